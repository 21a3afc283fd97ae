"""Row reduction in whole numbers: exact, so that an audit never turns on rounding."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[Any]
"""Whole numbers: int64, or Python integers once they might outgrow it."""

_COLUMNS_AT_ONCE = 64


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
        column = _find_column(rows[top:], pivots[-1] + 1 if pivots else 0)
        if column is None:
            break
        place = _choose_row(rows, top + np.flatnonzero(rows[top:, column]))
        rows[[top, place]] = rows[[place, top]]
        rows = _clear(rows, top, column)
        pivots.append(column)
    return rows[: len(pivots)], pivots


def find_pivots(matrix: Whole) -> list[int]:
    """Return the first columns that are independent: the pivots of :func:`reduce_rows`, in less time.

    Examples
    --------
    >>> find_pivots(np.array([[1, 1, 1], [0, 2, 4], [1, 2, 3]]))
    [0, 1]
    """
    rows = np.array(matrix)
    pivots: list[int] = []
    while len(rows):
        start = pivots[-1] + 1 if pivots else 0
        column = _find_column(rows, start)
        if column is None:
            break
        place = _choose_row(rows, np.flatnonzero(rows[:, column]))
        rows[[0, place]] = rows[[place, 0]]
        # A row that has given its pivot takes no further part.
        rows = _clear(rows, 0, column)[1:]
        pivots.append(column)
    return pivots


def clear_column(rows: Whole, row: int, column: int) -> Whole:
    """Make ``row`` the only one that is not zero in ``column``, and positive there."""
    return _clear(rows.copy(), row, column)


def _find_column(rows: Whole, start: int) -> int | None:
    for place in range(start, rows.shape[1], _COLUMNS_AT_ONCE):
        columns = np.flatnonzero(rows[:, place : place + _COLUMNS_AT_ONCE].any(axis=0))
        if columns.size:
            return place + int(columns[0])
    return None


def _choose_row(rows: Whole, possible: NDArray[np.intp]) -> int:
    # The row that touches the fewest columns fills up the others least.
    return int(possible[np.count_nonzero(rows[possible], axis=1).argmin()])


def _clear(rows: Whole, row: int, column: int) -> Whole:
    touched = np.flatnonzero(rows[:, column])
    if _may_overflow(rows[touched]):
        rows = rows.astype(object)
    others = touched[touched != row]
    if rows[row, column] < 0:
        rows[row] = -rows[row]
    unit = rows[row, column]
    held = np.flatnonzero(rows[row])
    if unit == 1:
        rows[np.ix_(others, held)] -= np.outer(rows[others, column], rows[row, held])
    else:
        rows[others] *= unit
        rows[np.ix_(others, held)] -= np.outer(rows[others, column] // unit, rows[row, held])
    if unit != 1 or not _are_small(rows[touched]):
        _lower(rows, touched)
    return rows


def _lower(rows: Whole, places: NDArray[np.intp]) -> None:
    divisors = np.gcd.reduce(rows[places], axis=1)
    divisors[divisors == 0] = 1
    rows[places] //= divisors[:, None]


def _may_overflow(rows: Whole) -> bool:
    # Below this, the difference of two products of entries fits in 64 bits.
    return rows.dtype != object and not _are_small(rows, 2**30)


def _are_small(rows: Whole, limit: int = 2**15) -> bool:
    return int(np.abs(rows).max()) < limit
