"""Which of many comparisons stand when it is remembered how many were made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.samples import FloatArray, find_refusal, read_sample
from oogst.types.estimate import Result, Status, key


@dataclass(frozen=True)
class Adjustment:
    """Adjusted p-values in the order given (None where there was none), and how many stay under alpha."""

    adjusted: tuple[float | None, ...]
    rejected: int


@dataclass(frozen=True, kw_only=True)
class Multiplicity(Result):
    """Adjusted p-values by several methods."""

    n_tests: int | None = None
    alpha: float | None = None
    methods: Mapping[str, Any] | None = key("", None)

    def get(self, method: str) -> Adjustment:
        """Return the adjustment by ``bonferroni``, ``holm``, ``hochberg``, ``BH`` or ``BY``.

        Raises
        ------
        KeyError
            When the adjustment was refused, or the method is not one of these.
        """
        found = (self.methods or {})[method]
        return Adjustment(found["adjusted"], found["rejected"])


def adjust_p_values(p_values: ArrayLike, *, alpha: float = 0.05) -> Multiplicity:
    """Adjust p-values for their number.

    Parameters
    ----------
    p_values
        One per test, 0 to 1; NaN for a test that could not be made, which does not count.
    alpha
        Level at which adjusted p-values are called rejected.

    Returns
    -------
    Multiplicity
        ``n_tests``, ``alpha``, and per method ``.adjusted`` (in the order given) and ``.rejected`` (how many):
        ``bonferroni``, ``holm`` (default for the few planned tests), ``hochberg``, ``BH`` (Benjamini-Hochberg,
        default for exploring) and ``BY`` (Benjamini-Yekutieli).
        Reasons: ``no_data``, ``all_missing``, ``out_of_range`` (a p outside 0 to 1), ``not_a_number``.

    Notes
    -----
    Holm (1979), Scand. J. Stat. 6:65; Hochberg (1988), doi:10.1093/biomet/75.4.800; Benjamini & Hochberg (1995),
    doi:10.1111/j.2517-6161.1995.tb02031.x; Benjamini & Yekutieli (2001), doi:10.1214/aos/1013699998.
    Truth: ``multiplicity_bh1995``.

    Examples
    --------
    >>> adjusted = adjust_p_values([0.01, 0.04, 0.03])
    >>> [round(p, 4) for p in adjusted.get("holm").adjusted], adjusted.get("BH").rejected
    ([0.03, 0.06, 0.06], 3)
    """
    sample = read_sample(p_values)
    refusal = find_refusal(sample)
    if refusal:
        return Multiplicity.refused(*refusal)
    made = ~np.isnan(sample)
    if (sample[made] < 0).any() or (sample[made] > 1).any():
        return Multiplicity.refused("out_of_range", Status.INPUT_ERROR)
    order = np.argsort(sample[made], kind="stable")
    positions = np.flatnonzero(made)[order]
    methods = {}
    for name, adjust in METHODS.items():
        adjusted: list[float | None] = [None] * sample.size
        for position, p in zip(positions, adjust(sample[positions]), strict=True):
            adjusted[int(position)] = float(p)
        rejected = sum(p is not None and p <= alpha for p in adjusted)
        methods[name] = {"adjusted": tuple(adjusted), "rejected": rejected}
    return Multiplicity(n_tests=positions.size, alpha=alpha, methods=methods)


def _step_down(rising: FloatArray, factors: FloatArray) -> FloatArray:
    """Return p-values that never fall below an earlier one."""
    return np.minimum(np.maximum.accumulate(rising * factors), 1.0)


def _step_up(rising: FloatArray, factors: FloatArray) -> FloatArray:
    """Return p-values that never rise above a later one."""
    return np.minimum(np.minimum.accumulate((rising * factors)[::-1])[::-1], 1.0)


def _count_down(p: FloatArray) -> FloatArray:
    return np.arange(p.size, 0, -1, dtype=np.float64)


def _share(p: FloatArray) -> FloatArray:
    return p.size / np.arange(1, p.size + 1, dtype=np.float64)


METHODS: Mapping[str, Callable[[FloatArray], FloatArray]] = {
    "bonferroni": lambda p: np.minimum(p * p.size, 1.0),
    "holm": lambda p: _step_down(p, _count_down(p)),
    "hochberg": lambda p: _step_up(p, _count_down(p)),
    "BH": lambda p: _step_up(p, _share(p)),
    "BY": lambda p: _step_up(p, _share(p) * float(np.sum(1 / np.arange(1, p.size + 1)))),
}
