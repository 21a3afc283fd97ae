"""The rules of release that look at one group at a time: size, unanimity, dominance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oogst.privacy.membership import to_mask
from oogst.types.finding import Finding
from oogst.types.numbers import Kind, Numbers
from oogst.types.people import PeopleSet

FEWEST_FOR_SPLITS = 10
FEWEST_INVITED_PER_GROUP = 10
FEWEST_FOR_DISTRIBUTION = 10
MOST_SPLITS = 6
LARGEST_SHARE_OF_SUM = 0.5

BELOW_THRESHOLD = "below_threshold"
DIFFERENCE = "difference_below_threshold"
UNANIMOUS = "unanimous_answer"
NEARLY_EVERYONE = "nearly_everyone"
NEARLY_NO_ONE = "nearly_no_one"
DOMINATED = "dominated_sum"

# Figures of the organisation, such as a KPI series or the costs of a
# programme, need not rest on anybody's answers.
_MAY_REST_ON_NOBODY = frozenset({Kind.SERIES, Kind.IMPACT, Kind.MONEY})


@dataclass(frozen=True, slots=True)
class Subject:
    """A finding with its people's own values at hand, read once."""

    finding: Finding
    threshold: int
    values: NDArray[np.float64] | None

    @classmethod
    def of(cls, finding: Finding, threshold: int) -> Subject:
        """Read a finding's own values, spread over all positions (NaN elsewhere)."""
        if finding.private is None:
            return cls(finding, threshold, None)
        size = finding.base.bits.bit_length()
        spread = np.full(size, np.nan)
        spread[to_mask(finding.base, size)] = np.asarray(finding.private.values(), dtype=np.float64)
        return cls(finding, threshold, spread)

    @property
    def fewest_per_class(self) -> int:
        """Smallest class of a breakdown."""
        is_response = self.finding.about.kind is Kind.RESPONSE
        return max(self.threshold, FEWEST_INVITED_PER_GROUP) if is_response else self.threshold

    def values_of(self, people: PeopleSet) -> NDArray[np.float64] | None:
        """Return the own values of these people, in order of position."""
        if self.values is None:
            return None
        return self.values[to_mask(people & self.finding.base, len(self.values))]


def refuse_base(subject: Subject) -> str | None:
    """Return why a finding's own number may not be shown, or None."""
    finding = subject.finding
    if not finding.base and finding.about.kind in _MAY_REST_ON_NOBODY:
        return None
    if len(finding.base) < subject.threshold:
        return BELOW_THRESHOLD
    if finding.about.kind is Kind.RESPONSE:
        return None
    return refuse_values(subject, finding.base, lambda: finding.numbers)


def refuse_class(subject: Subject, people: PeopleSet, numbers: Callable[[], Numbers]) -> str | None:
    """Return why a class of a breakdown may not be shown by itself, or None."""
    if len(people) < subject.fewest_per_class:
        return BELOW_THRESHOLD
    return refuse_values(subject, people, numbers)


def refuse_values(subject: Subject, people: PeopleSet, numbers: Callable[[], Numbers]) -> str | None:
    """Return why the answers of these people may not be shown, or None."""
    values = subject.values_of(people)
    if subject.finding.about.kind is Kind.MONEY:
        return DOMINATED if values is not None and _is_dominated(values) else None
    if values is not None:
        return _name_unanimity(subject, values) if values.min() == values.max() else None
    return _refuse_counts(subject, numbers())


def _is_dominated(values: NDArray[np.float64]) -> bool:
    sizes = np.abs(values)
    return bool(sizes.max() > LARGEST_SHARE_OF_SUM * sizes.sum())


def _refuse_counts(subject: Subject, numbers: Numbers) -> str | None:
    if numbers.count is not None and numbers.count[0] in (0, numbers.count[1]):
        return _name_unanimity(subject, np.full(numbers.count[1], float(numbers.count[0] > 0)))
    if numbers.distribution is not None and sum(count > 0 for count in numbers.distribution) == 1:
        return UNANIMOUS
    return None


def _name_unanimity(subject: Subject, values: NDArray[np.float64]) -> str:
    if subject.finding.about.kind is not Kind.SHARE or len(values) < FEWEST_FOR_DISTRIBUTION:
        return UNANIMOUS
    return NEARLY_EVERYONE if values[0] > 0 else NEARLY_NO_ONE
