"""Size, mean and standard deviation of a column, without loss of digits."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]


class Moments(NamedTuple):
    """What is left of a column once its missing values are gone.

    ``sd`` is exactly 0 when all values are the same but for binary rounding.
    Without values ``mean`` is 0; below two values ``sd`` is 0.
    """

    n: int
    mean: float
    sd: float


def as_column(values: ArrayLike) -> FloatArray:
    """Return values as one float column; None becomes NaN.

    Examples
    --------
    >>> as_column([3, None, 5]).tolist()
    [3.0, nan, 5.0]
    """
    return np.asarray(values, dtype=np.float64).reshape(-1)


def present(values: ArrayLike) -> FloatArray:
    """Return the values that are not missing, in their order.

    Examples
    --------
    >>> present([3, None, 5]).tolist()
    [3.0, 5.0]
    """
    column = as_column(values)
    missing = np.isnan(column)
    return column[~missing] if missing.any() else column


def is_constant(values: FloatArray) -> bool:
    """Tell whether complete values differ by no more than the rounding of a double.

    Examples
    --------
    >>> is_constant(np.array([0.3 - 0.2, 0.2 - 0.1])), is_constant(np.array([1.0, 1.1]))
    (True, False)
    """
    if values.size == 0:
        return True
    low, high = float(values.min()), float(values.max())
    return high - low <= 1e-12 * max(abs(low), abs(high))


def moments(values: FloatArray) -> Moments:
    """Return size, mean and sample sd (divisor n - 1) of complete values.

    Notes
    -----
    Two passes with the correction of Chan, Golub & LeVeque 1983
    (doi:10.1080/00031305.1983.10483115): deviations are taken from a first
    mean, so that ten million with one decimal keeps all its digits.

    Examples
    --------
    >>> moments(np.array([1.0, 2.0, 3.0]))
    Moments(n=3, mean=2.0, sd=1.0)
    """
    n = int(values.size)
    if is_constant(values):
        return Moments(n, float(values[0]) if n else 0.0, 0.0)
    first = float(values.mean())
    deviations = values - first
    shift = float(deviations.mean())
    squares = float(deviations @ deviations) - n * shift * shift
    return Moments(n, first + shift, math.sqrt(squares / (n - 1)))


def t_quantile(probability: float, df: float) -> float:
    """Return the quantile of Student's t distribution.

    Examples
    --------
    >>> round(t_quantile(0.975, 15), 4)
    2.1314
    """
    from scipy.special import stdtrit

    return float(stdtrit(df, probability))
