"""Linear and insider audit: whether published sums add up to one of a few people."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oogst.privacy.exact import Whole, clear_column, find_pivots, reduce_rows
from oogst.privacy.membership import find_atoms
from oogst.types.people import PeopleSet

MOST_PATTERNS = 200_000
_CHUNK = 4096
_FIRST_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class Kernel:
    """The combinations of sums that are left when those on many people are set aside.

    ``rows`` is in echelon form with its ``pivots``; every combination of the
    published sums that rests on fewer than the threshold of people is a
    combination of these rows. ``weights`` holds the people per atom.
    """

    rows: Whole
    pivots: list[int]
    weights: NDArray[np.int64]


def isolates_few(sets: Sequence[PeopleSet], threshold: int) -> bool:
    """Tell whether sums over these sets give away the sum of fewer than ``threshold`` people.

    Also when one respondent subtracts an answer of their own and is left with
    fewer than ``threshold - 1`` others.

    Parameters
    ----------
    sets
        Every set of people whose sum is known, of one variable.
    threshold
        Smallest number of people whose sum may be known.

    Returns
    -------
    bool
        True as well when the search would take too long: what cannot be shown
        to be safe is not.

    Notes
    -----
    Exact: whole numbers only. ``docs/explanation/release-guard.md`` explains
    the algorithm and why it finds every such group.

    Examples
    --------
    Sixteen people and fifteen of them: the difference is one person.

    >>> everyone = PeopleSet.of(range(16))
    >>> isolates_few([everyone, PeopleSet.of(range(15))], 5)
    True
    >>> isolates_few([everyone, PeopleSet.of(range(8)), PeopleSet.of(range(8, 16))], 5)
    False
    """
    atoms = find_atoms(sets)
    kernel = find_kernel(atoms.rows, atoms.weights, threshold)
    views = _turn(kernel)
    if len(views) > 1:
        # A group is thinly spread over at least one of several disjoint bases;
        # an insider stands in one of them only.
        most = max((threshold - 1) // len(views), (threshold - 2) // (len(views) - 1))
        searches = [(view, most) for view in views]
    else:
        searches = [(kernel, threshold - 1), *((view, threshold - 2) for view in _without_each_insider(kernel))]
    patterns = sum(math.comb(len(view.rows), size) for view, most in searches for size in range(1, most + 1))
    return patterns > MOST_PATTERNS or any(_finds_group(view, threshold, most) for view, most in searches)


def find_kernel(rows: Whole, weights: NDArray[np.int64], threshold: int) -> Kernel:
    """Set aside what cannot take part in a combination on fewer than ``threshold`` people.

    Such a combination is zero on at least one of ``threshold`` disjoint bases
    of atoms, so on everything that depends on that basis, so on the last one.
    """
    rows, pivots = reduce_rows(rows)
    while len(rows):
        last = _last_basis(rows, weights, threshold)
        if not len(last):
            break
        others = np.setdiff1d(np.arange(rows.shape[1]), last)
        reduced, _ = reduce_rows(rows[:, np.concatenate([last, others])])
        rest = reduced[len(last) :, len(last) :]
        kept = rest.any(axis=0)
        rows, pivots = reduce_rows(rest[:, kept])
        weights = weights[others][kept]
    return Kernel(rows, pivots, weights)


def _last_basis(rows: Whole, weights: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    left = weights.copy()
    basis = np.zeros(0, dtype=np.int64)
    for _ in range(count):
        basis = _find_basis(rows, np.flatnonzero(left))
        left[basis] -= 1
    return basis


def _find_basis(rows: Whole, columns: NDArray[np.int64]) -> NDArray[np.int64]:
    # Where there are many atoms, the first of them span everything as a rule.
    first = columns[: _FIRST_COLUMNS * len(rows)]
    pivots = find_pivots(rows[:, first])
    if len(pivots) == len(rows) or len(first) == len(columns):
        return first[pivots]
    return columns[find_pivots(rows[:, columns])]


def _turn(kernel: Kernel) -> list[Kernel]:
    """Return the kernel with each of as many disjoint bases as there are for pivots."""
    views: list[Kernel] = []
    left = kernel.weights.copy()
    while len(kernel.rows):
        basis = _find_basis(kernel.rows, np.flatnonzero(left))
        if len(basis) < len(kernel.rows):
            break
        left[basis] -= 1
        order = np.concatenate([basis, np.setdiff1d(np.arange(len(left)), basis)])
        rows, pivots = reduce_rows(kernel.rows[:, order])
        views.append(Kernel(rows, pivots, kernel.weights[order]))
    return views


def _without_each_insider(kernel: Kernel) -> Iterator[Kernel]:
    # An insider outside the pivots shows up as the one irregular atom; one
    # that is a pivot has to change places with another atom first.
    for row, pivot in enumerate(kernel.pivots):
        partners = np.flatnonzero(kernel.rows[row])
        partners = partners[partners != pivot]
        if kernel.weights[pivot] == 1 and partners.size:
            partner = int(partners[0])
            pivots = [*kernel.pivots[:row], partner, *kernel.pivots[row + 1 :]]
            yield Kernel(clear_column(kernel.rows, row, partner), pivots, kernel.weights)


def _finds_group(kernel: Kernel, threshold: int, most: int) -> bool:
    units = [int(kernel.rows[row, pivot]) for row, pivot in enumerate(kernel.pivots)]
    one = math.lcm(*units)
    scaled = kernel.rows.astype(object) * np.array([one // unit for unit in units], dtype=object)[:, None]
    if len(scaled) and int(np.abs(scaled).max()) * threshold < 2**62:
        scaled = scaled.astype(np.int64)
    return any(
        _has_group(scaled[chosen].sum(axis=1), one, kernel.weights, threshold) for chosen in _subsets(len(scaled), most)
    )


def _subsets(count: int, most: int) -> Iterator[NDArray[np.int64]]:
    for size in range(1, most + 1):
        subsets = itertools.combinations(range(count), size)
        while chunk := list(itertools.islice(subsets, _CHUNK)):
            yield np.array(chunk, dtype=np.int64)


def _has_group(combined: Whole, one: int, weights: NDArray[np.int64], threshold: int) -> bool:
    ones = combined == one
    irregular = (combined != 0) & ~ones
    people = ones @ weights
    strange = irregular.sum(axis=1)
    alone = (strange == 0) & (people < threshold)
    insider = (strange == 1) & (irregular @ weights == 1) & (people < threshold - 1)
    return bool((alone | insider).any())
