"""A retrospective pre-test: what people say afterwards about how they were before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.paired import PairedChange, paired_change
from oogst.stats.samples import FloatArray, find_refusal, read_samples
from oogst.types.estimate import Result, Status, key


@dataclass(frozen=True, kw_only=True)
class RetrospectiveChange(Result):
    """Three changes, each on the pairs available and on people with all three ratings."""

    n_complete: int
    traditional: PairedChange | None
    retrospective: PairedChange
    shift: PairedChange | None
    traditional_complete: PairedChange | None = key("complete.traditional")
    retrospective_complete: PairedChange | None = key("complete.retrospective")
    shift_complete: PairedChange | None = key("complete.shift")


def compare_retrospective(
    pre: ArrayLike | None, then: ArrayLike, post: ArrayLike, *, level: float = 0.95, seed: int = 20260101
) -> RetrospectiveChange:
    """Compare the change since a first measurement with the change people see looking back.

    Parameters
    ----------
    pre
        Rating before, one number per person, NaN where missing; None when only
        the look back was asked.
    then
        Rating of the time before, asked afterwards.
    post
        Rating of now, asked afterwards.
    level
        Two-sided level of the intervals.
    seed
        Seed of the permutation tests.

    Returns
    -------
    RetrospectiveChange
        ``n_complete`` people with all three ratings; with the fields of
        :func:`oogst.stats.paired.paired_change` under each name:
        ``traditional`` (post - pre), ``retrospective`` (post - then) and
        ``shift`` (then - pre), on the pairs available; and under
        ``complete.`` the same three on complete cases, where retrospective =
        traditional - shift. Without a rating before, the reason of the
        warning is ``no_before_measurement`` and only ``retrospective`` is
        there. No change is picked as the right one: a shift below 0 means
        recalibration only if something else confirms it. Refuses with
        ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``; each
        part may refuse for itself.

    Notes
    -----
    Howard 1980 (doi:10.1177/0193841X8000400105); Schwartz & Sprangers 1999
    (doi:10.1016/S0277-9536(99)00047-7). People remember and flatter: the
    retrospective change alone is self-reported growth.

    Examples
    --------
    >>> result = compare_retrospective([3, 4, 4, 5], [2, 3, 4, 3], [4, 5, 6, 6])
    >>> result.traditional.mean_difference, result.retrospective.mean_difference, result.shift.mean_difference
    (1.25, 2.25, -1.0)
    """
    look_back, now = read_samples(then, post)
    if pre is None:
        return _compare_look_back(look_back, now, level, seed)
    ratings = read_samples(pre, look_back, now)
    refusal = find_refusal(*ratings)
    complete = ~np.isnan(ratings).any(axis=0)
    if refusal:
        return RetrospectiveChange.refused(*refusal, n_complete=int(complete.sum()))
    whole = tuple(rating[complete] for rating in ratings)
    return RetrospectiveChange(
        n_complete=int(complete.sum()),
        **_change(ratings, "", level, seed),
        **_change(whole, "_complete", level, seed),
    )


def _change(ratings: tuple[FloatArray, ...], suffix: str, level: float, seed: int) -> dict[str, Any]:
    before, look_back, now = ratings
    pairs = {"traditional": (before, now), "retrospective": (look_back, now), "shift": (before, look_back)}
    return {name + suffix: paired_change(*pair, level=level, seed=seed) for name, pair in pairs.items()}


def _compare_look_back(look_back: FloatArray, now: FloatArray, level: float, seed: int) -> RetrospectiveChange:
    refusal = find_refusal(look_back, now)
    if refusal:
        return RetrospectiveChange.refused(*refusal, n_complete=0)
    return RetrospectiveChange(
        status=Status.WARNING,
        reason="no_before_measurement",
        n_complete=0,
        traditional=None,
        retrospective=paired_change(look_back, now, level=level, seed=seed),
        shift=None,
        traditional_complete=None,
        retrospective_complete=None,
        shift_complete=None,
    )
