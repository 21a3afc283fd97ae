"""Integer audit: whether sums and the ends of the scale pin down somebody's answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from oogst.privacy.membership import Membership, find_atoms
from oogst.privacy.models import Integers, Model, OptionModel, Options, SumModel
from oogst.privacy.options import find_options, number_options
from oogst.privacy.plan import THRESHOLD
from oogst.privacy.quantity import Quantity, Sum
from oogst.privacy.solver import Solver
from oogst.privacy.subject import UNKNOWN, Steps
from oogst.privacy.swaps import find_swaps, order_by_smallest_set, swap_about
from oogst.privacy.worlds import Moves, Swaps, Worlds, guess_world
from oogst.types.people import PeopleSet

LARGE_ATOM = 30
MANY_ATOMS = 200
MOST_OPTION_VARIABLES = 100
_ROUNDS = 80
_STEPS_PER_ROUND = 10
_NEIGHBOURS = 120
_GAP = 0.3
_BLOCK = 160


class IntegerAudit:
    """Audits sums of quantities; what depends on the sets alone is worked out once."""

    def __init__(self) -> None:
        self._atoms: dict[tuple[int, ...], Membership] = {}
        self._swaps: dict[tuple[int, ...], tuple[list[Integers], Swaps]] = {}
        self._moves: dict[tuple[tuple[int, ...], bytes], Moves] = {}

    def pins_values(self, quantity: Quantity, sums: Sequence[Sum], steps: Steps | None) -> bool:
        """Tell whether the sums of one quantity give somebody's value more closely than it allows.

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
        atoms = self.find_atoms([sum_.people.bits for sum_ in sums])
        totals = np.array([sum_.total for sum_ in sums], dtype=np.int64)
        model = SumModel(atoms.rows, totals, atoms.weights, quantity)
        start = None if steps is None else _add_up(atoms, _values_at(atoms, steps))
        solver = Solver(model.rows, model.totals, model.upper)
        if start is None or not np.array_equal(model.rows @ start, model.totals):
            start = _find_start(model, solver)
        if start is None:
            return True
        if len(atoms.weights) > MANY_ATOMS:
            return self._pins_one_of_many(model, tuple(sum_.people.bits for sum_ in sums), start)
        return self._pins(model, atoms, solver, start)

    def pins_answers(self, sums: Mapping[Quantity, Sequence[Sum]], steps: Mapping[Quantity, Steps]) -> bool:
        """Tell whether sums of several quantities of the same answers pin somebody, taken together.

        Distributions are taken into account here and only here. Each quantity
        was found silent by itself before.
        """
        if _is_free_of_each_other(sums):
            return _is_narrow(sums, 1)
        people = sorted({sum_.people.bits for several in sums.values() for sum_ in several})
        atoms = self.find_atoms(people)
        if len(atoms.weights) > MANY_ATOMS:
            return _is_narrow(sums, THRESHOLD)
        given = np.column_stack([_values_at(atoms, steps[quantity]) for quantity in sums])
        is_known = (given != UNKNOWN).all(axis=1)
        if not is_known.any():
            return True
        options = find_options(tuple(sums), given[is_known])
        places = [(people.index(s.people.bits), place, s) for place, q in enumerate(sums) for s in sums[q]]
        model = OptionModel(atoms, options, places)
        solver = Solver(model.rows, model.totals, model.upper)
        start = _count_options(atoms, options, given) if is_known.all() else None
        if start is None or not np.array_equal(model.rows @ start, model.totals):
            if len(model.upper) > MOST_OPTION_VARIABLES:
                return True
            start = solver.find(np.zeros(len(model.upper), dtype=np.int64))
        return start is None or self._pins(model, atoms, solver, start)

    def _pins(self, model: Model, atoms: Membership, solver: Solver, start: Integers) -> bool:
        worlds = Worlds(start, model.upper)
        if model.is_open(worlds).all():
            return False
        if isinstance(model, OptionModel) and len(model.upper) > MOST_OPTION_VARIABLES:
            return True
        moves = self._find_moves(model)
        if not moves.free.size:
            return True
        _walk(model, worlds, moves)
        return not _settle(model, worlds, solver, atoms.weights)

    def _pins_one_of_many(self, model: SumModel, people: tuple[int, ...], start: Integers) -> bool:
        atoms = self.find_atoms(people)
        worlds = Worlds(start, model.upper)
        if model.is_open(worlds).all():
            return False
        orders, swaps = self._find_swaps(people)
        swap_about(worlds, swaps, lambda: ~model.is_open(worlds))
        for order in orders:
            _open_blocks(model, worlds, order, atoms)
            if model.is_open(worlds).all():
                return False
        return True

    def _find_swaps(self, people: tuple[int, ...]) -> tuple[list[Integers], Swaps]:
        if people not in self._swaps:
            atoms = self.find_atoms(people)
            orders = list(order_by_smallest_set(atoms.rows, atoms.weights))
            self._swaps[people] = orders, Swaps(find_swaps(atoms.rows, orders[0]))
        return self._swaps[people]

    def find_atoms(self, people: Sequence[int]) -> Membership:
        """Return the atoms of these sets, given as bits, worked out once."""
        key = tuple(people)
        if key not in self._atoms:
            self._atoms[key] = find_atoms([PeopleSet(bits) for bits in people])
        return self._atoms[key]

    def _find_moves(self, model: Model) -> Moves:
        key = model.rows.shape, model.rows.tobytes()
        if key not in self._moves:
            self._moves[key] = Moves(model.rows, np.arange(len(model.upper)))
        return self._moves[key]


