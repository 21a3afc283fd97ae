"""Integer audit: whether sums and the ends of the scale pin down somebody's answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from oogst.privacy.membership import Membership, find_atoms
from oogst.privacy.quantity import Quantity, Sum
from oogst.privacy.solver import Solver
from oogst.privacy.worlds import Moves, Worlds, guess_world

LARGE_ATOM = 30
MOST_OPTION_VARIABLES = 80
MANY_ATOMS = 200
UNKNOWN = -1
_ROUNDS = 80
_STEPS_PER_ROUND = 10
_NEIGHBOURS = 120
_GAP = 0.3

Integers = NDArray[np.int64]


class Model(Protocol):
    """Published sums as equations between whole numbers from 0 to ``upper``."""

    rows: Integers
    totals: Integers
    upper: Integers

    def begin(self, steps: Integers) -> Integers:
        """Return the solution that the true answers give."""

    def open_steps(self, worlds: Worlds) -> Integers:
        """Return for each atom how far apart the values are that its people can have."""

    def push_all(self, worlds: Worlds, closed: NDArray[np.bool_]) -> Integers:
        """Return gains that draw all closed atoms away from where they were seen."""

    def pushes(self, atom: int) -> Iterator[tuple[int, int]]:
        """Yield variables to make as large (+1) or small (−1) as possible, enough to know the range."""


class SumModel:
    """One variable per atom: the sum of its people."""

    def __init__(self, atoms: Membership, sums: Sequence[Sum], levels: int) -> None:
        self._atoms = atoms
        self._levels = levels
        self.rows: Integers = atoms.rows
        self.totals = np.array([sum_.total for sum_ in sums], dtype=np.int64)
        self.upper: Integers = atoms.weights * levels

    def begin(self, steps: Integers) -> Integers:
        """Return the true sum of each atom."""
        inside = self._atoms.atom_of >= 0
        sums = np.bincount(self._atoms.atom_of[inside], weights=steps[inside], minlength=len(self.upper))
        totals: Integers = sums.astype(np.int64)
        return totals

    def open_steps(self, worlds: Worlds) -> Integers:
        """Return the range of one person of each atom, the others at the ends of the scale."""
        others = self.upper - self._levels
        range_: Integers = np.minimum(self._levels, worlds.highest) - np.maximum(0, worlds.lowest - others)
        return range_

    def push_all(self, worlds: Worlds, closed: NDArray[np.bool_]) -> Integers:
        """Return +1 for closed atoms seen low only, −1 for those seen high only."""
        is_low = worlds.lowest + worlds.highest <= self.upper
        return np.where(closed, np.where(is_low, 1, -1), 0)

    def pushes(self, atom: int) -> Iterator[tuple[int, int]]:
        """Yield the atom's sum, upwards and downwards."""
        yield atom, 1
        yield atom, -1


class OptionModel:
    """One variable per atom and value: how many of its people gave that value."""

    def __init__(self, atoms: Membership, sums: Sequence[Sum], levels: int) -> None:
        self._atoms = atoms
        self._options = levels + 1
        number = len(atoms.weights)
        per_atom = np.eye(number, dtype=np.int64)
        values = np.arange(self._options)
        parts = [np.kron(per_atom, np.ones_like(values)), np.kron(atoms.rows, values)]
        totals = [atoms.weights, np.array([sum_.total for sum_ in sums])]
        for row, sum_ in enumerate(sums):
            if sum_.counts is not None:
                parts.append(np.kron(atoms.rows[row], np.eye(self._options, dtype=np.int64)))
                totals.append(np.array(sum_.counts))
        self.rows: Integers = np.vstack(parts)
        self.totals: Integers = np.concatenate(totals)
        self.upper: Integers = np.repeat(atoms.weights, self._options)

    def begin(self, steps: Integers) -> Integers:
        """Return how many people of each atom truly gave each value."""
        inside = self._atoms.atom_of >= 0
        places = self._atoms.atom_of[inside] * self._options + steps[inside]
        numbers: Integers = np.bincount(places, minlength=len(self.upper)).astype(np.int64)
        return numbers

    def open_steps(self, worlds: Worlds) -> Integers:
        """Return the distance between the lowest and highest value that occurs in each atom."""
        possible = worlds.highest.reshape(-1, self._options) > 0
        spread: Integers = self._options - 1 - possible.argmax(axis=1) - possible[:, ::-1].argmax(axis=1)
        return spread

    def push_all(self, worlds: Worlds, closed: NDArray[np.bool_]) -> Integers:
        """Return for each value how far it is from those seen in its atom, if that is closed."""
        seen = worlds.highest.reshape(-1, self._options) > 0
        first = seen.argmax(axis=1)[:, None]
        last = self._options - 1 - seen[:, ::-1].argmax(axis=1)[:, None]
        values = np.arange(self._options)
        distance = np.maximum(np.maximum(first - values, values - last), 0)
        gains: Integers = (distance * closed[:, None]).ravel()
        return gains

    def pushes(self, atom: int) -> Iterator[tuple[int, int]]:  # noqa: ARG002 -- as the protocol has it
        """Yield nothing: a distribution that takes more than the common pushes to prove safe stays behind."""
        return iter(())


