"""Planning with teams, sites or cohorts that are assigned as a whole."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from oogst.stats.distributions import find_t_quantile
from oogst.stats.power import DEFAULT, SMALLEST_CHANCE, Goal, is_possible
from oogst.types.estimate import Result, Status

USUAL_ICC = (0.05, 0.10, 0.15, 0.20)


@dataclass(frozen=True)
class ClusterDesign:
    """Teams, sites or cohorts that were assigned as a whole.

    Attributes
    ----------
    clusters
        Number of clusters.
    size
        People per cluster, on average.
    share_treated
        Share of the clusters with the programme.
    size_variation
        Coefficient of variation of the sizes.
    """

    clusters: int
    size: float
    share_treated: float = 0.5
    size_variation: float = 0.0


@dataclass(frozen=True, kw_only=True)
class ClusterEffect(Result):
    """Smallest difference between arms of whole clusters."""

    mde: float | None = None
    design_effect: float | None = None
    mde_by_icc: Mapping[str, float] | None = None


def find_smallest_cluster_difference(
    design: ClusterDesign, intraclass: float | None = None, *, goal: Goal = DEFAULT
) -> ClusterEffect:
    """Find the smallest difference that clusters assigned as a whole will show.

    Parameters
    ----------
    design
        The clusters.
    intraclass
        Share of the variance that lies between clusters; None gives a table.
    goal
        Wished power and alpha.

    Returns
    -------
    ClusterEffect
        ``mde`` (as d) and ``design_effect``, or without a known correlation ``mde_by_icc`` for .05, .10, .15 and .20.
        Reasons: ``few_clusters`` (under 4: two in each arm), ``out_of_range``.

    Notes
    -----
    (t_(1-alpha/2) + t_(power)) sqrt(design effect / (m J P (1 - P))), J - 2 degrees of freedom: Bloom (1995),
    doi:10.1177/0193841X9501900504; design effect 1 + ((1 + CV^2) m - 1) rho: Eldridge, Ashby & Kerry (2006),
    doi:10.1093/ije/dyl129. Truth: ``power_more``.

    Examples
    --------
    >>> round(find_smallest_cluster_difference(ClusterDesign(clusters=20, size=15), 0.1).mde, 2)
    0.53
    """
    if design.clusters < 4:
        return ClusterEffect.refused("few_clusters")
    known = () if intraclass is None else (intraclass,)
    shares = all(0 <= rho <= 1 for rho in known) and SMALLEST_CHANCE <= design.share_treated <= 1 - SMALLEST_CHANCE
    sizes = 1 <= design.size < math.inf and 0 <= design.size_variation < math.inf
    if not (shares and sizes and is_possible(goal)):
        return ClusterEffect.refused("out_of_range", Status.INPUT_ERROR)
    if intraclass is None:
        table = {f"{rho:.2f}": _measure_clusters(design, rho, goal)[0] for rho in USUAL_ICC}
        return ClusterEffect(mde_by_icc=table)
    mde, effect = _measure_clusters(design, intraclass, goal)
    return ClusterEffect(mde=mde, design_effect=effect)


def _measure_clusters(design: ClusterDesign, rho: float, goal: Goal) -> tuple[float, float]:
    df, spread = design.clusters - 2, (1 + design.size_variation**2) * design.size
    effect = 1 + (spread - 1) * rho
    multiplier = find_t_quantile(df, 1 - goal.alpha) + find_t_quantile(df, 2 * goal.power - 1)
    treated = design.share_treated * (1 - design.share_treated) * design.clusters
    return multiplier * math.sqrt(effect / design.size / treated), effect
