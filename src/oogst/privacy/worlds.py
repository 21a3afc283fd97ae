"""Other answers that give the same published sums, found by walking from one such set of answers."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from oogst.privacy.exact import Whole, reduce_rows

_SEED = 20260101
_FAR = 2**31
_GUESSES = 200
_FIRST_SWAPS = 2


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


class Swaps:
    """Swaps between four variables each, and room to work out how far they reach.

    Parameters
    ----------
    rows
        Swaps as (a, b, c, d), shape (swaps, 4): a and d may gain what b and c lose.
    """

    def __init__(self, rows: NDArray[np.int64]) -> None:
        self.rows = rows
        self.columns = np.ascontiguousarray(rows.T)
        # There are many swaps and many rounds: new arrays each time would cost more than the work itself.
        self._up, self._down, self._more = np.empty_like(self.columns[:3])

    def reach(self, here: NDArray[np.int64], room: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return how far each swap can go up and down; overwritten by the next call."""
        a, b, c, d = self.columns
        self._least(self._up, (room, a), (room, d), (here, b), (here, c))
        self._least(self._down, (room, b), (room, c), (here, a), (here, d))
        return self._up, self._down

    def touch(self, variables: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Tell for each swap whether it has at least one of these variables."""
        touched: NDArray[np.bool_] = variables.take(self.columns[0])
        for column in self.columns[1:]:
            touched |= variables.take(column)
        return touched

    def choose_apart(
        self, possible: NDArray[np.bool_], variables: int, random: np.random.Generator
    ) -> NDArray[np.intp]:
        """Choose swaps without a common variable: those that come first in a random order for each of their four."""
        order = random.permutation(np.flatnonzero(possible))
        # The first few thousand touch nearly all variables, so that as a rule no later one can come first for its four.
        chosen, touched = self._find_first(order[: _FIRST_SWAPS * variables], variables)
        if (possible & ~self.touch(touched)).any():
            return self._find_first(order, variables)[0]
        return chosen

    def _find_first(self, order: NDArray[np.intp], variables: int) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        backwards = self.rows[order[::-1]]
        places = np.arange(len(order))
        # What is written last stays: the first swap of each variable.
        first = np.full(variables, -1)
        first[backwards.ravel()] = np.repeat(places, backwards.shape[1])
        chosen = places
        for column in backwards.T:
            chosen = chosen[first[column[chosen]] == chosen]
        return order[::-1][chosen][::-1], first >= 0

    def _least(self, out: NDArray[np.int64], *parts: tuple[NDArray[np.int64], NDArray[np.int64]]) -> None:
        (values, places), *others = parts
        # Clipping never happens; it spares numpy a copy of what it writes to.
        values.take(places, out=out, mode="clip")
        for values, places in others:
            np.minimum(out, values.take(places, out=self._more, mode="clip"), out=out)


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

    def try_swaps(self, swaps: Swaps, random: np.random.Generator, watched: NDArray[np.bool_]) -> None:
        """Note what every swap can give to the watched variables; carry out swaps that do not touch each other."""
        up, down = swaps.reach(self._here, self._upper - self._here)
        self._note_swaps(swaps, up, down, np.flatnonzero(swaps.touch(watched)))
        chosen = swaps.choose_apart((up + down) > 0, len(self._here), random)
        length = random.integers(-down[chosen], up[chosen], endpoint=True)
        for sign, column in zip((1, -1, -1, 1), swaps.columns, strict=True):
            self._here[column[chosen]] += sign * length
        self.note(self._here)

    def _note_swaps(
        self, swaps: Swaps, up: NDArray[np.int64], down: NDArray[np.int64], noted: NDArray[np.intp]
    ) -> None:
        a, b, c, d = swaps.columns[:, noted]
        up, down = up[noted], down[noted]
        for gaining, losing in ((a, b), (d, c)):
            np.maximum.at(self.highest, gaining, self._here[gaining] + up)
            np.maximum.at(self.highest, losing, self._here[losing] + down)
            np.minimum.at(self.lowest, gaining, self._here[gaining] - down)
            np.minimum.at(self.lowest, losing, self._here[losing] - up)

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
