"""Whether a change of one person is more than the error of the test."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from oogst.stats.moments import find_moments
from oogst.stats.proportion import INDICATIVE_BELOW, find_wilson_limits
from oogst.stats.samples import FloatArray, find_refusal, read_samples
from oogst.types.estimate import Interval, Result, Status, key


@dataclass(frozen=True)
class ChangeRule:
    """What makes a change reliable.

    Parameters
    ----------
    reliability
        Of the test, from a stated source: published test-retest before the
        alpha of these data.
    sd
        Standard deviation before, of a norm group; without it that of the
        people themselves.
    criterion
        Size of the index from which a change is reliable.
    higher_is_better
        Direction of improvement.
    cut_off
        Score that separates the two groups of :func:`find_cut_offs`.
    """

    reliability: float
    sd: float | None = None
    criterion: float = 1.96
    higher_is_better: bool = True
    cut_off: float | None = None


@dataclass(frozen=True, kw_only=True)
class ReliableChange(Result):
    """Reliable change per person and how many improved; a person without both scores has None."""

    n: int
    missing: int
    sd_pre: float
    se: float
    s_diff: float
    critical_change: float
    rc: tuple[float | None, ...] | None
    categories: tuple[str | None, ...]
    improved: int
    unchanged: int
    deteriorated: int
    recovered: int | None
    improved_interval: Interval = key("improved")
    deteriorated_interval: Interval = key("deteriorated")
    recovered_interval: Interval | None = key("recovered")
    expected_false_improved: float


@dataclass(frozen=True, kw_only=True)
class CutOffs(Result):
    """Where a score is nearer to the one group than to the other."""

    a: float = key("cutoff_a")
    b: float = key("cutoff_b")
    c: float = key("cutoff_c")


def find_cut_offs(low_skill: tuple[float, float], high_skill: tuple[float, float]) -> CutOffs:
    """Find the scores that separate two groups.

    Parameters
    ----------
    low_skill, high_skill
        Mean and standard deviation of the group that still has to learn and
        of the group that can do it; which mean is the higher tells the
        direction of the test.

    Returns
    -------
    CutOffs
        ``cutoff_a``, two sd from the low-skill mean; ``cutoff_b``, two sd from
        the high-skill mean; ``cutoff_c``, equally likely in both. Refuses with
        ``zero_variance`` (both sd 0), ``out_of_range`` (a negative sd).

    Notes
    -----
    Jacobson & Truax 1991 (doi:10.1037/0022-006X.59.1.12). Truth:
    ``tests/truth/reliable_change_jacobson``.

    Examples
    --------
    >>> cuts = find_cut_offs((40, 7.5), (60, 7.5))
    >>> cuts.a, cuts.b, cuts.c
    (55.0, 45.0, 50.0)
    """
    (low, low_sd), (high, high_sd) = low_skill, high_skill
    if min(low_sd, high_sd) < 0:
        return CutOffs.refused("out_of_range", Status.INPUT_ERROR)
    if low_sd + high_sd == 0:
        return CutOffs.refused("zero_variance")
    towards = math.copysign(1.0, high - low)
    between = (high_sd * low + low_sd * high) / (high_sd + low_sd)
    return CutOffs(a=low + towards * 2 * low_sd, b=high - towards * 2 * high_sd, c=between)


def classify_change(pre: ArrayLike, post: ArrayLike, rule: ChangeRule, *, level: float = 0.95) -> ReliableChange:
    """Classify every person's change as improved, unchanged or deteriorated.

    Parameters
    ----------
    pre, post
        Scores in the same order of people; NaN where missing.
    rule
        Reliability, criterion, direction, and a cut-off if there is one.
    level
        Two-sided level of the intervals of the counts.

    Returns
    -------
    ReliableChange
        ``n`` pairs, ``missing``, ``sd_pre``, ``se`` (of one score),
        ``s_diff`` (of a difference), ``critical_change``; ``rc``, one index
        per person; ``categories``, one word per person; ``improved``,
        ``unchanged``, ``deteriorated`` with Wilson limits of the shares
        ``improved.lower`` and so on; ``recovered``, those of the improved who
        also crossed the cut-off (None without one; their word is
        ``recovered``); ``expected_false_improved``, how many would seem
        improved if nobody changed. Warning ``indicative`` below 10; the reason
        of a warning is ``reliability_one``: the test is taken to be free of
        error, so every difference counts and ``rc`` is None. Refuses with
        ``no_data``, ``all_missing``, ``no_complete_pairs``, ``n_too_small``
        (fewer than 3 people and no ``sd`` given), ``zero_variance``,
        ``reliability_out_of_range``, ``not_a_number``, ``out_of_range``.

    Notes
    -----
    Jacobson & Truax 1991 (doi:10.1037/0022-006X.59.1.12): change divided by
    sd sqrt(2 (1 - reliability)); Maassen 2004
    (doi:10.1080/13803390409609794). For a person's own view; of a group only
    the counts. Truth: ``tests/truth/reliable_change_jacobson``.

    Examples
    --------
    >>> result = classify_change([32.5, 40], [47.5, 41], ChangeRule(reliability=0.8, sd=7.5))
    >>> [round(index, 2) for index in result.rc], result.categories
    ([3.16, 0.21], ('improved', 'unchanged'))
    """
    before, after = read_samples(pre, post)
    both = ~(np.isnan(before) | np.isnan(after))
    sizes: dict[str, Any] = {"n": int(both.sum()), "missing": int((~both).sum())}
    sd = _find_sd(before, rule)
    refusal = _find_refusal((before, after), both, rule, sd)
    if refusal:
        return ReliableChange.refused(*refusal, **sizes)
    se = sd * math.sqrt(1 - rule.reliability)
    spread = math.sqrt(2) * se
    is_exact = rule.reliability == 1
    return ReliableChange(
        status=Status.WARNING if is_exact else Status.OK,
        reason="reliability_one" if is_exact else None,
        warnings=("indicative",) if sizes["n"] < INDICATIVE_BELOW else (),
        **sizes,
        sd_pre=sd,
        se=se,
        s_diff=spread,
        critical_change=rule.criterion * spread,
        rc=None if is_exact else _hide_missing((after - before) / spread),
        expected_false_improved=0.0 if is_exact else sizes["n"] * (1 - NormalDist().cdf(rule.criterion)),
        **_classify(before, after, rule, spread, level),
    )


def _find_sd(before: FloatArray, rule: ChangeRule) -> float:
    return find_moments(before[~np.isnan(before)]).sd if rule.sd is None else rule.sd


def _find_refusal(
    scores: tuple[FloatArray, FloatArray], both: NDArray[np.bool_], rule: ChangeRule, sd: float
) -> tuple[str, Status] | None:
    if not 0 < rule.reliability <= 1:
        return "reliability_out_of_range", Status.INPUT_ERROR
    refusal = find_refusal(*scores)
    if refusal:
        return refusal
    n_pre = int((~np.isnan(scores[0])).sum())
    cases = {
        "no_complete_pairs": not both.any(),
        "n_too_small": rule.sd is None and n_pre < 3,
        "zero_variance": sd <= 0,
    }
    return next(((reason, Status.NOT_ESTIMABLE) for reason, holds in cases.items() if holds), None)


def _hide_missing(values: FloatArray) -> tuple[float | None, ...]:
    return tuple(None if math.isnan(value) else value for value in values.tolist())


def _classify(before: FloatArray, after: FloatArray, rule: ChangeRule, spread: float, level: float) -> dict[str, Any]:
    towards = 1 if rule.higher_is_better else -1
    change = towards * (after - before)
    limit = rule.criterion * spread
    # All three compare, so that a missing change is none of them.
    improved, deteriorated, unchanged = change > limit, change < -limit, np.abs(change) <= limit
    crossed = np.zeros_like(improved)
    if rule.cut_off is not None:
        crossed = improved & (towards * before <= towards * rule.cut_off) & (towards * after > towards * rule.cut_off)
    words = np.select(
        [crossed, improved, deteriorated, unchanged], ["recovered", "improved", "deteriorated", "unchanged"], ""
    )
    n = int((improved | deteriorated | unchanged).sum())

    def bound(count: int) -> Interval:
        return Interval(*find_wilson_limits(count, n, level), level, "Wilson")

    counts = {"improved": int(improved.sum()), "deteriorated": int(deteriorated.sum()), "recovered": int(crossed.sum())}
    has_cut_off = rule.cut_off is not None
    return {
        **counts,
        "recovered": counts["recovered"] if has_cut_off else None,
        "unchanged": int(unchanged.sum()),
        "improved_interval": bound(counts["improved"]),
        "deteriorated_interval": bound(counts["deteriorated"]),
        "recovered_interval": bound(counts["recovered"]) if has_cut_off else None,
        "categories": tuple(word or None for word in words.tolist()),
    }
