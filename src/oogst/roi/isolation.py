"""The part of a benefit that people ascribe to the programme (Phillips): value × share × certainty."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.stats.samples import FloatArray, find_refusal, read_sample, read_samples
from oogst.types.estimate import Result, Status, key

FENCE = 3.0
TIMES_MEDIAN = 5.0


@dataclass(frozen=True, kw_only=True)
class IsolatedBenefit(Result):
    """A year's benefit as participants estimate it, from claim to cautious sum."""

    n_participants: int
    n_complete: int
    n_incomplete: int
    n_contributors: int
    n_extreme: int
    extreme: tuple[int, ...]
    adjusted_value_per_person: tuple[float | None, ...]
    unadjusted_claims: float = key("benefit.unadjusted_claims")
    isolation_without_confidence: float = key("benefit.isolation_without_confidence")
    benefit_all: float = key("benefit.all")
    benefit_without_extreme: float = key("benefit.without_extreme")
    benefit_without: Mapping[str, float] = key("benefit")


def find_extreme_claims(claims: ArrayLike) -> NDArray[np.bool_]:
    """Mark the claims that a person has to judge before they count.

    Parameters
    ----------
    claims
        One yearly value per participant; NaN is no answer.

    Returns
    -------
    ndarray of bool
        True where a claim is above the third quartile plus three times the
        interquartile range of the claims, or above five times their median.
        Both the median and the quartiles (type 7) are of the claims given.

    Notes
    -----
    Phillips, J. J. (2003), *Return on Investment in Training and Performance
    Improvement Programs*: extreme values are left out. The rule is ours and
    the result is always given both ways.

    Examples
    --------
    >>> find_extreme_claims([4000, 5000, 6000, 7000, 90000]).tolist()
    [False, False, False, False, True]
    """
    values = read_sample(claims)
    given = values[~np.isnan(values)]
    if given.size == 0:
        return np.zeros(values.shape, dtype=np.bool_)
    first, median, third = np.quantile(given, (0.25, 0.5, 0.75))
    # A comparison with NaN is False: who gave no answer made no extreme claim.
    return np.asarray((values > third + FENCE * (third - first)) | (values > TIMES_MEDIAN * median), dtype=np.bool_)


def isolate_benefit(
    values: ArrayLike, shares: ArrayLike, certainties: ArrayLike, *, labels: Sequence[str] | None = None
) -> IsolatedBenefit:
    """Sum what participants ascribe to the programme, corrected for how sure they are.

    Parameters
    ----------
    values
        Value per participant over the first year, in money; NaN is no answer.
    shares
        Part of that value due to the programme, 0 to 1; NaN is no answer.
    certainties
        How sure the participant is of that share, 0 to 1; NaN is no answer.
    labels
        Names of the participants, only to tell which extreme claim is which.

    Returns
    -------
    IsolatedBenefit
        ``adjusted_value_per_person`` (value × share × certainty, None for an
        incomplete answer), ``n_participants``, ``n_complete``,
        ``n_incomplete``, ``n_contributors`` (complete and not extreme); sums ``benefit.all``, ``benefit.without_extreme``,
        ``benefit.unadjusted_claims`` and
        ``benefit.isolation_without_confidence``; ``extreme`` holds the
        positions of extreme claims (:func:`find_extreme_claims`),
        ``benefit.without_extreme_LABEL`` the sum without one of them.
        An incomplete answer counts as no benefit, and nothing is scaled up to
        people who did not answer. Without any complete answer the benefit is
        0, status ``ok_with_warning``, reason ``no_benefit_data``. Input errors:
        ``share_out_of_range`` (a share or certainty outside 0 to 1, which is
        never clipped), ``not_a_number`` (an infinite value) and
        ``out_of_range`` (a value beyond 1e60).

    Raises
    ------
    ValueError
        When the columns differ in length.

    Notes
    -----
    Phillips, J. J. (2003), *Return on Investment in Training and Performance
    Improvement Programs*; Phillips & Phillips (2007). Multiplying by the
    certainty is a cautious convention, not an expectation. Truth:
    ``tests/truth/roi_phillips``.

    Examples
    --------
    Two people answered, one of them fully: 4,000 × 50% × 80%.

    >>> isolate_benefit([4000, 3000], [0.5, 0.5], [0.8, None]).benefit_all
    1600.0
    """
    value, share, certainty = read_samples(values, shares, certainties)
    if any(bool(((part < 0) | (part > 1)).any()) for part in (share, certainty)):
        return IsolatedBenefit.refused("share_out_of_range", Status.INPUT_ERROR, n_participants=value.size)
    refusal = find_refusal(value, share, certainty)
    # Nobody and no answers are no error here: no data is no benefit.
    if refusal and refusal[1] is Status.INPUT_ERROR:
        return IsolatedBenefit.refused(*refusal, n_participants=value.size)
    return _sum_benefit(value, share, certainty, labels or ())


def _sum_benefit(value: FloatArray, share: FloatArray, certainty: FloatArray, labels: Sequence[str]) -> IsolatedBenefit:
    adjusted = value * share * certainty
    complete = ~np.isnan(adjusted)
    extreme = find_extreme_claims(value)
    positions = tuple(int(position) for position in np.flatnonzero(extreme))
    total = _total(adjusted)
    answered = bool(complete.any())
    return IsolatedBenefit(
        status=Status.OK if answered else Status.WARNING,
        reason=None if answered else "no_benefit_data",
        n_participants=value.size,
        n_complete=int(complete.sum()),
        n_incomplete=int((~complete).sum()),
        n_contributors=int((complete & ~extreme).sum()),
        n_extreme=len(positions),
        extreme=positions,
        adjusted_value_per_person=tuple(
            float(part) if known else None for part, known in zip(adjusted, complete, strict=True)
        ),
        unadjusted_claims=_total(value),
        isolation_without_confidence=_total(value * share),
        benefit_all=total,
        benefit_without_extreme=_total(adjusted[~extreme]),
        benefit_without={
            f"without_extreme_{labels[position]}": _total(np.delete(adjusted, position))
            for position in positions
            if labels
        },
    )


def _total(amounts: FloatArray) -> float:
    """Add up without rounding on the way, so that the order of people changes no digit."""
    return math.fsum(amounts[~np.isnan(amounts)].tolist())
