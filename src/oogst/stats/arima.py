"""A second opinion on an interrupted series: regression with ARIMA errors, by statsmodels."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import find_t_p, make_t_interval
from oogst.stats.least_squares import fit_least_squares
from oogst.stats.samples import find_refusal, read_sample
from oogst.stats.timeline import SeriesOptions, Timeline
from oogst.types.estimate import Interval, Result, key

DEFAULT = SeriesOptions()


@dataclass(frozen=True, kw_only=True)
class ArimaCheck(Result):
    """Jump and turn of a series with ARIMA(1,0,0) errors, by maximum likelihood."""

    ar1: float | None = None
    level_change: float | None = None
    level_change_se: float | None = key("level_change.se", None)
    level_change_ci: Interval | None = key("level_change.ci", None)
    level_change_p: float | None = key("level_change.p", None)
    trend_change: float | None = None
    trend_change_se: float | None = key("trend_change.se", None)
    trend_change_ci: Interval | None = key("trend_change.ci", None)
    trend_change_p: float | None = key("trend_change.p", None)


def check_with_arima(values: ArrayLike, start: int, *, options: SeriesOptions = DEFAULT) -> ArimaCheck:
    """Estimate the jump and the turn of a series with ARIMA errors, as a check on the main analysis.

    Imports statsmodels, which takes some four seconds the first time.

    Parameters
    ----------
    values, start, options
        As for :func:`~oogst.stats.interrupted_series.analyse_series`; with a season errors are
        (1,0,0)x(1,0,0).

    Returns
    -------
    ArimaCheck
        ``ar1``; ``level_change`` and ``trend_change``, each with ``.se``, ``.ci.lower``, ``.ci.upper``, ``.p``.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``, ``too_few_points``,
        ``constant_before``, ``zero_variance`` (an exact fit), ``not_converged``.

    Notes
    -----
    Maximum likelihood takes the autocorrelation for known and is too sure in short series: read the estimate, not the p.
    Schaffer, Dobbins & Pearson (2021), doi:10.1186/s12874-021-01235-8. Truth: ``its_nile``.

    Examples
    --------
    >>> check_with_arima([1, 2, 3], 1).reason
    'too_few_points'
    """
    outcome = read_sample(values)
    refusal = find_refusal(outcome)
    if refusal:
        return ArimaCheck.refused(*refusal)
    timeline = Timeline.of(outcome, start, options)
    reason = timeline.find_obstacle()
    if reason:
        return ArimaCheck.refused(reason)
    if fit_least_squares(timeline.outcome, timeline.design, constant=False).is_exact:
        return ArimaCheck.refused("zero_variance")
    return _fit(timeline, options)


def _fit(timeline: Timeline, options: SeriesOptions) -> ArimaCheck:
    from statsmodels.tsa.statespace.sarimax import SARIMAX

    observed = timeline.values.copy()
    observed[timeline.phase.start : timeline.phase.stop] = np.nan
    # Columns at right angles and a series in units of its own spread: the optimiser stalls on raw time.
    unit = float(timeline.outcome.std())
    corner = np.linalg.qr(timeline.design)[1] / np.sqrt(timeline.moments.size)
    turned = np.linalg.inv(corner)
    seasonal = (1, 0, 0, options.season) if timeline.design.shape[1] > 4 else (0, 0, 0, 0)
    model = SARIMAX(observed / unit, timeline.complete_design @ turned, order=(1, 0, 0), seasonal_order=seasonal)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fitted = model.fit(disp=False, maxiter=500)
    count = timeline.design.shape[1]
    coefficients = unit * turned @ fitted.params[:count]
    covariance = unit**2 * turned @ np.asarray(fitted.cov_params())[:count, :count] @ turned.T
    if not fitted.mle_retvals["converged"] or not np.isfinite(covariance).all() or covariance[2, 2] <= 0:
        return ArimaCheck.refused("not_converged")
    found: dict[str, Any] = {"ar1": float(fitted.params[count])}
    df = timeline.moments.size - count - 1
    for position, name in ((2, "level_change"), (3, "trend_change")):
        estimate, se = float(coefficients[position]), float(np.sqrt(covariance[position, position]))
        interval = make_t_interval(estimate, se, df, options.level, "ARIMA, t")
        found |= {name: estimate, f"{name}_se": se, f"{name}_ci": interval, f"{name}_p": find_t_p(estimate / se, df)}
    return ArimaCheck(**found)
