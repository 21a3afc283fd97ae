"""Integer audit: the ends of the scale, small groups against every possible answer, large ones by slack."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from oogst.privacy import integer
from oogst.privacy.integer import IntegerAudit
from oogst.privacy.quantity import Scale, Sum
from oogst.privacy.solver import Solver
from oogst.types.people import PeopleSet

NAMES = frozenset({"q1@after"})
ITEM = Scale(1.0, 5.0, 1.0).quantity(NAMES)
SHARE = Scale(0.0, 1.0, 1.0).quantity(NAMES, "share:q1")


def sum_of(steps, members, *, levels=None):
    people = PeopleSet.of(members)
    given = np.array(steps)[list(people)]
    counts = None if levels is None else tuple(np.bincount(given, minlength=levels + 1).tolist())
    return Sum(people, int(given.sum()), counts)


def pins(quantity, steps, *sets):
    return IntegerAudit().pins_values(quantity, [sum_of(steps, members) for members in sets], np.array(steps))


@pytest.mark.parametrize(
    ("steps", "is_pinned"),
    [
        ([4, 4, 4, 4, 4], True),  # all at the top
        ([4, 4, 4, 4, 3], True),  # one point short: everybody within one point of the top
        ([4, 4, 4, 4, 2], False),  # two points short: anyone may be two lower
        ([0, 0, 0, 0, 1], True),
        ([0, 0, 0, 1, 1], False),
        ([2, 2, 2, 2, 2], False),  # the middle leaves room on both sides
    ],
)
def test_a_sum_needs_two_points_of_slack_on_both_sides(steps, is_pinned):
    assert pins(ITEM, steps, range(5)) is is_pinned


@pytest.mark.parametrize(("ones", "is_pinned"), [(0, True), (1, False), (4, False), (5, True)])
def test_of_a_share_both_values_must_be_possible(ones, is_pinned):
    assert pins(SHARE, [1] * ones + [0] * (5 - ones), range(5)) is is_pinned


def test_overlapping_sums_can_pin_what_each_alone_does_not():
    # Seven people have 11 steps, the last five of them 3: the first two have
    # all of the other 8, which is as much as two people can have.
    steps = [4, 4, 1, 1, 1, 0, 0]
    assert not pins(ITEM, steps, range(7))
    assert not pins(ITEM, steps, range(2, 7))
    assert pins(ITEM, steps, range(7), range(2, 7))


def ranges(levels, size, sums):
    """Return each person's lowest and highest value over all answers that fit."""
    worlds = [
        w for w in product(range(levels + 1), repeat=size) if all(sum(w[i] for i in s.people) == s.total for s in sums)
    ]
    return np.array(worlds).min(axis=0), np.array(worlds).max(axis=0)


def draw(seed):
    """Return a quantity, the steps of six people and sums over sets of them."""
    generator = np.random.Generator(np.random.PCG64(seed))
    quantity = replace(ITEM, levels=3) if seed % 2 else SHARE
    steps = generator.choice([0, quantity.levels, int(generator.integers(0, quantity.levels + 1))], 6)
    masks = generator.random((int(generator.integers(1, 4)), 6)) < 0.7
    masks[0] = True
    sums = {mask.tobytes(): sum_of(steps, np.flatnonzero(mask)) for mask in masks if mask.any()}
    return quantity, steps, list(sums.values())


def is_pinned(quantity, sums):
    low, high = ranges(quantity.levels, 6, sums)
    return bool((high - low < quantity.needed).any())


@pytest.mark.parametrize("seed", range(40))
def test_the_audit_agrees_with_trying_every_answer(seed):
    quantity, steps, sums = draw(seed)
    assert IntegerAudit().pins_values(quantity, sums, steps) is is_pinned(quantity, sums)


