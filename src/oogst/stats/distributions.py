"""Student's t, F and the noncentral t, from ``scipy.special`` only: ``scipy.stats`` costs a second to import."""

from __future__ import annotations

import math

from oogst.stats.root import bisect
from oogst.types.estimate import Interval


def find_t_quantile(df: float, level: float = 0.95) -> float:
    """Return the two-sided critical value of Student's t.

    Examples
    --------
    >>> round(find_t_quantile(9), 4)
    2.2622
    """
    from scipy.special import stdtrit

    return float(stdtrit(df, 0.5 + level / 2))


def find_t_p(t: float, df: float) -> float:
    """Return the two-sided p-value of a t statistic."""
    from scipy.special import stdtr

    return min(1.0, 2 * float(stdtr(df, -abs(t))))


def find_f_p(f: float, df1: float, df2: float) -> float:
    """Return the upper tail of an F statistic."""
    from scipy.special import fdtrc

    return float(fdtrc(df1, df2, f))


def make_t_interval(estimate: float, se: float, df: float, level: float, method: str = "t") -> Interval:
    """Return estimate -/+ critical t times standard error."""
    margin = find_t_quantile(df, level) * se
    return Interval(estimate - margin, estimate + margin, level, method)


def find_noncentrality(t: float, df: float, probability: float) -> float:
    """Return the noncentrality under which a t this large or smaller has the given probability.

    Parameters
    ----------
    t
        Observed statistic.
    df
        Degrees of freedom.
    probability
        Between 0 and 1, both excluded.

    Notes
    -----
    ``scipy.special.nctdtrinc`` gives the start (6 digits); halving makes it exact.
    Beyond t = 5,000, where the series takes seconds, :func:`_limit_noncentrality`.
    """
    from scipy.special import nctdtr, nctdtrinc

    if t < 0:
        return -find_noncentrality(-t, df, 1 - probability)
    if t > 5000:
        return _limit_noncentrality(t, df, probability)
    start = float(nctdtrinc(df, probability, t))

    def gap(noncentrality: float) -> float:
        return probability - float(nctdtr(df, noncentrality, t))

    margin = 1e-3 * (1 + abs(start))
    while gap(start - margin) > 0 or gap(start + margin) < 0:
        margin *= 2
    return bisect(gap, start - margin, start + margin)


def _limit_noncentrality(t: float, df: float, probability: float) -> float:
    """Return the noncentrality for a huge t, to 7 digits: only the chi in its denominator matters."""
    from scipy.special import chdtri

    ratio = math.sqrt(float(chdtri(df, probability)) / df)
    if df <= 30:
        return t * ratio
    centre = 1 - 1 / (4 * df)
    return t * (centre + (ratio - centre) * math.sqrt(1 + 2 * df / t**2))


def find_noncentrality_limits(t: float, df: float, level: float = 0.95) -> tuple[float, float]:
    """Return the exact interval of a noncentrality parameter.

    Examples
    --------
    >>> [round(limit, 4) for limit in find_noncentrality_limits(4.0621277, 9)]
    [1.3112, 6.6978]

    Notes
    -----
    Cumming, G., & Finch, S. (2001), doi:10.1177/0013164401614002. Truth: ``paired_sleep``.
    """
    tail = (1 - level) / 2
    return find_noncentrality(t, df, 1 - tail), find_noncentrality(t, df, tail)
