"""Whole-number solutions of the equations that published sums give."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_MOST_NODES = 20_000
_MOST_VARIABLES = 20_000

Integers = NDArray[np.int64]


class Solver:
    """Finds whole numbers from 0 to ``upper`` with given sums.

    It stops after a fixed number of searches and steps per search, never after
    a time, so that every machine decides alike.

    Parameters
    ----------
    rows
        Coefficients, shape (sums, variables).
    totals
        The sums.
    upper
        Highest value of each variable.
    most_variables
        Number of variables over all searches together; at least one search.

    Examples
    --------
    >>> solver = Solver(np.array([[1, 1]]), np.array([7]), np.array([4, 4]))
    >>> solver.find(np.array([1, 0])).tolist()
    [4, 3]
    """

    def __init__(
        self, rows: Integers, totals: Integers, upper: Integers, most_variables: int = _MOST_VARIABLES
    ) -> None:
        self._rows, self._totals, self._upper = rows, totals, upper
        self._left = max(1, most_variables // len(upper))

    def find(self, gains: Integers, gap: float = 0.0) -> Integers | None:
        """Return the solution that gains most, or nearly so; None when there is none or no search is left.

        ``gap`` is the share of the best possible gain that may be missed.
        """
        from scipy.optimize import Bounds, LinearConstraint, milp

        if not self._left:
            return None
        self._left -= 1
        found = milp(
            -gains,
            integrality=np.ones(len(self._upper)),
            bounds=Bounds(0, self._upper),
            constraints=LinearConstraint(self._rows, self._totals, self._totals),
            options={"node_limit": _MOST_NODES, "mip_rel_gap": gap},
        )
        if found.status != 0:
            return None
        solution: Integers = np.rint(found.x).astype(np.int64)
        return solution if np.array_equal(self._rows @ solution, self._totals) else None
