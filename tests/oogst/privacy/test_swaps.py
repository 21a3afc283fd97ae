"""Many people, nearly each with an own pattern: swaps between four of them, then a search among neighbours."""

from __future__ import annotations

import numpy as np
import pytest

from oogst.privacy.integer import IntegerAudit
from oogst.privacy.membership import find_atoms
from oogst.privacy.quantity import Scale, Sum
from oogst.privacy.swaps import find_swaps, order_by_smallest_set
from oogst.types.people import PeopleSet

PEOPLE = 270
LIKERT = Scale(1.0, 5.0, 1.0).quantity(frozenset({"q1@after"}))
YES_NO = Scale(0.0, 1.0, 1.0).quantity(frozenset({"s1@after"}))


def organisation(seed):
    """Return the sets of people of thirty teams and three other attributes, and of everybody."""
    random = np.random.default_rng(seed)
    columns = [random.permutation(PEOPLE) % 30, *(random.integers(0, classes, PEOPLE) for classes in (4, 3, 3))]
    sets = [PeopleSet.from_mask(column == value) for column in columns for value in np.unique(column)]
    return [PeopleSet.of(range(PEOPLE)), *sets], random


def add_up(sets, steps):
    return [Sum(people, int(steps[list(people)].sum())) for people in sets]


def test_every_swap_leaves_every_sum_as_it_is():
    sets, _ = organisation(1)
    atoms = find_atoms(sets)
    swaps = find_swaps(atoms.rows, next(order_by_smallest_set(atoms.rows, atoms.weights)))
    assert len(swaps) > 100
    gained = atoms.rows[:, swaps[:, 0]] + atoms.rows[:, swaps[:, 3]]
    lost = atoms.rows[:, swaps[:, 1]] + atoms.rows[:, swaps[:, 2]]
    assert (gained == lost).all()


@pytest.mark.parametrize(("quantity", "share"), [(LIKERT, None), (YES_NO, 0.5)])
def test_mixed_answers_of_hundreds_are_free(quantity, share):
    sets, random = organisation(3)
    audit = IntegerAudit()
    for _ in range(2):
        steps = random.integers(0, 5, PEOPLE) if share is None else (random.random(PEOPLE) < share).astype(int)
        assert not audit.pins_values(quantity, add_up(sets, steps), steps)


def test_one_team_at_the_end_of_the_scale_is_found_among_hundreds():
    sets, random = organisation(3)
    steps = random.integers(0, 5, PEOPLE)
    steps[list(sets[1])] = 4
    assert IntegerAudit().pins_values(LIKERT, add_up(sets, steps), steps)


def test_a_team_that_leaves_one_person_no_choice_is_found_among_hundreds():
    # Of this team all but one stand in one class of another attribute, where all said yes.
    sets, random = organisation(4)
    steps = (random.random(PEOPLE) < 0.5).astype(int)
    all_yes = PeopleSet.of(list(sets[1])[:-1])
    steps[list(all_yes)] = 1
    assert IntegerAudit().pins_values(YES_NO, add_up([*sets, all_yes], steps), steps)


def test_hundreds_whose_answers_are_not_at_hand_are_searched_from_a_guess():
    sets, random = organisation(5)
    steps = random.integers(0, 5, PEOPLE)
    assert not IntegerAudit().pins_values(LIKERT, add_up(sets, steps), None)
    assert IntegerAudit().pins_values(LIKERT, [*add_up(sets, steps)[1:], Sum(sets[0], 0)], None)


def test_hundreds_who_are_open_as_they_are_need_no_search():
    # Every answer is one of a pair in one team, so that atoms of two hold the whole scale.
    pairs = [PeopleSet.of([2 * place, 2 * place + 1]) for place in range(PEOPLE)]
    steps = np.tile([0, 4], PEOPLE)
    assert not IntegerAudit().pins_values(LIKERT, add_up(pairs, steps), steps)
