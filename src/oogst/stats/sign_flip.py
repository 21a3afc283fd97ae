"""Is a mean change more than chance: what if every change had been as likely the other way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.samples import FloatArray, find_largest, find_refusal, read_sample
from oogst.types.estimate import Result

EXACT_UP_TO = 20
DRAWS_UP_TO = 2000
DRAWS = 100_000
ROUNDING = 1e-12


@dataclass(frozen=True, kw_only=True)
class SignFlip(Result):
    """The two-sided p-value of a sign-flip test and how it was found."""

    n: int | None = None
    p: float | None = None
    method: str | None = None
    draws: int | None = None


def flip_signs(changes: ArrayLike, *, seed: int = 20260101) -> SignFlip:
    """Test a mean change against all ways in which the signs could have fallen.

    Parameters
    ----------
    changes
        One change per person, any unit; NaN is missing and left out.
    seed
        Start of the draws.

    Returns
    -------
    SignFlip
        ``n``, ``p``, ``method`` and ``draws``. ``exact``: all 2^n signs, up to 20 people.
        ``draws``: 100,000 random ones, up to 2,000 people; p counts the observed
        signs as one of them, so it is never 0. ``t_limit``: beyond 2,000 people
        no test is run and p is None, because the mean of so many signs is
        normal to well under the Monte Carlo error and the t-test answers the same question.
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``.

    Notes
    -----
    Valid when changes are symmetric around 0 if nothing changed. Fisher (1935), The Design of Experiments, 21;
    Phipson & Smyth (2010), doi:10.2202/1544-6115.1585. Truth: ``paired_sleep``.

    Examples
    --------
    Four people who all gained 1: two of the sixteen sign patterns are as extreme.

    >>> flip_signs([1, 1, 1, 1]).p
    0.125
    """
    sample = read_sample(changes)
    refusal = find_refusal(sample)
    if refusal:
        return SignFlip.refused(*refusal)
    moved = sample[~np.isnan(sample)]
    # Order of size: the draws then do not depend on the order of the rows.
    sizes = np.sort(np.abs(moved[moved != 0]))
    observed = abs(float(moved.sum())) - ROUNDING * find_largest(sizes) * max(sizes.size, 1)
    if sizes.size <= EXACT_UP_TO:
        return SignFlip(n=moved.size, p=_count_all(sizes, observed), method="exact", draws=2**sizes.size)
    if moved.size > DRAWS_UP_TO:
        return SignFlip(n=moved.size, method="t_limit")
    p = _draw_signs(sizes, observed, seed)
    return SignFlip(n=moved.size, p=p, method="draws", draws=DRAWS)


def _count_all(sizes: FloatArray, observed: float) -> float:
    """Return the share of all sign patterns with a sum as large; the first sign is fixed by symmetry."""
    sums = sizes[:1].copy() if sizes.size else np.zeros(1)
    for size in sizes[1:]:
        sums = np.concatenate((sums + size, sums - size))
    return float(np.mean(np.abs(sums) >= observed))


def _draw_signs(sizes: FloatArray, observed: float, seed: int) -> float:
    """Return the Monte Carlo p; one random byte decides eight signs by looking up their sum."""
    generator = np.random.Generator(np.random.PCG64(seed))
    padded = np.concatenate((sizes, np.zeros(-sizes.size % 8)))
    signs = 1.0 - 2.0 * np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1)
    sums = np.zeros(DRAWS)
    for eight in padded.reshape(-1, 8):
        sums += (signs @ eight)[generator.integers(0, 256, DRAWS, dtype=np.uint8)]
    return (1 + int(np.count_nonzero(np.abs(sums) >= observed))) / (1 + DRAWS)
