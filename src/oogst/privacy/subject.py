"""A finding as the guard sees it: its people's own values on one scale, read once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from oogst.privacy.membership import to_mask
from oogst.privacy.plan import ReleasePlan
from oogst.privacy.quantity import Quantity, Scale
from oogst.types.finding import Finding, Private
from oogst.types.numbers import Kind
from oogst.types.people import PeopleSet

FEWEST_INVITED_PER_GROUP = 10
UNKNOWN = -1

_PROMOTER, _PASSIVE = 9, 7
# The answers or scores themselves; every other kind is made out of them.
_PLAIN = frozenset({Kind.MEAN, Kind.DISTRIBUTION})

Values = NDArray[np.float64]
Steps = NDArray[np.int64]


@dataclass(frozen=True)
class Subject:
    """A finding with its threshold and, where it has them, its people's values.

    ``values`` stand at each person's position, NaN elsewhere; ``quantity`` is
    what its published sums are sums of, None when it publishes no sums of
    values between two ends.
    """

    finding: Finding
    threshold: int
    values: Values | None = None
    quantity: Quantity | None = None

    @classmethod
    def of(cls, finding: Finding, plan: ReleasePlan) -> Subject:
        """Read a finding's own values; sensitive subjects need ten people."""
        threshold = plan.threshold_for(sensitive=finding.about.sensitive)
        if finding.private is None:
            return cls(finding, threshold, None, _count_quantity(finding))
        values, scale = _read(finding, finding.private)
        size = finding.base.bits.bit_length()
        spread = np.full(size, np.nan)
        spread[to_mask(finding.base, size)] = values
        return cls(finding, threshold, spread, None if scale is None else _name(finding, scale))

    @property
    def fewest_per_class(self) -> int:
        """Smallest class of a breakdown."""
        is_response = self.finding.about.kind is Kind.RESPONSE
        return max(self.threshold, FEWEST_INVITED_PER_GROUP) if is_response else self.threshold

    @cached_property
    def steps(self) -> Steps | None:
        """Each position's value in steps of the quantity, −1 where there is none; not to be written to."""
        if self.values is None or self.quantity is None:
            return None
        steps = np.full(len(self.values), UNKNOWN, dtype=np.int64)
        known = ~np.isnan(self.values)
        steps[known] = self.quantity.to_steps(self.values[known])
        steps.setflags(write=False)
        return steps

    @cached_property
    def sides(self) -> tuple[tuple[Steps, Quantity], ...]:
        """The answers that a change is the difference of, each as :attr:`steps` with their own quantity.

        None for other findings, and for yes and no: there the sums tell all.
        """
        private = self.finding.private
        scale = None if private is None else scale_of_moments(self, private)
        if private is None or private.sides is None or scale is None or scale.levels == 1:
            return ()
        quantity = scale.quantity(self.finding.variables)
        return tuple((self._spread_out(quantity.to_steps(side)), quantity) for side in private.sides())

    def _spread_out(self, own: Steps) -> Steps:
        size = self.finding.base.bits.bit_length()
        steps = np.full(size, UNKNOWN, dtype=np.int64)
        steps[to_mask(self.finding.base, size)] = own
        return steps

    def values_of(self, people: PeopleSet) -> Values | None:
        """Return the own values of these people, in order of position."""
        if self.values is None:
            return None
        return self.values[to_mask(people & self.finding.base, len(self.values))]


def scale_of_moments(subject: Subject, private: Private) -> Scale | None:
    """Return the scale of the answers that a change is the difference of; None when that has no ends."""
    ends = subject.finding.about.scale
    if ends is None and (private.low, private.high) == (-1.0, 1.0):
        ends = (0.0, 1.0)
    if ends is None or private.step <= 0:
        return None
    return Scale.of(np.array(ends), *ends, private.step)


def _count_quantity(finding: Finding) -> Quantity | None:
    # A count of everybody in the base is a sum of ones and zeros.
    count = finding.numbers.count
    if count is None or count[1] != len(finding.base):
        return None
    return Scale(0.0, 1.0, 1.0).quantity(finding.variables, finding.about.key)


def _read(finding: Finding, private: Private) -> tuple[Values, Scale | None]:
    values = np.asarray(private.values(), dtype=np.float64)
    if finding.about.kind is Kind.MONEY:
        return values, None
    if finding.about.kind is Kind.NPS and private.high - private.low == 10:
        # What is published is promoters minus detractors, not the mean of the answers.
        values = np.where(values >= _PROMOTER, 1.0, np.where(values >= _PASSIVE, 0.0, -1.0))
        return values, Scale(-1.0, 1.0, 1.0)
    return values, Scale.of(values, private.low, private.high, private.step)


def _name(finding: Finding, scale: Scale) -> Quantity:
    if finding.about.kind is Kind.NPS:
        # Promoter, passive or detractor: one step already spans several answers.
        return replace(scale.quantity(finding.variables, finding.about.key), needed=1)
    return scale.quantity(finding.variables, "" if finding.about.kind in _PLAIN else finding.about.key)
