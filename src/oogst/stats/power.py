"""Planning: the smallest effect a study can see, its power, and how many people to invite."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from oogst.stats.distributions import find_t_quantile
from oogst.stats.root import bisect
from oogst.types.estimate import Result, Status, key

SMALLEST_EFFECT = 1e-3
SMALLEST_CHANCE = 1e-6
LARGEST_N = 1e8


@dataclass(frozen=True)
class Goal:
    """How sure a study should be.

    Attributes
    ----------
    power
        Chance to find an effect of the planned size.
    alpha
        Chance, two-sided, to find one where there is none.
    """

    power: float = 0.8
    alpha: float = 0.05


DEFAULT = Goal()


@dataclass(frozen=True)
class PairedDesign:
    """People measured twice.

    Attributes
    ----------
    n
        People with both scores.
    correlation
        Between the two moments, to tell an effect as d_av.
    sd_change
        Standard deviation of the changes, to tell an effect in the unit of the scores.
    """

    n: int
    correlation: float | None = None
    sd_change: float | None = None


@dataclass(frozen=True)
class GroupDesign:
    """Two groups of people.

    Attributes
    ----------
    n_treated, n_control
        People with a score.
    correlation
        Of the outcome with a baseline that is adjusted for; 0 for none.
    sd
        Standard deviation of the outcome, to tell an effect in its unit.
    """

    n_treated: int
    n_control: int
    correlation: float = 0.0
    sd: float | None = None


@dataclass(frozen=True, kw_only=True)
class Power(Result):
    """Chance to find an effect of a given size."""

    power: float | None = None
    noncentrality: float | None = None
    critical_t: float | None = None


@dataclass(frozen=True, kw_only=True)
class SampleSize(Result):
    """People needed."""

    n: int | None = None
    exact: float | None = key("n.exact", None)


@dataclass(frozen=True, kw_only=True)
class SmallestEffect(Result):
    """Smallest effect that is found with the wished power."""

    mde: float | None = None
    d_av: float | None = None
    raw: float | None = None
    critical_t: float | None = None


def find_power(noncentrality: float, df: float, goal: Goal = DEFAULT) -> float:
    """Return the chance that a two-sided t-test finds an effect of a given noncentrality.

    Examples
    --------
    >>> round(find_power(0.0, 20), 6), round(find_power(2.981424, 49), 4)
    (0.05, 0.8321)
    """
    critical = find_t_quantile(df, 1 - goal.alpha)
    return min(
        1.0, 1 - _find_share_below(noncentrality, df, critical) + _find_share_below(noncentrality, df, -critical)
    )


def _find_share_below(noncentrality: float, df: float, t: float) -> float:
    """Return the noncentral t distribution; where its tail is under 1e-24 scipy gives NaN, here 0."""
    from scipy.special import nctdtr

    share = float(nctdtr(df, noncentrality, t))
    return 0.0 if math.isnan(share) else share


def _find_needed(df: float, goal: Goal) -> float:
    """Return the noncentrality at which a t-test has the wished power."""
    highest = 10.0
    while find_power(highest, df, goal) < goal.power:
        highest *= 2
    return bisect(lambda noncentrality: find_power(noncentrality, df, goal) - goal.power, 0.0, highest)


def is_possible(goal: Goal) -> bool:
    """Tell whether power and alpha are chances from one in a million on, and power the larger."""
    return SMALLEST_CHANCE <= goal.alpha < goal.power <= 1 - SMALLEST_CHANCE


def find_power_paired(n: int, d_z: float, *, goal: Goal = DEFAULT) -> Power:
    """Find the chance to see a change of a given size in people measured twice.

    For planning only: the power of an effect that was already found says no more than its p.

    Parameters
    ----------
    n
        People with both scores.
    d_z
        Change in standard deviations of the changes.
    goal
        Its ``alpha`` is used.

    Returns
    -------
    Power
        ``power``, ``noncentrality``, ``critical_t``. Reasons: ``n_too_small`` (under 3), ``out_of_range``.

    Notes
    -----
    Noncentral t, as in G*Power: Faul et al. (2007), doi:10.3758/BF03193146; Hoenig & Heisey (2001),
    doi:10.1198/000313001300339897, on observed power. Truth: ``power_paired``.

    Examples
    --------
    >>> round(find_power_paired(34, 0.5).power, 3)
    0.808
    """
    if n < 3:
        return Power.refused("n_too_small")
    if not math.isfinite(d_z) or not is_possible(goal):
        return Power.refused("out_of_range", Status.INPUT_ERROR)
    noncentrality = d_z * math.sqrt(n)
    power = find_power(abs(noncentrality), n - 1, goal)
    return Power(power=power, noncentrality=noncentrality, critical_t=find_t_quantile(n - 1, 1 - goal.alpha))


def find_sample_size_paired(d_z: float, *, goal: Goal = DEFAULT) -> SampleSize:
    """Find how many people must be measured twice to see a change of a given size.

    Parameters
    ----------
    d_z
        Change in standard deviations of the changes.
    goal
        Wished power and alpha.

    Returns
    -------
    SampleSize
        ``n`` and, before rounding up, ``n.exact``. Reasons: ``out_of_range`` (a change of 0 or under 0.001).

    Notes
    -----
    Cohen (1988), Statistical Power Analysis, 2nd ed. Truth: ``power_paired``.

    Examples
    --------
    >>> find_sample_size_paired(0.5).n
    34
    """
    return _find_sample_size(lambda n: (abs(d_z) * math.sqrt(n), n - 1), d_z, goal)


def _find_sample_size(describe: Callable[[float], tuple[float, float]], effect: float, goal: Goal) -> SampleSize:
    """Return the n at which a test with a given noncentrality and df has the wished power."""
    if not math.isfinite(effect) or abs(effect) < SMALLEST_EFFECT or not is_possible(goal):
        return SampleSize.refused("out_of_range", Status.INPUT_ERROR)

    def gap(n: float) -> float:
        return find_power(*describe(n), goal) - goal.power

    # At 2 people an effect this large has power enough already.
    exact = 2.0 if gap(2.0 + 1e-9) >= 0 else bisect(gap, 2.0, LARGEST_N)
    return SampleSize(n=max(3, math.ceil(exact - 1e-9)), exact=exact)


def find_smallest_change(design: PairedDesign, *, goal: Goal = DEFAULT) -> SmallestEffect:
    """Find the smallest change that people measured twice will show.

    Parameters
    ----------
    design
        People, and what is known of their scores.
    goal
        Wished power and alpha.

    Returns
    -------
    SmallestEffect
        ``mde`` (as d_z), ``d_av`` with a correlation, d_z sqrt(2 (1 - r)), ``raw`` with an sd of the changes,
        ``critical_t``. Reasons: ``n_too_small`` (under 3), ``out_of_range``.

    Notes
    -----
    Bloom (1995), doi:10.1177/0193841X9501900504. Truth: ``power_paired``.

    Examples
    --------
    >>> round(find_smallest_change(PairedDesign(n=26, correlation=0.6)).d_av, 3)
    0.511
    """
    r, sd = design.correlation, design.sd_change
    if design.n < 3:
        return SmallestEffect.refused("n_too_small")
    if not is_possible(goal) or (r is not None and not -1 <= r <= 1) or (sd is not None and not 0 <= sd < math.inf):
        return SmallestEffect.refused("out_of_range", Status.INPUT_ERROR)
    d_z = _find_needed(design.n - 1, goal) / math.sqrt(design.n)
    return SmallestEffect(
        mde=d_z,
        d_av=None if r is None else d_z * math.sqrt(2 * (1 - r)),
        raw=None if sd is None else d_z * sd,
        critical_t=find_t_quantile(design.n - 1, 1 - goal.alpha),
    )


def find_power_groups(design: GroupDesign, d: float, *, goal: Goal = DEFAULT) -> Power:
    """Find the chance to see a difference of a given size between two groups.

    Parameters
    ----------
    design
        The groups, and the correlation of the outcome with a baseline that is adjusted for.
    d
        Difference in standard deviations of the outcome.
    goal
        Its ``alpha`` is used.

    Returns
    -------
    Power
        ``power``, ``noncentrality``, ``critical_t``.
        Reasons: ``n_too_small`` (a group under 2, or under 4 in all), ``out_of_range``.

    Notes
    -----
    A baseline takes a share r^2 of the variance away and one degree of freedom: Borm, Fransen & Lemmens (2007),
    doi:10.1016/j.jclinepi.2007.02.006. Truth: ``power_more``.

    Examples
    --------
    >>> round(find_power_groups(GroupDesign(64, 64), 0.5).power, 4)
    0.8015
    """
    reason = _find_group_obstacle(design)
    if reason:
        return Power.refused(*reason)
    if not math.isfinite(d) or not is_possible(goal):
        return Power.refused("out_of_range", Status.INPUT_ERROR)
    df, unit = _measure_groups(design)
    return Power(
        power=find_power(abs(d) / unit, df, goal),
        noncentrality=d / unit,
        critical_t=find_t_quantile(df, 1 - goal.alpha),
    )


def find_sample_size_groups(d: float, *, correlation: float = 0.0, goal: Goal = DEFAULT) -> SampleSize:
    """Find how many people each of two equal groups needs to show a difference of a given size.

    Parameters
    ----------
    d
        Difference in standard deviations of the outcome.
    correlation
        Of the outcome with a baseline that is adjusted for; 0 for none.
    goal
        Wished power and alpha.

    Returns
    -------
    SampleSize
        ``n`` per group and, before rounding up, ``n.exact``. Reasons: ``out_of_range``.

    Notes
    -----
    Cohen (1988), Statistical Power Analysis, 2nd ed. Truth: ``power_more``.

    Examples
    --------
    >>> find_sample_size_groups(0.5).n, find_sample_size_groups(0.5, correlation=0.7).n
    (64, 34)
    """
    if not -1 < correlation < 1:
        return SampleSize.refused("out_of_range", Status.INPUT_ERROR)
    left, lost = math.sqrt(1 - correlation**2), 2 + (correlation != 0)
    return _find_sample_size(lambda n: (abs(d) / left * math.sqrt(n / 2), max(2 * n - lost, 1.0)), d, goal)


def find_smallest_difference(design: GroupDesign, *, goal: Goal = DEFAULT) -> SmallestEffect:
    """Find the smallest difference that two groups will show.

    Parameters
    ----------
    design
        The groups, the correlation with a baseline, and the sd of the outcome.
    goal
        Wished power and alpha.

    Returns
    -------
    SmallestEffect
        ``mde`` (as d), ``raw`` with an sd, ``critical_t``.
        Reasons: ``n_too_small`` (a group under 2, or under 4 in all), ``out_of_range``.

    Notes
    -----
    Bloom (1995), doi:10.1177/0193841X9501900504. Truth: ``power_more``.

    Examples
    --------
    >>> round(find_smallest_difference(GroupDesign(26, 26)).mde, 3)
    0.792
    """
    reason = _find_group_obstacle(design)
    if reason:
        return SmallestEffect.refused(*reason)
    if not is_possible(goal):
        return SmallestEffect.refused("out_of_range", Status.INPUT_ERROR)
    df, unit = _measure_groups(design)
    d = _find_needed(df, goal) * unit
    raw = None if design.sd is None else d * design.sd
    return SmallestEffect(mde=d, raw=raw, critical_t=find_t_quantile(df, 1 - goal.alpha))


def _find_group_obstacle(design: GroupDesign) -> tuple[str, Status] | None:
    if min(design.n_treated, design.n_control) < 2 or design.n_treated + design.n_control < 4:
        return "n_too_small", Status.NOT_ESTIMABLE
    if not -1 < design.correlation < 1 or (design.sd is not None and not 0 <= design.sd < math.inf):
        return "out_of_range", Status.INPUT_ERROR
    return None


def _measure_groups(design: GroupDesign) -> tuple[float, float]:
    """Return the degrees of freedom, and the standard error of a difference in sd of the outcome."""
    df = design.n_treated + design.n_control - 2 - (design.correlation != 0)
    return df, math.sqrt((1 - design.correlation**2) * (1 / design.n_treated + 1 / design.n_control))
