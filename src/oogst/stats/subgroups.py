"""Do groups within a programme differ, and by how much."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from oogst.stats.distributions import find_f_p, find_t_p, make_t_interval
from oogst.stats.multiplicity import adjust_p_values
from oogst.stats.power import GroupDesign, find_smallest_difference
from oogst.stats.samples import FloatArray, find_largest, find_refusal, is_constant, read_sample
from oogst.stats.shrinkage import shrink_estimates
from oogst.stats.two_groups import PERMUTED_UNDER, compare_means
from oogst.types.estimate import Interval, Result, Status, key

SHRUNK_FROM = 4
MOST_PAIRED = 20


@dataclass(frozen=True, kw_only=True)
class Subgroup(Result):
    """One group."""

    n: int | None = None
    mean: float | None = None
    sd: float | None = None
    shrunken: float | None = None
    shrunken_ci: Interval | None = key("shrunken", None)


@dataclass(frozen=True, kw_only=True)
class PairDifference(Result):
    """The difference of two groups, the first minus the second."""

    difference: float | None = None
    difference_ci: Interval | None = key("difference", None)
    p: float | None = None
    method: str | None = None
    p_holm: float | None = key("p.holm", None)
    p_bh: float | None = key("p.BH", None)


@dataclass(frozen=True, kw_only=True)
class SubgroupComparison(Result):
    """Groups, the test that they are all alike, and every pair."""

    n: int | None = None
    n_missing: int | None = None
    n_groups: int | None = None
    n_tests: int | None = None
    f: float | None = key("F", None)
    df1: float | None = None
    df2: float | None = None
    p: float | None = None
    smallest_group: str | None = None
    smallest_detectable_difference: float | None = None
    tau: float | None = None
    groups: Mapping[str, Subgroup] | None = key("group", None)
    pairs: Mapping[str, PairDifference] | None = key("pair", None)


@dataclass(frozen=True, kw_only=True)
class EffectDifference(Result):
    """The difference of two effects: an interaction."""

    difference: float | None = None
    se: float | None = None
    df: float | None = None
    p: float | None = None
    ci: Interval | None = None


@dataclass(frozen=True)
class Effect:
    """An effect found in one group of people.

    Attributes
    ----------
    estimate, se, df
        With standard error and degrees of freedom.
    """

    estimate: float
    se: float
    df: float


def subtract_effects(first: Effect, second: Effect, *, level: float = 0.95) -> EffectDifference:
    """Estimate how much larger an effect is in one group than in another.

    Parameters
    ----------
    first, second
        Effects in two groups that share no people.
    level
        Level of the interval.

    Returns
    -------
    EffectDifference
        ``difference``, ``se``, ``df``, ``p``, ``ci.lower``, ``ci.upper``.
        Reasons: ``variance_not_positive`` (a standard error or df not above 0), ``not_a_number``.

    Notes
    -----
    That one effect is significant and the other is not, says nothing of their difference: Gelman & Stern (2006),
    doi:10.1198/000313006X152649. Satterthwaite degrees of freedom. Truth: ``subgroups``.

    Examples
    --------
    >>> subtract_effects(Effect(0.5, 0.3, 20), Effect(0.1, 0.4, 20)).se
    0.5
    """
    numbers = (first.estimate, first.se, first.df, second.estimate, second.se, second.df)
    if not all(math.isfinite(number) for number in numbers):
        return EffectDifference.refused("not_a_number", Status.INPUT_ERROR)
    if min(first.se, second.se, first.df, second.df) <= 0:
        return EffectDifference.refused("variance_not_positive", Status.INPUT_ERROR)
    difference, se = first.estimate - second.estimate, math.hypot(first.se, second.se)
    # Shares of the variance, not variances: their fourth powers stay within a float.
    shares = [(effect.se / se) ** 2 for effect in (first, second)]
    df = 1 / sum(share**2 / effect.df for share, effect in zip(shares, (first, second), strict=True))
    interval = make_t_interval(difference, se, df, level, "t (Satterthwaite)")
    return EffectDifference(difference=difference, se=se, df=df, p=find_t_p(difference / se, df), ci=interval)


def compare_subgroups(
    scores: ArrayLike, group: ArrayLike, *, level: float = 0.95, seed: int = 20260101
) -> SubgroupComparison:
    """Compare groups on a score or a change; give it changes to compare effects.

    Parameters
    ----------
    scores
        One per person, any unit; NaN is missing and counted.
    group
        Label per person.
    level
        Level of the intervals, which are not adjusted.
    seed
        Start of permutation draws in small groups.

    Returns
    -------
    SubgroupComparison
        ``n``, ``n_missing``, ``n_groups``, ``n_tests`` (pairs); ``F``, ``df1``, ``df2``, ``p`` that all groups are alike
        (Welch); ``group.<label>`` with ``.n``, ``.mean``, ``.sd``, and from 4 groups on ``.shrunken`` with
        ``.lower`` and ``.upper`` (show these by default) and ``tau``; ``pair.<a> - <b>`` with ``.difference``, ``.lower``,
        ``.upper``, ``.p``, ``.method`` (``welch``, or ``permutation`` when a group is under 10), ``.p.holm``, ``.p.BH``;
        ``smallest_group`` and ``smallest_detectable_difference`` (of that group with the others, 80 % power).
        Reasons: ``no_data``, ``all_missing``, ``not_a_number``, ``out_of_range``, ``n_too_small`` (fewer than two groups
        of 3 or more); with a warning ``zero_variance`` (a group without spread: no F), ``n_very_small`` (a group under 3,
        which is not tested).

    Notes
    -----
    Cells under the disclosure threshold must be gone before. More than 20 groups are not compared pair by pair: among
    some thousands of tests next to no difference is left after correction, and nobody reads them. Welch (1951), doi:10.1093/biomet/38.3-4.330;
    Holm (1979), Scand. J. Stat. 6:65; Wang et al. (2007), doi:10.1056/NEJMsr077003. Truth: ``subgroups``.

    Examples
    --------
    >>> compared = compare_subgroups([1, 2, 3, 4, 5, 6], ["a", "a", "a", "b", "b", "b"])
    >>> compared.pairs["a - b"].difference, round(compared.f, 2)
    (-3.0, 13.5)
    """
    sample, labels = read_sample(scores), np.asarray(group)
    if labels.shape != sample.shape:
        raise ValueError(f"one group per person expected: {labels.shape} for {sample.shape}")
    refusal = find_refusal(sample)
    if refusal:
        return SubgroupComparison.refused(*refusal)
    present = ~np.isnan(sample)
    members = {str(name): sample[present & (labels == name)] for name in np.unique(labels[present])}
    counts: dict[str, Any] = {"n": int(np.count_nonzero(present)), "n_groups": len(members)}
    counts["n_missing"] = sample.size - counts["n"]
    tested = {name: values for name, values in members.items() if values.size >= 3}
    if len(tested) < 2:
        return SubgroupComparison.refused("n_too_small", **counts, groups=_describe(members, {}))
    pairs = _compare_pairs(tested, level, seed) if len(tested) <= MOST_PAIRED else {}
    largest = find_largest(*tested.values())
    steady = not any(is_constant(values, largest) for values in tested.values())
    shrunk, tau = _shrink(tested, level) if steady and len(tested) >= SHRUNK_FROM else ({}, None)
    reason = "n_very_small" if len(tested) < len(members) else None if steady else "zero_variance"
    return SubgroupComparison(
        status=Status.WARNING if reason else Status.OK,
        reason=reason,
        n_tests=len(pairs),
        groups=_describe(members, shrunk),
        tau=tau,
        pairs=pairs,
        **counts,
        **(_test_all(tested) if steady else {}),
        **_find_detectable(tested),
    )


def _describe(members: Mapping[str, FloatArray], shrunk: Mapping[str, dict[str, Any]]) -> dict[str, Subgroup]:
    groups = {}
    for name, values in members.items():
        sd = None if values.size < 3 else 0.0 if is_constant(values) else float(values.std(ddof=1))
        groups[name] = Subgroup(n=values.size, mean=float(values.mean()), sd=sd, **shrunk.get(name, {}))
    return groups


def _test_all(tested: Mapping[str, FloatArray]) -> dict[str, Any]:
    """Return Welch's F that all means are equal."""
    sizes = np.array([values.size for values in tested.values()], dtype=np.float64)
    means = np.array([values.mean() for values in tested.values()])
    weights = sizes / np.array([values.var(ddof=1) for values in tested.values()])
    count, shares = sizes.size, weights / weights.sum()
    centre = float(shares @ means)
    between = float(weights @ (means - centre) ** 2) / (count - 1)
    lack = float(((1 - shares) ** 2 / (sizes - 1)).sum())
    f = between / (1 + 2 * (count - 2) / (count**2 - 1) * lack)
    df2 = (count**2 - 1) / (3 * lack)
    return {"f": f, "df1": float(count - 1), "df2": df2, "p": find_f_p(f, count - 1, df2)}