@pytest.mark.parametrize("seed", range(12))
def test_the_solver_alone_agrees_with_trying_every_answer(seed, monkeypatch):
    monkeypatch.setattr(integer, "_ROUNDS", 0)
    monkeypatch.setattr(integer, "_push_together", lambda *_: None)
    quantity, steps, sums = draw(seed)
    assert IntegerAudit().pins_values(quantity, sums, steps) is is_pinned(quantity, sums)


@pytest.mark.parametrize("seed", range(6))
def test_without_the_answers_at_hand_the_audit_says_the_same(seed):
    generator = np.random.Generator(np.random.PCG64(seed))
    steps = generator.integers(0, 5, 12)
    sets = [range(12), range(6), range(0, 12, 2)]
    sums = [sum_of(steps, members) for members in sets]
    unknown = np.where(np.arange(12) < 3, -1, steps)
    expected = IntegerAudit().pins_values(ITEM, sums, steps)
    assert IntegerAudit().pins_values(ITEM, sums, None) is expected
    assert IntegerAudit().pins_values(ITEM, sums, unknown) is expected


def test_sums_that_contradict_each_other_count_as_pinned():
    halves = [Sum(PeopleSet.of(range(5)), 10), Sum(PeopleSet.of(range(5, 10)), 10), Sum(PeopleSet.of(range(10)), 21)]
    assert IntegerAudit().pins_values(ITEM, halves, None)
    assert IntegerAudit().pins_values(ITEM, halves, np.full(10, 2))


