"""Answers per option of the questions about reaction (level 1): all of them, not an average."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench
from oogst.analyses.level import last_moment
from oogst.stats.bounds import bound_share
from oogst.stats.likert import describe_item
from oogst.types.design import AnswerScale, Instrument, Item
from oogst.types.estimate import Flow
from oogst.types.finding import Finding, Private
from oogst.types.numbers import About, DesignGrade, Kind, Numbers
from oogst.types.study import AnswerBlock

VERSION = "2"


def find_distributions(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per scale item of each level-1 instrument, at its last moment."""
    for instrument in bench.design.instruments:
        moment = last_moment(bench, instrument.id)
        if instrument.level != 1 or moment is None:
            continue
        block = bench.study.answers[(instrument.id, moment)]
        for item in instrument.items:
            if item.kind == "scale" and item.answers is not None and item.id in block.values:
                yield _find(bench, instrument, item, block)


def _find(bench: Bench, instrument: Instrument, item: Item, block: AnswerBlock) -> Finding:
    scale = bench.design.answer_scale(item.answers or "")
    scores = bench.scores(instrument.id, item.id, block.moment)
    values = np.full(bench.size, np.nan) if scores is None else scores.values
    eligible = bench.eligible(block.moment, instrument.id)
    base = bench.people(~np.isnan(values)) & eligible
    key = f"{instrument.id}.{item.id}@{block.moment}"
    about = About(
        key=f"distribution:{key}",
        analysis="distribution",
        version=VERSION,
        kind=Kind.DISTRIBUTION,
        design=DesignGrade.D,
        title=item.text,
        level=instrument.level,
        moments=(block.moment,),
        scale=(scale.minimum, scale.maximum),
        tables=("answers",),
        caveats=("caveat.one_moment",),
        sensitive=item.sensitive,
    )
    given = values[bench.mask(base)]
    not_answers = sum(block.not_answers.get(item.id, {}).values())
    asked = len(eligible) if bench.knows_invited(block.moment) else None
    numbers = _numbers(bench, scale, given, asked, not_answers)
    return Finding(about, numbers, base, frozenset({key}), Private(lambda: given, scale.minimum, scale.maximum))


def _numbers(bench: Bench, scale: AnswerScale, given: np.ndarray, asked: int | None, not_answers: int) -> Numbers:
    ends = (int(scale.minimum), int(scale.maximum))
    result = describe_item(given, ends, not_applicable=not_answers, level=bench.level)
    used = len(given)
    flow = _flow(used, not_answers, asked)
    if not result.is_estimable:
        return Numbers(flow, result.status, result.reason, details=result.flat())
    bounds = None if asked is None else bound_share(result.top_count, used, asked)
    return Numbers(
        flow,
        result.status,
        result.reason,
        result.warnings,
        estimate=result.top_share,
        bounds=bounds.manski if bounds is not None and bounds.is_estimable else None,
        count=(result.top_count, used),
        distribution=tuple(result.counts),
        details=result.flat(),
    )


def _flow(used: int, not_answers: int, asked: int | None) -> Flow:
    lost = {"not_applicable": not_answers}
    if asked is None:
        return Flow(0, 0, used + not_answers, used, lost)
    return Flow(asked, asked, used + not_answers, used, lost | {"no_answer": asked - used - not_answers})


ANALYSES.register(Analysis("distribution", VERSION, find_distributions))
