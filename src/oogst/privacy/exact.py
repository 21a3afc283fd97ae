"""Row reduction in whole numbers: exact, so that an audit never turns on rounding."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[Any]
"""Whole numbers: int64, or Python integers once they might outgrow it."""


def reduce_rows(matrix: Whole) -> tuple[Whole, list[int]]:
    """Bring a matrix to row echelon form without fractions.

    Parameters
    ----------
    matrix
        Whole numbers, shape (rows, columns).

    Returns
    -------
    rows, pivots
        Independent rows that span the same space, and for each its pivot: the
        first columns that are independent. A pivot column holds one number
        that is not zero; it is positive and may differ from 1.

    Examples
    --------
    >>> rows, pivots = reduce_rows(np.array([[1, 1, 1], [0, 2, 4], [1, 2, 3]]))
    >>> rows.tolist(), pivots
    ([[1, 0, -1], [0, 1, 2]], [0, 1])
    """
    rows = np.array(matrix)
    pivots: list[int] = []
    while (top := len(pivots)) < len(rows):
        columns = np.flatnonzero(rows[top:].any(axis=0))
        if not columns.size:
            break
        column = int(columns[0])
        place = top + int(np.flatnonzero(rows[top:, column])[0])
        rows[[top, place]] = rows[[place, top]]
        rows = clear_column(rows, top, column)
        pivots.append(column)
    return rows[: len(pivots)], pivots


def clear_column(rows: Whole, row: int, column: int) -> Whole:
    """Make ``row`` the only one that is not zero in ``column``, and positive there."""
    rows = rows.astype(object) if _may_overflow(rows) else rows.copy()
    if rows[row, column] < 0:
        rows[row] = -rows[row]
    factors = rows[:, column].copy()
    factors[row] = 0
    cleared = rows * rows[row, column] - np.outer(factors, rows[row])
    cleared[row] = rows[row]
    divisors = np.gcd.reduce(cleared, axis=1)
    divisors[divisors == 0] = 1
    lowest: Whole = cleared // divisors[:, None]
    return lowest


def _may_overflow(rows: Whole) -> bool:
    # Below this, the difference of two products of entries fits in 64 bits.
    return rows.dtype != object and int(np.abs(rows).max()) >= 2**30
