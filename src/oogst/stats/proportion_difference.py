"""Two shares compared: of different people, or of the same people twice."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.proportion import INDICATIVE_BELOW, find_wilson_limits, find_z
from oogst.stats.root import bisect
from oogst.stats.samples import find_refusal, read_samples
from oogst.types.estimate import Interval, Result, Status, key

EXACT_P_BELOW = 25


@dataclass(frozen=True, kw_only=True)
class ProportionDifference(Result):
    """Share of the first group minus share of the second."""

    n_first: int
    n_second: int
    share_first: float
    share_second: float
    difference: float
    interval: Interval = key("difference")


@dataclass(frozen=True, kw_only=True)
class PairedProportions(Result):
    """Share after minus share before, of the same people."""

    n: int
    missing: int
    gained: int
    lost: int
    share_pre: float
    share_post: float
    difference: float
    interval: Interval = key("difference")
    p_mid: float
    p_exact: float | None


def compare_proportions(
    first: tuple[int, int], second: tuple[int, int], *, level: float = 0.95
) -> ProportionDifference:
    """Compare the shares of two independent groups.

    Parameters
    ----------
    first, second
        ``(x, n)`` of each group: people with the answer, people who answered.
    level
        Two-sided level of the interval.

    Returns
    -------
    ProportionDifference
        ``n_first``, ``n_second``, ``share_first``, ``share_second``;
        ``difference`` (first minus second) with ``difference.lower`` and
        ``.upper``. Warning ``indicative`` when a group has fewer than 10
        people. Refuses with ``no_data``, ``more_successes_than_trials``,
        ``out_of_range`` (a negative count).

    Notes
    -----
    Newcombe's hybrid of two Wilson intervals, method 10 (Newcombe 1998,
    doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I).

    Examples
    --------
    >>> result = compare_proportions((56, 70), (48, 80))
    >>> round(result.difference, 4), round(result.interval.lower, 4), round(result.interval.upper, 4)
    (0.2, 0.0524, 0.3339)
    """
    (x1, n1), (x2, n2) = first, second
    if min(x1, x2, n1, n2) < 0:
        return ProportionDifference.refused("out_of_range", Status.INPUT_ERROR)
    if x1 > n1 or x2 > n2:
        return ProportionDifference.refused("more_successes_than_trials", Status.INPUT_ERROR)
    if not (n1 and n2):
        return ProportionDifference.refused("no_data", n_first=n1, n_second=n2)
    p1, p2 = x1 / n1, x2 / n2
    low1, high1 = find_wilson_limits(x1, n1, level)
    low2, high2 = find_wilson_limits(x2, n2, level)
    difference = p1 - p2
    lower = difference - math.hypot(p1 - low1, high2 - p2)
    upper = difference + math.hypot(high1 - p1, p2 - low2)
    return ProportionDifference(
        n_first=n1,
        n_second=n2,
        share_first=p1,
        share_second=p2,
        difference=difference,
        interval=Interval(lower, upper, level, "Newcombe 10"),
        warnings=("indicative",) if min(n1, n2) < INDICATIVE_BELOW else (),
    )


def compare_paired_proportions(pre: ArrayLike, post: ArrayLike, *, level: float = 0.95) -> PairedProportions:
    """Compare a yes-or-no answer of the same people at two moments.

    Parameters
    ----------
    pre, post
        One 1 (yes), 0 (no) or NaN (missing) per person, in the same order.
    level
        Two-sided level of the interval.

    Returns
    -------
    PairedProportions
        As :func:`compare_paired_counts`; ``missing`` counts people without
        both answers. Also refuses with ``no_data``, ``all_missing``,
        ``no_complete_pairs`` and ``out_of_range`` (another answer than 0 or 1).

    Examples
    --------
    >>> result = compare_paired_proportions([0, 0, 1, 1, 0], [1, 1, 1, 0, None])
    >>> result.n, result.missing, result.gained, result.lost, result.difference
    (4, 1, 2, 1, 0.25)
    """
    before, after = read_samples(pre, post)
    paired = ~(np.isnan(before) | np.isnan(after))
    n = int(paired.sum())
    refusal = find_refusal(before, after)
    answers = np.concatenate([before, after])
    if refusal is None and not bool(np.isin(answers[~np.isnan(answers)], (0.0, 1.0)).all()):
        refusal = ("out_of_range", Status.INPUT_ERROR)
    if refusal:
        return PairedProportions.refused(*refusal, n=n, missing=before.size - n)
    # Codes 0 to 3: no-no, no-yes, yes-no, yes-yes.
    table = np.bincount((2 * before[paired] + after[paired]).astype(np.int64), minlength=4)
    neither, gained, lost, both = (int(count) for count in table)
    return compare_paired_counts((both, gained, lost, neither), missing=before.size - n, level=level)


def compare_paired_counts(
    table: tuple[int, int, int, int], *, missing: int = 0, level: float = 0.95
) -> PairedProportions:
    """Compare two shares of the same people from the counts of their pairs of answers.

    Parameters
    ----------
    table
        How many people said yes both times, gained (no, then yes), lost (yes,
        then no), said no both times.
    missing
        People without both answers, only passed on.
    level
        Two-sided level of the interval.

    Returns
    -------
    PairedProportions
        ``n`` pairs, ``missing``, ``gained``, ``lost``, ``share_pre``,
        ``share_post``; ``difference`` (after minus before) with
        ``difference.lower`` and ``.upper``; ``p_mid``, the mid-p value of
        McNemar's test; ``p_exact`` when fewer than 25 people changed. When
        nobody changed the difference is 0 and both p are 1. Warning
        ``indicative`` below 10 pairs. Refuses with ``no_complete_pairs`` and
        ``out_of_range`` (a negative count).

    Notes
    -----
    Score interval of Tango 1998 (doi:10.1002/(SICI)1097-0258(19980430)17:8<891::AID-SIM780>3.0.CO;2-B);
    mid-p value of Fagerland, Lydersen & Laake 2013 (doi:10.1186/1471-2288-13-91).

    Examples
    --------
    >>> result = compare_paired_counts((1, 7, 1, 12))
    >>> round(result.difference, 4), round(result.p_exact, 4), round(result.p_mid, 4)
    (0.2857, 0.0703, 0.0391)
    """
    both, gained, lost, _ = table
    n = sum(table)
    if min(table) < 0:
        return PairedProportions.refused("out_of_range", Status.INPUT_ERROR)
    if n == 0:
        return PairedProportions.refused("no_complete_pairs", n=0, missing=missing)
    exact, middle = _mcnemar(gained, lost)
    return PairedProportions(
        n=n,
        missing=missing,
        gained=gained,
        lost=lost,
        share_pre=(both + lost) / n,
        share_post=(both + gained) / n,
        difference=(gained - lost) / n,
        interval=Interval(*_find_tango_limits(gained, lost, n, level), level, "Tango"),
        p_mid=middle,
        p_exact=exact if gained + lost < EXACT_P_BELOW else None,
        warnings=("indicative",) if n < INDICATIVE_BELOW else (),
    )


def _mcnemar(gained: int, lost: int) -> tuple[float, float]:
    from scipy.special import bdtr

    changed, fewest = gained + lost, min(gained, lost)
    at_most = float(bdtr(fewest, changed, 0.5))
    ways = math.lgamma(changed + 1) - math.lgamma(fewest + 1) - math.lgamma(changed - fewest + 1)
    exactly = math.exp(ways - changed * math.log(2))
    if gained == lost:
        return 1.0, 1.0 - exactly / 2 if changed else 1.0
    return min(1.0, 2 * at_most), 2 * at_most - exactly


def _find_tango_limits(gained: int, lost: int, n: int, level: float) -> tuple[float, float]:
    z = find_z(level)
    estimate = (gained - lost) / n

    def spread(difference: float) -> float:
        # Likelihood estimate of the share lost, given the difference.
        b = (2 * n - gained + lost) * difference - gained - lost
        c = -lost * difference * (1 - difference)
        share = (math.sqrt(max(b * b - 8 * n * c, 0.0)) - b) / (4 * n)
        return math.sqrt(max(n * (2 * share + difference * (1 - difference)), 0.0))

    def excess(difference: float, sign: int) -> float:
        return sign * (gained - lost - n * difference) - z * spread(difference)

    lower = -1.0 if lost == n else bisect(lambda d: excess(d, 1), -1.0, estimate)
    upper = 1.0 if gained == n else bisect(lambda d: excess(d, -1), estimate, 1.0)
    return lower, upper
