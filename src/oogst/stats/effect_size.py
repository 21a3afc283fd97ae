"""Standardised effects with exact intervals: d and g of two groups, and of a pre/post control design."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import find_noncentrality_limits, make_t_interval
from oogst.stats.samples import FloatArray, find_largest, find_refusal, is_constant, read_sample, read_samples
from oogst.types.estimate import Interval, Result, key


def correct_hedges(df: float) -> float:
    """Return Hedges' small-sample factor J, by which d is multiplied to get g.

    Parameters
    ----------
    df
        Degrees of freedom of the standard deviation, at least 2.

    Notes
    -----
    Exact gamma form, Hedges (1981), doi:10.3102/10769986006002107. Truth: ``paired_sleep``.

    Examples
    --------
    >>> round(correct_hedges(9), 6)
    0.913875
    """
    return math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2) - math.log(df / 2) / 2)


@dataclass(frozen=True, kw_only=True)
class StandardisedDifference(Result):
    """The difference of two group means in pooled standard deviations."""

    n_treated: int | None = None
    n_control: int | None = None
    pooled_sd: float | None = None
    cohens_d: float | None = None
    cohens_d_ci: Interval | None = key("cohens_d", None)
    hedges_g: float | None = None
    hedges_g_ci: Interval | None = key("hedges_g", None)


def standardise_difference(treated: ArrayLike, control: ArrayLike, *, level: float = 0.95) -> StandardisedDifference:
    """Express the difference of two independent groups in standard deviations.

    Parameters
    ----------
    treated, control
        One score per person, any unit; NaN is missing and left out.
    level
        Level of the intervals.

    Returns
    -------
    StandardisedDifference
        ``n_treated``, ``n_control``, ``pooled_sd`` (unit of the scores), ``cohens_d``,
        ``hedges_g`` (d times J) and their ``.lower`` and ``.upper``.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``,
        ``n_too_small`` (a group under 3), ``zero_variance``.

    Notes
    -----
    Limits from the noncentral t with n1 + n2 - 2 df, times sqrt(1/n1 + 1/n2): exact for normal scores
    of equal spread, and not symmetric. Hedges (1981), doi:10.3102/10769986006002107;
    Cumming & Finch (2001), doi:10.1177/0013164401614002. Truth: ``lalonde_experiment``.

    Examples
    --------
    >>> standardise_difference([4, 5, 6], [1, 2, 3]).cohens_d
    3.0
    """
    groups = [read_sample(treated), read_sample(control)]
    refusal = find_refusal(*groups)
    if refusal:
        return StandardisedDifference.refused(*refusal)
    first, second = (group[~np.isnan(group)] for group in groups)
    counts: dict[str, Any] = {"n_treated": first.size, "n_control": second.size}
    if min(first.size, second.size) < 3:
        return StandardisedDifference.refused("n_too_small", **counts)
    if all(is_constant(group, find_largest(first, second)) for group in (first, second)):
        return StandardisedDifference.refused("zero_variance", **counts)
    return StandardisedDifference(**counts, **_standardise(first, second, level))


def _standardise(first: FloatArray, second: FloatArray, level: float) -> dict[str, Any]:
    df = first.size + second.size - 2
    spread = math.sqrt((first.size - 1) * first.var(ddof=1) / df + (second.size - 1) * second.var(ddof=1) / df)
    d = float(first.mean() - second.mean()) / spread
    unit = math.sqrt(1 / first.size + 1 / second.size)
    lower, upper = (limit * unit for limit in find_noncentrality_limits(d / unit, df, level))
    factor = correct_hedges(df)
    return {
        "pooled_sd": spread,
        "cohens_d": d,
        "cohens_d_ci": Interval(lower, upper, level, "noncentral t"),
        "hedges_g": factor * d,
        "hedges_g_ci": Interval(factor * lower, factor * upper, level, "noncentral t"),
    }


@dataclass(frozen=True, kw_only=True)
class PretestPosttestControl(Result):
    """Morris' effect of a design with a pre- and a posttest in two groups."""

    n_treated: int | None = None
    n_control: int | None = None
    difference_in_change: float | None = None
    pooled_sd_pre: float | None = None
    d_ppc2: float | None = None
    d_ppc2_se: float | None = key("d_ppc2.se", None)
    d_ppc2_ci: Interval | None = key("d_ppc2", None)


