"""The solver finds what there is, and stops after a fixed number of searches."""

from __future__ import annotations

import numpy as np

from oogst.privacy.solver import Solver

ROWS, UPPER, NO_GAIN = np.array([[1, 1, 1]]), np.array([2, 2, 2]), np.zeros(3, dtype=np.int64)


def test_without_a_solution_there_is_none():
    assert Solver(ROWS, np.array([7]), UPPER).find(NO_GAIN) is None


def test_a_solution_has_the_sums():
    solution = Solver(ROWS, np.array([5]), UPPER).find(NO_GAIN)
    assert solution.sum() == 5


def test_after_its_searches_it_finds_nothing_more():
    solver = Solver(ROWS, np.array([5]), UPPER, most_variables=6)
    assert [solver.find(NO_GAIN) is None for _ in range(3)] == [False, False, True]


def test_at_least_one_search_is_done():
    assert Solver(ROWS, np.array([5]), UPPER, most_variables=0).find(NO_GAIN) is not None
