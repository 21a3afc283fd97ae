"""A share with its intervals: as a sample of many, or of a group of known size."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

from oogst.types.estimate import Interval, Result, Status, Target, key

EXACT_UP_TO = 1000
INDICATIVE_BELOW = 10


@dataclass(frozen=True, kw_only=True)
class Proportion(Result):
    """A share with its intervals; those of a finite group only when its size is known."""

    x: int
    n: int
    population: int | None
    estimate: float
    wilson: Interval
    clopper_pearson: Interval
    fpc_factor: float | None = None
    wilson_fpc: Interval | None = None
    hypergeometric_exact: Interval | None = None
    lower_count: int | None = key("hypergeometric_exact.lower_count", None)
    upper_count: int | None = key("hypergeometric_exact.upper_count", None)
    finite_population_interval: Interval | None = None


def find_z(level: float) -> float:
    """Return the two-sided critical value of the normal distribution.

    Examples
    --------
    >>> round(find_z(0.95), 6)
    1.959964
    """
    return NormalDist().inv_cdf((1 + level) / 2)


def find_wilson_limits(x: float, n: float, level: float = 0.95) -> tuple[float, float]:
    """Return the limits of Wilson's score interval, without continuity correction.

    Parameters
    ----------
    x, n
        Successes and trials, ``0 <= x <= n`` and ``n > 0``; not only whole
        numbers, because a finite group enlarges n.
    level
        Two-sided level.

    Returns
    -------
    tuple of float
        Lower and upper limit of the share.

    Notes
    -----
    Wilson 1927 (doi:10.1080/01621459.1927.10502953).

    Examples
    --------
    >>> [round(limit, 4) for limit in find_wilson_limits(12, 16)]
    [0.505, 0.8982]
    """
    z = find_z(level)
    share = x / n
    middle = 2 * n * share + z * z
    half = z * math.sqrt(z * z + 4 * n * share * (1 - share))
    # At the ends the limit is exact; the formula would leave a rounding error.
    lower = 0.0 if x == 0 else (middle - half) / (2 * (n + z * z))
    upper = 1.0 if x == n else (middle + half) / (2 * (n + z * z))
    return lower, upper


def find_clopper_pearson_limits(x: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Return the limits of the exact binomial interval.

    Parameters
    ----------
    x, n
        Successes and trials, ``0 <= x <= n`` and ``n > 0``.
    level
        Two-sided level; coverage is at least that, often 97-99 % for 95 %.

    Returns
    -------
    tuple of float
        Lower and upper limit of the share.

    Notes
    -----
    Clopper & Pearson 1934 (doi:10.1093/biomet/26.4.404).

    Examples
    --------
    >>> [round(limit, 4) for limit in find_clopper_pearson_limits(0, 6)]
    [0.0, 0.4593]
    """
    from scipy.special import betaincinv

    tail = (1 - level) / 2
    lower = 0.0 if x == 0 else float(betaincinv(x, n - x + 1, tail))
    upper = 1.0 if x == n else float(betaincinv(x + 1, n - x, 1 - tail))
    return lower, upper


def find_hypergeometric_limits(x: int, n: int, population: int, level: float = 0.95) -> tuple[int, int]:
    """Return the fewest and most successes in a whole group that fit what a part of it said.

    Parameters
    ----------
    x, n
        Successes among the n people who answered, ``0 <= x <= n``.
    population
        Size of the group, at least n.
    level
        Two-sided level.

    Returns
    -------
    tuple of int
        Smallest and largest number of successes in the group.

    Notes
    -----
    Test inversion (Buonaccorsi 1987, doi:10.1080/00031305.1987.10475479): all
    M with both P(X >= x | M) and P(X <= x | M) above (1 - level) / 2. The
    tails are monotone in M, so each limit is found by halving. When nearly
    everyone answered, x * population / n may lie less than one person outside:
    the limits are whole people.

    Examples
    --------
    >>> find_hypergeometric_limits(12, 16, 24)
    (14, 20)
    """
    tail = (1 - level) / 2

    def find_fewest(count: int) -> int:
        most = population - (n - count)
        return _find_first(count, most, lambda total: _upper_tail(count, n, total, population) > tail)

    # The most successes leave the fewest failures.
    return find_fewest(x), population - find_fewest(n - x)


def _find_first(low: int, high: int, is_enough: Callable[[int], bool]) -> int:
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if is_enough(middle) else (middle + 1, high)
    return low


