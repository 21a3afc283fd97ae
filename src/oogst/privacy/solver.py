"""Whole-number solutions of the equations that published sums give."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_MOST_NODES = 20_000

Integers = NDArray[np.int64]


def solve(rows: Integers, totals: Integers, upper: Integers, push: tuple[int, int] | None = None) -> Integers | None:
    """Find whole numbers from 0 to ``upper`` with these sums.

    Parameters
    ----------
    rows
        Coefficients, shape (sums, variables).
    totals
        The sums.
    upper
        Highest value of each variable.
    push
        A variable and +1 or −1: make it as large or as small as possible.

    Returns
    -------
    ndarray or None
        None when there are none, or when they were not found within a fixed
        number of steps (never a time, so that every machine decides alike).

    Examples
    --------
    >>> solve(np.array([[1, 1]]), np.array([7]), np.array([4, 4]), (0, 1)).tolist()
    [4, 3]
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    costs = np.zeros(len(upper))
    if push is not None:
        costs[push[0]] = -push[1]
    found = milp(
        costs,
        integrality=np.ones(len(upper)),
        bounds=Bounds(0, upper),
        constraints=LinearConstraint(rows, totals, totals),
        options={"node_limit": _MOST_NODES, "mip_rel_gap": 0},
    )
    if found.status != 0:
        return None
    solution: Integers = np.rint(found.x).astype(np.int64)
    return solution if np.array_equal(rows @ solution, totals) else None