def _compare_pairs(tested: Mapping[str, FloatArray], level: float, seed: int) -> dict[str, PairDifference]:
    names = [f"{first} - {second}" for first, second in combinations(tested, 2)]
    found = []
    for first, second in combinations(tested.values(), 2):
        compared = compare_means(first, second, level=level, seed=seed)
        permuted = min(first.size, second.size) < PERMUTED_UNDER
        found.append(
            (compared, compared.permutation_p if permuted else compared.p, "permutation" if permuted else "welch")
        )
    adjusted = adjust_p_values([math.nan if p is None else p for _, p, _ in found])
    known = adjusted.is_estimable
    holm = adjusted.get("holm").adjusted if known else (None,) * len(found)
    bh = adjusted.get("BH").adjusted if known else (None,) * len(found)
    return {
        name: PairDifference(
            difference=compared.difference,
            difference_ci=compared.difference_ci,
            p=p,
            method=method,
            p_holm=holm[place],
            p_bh=bh[place],
        )
        for place, (name, (compared, p, method)) in enumerate(zip(names, found, strict=True))
    }


def _shrink(tested: Mapping[str, FloatArray], level: float) -> tuple[dict[str, dict[str, Any]], float | None]:
    """Return the shrunken mean of each group with its limits, and the sd of the true means."""
    means = [float(values.mean()) for values in tested.values()]
    errors = [float(values.std(ddof=1)) / math.sqrt(values.size) for values in tested.values()]
    shrunk = shrink_estimates(means, errors, level=level)
    drawn = zip(tested, shrunk.shrunken or (), shrunk.lower or (), shrunk.upper or (), strict=False)
    return {
        name: {"shrunken": value, "shrunken_ci": Interval(lower, upper, level, "empirical Bayes")}
        for name, value, lower, upper in drawn
    }, shrunk.tau


def _find_detectable(tested: Mapping[str, FloatArray]) -> dict[str, Any]:
    """Return the smallest group and the difference with all others that it would show."""
    name = min(tested, key=lambda label: (tested[label].size, label))
    squares = sum(float(((values - values.mean()) ** 2).sum()) for values in tested.values())
    count = sum(values.size for values in tested.values())
    design = GroupDesign(
        n_treated=tested[name].size,
        n_control=count - tested[name].size,
        sd=math.sqrt(squares / (count - len(tested))),
    )
    found = find_smallest_difference(design)
    return {"smallest_group": name, "smallest_detectable_difference": found.raw}
