"""The answers that people can have given, and what each of them counts for."""

from __future__ import annotations

import numpy as np

from oogst.privacy.models import Integers, Options
from oogst.privacy.quantity import Quantity

MOST_LEVELS = 20


def find_options(quantities: tuple[Quantity, ...], given: Integers) -> Options:
    """Return the options behind several quantities of the same answers.

    Parameters
    ----------
    quantities
        What is published of the answers, such as their mean and a share.
    given
        The values of people, shape (people, quantities), in steps.

    Returns
    -------
    Options
        Every combination that somebody gave. Where the answers themselves are
        among the quantities, also answers that nobody gave, if their
        neighbours tell what they would count for; an attacker knows that a
        share counts all answers above a point.

    Examples
    --------
    Answers of 1, 2 and 5 (steps 0, 1 and 4), of which 5 counts for a share: 3
    and 4 may count or not, so they are left out.

    >>> from oogst.privacy.quantity import Scale
    >>> names = frozenset({"q1@after"})
    >>> mean, share = Scale(1.0, 5.0, 1.0).quantity(names), Scale(0.0, 1.0, 1.0).quantity(names, "share")
    >>> find_options((mean, share), np.array([[0, 0], [1, 0], [4, 1]])).values.tolist()
    [[0, 0], [1, 0], [4, 1]]
    >>> find_options((mean, share), np.array([[1, 0], [3, 1]])).values.tolist()
    [[0, 0], [1, 0], [3, 1], [4, 1]]
    """
    values = np.unique(given, axis=0)
    plain = next((place for place, quantity in enumerate(quantities) if not quantity.name), None)
    if plain is None or quantities[plain].levels > MOST_LEVELS:
        return Options(quantities, values)
    missing = [
        _imagine(values, plain, level)
        for level in range(quantities[plain].levels + 1)
        if not (values[:, plain] == level).any()
    ]
    added = [option for option in missing if option is not None]
    return Options(quantities, np.unique(np.vstack([values, *added]), axis=0))


def number_options(options: Options, given: Integers) -> Integers:
    """Return the number of each person's option."""
    numbers = {tuple(option): number for number, option in enumerate(options.values.tolist())}
    return np.array([numbers[tuple(row)] for row in given.tolist()], dtype=np.int64)


def _imagine(values: Integers, plain: int, level: int) -> Integers | None:
    levels = values[:, plain]
    below, above = values[levels < level], values[levels > level]
    sides = [side[side[:, plain] == end] for side, end in _nearest(below, above, plain)]
    counted = np.unique(np.delete(np.vstack(sides), plain, axis=1), axis=0)
    return np.insert(counted[0], plain, level) if len(counted) == 1 else None


def _nearest(below: Integers, above: Integers, plain: int) -> list[tuple[Integers, int]]:
    found = []
    if len(below):
        found.append((below, int(below[:, plain].max())))
    if len(above):
        found.append((above, int(above[:, plain].min())))
    return found
