"""Walks between answers that give the same sums keep the sums and the ends of the scale."""

from __future__ import annotations

import numpy as np
import pytest

from oogst.privacy.worlds import Moves, Worlds, guess_world

ROWS = np.array([[1, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0], [1, 0, 0, 1, 1, 0]])
START = np.array([2, 0, 4, 1, 3, 4])
UPPER = np.full(6, 4)


def moves(rows=ROWS):
    return Moves(rows, np.arange(rows.shape[1]))


def test_every_move_keeps_every_sum():
    found = moves()
    for place, variable in enumerate(found.free):
        change = np.zeros(6, dtype=np.int64)
        change[variable] = found.own[place]
        change[found.pivots] = found.taken[:, place]
        assert (ROWS @ change == 0).all()


def test_a_walk_stays_between_the_ends_and_keeps_the_sums():
    worlds = Worlds(START, UPPER)
    for _ in range(20):
        worlds.wander(moves(), 5)
        here = worlds._here
        assert (ROWS @ here == ROWS @ START).all()
        assert ((here >= 0) & (here <= UPPER)).all()


def test_looking_around_sees_only_what_solutions_reach():
    worlds = Worlds(START, UPPER)
    worlds.look_around(moves())
    solutions = [np.array(w) for w in np.ndindex(*(UPPER + 1)) if (ROWS @ np.array(w) == ROWS @ START).all()]
    assert (worlds.lowest >= np.min(solutions, axis=0)).all()
    assert (worlds.highest <= np.max(solutions, axis=0)).all()
    assert (worlds.highest - worlds.lowest).sum() > 0


def test_where_everything_is_determined_there_is_nowhere_to_go():
    fixed = moves(np.eye(6, dtype=np.int64))
    worlds = Worlds(START, UPPER)
    worlds.wander(fixed, 5)
    worlds.look_around(fixed)
    assert worlds.lowest.tolist() == worlds.highest.tolist() == START.tolist()


def test_a_move_longer_than_any_scale_is_left_out():
    rows = np.array([[2**33, 1, 0], [0, 1, 1]], dtype=object)
    assert moves(rows).free.size == 0


@pytest.mark.parametrize("seed", range(8))
def test_a_guess_has_the_sums_and_stays_between_the_ends(seed):
    generator = np.random.Generator(np.random.PCG64(seed))
    rows = np.vstack([np.ones(20, dtype=np.int64), (generator.random((4, 20)) < 0.5).astype(np.int64)])
    totals = rows @ generator.integers(0, 5, 20)
    guess = guess_world(rows, totals, np.full(20, 4))
    assert (rows @ guess == totals).all()
    assert ((guess >= 0) & (guess <= 4)).all()


def test_contradicting_sums_give_no_guess():
    rows = np.array([[1, 1], [1, 1]])
    assert guess_world(rows, np.array([3, 4]), np.array([4, 4])) is None


def test_sums_beyond_the_ends_give_no_guess():
    assert guess_world(np.array([[1, 1]]), np.array([9]), np.array([4, 4])) is None
