"""Before and after of the same people, where there is no group to compare with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import (
    Bench,
    Column,
    choose_decimals,
    goalpost,
    is_primary,
    level_of,
    measured_part,
    moment_of_kind,
)
from oogst.analyses._splits import make_splits
from oogst.analyses.level import counted
from oogst.stats.bounds import bound_change
from oogst.stats.group_mean import estimate_mean
from oogst.stats.paired import PairedChange, paired_change
from oogst.stats.random_intercept import fit_random_intercept
from oogst.types.design import Indicator, Measure
from oogst.types.estimate import Flat, Flow
from oogst.types.finding import Finding, Private
from oogst.types.numbers import About, DesignGrade, Kind, Numbers
from oogst.types.people import PeopleSet

VERSION = "1"
FEWEST_FOR_DIRECTIONS = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """Scores of an indicator before and after, one per person of the study.

    Shares are 0 and 1. ``low`` and ``high`` are the ends of the scale.
    """

    indicator: Indicator
    moments: tuple[str, str]
    before: Column
    after: Column
    low: float
    high: float
    step: float
    variables: frozenset[str]

    @property
    def is_share(self) -> bool:
        """Whether the scores are yes (1) or no (0)."""
        return self.indicator.at_least is not None or self.indicator.at_most is not None


def read_pair(bench: Bench, indicator: Indicator) -> Pair | None:
    """Return both scores of an indicator of change; None when a moment has no answers."""
    before = indicator.from_moment or _id(moment_of_kind(bench.design, "before"))
    after = indicator.to_moment or _id(moment_of_kind(bench.design, "after", "later"))
    part = measured_part(indicator)
    if not (indicator.instrument and part and before and after):
        return None
    first, second = (bench.scores(indicator.instrument, part, moment) for moment in (before, after))
    if first is None or second is None:
        return None
    names = first.variables | second.variables
    pair = Pair(indicator, (before, after), first.values, second.values, first.low, first.high, first.step, names)
    if not pair.is_share:
        return pair
    yes = counted(indicator, first.values), counted(indicator, second.values)
    return Pair(indicator, pair.moments, *yes, 0.0, 1.0, 1.0, names)


def _id(moment: object) -> str | None:
    return getattr(moment, "id", None)


def has_comparison(bench: Bench, pair: Pair) -> bool:
    """Tell whether anyone of a comparison group whom we know answered afterwards."""
    people = bench.study.people
    return bool(bench.people(~np.isnan(pair.after)) & people.comparison - people.placeholders)


def find_changes(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per indicator of change without a comparison group."""
    for indicator in bench.design.indicators:
        pair = read_pair(bench, indicator) if indicator.measure is Measure.CHANGE else None
        if pair is not None and not has_comparison(bench, pair):
            yield find_change(bench, pair)


def find_change(bench: Bench, pair: Pair) -> Finding:
    """Return the change of the programme group, whether or not there is another group."""
    eligible = bench.eligible(pair.moments[1]) & bench.eligible(pair.moments[0])
    base = bench.people(~np.isnan(pair.before) & ~np.isnan(pair.after)) & eligible
    compute = make_compute(bench, pair)
    change = pair.after - pair.before
    span = pair.high - pair.low
    numbers = compute(eligible)
    model = fit_model(bench, pair, eligible)
    about = describe_pair(bench, pair, "change", Kind.CHANGE, DesignGrade.C)
    if "model.lower" in model and _disagrees(numbers, model):
        about = replace(about, caveats=(*about.caveats, "caveat.dropout_matters"))
    return Finding(
        about=about,
        numbers=replace(numbers, details=numbers.details | model),
        base=base,
        variables=pair.variables,
        private=Private(lambda: change[bench.mask(base)], -span, span, pair.step, lambda: sides_of(bench, pair, base)),
        splits=make_splits(bench, base, compute, change),
    )


