"""Waves that were answered and closed, as tests of results need them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from oogst.io.study_folder import read_study
from oogst.types.study import Study
from oogst_web.answers.models import Submission, random_number
from oogst_web.asking.closing import close_wave
from oogst_web.asking.opening import open_wave
from oogst_web.asking.tickets import issue_many
from oogst_web.common import clock
from oogst_web.linking.subjects import person_subject, subject_of
from oogst_web.organisations.actor import Actor
from oogst_web.people.models import Person
from oogst_web.programmes.domain import create_programme
from oogst_web.programmes.models import Programme
from oogst_web.results.snapshot import snapshot_zip
from oogst_web.waves.domain import WavePlan, create_wave
from oogst_web.waves.models import Ticket, TicketKind, Wave
from oogst_web.waves.queries import ticket_with
from tests.web.asked import fill_grounds, published_in

Answer = Callable[[int, str], str | None]

SCALE = [
    {
        "id": "vijf",
        "minimum": 1,
        "maximum": 5,
        "labels": {"1": "nooit", "5": "altijd"},
        "missing": {"?": "weet ik niet"},
    }
]
ITEMS = [
    {"id": "v1", "text": "Ik vraag door.", "answers": "vijf"},
    {"id": "v2", "text": "Ik vat samen.", "answers": "vijf"},
]


def design_of(items: Sequence[Mapping[str, Any]] = ITEMS, **changes: Any) -> dict[str, Any]:
    """One goal with a mean at one moment and a change; items of ``v``, and two moments."""
    first = items[0]["id"]
    plain = {"goal": "g", "definition": "d", "instrument": "v", "item": first}
    return {
        "programme": {"id": "p", "title": "Proef", "start": "2026-02-01"},
        "goals": [{"id": "g", "level": 3, "text": "Mensen vragen door"}],
        "indicators": [
            {"id": "i1", "title": "doorvragen na afloop", "measure": "mean", "moment": "na", **plain},
            {"id": "i2", "title": "meer doorvragen", "measure": "change", "primary": True, **plain},
        ],
        "answer_scales": SCALE,
        "instruments": [{"id": "v", "title": "Vragen", "level": 3, "items": list(items)}],
        "moments": [
            {"id": "voor", "kind": "before", "title": "Voor", "date": "2026-01-15"},
            {"id": "na", "kind": "after", "title": "Na", "date": "2026-06-15"},
        ],
        "groups": [{"id": "met", "title": "Met"}, {"id": "zonder", "title": "Zonder", "role": "comparison"}],
        "breakdowns": [{"attribute": "team", "title": "Team"}],
    } | changes


def make_programme(lead: Actor, people: int = 20, *, values: dict[str, Any] | None = None) -> Programme:
    """Return a programme with people in two teams, the grounds filled in."""
    programme = create_programme("Proef", design_of() if values is None else values, by=lead)
    Person.objects.bulk_create(
        Person(
            programme=programme,
            code=f"KANARIE{number:03}",
            name=f"Kanarie Naam {number:03}",
            email=f"kanarie{number:03}@x.voorbeeld",
            group="met",
            attributes={"team": "dag" if number % 2 else "nacht", "schoen": f"kanariemaat{number}"},
            left_reason="kanariereden" if number == 1 else "",
        )
        for number in range(people)
    )
    fill_grounds(programme, lead)
    return programme


def open_new(
    programme: Programme, lead: Actor, moment: str = "voor", *, instrument: str = "v", promise: str = "vertrouwelijk"
) -> Wave:
    """Return an open wave."""
    today = clock.today()
    days = (today + dt.timedelta(days=14), today + dt.timedelta(days=30))
    plan = WavePlan(moment, published_in(programme, instrument, lead), promise, *days)
    wave = create_wave(programme, plan, by=lead)
    open_wave(wave, by=lead)
    wave.refresh_from_db()
    return wave


def answer(wave: Wave, give: Answer, *, sent: bool = True) -> list[str]:
    """Have everybody who is asked answer, person by number; return their subjects."""
    invited = list(wave.invitations.select_related("person").order_by("person__code"))
    subjects = _subjects(wave, invited)
    items = [item["id"] for item in wave.published.data["instrument"]["items"]]
    rows = []
    for number, (one, subject) in enumerate(zip(invited, subjects, strict=True)):
        answers = {item: text for item in items if (text := give(number, item)) is not None}
        if answers:
            rows.append(
                Submission(
                    id=random_number(),
                    wave=wave,
                    subject=subject,
                    role=one.role,
                    answers=answers,
                    is_submitted=sent,
                    receipt="ABCD2345",
                )
            )
    Submission.objects.bulk_create(rows, batch_size=500)
    return subjects


def _subjects(wave: Wave, invited: Sequence[Any]) -> list[str]:
    if not wave.is_anonymous:
        return [person_subject(wave.programme, one.person_id) for one in invited]
    tokens = issue_many(wave, TicketKind.PERSONAL, [(one.role, one.person) for one in invited])
    tickets = [ticket_with(token) for token in tokens]
    assert all(isinstance(ticket, Ticket) for ticket in tickets)
    return [subject_of(ticket, "") for ticket in tickets]


def closed(wave: Wave, lead: Actor) -> Wave:
    """Close a wave and return it as it is then."""
    close_wave(wave, by=lead)
    wave.refresh_from_db()
    return wave


def ordinary(number: int, item: str) -> str | None:
    """Answer from 1 to 5; every seventh person is silent."""
    return None if number % 7 == 6 else str(1 + (number * 3 + len(item) + (number % 4)) % 5)


def read_back(wave: Wave, folder: Path) -> Study:
    """Return the snapshot of a wave as the library reads it."""
    file = folder / "snapshot.zip"
    file.write_bytes(snapshot_zip(wave))
    return read_study(file).study
