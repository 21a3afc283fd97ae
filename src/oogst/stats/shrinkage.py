"""Estimates of many groups drawn towards their centre, so that noise is not ranked."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import find_t_quantile
from oogst.stats.root import bisect
from oogst.stats.samples import FloatArray, find_refusal, read_samples
from oogst.types.estimate import Result, Status, key


@dataclass(frozen=True, kw_only=True)
class Shrinkage(Result):
    """Estimates drawn towards their weighted mean."""

    centre: float | None = None
    centre_se: float | None = key("centre.se", None)
    tau: float | None = None
    shrunken: tuple[float, ...] | None = None
    se: tuple[float, ...] | None = None
    lower: tuple[float, ...] | None = None
    upper: tuple[float, ...] | None = None


def shrink_estimates(estimates: ArrayLike, errors: ArrayLike, *, level: float = 0.95) -> Shrinkage:
    """Draw the estimates of groups towards their centre, by as much as they are noise.

    Parameters
    ----------
    estimates
        One per group, none missing.
    errors
        Their standard errors, above 0.
    level
        Level of the limits.

    Returns
    -------
    Shrinkage
        ``centre`` with ``.se``, ``tau`` (sd of the true values of groups), and per group in the order
        given ``shrunken``, ``se``, ``lower``, ``upper``.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``, ``n_too_small`` (under 4 groups),
        ``variance_not_positive``.

    Notes
    -----
    Empirical Bayes with the between-group variance of Paule & Mandel (1982), doi:10.6028/jres.087.022;
    Morris (1983), doi:10.1080/01621459.1983.10477920. Limits by t with one degree of freedom less than groups.
    Truth: ``subgroups``.

    Examples
    --------
    >>> shrunk = shrink_estimates([1, 2, 3, 4], [1, 1, 1, 1])
    >>> [round(value, 3) for value in shrunk.shrunken]
    [1.9, 2.3, 2.7, 3.1]
    """
    values, spreads = read_samples(estimates, errors)
    refusal = find_refusal(values, spreads)
    if refusal:
        return Shrinkage.refused(*refusal)
    if np.isnan(values + spreads).any() or values.size < 4:
        return Shrinkage.refused("n_too_small" if values.size < 4 else "all_missing")
    if (spreads <= 0).any():
        return Shrinkage.refused("variance_not_positive", Status.INPUT_ERROR)
    variances = spreads**2
    between = _find_between(values, variances)
    centre, centre_variance = _average(values, variances, between)
    noise = variances / (variances + between)
    shrunken = noise * centre + (1 - noise) * values
    se = np.sqrt((1 - noise) * variances + noise**2 * centre_variance)
    margin = find_t_quantile(values.size - 1, level) * se
    return Shrinkage(
        centre=centre,
        centre_se=math.sqrt(centre_variance),
        tau=math.sqrt(between),
        shrunken=tuple(shrunken.tolist()),
        se=tuple(se.tolist()),
        lower=tuple((shrunken - margin).tolist()),
        upper=tuple((shrunken + margin).tolist()),
    )


def _average(values: FloatArray, variances: FloatArray, between: float) -> tuple[float, float]:
    weights = 1 / (variances + between)
    return float(weights @ values) / float(weights.sum()), 1 / float(weights.sum())


def _find_between(values: FloatArray, variances: FloatArray) -> float:
    """Return the variance between groups at which the weighted squares equal their expectation, or 0."""

    def excess(between: float) -> float:
        centre, _ = _average(values, variances, between)
        return float(((values - centre) ** 2 / (variances + between)).sum()) - (values.size - 1)

    if excess(0.0) <= 0:
        return 0.0
    return bisect(excess, 0.0, float(((values - values.mean()) ** 2).sum()) + float(variances.max()))