@pytest.mark.parametrize("size", [5, 30, 41])
@pytest.mark.parametrize("quantity", [ITEM, SHARE])
@pytest.mark.parametrize("slack", [0, 1, 2, 3])
@pytest.mark.parametrize("is_top", [True, False])
def test_the_slack_of_a_group_says_what_the_solver_says(size, quantity, slack, is_top):
    total = size * quantity.levels - slack if is_top else slack
    steps = np.full(size, total // size)
    steps[: total % size] += 1
    # One person apart from all the others, who together may have any sum.
    upper = np.array([quantity.levels, (size - 1) * quantity.levels])
    solver = Solver(np.array([[1, 1]]), np.array([total]), upper)
    ends = [solver.find(np.array([sign, 0]))[0] for sign in (1, -1)]
    assert pins(quantity, steps, range(size)) is bool(ends[0] - ends[1] < quantity.needed)


def test_a_large_group_that_is_nearly_alike_is_refused_without_a_search(monkeypatch):
    def refuse(*_):
        raise AssertionError("searched for a large group")

    monkeypatch.setattr(Solver, "find", refuse)
    # Thirty people at the top, known by subtraction, beside twelve whose
    # answers can still move.
    steps = [4] * 30 + [2] * 12
    others = [range(30, 36), [30, 31, 32, 36, 37, 38], [30, 33, 36, 39, 40, 41]]
    assert pins(ITEM, steps, range(42), range(30, 42), *others)


def test_a_search_that_is_cut_short_counts_as_pinned(monkeypatch):
    steps = [1, 1, 1, 0, 0, 0, 1, 0, 1, 0]
    sets = [range(10), [0, 3, 6, 7, 8], [1, 3, 4, 6, 9], [2, 4, 5, 6, 7]]
    assert not pins(SHARE, steps, *sets)
    monkeypatch.setattr(integer, "_ROUNDS", 0)
    assert not pins(SHARE, steps, *sets)
    monkeypatch.setattr(Solver, "find", lambda *_: None)
    assert pins(SHARE, steps, *sets)


def together(sums, steps):
    return IntegerAudit().pins_answers(sums, {quantity: np.array(values) for quantity, values in steps.items()})


def test_a_distribution_of_two_neighbouring_answers_tells_everybody_within_a_point():
    steps = [3, 3, 3, 3, 4, 4, 4, 4, 4, 4]
    assert together({ITEM: [sum_of(steps, range(10), levels=4)]}, {ITEM: steps})
    steps[0] = 1
    assert not together({ITEM: [sum_of(steps, range(10), levels=4)]}, {ITEM: steps})


def test_a_mean_per_team_beside_a_share_of_all_can_pin_together_what_neither_pins_alone():
    # Eleven of twelve agree (4 or 5); the second team falls further short of
    # all fives than six people who agree can, so all of the first team agree.
    steps = np.array([3, 3, 4, 4, 4, 3, 0, 3, 3, 4, 4, 3])
    agrees = (steps >= 3).astype(int)
    sums = {
        ITEM: [sum_of(steps, range(12)), sum_of(steps, range(6)), sum_of(steps, range(6, 12))],
        SHARE: [sum_of(agrees, range(12))],
    }
    audit = IntegerAudit()
    assert not any(audit.pins_values(q, several, {ITEM: steps, SHARE: agrees}[q]) for q, several in sums.items())
    assert together(sums, {ITEM: steps, SHARE: agrees})


def test_shares_per_team_beside_one_distribution_of_all_stay_apart():
    steps = np.array([0, 3, 4, 4, 1, 3, 0, 3, 3, 4, 2, 3])
    agrees = (steps >= 3).astype(int)
    sums = {
        ITEM: [sum_of(steps, range(12), levels=4)],
        SHARE: [sum_of(agrees, range(6)), sum_of(agrees, range(6, 12))],
    }
    assert not together(sums, {ITEM: steps, SHARE: agrees})


def test_a_distribution_beside_breakdowns_is_searched_among_all_answers():
    # The first team has 18 steps. Of 0, 1, 1, 2, 2, 3, 3, 4, 4, 4 only the last
    # five add up to that, though 18 of 20 steps alone leaves room.
    steps = [4, 4, 3, 3, 4, 0, 1, 2, 2, 1]
    assert not pins(ITEM, steps, range(10), range(5), range(5, 10))
    sets = [sum_of(steps, range(10), levels=4), sum_of(steps, range(5)), sum_of(steps, range(5, 10))]
    assert together({ITEM: sets}, {ITEM: steps})
    steps = [4, 2, 4, 0, 3, 0, 1, 4, 2, 3]
    sets = [sum_of(steps, range(10), levels=4), sum_of(steps, range(5)), sum_of(steps, range(5, 10))]
    assert not together({ITEM: sets}, {ITEM: steps})


def test_answers_that_others_withdrew_are_searched_without_them():
    steps = [4, 2, 4, 0, 3, 0, 1, 4, 2, 3]
    sets = [sum_of(steps, range(10), levels=4), sum_of(steps, range(5)), sum_of(steps, range(5, 10))]
    known = [-1, *steps[1:]]
    assert not together({ITEM: sets}, {ITEM: known})
    assert together({ITEM: sets}, {ITEM: [-1] * 10})


def test_a_distribution_beside_many_breakdowns_is_left_out_when_the_search_would_be_long():
    generator = np.random.Generator(np.random.PCG64(1))
    steps = generator.integers(0, 5, 60)
    sets = [range(60), *(np.flatnonzero(generator.random(60) < 0.5) for _ in range(6))]
    sums = [sum_of(steps, members, levels=4 if place == 0 else None) for place, members in enumerate(sets)]
    assert together({ITEM: sums}, {ITEM: steps})
    assert together({ITEM: sums}, {ITEM: [-1, *steps[1:]]})


@pytest.mark.parametrize(("others", "is_pinned"), [(5, False), (4, True)])
def test_among_very_many_kinds_of_people_a_distribution_needs_five_outside_any_two_neighbours(others, is_pinned):
    generator = np.random.Generator(np.random.PCG64(1))
    steps = np.full(600, 4)
    steps[:300] = 3
    steps[:others] = 0
    sets = [range(600), *(np.flatnonzero(generator.random(600) < 0.5) for _ in range(9))]
    sums = [sum_of(steps, members, levels=4 if place == 0 else None) for place, members in enumerate(sets)]
    assert together({ITEM: sums}, {ITEM: steps}) is is_pinned
