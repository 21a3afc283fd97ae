"""Planning: how precise a share or a mean will be, and how many people to invite."""

from __future__ import annotations

import math
from dataclasses import dataclass

from oogst.stats.distributions import find_t_quantile
from oogst.stats.power import DEFAULT, SMALLEST_CHANCE, Goal, Power, SampleSize
from oogst.types.estimate import Result, Status

EXACT_UNDER = 200
SMALLEST_MARGIN = 1e-6


@dataclass(frozen=True, kw_only=True)
class Margin(Result):
    """Half the width of an interval that is to be expected."""

    margin: float | None = None


@dataclass(frozen=True, kw_only=True)
class Invitation(Result):
    """People to invite."""

    n_after_attrition: int | None = None


def find_sample_size_proportion(
    margin: float, share: float = 0.5, *, population: int | None = None, level: float = 0.95
) -> SampleSize:
    """Find how many answers a share needs to be told within a margin.

    Parameters
    ----------
    margin
        Half the width of the interval, as a fraction (0.05 for five points), at least a millionth.
    share
        The share that is expected; 0.5 is the most demanding.
    population
        Size of the group, for a question about that group; None for future groups too.
    level
        Level of the interval.

    Returns
    -------
    SampleSize
        ``n`` and ``n.exact``. Reasons: ``out_of_range``.

    Notes
    -----
    z^2 p (1 - p) / h^2, with a population N divided by 1 + (n - 1) / N: Cochran (1977), Sampling Techniques, 4.4.
    Truth: ``power_more``.

    Examples
    --------
    >>> find_sample_size_proportion(0.05).n, find_sample_size_proportion(0.05, population=26).n
    (385, 25)
    """
    from scipy.special import ndtri

    possible = (
        SMALLEST_MARGIN <= margin < 1 and 0 <= share <= 1 and 0 < level < 1 and (population is None or population > 0)
    )
    if not possible:
        return SampleSize.refused("out_of_range", Status.INPUT_ERROR)
    exact = float(ndtri(0.5 + level / 2)) ** 2 * share * (1 - share) / margin**2
    if population is not None:
        exact = exact / (1 + max(exact - 1, 0.0) / population)
    return SampleSize(n=max(1, math.ceil(exact - 1e-9)), exact=exact)


def find_mean_margin(n: int, sd: float, *, population: int | None = None, level: float = 0.95) -> Margin:
    """Find how wide the interval of a mean will be on each side.

    Parameters
    ----------
    n
        Answers.
    sd
        Standard deviation that is expected.
    population
        Size of the group, for a question about that group; None for future groups too.
    level
        Level of the interval.

    Returns
    -------
    Margin
        ``margin``, in the unit of the sd. Reasons: ``n_too_small`` (under 2), ``n_exceeds_population``, ``out_of_range``.

    Notes
    -----
    t s / sqrt(n), times sqrt(1 - n / N) within a population: Cochran (1977), Sampling Techniques, 2.6.
    Truth: ``power_more``.

    Examples
    --------
    >>> find_mean_margin(26, 0.8, population=26).margin
    0.0
    """
    if n < 2:
        return Margin.refused("n_too_small")
    if population is not None and n > population:
        return Margin.refused("n_exceeds_population", Status.INPUT_ERROR)
    if not math.isfinite(sd) or sd < 0 or not 0 < level < 1:
        return Margin.refused("out_of_range", Status.INPUT_ERROR)
    rest = 1.0 if population is None else math.sqrt(1 - n / population)
    return Margin(margin=find_t_quantile(n - 1, level) * sd / math.sqrt(n) * rest)


def find_power_proportion(n: int, share: float, *, against: float, goal: Goal = DEFAULT) -> Power:
    """Find the chance that a share is seen to differ from a norm.

    Parameters
    ----------
    n
        Answers.
    share
        The share that is expected.
    against
        The norm.
    goal
        Its ``alpha`` is used.

    Returns
    -------
    Power
        ``power``: exact binomial with at most alpha / 2 in each tail, under 200 answers; by the normal score
        test from there on. Reasons: ``n_too_small`` (none), ``out_of_range``.

    Notes
    -----
    Chernick & Liu (2002), doi:10.1198/000313002317572835, on why exact power goes up and down with n.
    Truth: ``power_more``.

    Examples
    --------
    >>> round(find_power_proportion(20, 0.8, against=0.5).power, 4)
    0.8042
    """
    if n < 1:
        return Power.refused("n_too_small")
    if not 0 <= share <= 1 or not 0 < against < 1 or not SMALLEST_CHANCE <= goal.alpha < 1:
        return Power.refused("out_of_range", Status.INPUT_ERROR)
    return Power(power=(_add_tails if n < EXACT_UNDER else _approximate)(n, share, against, goal.alpha))


def _add_tails(n: int, share: float, against: float, alpha: float) -> float:
    """Return the chance of the counts that would be rejected under the norm."""
    from scipy.special import bdtr, bdtrc

    low = max((x for x in range(n + 1) if float(bdtr(x, n, against)) <= alpha / 2), default=-1)
    high = min((x for x in range(1, n + 1) if float(bdtrc(x - 1, n, against)) <= alpha / 2), default=n + 1)
    below = float(bdtr(low, n, share)) if low >= 0 else 0.0
    above = float(bdtrc(high - 1, n, share)) if high <= n else 0.0
    return min(1.0, below + above)


def _approximate(n: int, share: float, against: float, alpha: float) -> float:
    from scipy.special import ndtr, ndtri

    reach = -float(ndtri(alpha / 2)) * math.sqrt(against * (1 - against) / n)
    spread = math.sqrt(share * (1 - share) / n)
    if spread == 0:
        return float(abs(share - against) > reach)
    above, below = (share - against - reach) / spread, (against - reach - share) / spread
    return min(1.0, float(ndtr(above)) + float(ndtr(below)))


def find_invitations(n: int, response_rate: float) -> Invitation:
    """Find how many people to invite to keep enough of them.

    Parameters
    ----------
    n
        People needed in the end.
    response_rate
        Share of the invited that is expected to answer, above 0.

    Returns
    -------
    Invitation
        ``n_after_attrition``. Reasons: ``out_of_range``.

    Notes
    -----
    n / response rate, rounded up. Truth: ``power_paired``.

    Examples
    --------
    >>> find_invitations(34, 0.6).n_after_attrition
    57
    """
    if n < 0 or not SMALLEST_CHANCE <= response_rate <= 1:
        return Invitation.refused("out_of_range", Status.INPUT_ERROR)
    return Invitation(n_after_attrition=math.ceil(n / response_rate - 1e-9))
