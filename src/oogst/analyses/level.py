"""One moment: the mean, share or net promoter score of an indicator among those who answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench, Column, Scores, choose_decimals, goalpost, is_primary, level_of, measured_part
from oogst.analyses._splits import make_splits
from oogst.stats.bounds import bound_mean, bound_share
from oogst.stats.group_mean import estimate_mean
from oogst.stats.nps import DETRACTORS_TO, PROMOTERS_FROM, estimate_nps
from oogst.stats.proportion import estimate_proportion
from oogst.types.design import Indicator, Measure
from oogst.types.estimate import Flow, Interval
from oogst.types.finding import Finding, Private
from oogst.types.numbers import About, DesignGrade, Kind, Numbers
from oogst.types.people import PeopleSet

VERSION = "2"
KINDS = {Measure.MEAN: Kind.MEAN, Measure.SHARE: Kind.SHARE, Measure.NPS: Kind.NPS}


@dataclass(frozen=True, slots=True)
class _Question:
    bench: Bench
    indicator: Indicator
    level: int
    scores: Scores
    eligible: PeopleSet
    knows_invited: bool


def find_levels(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per indicator that is read at one moment."""
    for indicator in bench.design.indicators:
        if indicator.measure in KINDS:
            finding = _find(bench, indicator)
            if finding is not None:
                yield finding


def last_moment(bench: Bench, instrument: str) -> str | None:
    """Return the latest moment of the design with answers to an instrument."""
    found = [moment.id for moment in bench.design.moments if (instrument, moment.id) in bench.study.answers]
    return found[-1] if found else None


def _find(bench: Bench, indicator: Indicator) -> Finding | None:
    instrument, part = indicator.instrument, measured_part(indicator)
    moment = indicator.moment or (last_moment(bench, instrument) if instrument else None)
    scores = bench.scores(instrument, part, moment) if instrument and part and moment else None
    if scores is None or moment is None:
        return None
    level, known = level_of(bench.design, indicator), bench.knows_invited(moment)
    question = _Question(bench, indicator, level, scores, bench.eligible(moment, instrument), known)
    values = counted(indicator, scores.values) if indicator.measure is Measure.SHARE else scores.values
    base = bench.people(~np.isnan(values)) & question.eligible
    compute = _compute(question, values)
    return Finding(
        about=_about(question, moment),
        numbers=compute(question.eligible),
        base=base,
        variables=scores.variables,
        private=_private(question, values, base),
        splits=make_splits(bench, question.eligible & base, compute, values),
    )


def counted(indicator: Indicator, values: Column) -> Column:
    """Return 1 where a value counts for a share, 0 where not, NaN where missing."""
    is_in = np.ones(values.shape, dtype=bool)
    if indicator.at_least is not None:
        is_in &= values >= indicator.at_least
    if indicator.at_most is not None:
        is_in &= values <= indicator.at_most
    shares: Column = np.where(np.isnan(values), np.nan, is_in.astype(np.float64))
    return shares


def _about(question: _Question, moment: str) -> About:
    indicator, scores = question.indicator, question.scores
    is_share = indicator.measure is Measure.SHARE
    return About(
        key=f"level:{indicator.id}",
        analysis="level",
        version=VERSION,
        kind=KINDS[indicator.measure],
        design=DesignGrade.D,
        title=indicator.title,
        level=question.level,
        goal=indicator.goal,
        indicator=indicator.id,
        primary=is_primary(question.bench.design, indicator),
        unit=indicator.unit,
        direction=indicator.direction,
        moments=(moment,),
        scale=(scores.low, scores.high) if np.isfinite(scores.low) and not is_share else None,
        target=goalpost(indicator, 0.01 if is_share else 1.0),
        tables=("answers",),
        caveats=("caveat.one_moment",) + (("caveat.satisfied_is_not_behaviour",) if question.level == 1 else ()),
        decimals=choose_decimals(scores.values),
    )


def _private(question: _Question, values: Column, base: PeopleSet) -> Private:
    scores, is_share = question.scores, question.indicator.measure is Measure.SHARE
    low, high, step = (0.0, 1.0, 1.0) if is_share else (scores.low, scores.high, scores.step)
    return Private(lambda: values[question.bench.mask(base)], low, high, step)


def _compute(question: _Question, values: Column) -> Callable[[PeopleSet], Numbers]:
    estimators = {Measure.SHARE: _share, Measure.MEAN: _mean, Measure.NPS: _nps}
    estimate = estimators[question.indicator.measure]

    def compute(people: PeopleSet) -> Numbers:
        asked = values[question.bench.mask(people)]
        given = asked[~np.isnan(asked)]
        flow = Flow(len(asked), len(asked), len(given), len(given), {"no_answer": len(asked) - len(given)})
        if not question.knows_invited:
            flow = Flow(0, 0, len(given), len(given))
        # A class of a breakdown holds only people who answered: its size is no population.
        is_whole = question.knows_invited and people == question.eligible
        return estimate(question, given, flow, len(asked) if is_whole else None)

    return compute


# A moment describes this group, and everyone of it was asked: what is uncertain
# is what the silent would have said. So there are bounds and no sampling margin;
# margins for other groups like this one are among the details.


def _share(question: _Question, given: Column, flow: Flow, population: int | None) -> Numbers:
    positive = int(given.sum())
    result = estimate_proportion(positive, len(given), population=population, level=question.bench.level)
    bounds = None if population is None else bound_share(positive, len(given), population)
    return Numbers(
        flow,
        result.status,
        result.reason,
        result.warnings,
        estimate=result.estimate,
        bounds=bounds.manski if bounds is not None and bounds.is_estimable else None,
        count=(positive, len(given)),
        details=result.flat(),
    )


def _mean(question: _Question, given: Column, flow: Flow, population: int | None) -> Numbers:
    result = estimate_mean(given, level=question.bench.level)
    return Numbers(
        flow,
        result.status,
        result.reason,
        result.warnings,
        estimate=result.mean,
        bounds=_bound(given, (question.scores.low, question.scores.high), population),
        details=result.flat(),
    )


def _nps(question: _Question, given: Column, flow: Flow, population: int | None) -> Numbers:
    result = estimate_nps(given, level=question.bench.level)
    grades = 100.0 * (given >= PROMOTERS_FROM) - 100.0 * (given <= DETRACTORS_TO)
    return Numbers(
        flow,
        result.status,
        result.reason,
        result.warnings,
        estimate=result.nps,
        bounds=_bound(grades, (-100.0, 100.0), population),
        details=result.flat(),
    )


def _bound(given: Column, ends: tuple[float, float], population: int | None) -> Interval | None:
    """Return the worst case of a mean; of a number without ends only when nobody was silent."""
    if population is None:
        return None
    if len(given) == population:
        ends = (float(given.min(initial=np.inf)), float(given.max(initial=-np.inf)))
    bounds = bound_mean(given, ends, population=population) if np.isfinite(ends).all() else None
    return bounds.manski if bounds is not None and bounds.is_estimable else None


ANALYSES.register(Analysis("level", VERSION, find_levels))
