"""An attacker who knows everybody's attributes, over all that three releases of the web application say.

Late joiners, leavers and erased answers come in between. The attacker is that
of the library's tests and shares no code with the guard's own audits.
``OOGST_ATTACKED`` attacks more organisations; ``dev.py night`` sets it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from oogst.analyses import find
from oogst.analyses._bench import Bench
from oogst.io.study_folder import read_study
from oogst.types.numbers import Kind
from oogst.types.people import PeopleSet
from oogst_web.answers.domain import erase
from oogst_web.answers.queries import Spot
from oogst_web.linking.subjects import person_subject
from oogst_web.people.models import Person
from oogst_web.results.domain import ask_for
from oogst_web.results.models import Release, ReleaseState
from oogst_web.results.queries import report_of, snapshot_of
from oogst_web.results.tasks import release_programme
from tests.oogst.privacy.attack.organisations import LIKERT, YES_NO, Measure, make_organisation
from tests.oogst.privacy.attack.ranges import Scales, attack_ranges
from tests.oogst.privacy.attack.reading import Cell, Fact, Part, read_facts
from tests.oogst.privacy.attack.sums import attack_sums
from tests.web.conftest import actor
from tests.web.released import answer, closed, design_of, make_programme, open_new

ATTACKED = int(os.environ.get("OOGST_ATTACKED", "20"))
# The first organisations are small, where an attacker finds most.
LARGEST = 200 if ATTACKED > 20 else 60
MOMENTS = ("m1", "m2", "m3")
ITEMS = [{"id": item, "text": f"{item}?", "answers": "vijf"} for item in ("q1", "q2", "q3")]
MEASURES = {
    "level:i1": Measure("level:i1", Kind.MEAN, ("q1@m1",)),
    "change:i2": Measure("change:i2", Kind.CHANGE, ("q2@m1", "q2@m2")),
    "level:i3": Measure("level:i3", Kind.SHARE, ("q3@m1",), YES_NO, YES_NO),
    "level:i4": Measure("level:i4", Kind.MEAN, ("q1@m3",)),
}
pytestmark = [pytest.mark.slow, pytest.mark.django_db]


class Attacked:
    """An organisation in the web application: its people by number, and who answered what."""

    def __init__(self, lead, seed: int, size: int) -> None:
        self.random = np.random.default_rng(np.random.PCG64(seed))
        self.organisation = make_organisation(seed, size, 3)
        self.lead = lead
        self.programme = make_programme(lead, size, values=design())
        self.people = list(Person.objects.filter(programme=self.programme).order_by("code"))
        late, gone = self.random.permutation(size)[: 2 * int(self.random.integers(1, 4))].reshape(2, -1)
        for number, person in enumerate(self.people):
            person.attributes = {name: str(column[number]) for name, column in self.organisation.attributes.items()}
            person.joined = "2026-03-01" if number in late else None
            person.left = "2026-03-01" if number in gone else None
            person.save()
        self.given = {f"{item['id']}@{moment}": self._draw(item["id"]) for item in ITEMS for moment in MOMENTS}
        self.answered: dict[str, np.ndarray] = {}
        self.releases: list[tuple[Release, dict[str, np.ndarray]]] = []

    def _draw(self, item: str) -> np.ndarray:
        column = self.random.choice(LIKERT, len(self.people), p=np.array([1, 2, 4, 6, 3]) / 16)
        column[self.random.random(len(column)) < 0.1] = -1
        return column

    def publish(self, moment: str) -> None:
        """Ask at a moment, close, have some earlier answers erased, and release."""
        wave = open_new(self.programme, self.lead, moment)
        asked = {person.pk for person in Person.objects.filter(invitations__wave=wave)}
        present = np.array([person.pk in asked for person in self.people]) & (
            self.random.random(len(self.people)) < 0.9
        )
        numbers = [number for number, person in enumerate(self.people) if person.pk in asked]

        def give(place: int, item: str) -> str | None:
            number = numbers[place]
            value = self.given[f"{item}@{moment}"][number]
            return str(value) if present[number] and value >= 0 else None

        answer(wave, give)
        self.answered[moment] = present
        self._erase_some(moment)
        ask_for(closed(wave, self.lead))
        release_programme.func(str(self.programme.id))
        made = Release.objects.get(wave=wave)
        assert made.state == ReleaseState.DONE, made.reason
        self.releases.append((made, {name: column.copy() for name, column in self.answered.items()}))

    def _erase_some(self, moment: str) -> None:
        for earlier, present in self.answered.items():
            if earlier != moment:
                wave = self.programme.waves.get(moment=earlier)
                for number in self.random.permutation(np.flatnonzero(present))[: self.random.integers(0, 3)]:
                    erase(Spot(wave.id, person_subject(self.programme, self.people[number].pk)))
                    present[number] = False

    def base(self, measure: Measure, present: dict[str, np.ndarray]) -> PeopleSet:
        """Return who is in a number, as the attacker knows."""
        masks = [present[name[-2:]] & (self.given[name] >= 0) for name in measure.variables]
        if measure.kind is Kind.CHANGE:
            masks.append(np.array([person.left is None and person.joined is None for person in self.people]))
        return PeopleSet.from_mask(np.all(masks, axis=0))

    def cells(self) -> list[Cell]:
        """Return every number on answers that the releases show."""
        found = []
        for release, present in self.releases:
            for shown in report_of(release, "nl").released:
                measure = MEASURES.get(shown.key)
                if measure is not None and shown.withheld_because is None and shown.numbers.is_estimable:
                    people = self.base(measure, present)
                    found.append(Cell(measure, people, shown.numbers))
                    found += [
                        Cell(measure, self.members(split.attribute, part.parts) & people, part.numbers)
                        for split in shown.splits
                        for part in split.classes
                    ]
        return found

    def members(self, attribute: str, values: tuple[str, ...]) -> PeopleSet:
        return PeopleSet.from_mask(person.attributes[attribute] in values for person in self.people)

    def naive_cells(self) -> list[Cell]:
        """Return what a guard with only a threshold would have shown of the same snapshots."""
        found = []
        number = {f"p{person_subject(self.programme, person.pk)[:16]}": n for n, person in enumerate(self.people)}
        for release, _ in self.releases:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "s.zip"
                file.write_bytes(snapshot_of(release))
                study = read_study(file).study
            who = [number[code] for code in study.people.ids]
            for one in find(Bench(study)):
                measure = MEASURES.get(one.about.key)
                if measure is not None and len(one.base) >= 5:
                    sets = {one.base: one.numbers}
                    sets |= {part: split.compute(part) for split in one.splits for part in split.classes.values()}
                    found += [
                        Cell(measure, PeopleSet.of(who[place] for place in part), numbers)
                        for part, numbers in sets.items()
                        if len(part) >= 5
                    ]
        return found

    def attack(self, cells: list[Cell], *, with_ranges: bool = True) -> list[object]:
        """Return what follows about a few people."""
        truth = {name: np.where(column >= 0, column, -1) for name, column in self.given.items()}
        truth["q3@m1"] = np.where(truth["q3@m1"] >= 0, truth["q3@m1"] >= 4, -1)
        options = {name: YES_NO if name == "q3@m1" else LIKERT for name in truth}
        hits: list[object] = []
        facts = sums(cells)
        for topic in ("q1@m1", "q1@m3", "q2", "q3"):
            own = sorted((fact for fact in facts if fact.plus.variable.startswith(topic)), key=repr)
            hits += attack_sums(own, 5)
            hits += attack_ranges(own, Scales(options, truth)) if with_ranges else []
        return hits


def sums(cells: list[Cell]) -> set[Fact]:
    """Return every sum, and the sums of squares that standard deviations of ten or more people give away."""
    bare = [replace(cell, numbers=replace(cell.numbers, interval=None)) for cell in cells]
    return read_facts(bare) | {fact for cell in cells for fact in squares(cell)}


def squares(cell: Cell) -> Iterator[Fact]:
    details, size = cell.numbers.details, len(cell.people)
    names = {Kind.MEAN: [("sd", "mean")], Kind.CHANGE: [("sd_pre", "mean_pre"), ("sd_post", "mean_post")]}
    for variable, (sd, mean) in zip(cell.measure.variables, names.get(cell.measure.kind, ()), strict=False):
        spread, centre = details.get(sd), details.get(mean)
        if isinstance(spread, float) and isinstance(centre, float):
            total = (size - 1) * spread**2 + size * centre**2
            yield Fact(cell.people, Part(variable, tuple(one**2 for one in LIKERT)), round(total))


def design():
    """Three moments, four indicators, and the attributes of the organisations as breakdowns."""
    plain = {"goal": "g", "definition": "d", "instrument": "v"}
    return design_of(
        ITEMS,
        indicators=[
            {"id": "i1", "title": "een", "measure": "mean", "moment": "m1", "item": "q1", "primary": True, **plain},
            {
                "id": "i2",
                "title": "twee",
                "measure": "change",
                "item": "q2",
                "from_moment": "m1",
                "to_moment": "m2",
                **plain,
            },
            {"id": "i3", "title": "drie", "measure": "share", "moment": "m1", "item": "q3", "at_least": 4, **plain},
            {"id": "i4", "title": "vier", "measure": "mean", "moment": "m3", "item": "q1", **plain},
        ],
        moments=[
            {"id": name, "kind": kind, "title": name, "date": day}
            for name, kind, day in zip(
                MOMENTS, ("before", "after", "later"), ("2026-01-15", "2026-06-15", "2026-09-15"), strict=True
            )
        ],
        breakdowns=[
            {"attribute": name, "title": name} for name in ("team", "location", "function", "gender", "age", "service")
        ],
    )


def attacked(organisation, seed: int, size: int = 0) -> Attacked:
    most = 8 + (LARGEST - 8) * (seed % 5 + 1) // 5
    size = size or int(np.random.default_rng(np.random.PCG64(seed)).integers(8, most))
    found = Attacked(actor(organisation, "lead"), seed, size)
    for moment in MOMENTS:
        found.publish(moment)
    return found


@pytest.mark.parametrize("seed", range(ATTACKED))
def test_nothing_about_a_few_people_follows_from_three_releases(organisation, seed):
    assert_nobody_is_found(attacked(organisation, 7000 + seed))


def test_how_answers_lie_apart_on_one_side_of_a_change_pins_nobody(organisation):
    # Here the standard deviation afterwards, beside the means of the breakdowns, once told that somebody gave a 4 or a 5.
    assert_nobody_is_found(attacked(organisation, 7000, 36))


def assert_nobody_is_found(found: Attacked) -> None:
    cells = found.cells()
    for cell in cells:
        assert cell.numbers.flow.used == len(cell.people), f"the attacker is wrong about who is in {cell.measure.key}"
    hits = found.attack(cells)
    assert not hits, f"{len(found.people)} people, {len(cells)} cells: {hits[:3]}"


def test_behind_a_threshold_alone_the_same_attacker_finds_people(organisation):
    found = attacked(organisation, 7003)
    assert found.attack(found.naive_cells(), with_ranges=False)
    assert found.cells(), "the guard shows nothing at all"
