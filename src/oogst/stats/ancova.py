"""Difference between two groups after the test, adjusted for where people stood before."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.cluster_robust import FEW_CLUSTERS, Clusters, describe_cr2
from oogst.stats.distributions import find_t_quantile
from oogst.stats.least_squares import LeastSquares, find_dependent_columns, fit_least_squares
from oogst.stats.samples import FloatArray, find_refusal, is_constant, read_samples
from oogst.types.estimate import Interval, Result, Status, key

SLOPES_DIFFER = 0.10


@dataclass(frozen=True, kw_only=True)
class AdjustedDifference(Result):
    """Adjusted difference of two groups, and whether one number suffices."""

    n: int | None = None
    n_treated: int | None = None
    n_control: int | None = None
    n_invited: int | None = None
    n_incomplete: int | None = None
    estimate: float | None = key("adjusted.estimate", None)
    n_clusters: int | None = None
    se_hc3: float | None = key("adjusted.se_hc3", None)
    se_cr2: float | None = key("adjusted.se_cr2", None)
    interval: Interval | None = key("adjusted", None)
    df: float | None = key("adjusted.df", None)
    p: float | None = key("adjusted.p", None)
    r2: float | None = None
    collinear: tuple[str, ...] | None = None
    slope_difference: float | None = key("slope.difference", None)
    slope_difference_ci: Interval | None = key("slope", None)
    slope_p: float | None = key("slope.p", None)
    at_mean: float | None = key("at_mean.estimate", None)
    at_mean_ci: Interval | None = key("at_mean", None)
    johnson_neyman: tuple[float, ...] | None = None


def adjust_difference(
    post: ArrayLike,
    group: ArrayLike,
    covariates: Mapping[str, ArrayLike],
    *,
    clusters: ArrayLike | None = None,
    level: float = 0.95,
) -> AdjustedDifference:
    """Estimate what a group gained over another, given where everyone started.

    Parameters
    ----------
    post
        Outcome per person; NaN is missing.
    group
        1 for treated, 0 for control.
    covariates
        Columns by name, measured before; the first is the baseline whose slope is
        compared between the groups. People with any value missing are left out.
    clusters
        Label of the team, site or cohort by which people were assigned; None when each stands alone.
    level
        Level of all intervals.

    Returns
    -------
    AdjustedDifference
        ``n`` used, ``n_treated``, ``n_control``, ``n_invited`` rows, ``n_incomplete``, ``n_clusters``;
        ``adjusted.estimate`` (unit of the outcome) with ``.se_hc3`` (with clusters ``.se_cr2``), ``.lower``, ``.upper``,
        ``.df``, ``.p``; ``r2``.
        ``slope.difference`` (how much steeper the baseline works in the treated) with ``.lower``, ``.upper``, ``.p``;
        when that p is under .10 also ``at_mean.estimate`` with ``.lower`` and ``.upper`` (the effect for someone with
        an average baseline) and ``johnson_neyman``: the baselines where the effect's interval touches 0.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range`` (also a group other than 0 and 1),
        ``n_too_small`` (a group under 2), ``no_variation_outcome``, ``too_many_predictors`` (n <= columns + 2),
        ``perfect_collinearity`` (``collinear`` names the columns), ``one_cluster``; with a warning ``few_clusters``
        (under 6 in an arm: no interval), ``zero_variance`` (an exact fit: no interval), ``too_many_predictors``
        (more than one column per 10 people).

    Notes
    -----
    HC3 (Long & Ervin 2000, doi:10.1080/00031305.2000.10474549) with t on Satterthwaite degrees of freedom (Imbens &
    Kolesár 2016, doi:10.1162/REST_a_00552); by cluster CR2 (Pustejovsky & Tipton 2018, doi:10.1080/07350015.2016.1247004),
    without Johnson-Neyman. For randomised groups: Vickers & Altman (2001), doi:10.1136/bmj.323.7321.1123;
    for existing groups show the difference in change too (Van Breukelen 2006, doi:10.1016/j.jclinepi.2006.02.007).
    Truth: ``lalonde_experiment``, ``regression_more``.

    Examples
    --------
    >>> pre = [1, 2, 3, 4, 1, 2, 3, 4]
    >>> adjusted = adjust_difference([3, 4, 5, 7, 1, 2, 4, 4], [1, 1, 1, 1, 0, 0, 0, 0], {"pre": pre})
    >>> round(adjusted.estimate, 6)
    2.0
    """
    columns = read_samples(post, group, *covariates.values())
    invited = columns[0].size
    refusal = find_refusal(*columns) or find_refusal(columns[0])
    if refusal:
        return AdjustedDifference.refused(*refusal, n_invited=invited)
    table = np.column_stack(columns)
    kept = ~np.isnan(table).any(axis=1)
    outcome, design = table[kept, 0], table[kept, 1:]
    if not np.isin(design[:, 0], (0, 1)).all():
        return AdjustedDifference.refused("out_of_range", Status.INPUT_ERROR, n_invited=invited)
    teams = None if clusters is None else Clusters.of(np.asarray(clusters)[kept])
    flow = _count_people(design[:, 0], invited, teams)
    reason, collinear = _find_obstacle(outcome, design, ("group", *covariates))
    if reason or (teams and len(teams) < 2):
        return AdjustedDifference.refused(reason or "one_cluster", **flow, collinear=collinear)
    fitted = fit_least_squares(outcome, design)
    warnings = _find_warnings(fitted, design, teams)
    measure = partial(_measure, clusters=teams, level=None if "few_clusters" in warnings else level)
    return AdjustedDifference(
        status=Status.WARNING if warnings else Status.OK,
        reason=warnings[0] if warnings else None,
        warnings=warnings,
        estimate=float(fitted.coefficients[1]),
        r2=1 - float((fitted.residuals**2).sum() / ((outcome - outcome.mean()) ** 2).sum()),
        **flow,
        **measure(fitted, 1),
        **_compare_slopes(outcome, design, measure, level if teams is None else None),
    )


Measure = Callable[[LeastSquares, int], dict[str, Any]]


def _measure(fitted: LeastSquares, term: int, *, clusters: Clusters | None, level: float | None) -> dict[str, Any]:
    """Return error, df, p and interval of a coefficient, by cluster where there are clusters."""
    if clusters is None:
        robust = fitted.describe_hc3(term, level or 0.95)
        robust["interval"] = robust.pop("ci")
        return robust
    found = describe_cr2(fitted, clusters, term, level)
    names = {"se_cr2": "se_cr2", "df": "df_cr2", "p": "p_cr2", "interval": "ci_cr2"}
    return {name: found.get(source) for name, source in names.items()}


def _count_people(group: FloatArray, invited: int, teams: Clusters | None) -> dict[str, Any]:
    treated = int(np.count_nonzero(group == 1))
    return {
        "n": group.size,
        "n_treated": treated,
        "n_control": group.size - treated,
        "n_invited": invited,
        "n_incomplete": invited - group.size,
        "n_clusters": len(teams) if teams else None,
    }


def _find_warnings(fitted: LeastSquares, design: FloatArray, teams: Clusters | None) -> tuple[str, ...]:
    arms = teams.count_arms(design[:, 0] == 1) if teams else (FEW_CLUSTERS, FEW_CLUSTERS)
    found = {
        "few_clusters": min(arms) < FEW_CLUSTERS,
        "zero_variance": fitted.is_exact,
        "too_many_predictors": 10 * design.shape[1] > design.shape[0],
    }
    return tuple(name for name, holds in found.items() if holds)


def _find_obstacle(
    outcome: FloatArray, design: FloatArray, names: tuple[str, ...]
) -> tuple[str | None, tuple[str, ...] | None]:
    """Return why no adjusted difference can be estimated, and the columns that are to blame."""
    treated = int(np.count_nonzero(design[:, 0] == 1))
    if min(treated, outcome.size - treated) < 2:
        return "n_too_small", None
    if is_constant(outcome):
        return "no_variation_outcome", None
    if outcome.size <= design.shape[1] + 2:
        return "too_many_predictors", None
    dependent = tuple(names[column] for column in find_dependent_columns(design))
    return ("perfect_collinearity", dependent) if dependent else (None, None)


def _compare_slopes(outcome: FloatArray, design: FloatArray, measure: Measure, level: float | None) -> dict[str, Any]:
    """Return the difference of the baseline's slopes and, when they seem to differ, what follows from it."""
    if design.shape[1] < 2 or outcome.size <= design.shape[1] + 3:
        return {}
    centre = float(design[:, 1].mean())
    crossed = np.column_stack((design, design[:, 0] * (design[:, 1] - centre)))
    if find_dependent_columns(crossed):
        return {}
    fitted = fit_least_squares(outcome, crossed)
    last = crossed.shape[1]
    slope = measure(fitted, last)
    values = {
        "slope_difference": float(fitted.coefficients[last]),
        "slope_difference_ci": slope["interval"],
        "slope_p": slope["p"],
    }
    if slope["p"] is None or slope["p"] >= SLOPES_DIFFER:
        return values
    values |= {"at_mean": float(fitted.coefficients[1]), "at_mean_ci": measure(fitted, 1)["interval"]}
    if level is None:
        return values
    return values | {"johnson_neyman": _find_turning_points(fitted, last, centre, level)}


def _find_turning_points(fitted: LeastSquares, last: int, centre: float, level: float) -> tuple[float, ...]:
    """Return the baselines at which the interval of the effect touches 0 (Johnson & Neyman 1936)."""
    covariance = fitted.find_hc3_covariance()
    critical = find_t_quantile(fitted.df, level) ** 2
    effect, slope = float(fitted.coefficients[1]), float(fitted.coefficients[last])
    a = slope**2 - critical * float(covariance[last, last])
    b = 2 * (effect * slope - critical * float(covariance[1, last]))
    c = effect**2 - critical * float(covariance[1, 1])
    inside = b * b - 4 * a * c
    if a == 0 or inside < 0:
        return ()
    roots = [(-b + sign * math.sqrt(inside)) / (2 * a) for sign in (-1, 1)]
    return tuple(sorted(centre + root for root in roots))
