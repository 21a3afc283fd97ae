"""Linear and insider audit against the definition, and on cases that one can check by hand."""

from __future__ import annotations

import numpy as np
import pytest

from oogst.privacy import linear
from oogst.privacy.linear import isolates_few
from oogst.types.people import PeopleSet

EVERYONE = PeopleSet.of(range(16))


def halves(*members):
    first = PeopleSet.of(members)
    return [first, EVERYONE - first]


def test_one_breakdown_of_large_classes_is_silent():
    assert not isolates_few([EVERYONE, *halves(*range(8))], 5)


def test_nothing_published_is_silent():
    assert not isolates_few([], 5)


def test_a_remainder_of_four_is_found():
    assert isolates_few([EVERYONE, PeopleSet.of(range(12))], 5)
    assert not isolates_few([EVERYONE, PeopleSet.of(range(11))], 5)


def test_a_nested_class_with_a_difference_of_one_is_found():
    assert isolates_few([PeopleSet.of(range(8)), PeopleSet.of(range(9))], 5)


def test_two_people_who_differ_between_two_breakdowns_give_each_other_away():
    # The halves differ by swapping person 7 for person 8: the sums give the
    # difference of these two, so that each of them can work out the other.
    assert isolates_few([EVERYONE, *halves(*range(8)), *halves(0, 1, 2, 3, 4, 5, 6, 8)], 5)


def test_five_who_swap_with_five_others_are_silent():
    assert not isolates_few([EVERYONE, *halves(*range(8)), *halves(0, 1, 2, 8, 9, 10, 11, 12)], 5)


def test_an_insider_in_every_basis_is_found():
    # {0..4} and {0, 5..9} share person 0 alone, who can subtract an own answer
    # from the difference; four others remain on either side, so k = 6 finds it.
    first, second = PeopleSet.of(range(5)), PeopleSet.of([0, 5, 6, 7, 8])
    assert isolates_few([first, second], 6)
    assert not isolates_few([first, second], 5)


def test_an_insider_leaves_the_three_others_of_a_difference():
    # Eight against the same without 5, 6 and 7 but with 8: 5 + 6 + 7 − 8.
    first, second = PeopleSet.of(range(8)), PeopleSet.of([0, 1, 2, 3, 4, 8])
    assert isolates_few([first, second], 5)


def test_a_raised_threshold_finds_larger_groups():
    sets = [EVERYONE, PeopleSet.of(range(9))]
    assert not isolates_few(sets, 7)
    assert isolates_few(sets, 8)


def test_a_search_that_is_too_long_counts_as_a_find(monkeypatch):
    # Of ten people, the two in neither set minus the two in both is known: no
    # sum of a few, but something that has to be looked at.
    sets = [PeopleSet.of(range(10)), PeopleSet.of(range(5)), PeopleSet.of([0, 1, 5, 6, 7])]
    assert not isolates_few(sets, 5)
    monkeypatch.setattr(linear, "MOST_PATTERNS", 0)
    assert isolates_few(sets, 5)


def test_many_atoms_of_one_person_are_silent_when_all_attributes_cut_evenly():
    generator = np.random.Generator(np.random.PCG64(2))
    sets = [PeopleSet.of(range(400))]
    for _ in range(4):
        column = generator.permutation(400) % 3
        sets += [PeopleSet.from_mask(column == value) for value in range(3)]
    assert not isolates_few(sets, 5)


def test_sets_that_cut_off_few_people_are_found_among_many_atoms():
    # The one set that matters differs from everybody in people who come last.
    generator = np.random.Generator(np.random.PCG64(4))
    everyone = PeopleSet.of(range(300))
    sets = [everyone, everyone - PeopleSet.of([297, 298, 299])]
    for _ in range(4):
        column = generator.permutation(297) % 3
        sets += [PeopleSet.from_mask([*(column == value), *[value == 0] * 3]) for value in range(3)]
    assert isolates_few(sets, 5)


@pytest.mark.parametrize("seed", range(60))
def test_the_audit_finds_what_the_definition_finds(seed):
    generator = np.random.Generator(np.random.PCG64(seed))
    size, threshold = int(generator.integers(6, 11)), int(generator.choice([5, 6]))
    masks = generator.random((int(generator.integers(1, 5)), size)) < generator.choice([0.5, 0.8])
    if generator.random() < 0.5:
        masks = np.vstack([masks, ~masks[0], np.ones(size, dtype=bool)])
    assert isolates_few([PeopleSet.from_mask(mask) for mask in masks], threshold) == by_definition(masks, threshold)


def by_definition(masks, threshold):
    """Try every group: is its sum a combination of the published sums, perhaps with one answer known?"""
    known = masks.astype(float)
    present = np.flatnonzero(masks.any(axis=0))
    groups = ((np.arange(1, 2 ** len(present))[:, None] >> np.arange(len(present))) & 1).astype(float)
    vectors = np.zeros((len(groups), masks.shape[1]))
    vectors[:, present] = groups
    sizes = groups.sum(axis=1)
    if spans(known, vectors[sizes < threshold]).any():
        return True
    for insider in present:
        own = np.zeros((1, masks.shape[1]))
        own[0, insider] = 1
        others = vectors[(sizes < threshold - 1) & (vectors[:, insider] == 0)]
        if spans(np.vstack([known, own]), others).any():
            return True
    return False


def spans(rows, vectors):
    values, bases = np.linalg.svd(rows)[1:]
    basis = bases[: int((values > 1e-9).sum())]
    return np.abs(vectors - vectors @ basis.T @ basis).max(axis=1) < 1e-9
