"""What is worked out in a fast way comes out as in the plain way, on random small cases."""

from __future__ import annotations

import numpy as np
import pytest

from oogst.privacy.exact import find_pivots, reduce_rows
from oogst.privacy.membership import find_atoms
from oogst.privacy.swaps import find_swaps, order_by_smallest_set
from oogst.privacy.worlds import Swaps, Worlds
from oogst.types.people import PeopleSet

SEEDS = range(12)
UPPER = 4


def random_swaps(seed):
    """Return swaps between people of random teams and classes, answers, and the random numbers that go on."""
    random = np.random.default_rng(seed)
    people = int(random.integers(40, 160))
    columns = [random.integers(0, classes, people) for classes in (int(random.integers(4, 20)), 3, 2)]
    sets = [PeopleSet.from_mask(column == value) for column in columns for value in np.unique(column)]
    atoms = find_atoms([PeopleSet.of(range(people)), *sets])
    swaps = find_swaps(atoms.rows, next(order_by_smallest_set(atoms.rows, atoms.weights)))
    return swaps, random.integers(0, UPPER + 1, len(atoms.weights)), random


def plain_round(swaps, here, lowest, highest, random):
    """Try each swap by itself; carry out the first ones in a random order that touch nobody taken before."""
    reach = [
        (
            min(UPPER - here[a], UPPER - here[d], here[b], here[c]),
            min(UPPER - here[b], UPPER - here[c], here[a], here[d]),
        )
        for a, b, c, d in swaps
    ]
    for (a, b, c, d), (up, down) in zip(swaps, reach, strict=True):
        for gaining, losing in ((a, b), (d, c)):
            highest[gaining] = max(highest[gaining], here[gaining] + up)
            lowest[gaining] = min(lowest[gaining], here[gaining] - down)
            highest[losing] = max(highest[losing], here[losing] + down)
            lowest[losing] = min(lowest[losing], here[losing] - up)
    order = random.permutation(np.flatnonzero([up + down > 0 for up, down in reach]))
    seen, chosen = set(), []
    for number in order:
        chosen += [] if seen & set(swaps[number].tolist()) else [number]
        seen |= set(swaps[number].tolist())
    lengths = random.integers(
        [-reach[number][1] for number in chosen], [reach[number][0] for number in chosen], endpoint=True
    )
    for number, length in zip(chosen, lengths, strict=True):
        here[swaps[number]] += np.array([1, -1, -1, 1]) * length
    np.minimum(lowest, here, out=lowest)
    np.maximum(highest, here, out=highest)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_round_of_swaps_goes_as_when_each_is_tried_by_itself(seed, monkeypatch):
    # With no, few or more first swaps, so that both roads are walked: with them alone, and with all.
    monkeypatch.setattr("oogst.privacy.worlds._FIRST_SWAPS", seed % 3)
    rows, start, random = random_swaps(seed)
    assert len(rows) > 50
    watched = random.random(len(start)) < 0.3
    worlds, swaps = Worlds(start, np.full(len(start), UPPER)), Swaps(rows)
    here, lowest, highest = start.copy(), start.copy(), start.copy()
    for round_ in range(4):
        worlds.try_swaps(swaps, np.random.default_rng(round_), watched)
        plain_round(rows, here, lowest, highest, np.random.default_rng(round_))
        assert worlds.here.tolist() == here.tolist()
        assert worlds.lowest[watched].tolist() == lowest[watched].tolist()
        assert worlds.highest[watched].tolist() == highest[watched].tolist()


@pytest.mark.parametrize("seed", range(40))
def test_the_first_independent_columns_are_those_of_a_full_reduction(seed):
    random = np.random.default_rng(seed)
    rows = random.integers(-1 if seed % 2 else 0, 2, random.integers(1, 14, 2))
    if seed % 3 == 0:
        rows = np.vstack([rows, rows[:2].sum(axis=0), rows[-1] * 3])
    if seed % 5 == 0:
        rows = rows.astype(object) * 2**40
    before = rows.tolist()
    assert find_pivots(rows) == reduce_rows(rows)[1]
    assert rows.tolist() == before
