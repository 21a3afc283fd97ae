"""The programme against a comparison group: adjusted difference, or difference in differences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench, Column, Mask
from oogst.analyses._splits import make_splits
from oogst.analyses.change import Pair, describe_pair, find_change, has_comparison, make_compute, read_pair, sides_of
from oogst.stats.ancova import AdjustedDifference, adjust_difference
from oogst.stats.two_groups import TwoGroupDifference, compare_groups
from oogst.types.design import AssignmentMethod, Measure, Text
from oogst.types.estimate import Flat, Flow, Interval, Status
from oogst.types.finding import Finding, Private, Split
from oogst.types.numbers import DesignGrade, Kind, Numbers
from oogst.types.people import PeopleSet

VERSION = "1"
LOTTERY = (AssignmentMethod.RANDOMISED, AssignmentMethod.WAITING_LIST_LOTTERY)
# More uneven loss than this undoes a lottery; after the attrition standard of
# the What Works Clearinghouse (2022), simplified to one cautious line.
LARGEST_LOSS_DIFFERENCE = 0.10
LARGEST_LOSS = 0.50
LARGEST_DISAGREEMENT = 0.50
FEWEST_CLUSTERS = 6


@dataclass(frozen=True, slots=True)
class _Arms:
    """Who is compared: everyone asked, and those with all that the comparison needs."""

    pair: Pair
    treated: PeopleSet
    control: PeopleSet
    complete: PeopleSet

    @property
    def used_treated(self) -> PeopleSet:
        return self.treated & self.complete

    @property
    def used_control(self) -> PeopleSet:
        return self.control & self.complete


def find_comparisons(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per indicator of change that has a comparison group.

    Where the two ways of comparing groups that were not made by lottery
    disagree, the finding falls back to before and after of the programme
    group: that is all that is left to say.
    """
    for indicator in bench.design.indicators:
        pair = read_pair(bench, indicator) if indicator.measure is Measure.CHANGE else None
        if pair is not None and has_comparison(bench, pair):
            yield _find(bench, pair)


def _find(bench: Bench, pair: Pair) -> Finding:
    arms = _make_arms(bench, pair)
    adjusted, difference = _adjust(bench, arms), _difference(bench, arms)
    is_lottery, caveats = _judge_lottery(bench, arms)
    if not is_lottery and _disagree(adjusted, difference):
        fallback = find_change(bench, pair)
        about = replace(fallback.about, caveats=(*fallback.about.caveats, "caveat.disagreement"))
        return replace(fallback, about=about)
    grade = DesignGrade.A if is_lottery else DesignGrade.B
    about = describe_pair(bench, pair, "comparison", Kind.COMPARISON, grade)
    about = replace(about, caveats=caveats, tables=("answers", "people"))
    base = arms.used_treated | arms.used_control
    change = pair.after - pair.before
    span = pair.high - pair.low
    return Finding(
        about,
        _numbers(bench, arms, (adjusted, difference), is_lottery=is_lottery),
        base,
        pair.variables,
        Private(lambda: change[bench.mask(base)], -span, span, pair.step, lambda: sides_of(bench, pair, base)),
        splits=(_split_groups(bench, arms), *make_splits(bench, arms.used_treated, make_compute(bench, pair), change)),
    )


def _make_arms(bench: Bench, pair: Pair) -> _Arms:
    people = bench.study.people
    known = people.invited - people.placeholders
    complete = ~np.isnan(pair.before) & ~np.isnan(pair.after)
    for values in _covariates(bench, pair).values():
        complete &= ~np.isnan(values)
    return _Arms(
        pair,
        bench.present(people.programme & known, pair.moments[1]),
        bench.present(people.comparison & known, pair.moments[1]),
        bench.people(complete),
    )


def _covariates(bench: Bench, pair: Pair) -> dict[str, Column]:
    """Return the declared covariates as columns; classes become one column each but the first."""
    columns: dict[str, Column] = {"before": pair.before}
    for name in pair.indicator.covariates:
        values = bench.study.people.attributes[name]
        numbers = [_number(value) for value in values]
        if all(number is not None for number, value in zip(numbers, values, strict=True) if value is not None):
            columns[name] = np.array([np.nan if number is None else number for number in numbers])
            continue
        for class_ in sorted({value for value in values if value is not None})[1:]:
            columns[f"{name}={class_}"] = np.array(
                [np.nan if value is None else float(value == class_) for value in values]
            )
    return columns


def _number(value: str | None) -> float | None:
    try:
        return None if value is None else float(value.replace(",", "."))
    except ValueError:
        return None


def _adjust(bench: Bench, arms: _Arms) -> AdjustedDifference:
    mask = bench.mask(arms.treated | arms.control)
    group = bench.mask(arms.treated)[mask].astype(np.float64)
    covariates = {name: values[mask] for name, values in _covariates(bench, arms.pair).items()}
    return adjust_difference(arms.pair.after[mask], group, covariates, level=bench.level)


def _difference(bench: Bench, arms: _Arms) -> TwoGroupDifference:
    """Compare the changes of people, or of clusters where those were assigned."""
    change = arms.pair.after - arms.pair.before
    treated, control = bench.mask(arms.used_treated), bench.mask(arms.used_control)
    if _unit_column(bench) is None:
        return compare_groups(change[treated], change[control], level=bench.level, seed=bench.seed)
    means = [_cluster_means(bench, change, mask) for mask in (treated, control)]
    return compare_groups(*means, level=bench.level, seed=bench.seed)


