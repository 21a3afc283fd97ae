"""Integer attack: which answers each person can have given, given every published number and the scale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tests.oogst.privacy.attack.reading import Fact
from tests.oogst.privacy.attack.sums import Atoms

OPEN_POINTS = 2
SECONDS = 120.0
POSSIBLE, IMPOSSIBLE = 0, 2


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
        from scipy.optimize import Bounds, LinearConstraint, milp

        # One person is picked: an answer that somebody of the atom gave, per variable.
        picks = [(v, sign * option, i) for v, sign in signs.items() for i, option in enumerate(self.scales.options[v])]
        rows = np.zeros((len(picks) + len(signs) + 1, self.width + len(picks)))
        for index, (variable, _, place) in enumerate(picks):
            rows[index, self.width + index] = 1
            rows[index, self.place[atom, variable].start + place] = -1
            rows[len(picks) + list(signs).index(variable), self.width + index] = 1
        rows[-1, self.width :] = [direction * worth for _, worth, _ in picks]
        low = np.concatenate([np.full(len(picks), -np.inf), np.ones(len(signs)), [direction * value]])
        high = np.concatenate([np.zeros(len(picks)), np.ones(len(signs)), [np.inf]])
        answer = milp(
            np.zeros(rows.shape[1]),
            integrality=np.ones(rows.shape[1]),
            bounds=Bounds(0, np.concatenate([self._most(), np.ones(len(picks))])),
            constraints=[
                LinearConstraint(np.pad(self.rows, ((0, 0), (0, len(picks)))), self.totals, self.totals),
                LinearConstraint(rows, low, high),
            ],
            options={"time_limit": SECONDS},
        )
        assert answer.status in (POSSIBLE, IMPOSSIBLE), f"undecided after {SECONDS} s: {answer.message}"
        if answer.status == POSSIBLE:
            self.seen.append(np.rint(answer.x[: self.width]))
        return bool(answer.status == POSSIBLE)

    def _most(self):
        most = np.zeros(self.width)
        for (a, _), columns in self.place.items():
            most[columns] = len(self.atoms.people[a])
        return most
