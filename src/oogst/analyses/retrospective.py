"""Looking back: people judge, afterwards, how it was before (retrospective pre-test)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench, goalpost, is_primary, level_of, measured_part, moment_of_kind
from oogst.analyses.change import strictest_p
from oogst.stats.paired import PairedChange
from oogst.stats.retrospective import compare_retrospective
from oogst.types.design import Indicator, Measure
from oogst.types.estimate import Flat, Flow
from oogst.types.finding import Finding, Private
from oogst.types.numbers import About, DesignGrade, Kind, Numbers

VERSION = "1"


def find_retrospective(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per indicator that rests on looking back."""
    for indicator in bench.design.indicators:
        finding = _find(bench, indicator) if indicator.measure is Measure.RETROSPECTIVE else None
        if finding is not None:
            yield finding


def _find(bench: Bench, indicator: Indicator) -> Finding | None:
    instrument, part, then_moment = indicator.instrument, measured_part(indicator), indicator.then_moment
    after_moment = indicator.to_moment or getattr(moment_of_kind(bench.design, "after", "later"), "id", None)
    before_moment = indicator.from_moment or getattr(moment_of_kind(bench.design, "before"), "id", None)
    if not (instrument and part and then_moment and after_moment):
        return None
    then, after = bench.scores(instrument, part, then_moment), bench.scores(instrument, part, after_moment)
    before = bench.scores(instrument, part, before_moment) if before_moment else None
    if then is None or after is None:
        return None
    eligible = bench.eligible(after_moment, instrument)
    mask = bench.mask(eligible)
    pre = None if before is None else before.values[mask]
    result = compare_retrospective(pre, then.values[mask], after.values[mask], level=bench.level, seed=bench.seed)
    base = bench.people(then.given & after.given) & eligible
    about = About(
        key=f"retrospective:{indicator.id}",
        analysis="retrospective",
        version=VERSION,
        kind=Kind.RETROSPECTIVE,
        design=DesignGrade.D,
        title=indicator.title,
        level=level_of(bench.design, indicator),
        goal=indicator.goal,
        indicator=indicator.id,
        primary=is_primary(bench.design, indicator),
        unit=indicator.unit,
        direction=indicator.direction,
        moments=(then_moment, after_moment),
        scale=(after.low, after.high) if np.isfinite(after.low) else None,
        target=goalpost(indicator),
        tables=("answers",),
        caveats=("caveat.recall", "caveat.self_report"),
    )
    change, span = after.values - then.values, after.high - after.low
    sides = then.values, after.values
    private = Private(
        lambda: change[bench.mask(base)],
        -span,
        span,
        after.step,
        lambda: tuple(side[bench.mask(base)] for side in sides),
    )
    shift: Flat = {} if result.shift is None else {f"shift.{name}": part for name, part in result.shift.flat().items()}
    asked = len(eligible) if bench.knows_invited(after_moment) else None
    numbers = _numbers(result.retrospective, shift, asked)
    return Finding(about, numbers, base, then.variables | after.variables, private)


def _numbers(change: PairedChange, shift: Flat, asked: int | None) -> Numbers:
    used = change.n_pairs or 0
    known = Flow(0, 0, used, used)
    flow = known if asked is None else Flow(asked, asked, used, used, {"no_answer": asked - used})
    return Numbers(
        flow,
        change.status,
        change.reason,
        change.warnings,
        estimate=change.mean_difference,
        interval=change.ci,
        p=strictest_p(change),
        before=change.mean_pre,
        after=change.mean_post,
        details={**change.flat(), **shift},
    )


ANALYSES.register(Analysis("retrospective", VERSION, find_retrospective))
