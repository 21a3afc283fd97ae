"""Other answers that give the same published sums, found by walking from one such set of answers."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from oogst.privacy.exact import Whole, reduce_rows

_SEED = 20260101
_FAR = 2**31
_GUESSES = 200


class Moves:
    """Whole-number changes that leave every published sum as it is.

    Each move changes one variable and lets the pivots take it up: ``own`` is
    the change of the variables in ``free``, ``taken`` (pivots × moves) that of
    the ``pivots``. Only variables in ``order`` move; those that come first
    are taken as pivots.
    """

    def __init__(self, rows: Whole, order: NDArray[np.int64]) -> None:
        reduced, pivots = reduce_rows(rows[:, order])
        self.pivots = order[pivots]
        free = np.setdiff1d(np.arange(len(order)), pivots)
        units = [int(reduced[row, pivot]) for row, pivot in enumerate(pivots)]
        one = math.lcm(*units)
        taken = -reduced[:, free].astype(object) * np.array([one // unit for unit in units], dtype=object)[:, None]
        divisor = np.gcd(one, np.gcd.reduce(taken, axis=0))
        own, taken = one // divisor, taken // divisor
        # A move this long fits between no ends, so nothing is lost without it.
        short = (own < _FAR) & (np.abs(taken) < _FAR).all(axis=0)
        self.free = order[free[short]]
        self.own = own[short].astype(np.int64)
        self.taken = taken[:, short].astype(np.int64)


class Worlds:
    """The lowest and highest value that each variable has in the solutions seen so far.

    Parameters
    ----------
    start
        One solution: whole numbers from 0 to ``upper``.
    upper
        Highest value of each variable.
    """

    def __init__(self, start: NDArray[np.int64], upper: NDArray[np.int64]) -> None:
        self._here = start.copy()
        self._upper = upper
        self._random = np.random.Generator(np.random.PCG64(_SEED))
        self.lowest = start.copy()
        self.highest = start.copy()

    @property
    def here(self) -> NDArray[np.int64]:
        """The solution that the walk is at."""
        return self._here

    def note(self, solution: NDArray[np.int64]) -> None:
        """Take up one more solution."""
        np.minimum(self.lowest, solution, out=self.lowest)
        np.maximum(self.highest, solution, out=self.highest)

    def look_around(self, moves: Moves) -> None:
        """Note every solution that one move away can give."""
        up, down = self._reach(moves, slice(None))
        low, high = self._here.copy(), self._here.copy()
        low[moves.free] -= moves.own * down
        high[moves.free] += moves.own * up
        ends = np.concatenate([moves.taken * up, moves.taken * -down], axis=1)
        low[moves.pivots] += ends.min(axis=1, initial=0)
        high[moves.pivots] += ends.max(axis=1, initial=0)
        self.note(low)
        self.note(high)

    @property
    def room(self) -> NDArray[np.int64]:
        """How far each variable is from the nearer end."""
        room: NDArray[np.int64] = np.minimum(self._here, self._upper - self._here)
        return room

    def wander(self, moves: Moves, steps: int) -> None:
        """Go to another solution by moves of random length."""
        for place in self._random.integers(len(moves.free), size=steps if moves.free.size else 0):
            up, down = self._reach(moves, slice(place, place + 1))
            length = int(self._random.integers(-int(down[0]), int(up[0]), endpoint=True))
            self._here[moves.free[place]] += length * moves.own[place]
            self._here[moves.pivots] += length * moves.taken[:, place]

    def try_swaps(self, swaps: NDArray[np.int64], random: np.random.Generator) -> None:
        """Note every solution that one swap away can give; carry out swaps that do not touch each other."""
        a, b, c, d = swaps.T
        room = self._upper - self._here
        up = np.minimum(np.minimum(room[a], room[d]), np.minimum(self._here[b], self._here[c]))
        down = np.minimum(np.minimum(room[b], room[c]), np.minimum(self._here[a], self._here[d]))
        for gaining, losing in ((a, b), (d, c)):
            np.maximum.at(self.highest, gaining, self._here[gaining] + up)
            np.maximum.at(self.highest, losing, self._here[losing] + down)
            np.minimum.at(self.lowest, gaining, self._here[gaining] - down)
            np.minimum.at(self.lowest, losing, self._here[losing] - up)
        chosen = _choose_apart(swaps, np.flatnonzero(up + down), random)
        length = random.integers(-down[chosen], up[chosen], endpoint=True)
        for sign, columns in ((1, a), (-1, b), (-1, c), (1, d)):
            self._here[columns[chosen]] += sign * length
        self.note(self._here)

    def _reach(self, moves: Moves, chosen: slice) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        own, free, taken = moves.own[chosen], moves.free[chosen], moves.taken[:, chosen]
        room = self._upper - self._here
        over, under = room[moves.pivots][:, None], self._here[moves.pivots][:, None]
        sizes = np.abs(taken)
        divisors = np.maximum(sizes, 1)
        far = np.where(sizes == 0, _FAR, 0)
        rising = taken > 0
        up = np.where(rising, over, under) // divisors + far
        down = np.where(rising, under, over) // divisors + far
        return (
            np.minimum(room[free] // own, up.min(axis=0, initial=_FAR)),
            np.minimum(self._here[free] // own, down.min(axis=0, initial=_FAR)),
        )


def _choose_apart(
    swaps: NDArray[np.int64], possible: NDArray[np.int64], random: np.random.Generator
) -> NDArray[np.int64]:
    # A swap goes ahead when it is the first one in a random order for each of its four.
    order = random.permutation(possible)
    places = np.arange(len(order))[:, None]
    first = np.full(int(swaps.max(initial=0)) + 1, len(order))
    np.minimum.at(first, swaps[order].ravel(), np.repeat(places, swaps.shape[1]))
    chosen: NDArray[np.int64] = order[(first[swaps[order]] == places).all(axis=1)]
    return chosen


def guess_world(rows: Whole, totals: NDArray[np.int64], upper: NDArray[np.int64]) -> NDArray[np.int64] | None:
    """Return whole numbers from 0 to ``upper`` with these sums, or None when a few tries find none.

    Everybody gets a like part of the sums; rounding that up and down at
    random, with the pivots taking up what is left, mostly gives a solution.
    """
    order = np.argsort(-upper, kind="stable")
    reduced, pivots = reduce_rows(np.column_stack([rows[:, order], totals]))
    if pivots[-1] == len(upper):
        return None
    free = np.setdiff1d(np.arange(len(upper)), pivots)
    units = np.array([reduced[row, pivot] for row, pivot in enumerate(pivots)])
    random = np.random.Generator(np.random.PCG64(_SEED))
    ideal = _spread_evenly(rows[:, order], totals, upper[order])
    tries = np.tile(np.floor(ideal), (_GUESSES, 1)).astype(np.int64)
    tries[:, free] = np.clip(np.floor(ideal[free] + random.random((_GUESSES, len(free)))), 0, upper[order][free])
    rest = reduced[:, -1] - tries[:, free] @ reduced[:, free].T
    tries[:, pivots] = rest // units
    fits = (rest % units == 0).all(axis=1) & (tries >= 0).all(axis=1) & (tries <= upper[order]).all(axis=1)
    if not fits.any():
        return None
    world = np.empty_like(order)
    world[order] = tries[int(fits.argmax())]
    return world


def _spread_evenly(rows: Whole, totals: NDArray[np.int64], upper: NDArray[np.int64]) -> NDArray[np.float64]:
    sizes = upper.astype(np.float64)
    coefficients = rows.astype(np.float64)
    share = totals.sum() / max(1.0, float((coefficients @ sizes).sum()))
    gap = totals - share * (coefficients @ sizes)
    weights = np.linalg.lstsq((coefficients * sizes) @ coefficients.T, gap, rcond=None)[0]
    even: NDArray[np.float64] = np.clip(sizes * (share + weights @ coefficients), 0, sizes)
    return even
