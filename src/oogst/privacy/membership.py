"""Who stands in which published sets: people with the same pattern form an atom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from oogst.types.people import PeopleSet

Mask = NDArray[np.bool_]
_SETS_PER_CODE = 8
_CODES_PER_PERSON = 4


@dataclass(frozen=True, slots=True)
class Projection:
    """How values of people are bound by sums over sets, whatever those sums are.

    Of all values with sums ``b`` over the sets, ``rows.T @ inverse @ b`` lie
    nearest to zero; ``free`` tells for each atom which share of a value the
    sums leave open.
    """

    rows: NDArray[np.float64]
    inverse: NDArray[np.float64]
    free: NDArray[np.float64]


@dataclass(frozen=True)
class Membership:
    """Published sets against atoms.

    ``rows`` has shape (sets, atoms) and holds 0 and 1, ``weights`` the number
    of people per atom, ``atom_of`` the atom of each position (−1 for people
    in no set). Atoms stand in order of size, the largest first.
    """

    rows: NDArray[np.int64]
    weights: NDArray[np.int64]
    atom_of: NDArray[np.int64]

    @cached_property
    def projection(self) -> Projection:
        """What the sets bind, worked out once for all questions that are published over them."""
        rows = self.rows.astype(np.float64)
        inverse = np.asarray(np.linalg.pinv((rows * self.weights) @ rows.T, hermitian=True), dtype=np.float64)
        return Projection(rows, inverse, 1 - np.einsum("ij,ik,kj->j", rows, inverse, rows))


def to_mask(people: PeopleSet, size: int) -> Mask:
    """Return one truth value per position; ``size`` may not cut anybody off."""
    packed = np.frombuffer(people.bits.to_bytes((size + 7) // 8, "little"), dtype=np.uint8)
    return np.unpackbits(packed, count=size, bitorder="little").astype(bool)


def find_atoms(sets: Sequence[PeopleSet]) -> Membership:
    """Group people by the published sets that they are in.

    Examples
    --------
    >>> everyone, team = PeopleSet.of(range(7)), PeopleSet.of([0, 1])
    >>> atoms = find_atoms([everyone, team])
    >>> atoms.rows.tolist(), atoms.weights.tolist()
    ([[1, 1], [0, 1]], [5, 2])
    """
    size = max((people.bits.bit_length() for people in sets), default=0)
    masks = np.array([to_mask(people, size) for people in sets], dtype=bool).reshape(len(sets), size)
    present = np.flatnonzero(masks.any(axis=0))
    labels = _number_patterns(masks[:, present])
    weights = np.bincount(labels)
    order = np.argsort(-weights, kind="stable")
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    somebody = np.empty_like(order)
    somebody[labels] = present
    atom_of = np.full(size, -1, dtype=np.int64)
    atom_of[present] = place[labels]
    return Membership(masks[:, somebody[order]].astype(np.int64), weights[order], atom_of)


def _number_patterns(masks: Mask) -> NDArray[np.int64]:
    labels = np.zeros(masks.shape[1], dtype=np.int64)
    for start in range(0, len(masks), _SETS_PER_CODE):
        codes = labels << _SETS_PER_CODE
        for place, mask in enumerate(masks[start : start + _SETS_PER_CODE]):
            codes |= mask.astype(np.int64) << place
        labels = _relabel(codes)
    return labels


def _relabel(codes: NDArray[np.int64]) -> NDArray[np.int64]:
    # Counting beats sorting as long as the codes are not much more than the people.
    if codes.size and codes.max() < _CODES_PER_PERSON * codes.size:
        return (np.cumsum(np.bincount(codes) > 0) - 1)[codes]
    return np.unique(codes, return_inverse=True)[1]
