"""Two guards as dashboards have them, which the attacker must get through."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from oogst.types.people import PeopleSet
from tests.oogst.privacy.attack.attacker import Publish
from tests.oogst.privacy.attack.reading import Cell

FEWEST = 5

Allow = Callable[[PeopleSet, PeopleSet], bool]


def threshold_only(people: PeopleSet, everyone: PeopleSet) -> bool:
    """Show every group of five or more."""
    return len(people) >= FEWEST


def remainder_too(people: PeopleSet, everyone: PeopleSet) -> bool:
    """Show every group of five or more that leaves nobody, or five or more."""
    return len(people) >= FEWEST and (people == everyone or len(everyone - people) >= FEWEST)


def showing(allow: Allow) -> Publish:
    """Publish the totals and classes that a rule allows, each looked at by itself."""

    def publish(measures, findings):
        return [cell for pair in zip(measures, findings, strict=True) for cell in _allowed(*pair, allow)]

    return publish


def _allowed(measure, finding, allow: Allow) -> Iterator[Cell]:
    if allow(finding.base, finding.base):
        yield Cell(measure, finding.base, finding.numbers)
    for split in finding.splits:
        for people in split.classes.values():
            if allow(people, finding.base):
                yield Cell(measure, people, split.compute(people))
