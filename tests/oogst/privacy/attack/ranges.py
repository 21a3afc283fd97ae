"""Integer attack: which answers each person can have given, given every published number and the scale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from ortools.sat.python.cp_model import FEASIBLE, INFEASIBLE, OPTIMAL, CpModel, CpSolver

from tests.oogst.privacy.attack.reading import Fact
from tests.oogst.privacy.attack.sums import Atoms

OPEN_POINTS = 2
SECONDS = 120.0
# Most worlds that lie apart differ in a few people only, and looking there first is many times faster.
FEW, SECONDS_FOR_FEW = (12, 25, 25, 50, 50), 3.0
FOUND = (OPTIMAL, FEASIBLE)


@dataclass(frozen=True)
class AnswerKnown:
    """A person whose answer, or change, can only lie in a range that is too narrow."""

    what: str
    people: tuple[int, ...]
    lowest: int
    highest: int


@dataclass(frozen=True)
class Scales:
    """The answer options of every variable and the true answers, −1 where there is none.

    The attacker would search longer without the true answers; they only save
    work, as one world that fits all numbers.
    """

    options: Mapping[str, tuple[int, ...]]
    truth: Mapping[str, np.ndarray]


def attack_ranges(facts: Sequence[Fact], scales: Scales) -> list[AnswerKnown]:
    """Return people whose answer is known within one point, or exactly on a scale of two points."""
    world = _World(list(facts), scales)
    found = []
    for name, atom, signs in world.targets():
        needed = min(OPEN_POINTS, sum(scales.options[name][-1] - scales.options[name][0] for name in signs))
        lowest, highest = _widen(world, atom, signs, needed)
        if highest - lowest < needed:
            found.append(AnswerKnown(name, tuple(world.atoms.people[atom]), lowest, highest))
    return found


def _widen(world: _World, atom: int, signs: Mapping[str, int], needed: int) -> tuple[int, int]:
    """Look for worlds further and further apart until the range is wide enough or no wider is possible."""
    lowest, highest = world.possible(atom, signs)
    steps = [needed, *range(1, needed)]
    while highest - lowest < needed:
        asked = [(1, lowest + step) for step in steps if lowest + step > highest]
        asked += [(-1, highest - step) for step in steps if highest - step < lowest]
        if not any(world.reach(atom, signs, direction, value) for direction, value in asked):
            break
        lowest, highest = world.possible(atom, signs)
    return lowest, highest


class _World:
    """Everything published as equations on how many people of each atom gave each answer."""

    def __init__(self, facts: Sequence[Fact], scales: Scales) -> None:
        self.scales, self.atoms = scales, Atoms(facts)
        self.place: dict[tuple[int, str], slice] = {}
        start = 0
        for a, counted in enumerate(self.atoms.counted):
            for variable in sorted({part.variable for part in counted}):
                stop = start + len(scales.options[variable])
                self.place[a, variable] = slice(start, stop)
                start = stop
        self.width = start
        self.rows, self.totals = self._equations(facts)
        self.seen: list[np.ndarray] = [self._truth()]
        self.random = np.random.default_rng(np.random.PCG64(self.width))

    def _equations(self, facts):
        rows = np.zeros((len(facts) + len(self.place), self.width))
        totals = np.zeros(len(rows))
        for a, places in enumerate(self.atoms.facts):
            for index in places:
                fact = facts[index]
                rows[index, self.place[a, fact.plus.variable]] += fact.plus.weights
                if fact.minus is not None:
                    rows[index, self.place[a, fact.minus.variable]] -= fact.minus.weights
        totals[: len(facts)] = [fact.total for fact in facts]
        for index, ((a, _), columns) in enumerate(self.place.items(), start=len(facts)):
            rows[index, columns] = 1
            totals[index] = len(self.atoms.people[a])
        return rows, totals

    def _truth(self):
        world = np.zeros(self.width)
        for (a, variable), columns in self.place.items():
            answers = self.scales.truth[variable][self.atoms.people[a]]
            world[columns] = [(answers == option).sum() for option in self.scales.options[variable]]
        assert np.allclose(self.rows @ world, self.totals), "the published numbers do not fit the true answers"
        return world

    def targets(self) -> Iterator[tuple[str, int, dict[str, int]]]:
        """Yield each answer of each atom, and the change between two of them."""
        for a, counted in enumerate(self.atoms.counted):
            variables = sorted({part.variable for part in counted})
            for variable in variables:
                yield variable, a, {variable: 1}
            if len(variables) == 2:
                yield f"{variables[0]} - {variables[1]}", a, {variables[0]: 1, variables[1]: -1}

    def possible(self, atom: int, signs: Mapping[str, int]) -> tuple[int, int]:
        """Return the lowest and highest value that a person of an atom has in the worlds seen."""
        lows, highs = [], []
        for world in self.seen:
            ends = []
            for variable, sign in signs.items():
                given = np.array(self.scales.options[variable])[world[self.place[atom, variable]] > 0.5]
                ends.append(sorted((sign * int(given[0]), sign * int(given[-1]))))
            lows.append(sum(low for low, _ in ends))
            highs.append(sum(high for _, high in ends))
        return min(lows), max(highs)

    def reach(self, atom: int, signs: Mapping[str, int], direction: int, value: int) -> bool:
        """Look for a world where somebody of an atom has this value, or one further in a direction."""
        everybody = set(range(len(self.atoms.people)))
        for few in FEW:
            free = {atom, *self.random.permutation(len(everybody))[:few]}
            if free != everybody and self._solve(free, atom, signs, direction, value, SECONDS_FOR_FEW) in FOUND:
                return True
        answer = self._solve(everybody, atom, signs, direction, value, SECONDS)
        assert answer in (*FOUND, INFEASIBLE), f"undecided after {SECONDS} s"
        return answer in FOUND

    def _solve(self, free, atom, signs, direction, value, seconds):
        """Look for such a world in which only these atoms may differ from the world that was seen last; keep it."""
        model, counts = self._model(free)
        worth = 0
        for variable, sign in signs.items():
            # One person is picked: an answer that somebody of the atom gave.
            given = counts[self.place[atom, variable]]
            picks = [model.new_bool_var("") for _ in given]
            model.add_exactly_one(picks)
            for pick, count, option in zip(picks, given, self.scales.options[variable], strict=True):
                model.add(pick <= count)
                worth += sign * option * pick
        model.add(direction * worth >= direction * value)
        solver = CpSolver()
        solver.parameters.num_workers, solver.parameters.max_time_in_seconds = 1, seconds
        answer = solver.solve(model)
        if answer in FOUND:
            self.seen.append(np.array([solver.value(count) for count in counts]))
        return answer

    def _model(self, free):
        """Return everything published as a model of how many people of each atom gave each answer."""
        model, seen = CpModel(), self.seen[-1].astype(int)
        low, high = seen.copy(), seen.copy()
        for (a, _), columns in self.place.items():
            if a in free:
                low[columns], high[columns] = 0, len(self.atoms.people[a])
        counts = [model.new_int_var(*map(int, ends), "") for ends in zip(low, high, strict=True)]
        for row, total in zip(self.rows, self.totals, strict=True):
            model.add(sum(int(row[place]) * counts[place] for place in np.flatnonzero(row)) == int(total))
        for count, one in zip(counts, seen, strict=True):
            model.add_hint(count, int(one))
        return model, counts
