"""Difference between two independent groups."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import find_t_p, make_t_interval
from oogst.stats.effect_size import standardise_difference
from oogst.stats.permutation import permute_groups
from oogst.stats.samples import FloatArray, find_largest, find_refusal, is_constant, read_sample
from oogst.stats.superiority import compare_ranks
from oogst.types.estimate import Interval, Result, Status, key

PERMUTED_UNDER = 10


@dataclass(frozen=True, kw_only=True)
class TwoGroupDifference(Result):
    """Difference of means of two independent groups, raw and standardised, with robust company."""

    n_treated: int | None = None
    n_control: int | None = None
    n_missing: int | None = None
    mean_treated: float | None = None
    mean_control: float | None = None
    median_treated: float | None = None
    median_control: float | None = None
    sd_treated: float | None = None
    sd_control: float | None = None
    difference: float | None = None
    difference_ci: Interval | None = key("difference", None)
    welch_se: float | None = key("difference.welch_se", None)
    welch_df: float | None = key("difference.welch_df", None)
    t: float | None = key("difference.t", None)
    p: float | None = key("difference.p", None)
    se_pooled: float | None = key("difference.se_pooled", None)
    permutation_p: float | None = key("permutation.p", None)
    permutation_method: str | None = key("permutation.method", None)
    cohens_d: float | None = None
    cohens_d_ci: Interval | None = key("cohens_d", None)
    hedges_g: float | None = None
    hedges_g_ci: Interval | None = key("hedges_g", None)
    superiority: float | None = None
    superiority_ci: Interval | None = key("superiority", None)
    superiority_p: float | None = key("superiority.p", None)


def compare_groups(
    treated: ArrayLike, control: ArrayLike, *, level: float = 0.95, seed: int = 20260101
) -> TwoGroupDifference:
    """Estimate the difference between two independent groups at one moment.

    Parameters
    ----------
    treated, control
        One score per person, any unit; NaN is missing and counted.
    level
        Level of all intervals.
    seed
        Start of the permutation draws (a group under 10 with too many divisions to list).

    Returns
    -------
    TwoGroupDifference
        ``n_treated``, ``n_control``, ``n_missing``, per group ``mean_``, ``median_`` and ``sd_``;
        ``difference`` (treated - control) with ``.lower``, ``.upper``, ``.welch_se``, ``.welch_df``, ``.t``, ``.p``
        and ``.se_pooled``; ``permutation.p`` and ``permutation.method`` when a group is under 10;
        ``cohens_d``, ``hedges_g`` and ``superiority`` (P(treated > control) + P(equal) / 2), each with
        ``.lower`` and ``.upper``; ``superiority.p`` (Brunner-Munzel). Groups under 3 get no standardised effect.
        Reasons: ``no_data``, ``all_missing`` (a group without scores), ``n_too_small`` (a group of 1:
        the difference itself is given), ``not_a_number``, ``out_of_range``; with a warning ``zero_variance``
        (no spread in either group: no interval), ``n_very_small`` (a group of 2).

    Notes
    -----
    Welch (1947), doi:10.1093/biomet/34.1-2.28. The interval of the mean difference stays the primary
    answer for skewed outcomes too; medians stand beside it.
    Truth: ``lalonde_experiment``, ``two_groups_more``.

    Examples
    --------
    >>> groups = compare_groups([4, 5, 6, 7], [1, 2, 3, 4])
    >>> groups.difference, round(groups.permutation_p, 4)
    (3.0, 0.0571)
    """
    means = compare_means(treated, control, level=level, seed=seed)
    if means.welch_se is None:
        return means
    first, second = (group[~np.isnan(group)] for group in (read_sample(treated), read_sample(control)))
    return replace(means, **_standardise(first, second, level))


def compare_means(
    treated: ArrayLike, control: ArrayLike, *, level: float = 0.95, seed: int = 20260101
) -> TwoGroupDifference:
    """Estimate the difference of two means only: what many pairs of large groups need.

    Parameters
    ----------
    treated, control
        One score per person, any unit; NaN is missing and counted.
    level
        Level of the interval.
    seed
        Start of the permutation draws.

    Returns
    -------
    TwoGroupDifference
        As :func:`compare_groups`, with the same reasons, without standardised effects and ranks.

    Examples
    --------
    >>> compare_means([4, 5, 6, 7], [1, 2, 3, 4]).difference
    3.0
    """
    groups = [read_sample(treated), read_sample(control)]
    first, second = (group[~np.isnan(group)] for group in groups)
    flow: dict[str, Any] = {"n_treated": first.size, "n_control": second.size}
    flow["n_missing"] = sum(group.size for group in groups) - first.size - second.size
    for group in groups:
        refusal = find_refusal(group)
        if refusal:
            return TwoGroupDifference.refused(*refusal, **flow)
    values = flow | _describe(first, second)
    smallest = min(first.size, second.size)
    if smallest == 1:
        return TwoGroupDifference.refused("n_too_small", **values)
    if smallest < PERMUTED_UNDER:
        permuted = permute_groups(first, second, seed=seed)
        values |= {"permutation_p": permuted.p, "permutation_method": permuted.method}
    largest = find_largest(first, second)
    if is_constant(first, largest) and is_constant(second, largest):
        return TwoGroupDifference(status=Status.WARNING, reason="zero_variance", **values)
    values |= _test(first, second, level)
    reason = "n_very_small" if smallest == 2 else None
    return TwoGroupDifference(status=Status.WARNING if reason else Status.OK, reason=reason, **values)


def _describe(treated: FloatArray, control: FloatArray) -> dict[str, Any]:
    values: dict[str, Any] = {"difference": float(treated.mean() - control.mean())}
    for name, group in (("treated", treated), ("control", control)):
        values[f"mean_{name}"] = float(group.mean())
        values[f"median_{name}"] = float(np.median(group))
        if group.size > 2:
            values[f"sd_{name}"] = 0.0 if is_constant(group) else float(group.std(ddof=1))
    return values


def _test(treated: FloatArray, control: FloatArray, level: float) -> dict[str, Any]:
    difference = float(treated.mean() - control.mean())
    sizes = treated.size, control.size
    variances = float(treated.var(ddof=1)), float(control.var(ddof=1))
    parts = [variance / size for variance, size in zip(variances, sizes, strict=True)]
    se = math.sqrt(sum(parts))
    df = sum(parts) ** 2 / sum(part**2 / (size - 1) for part, size in zip(parts, sizes, strict=True))
    pooled = sum(variance * (size - 1) for variance, size in zip(variances, sizes, strict=True)) / (sum(sizes) - 2)
    return {
        "difference_ci": make_t_interval(difference, se, df, level, "Welch t"),
        "welch_se": se,
        "welch_df": df,
        "t": difference / se,
        "p": find_t_p(difference / se, df),
        "se_pooled": math.sqrt(pooled * (1 / sizes[0] + 1 / sizes[1])),
    }


def _standardise(treated: FloatArray, control: FloatArray, level: float) -> dict[str, Any]:
    effect = standardise_difference(treated, control, level=level)
    ranks = compare_ranks(treated, control, level=level)
    return {
        "cohens_d": effect.cohens_d,
        "cohens_d_ci": effect.cohens_d_ci,
        "hedges_g": effect.hedges_g,
        "hedges_g_ci": effect.hedges_g_ci,
        "superiority": ranks.superiority,
        "superiority_ci": ranks.superiority_ci,
        "superiority_p": ranks.p,
    }
