"""The rules of release that look at one group at a time: size, unanimity, dominance."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from oogst.privacy.plan import SENSITIVE_THRESHOLD
from oogst.privacy.subject import Subject, Values, scale_of_moments
from oogst.types.numbers import Kind, Numbers
from oogst.types.people import PeopleSet

FEWEST_FOR_DISTRIBUTION = 10
FEWEST_AMONG_FINE_BREAKDOWNS = 30
MOST_SPLITS = 6
LARGEST_SHARE_OF_SUM = 0.5

BELOW_THRESHOLD = "below_threshold"
SENSITIVE = "sensitive_too_few"
DIFFERENCE = "difference_below_threshold"
UNANIMOUS = "unanimous_answer"
NEARLY_EVERYONE = "nearly_everyone"
NEARLY_NO_ONE = "nearly_no_one"
DOMINATED = "dominated_sum"

# Figures of the organisation, such as a KPI series or the costs of a
# programme, need not rest on anybody's answers.
_MAY_REST_ON_NOBODY = frozenset({Kind.SERIES, Kind.IMPACT, Kind.MONEY})
# Of these one can say that they hold for nearly everyone.
_COUNTED = frozenset({Kind.SHARE, Kind.DISTRIBUTION, Kind.IMPACT})
_YES_OR_NO = frozenset({Kind.SHARE, Kind.IMPACT})
_ROUNDING = 1e-6


def refuse_base(subject: Subject) -> str | None:
    """Return why a finding's own number may not be shown, or None.

    That everybody took part, or nobody, is no answer to a question: a total
    response may be complete.
    """
    finding = subject.finding
    if not finding.base and finding.about.kind in _MAY_REST_ON_NOBODY:
        return None
    if len(finding.base) < subject.threshold:
        is_raised = finding.about.sensitive and subject.threshold == SENSITIVE_THRESHOLD
        return SENSITIVE if is_raised else BELOW_THRESHOLD
    if finding.about.kind is Kind.RESPONSE:
        return None
    return _refuse_values(subject, finding.base, finding.numbers)


def refuse_class(subject: Subject, people: PeopleSet, compute: Callable[[PeopleSet], Numbers]) -> str | None:
    """Return why a class of a breakdown may not be shown by itself, or None."""
    if len(people) < subject.fewest_per_class:
        return BELOW_THRESHOLD
    return _refuse_values(subject, people, compute(people))


def _refuse_values(subject: Subject, people: PeopleSet, numbers: Numbers) -> str | None:
    values = subject.values_of(people)
    if subject.finding.about.kind is Kind.MONEY:
        return DOMINATED if values is not None and _is_dominated(values) else None
    if _is_unanimous(subject, values, numbers):
        return _name_unanimity(subject, numbers)
    return UNANIMOUS if _is_near_an_end(subject, people, numbers) else None


def _is_dominated(values: Values) -> bool:
    sizes = np.abs(values)
    return bool(sizes.max() > LARGEST_SHARE_OF_SUM * sizes.sum())


def _is_unanimous(subject: Subject, values: Values | None, numbers: Numbers) -> bool:
    if values is not None and values.min() == values.max():
        return True
    # A count beside the values says something of its own only in a distribution.
    is_own = values is None or subject.finding.about.kind is Kind.DISTRIBUTION
    if is_own and numbers.count is not None and numbers.count[0] in (0, numbers.count[1]):
        return True
    return _leaves_one_apart(subject, numbers)


def _leaves_one_apart(subject: Subject, numbers: Numbers) -> bool:
    # The one who answered otherwise knows what all the others answered.
    if subject.finding.about.kind not in _YES_OR_NO or numbers.count is None:
        return False
    return numbers.count[0] in (1, numbers.count[1] - 1)


def _name_unanimity(subject: Subject, numbers: Numbers) -> str:
    count = numbers.count
    if subject.finding.about.kind not in _COUNTED or count is None or count[1] < FEWEST_FOR_DISTRIBUTION:
        return UNANIMOUS
    if count[0] >= count[1] - 1:
        return NEARLY_EVERYONE
    return NEARLY_NO_ONE if count[0] <= 1 else UNANIMOUS


def _is_near_an_end(subject: Subject, people: PeopleSet, numbers: Numbers) -> bool:
    # A change shows the means before and after as well: their sums may not
    # lie so close to an end of the scale that everybody must be near it.
    private = subject.finding.private
    scale = None if private is None else scale_of_moments(subject, private)
    if scale is None:
        return False
    needed = scale.needed * scale.step - _ROUNDING
    means = [mean for mean in (numbers.before, numbers.after) if mean is not None]
    return any(len(people) * min(mean - scale.low, scale.high - mean) < needed for mean in means)
