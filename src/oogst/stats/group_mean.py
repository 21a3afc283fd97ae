"""The mean of a group with its t interval, for this group or for groups like it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from numpy.typing import ArrayLike

from oogst.stats.distributions import find_t_quantile
from oogst.stats.moments import Moments, drop_missing, find_moments
from oogst.stats.proportion import INDICATIVE_BELOW
from oogst.stats.samples import FloatArray, find_refusal, read_sample
from oogst.types.estimate import Interval, Result, Status, Target, key

SMALLEST_FOR_SD = 3


@dataclass(frozen=True, kw_only=True)
class GroupMean(Result):
    """Mean of a group; ``size`` is what may be said of n when it is suppressed."""

    n: int | None
    missing: int | None
    size: str
    population: int | None
    mean: float | None
    interval: Interval | None = key("mean")
    sd: float | None
    se: float | None


def find_mean_interval(
    summary: Moments, *, level: float = 0.95, population: int | None = None
) -> tuple[float, Interval] | None:
    """Return standard error and t interval of a mean, or None below three values.

    Parameters
    ----------
    summary
        Size, mean and sd.
    level
        Two-sided level.
    population
        Size of the group when it is finite: the standard error is then
        multiplied by sqrt(1 - n / N), and is 0 when all answered.

    Notes
    -----
    Also None without variation: an interval of width 0 would claim certainty.

    Examples
    --------
    >>> se, interval = find_mean_interval(Moments(n=16, mean=4.0, sd=1.0))
    >>> se, round(interval.lower, 3), round(interval.upper, 3)
    (0.25, 3.467, 4.533)
    """
    n, mean, sd = summary
    if population is not None and n == population > 0:
        return 0.0, Interval(mean, mean, level, "census", Target.THIS_GROUP)
    if n < SMALLEST_FOR_SD or sd == 0:
        return None
    se = sd / math.sqrt(n) * math.sqrt(1 - n / population if population else 1.0)
    margin = find_t_quantile(n - 1, level) * se
    target = Target.THIS_GROUP if population else Target.FUTURE_GROUPS
    return se, Interval(mean - margin, mean + margin, level, "t", target)


def find_spread_warning(summary: Moments) -> str | None:
    """Return why a mean has no sd or interval: ``n_very_small`` or ``no_variation``."""
    if summary.n < SMALLEST_FOR_SD:
        return "n_very_small"
    return "no_variation" if summary.sd == 0 else None


def estimate_mean(
    scores: ArrayLike, *, population: int | None = None, threshold: int = 1, level: float = 0.95
) -> GroupMean:
    """Estimate the mean of a group.

    Parameters
    ----------
    scores
        One number per person; NaN for a missing score.
    population
        Size of the group, when the question is about this group only: the
        interval then gets the finite population correction.
    threshold
        Fewest people of whom a mean may be shown; below it nothing is given,
        not even n.
    level
        Two-sided level of the interval.

    Returns
    -------
    GroupMean
        ``n``, ``missing``, ``size`` (``"n=16"``, or ``"n<5"`` when
        suppressed), ``population``, ``mean``, ``mean.lower``, ``mean.upper``,
        ``sd``, ``se``. When all of the population answered the interval is the
        mean itself, method ``census``. Warning reasons: ``n_very_small`` below
        3 (no sd, no interval) and ``no_variation`` (no interval); warning
        ``indicative`` below 10. Refuses with ``below_threshold`` (suppressed),
        ``no_data``, ``all_missing``, ``n_exceeds_population``,
        ``not_a_number``, ``out_of_range``.

    Notes
    -----
    Student 1908 (doi:10.1093/biomet/6.1.1); finite population: Cochran 1977,
    chapter 2. Truth: ``tests/truth/edge_cases``.

    Examples
    --------
    >>> result = estimate_mean([4, 5, 3, 4, None])
    >>> result.n, result.missing, result.mean, round(result.interval.lower, 3)
    (4, 1, 4.0, 2.701)
    >>> estimate_mean([4, 5, 3], threshold=5).size
    'n<5'
    """
    sample = read_sample(scores)
    given = drop_missing(sample)
    refusal = find_refusal(sample)
    if refusal is None and given.size < threshold:
        return GroupMean.refused("below_threshold", Status.SUPPRESSED, size=f"n<{threshold}")
    if refusal is None and population is not None and given.size > population:
        refusal = ("n_exceeds_population", Status.INPUT_ERROR)
    if refusal:
        return GroupMean.refused(
            *refusal,
            n=int(given.size),
            missing=int(sample.size - given.size),
            size=f"n={given.size}",
            population=population,
        )
    return _summarise(given, sample.size - given.size, population, level)


def _summarise(given: FloatArray, missing: int, population: int | None, level: float) -> GroupMean:
    summary = find_moments(given)
    found = find_mean_interval(summary, level=level, population=population)
    # A census of two has no spread to estimate and nothing left to doubt.
    reason = None if found and summary.n == population else find_spread_warning(summary)
    return GroupMean(
        status=Status.WARNING if reason else Status.OK,
        reason=reason,
        warnings=("indicative",) if summary.n < INDICATIVE_BELOW else (),
        n=summary.n,
        missing=missing,
        size=f"n={summary.n}",
        population=population,
        mean=summary.mean,
        interval=found[1] if found else None,
        sd=summary.sd if summary.n >= SMALLEST_FOR_SD else None,
        se=found[0] if found else None,
    )
