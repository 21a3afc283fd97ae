"""How far answers lie apart: margins, p-values and standard deviations give away a sum of squares."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from oogst.privacy.book import Book
from oogst.privacy.rules import FEWEST_FOR_DISTRIBUTION
from oogst.privacy.subject import Subject
from oogst.types.numbers import Kind
from oogst.types.people import PeopleSet

# Of a count the margin follows from the count itself; sums of money have a rule of their own.
_TELL_NO_MORE = frozenset({Kind.RESPONSE, Kind.SHARE, Kind.IMPACT, Kind.CARDS, Kind.MONEY})
_ROUNDING = 1e-9


def tells_spread(subject: Subject) -> bool:
    """Tell whether margins of a finding tell more than its own sums do."""
    is_count = subject.quantity is not None and subject.quantity.levels == 1
    return not is_count and subject.finding.about.kind not in _TELL_NO_MORE


def release_spread(subject: Subject, cells: Sequence[PeopleSet], book: Book) -> bool:
    """Tell whether these people's margins may all go out, and note them in the book if so.

    Each cell needs ten people who may lie far enough apart, and the cells may
    not be subtracted from what is out until fewer than ten people are left.
    """
    if not tells_spread(subject) or not subject.finding.base:
        return True
    wide = all(len(people) >= FEWEST_FOR_DISTRIBUTION and leaves_room(subject, people) for people in cells)
    return wide and book.release_spread(subject, cells, FEWEST_FOR_DISTRIBUTION)


def leaves_room(subject: Subject, people: PeopleSet) -> bool:
    """Tell whether a mean and a standard deviation leave everyone the room that the scale asks.

    Notes
    -----
    Nobody of n people lies further from the mean than s (n − 1) / √n
    (Samuelson, 1968, How deviant can you be?, *JASA* 63, 1522–1525).
    """
    values, quantity = subject.values_of(people), subject.quantity
    if values is None or quantity is None or len(values) < FEWEST_FOR_DISTRIBUTION:
        return True
    mean, size = float(values.mean()), len(values)
    reach = float(np.std(values, ddof=1)) * (size - 1) / math.sqrt(size)
    highest = min(mean + reach, quantity.low + quantity.levels * quantity.step)
    lowest = max(mean - reach, quantity.low)
    return highest - lowest >= quantity.needed * quantity.step - _ROUNDING