def sides_of(bench: Bench, pair: Pair, base: PeopleSet) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the scores before and after of these people, which the guard audits beside the change."""
    mask = bench.mask(base)
    return pair.before[mask], pair.after[mask]


def fit_model(bench: Bench, pair: Pair, eligible: PeopleSet) -> Flat:
    """Estimate the change from all scores, also of people measured once (random intercept).

    Only where at least a threshold of people was measured once: beside the
    change of the pairs, the model would otherwise tell what those few answered.
    """
    mask = bench.mask(eligible)
    before, after = pair.before[mask], pair.after[mask]
    once = int((np.isnan(before) != np.isnan(after)).sum())
    if once < bench.design.privacy.threshold or pair.is_share:
        return {}
    model = fit_random_intercept(before, after, level=bench.level)
    if not model.is_estimable or model.change is None or model.change.ci is None:
        return {}
    found = {"estimate": model.change.estimate, "p": model.change.p}
    limits = {"lower": model.change.ci.lower, "upper": model.change.ci.upper, "n": model.n_participants}
    return {f"model.{name}": value for name, value in (found | limits).items()}


def _disagrees(numbers: Numbers, model: Flat) -> bool:
    lower, upper = model["model.lower"], model["model.upper"]
    if numbers.interval is None or not isinstance(lower, float) or not isinstance(upper, float):
        return False
    return (0 in numbers.interval) is not (lower <= 0 <= upper)


def describe_pair(bench: Bench, pair: Pair, analysis: str, kind: Kind, design: DesignGrade) -> About:
    """Return what a finding about a pair of moments is about."""
    indicator = pair.indicator
    caveats = {
        Kind.CHANGE: ("caveat.regression_to_mean", "caveat.history", "caveat.testing"),
        Kind.COMPARISON: (),
    }
    return About(
        key=f"{analysis}:{indicator.id}",
        analysis=analysis,
        version=VERSION,
        kind=kind,
        design=design,
        title=indicator.title,
        level=level_of(bench.design, indicator),
        goal=indicator.goal,
        indicator=indicator.id,
        primary=is_primary(bench.design, indicator),
        unit=indicator.unit,
        direction=indicator.direction,
        moments=pair.moments,
        scale=(pair.low, pair.high) if np.isfinite(pair.low) and not pair.is_share else None,
        target=goalpost(indicator, 0.01 if pair.is_share else 1.0),
        tables=("answers",),
        caveats=caveats.get(kind, ()),
        decimals=choose_decimals(pair.after),
    )


def make_compute(bench: Bench, pair: Pair) -> Callable[[PeopleSet], Numbers]:
    """Return a function that gives the change of any set of people."""

    def compute(people: PeopleSet) -> Numbers:
        mask = bench.mask(people)
        before, after = pair.before[mask], pair.after[mask]
        result = paired_change(before, after, level=bench.level, seed=bench.seed)
        return _numbers(bench, pair, result, (before, after))

    return compute


def _numbers(bench: Bench, pair: Pair, result: PairedChange, waves: tuple[Column, Column]) -> Numbers:
    is_known = bench.knows_invited(pair.moments[1])
    flow = _flow(result, is_known=is_known)
    details: Flat = {**result.flat(), "is_share": pair.is_share}
    threshold = bench.design.privacy.threshold
    if not result.is_estimable:
        return Numbers(flow, result.status, result.reason, result.warnings, details=details)
    both = ~np.isnan(waves[0]) & ~np.isnan(waves[1])
    after = estimate_mean(waves[1][both], level=bench.level)
    if after.interval is not None:
        details |= {"after.lower": after.interval.lower, "after.upper": after.interval.upper}
    details |= count_directions(waves[1][both] - waves[0][both], threshold)
    bounds = bound_change(*waves, (pair.low, pair.high)) if is_known and np.isfinite(pair.low) else None
    return Numbers(
        flow,
        result.status,
        result.reason,
        result.warnings,
        estimate=result.mean_difference,
        interval=result.ci,
        bounds=bounds.manski if bounds is not None and bounds.is_estimable else None,
        p=strictest_p(result),
        before=result.mean_pre,
        after=result.mean_post,
        details=details,
    )


def count_directions(changes: Column, threshold: int) -> Flat:
    """Count who went up, stayed the same and went down; small parts are merged.

    Below ten people, or when merging leaves one part, nothing is returned.

    Examples
    --------
    >>> count_directions(np.array([1.0] * 8 + [0.0] * 3 + [-1.0] * 6), 5)
    {'direction.up': 8, 'direction.same_or_down': 9}
    """
    up, same, down = int((changes > 0).sum()), int((changes == 0).sum()), int((changes < 0).sum())
    options = (
        {"up": up, "same": same, "down": down},
        {"up": up, "same_or_down": same + down},
        {"up_or_same": up + same, "down": down},
    )
    for parts in options:
        if len(changes) >= FEWEST_FOR_DIRECTIONS and all(part >= threshold for part in parts.values()):
            return {f"direction.{name}": part for name, part in parts.items()}
    return {}


def strictest_p(result: PairedChange) -> float | None:
    """Return the largest of the t and sign-flip p: a claim has to survive both."""
    found = [p for p in (result.p, result.signflip_p) if p is not None]
    return max(found) if found else None


def _flow(result: PairedChange, *, is_known: bool) -> Flow:
    invited, used = result.n_invited or 0, result.n_pairs or 0
    only_before, only_after = result.n_pre_only or 0, result.n_post_only or 0
    neither = result.n_neither or 0
    if not is_known:
        return Flow(0, 0, used + only_before + only_after, used, {"only_before": only_before, "only_after": only_after})
    lost = {"only_before": only_before, "only_after": only_after, "neither": neither}
    return Flow(invited, invited, invited - neither, used, lost)


ANALYSES.register(Analysis("change", VERSION, find_changes))
