"""What an attacker reads in a report: sums over sets of people whose attributes everybody knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from oogst.types.finding import Finding
from oogst.types.numbers import Kind, Numbers
from oogst.types.people import PeopleSet
from oogst.types.released import ReleasedFinding
from tests.oogst.privacy.attack.organisations import DIFFERENCE, DIFFERENCES, STANDARD_ERRORS, Measure


@dataclass(frozen=True)
class Cell:
    """Numbers that stand in a report, with the people they are about."""

    measure: Measure
    people: PeopleSet
    numbers: Numbers


@dataclass(frozen=True)
class Part:
    """A sum over people of what their answer to a variable counts for."""

    variable: str
    weights: tuple[int, ...]


@dataclass(frozen=True)
class Fact:
    """A known total: the sum over people of one part, or of a part minus another."""

    people: PeopleSet
    plus: Part
    total: int
    minus: Part | None = None


def read_cells(measure: Measure, finding: Finding, shown: ReleasedFinding) -> Iterator[Cell]:
    """Yield the total and the classes that a released finding shows."""
    if shown.withheld_because is not None:
        return
    yield Cell(measure, finding.base, shown.numbers)
    classes = {split.attribute: split.classes for split in finding.splits}
    for split in shown.splits:
        for cell in split.classes:
            people = PeopleSet()
            for part in cell.parts:
                people |= classes[split.attribute][part]
            yield Cell(measure, people, cell.numbers)


def read_facts(cells: Iterable[Cell]) -> set[Fact]:
    """Return every sum that the numbers of these cells give away."""
    facts: set[Fact] = set()
    for cell in cells:
        facts.update(_read(cell))
    return facts


def _read(cell: Cell) -> Iterator[Fact]:
    measure, people, numbers = cell.measure, cell.people, cell.numbers
    assert numbers.flow.used == len(people), f"{measure.key}: {numbers.flow.used} used, {len(people)} people"
    parts = [Part(name, measure.weights) for name in measure.variables]
    if measure.kind is Kind.CHANGE and measure.with_interval:
        # How the differences lie apart is attacked by itself: one answer, the difference.
        parts, numbers = [Part(DIFFERENCE, DIFFERENCES)], replace(numbers, before=None, after=None)
    if numbers.estimate is not None:
        first = parts[0] if len(parts) > 1 else None
        yield Fact(people, parts[-1], _total(numbers.estimate, people), first)
    for part, mean in zip((parts[0], parts[-1]), (numbers.before, numbers.after), strict=True):
        if mean is not None:
            yield Fact(people, part, _total(mean, people))
    if numbers.count is not None:
        yield Fact(people, parts[0], numbers.count[0])
    if numbers.interval is not None and numbers.estimate is not None:
        # The width of an interval of a mean gives the sum of the squared answers away.
        n, error = len(people), numbers.interval.width / 2 / STANDARD_ERRORS
        squares = n * (n - 1) * error**2 + n * numbers.estimate**2
        yield Fact(people, Part(parts[0].variable, tuple(weight**2 for weight in parts[0].weights)), round(squares))
    for place, count in enumerate(numbers.distribution or ()):
        alone = tuple(int(place == other) for other in range(len(measure.options)))
        yield Fact(people, Part(measure.variables[0], alone), count)


def _total(mean: float, people: PeopleSet) -> int:
    return round(mean * len(people))