Waves = tuple[ArrayLike, ArrayLike]


def standardise_change(treated: Waves, control: Waves, *, level: float = 0.95) -> PretestPosttestControl:
    """Express the difference between two groups' mean changes in standard deviations of the pretest.

    Parameters
    ----------
    treated, control
        Per group the scores before and after, one per person in the same
        order; people without both are left out.
    level
        Level of the interval.

    Returns
    -------
    PretestPosttestControl
        ``n_treated``, ``n_control`` (pairs), ``difference_in_change`` and
        ``pooled_sd_pre`` (unit of the scores), ``d_ppc2`` with ``.se``, ``.lower``, ``.upper``.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``,
        ``no_complete_pairs``, ``n_too_small`` (a group under 3), ``zero_variance_pre``.

    Notes
    -----
    d_ppc2 = c (change of treated - change of control) / pooled pretest sd, c = 1 - 3 / (4 df - 1),
    df = n1 + n2 - 2; the interval is approximate (Morris' variance, t with df).
    Morris (2008), doi:10.1177/1094428106291059. Truth: ``effect_size``.

    Examples
    --------
    >>> effect = standardise_change(([1, 2, 3], [3, 4, 5]), ([1, 2, 3], [2, 3, 4]))
    >>> effect.difference_in_change, effect.pooled_sd_pre, round(effect.d_ppc2, 4)
    (1.0, 1.0, 0.8)
    """
    waves = [read_samples(*group) for group in (treated, control)]
    refusal = find_refusal(*waves[0], *waves[1])
    if refusal:
        return PretestPosttestControl.refused(*refusal)
    pairs = [(pre[~np.isnan(pre + post)], post[~np.isnan(pre + post)]) for pre, post in waves]
    counts: dict[str, Any] = {"n_treated": pairs[0][0].size, "n_control": pairs[1][0].size}
    smallest = min(counts.values())
    if smallest < 3:
        return PretestPosttestControl.refused("n_too_small" if smallest else "no_complete_pairs", **counts)
    if all(is_constant(pre) for pre, _ in pairs):
        return PretestPosttestControl.refused("zero_variance_pre", **counts)
    return PretestPosttestControl(**counts, **_standardise_change(pairs, level))


def _standardise_change(pairs: list[tuple[FloatArray, FloatArray]], level: float) -> dict[str, Any]:
    (pre, post), (pre0, post0) = pairs
    df = pre.size + pre0.size - 2
    spread = math.sqrt(((pre.size - 1) * pre.var(ddof=1) + (pre0.size - 1) * pre0.var(ddof=1)) / df)
    change = float((post - pre).mean() - (post0 - pre0).mean())
    factor = 1 - 3 / (4 * df - 1)
    d = factor * change / spread
    doubled = 2 * (1 - _pool_correlation(pairs)) * (1 / pre.size + 1 / pre0.size)
    variance = factor**2 * df / (df - 2) * (doubled + d**2) - d**2
    se = math.sqrt(max(variance, 0.0))
    return {
        "difference_in_change": change,
        "pooled_sd_pre": spread,
        "d_ppc2": d,
        "d_ppc2_se": se,
        "d_ppc2_ci": make_t_interval(d, se, df, level, "Morris 2008, t"),
    }


def _pool_correlation(pairs: list[tuple[FloatArray, FloatArray]]) -> float:
    products = squares = others = 0.0
    for pre, post in pairs:
        centred, after = pre - pre.mean(), post - post.mean()
        products += float(centred @ after)
        squares += float(centred @ centred)
        others += float(after @ after)
    return products / math.sqrt(squares * others) if others > 0 else 0.0
