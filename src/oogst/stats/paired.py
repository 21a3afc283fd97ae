"""Change of the same people between two moments."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import find_noncentrality_limits, find_t_p, find_t_quantile, make_t_interval
from oogst.stats.effect_size import correct_hedges
from oogst.stats.samples import FloatArray, find_largest, find_refusal, is_constant, read_samples
from oogst.stats.sign_flip import flip_signs
from oogst.stats.signed_rank import rank_changes
from oogst.types.estimate import Interval, Result, Status, key

TRIMMED_FROM = 20


@dataclass(frozen=True, kw_only=True)
class PairedChange(Result):
    """Mean change of people measured twice, its size, and whether other methods agree."""

    n: int | None = None
    n_invited: int | None = None
    n_pre: int | None = None
    n_post: int | None = None
    n_pairs: int | None = None
    n_pre_only: int | None = None
    n_post_only: int | None = None
    n_neither: int | None = None
    mean_pre: float | None = None
    mean_post: float | None = None
    sd_pre: float | None = None
    sd_post: float | None = None
    mean_difference: float | None = None
    median_difference: float | None = None
    sd_difference: float | None = None
    se: float | None = None
    t: float | None = None
    df: int | None = None
    p: float | None = None
    ci: Interval | None = None
    d_av: float | None = None
    d_av_ci: Interval | None = key("d_av.ci", None)
    g_av: float | None = None
    d_z: float | None = None
    d_z_ci: Interval | None = key("d_z.ci", None)
    g_z: float | None = None
    hedges_correction: float | None = None
    correlation: float | None = None
    sign_test_p: float | None = None
    signflip_p: float | None = key("signflip.p", None)
    signflip_method: str | None = key("signflip.method", None)
    signflip_exact_p: float | None = key("signflip_exact.p", None)
    wilcoxon_p: float | None = key("wilcoxon.p", None)
    wilcoxon_method: str | None = key("wilcoxon.method", None)
    wilcoxon_exact_p: float | None = key("wilcoxon_exact.p", None)
    hodges_lehmann: float | None = None
    hodges_lehmann_ci: Interval | None = key("hodges_lehmann.ci", None)
    trimmed_mean: float | None = None
    trimmed_mean_ci: Interval | None = key("trimmed_mean.ci", None)


def paired_change(pre: ArrayLike, post: ArrayLike, *, level: float = 0.95, seed: int = 20260101) -> PairedChange:
    """Estimate the mean change of people measured before and after.

    Parameters
    ----------
    pre, post
        Scores of the same people in the same order, any unit; one row per
        invited person, NaN where a moment is missing.
    level
        Level of all intervals.
    seed
        Start of the sign-flip draws (more than 20 people).

    Returns
    -------
    PairedChange
        Flow: ``n`` = ``n_pairs`` used, ``n_invited`` rows, ``n_pre``, ``n_post``, ``n_pre_only``,
        ``n_post_only``, ``n_neither``; pairs + one moment + neither = invited.
        In the unit of the scores, of the pairs: ``mean_pre``, ``mean_post``, ``sd_pre``,
        ``sd_post``, ``mean_difference`` (post - pre), ``median_difference``, ``sd_difference``,
        ``se``, ``ci.lower``, ``ci.upper``; ``t``, ``df``, ``p``.
        Standardised: ``d_av`` (by the mean of the two variances; the default to show), ``d_z`` (by the sd of the
        changes; for planning), ``g_av``, ``g_z`` (times ``hedges_correction``), with ``d_av.ci``, ``d_z.ci``.
        Robust: ``sign_test_p``, ``signflip.p`` with ``signflip.method``, ``wilcoxon.p`` with ``wilcoxon.method``
        (also as ``signflip_exact.p``, ``wilcoxon_exact.p`` where the method is exact),
        ``hodges_lehmann`` with ``.ci``, ``trimmed_mean`` (20 % each side, 20 people or more) with ``.ci``;
        ``correlation`` of the moments.
        Reasons: ``no_data``, ``all_missing``, ``no_complete_pairs``, ``n_too_small`` (1 pair; the change
        itself is given), ``not_a_number``, ``out_of_range``; with a warning ``zero_variance`` (all changes
        equal: no t, no standardised effect), ``n_very_small`` (2 pairs: no standardised effect),
        ``zero_variance_pre`` (all equal before: no correlation).

    Notes
    -----
    Paired t; d_z limits from the noncentral t, d_av limits are those times sd_difference / s_av.
    Student (1908), doi:10.2307/2331554; Algina & Keselman (2003), doi:10.1177/0013164403256358;
    Lakens (2013), doi:10.3389/fpsyg.2013.00863; Yuen (1974), doi:10.1093/biomet/61.1.165.
    Truth: ``paired_sleep``, ``edge_cases``.

    Examples
    --------
    >>> change = paired_change([3, 4, 5, None], [4, 6, 8, 9])
    >>> change.n_pairs, change.n_post_only, change.mean_difference, change.df
    (3, 1, 2.0, 2)
    """
    before, after = read_samples(pre, post)
    flow = _count_people(before, after)
    refusal = find_refusal(before, after)
    if refusal:
        return PairedChange.refused(*refusal, **flow)
    both = ~np.isnan(before) & ~np.isnan(after)
    before, after = before[both], after[both]
    if before.size == 0:
        return PairedChange.refused("no_complete_pairs", **flow)
    changes = _subtract(before, after)
    means = _average(before, after, changes)
    if changes.size == 1:
        return PairedChange.refused("n_too_small", **flow, **means)
    values = flow | means | _test_robustly(changes, level, seed)
    if is_constant(changes, find_largest(before, after)):
        return PairedChange(status=Status.WARNING, reason="zero_variance", **values, **_describe_equal(changes))
    values |= _test(changes, level)
    if changes.size == 2:
        return PairedChange(status=Status.WARNING, reason="n_very_small", **values)
    values |= _standardise(before, after, values, level)
    reason = "zero_variance_pre" if is_constant(before) else None
    return PairedChange(status=Status.WARNING if reason else Status.OK, reason=reason, **values)


def _count_people(before: FloatArray, after: FloatArray) -> dict[str, Any]:
    has_pre, has_post = ~np.isnan(before), ~np.isnan(after)
    pairs = int(np.count_nonzero(has_pre & has_post))
    n_pre, n_post = int(np.count_nonzero(has_pre)), int(np.count_nonzero(has_post))
    return {
        "n": pairs,
        "n_invited": before.size,
        "n_pre": n_pre,
        "n_post": n_post,
        "n_pairs": pairs,
        "n_pre_only": n_pre - pairs,
        "n_post_only": n_post - pairs,
        "n_neither": before.size - n_pre - n_post + pairs,
    }


def _subtract(before: FloatArray, after: FloatArray) -> FloatArray:
    """Return the changes; what floats leave of 0.3 - (0.1 + 0.2) is no change."""
    changes = after - before
    rounding = 64 * np.finfo(np.float64).eps * np.maximum(np.abs(before), np.abs(after))
    changes[np.abs(changes) <= rounding] = 0.0
    return changes


def _average(before: FloatArray, after: FloatArray, changes: FloatArray) -> dict[str, Any]:
    spreads = {"sd_pre": before, "sd_post": after} if changes.size > 2 else {}
    return {
        "mean_pre": float(before.mean()),
        "mean_post": float(after.mean()),
        "mean_difference": float(changes.mean()),
        "median_difference": float(np.median(changes)),
        **{name: 0.0 if is_constant(scores) else float(scores.std(ddof=1)) for name, scores in spreads.items()},
    }


def _describe_equal(changes: FloatArray) -> dict[str, Any]:
    """Return the spread of equal changes; p is 1 when nobody changed and undefined when all did."""
    nobody = not np.any(changes)
    return {"sd_difference": 0.0, "p": 1.0 if nobody else None}


def _test(changes: FloatArray, level: float) -> dict[str, Any]:
    n = changes.size
    mean, sd = float(changes.mean()), float(changes.std(ddof=1))
    se = sd / math.sqrt(n)
    return {
        "sd_difference": sd,
        "se": se,
        "t": mean / se,
        "df": n - 1,
        "p": find_t_p(mean / se, n - 1),
        "ci": make_t_interval(mean, se, n - 1, level, "paired t"),
    }


def _standardise(before: FloatArray, after: FloatArray, tested: dict[str, Any], level: float) -> dict[str, Any]:
    n, mean, sd = before.size, tested["mean_difference"], tested["sd_difference"]
    average_sd = math.sqrt((float(before.var(ddof=1)) + float(after.var(ddof=1))) / 2)
    d_z, ratio = mean / sd, sd / average_sd
    lower, upper = (limit / math.sqrt(n) for limit in find_noncentrality_limits(tested["t"], n - 1, level))
    factor = correct_hedges(n - 1)
    return {
        "d_z": d_z,
        "d_z_ci": Interval(lower, upper, level, "noncentral t"),
        "g_z": factor * d_z,
        "d_av": mean / average_sd,
        "d_av_ci": Interval(lower * ratio, upper * ratio, level, "Algina-Keselman"),
        "g_av": factor * mean / average_sd,
        "hedges_correction": factor,
        "correlation": _correlate(before, after),
    }


def _correlate(before: FloatArray, after: FloatArray) -> float | None:
    if is_constant(before) or is_constant(after):
        return None
    centred, other = before - before.mean(), after - after.mean()
    return float(np.clip(centred @ other / math.sqrt(float(centred @ centred) * float(other @ other)), -1.0, 1.0))


def _test_robustly(changes: FloatArray, level: float, seed: int) -> dict[str, Any]:
    flips = flip_signs(changes, seed=seed)
    ranks = rank_changes(changes, level=level)
    return {
        "sign_test_p": _test_signs(changes),
        "signflip_p": flips.p,
        "signflip_method": flips.method,
        "signflip_exact_p": flips.p if flips.method == "exact" else None,
        "wilcoxon_p": ranks.p,
        "wilcoxon_method": ranks.method,
        "wilcoxon_exact_p": ranks.p if ranks.method == "exact" else None,
        "hodges_lehmann": ranks.hodges_lehmann,
        "hodges_lehmann_ci": ranks.hodges_lehmann_ci,
        **(_trim(changes, level) if changes.size >= TRIMMED_FROM else {}),
    }


def _test_signs(changes: FloatArray) -> float:
    """Return the exact two-sided sign test; people who did not change are left out."""
    from scipy.special import bdtr

    up, down = int(np.count_nonzero(changes > 0)), int(np.count_nonzero(changes < 0))
    return min(1.0, 2 * float(bdtr(min(up, down), up + down, 0.5)))


def _trim(changes: FloatArray, level: float) -> dict[str, Any]:
    """Return the 20 % trimmed mean with Yuen's interval."""
    n = changes.size
    cut = n // 5
    ordered = np.sort(changes)
    kept = ordered[cut : n - cut]
    winsorised = np.clip(ordered, kept[0], kept[-1])
    se = math.sqrt(float(winsorised.var(ddof=1)) * (n - 1) / (kept.size * (kept.size - 1)))
    mean = float(kept.mean())
    margin = find_t_quantile(kept.size - 1, level) * se
    return {"trimmed_mean": mean, "trimmed_mean_ci": Interval(mean - margin, mean + margin, level, "Yuen")}
