"""Programmes that together give every analysis something to work out, asked and filled in through the product itself."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from oogst.io.examples import list_examples
from oogst_web.organisations.actor import Actor
from oogst_web.people.models import Person
from oogst_web.programmes.models import Part, Programme
from oogst_web.programmes.tables import add_row, paste_series, read_row
from oogst_web.results.domain import ask_for
from oogst_web.results.models import Quote, Release
from oogst_web.results.quotes import approve, original_of
from oogst_web.results.tasks import release_again, release_programme
from oogst_web.studies.domain import make_programme as make_of_study
from oogst_web.studies.reading import read_upload
from oogst_web.waves.models import Wave
from tests.web.asked import fill_grounds
from tests.web.released import SCALE, Answer, answer, closed, design_of, make_programme, open_new

TEN = {"id": "tien", "minimum": 0, "maximum": 10, "labels": {"0": "nee", "10": "ja"}}
BEHAVIOUR = [
    {"id": "v1", "text": "Ik vraag door.", "answers": "vijf"},
    {"id": "v2", "text": "Ik vat samen.", "answers": "vijf"},
    {"id": "v3", "text": "Wat viel je op?", "kind": "text"},
]
REACTION = [
    {"id": "r1", "text": "Het past bij mijn werk.", "answers": "vijf"},
    {"id": "r2", "text": "Zou je het aanraden?", "answers": "tien"},
]
INSTRUMENTS = [
    {
        "id": "v",
        "title": "Vragen",
        "level": 3,
        "items": BEHAVIOUR,
        "scales": [{"id": "s", "title": "Doorvragen", "items": ["v1", "v2"]}],
    },
    {"id": "r", "title": "Reactie", "level": 1, "items": REACTION},
]
MOMENTS = [
    {"id": "voor", "kind": "before", "title": "Voor", "date": "2026-01-15"},
    {"id": "terug", "kind": "after", "title": "Terug", "date": "2026-06-15", "looks_back_to": "voor"},
    {"id": "na", "kind": "after", "title": "Na", "date": "2026-06-15"},
]
LOTTERY = {"method": "randomised", "date": "2026-01-02", "documented_in": "verslag van de loting"}


@dataclass(frozen=True)
class Case:
    """A programme to make, and the analyses that find a number in it."""

    make: Callable[[Actor, Actor], Release]
    analyses: frozenset[str]


def _indicator(key: str, measure: str, *, goal: str = "g", **more: Any) -> dict[str, Any]:
    return {"id": key, "title": f"uitkomst {key}", "definition": "d", "measure": measure, "goal": goal, **more}


def asked_design(**changes: Any) -> dict[str, Any]:
    """Behaviour before, after and looking back, and the reaction afterwards."""
    reaction = {"goal": "reactie", "instrument": "r", "moment": "na"}
    indicators = [
        _indicator("score", "change", instrument="v", scale="s", primary=True, target_change=1),
        _indicator("vaak", "change", instrument="v", item="v1", at_least=4),
        _indicator("vooraf", "mean", instrument="v", scale="s", moment="voor"),
        _indicator("terugblik", "retrospective", instrument="v", item="v2", then_moment="terug"),
        _indicator("past", "share", item="r1", at_least=4, target=60, **reaction),
        _indicator("aanraden", "nps", item="r2", **reaction),
    ]
    goals = [
        {"id": "g", "level": 3, "text": "Mensen vragen door"},
        {"id": "reactie", "level": 1, "text": "Mensen vinden het nuttig"},
    ]
    plain = {"goals": goals, "indicators": indicators, "instruments": INSTRUMENTS, "moments": MOMENTS}
    return design_of(BEHAVIOUR, **plain, answer_scales=[*SCALE, TEN], **changes)


def give_at(moment: str) -> Answer:
    """Return answers as by chance but always the same; who is silent differs from moment to moment."""
    gain, silent = {"voor": (0.0, 9), "terug": (-0.3, 8), "na": (0.6, 7)}[moment]

    def give(number: int, item: str) -> str | None:
        if number % silent == silent - 1:
            return None
        if item == "v3":
            return f"Het hielp dat mijn collega {'heel ' * number}vaak meekeek." if number < 6 else None
        lasting, chance = np.random.default_rng(number), np.random.default_rng([number, *f"{moment}{item}".encode()])
        if item == "r2":
            return str(chance.integers(3, 11))
        return str(int(np.clip(np.rint(chance.normal(2.8 + gain + lasting.normal(0, 0.7), 0.8)), 1, 5)))

    return give


def wave_of(
    programme: Programme, lead: Actor, moment: str, instrument: str = "v", promise: str = "vertrouwelijk"
) -> Wave:
    """Return a wave that was answered and closed."""
    wave = open_new(programme, lead, moment, instrument=instrument, promise=promise)
    answer(wave, give_at(moment))
    return closed(wave, lead)


def release(wave: Wave) -> Release:
    """Have the worker release a closed wave."""
    ask_for(wave)
    release_programme.func(str(wave.programme_id))
    return Release.objects.get(wave=wave)


def _asked(lead: Actor, _: Actor) -> Release:
    """Three kinds of promise, people who are silent at different moments, and a breakdown."""
    programme = make_programme(lead, 46, values=asked_design())
    wave_of(programme, lead, "voor")
    wave_of(programme, lead, "terug", promise="op naam")
    wave_of(programme, lead, "na")
    return release(wave_of(programme, lead, "na", "r", "anoniem"))


def _compared(lead: Actor, _: Actor) -> Release:
    """The same by lottery beside people who do not take part, adjusted for what was known of them."""
    values = asked_design(assignment=LOTTERY)
    values["indicators"][0]["covariates"] = ["team"]
    programme = make_programme(lead, 60, values=values)
    codes = [f"KANARIE{number:03}" for number in range(60) if number % 5 > 2]
    Person.objects.filter(programme=programme, code__in=codes).update(group="zonder")
    wave_of(programme, lead, "voor")
    return release(wave_of(programme, lead, "na"))


def _figures(lead: Actor, _: Actor) -> Release:
    """A figure of the organisation beside that of another, and money."""
    series = [
        {"id": "verzuim", "title": "Verzuim", "direction": "down", "intervention": "2025-01-01", "control": "elders"},
        {"id": "elders", "title": "Verzuim elders"},
    ]
    goals = [
        {"id": "geld", "level": 5, "text": "Het levert meer op dan het kost"},
        {"id": "cijfer", "level": 4, "text": "Minder verzuim"},
    ]
    indicators = [
        _indicator("rendement", "roi", goal="geld", primary=True),
        _indicator("verzuim", "series", goal="cijfer", series="verzuim", primary=True, direction="down"),
        _indicator("vooraf", "mean", goal="g", instrument="v", item="v1", moment="voor"),
    ]
    values = asked_design(series=series, roi={"calculate": True})
    values |= {"indicators": indicators, "goals": [*goals, values["goals"][0]]}
    programme = make_programme(lead, 20, values=values)
    for name, drop in (("verzuim", 2.3), ("elders", 0.1)):
        paste_series(programme, name, "\n".join(_months(drop)), by=lead)
    costs = {"cost": "trainer", "amount": "4000", "low": "3700", "high": "4600"}
    benefit = {"benefit": "verzuim", "indicator": "verzuim", "amount": "9000", "low": "5000", "high": "12000"}
    add_row(programme, "costs", read_row("costs", costs), by=lead)
    more = {"share": "0,6", "certainty": "0,7", "isolation": "series", "source": "salarisadministratie"}
    add_row(programme, "benefits", read_row("benefits", benefit | more), by=lead)
    return release(wave_of(programme, lead, "voor"))


def _months(drop: float) -> list[str]:
    noise = np.random.default_rng(int(10 * drop)).normal(0, 0.2, 36)
    values = 6 + noise - drop * (np.arange(36) > 23)
    return [
        f"{2023 + number // 12}-{1 + number % 12:02}-01;{value:.2f}".replace(".", ",")
        for number, value in enumerate(values)
    ]


def _spoken(lead: Actor, evaluator: Actor) -> Release:
    """What people wrote, once the evaluator saw that nobody can be recognised in it."""
    programme = make_programme(lead, 24, values=asked_design())
    release(wave_of(programme, lead, "na"))
    for quote in Quote.objects.filter(submission__wave__programme=programme):
        approve(quote, original_of(quote), goal="g", direction="supports", by=evaluator)
    release_again(programme)
    release_programme.func(str(programme.pk))
    return Release.objects.filter(programme=programme).order_by("number").last()


def _read_in(name: str) -> Callable[[Actor, Actor], Release]:
    """Read an example study in, as somebody does who uploads it, and ask one thing more."""

    def make(lead: Actor, _: Actor) -> Release:
        found = read_upload(_zip(next(one for one in list_examples() if one.name == name)), "zip")
        programme = make_of_study(found, by=lead)
        fill_grounds(programme, lead)
        extra = {"id": "extra", "kind": "later", "title": "Extra", "date": "2099-01-01"}
        Part.objects.create(programme=programme, kind="moment", key="extra", position=99, data=extra)
        instrument = Part.objects.filter(programme=programme, kind="instrument").order_by("position")[0].key
        return release(closed(open_new(programme, lead, "extra", instrument=instrument, promise="anoniem"), lead))

    return make


def _zip(folder: Path) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for file in folder.iterdir():
            archive.write(file, file.name)
    return made.getvalue()


CASES = {
    "asked": Case(_asked, frozenset({"change", "level", "retrospective", "distribution", "reliability", "response"})),
    "compared": Case(_compared, frozenset({"comparison", "level", "reliability", "response"})),
    "figures": Case(_figures, frozenset({"series", "roi", "level", "response"})),
    "spoken": Case(_spoken, frozenset({"quotes"})),
    "projectassistenten": Case(_read_in("projectassistenten"), frozenset({"impact", "distribution", "level"})),
    "buitendienst": Case(_read_in("buitendienst"), frozenset({"cards", "quotes", "level"})),
}
