"""Swaps of answers between four people: the shortest changes that leave every published sum as it is.

Where there are thousands of people, these open nearly everybody at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from oogst.privacy.worlds import Swaps, Worlds

_SEED = 20260102
_NEIGHBOURS = 8
_BITS = 64
_PATIENCE = 5
_ORDERS = 8

Integers = NDArray[np.int64]


def order_by_smallest_set(rows: Integers, weights: Integers) -> Iterator[Integers]:
    """Yield the columns so that those in the same smallest set stand together, such sets in ever other orders.

    Examples
    --------
    >>> rows = np.array([[1, 1, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]])
    >>> next(order_by_smallest_set(rows, np.ones(4, dtype=np.int64))).tolist()
    [0, 2, 1, 3]
    """
    random = np.random.Generator(np.random.PCG64(_SEED))
    sizes = rows @ weights
    smallest = np.argsort(sizes, kind="stable")
    first = smallest[(rows[smallest] > 0).argmax(axis=0)]
    numbers = np.arange(len(rows))
    for _ in range(_ORDERS):
        yield np.argsort(numbers[first], kind="stable")
        numbers = random.permutation(len(rows))


def find_swaps(rows: Integers, order: Integers) -> Integers:
    """Return swaps as (a, b, c, d), shape (swaps, 4): a and d may gain what b and c lose.

    Parameters
    ----------
    rows
        Published sets against columns, zeros and ones.
    order
        Columns, those that are alike near each other: pairs are sought there.

    Examples
    --------
    Two teams with a man and a woman each:

    >>> teams_and_men = np.array([[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0]])
    >>> find_swaps(teams_and_men, np.arange(4)).tolist()
    [[0, 1, 2, 3], [2, 0, 3, 1]]
    """
    packed = _pack(rows)
    weights = np.random.Generator(np.random.PCG64(_SEED)).integers(0, 2**63, len(rows), dtype=np.uint64)
    marks = weights @ rows.astype(np.uint64)
    pairs = _pair_up(order)
    differences = marks[pairs[:, 0]] - marks[pairs[:, 1]]
    # Of a difference and its opposite, one stands for both.
    turned = differences >= np.uint64(2**63)
    pairs[turned] = pairs[turned][:, ::-1]
    differences[turned] = -differences[turned]
    by_difference = np.argsort(differences, kind="stable")
    swaps = [
        np.hstack([pairs[by_difference[:-apart]], pairs[by_difference[apart:]]])[
            differences[by_difference[:-apart]] == differences[by_difference[apart:]]
        ]
        for apart in (1, 2, 3)
    ]
    return _keep_exact(np.vstack(swaps), packed)


def swap_about(worlds: Worlds, swaps: Swaps, find_closed: Callable[[], NDArray[np.bool_]]) -> None:
    """Note what swaps can give to who is closed, carry some of them out, and go on until nobody more is opened by it.

    Who is open stays so, whatever else is found.
    """
    random = np.random.Generator(np.random.PCG64(_SEED))
    idle, closed = 0, find_closed()
    while closed.any() and idle < _PATIENCE:
        worlds.try_swaps(swaps, random, closed)
        still = find_closed()
        idle = idle + 1 if still.sum() == closed.sum() else 0
        closed = still


def _pair_up(order: Integers) -> Integers:
    return np.vstack([np.column_stack([order[:-apart], order[apart:]]) for apart in range(1, _NEIGHBOURS + 1)])


def _pack(rows: Integers) -> NDArray[np.uint8]:
    return np.ascontiguousarray(np.packbits(rows > 0, axis=0).T)


def _keep_exact(swaps: Integers, packed: NDArray[np.uint8]) -> Integers:
    # Marks that agree by chance are no swap.
    a, b, c, d = (packed[swaps[:, place]] for place in range(4))
    exact: Integers = swaps[(((a ^ d) == (b ^ c)) & ((a & d) == (b & c))).all(axis=1)]
    return exact
