"""Size, mean and standard deviation of a column, without loss of digits."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.samples import FloatArray, is_constant, read_sample


class Moments(NamedTuple):
    """What is left of a column once its missing values are gone.

    ``sd`` is exactly 0 when all values are the same but for binary rounding.
    Without values ``mean`` is 0; below two values ``sd`` is 0.
    """

    n: int
    mean: float
    sd: float


def drop_missing(values: ArrayLike) -> FloatArray:
    """Return the values that are not missing, in their order.

    Examples
    --------
    >>> drop_missing([3, None, 5]).tolist()
    [3.0, 5.0]
    """
    sample = read_sample(values)
    missing = np.isnan(sample)
    return sample[~missing] if missing.any() else sample


def find_moments(values: FloatArray) -> Moments:
    """Return size, mean and sample sd (divisor n - 1) of complete values.

    Notes
    -----
    Two passes with the correction of Chan, Golub & LeVeque 1983
    (doi:10.1080/00031305.1983.10483115): deviations are taken from a first
    mean, so that ten million with one decimal keeps all its digits.

    Examples
    --------
    >>> find_moments(np.array([1.0, 2.0, 3.0]))
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
