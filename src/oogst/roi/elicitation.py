"""From "nearly surely more than, about, nearly surely less than" to a distribution."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from oogst.roi.uncertainty import BetaShare, Fixed, Lognormal, Pert, Uncertain
from oogst.stats.root import bisect
from oogst.types.estimate import Result, Status

Family = Literal["pert", "lognormal", "beta"]
Z95 = 1.6448536269514722
POINTS = (0.05, 0.5, 0.95)


@dataclass(frozen=True, kw_only=True)
class Elicitation(Result):
    """A judgement as a distribution, with the quantiles that it then has."""

    distribution: Uncertain
    q05: float
    q50: float
    q95: float
    misfit: float


def fit_elicited(q05: float, q50: float, q95: float, family: Family) -> Elicitation:
    """Fit a distribution to a judgement given as 5, 50 and 95% points.

    Parameters
    ----------
    q05, q50, q95
        Values that the quantity stays below with these chances, according to
        the person asked; in the unit of the quantity.
    family
        ``pert`` for any bounded quantity, ``lognormal`` for money that cannot
        be negative, ``beta`` for a share between 0 and 1.

    Returns
    -------
    Elicitation
        ``distribution``, its own ``q05``, ``q50`` and ``q95``, and ``misfit``:
        the largest distance to the judgement as a part of the range. PERT
        meets all three points unless the judgement is more skewed than a PERT
        can be; the most skewed one is then given, status ``ok_with_warning``,
        reason ``boundary_fit``. Lognormal meets the median, beta is the
        closest by least squares. Input errors: ``not_a_number``,
        ``out_of_range`` (points not in order, money not above 0) and
        ``share_out_of_range``.

    Notes
    -----
    O'Hagan et al. (2006), *Uncertain Judgements*.

    Examples
    --------
    >>> fit = fit_elicited(500, 1000, 2000, "lognormal")
    >>> round(fit.q05), round(fit.q50), round(fit.q95)
    (500, 1000, 2000)
    """
    wrong = _find_wrong(q05, q50, q95, family)
    if wrong:
        return Elicitation.refused(wrong, Status.INPUT_ERROR)
    if q05 == q95:
        return Elicitation(distribution=Fixed(q50), q05=q50, q50=q50, q95=q50, misfit=0.0)
    distribution, points = _FITS[family](q05, q50, q95)
    misfit = max(abs(found - asked) for found, asked in zip(points, (q05, q50, q95), strict=True)) / (q95 - q05)
    at_edge = family == "pert" and misfit > 1e-6
    return Elicitation(
        status=Status.WARNING if at_edge else Status.OK,
        reason="boundary_fit" if at_edge else None,
        distribution=distribution,
        q05=points[0],
        q50=points[1],
        q95=points[2],
        misfit=misfit,
    )


def _find_wrong(q05: float, q50: float, q95: float, family: Family) -> str | None:
    if not all(math.isfinite(point) for point in (q05, q50, q95)):
        return "not_a_number"
    ordered = q05 < q50 < q95 or q05 == q50 == q95
    if not ordered or (family == "lognormal" and q05 <= 0):
        return "out_of_range"
    if family == "beta" and not 0 < q05 <= q95 < 1:
        return "share_out_of_range"
    return None


Points = tuple[float, float, float]


def _beta_points(a: float, b: float) -> Points:
    from scipy.special import betaincinv

    low, middle, high = (float(betaincinv(a, b, point)) for point in POINTS)
    return low, middle, high


def _fit_pert(q05: float, q50: float, q95: float) -> tuple[Uncertain, Points]:
    """Find where the expected value lies within the range, then the range itself."""

    def skew(place: float) -> float:
        low, middle, high = _beta_points(1 + 4 * place, 5 - 4 * place)
        return (middle - low) / (high - low) - (q50 - q05) / (q95 - q05)

    place = min(max(bisect(skew, 0.0, 1.0), 0.0), 1.0)
    low, middle, high = _beta_points(1 + 4 * place, 5 - 4 * place)
    width = (q95 - q05) / (high - low)
    start = q05 - low * width
    return Pert(start, start + place * width, start + width), (q05, start + middle * width, q95)


def _fit_lognormal(q05: float, q50: float, q95: float) -> tuple[Uncertain, Points]:
    mean, sd = math.log(q50), math.log(q95 / q05) / (2 * Z95)
    points = (math.exp(mean - Z95 * sd), q50, math.exp(mean + Z95 * sd))
    return Lognormal(mean, sd), points


def _fit_beta(q05: float, q50: float, q95: float) -> tuple[Uncertain, Points]:
    from scipy.optimize import least_squares

    # The normal approximation starts the search near the answer.
    spread = (q95 - q05) / (2 * Z95)
    size = max(q50 * (1 - q50) / spread**2 - 1, 0.5)
    start = (math.log(q50 * size), math.log((1 - q50) * size))

    def distances(logs: tuple[float, float]) -> list[float]:
        points = _beta_points(math.exp(logs[0]), math.exp(logs[1]))
        return [found - asked for found, asked in zip(points, (q05, q50, q95), strict=True)]

    logs = least_squares(distances, start, bounds=(-5, 15)).x
    a, b = math.exp(logs[0]), math.exp(logs[1])
    return BetaShare(a, b), _beta_points(a, b)


_FITS: dict[Family, Callable[[float, float, float], tuple[Uncertain, Points]]] = {
    "pert": _fit_pert,
    "lognormal": _fit_lognormal,
    "beta": _fit_beta,
}