def _upper_tail(x: int, n: int, successes: int, population: int) -> float:
    # P(X >= x) when n people are drawn from a group with this many successes.
    import numpy as np
    from scipy.special import gammaln

    failures = population - successes
    k = np.arange(max(x, n - failures), min(n, successes) + 1, dtype=np.float64)
    ways = gammaln(successes + 1) - gammaln(k + 1) - gammaln(successes - k + 1)
    ways += gammaln(failures + 1) - gammaln(n - k + 1) - gammaln(failures - n + k + 1)
    ways -= gammaln(population + 1) - gammaln(n + 1) - gammaln(population - n + 1)
    return float(np.exp(ways).sum())


def estimate_proportion(x: int, n: int, *, population: int | None = None, level: float = 0.95) -> Proportion:
    """Estimate a share with every interval that suits it.

    Parameters
    ----------
    x, n
        Number of people with the answer, and number of people who answered.
    population
        Size of the group the people belong to, when the question is about
        this group only and its size is known.
    level
        Two-sided level of the intervals.

    Returns
    -------
    Proportion
        ``x``, ``n``, ``population``, ``estimate``; ``wilson`` (default, for
        future groups) and ``clopper_pearson`` (coverage guaranteed), each with
        ``.lower`` and ``.upper``. With a population also ``fpc_factor``,
        sqrt((N - n) / (N - 1)); ``wilson_fpc``; up to 1,000 answers
        ``hypergeometric_exact`` with ``.lower_count`` and ``.upper_count`` in
        people; and ``finite_population_interval``, the one to report. When all
        answered it is the share itself, with method ``census``: for this group
        no sampling error is left. Below 10 answers the warning is
        ``indicative``. Refuses with ``no_data``,
        ``more_successes_than_trials``, ``n_exceeds_population``,
        ``out_of_range`` (a negative count).

    Notes
    -----
    Wilson 1927; Newcombe 1998 (doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E).
    A finite group enlarges n in Wilson's formula to n (N - 1) / (N - n)
    (Cochran 1977). The finite intervals hold only if answering was like a
    random draw; :mod:`oogst.stats.bounds` needs no such luck. Truth:
    ``tests/truth/response_small_class``, ``tests/truth/edge_cases``.

    Examples
    --------
    >>> result = estimate_proportion(12, 16, population=24)
    >>> result.estimate, result.lower_count, result.upper_count
    (0.75, 14, 20)
    >>> estimate_proportion(7, 6).reason
    'more_successes_than_trials'
    """
    wrong = _find_input_error(x, n, population)
    if wrong:
        return Proportion.refused(wrong, Status.INPUT_ERROR, x=x, n=n, population=population)
    if n == 0:
        return Proportion.refused("no_data", x=x, n=n, population=population)
    finite = {} if population is None else _estimate_finite(x, n, population, level)
    return Proportion(
        x=x,
        n=n,
        population=population,
        estimate=x / n,
        wilson=Interval(*find_wilson_limits(x, n, level), level, "Wilson"),
        clopper_pearson=Interval(*find_clopper_pearson_limits(x, n, level), level, "Clopper-Pearson"),
        warnings=("indicative",) if n < INDICATIVE_BELOW else (),
        **finite,
    )


def _find_input_error(x: int, n: int, population: int | None) -> str | None:
    if min(x, n) < 0:
        return "out_of_range"
    if x > n:
        return "more_successes_than_trials"
    return "n_exceeds_population" if population is not None and n > population else None


def _estimate_finite(x: int, n: int, population: int, level: float) -> dict[str, Any]:
    if n == population:
        census = Interval(x / n, x / n, level, "census", Target.THIS_GROUP)
        counts = {"lower_count": x, "upper_count": x}
        intervals = dict.fromkeys(("wilson_fpc", "hypergeometric_exact", "finite_population_interval"), census)
        return {"fpc_factor": 0.0, **intervals, **counts}
    enlarged = n * (population - 1) / (population - n)
    limits = find_wilson_limits(x / n * enlarged, enlarged, level)
    wilson = Interval(*limits, level, "Wilson, finite population", Target.THIS_GROUP)
    factor = math.sqrt((population - n) / (population - 1))
    if n > EXACT_UP_TO:
        return {"fpc_factor": factor, "wilson_fpc": wilson, "finite_population_interval": wilson}
    fewest, most = find_hypergeometric_limits(x, n, population, level)
    exact = Interval(fewest / population, most / population, level, "exact hypergeometric", Target.THIS_GROUP)
    return {
        "fpc_factor": factor,
        "wilson_fpc": wilson,
        "hypergeometric_exact": exact,
        "lower_count": fewest,
        "upper_count": most,
        "finite_population_interval": exact,
    }
