"""Linear attack: which groups of a few people have a sum that follows from the published sums.

Everything is exact: matrices over the integers modulo a prime, and a search
that meets in the middle over unions of atoms (people who are always counted
together). It shares no code with the audits of the guard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from tests.oogst.privacy.attack.reading import Fact, Part

PRIME = 2**31 - 1


@dataclass(frozen=True)
class SumKnown:
    """People whose sum is determined, and to whom: everybody, or one of the respondents."""

    what: str
    people: tuple[int, ...]
    insider: int | None = None


class Atoms:
    """People who stand in the same published sets, and a column per part that they answered."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        pattern: dict[int, list[int]] = {}
        for index, fact in enumerate(facts):
            for person in fact.people:
                pattern.setdefault(person, []).append(index)
        groups: dict[tuple[int, ...], list[int]] = {}
        for person, places in sorted(pattern.items()):
            groups.setdefault(tuple(places), []).append(person)
        self.people = list(groups.values())
        self.counted = [{part for place in places for part in _parts(facts[place])} for places in groups]
        self.facts = [frozenset(places) for places in groups]


def attack_sums(facts: Sequence[Fact], threshold: int) -> list[SumKnown]:
    """Return groups of fewer than ``threshold`` people whose sum is determined.

    Also what each respondent finds by taking the own answers out: sums of
    fewer than ``threshold`` − 1 others.
    """
    facts = list(facts)
    atoms = Atoms(facts)
    free = _Free(facts, atoms)
    found = []
    for name, vectors in free.targets():
        found += [SumKnown(name, people) for people in _search(atoms, vectors, threshold - 1)]
        for place, members in enumerate(atoms.people):
            if len(members) == 1:
                rest = free.without(vectors, place)
                found += [
                    SumKnown(name, people, insider=members[0])
                    for people in _search(atoms, rest, threshold - 2)
                    if members[0] not in people
                ]
    return found


class _Free:
    """The ways in which answers may differ while all published sums stay as they are."""

    def __init__(self, facts: Sequence[Fact], atoms: Atoms) -> None:
        self.parts = sorted({part for fact in facts for part in _parts(fact)}, key=repr)
        columns = [(a, part) for a, counted in enumerate(atoms.counted) for part in self.parts if part in counted]
        self.place = {column: index for index, column in enumerate(columns)}
        rows = np.zeros((len(facts), len(columns)), dtype=np.int64)
        for a, places in enumerate(atoms.facts):
            for place in places:
                for part, sign in zip(_parts(facts[place]), (1, -1), strict=False):
                    rows[place, self.place[a, part]] = sign
        self.null = null_space(rows)
        self.size = len(atoms.people)

    def targets(self) -> Iterator[tuple[str, list[np.ndarray | None]]]:
        """Yield what is looked for: each part, and each part minus an earlier one."""
        for part in self.parts:
            yield f"{part.variable}{part.weights}", [self._row(a, part) for a in range(self.size)]
        for one, other in combinations(self.parts, 2):
            if one.variable != other.variable and one.weights == other.weights:
                pairs = [(self._row(a, one), self._row(a, other)) for a in range(self.size)]
                vectors = [None if x is None or y is None else (x - y) % PRIME for x, y in pairs]
                yield f"{one.variable} - {other.variable}", vectors

    def _row(self, atom: int, part: Part) -> np.ndarray | None:
        place = self.place.get((atom, part))
        return None if place is None else self.null[place]

    def without(self, vectors: list[np.ndarray | None], atom: int) -> list[np.ndarray | None]:
        """Return vectors as they are for somebody who knows all answers of an atom of one."""
        known = [row for row in (self._row(atom, part) for part in self.parts) if row is not None]
        left = [None if vector is None else vector.copy() for vector in vectors]
        for index, row in enumerate(known):
            if not row.any():
                continue
            pivot = int(np.flatnonzero(row)[0])
            unit = row * pow(int(row[pivot]), -1, PRIME) % PRIME
            left = [None if v is None else (v - v[pivot] * unit) % PRIME for v in left]
            known[index + 1 :] = [(v - v[pivot] * unit) % PRIME for v in known[index + 1 :]]
        return left


def null_space(rows: np.ndarray) -> np.ndarray:
    """Return a basis of the vectors that all rows are blind to, one column each, modulo the prime."""
    rows = rows % PRIME
    pivots: list[int] = []
    for column in range(rows.shape[1]):
        below = np.flatnonzero(rows[len(pivots) :, column])
        if not len(below):
            continue
        top, chosen = len(pivots), len(pivots) + below[0]
        rows[[top, chosen]] = rows[[chosen, top]]
        rows[top] = rows[top] * pow(int(rows[top, column]), -1, PRIME) % PRIME
        others = np.flatnonzero(rows[:, column])
        others = others[others != top]
        rows[others] = (rows[others] - rows[others, column][:, None] * rows[top]) % PRIME
        pivots.append(column)
        if len(pivots) == len(rows):
            break
    loose = [column for column in range(rows.shape[1]) if column not in pivots]
    null = np.zeros((rows.shape[1], len(loose)), dtype=np.int64)
    null[loose, range(len(loose))] = 1
    null[pivots] = -rows[: len(pivots), loose] % PRIME
    return null


def _search(atoms: Atoms, vectors: Sequence[np.ndarray | None], most: int) -> list[tuple[int, ...]]:
    """Return unions of up to four atoms, together at most ``most`` people, whose vectors add up to nothing."""
    rng = np.random.default_rng(np.random.PCG64(7))
    length = next((len(vector) for vector in vectors if vector is not None), 0)
    key = rng.integers(1, PRIME, length)
    prints = {
        a: int((vector * key % PRIME).sum() % PRIME)
        for a, vector in enumerate(vectors)
        if vector is not None and len(atoms.people[a]) <= most
    }
    found = _zero_unions(prints, [len(people) for people in atoms.people], most)
    sure = [union for union in found if not (sum(vectors[a] for a in union) % PRIME).any()]
    return sorted({tuple(sorted(person for a in union for person in atoms.people[a])) for union in sure})


def _zero_unions(prints: dict[int, int], sizes: Sequence[int], most: int) -> Iterator[tuple[int, ...]]:
    singles: dict[int, list[int]] = {}
    for a, value in prints.items():
        singles.setdefault(value, []).append(a)
        if value == 0:
            yield (a,)
    pairs: dict[int, list[tuple[int, int]]] = {}
    for a, b in combinations(prints, 2):
        if sizes[a] + sizes[b] > most:
            continue
        value = (prints[a] + prints[b]) % PRIME
        if value == 0:
            yield (a, b)
        for c in singles.get(-value % PRIME, ()):
            if c > b and sizes[a] + sizes[b] + sizes[c] <= most:
                yield (a, b, c)
        for c, d in pairs.get(-value % PRIME, ()):
            if len({a, b, c, d}) == 4 and sizes[a] + sizes[b] + sizes[c] + sizes[d] <= most:
                yield (a, b, c, d)
        pairs.setdefault(value, []).append((a, b))


def _parts(fact: Fact) -> tuple[Part, ...]:
    return (fact.plus,) if fact.minus is None else (fact.plus, fact.minus)
