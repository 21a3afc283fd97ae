"""Memory in the errors of a regression over time, and the Newey-West standard error that allows for it."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from oogst.stats.least_squares import LeastSquares
from oogst.stats.samples import FloatArray


def choose_lag(count: int, season: int | None = None) -> int:
    """Return the Newey-West lag for a number of moments: floor(4 (n / 100)^(2/9)), or a whole season.

    Notes
    -----
    Newey & West (1994), doi:10.2307/2297912. Truth: ``its_nile``.

    Examples
    --------
    >>> choose_lag(100), choose_lag(48, season=12)
    (4, 12)
    """
    return season or math.floor(4 * (count / 100) ** (2 / 9))


def _spread_out(values: FloatArray, moments: NDArray[np.intp]) -> FloatArray:
    """Return values at their own moments, with 0 where a moment is missing."""
    full = np.zeros((int(moments[-1] - moments[0]) + 1, *values.shape[1:]))
    full[moments - moments[0]] = values
    return full


def find_newey_west_error(fitted: LeastSquares, moments: NDArray[np.intp], term: int, lag: int) -> float:
    """Return the Newey-West standard error of a coefficient (Bartlett weights, times n / (n - k)).

    Moments that are missing count as moments, so that a gap does not bring its two ends together.

    Notes
    -----
    Newey & West (1987), doi:10.2307/1913610. Truth: ``its_nile``.

    Examples
    --------
    >>> from oogst.stats.least_squares import fit_least_squares
    >>> fitted = fit_least_squares(np.array([1.0, 2.0, 4.0, 3.0]), np.array([[0.0], [0.0], [1.0], [1.0]]))
    >>> round(find_newey_west_error(fitted, np.arange(4), 1, 0), 4)
    0.7071
    """
    scores = _spread_out(fitted.solver[term] * fitted.residuals, moments)
    meat = float(scores @ scores)
    for distance in range(1, min(lag, scores.size - 1) + 1):
        meat += 2 * (1 - distance / (lag + 1)) * float(scores[distance:] @ scores[:-distance])
    n = moments.size
    return math.sqrt(max(meat, 0.0) * n / (n - fitted.coefficients.size))


def find_durbin_watson(residuals: FloatArray, moments: NDArray[np.intp]) -> float | None:
    """Return the Durbin-Watson statistic over moments that follow each other; 2 means no memory.

    Examples
    --------
    >>> find_durbin_watson(np.array([1.0, -1.0, 1.0, -1.0]), np.arange(4))
    3.0
    """
    total = float(residuals @ residuals)
    follows = np.diff(moments) == 1
    return float((np.diff(residuals)[follows] ** 2).sum()) / total if total > 0 else None


def find_autocorrelation(residuals: FloatArray, moments: NDArray[np.intp], distance: int = 1) -> float | None:
    """Return the autocorrelation of residuals at a distance in moments.

    Examples
    --------
    >>> find_autocorrelation(np.array([1.0, -1.0, 1.0, -1.0]), np.arange(4))
    -0.75
    """
    full = _spread_out(residuals, moments)
    total = float(full @ full)
    return float(full[distance:] @ full[:-distance]) / total if total > 0 else None


def find_ljung_box_p(residuals: FloatArray, moments: NDArray[np.intp]) -> float | None:
    """Return the p-value of Ljung and Box's test of no memory over a fifth of the series, at most 10 moments.

    Notes
    -----
    Ljung & Box (1978), doi:10.1093/biomet/65.2.297. Truth: ``its_more``.

    Examples
    --------
    >>> find_ljung_box_p(np.array([1.0, -1.0] * 10), np.arange(20)) < 0.001
    True
    """
    from scipy.special import chdtrc

    n = residuals.size
    distances = range(1, min(10, n // 5) + 1)
    found = [find_autocorrelation(residuals, moments, distance) for distance in distances]
    if not found or any(value is None for value in found):
        return None
    statistic = n * (n + 2) * sum((value or 0.0) ** 2 / (n - d) for value, d in zip(found, distances, strict=True))
    return float(chdtrc(len(found), statistic))
