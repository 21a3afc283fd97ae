"""Row reduction stays exact, also where 64 bits would not."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from oogst.privacy.exact import clear_column, reduce_rows


def in_row_space(rows, vector):
    matrix = [[Fraction(int(value)) for value in row] for row in [*rows, vector]]
    rank = 0
    for column in range(len(matrix[0])):
        place = next((index for index in range(rank, len(matrix)) if matrix[index][column]), None)
        if place is None:
            continue
        matrix[rank], matrix[place] = matrix[place], matrix[rank]
        for index in range(rank + 1, len(matrix)):
            factor = matrix[index][column] / matrix[rank][column]
            matrix[index] = [a - factor * b for a, b in zip(matrix[index], matrix[rank], strict=True)]
        rank += 1
    return rank == len(reduce_rows(np.array(rows))[0])


def test_dependent_rows_disappear_and_pivots_are_alone_in_their_column():
    rows, pivots = reduce_rows(np.array([[0, 2, 4, 2], [0, 1, 2, 1], [3, 1, 2, 0]]))
    assert pivots == [0, 1]
    assert [np.flatnonzero(rows[:, pivot]).tolist() for pivot in pivots] == [[0], [1]]
    assert all(rows[row, pivot] > 0 for row, pivot in enumerate(pivots))


def test_reduced_rows_span_what_the_rows_span():
    matrix = np.random.Generator(np.random.PCG64(3)).integers(0, 2, (6, 9))
    reduced, _ = reduce_rows(matrix)
    assert all(in_row_space(matrix.tolist(), row) for row in reduced)


def test_numbers_too_large_for_64_bits_stay_exact():
    large = 2**31
    rows, pivots = reduce_rows(np.array([[large + 1, large, 0], [large, large - 1, 1]], dtype=np.int64))
    assert rows.dtype == object
    assert pivots == [0, 1]
    # (2³¹+1)(2³¹−1) − 2³¹·2³¹ = −1, so the second pivot is 1 after dividing out.
    assert rows.tolist() == [[1, 0, large], [0, 1, -large - 1]]


@pytest.mark.parametrize("value", [3, -3])
def test_a_cleared_column_is_positive_in_its_row(value):
    cleared = clear_column(np.array([[value, 1], [2, 5]]), 0, 0)
    assert cleared[0, 0] == 3
    assert cleared[1, 0] == 0


def test_nothing_reduces_to_nothing():
    rows, pivots = reduce_rows(np.zeros((2, 3), dtype=np.int64))
    assert rows.shape == (0, 3)
    assert pivots == []
