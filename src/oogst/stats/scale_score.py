"""Scale scores: the mean of the items a person answered, when that is half or more."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.group_mean import SMALLEST_FOR_SD, find_mean_interval, find_spread_warning
from oogst.stats.moments import find_moments
from oogst.stats.proportion import INDICATIVE_BELOW
from oogst.stats.samples import FloatArray
from oogst.types.estimate import Interval, Result, Status, key


@dataclass(frozen=True)
class ScaleKey:
    """How the items of a scale are scored.

    Parameters
    ----------
    low, high
        Lowest and highest answer of every item.
    reverse
        Positions of the items that are scored from high to low, from 0.
    least_answered
        Smallest share of the items a person must have answered for a score.
    """

    low: float
    high: float
    reverse: Collection[int] = ()
    least_answered: float = 0.5


@dataclass(frozen=True, kw_only=True)
class ScaleScore(Result):
    """Scores of all people and their summary; a person without a score has NaN in ``scores``."""

    n: int
    excluded: int
    scores: FloatArray
    mean: float
    interval: Interval | None = key("mean")
    sd: float | None
    invalid_row: int | None = None
    invalid_item: int | None = None


def score_scale(answers: ArrayLike, scale: ScaleKey, *, level: float = 0.95) -> ScaleScore:
    """Score every person on a scale and summarise the scores.

    Parameters
    ----------
    answers
        Two-dimensional: a row per person, a column per item; NaN where
        missing. An array stored by column (Fortran order) is fastest.
    scale
        Limits, reversed items and the rule for missing answers.
    level
        Two-sided level of the interval.

    Returns
    -------
    ScaleScore
        ``n`` people with a score, ``excluded`` people with too few answers,
        ``scores`` (one per row, NaN without a score), ``mean``,
        ``mean.lower``, ``mean.upper`` (t), ``sd``. Warning reasons
        ``n_very_small`` and ``no_variation``; warning ``indicative`` below 10.
        Refuses with ``no_data``, ``all_missing`` (nobody answered enough), and
        ``out_of_range``: ``invalid_row`` and ``invalid_item`` (from 0) name
        the first answer outside the scale.

    Notes
    -----
    Half rule: Schafer & Graham 2002 (doi:10.1037/1082-989X.7.2.147). A reversed
    item counts as low + high - answer. Truth: ``tests/truth/likert_bfi``.

    Examples
    --------
    >>> result = score_scale([[1, 5, 5], [2, 4, None], [None, None, 3]], ScaleKey(1, 5, reverse=[0]))
    >>> result.n, result.excluded, result.scores.tolist()
    (2, 1, [5.0, 4.0, nan])
    """
    table = np.asarray(answers, dtype=np.float64)
    invalid = _find_invalid(table, scale)
    if invalid:
        return ScaleScore.refused("out_of_range", Status.INPUT_ERROR, invalid_row=invalid[0], invalid_item=invalid[1])
    scores = _score(table, scale)
    given = scores[~np.isnan(scores)]
    sizes: dict[str, Any] = {"n": int(given.size), "excluded": int(scores.size - given.size), "scores": scores}
    if not given.size:
        return ScaleScore.refused("all_missing" if scores.size else "no_data", **sizes)
    summary = find_moments(given)
    found = find_mean_interval(summary, level=level)
    reason = find_spread_warning(summary)
    return ScaleScore(
        status=Status.WARNING if reason else Status.OK,
        reason=reason,
        warnings=("indicative",) if summary.n < INDICATIVE_BELOW else (),
        **sizes,
        mean=summary.mean,
        interval=found[1] if found else None,
        sd=summary.sd if summary.n >= SMALLEST_FOR_SD else None,
    )


def _find_invalid(table: FloatArray, scale: ScaleKey) -> tuple[int, int] | None:
    if table.size == 0:
        return None
    with np.errstate(invalid="ignore"):
        lowest, highest = np.fmin.reduce(table, axis=None), np.fmax.reduce(table, axis=None)
    if not (lowest < scale.low or highest > scale.high):
        return None
    row, item = np.argwhere((table < scale.low) | (table > scale.high))[0]
    return int(row), int(item)


def _score(table: FloatArray, scale: ScaleKey) -> FloatArray:
    # Column by column, because copies of the whole table would cost more than the sums.
    people, items = table.shape
    total, answered = np.zeros(people), np.zeros(people, dtype=np.int32)
    for item in range(items):
        column = table[:, item]
        given = ~np.isnan(column)
        value = scale.low + scale.high - column if item in scale.reverse else column
        np.add(total, value, out=total, where=given)
        answered += given
    needed = max(1, math.ceil(scale.least_answered * items - 1e-9))
    scores = np.full(people, np.nan)
    np.divide(total, answered, out=scores, where=answered >= needed)
    return scores
