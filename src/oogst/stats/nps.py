"""Net promoter score with an interval that survives small groups."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import find_t_quantile
from oogst.stats.group_mean import SMALLEST_FOR_SD, find_mean_interval
from oogst.stats.moments import find_moments
from oogst.stats.proportion import INDICATIVE_BELOW, find_z
from oogst.stats.samples import FloatArray, find_empty, read_sample, read_samples
from oogst.types.estimate import Interval, Result, Status, key

PROMOTERS_FROM = 9
DETRACTORS_TO = 6


@dataclass(frozen=True, kw_only=True)
class NetPromoterScore(Result):
    """Promoters minus detractors, in points from -100 to 100."""

    n: int | None
    missing: int | None
    size: str
    promoters: int
    passives: int
    detractors: int
    nps: float
    wald_se: float = key("wald.se")
    centre: float = key("adjusted_wald.centre")
    interval: Interval = key("adjusted_wald")


@dataclass(frozen=True, kw_only=True)
class NetPromoterDifference(Result):
    """Change of a net promoter score, in points; other people or the same people."""

    n_first: int
    n_second: int
    difference: float
    welch: Interval | None = None
    paired: Interval | None = None


def estimate_nps(scores: ArrayLike, *, threshold: int = 1, level: float = 0.95) -> NetPromoterScore:
    """Estimate the net promoter score of a group.

    Parameters
    ----------
    scores
        One whole number from 0 to 10 per person; NaN for a missing answer.
    threshold
        Fewest people of whom a score may be shown.
    level
        Two-sided level of the interval.

    Returns
    -------
    NetPromoterScore
        ``n``, ``missing``, ``size`` (``"n=16"``, or ``"n<5"`` when
        suppressed), ``promoters`` (9 and 10), ``passives``, ``detractors`` (0
        to 6), ``nps`` in points; ``wald.se``, in points, only to compare with
        other software; ``adjusted_wald.centre``, ``.lower``, ``.upper``, cut
        at -100 and 100. Warning ``indicative`` below 10. Refuses with
        ``below_threshold`` (suppressed), ``no_data``, ``all_missing``,
        ``out_of_range`` (no whole number from 0 to 10).

    Notes
    -----
    Adjusted Wald of Rocks 2016 (doi:10.1080/00031305.2016.1158124): three
    people are added, three quarters of one to promoters and to detractors. The
    score itself is not adjusted. Truth: ``tests/truth/nps_small``.

    Examples
    --------
    >>> result = estimate_nps([10, 9, 9, 8, 8, 7, 6, 3])
    >>> result.promoters, result.passives, result.detractors, result.nps
    (3, 3, 2, 12.5)
    """
    sample = read_sample(scores)
    given = sample[~np.isnan(sample)]
    n, missing = int(given.size), int(sample.size - given.size)
    empty = find_empty(sample)
    if empty or not _is_valid(given):
        refusal = (empty, Status.NOT_ESTIMABLE) if empty else ("out_of_range", Status.INPUT_ERROR)
        return NetPromoterScore.refused(*refusal, n=n, missing=missing, size=f"n={n}")
    if n < threshold:
        return NetPromoterScore.refused("below_threshold", Status.SUPPRESSED, size=f"n<{threshold}")
    promoters, detractors = int((given >= PROMOTERS_FROM).sum()), int((given <= DETRACTORS_TO).sum())
    score = (promoters - detractors) / n
    centre, interval = _adjust(promoters, detractors, n, level)
    return NetPromoterScore(
        n=n,
        missing=missing,
        size=f"n={n}",
        promoters=promoters,
        passives=n - promoters - detractors,
        detractors=detractors,
        nps=100 * score,
        wald_se=100 * math.sqrt(max((promoters + detractors) / n - score * score, 0.0) / n),
        centre=centre,
        interval=interval,
        warnings=("indicative",) if n < INDICATIVE_BELOW else (),
    )


def _is_valid(given: FloatArray) -> bool:
    return bool(((given >= 0) & (given <= 10) & (given == np.rint(given))).all())


def _adjust(promoters: int, detractors: int, n: int, level: float) -> tuple[float, Interval]:
    up, down = (promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)
    centre = up - down
    margin = find_z(level) * math.sqrt((up + down - centre * centre) / (n + 3))
    limits = 100 * max(-1.0, centre - margin), 100 * min(1.0, centre + margin)
    return 100 * centre, Interval(*limits, level, "adjusted Wald")


def _grade(scores: FloatArray) -> FloatArray:
    grades = (scores >= PROMOTERS_FROM).astype(np.float64) - (scores <= DETRACTORS_TO)
    grades[np.isnan(scores)] = np.nan
    return grades


def compare_nps(first: ArrayLike, second: ArrayLike, *, level: float = 0.95) -> NetPromoterDifference:
    """Compare the net promoter scores of two groups of different people.

    Parameters
    ----------
    first, second
        Scores as in :func:`estimate_nps`, of the earlier and the later wave.
    level
        Two-sided level of the interval.

    Returns
    -------
    NetPromoterDifference
        ``n_first``, ``n_second``, ``difference`` (second minus first, in
        points), ``welch.lower``, ``welch.upper``. Warning reasons
        ``n_very_small`` (a group below 3) and ``no_variation`` (nobody differs
        within either group): then there is no interval. Refuses with
        ``no_data``, ``all_missing``, ``out_of_range``.

    Notes
    -----
    Welch's t on -1, 0, 1 (Welch 1947, doi:10.1093/biomet/34.1-2.28). Truth:
    ``tests/truth/nps_small``.

    Examples
    --------
    >>> compare_nps([9, 9, 5, 8], [9, 9, 9, 8]).difference
    50.0
    """
    groups = [read_sample(first), read_sample(second)]
    given = [group[~np.isnan(group)] for group in groups]
    sizes: dict[str, Any] = {"n_first": int(given[0].size), "n_second": int(given[1].size)}
    empty = find_empty(groups[0]) or find_empty(groups[1])
    if empty:
        return NetPromoterDifference.refused(empty, Status.NOT_ESTIMABLE, **sizes)
    if not all(_is_valid(group) for group in given):
        return NetPromoterDifference.refused("out_of_range", Status.INPUT_ERROR, **sizes)
    one, two = (find_moments(_grade(group)) for group in given)
    parts = [summary.sd**2 / summary.n for summary in (one, two)]
    reason = "n_very_small" if min(one.n, two.n) < SMALLEST_FOR_SD else None if sum(parts) else "no_variation"
    difference = 100 * (two.mean - one.mean)
    interval = None
    if reason is None:
        df = sum(parts) ** 2 / (parts[0] ** 2 / (one.n - 1) + parts[1] ** 2 / (two.n - 1))
        margin = 100 * find_t_quantile(df, level) * math.sqrt(sum(parts))
        interval = Interval(difference - margin, difference + margin, level, "Welch t")
    return NetPromoterDifference(
        **sizes, difference=difference, welch=interval, status=Status.WARNING if reason else Status.OK, reason=reason
    )


def compare_nps_paired(pre: ArrayLike, post: ArrayLike, *, level: float = 0.95) -> NetPromoterDifference:
    """Compare the net promoter scores of the same people at two moments.

    Parameters
    ----------
    pre, post
        Scores as in :func:`estimate_nps`, in the same order of people.
    level
        Two-sided level of the interval.

    Returns
    -------
    NetPromoterDifference
        ``n_first`` and ``n_second`` (both the number of pairs),
        ``difference`` (post minus pre, in points), ``paired.lower``,
        ``paired.upper`` (t). Warning reasons ``n_very_small`` and
        ``no_variation`` as in :func:`compare_nps`. Refuses with ``no_data``,
        ``all_missing``, ``no_complete_pairs``, ``out_of_range``.

    Examples
    --------
    >>> compare_nps_paired([5, 8, 9, 7], [9, 8, 9, None]).difference.__round__(1)
    66.7
    """
    before, after = read_samples(pre, post)
    given = np.concatenate([before, after])
    # Before pairing: a wrong score is wrong whether or not it has a partner.
    if not _is_valid(given[~np.isnan(given)]):
        return NetPromoterDifference.refused("out_of_range", Status.INPUT_ERROR)
    changes = _grade(after) - _grade(before)
    summary = find_moments(changes[~np.isnan(changes)])
    empty = find_empty(before, after) or (None if summary.n else "no_complete_pairs")
    if empty:
        return NetPromoterDifference.refused(empty, n_first=0, n_second=0)
    found = find_mean_interval(summary._replace(mean=100 * summary.mean, sd=100 * summary.sd), level=level)
    reason = None if found else "n_very_small" if summary.n < SMALLEST_FOR_SD else "no_variation"
    return NetPromoterDifference(
        n_first=summary.n,
        n_second=summary.n,
        difference=100 * summary.mean,
        paired=found[1] if found else None,
        status=Status.WARNING if reason else Status.OK,
        reason=reason,
    )
