"""One value per person, in whole steps of its scale: what published sums are sums of."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oogst.types.people import PeopleSet

POINTS_OPEN = 2
_STEPS_OF_A_FINE_GRID = 1000
_ON_GRID = 1e-6


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is added up: of which answers, on which scale.

    ``name`` is empty for the answers or scores themselves and the key of the
    finding for what was made of them, such as a change or a share: two shares
    of one item are different quantities. ``levels`` is the number of steps
    from the lowest to the highest value; ``needed`` how many of them must stay
    open for each person.
    """

    variables: frozenset[str]
    low: float
    step: float
    levels: int
    needed: int
    name: str = ""

    def to_steps(self, values: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return values as steps above the lowest."""
        return np.rint((values - self.low) / self.step).astype(np.int64)

    def is_narrow(self, counts: tuple[int, ...], few: int) -> bool:
        """Tell whether fewer than ``few`` people stand outside some range too short for one person.

        Examples
        --------
        >>> item = Scale(1.0, 5.0, 1.0).quantity(frozenset({"q1@after"}))
        >>> item.is_narrow((0, 4, 90, 90, 0), 5), item.is_narrow((5, 0, 90, 90, 5), 5)
        (True, False)
        """
        starts = range(len(counts) - self.needed + 1)
        return any(sum(counts) - sum(counts[start : start + self.needed]) < few for start in starts)


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum over people, in steps above the lowest value, perhaps with the people per value."""

    people: PeopleSet
    total: int
    counts: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A sum that a finding publishes, or would publish, of a quantity."""

    quantity: Quantity
    sum: Sum


@dataclass(frozen=True, slots=True)
class Scale:
    """The ends of a scale and the distance between possible values, all finite."""

    low: float
    high: float
    step: float

    @classmethod
    def of(cls, values: NDArray[np.float64], low: float, high: float, step: float) -> Scale | None:
        """Return the scale of values, with a fine step when they lie between its steps.

        None when the scale has no ends or no length: nothing can be deduced
        from its ends then.
        """
        if not (math.isfinite(low) and math.isfinite(high) and high > low):
            return None
        if step > 0:
            places = (values - low) / step
            if np.all(np.abs(places - np.rint(places)) < _ON_GRID):
                return cls(low, high, step)
        return cls(low, high, (high - low) / _STEPS_OF_A_FINE_GRID)

    @property
    def levels(self) -> int:
        """Number of steps from the lowest to the highest value."""
        return round((self.high - self.low) / self.step)

    @property
    def needed(self) -> int:
        """Steps that must stay open: two scale points, or the whole of a shorter scale.

        Examples
        --------
        >>> Scale(1.0, 5.0, 1.0).needed, Scale(1.0, 5.0, 0.2).needed, Scale(0.0, 1.0, 1.0).needed
        (2, 10, 1)
        """
        span = self.high - self.low
        point = max(self.step, 1.0) if span >= POINTS_OPEN else self.step
        return math.ceil(min(POINTS_OPEN * point, span) / self.step - _ON_GRID)

    def quantity(self, variables: frozenset[str], name: str = "") -> Quantity:
        """Return the quantity on this scale."""
        return Quantity(variables, self.low, self.step, self.levels, self.needed, name)