def _is_free_of_each_other(sums: Mapping[Quantity, Sequence[Sum]]) -> bool:
    # Where the answers themselves are published for one set only, other
    # quantities on parts of it leave them free: whoever can have the one or
    # the other value can have any answer that goes with it.
    plain = [several for quantity, several in sums.items() if not quantity.name]
    others = [several for quantity, several in sums.items() if quantity.name]
    if len(plain) != 1 or len(plain[0]) != 1 or len(others) > 1:
        return False
    two_values = all(quantity.levels == 1 for quantity in sums if quantity.name)
    return two_values and all(sum_.people <= plain[0][0].people for several in others for sum_ in several)


def _is_narrow(sums: Mapping[Quantity, Sequence[Sum]], few: int) -> bool:
    return any(
        sum_.counts is not None and quantity.is_narrow(sum_.counts, few)
        for quantity, several in sums.items()
        for sum_ in several
    )


def _values_at(atoms: Membership, steps: Steps) -> Integers:
    size = len(atoms.atom_of)
    known = np.full(size, UNKNOWN)
    known[: len(steps)] = steps[:size]
    values: Integers = known[atoms.atom_of >= 0]
    return values


def _add_up(atoms: Membership, values: Integers) -> Integers | None:
    if (values == UNKNOWN).any():
        return None
    inside = atoms.atom_of[atoms.atom_of >= 0]
    totals: Integers = np.bincount(inside, weights=values, minlength=len(atoms.weights)).astype(np.int64)
    return totals


def _count_options(atoms: Membership, options: Options, given: Integers) -> Integers:
    inside, width = atoms.atom_of[atoms.atom_of >= 0], len(options.values)
    return np.bincount(inside * width + number_options(options, given), minlength=len(atoms.weights) * width)


def _find_start(model: Model, solver: Solver) -> Integers | None:
    guess = guess_world(model.rows, model.totals, model.upper)
    return solver.find(np.zeros(len(model.upper), dtype=np.int64)) if guess is None else guess


def _walk(model: Model, worlds: Worlds, moves: Moves) -> None:
    for round_ in range(_ROUNDS):
        worlds.look_around(moves)
        closed = ~model.is_open(worlds)
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


def _open_blocks(model: SumModel, worlds: Worlds, order: Integers, atoms: Membership) -> None:
    # What swaps did not open is searched among its neighbours, while all others stay.
    closed = ~model.is_open(worlds)
    for start in range(0, len(order), _BLOCK):
        block = order[start : start + _BLOCK]
        if closed[block].any():
            _open_block(model, worlds, block, atoms.weights[block])


def _open_block(model: SumModel, worlds: Worlds, block: Integers, weights: Integers) -> None:
    part = model.part(block, worlds.here)
    inside = Worlds(worlds.here[block], part.upper)
    inside.note(worlds.lowest[block])
    inside.note(worlds.highest[block])
    _settle(part, inside, Solver(part.rows, part.totals, part.upper), weights)
    worlds.lowest[block], worlds.highest[block] = inside.lowest, inside.highest


def _settle(model: Model, worlds: Worlds, solver: Solver, weights: Integers) -> bool:
    closed = ~model.is_open(worlds)
    if (weights[closed] >= LARGE_ATOM).any():
        return False
    _push_together(model, worlds, solver)
    closed = ~model.is_open(worlds)
    return all(_open_atom(model, worlds, solver, int(atom)) for atom in np.flatnonzero(closed))


def _push_together(model: Model, worlds: Worlds, solver: Solver) -> None:
    closed = ~model.is_open(worlds)
    while closed.any():
        solution = solver.find(model.push_all(worlds, closed), _GAP)
        if solution is None:
            break
        worlds.note(solution)
        still = ~model.is_open(worlds)
        if still.sum() == closed.sum():
            break
        closed = still


def _open_atom(model: Model, worlds: Worlds, solver: Solver, atom: int) -> bool:
    for variable, sign in model.pushes(atom):
        if model.is_open(worlds)[atom]:
            return True
        gains = np.zeros(len(model.upper), dtype=np.int64)
        gains[variable] = sign
        solution = solver.find(gains)
        if solution is None:
            return False
        worlds.note(solution)
    return bool(model.is_open(worlds)[atom])
