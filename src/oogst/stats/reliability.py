"""How consistent the items of a scale are: alpha, KR-20, Spearman-Brown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.covariance import (
    ItemCovariance,
    find_alpha,
    find_covariance,
    find_item_rest,
    find_pairwise_covariance,
    keep_complete,
    read_items,
)
from oogst.stats.samples import FloatArray, find_refusal
from oogst.types.estimate import Interval, Result, Status, key

STABLE_FROM = 30
SMALLEST = 3


@dataclass(frozen=True, kw_only=True)
class Reliability(Result):
    """Internal consistency of a scale; ``reverse_suspects`` are positions of items, from 0."""

    k: int
    n_complete: int
    incomplete: int
    alpha: float
    interval: Interval = key("alpha")
    alpha_pairwise: float | None
    alpha_standardised: float | None
    kr20: float | None
    spearman_brown: float | None
    mean_interitem_r: float | None
    item_rest: tuple[float | None, ...]
    reverse_suspects: tuple[int, ...]
    sd_total: float
    sem: float | None


def cronbach_alpha(answers: ArrayLike, *, pairwise: bool = False, level: float = 0.95) -> Reliability:
    """Estimate the internal consistency of a scale by Cronbach's alpha.

    Parameters
    ----------
    answers
        Two-dimensional: a row per person, a column per item, reversed items
        already reversed; NaN where missing.
    pairwise
        Whether to give alpha from pairwise covariances as well.
    level
        Two-sided level of the interval.

    Returns
    -------
    Reliability
        Over people who answered every item: ``k`` items, ``n_complete``,
        ``incomplete``, ``alpha`` with ``alpha.lower`` and ``alpha.upper``
        (Feldt), ``alpha_standardised``, ``mean_interitem_r``, ``item_rest``
        (correlation of every item with the others), ``sd_total`` (of the sum
        of the items), ``sem`` (standard error of measurement, in the same
        unit), ``spearman_brown`` (two items), ``kr20`` (all answers 0 or 1);
        over all pairs of answers, when asked, ``alpha_pairwise``.
        ``reverse_suspects`` are the items with a negative item-rest
        correlation; with them comes the warning ``probably_reverse_keyed``:
        nothing is reversed by itself. Warning ``unstable`` below 30 people.
        The reason of a warning is ``negative_alpha``. Refuses with
        ``no_data``, ``all_missing``, ``fewer_than_two_items``,
        ``n_too_small`` (fewer than 3 complete), ``zero_total_variance``,
        ``not_a_number``, ``out_of_range``.

    Notes
    -----
    Cronbach 1951 (doi:10.1007/BF02310555); interval of Feldt 1965
    (doi:10.1007/BF02289499). Truth: ``tests/truth/alpha_omega_bfi``.

    Examples
    --------
    >>> result = cronbach_alpha([[1, 2], [2, 2], [3, 5], [4, 4]])
    >>> round(result.alpha, 4), result.n_complete
    (0.8675, 4)
    """
    table = read_items(answers)
    refusal = find_refusal(table.reshape(-1)) if table.shape[1] > 1 else ("fewer_than_two_items", Status.NOT_ESTIMABLE)
    if refusal:
        return Reliability.refused(*refusal, k=table.shape[1])
    complete = keep_complete(table)
    sizes: dict[str, Any] = {"k": table.shape[1], "n_complete": len(complete), "incomplete": len(table) - len(complete)}
    if len(complete) < SMALLEST:
        return Reliability.refused("n_too_small", **sizes)
    covariance = find_covariance(complete)
    alpha = find_alpha(covariance.matrix)
    if alpha is None:
        return Reliability.refused("zero_total_variance", **sizes)
    # Never the default: pairwise matrices of small groups need not be covariances.
    wide = find_pairwise_covariance(table) if pairwise else None
    return Reliability(
        status=Status.OK if alpha >= 0 else Status.WARNING,
        reason=None if alpha >= 0 else "negative_alpha",
        **sizes,
        alpha=alpha,
        interval=find_feldt_interval(alpha, covariance.n, table.shape[1], level),
        alpha_pairwise=None if wide is None else find_alpha(wide),
        kr20=alpha if _is_binary(complete) else None,
        **_describe(covariance, alpha),
    )


def find_feldt_interval(alpha: float, n: int, k: int, level: float = 0.95) -> Interval:
    """Return Feldt's interval of alpha for n people and k items.

    Examples
    --------
    >>> interval = find_feldt_interval(0.7, 30, 5)
    >>> round(interval.lower, 3), round(interval.upper, 3)
    (0.489, 0.841)
    """
    df, df_items, tail = n - 1, (n - 1) * (k - 1), (1 - level) / 2
    lower = 1 - (1 - alpha) * _find_f_quantile(1 - tail, df, df_items)
    upper = 1 - (1 - alpha) * _find_f_quantile(tail, df, df_items)
    return Interval(lower, upper, level, "Feldt")


def _find_f_quantile(probability: float, df1: int, df2: int) -> float:
    from scipy.special import fdtri

    return float(fdtri(df1, df2, probability))


def _is_binary(complete: FloatArray) -> bool:
    return bool(((complete == 0) | (complete == 1)).all())


def _describe(covariance: ItemCovariance, alpha: float) -> dict[str, Any]:
    k = len(covariance.matrix)
    correlations = covariance.correlations()[np.tril_indices(k, -1)]
    known = correlations[~np.isnan(correlations)]
    mean_r = float(known.mean()) if known.size else None
    all_known = known.size == correlations.size
    item_rest = find_item_rest(covariance)
    suspects = tuple(item for item, r in enumerate(item_rest) if r is not None and r < 0)
    warnings = {"probably_reverse_keyed": bool(suspects), "unstable": covariance.n < STABLE_FROM}
    sd = math.sqrt(covariance.total)
    return {
        "warnings": tuple(name for name, holds in warnings.items() if holds),
        "mean_interitem_r": mean_r,
        "alpha_standardised": lengthen(mean_r, k) if mean_r is not None and all_known else None,
        "spearman_brown": lengthen(mean_r, 2) if mean_r is not None and k == 2 else None,
        "item_rest": item_rest,
        "reverse_suspects": suspects,
        "sd_total": sd,
        "sem": sd * math.sqrt(1 - alpha) if alpha >= 0 else None,
    }


def lengthen(reliability: float, times: float) -> float | None:
    """Return the reliability of a test made several times as long, by Spearman and Brown.

    Parameters
    ----------
    reliability
        Of the test as it is, or the mean correlation of its items.
    times
        How many times as long it becomes.

    Returns
    -------
    float or None
        None when the formula has no answer.

    Notes
    -----
    Spearman 1910; Brown 1910. For two items: ``lengthen(r, 2)``.

    Examples
    --------
    >>> lengthen(0.5, 3)
    0.75
    """
    divisor = 1 + (times - 1) * reliability
    return times * reliability / divisor if divisor > 1e-12 else None


def kr20(answers: ArrayLike, *, level: float = 0.95) -> Reliability:
    """Estimate the consistency of a test of right and wrong answers.

    Parameters
    ----------
    answers
        Two-dimensional: a row per person, a column per question; 1 right, 0
        wrong, NaN missing.
    level
        Two-sided level of the interval.

    Returns
    -------
    Reliability
        As :func:`cronbach_alpha`, with ``kr20`` equal to ``alpha``. Also
        refuses with ``out_of_range``: an answer other than 0 or 1.

    Notes
    -----
    Kuder & Richardson 1937 (doi:10.1007/BF02288391): alpha of items scored 0
    or 1.

    Examples
    --------
    >>> round(kr20([[1, 1, 1], [1, 1, 0], [1, 0, 0], [0, 0, 0]]).kr20, 4)
    0.75
    """
    table = read_items(answers)
    if not _is_binary(table[~np.isnan(table)]):
        return Reliability.refused("out_of_range", Status.INPUT_ERROR, k=table.shape[1])
    return cronbach_alpha(table, level=level)
