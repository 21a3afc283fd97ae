"""Whether the breakdowns of a plan will have enough answers to be shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from oogst.language.message import Language, say
from oogst.planning.precision import Expected
from oogst.types.design import Breakdown, Design, said


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a declared breakdown will come to: ``classes`` is None as long as nobody has the attribute.

    ``room`` is the number of classes that the expected answers have room for,
    ``small`` how many of the classes will stay too small to be shown.
    """

    breakdown: Breakdown
    classes: int | None
    small: int
    room: int
    threshold: int

    @property
    def is_too_small(self) -> bool:
        """Whether something of it will not be shown."""
        return self.small > 0 or self.room < 2 or (self.classes or 0) > self.room

    def text(self, language: Language) -> str:
        """Return what is to be expected, in a sentence or two."""
        return say(
            self._key(),
            language,
            title=said(self.breakdown.title, language),
            small=self.small,
            count=self.classes or 0,
            room=self.room,
            threshold=self.threshold,
            needed=2 * self.threshold,
        )

    def _key(self) -> str:
        if self.room < 2:
            return "plan.small_all"
        if self.small:
            return "plan.small"
        return "plan.small_most" if self.is_too_small else "plan.room"


def foresee_breakdowns(
    design: Design, people: int, sizes: Mapping[str, Collection[int]] | None = None
) -> tuple[Foreseen, ...]:
    """Return for each breakdown whether its classes will have enough answers.

    Parameters
    ----------
    people
        Invited people of the programme.
    sizes
        Attribute → number of people per class, once people are known.
    """
    threshold, response = design.privacy.threshold, design.plan.expected_response
    room = Expected.of(people, response).once // threshold
    found = []
    for one in design.breakdowns:
        known = (sizes or {}).get(one.attribute) or ()
        small = sum(Expected.of(size, response).once < threshold for size in known)
        named = len({*one.parents, *one.parents.values()}) or None
        found.append(Foreseen(one, len(known) or named, small, room, threshold))
    return tuple(found)
