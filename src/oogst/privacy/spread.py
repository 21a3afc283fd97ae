"""How far answers lie apart: margins, p-values and standard deviations give away a sum of squares."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from oogst.privacy.book import Book
from oogst.privacy.membership import Membership, to_mask
from oogst.privacy.quantity import Quantity
from oogst.privacy.rules import FEWEST_FOR_DISTRIBUTION
from oogst.privacy.subject import Steps, Subject
from oogst.types.numbers import Kind
from oogst.types.people import PeopleSet

# Of a count the margin follows from the count itself; sums of money have a rule of their own.
_TELL_NO_MORE = frozenset({Kind.RESPONSE, Kind.SHARE, Kind.IMPACT, Kind.CARDS, Kind.MONEY})
MANY_ATOMS = 1000
_ROUNDING = 1e-6

Scales = Sequence[tuple[Steps, Quantity]]


def tells_spread(subject: Subject) -> bool:
    """Tell whether margins of a finding tell more than its own sums do."""
    is_count = subject.quantity is not None and subject.quantity.levels == 1
    return not is_count and subject.finding.about.kind not in _TELL_NO_MORE


def release_spread(subject: Subject, cells: Sequence[PeopleSet], book: Book) -> bool:
    """Tell whether these people's margins may all go out, and note them in the book if so.

    Each cell needs ten people who may lie far enough apart, also beside all
    sums that are out, and the cells may not be subtracted from what is out
    until fewer than ten people are left. The margin of a comparison rests on
    the answers before and after as well as on the change.
    """
    if not tells_spread(subject) or not subject.finding.base:
        return True
    if any(len(people) < FEWEST_FOR_DISTRIBUTION for people in cells):
        return False
    if not _leave_room(subject, cells, book, _own_of(subject)):
        return False
    if subject.finding.about.kind is Kind.COMPARISON and not sides_leave_room(subject, cells, book):
        return False
    return book.release_spread(subject, cells, FEWEST_FOR_DISTRIBUTION)


def sides_leave_room(subject: Subject, cells: Sequence[PeopleSet], book: Book) -> bool:
    """Tell whether how the answers before and after lie apart may go out too; of people of whom a margin may."""
    return _leave_room(subject, cells, book, subject.sides)


def _leave_room(subject: Subject, cells: Sequence[PeopleSet], book: Book, scales: Scales) -> bool:
    for people in cells:
        atoms = book.atoms_within(subject, people)
        for steps, quantity in scales:
            own = steps[to_mask(people & subject.finding.base, len(steps))]
            if not leaves_room(own, quantity) or not leaves_room_beside(own, quantity, atoms):
                return False
    return True


def _own_of(subject: Subject) -> Scales:
    steps, quantity = subject.steps, subject.quantity
    return () if steps is None or quantity is None else ((steps, quantity),)


def leaves_room(own: Steps, quantity: Quantity) -> bool:
    """Tell whether a sum and a sum of squares leave everyone the room that the scale asks.

    Notes
    -----
    A value is possible when the others can still have the rest of the sum
    with no more than the rest of the squares, which are least when the others
    are as alike as whole steps allow: Samuelson's bound (1968, How deviant
    can you be?, *JASA* 63, 1522–1525) for whole numbers.
    """
    options = np.arange(quantity.levels + 1)
    others = len(own) - 1
    whole, left = np.divmod(int(own.sum()) - options, others)
    least = (others - left) * whole**2 + left * (whole + 1) ** 2
    possible = options[least <= int((own**2).sum()) - options**2]
    return bool(possible[-1] - possible[0] >= quantity.needed)


def leaves_room_beside(own: Steps, quantity: Quantity, atoms: Membership) -> bool:
    """Tell whether a sum of squares leaves everyone room beside the sums over sets of these people.

    Notes
    -----
    Of all answers with the published sums A x = b, those of least squares x*
    lie nearest to zero; to move person i away from x* by d costs at least
    d² / Pᵢᵢ, with P the projector onto the changes that keep all sums. Half
    steps count as reachable, so that the bound is used with a step to spare.
    """
    if len(atoms.weights) > MANY_ATOMS:
        return True
    inside = atoms.atom_of[atoms.atom_of >= 0]
    sets = atoms.projection
    sums = sets.rows @ np.bincount(inside, weights=own, minlength=len(atoms.weights))
    nearest = sets.rows.T @ sets.inverse @ sums
    spare = max(0.0, float((own**2).sum() - atoms.weights @ nearest**2))
    reach = np.sqrt(spare * np.maximum(sets.free, 0.0))
    width = np.minimum(nearest + reach, quantity.levels) - np.maximum(nearest - reach, 0)
    return bool((width >= min(quantity.needed + 1, quantity.levels) - _ROUNDING).all())
