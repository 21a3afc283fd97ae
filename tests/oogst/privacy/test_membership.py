"""Atoms: people who are always counted together."""

from __future__ import annotations

import numpy as np

from oogst.privacy.membership import find_atoms, to_mask
from oogst.types.people import PeopleSet


def test_people_in_no_set_have_no_atom():
    atoms = find_atoms([PeopleSet.of([1, 2]), PeopleSet.of([2])])
    assert atoms.atom_of.tolist() == [-1, 0, 1]
    assert atoms.rows.tolist() == [[1, 1], [0, 1]]


def test_no_set_gives_no_atom():
    atoms = find_atoms([])
    assert atoms.rows.shape == (0, 0)
    assert atoms.weights.tolist() == []


def test_more_sets_than_one_code_holds_keep_their_patterns_apart():
    generator = np.random.Generator(np.random.PCG64(5))
    masks = generator.random((20, 300)) < 0.5
    sets = [PeopleSet.from_mask(mask) for mask in masks]
    atoms = find_atoms(sets)
    patterns = {}
    for person in np.flatnonzero(masks.any(axis=0)):
        patterns.setdefault(tuple(masks[:, person]), []).append(person)
    assert sorted(atoms.weights.tolist()) == sorted(map(len, patterns.values()))
    for pattern, people in patterns.items():
        (atom,) = set(atoms.atom_of[people].tolist())
        assert tuple(atoms.rows[:, atom].astype(bool)) == pattern


def test_the_largest_atoms_come_first():
    weights = find_atoms([PeopleSet.of(range(9)), PeopleSet.of(range(2)), PeopleSet.of([2])]).weights
    assert weights.tolist() == [6, 2, 1]


def test_a_mask_covers_everybody_up_to_its_size():
    assert to_mask(PeopleSet.of([0, 9]), 11).tolist() == [True, *[False] * 8, True, False]
