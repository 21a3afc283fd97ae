"""How much of what could still be learned was learned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.stats.bootstrap import DEFAULT, Resampling, find_percentile_interval, gather, resample_sums
from oogst.stats.group_mean import SMALLEST_FOR_SD, find_mean_interval
from oogst.stats.moments import find_moments
from oogst.stats.proportion import INDICATIVE_BELOW
from oogst.stats.samples import FloatArray, find_refusal, is_constant, read_samples
from oogst.types.estimate import Interval, Result, Status, key

CEILING = 0.9
MOST_AT_CEILING = 0.2
PAIR_CLASSES = 1024


@dataclass(frozen=True, kw_only=True)
class Gain(Result):
    """Gain of a class and of its members, as a share of what was possible."""

    n: int
    missing: int
    mean_pre: float
    mean_post: float
    class_gain: float | None
    class_gain_interval: Interval | None = key("class_gain")
    normalised_change: float | None
    normalised_change_interval: Interval | None = key("normalised_change")
    n_change: int
    dropped: int
    at_ceiling: int


def estimate_gain(
    pre: ArrayLike,
    post: ArrayLike,
    scale: tuple[float, float],
    *,
    resampling: Resampling = DEFAULT,
    level: float = 0.95,
) -> Gain:
    """Estimate the normalised gain between two tests.

    Parameters
    ----------
    pre, post
        Test score per person and moment, in the same order; NaN where missing.
    scale
        Lowest and highest score there can be.
    resampling
        Draws and seed of the bootstrap of the class gain.
    level
        Two-sided level of the intervals.

    Returns
    -------
    Gain
        ``n`` pairs, ``missing``, ``mean_pre``, ``mean_post``;
        ``class_gain``, (mean post - mean pre) / (highest - mean pre), with
        ``.lower`` and ``.upper`` (percentile bootstrap);
        ``normalised_change``, the mean of the members' changes, with
        ``.lower`` and ``.upper`` (t) over ``n_change`` people: a rise as a
        share of the possible rise, a fall as a share of the possible fall;
        ``dropped`` stayed at the lowest or highest score and have none;
        ``at_ceiling`` had 90 % of the scale or more before. Warnings:
        ``test_too_easy`` when those are more than a fifth, ``indicative``
        below 10. Warning reasons ``n_very_small`` (below 3) and
        ``no_variation`` (everyone changed alike): no interval. Refuses with
        ``no_data``, ``all_missing``, ``no_complete_pairs``, ``not_a_number``,
        ``out_of_range``, and ``zero_variance_pre`` when all had the highest
        score before: nothing could be gained.

    Notes
    -----
    Hake 1998 (doi:10.1119/1.18809); Marx & Cummings 2007
    (doi:10.1119/1.2372468). Gain depends on the level before: second to the
    difference adjusted for it.

    Examples
    --------
    >>> result = estimate_gain([20, 40, 60, 100], [60, 40, 30, 100], (0, 100))
    >>> round(result.class_gain, 4), result.normalised_change, result.dropped, result.at_ceiling
    (0.0556, 0.0, 1, 1)
    """
    before, after = read_samples(pre, post)
    both = ~(np.isnan(before) | np.isnan(after))
    n, missing = int(both.sum()), int((~both).sum())
    refusal = find_refusal(before, after) or _find_refusal(before, after, both, scale)
    if refusal:
        return Gain.refused(*refusal, n=n, missing=missing)
    # From here on the lowest score is 0.
    before, after, highest = before[both] - scale[0], after[both] - scale[0], scale[1] - scale[0]
    at_ceiling = int((before >= CEILING * highest).sum())
    interval, reason = _bound_class_gain(before, after, highest, (resampling, level))
    return Gain(
        status=Status.WARNING if reason else Status.OK,
        reason=reason,
        warnings=_find_warnings(n, at_ceiling),
        n=n,
        missing=missing,
        mean_pre=scale[0] + float(before.mean()),
        mean_post=scale[0] + float(after.mean()),
        class_gain=float((after - before).mean() / (highest - before).mean()),
        class_gain_interval=interval,
        at_ceiling=at_ceiling,
        **_summarise_changes(normalise_changes(before, after, highest), level),
    )


def _find_refusal(
    before: FloatArray, after: FloatArray, both: NDArray[np.bool_], scale: tuple[float, float]
) -> tuple[str, Status] | None:
    given = np.concatenate([before, after])
    if np.nanmin(given) < scale[0] or np.nanmax(given) > scale[1]:
        return "out_of_range", Status.INPUT_ERROR
    if not both.any():
        return "no_complete_pairs", Status.NOT_ESTIMABLE
    return ("zero_variance_pre", Status.NOT_ESTIMABLE) if before[both].min() == scale[1] else None


def normalise_changes(pre: ArrayLike, post: ArrayLike, highest: float) -> FloatArray:
    """Return the normalised change of every person, NaN where there is none.

    Parameters
    ----------
    pre, post
        Scores from 0 to ``highest``.
    highest
        Highest score there can be.

    Returns
    -------
    array
        (post - pre) / (highest - pre) for a rise, (post - pre) / pre for a
        fall, 0 without change; NaN for who stayed at 0 or at the highest.

    Examples
    --------
    >>> normalise_changes([20, 60, 50, 100], [60, 30, 50, 100], 100).tolist()
    [0.5, -0.5, 0.0, nan]
    """
    before, after = read_samples(pre, post)
    possible = np.where(after > before, highest - before, before)
    stuck = (after == before) & ((before == 0) | (before == highest))
    changes: FloatArray = np.divide(after - before, possible, out=np.zeros_like(before), where=possible > 0)
    changes[stuck | np.isnan(before) | np.isnan(after)] = np.nan
    return changes


def _summarise_changes(changes: FloatArray, level: float) -> dict[str, Any]:
    summary = find_moments(changes[~np.isnan(changes)])
    found = find_mean_interval(summary, level=level)
    return {
        "normalised_change": summary.mean if summary.n else None,
        "normalised_change_interval": found[1] if found else None,
        "n_change": summary.n,
        "dropped": changes.size - summary.n,
    }


def _bound_class_gain(
    before: FloatArray, after: FloatArray, highest: float, options: tuple[Resampling, float]
) -> tuple[Interval | None, str | None]:
    if before.size < SMALLEST_FOR_SD:
        return None, "n_very_small"
    if is_constant(before) and is_constant(after):
        return None, "no_variation"
    rows, counts = gather(np.column_stack([after - before, highest - before]), PAIR_CLASSES)
    sums = resample_sums(rows, counts, options[0])
    # A draw of people who all had the highest score before has no gain.
    possible = sums[:, 1] > 0
    return find_percentile_interval(sums[possible, 0] / sums[possible, 1], options[1]), None


def _find_warnings(n: int, at_ceiling: int) -> tuple[str, ...]:
    warnings = {"test_too_easy": at_ceiling > MOST_AT_CEILING * n, "indicative": n < INDICATIVE_BELOW}
    return tuple(name for name, holds in warnings.items() if holds)