class IntegerAudit:
    """Audits sums of quantities; what depends on the sets alone is worked out once."""

    def __init__(self) -> None:
        self._atoms: dict[tuple[int, ...], Membership] = {}
        self._moves: dict[tuple[tuple[int, ...], bytes], Moves] = {}

    def pins_answers(self, quantity: Quantity, sums: Sequence[Sum], steps: Integers | None) -> bool:
        """Tell whether somebody's value is known more closely than the quantity allows.

        Parameters
        ----------
        quantity
            Scale of the values.
        sums
            Everything published about them, each set of people once. Sums
            that contradict each other count as pinned.
        steps
            Each position's value in steps, −1 where it is not at hand; None
            when none is.

        Returns
        -------
        bool
            True as well when the search had to be cut short.
        """
        atoms = self._find_atoms(sums)
        counts = [sum_.counts for sum_ in sums if sum_.counts is not None]
        if not counts:
            return self._pins(SumModel(atoms, sums, quantity.levels), atoms, steps, quantity.needed)
        if len(atoms.weights) > MANY_ATOMS:
            model = SumModel(atoms, sums, quantity.levels)
            return any(map(quantity.is_narrow, counts)) or self._pins(model, atoms, steps, quantity.needed)
        return self._pins(OptionModel(atoms, sums, quantity.levels), atoms, steps, quantity.needed)

    def _pins(self, model: Model, atoms: Membership, steps: Integers | None, needed: int) -> bool:
        solver = Solver(model.rows, model.totals, model.upper)
        start = _find_start(model, atoms, solver, steps)
        if start is None:
            return True
        worlds = Worlds(start, model.upper)
        if (model.open_steps(worlds) >= needed).all():
            return False
        if isinstance(model, OptionModel) and len(model.upper) > MOST_OPTION_VARIABLES:
            return True
        moves = self._find_moves(model)
        if not moves.free.size:
            return True
        _walk(model, worlds, moves, needed)
        return not _settle(model, worlds, solver, atoms, needed)

    def _find_atoms(self, sums: Sequence[Sum]) -> Membership:
        key = tuple(sum_.people.bits for sum_ in sums)
        if key not in self._atoms:
            self._atoms[key] = find_atoms([sum_.people for sum_ in sums])
        return self._atoms[key]

    def _find_moves(self, model: Model) -> Moves:
        key = model.rows.shape, model.rows.tobytes()
        if key not in self._moves:
            self._moves[key] = Moves(model.rows, np.arange(len(model.upper)))
        return self._moves[key]


def _find_start(model: Model, atoms: Membership, solver: Solver, steps: Integers | None) -> Integers | None:
    if steps is not None:
        size = len(atoms.atom_of)
        known = np.full(size, UNKNOWN)
        known[: len(steps)] = steps[:size]
        if (known[atoms.atom_of >= 0] != UNKNOWN).all():
            start = model.begin(known)
            return start if np.array_equal(model.rows @ start, model.totals) else None
    guess = guess_world(model.rows, model.totals, model.upper)
    return solver.find(np.zeros(len(model.upper), dtype=np.int64)) if guess is None else guess


def _walk(model: Model, worlds: Worlds, moves: Moves, needed: int) -> None:
    for round_ in range(_ROUNDS):
        worlds.look_around(moves)
        closed = model.open_steps(worlds) < needed
        if not closed.any():
            break
        worlds.wander(moves, _STEPS_PER_ROUND)
        moves = Moves(model.rows, _choose_variables(model, worlds, round_, closed))


def _choose_variables(model: Model, worlds: Worlds, round_: int, closed: NDArray[np.bool_]) -> Integers:
    # Variables in nearly the same sets take up a change in small steps, those
    # with room take up most: a roomy one and its neighbours are the pivots.
    room = worlds.room
    centre = np.argsort(-room, kind="stable")[round_ % len(room)]
    distance = (model.rows != model.rows[:, [centre]]).sum(axis=0)
    near: Integers = np.lexsort((-room, distance))
    wanted = np.repeat(closed, len(room) // len(closed))
    return np.concatenate([near[:_NEIGHBOURS], near[_NEIGHBOURS:][wanted[near[_NEIGHBOURS:]]]])


def _settle(model: Model, worlds: Worlds, solver: Solver, atoms: Membership, needed: int) -> bool:
    closed = model.open_steps(worlds) < needed
    if (atoms.weights[closed] >= LARGE_ATOM).any():
        return False
    _push_together(model, worlds, solver, needed)
    closed = model.open_steps(worlds) < needed
    return all(_open_atom(model, worlds, solver, int(atom), needed) for atom in np.flatnonzero(closed))


def _push_together(model: Model, worlds: Worlds, solver: Solver, needed: int) -> None:
    closed = model.open_steps(worlds) < needed
    while closed.any():
        solution = solver.find(model.push_all(worlds, closed), _GAP)
        if solution is None:
            break
        worlds.note(solution)
        still = model.open_steps(worlds) < needed
        if still.sum() == closed.sum():
            break
        closed = still


def _open_atom(model: Model, worlds: Worlds, solver: Solver, atom: int, needed: int) -> bool:
    for variable, sign in model.pushes(atom):
        if model.open_steps(worlds)[atom] >= needed:
            return True
        gains = np.zeros(len(model.upper), dtype=np.int64)
        gains[variable] = sign
        solution = solver.find(gains)
        if solution is None:
            return False
        worlds.note(solution)
    return bool(model.open_steps(worlds)[atom] >= needed)