def _unit_column(bench: Bench) -> str | None:
    assignment = bench.design.assignment
    return None if assignment is None or assignment.unit == "person" else assignment.unit_column or assignment.unit


def _cluster_means(bench: Bench, values: Column, mask: Mask) -> Column:
    units = np.array([str(unit) for unit in bench.study.people.attributes[_unit_column(bench) or ""]])[mask]
    _, place = np.unique(units, return_inverse=True)
    sums, counts = np.bincount(place, weights=values[mask]), np.bincount(place)
    means: Column = sums / counts
    return means


def _judge_lottery(bench: Bench, arms: _Arms) -> tuple[bool, tuple[str, ...]]:
    """Tell whether the groups count as made by lottery, and what to warn of."""
    assignment = bench.design.assignment
    if assignment is None or assignment.method not in LOTTERY:
        return False, ("caveat.groups_differ",)
    if not assignment.documented_in:
        return False, ("caveat.undocumented_lottery",)
    losses = [1 - len(used) / len(asked) if asked else 1.0 for used, asked in _used_of_asked(arms)]
    if abs(losses[0] - losses[1]) > LARGEST_LOSS_DIFFERENCE or max(losses) > LARGEST_LOSS:
        return False, ("caveat.uneven_dropout",)
    return True, ()


def _used_of_asked(arms: _Arms) -> tuple[tuple[PeopleSet, PeopleSet], ...]:
    return (arms.used_treated, arms.treated), (arms.used_control, arms.control)


def _disagree(adjusted: AdjustedDifference, difference: TwoGroupDifference) -> bool:
    """Tell whether the two ways differ in sign or by more than half (Lord's paradox)."""
    first, second = adjusted.estimate, difference.difference
    if first is None or second is None:
        return True
    return first * second < 0 or abs(first - second) > LARGEST_DISAGREEMENT * max(abs(first), abs(second))


def _numbers(
    bench: Bench, arms: _Arms, results: tuple[AdjustedDifference, TwoGroupDifference], *, is_lottery: bool
) -> Numbers:
    adjusted, difference = results
    flow = _flow(arms)
    details = _details(bench, arms, adjusted, difference)
    smallest = min(len(arms.used_treated), len(arms.used_control))
    if smallest < bench.design.privacy.threshold:
        return Numbers(flow, Status.SUPPRESSED, "below_threshold")
    if _unit_column(bench) is not None:
        return _clustered(flow, difference, details)
    if not adjusted.is_estimable or not difference.is_estimable:
        reason = adjusted.reason or difference.reason
        return Numbers(flow, Status.NOT_ESTIMABLE, reason, details=details)
    estimate, interval = (adjusted.estimate, adjusted.interval) if is_lottery else _from(difference)
    tests = (
        [adjusted.p, difference.permutation_p] if is_lottery else [adjusted.p, difference.p, difference.permutation_p]
    )
    p = max((value for value in tests if value is not None), default=None)
    return Numbers(flow, estimate=estimate, interval=interval, p=p, details=details)


def _from(difference: TwoGroupDifference) -> tuple[float | None, Interval | None]:
    return difference.difference, difference.difference_ci


def _clustered(flow: Flow, difference: TwoGroupDifference, details: Flat) -> Numbers:
    """Return the comparison of clusters; too few of them give no test."""
    clusters = min(difference.n_treated or 0, difference.n_control or 0)
    flow = replace(flow, clusters=(difference.n_treated or 0) + (difference.n_control or 0))
    if clusters < FEWEST_CLUSTERS:
        return Numbers(flow, Status.WARNING, "few_clusters", estimate=difference.difference, details=details)
    tests = [value for value in (difference.p, difference.permutation_p) if value is not None]
    estimate, interval = _from(difference)
    return Numbers(flow, estimate=estimate, interval=interval, p=max(tests, default=None), details=details)


def _details(bench: Bench, arms: _Arms, adjusted: AdjustedDifference, difference: TwoGroupDifference) -> Flat:
    mask = bench.mask(arms.used_treated), bench.mask(arms.used_control)
    plain = compare_groups(arms.pair.after[mask[0]], arms.pair.after[mask[1]], level=bench.level, seed=bench.seed)
    kept = ("difference", "difference.lower", "difference.upper", "difference.p", "cohens_d", "hedges_g")
    details: Flat = {f"change.{name}": value for name, value in difference.flat().items() if name in kept}
    details |= {f"after.{name}": value for name, value in plain.flat().items() if name in kept}
    details |= {name: value for name, value in adjusted.flat().items() if name.startswith(("adjusted.", "slope."))}
    details |= {"n_treated": len(arms.used_treated), "n_control": len(arms.used_control)}
    return details | {"is_share": arms.pair.is_share}


def _flow(arms: _Arms) -> Flow:
    asked = len(arms.treated) + len(arms.control)
    used = len(arms.used_treated) + len(arms.used_control)
    return Flow(asked, asked, used, used, {"incomplete": asked - used})


def _split_groups(bench: Bench, arms: _Arms) -> Split:
    """Return the means of both groups, for the guard to let through or not."""
    titles = {group.role: group.title for group in bench.design.groups}
    names = [_name(titles.get("programme"), "programma"), _name(titles.get("comparison"), "vergelijking")]
    classes = dict(zip(names, (arms.used_treated, arms.used_control), strict=True))
    title = Text(nl="groep", en="group")
    return Split("group", title, classes, make_compute(bench, arms.pair))


def _name(title: object, default: str) -> str:
    return title.nl or title.en or default if isinstance(title, Text) else str(title or default)


ANALYSES.register(Analysis("comparison", VERSION, find_comparisons))
