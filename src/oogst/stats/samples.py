"""FloatArrays as they arrive: floats with NaN for missing, checked before any sum."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.types.estimate import Status

FloatArray = NDArray[np.float64]

# Fourth powers of values between these limits neither overflow nor vanish.
LARGEST = 1e60
SMALLEST = 1e-60


def read_sample(values: ArrayLike) -> FloatArray:
    """Return one number per person as a float64 array; None and NaN mean missing.

    Raises
    ------
    ValueError
        When the values are not one-dimensional, or are no numbers: a
        programmer error, since reading checks the text of a file.

    Examples
    --------
    >>> read_sample([3, None, 4.5]).tolist()
    [3.0, nan, 4.5]
    """
    sample = np.asarray(values, dtype=np.float64)
    if sample.ndim != 1:
        raise ValueError(f"one number per person expected, not an array of shape {sample.shape}")
    return sample


def read_samples(*columns: ArrayLike) -> tuple[FloatArray, ...]:
    """Return columns of equal length, one row per person.

    Raises
    ------
    ValueError
        When the lengths differ: rows would belong to different people.
    """
    samples = tuple(read_sample(column) for column in columns)
    if len({sample.size for sample in samples}) > 1:
        raise ValueError(f"columns differ in length: {[sample.size for sample in samples]}")
    return samples


def find_refusal(*samples: FloatArray) -> tuple[str, Status] | None:
    """Return why nothing can be calculated from samples, as reason and status, or None when it can.

    ``no_data`` without rows, ``all_missing`` without a single number,
    ``not_a_number`` for infinite values, ``out_of_range`` beyond 1e60, where
    fourth powers have no room in a float.

    Examples
    --------
    >>> find_refusal(read_sample([None, None]))
    ('all_missing', <Status.NOT_ESTIMABLE: 'not_estimable'>)
    """
    empty = find_empty(*samples)
    if empty:
        return empty, Status.NOT_ESTIMABLE
    if any(bool(np.isinf(sample).any()) for sample in samples):
        return "not_a_number", Status.INPUT_ERROR
    if any(bool((np.abs(sample) > LARGEST).any()) for sample in samples):
        return "out_of_range", Status.INPUT_ERROR
    return None


def find_empty(*samples: FloatArray) -> str | None:
    """Return ``no_data`` without rows, ``all_missing`` without a single number, else None."""
    if all(sample.size == 0 for sample in samples):
        return "no_data"
    if all(bool(np.isnan(sample).all()) for sample in samples):
        return "all_missing"
    return None


def is_constant(values: FloatArray, scale: float | None = None) -> bool:
    """Tell whether values differ by no more than the rounding of a float.

    Parameters
    ----------
    values
        Numbers without missing ones.
    scale
        Largest number they were calculated from; a difference of scores
        carries the rounding of the scores.

    Examples
    --------
    >>> is_constant(np.array([0.3 - 0.2, 0.2 - 0.1]), scale=0.3)
    True
    """
    if values.size < 2:
        return True
    largest = float(np.abs(values).max()) if scale is None else scale
    return float(np.ptp(values)) <= max(64 * float(np.finfo(np.float64).eps) * largest, SMALLEST)


def find_largest(*samples: FloatArray) -> float:
    """Return the largest absolute value of some samples without missing values, 0 when empty."""
    return max((float(np.abs(sample).max()) for sample in samples if sample.size), default=0.0)
