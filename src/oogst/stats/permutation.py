"""Could the difference of two groups be the luck of who came into which."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.samples import FloatArray, find_largest, find_refusal, read_sample
from oogst.types.estimate import Result

EXACT_UP_TO = 200_000
DRAWS = 100_000
DRAWN_UP_TO = 50
ROUNDING = 1e-12


@dataclass(frozen=True, kw_only=True)
class Permutation(Result):
    """The two-sided p-value of a permutation test and how it was found."""

    p: float | None = None
    method: str | None = None
    divisions: int | None = None


def permute_groups(first: ArrayLike, second: ArrayLike, *, seed: int = 20260101) -> Permutation:
    """Test the difference of two means against all ways to divide the same people.

    Parameters
    ----------
    first, second
        One score per person; NaN is missing and left out.
    seed
        Start of the draws.

    Returns
    -------
    Permutation
        ``p``, ``method`` and ``divisions``. ``exact``: every division, up to 200,000 of them
        (all groups up to 10 and 10). ``draws``: 100,000 random ones; the observed division
        counts as one, so p is never 0. ``t_limit``: with both groups over 50 the means are
        normal enough for the t-test; no p.
        Reasons: ``no_data``, ``all_missing`` (a group without scores), ``not_a_number``, ``out_of_range``.

    Notes
    -----
    Fisher (1935), The Design of Experiments; Phipson & Smyth (2010), doi:10.2202/1544-6115.1585.
    Truth: ``two_groups_more``.

    Examples
    --------
    >>> permute_groups([4, 5, 6], [1, 2, 3]).p
    0.1
    """
    groups = [read_sample(first), read_sample(second)]
    for group in groups:
        refusal = find_refusal(group)
        if refusal:
            return Permutation.refused(*refusal)
    small, large = sorted((group[~np.isnan(group)] for group in groups), key=lambda group: group.size)
    pool = np.sort(np.concatenate((small, large)))
    # Only the sum of one group varies, and its mean over divisions is size times the pool's mean.
    pool -= pool.mean()
    observed = abs(float(small.sum() - small.size * np.concatenate((small, large)).mean()))
    observed -= ROUNDING * find_largest(small, large) * pool.size
    divisions = math.comb(pool.size, small.size)
    if divisions <= EXACT_UP_TO:
        return Permutation(p=_divide_all(pool, small.size, observed), method="exact", divisions=divisions)
    if small.size > DRAWN_UP_TO:
        return Permutation(method="t_limit")
    return Permutation(p=_draw_divisions(pool, small.size, observed, seed), method="draws", divisions=DRAWS)


def _divide_all(pool: FloatArray, size: int, observed: float) -> float:
    members = np.array(list(combinations(range(pool.size), size)), dtype=np.intp)
    return float(np.mean(np.abs(pool[members].sum(axis=1)) >= observed))


def _draw_divisions(pool: FloatArray, size: int, observed: float, seed: int) -> float:
    """Return the Monte Carlo p; groups are drawn by Floyd's method, all draws one member at a time."""
    generator = np.random.Generator(np.random.PCG64(seed))
    members = np.empty((size, DRAWS), dtype=np.intp)
    for position, top in enumerate(range(pool.size - size, pool.size)):
        drawn = generator.integers(0, top + 1, DRAWS)
        members[position] = np.where((members[:position] == drawn).any(axis=0), top, drawn)
    sums = pool[members].sum(axis=0)
    return (1 + int(np.count_nonzero(np.abs(sums) >= observed))) / (1 + DRAWS)
