"""A demo programme with measurements that were answered: the made-up answers of an example study, by the usual road."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from oogst.io.examples import list_examples
from oogst.io.study_writer import zipped
from oogst_web.answers import domain as answers
from oogst_web.answers.queries import Spot
from oogst_web.asking.closing import close_wave
from oogst_web.asking.opening import open_wave
from oogst_web.asking.tickets import issue_many
from oogst_web.common import clock
from oogst_web.linking.subjects import person_subject
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.domain import Spot as PartSpot
from oogst_web.programmes.domain import save_part, set_state
from oogst_web.programmes.models import Programme, State
from oogst_web.programmes.queries import part_of
from oogst_web.questionnaires.domain import publish
from oogst_web.questionnaires.models import Published
from oogst_web.results.decisions import Decided, decide
from oogst_web.results.tasks import release_after_closing
from oogst_web.studies.domain import make_programme
from oogst_web.studies.reading import read_upload
from oogst_web.waves.domain import WavePlan, create_wave, save_grounds
from oogst_web.waves.models import Invitation, TicketKind, Wave
from oogst_web.waves.queries import ticket_with

CASE = "leiderschap"
INSTRUMENT = "vragenlijst"
OPEN_QUESTION = "vertel"
Row = dict[str, str]


def make_case(lead: Actor) -> Programme:
    """Make the programme of the example with its people, series and money, but without what they answered."""
    folder = _folder()
    names = ("design.toml", "people.csv", "series.csv", "costs.csv", "benefits.csv")
    read = read_upload(zipped({name: (folder / name).read_bytes() for name in names}), "zip")
    return make_programme(read, by=lead)


def ask_and_answer(programme: Programme, lead: Actor) -> None:
    """Ask the people of the example before and after, close both waves and have the worker release them."""
    _add_open_question(programme, lead)
    _give_grounds(programme, lead)
    spot = PartSpot(programme, "instrument", INSTRUMENT)
    published = publish(spot, by=lead, why="Voor de meting.")
    set_state(programme, State.RUNNING, by=lead)
    for moment in ("voor", "na"):
        wave = _answered(programme, published, moment, lead)
        close_wave(wave, by=lead)
        wave.refresh_from_db()
        release_after_closing(wave)
        if moment == "voor":
            decide(wave, _DECIDED, by=lead)


_DECIDED = Decided(
    "change",
    "Twee van de drie leiders vragen weinig door. Daar begint de training nu mee.",
    "Dank voor je antwoorden. De training begint nu met luisteren en doorvragen, want daar valt het meeste te leren.",
)


def _read(name: str) -> list[Row]:
    text = (_folder() / f"{name}.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def _folder() -> Path:
    return next(Path(path) for path in list_examples() if path.name == CASE)


def _add_open_question(programme: Programme, lead: Actor) -> None:
    part = part_of(programme, "instrument", INSTRUMENT)
    if part is None:
        raise RuntimeError("the example has a questionnaire")
    question = {
        "id": OPEN_QUESTION,
        "kind": "text",
        "text": {"nl": "Wat hielp of hield tegen?", "en": "What helped or hindered?"},
    }
    values = {**part.data, "items": [*part.data["items"], question]}
    save_part(PartSpot(programme, "instrument", INSTRUMENT), values, by=lead, seen=None, why="Een open vraag erbij.")


def _give_grounds(programme: Programme, lead: Actor) -> None:
    grounds = {
        "purpose": "Wij willen weten of de training leiders helpt, en wat beter kan.",
        "legal_basis": "legitimate_interest",
        "works_council": "not_needed",
        "has_dpia": False,
        "retention_until": clock.today() + dt.timedelta(days=730),
        "contact": "Fatma Yilmaz, lead@oogst.voorbeeld",
        "privacy_officer": "fg@oogst.voorbeeld",
    }
    save_grounds(programme, grounds, by=lead)


def _answered(programme: Programme, published: Published, moment: str, lead: Actor) -> Wave:
    today = clock.today()
    plan = WavePlan(moment, published, "vertrouwelijk", today + dt.timedelta(days=14), today + dt.timedelta(days=28))
    wave = create_wave(programme, plan, by=lead)
    open_wave(wave, by=lead)
    wave.refresh_from_db()
    given = {row["person"]: row for row in _read("answers") if row["moment"] == moment}
    told = {row["person"]: row["text"] for row in _read("quotes")} if moment == "na" else {}
    items = {item["id"] for item in published.data["instrument"]["items"]}
    for invitation, token in _tickets(wave):
        row = given.get(invitation.person.code)
        if row is not None:
            typed = {name: text for name, text in row.items() if name in items and text}
            if row["person"] in told:
                typed[OPEN_QUESTION] = told[row["person"]]
            _answer(wave, invitation, token, typed)
    return wave


def _tickets(wave: Wave) -> Iterator[tuple[Invitation, str]]:
    invited = list(wave.invitations.select_related("person").order_by("person__code"))
    tokens = issue_many(wave, TicketKind.PERSONAL, [(one.role, one.person) for one in invited])
    yield from zip(invited, tokens, strict=True)


def _answer(wave: Wave, invitation: Invitation, token: str, typed: Row) -> None:
    ticket = ticket_with(token)
    if ticket is None:
        raise RuntimeError("the ticket was just made")
    spot = Spot(wave.pk, person_subject(wave.programme, invitation.person_id))
    answers.begin(spot, ticket)
    answers.save(spot, typed)
    answers.send(spot, ticket.digest)
