"""Where a monotone function crosses zero."""

from __future__ import annotations

from collections.abc import Callable


def bisect(function: Callable[[float], float], lower: float, upper: float) -> float:
    """Return where a monotone function changes sign between two points.

    The function is not called at the ends themselves, where it may be
    infinite. Without a change of sign the end nearest to one is returned.
    Slower than Brent's method, but ``scipy.optimize`` costs more to import
    than all roots of a study cost to find.

    Parameters
    ----------
    function
        Monotone, falling or rising, and defined strictly between the points.
    lower, upper
        The points; the answer is as exact as a double allows.

    Examples
    --------
    >>> round(bisect(lambda x: x * x - 2, 0.0, 2.0), 12)
    1.414213562373
    """
    margin = 1e-9 * (upper - lower)
    rises = function(upper - margin) > function(lower + margin)
    for _ in range(200):
        middle = lower + (upper - lower) / 2
        if middle in (lower, upper):
            break
        if (function(middle) > 0) == rises:
            upper = middle
        else:
            lower = middle
    return lower + (upper - lower) / 2
