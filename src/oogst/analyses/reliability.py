"""How well the items of a scale hang together, at its first moment with answers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench, Mask
from oogst.stats.omega import omega_total
from oogst.stats.reliability import cronbach_alpha
from oogst.types.design import Instrument, Scale
from oogst.types.estimate import Flat, Flow
from oogst.types.finding import Finding
from oogst.types.numbers import About, DesignGrade, Kind, Numbers
from oogst.types.people import PeopleSet
from oogst.types.study import AnswerBlock

VERSION = "1"
FEWEST_FOR_OMEGA = 50
SCORED_AS_ANSWERED = ("mean", "sum")


def find_reliability(bench: Bench) -> Iterator[Finding]:
    """Yield one finding per scale of two or more items."""
    for instrument in bench.design.instruments:
        block = _first_block(bench, instrument)
        for scale in instrument.scales:
            if block is not None and len(scale.items) > 1 and scale.scoring in SCORED_AS_ANSWERED:
                yield _find(bench, instrument, scale, block)


def _first_block(bench: Bench, instrument: Instrument) -> AnswerBlock | None:
    moments = [moment.id for moment in bench.design.moments]
    found = [bench.study.answers.get((instrument.id, moment)) for moment in moments]
    return next((block for block in found if block is not None), None)


def _find(bench: Bench, instrument: Instrument, scale: Scale, block: AnswerBlock) -> Finding:
    sheet = bench.sheet(block, scale.id)
    if sheet is None:
        raise KeyError(scale.id)
    answers = sheet.answers
    for place, item in enumerate(sheet.items):
        if item.reversed:
            answers[:, place] = sheet.low + sheet.high - answers[:, place]
    complete: Mask = np.asarray(np.isfinite(answers).all(axis=1), dtype=bool)
    base = PeopleSet() if not complete.any() else _people(bench, block, complete)
    about = About(
        key=f"reliability:{instrument.id}.{scale.id}@{block.moment}",
        analysis="reliability",
        version=VERSION,
        kind=Kind.RELIABILITY,
        design=DesignGrade.D,
        title=scale.title,
        level=instrument.level,
        moments=(block.moment,),
        tables=("answers",),
    )
    # An alpha is made of covariances; no one's answers can be subtracted out of it.
    variables = frozenset({about.key})
    return Finding(about, _numbers(bench, answers, len(answers)), base, variables)


def _people(bench: Bench, block: AnswerBlock, complete: Mask) -> PeopleSet:
    mask = np.zeros(bench.size, dtype=bool)
    mask[np.asarray(block.people, dtype=np.intp)[complete]] = True
    return bench.people(mask)


def _numbers(bench: Bench, answers: np.ndarray, asked: int) -> Numbers:
    alpha = cronbach_alpha(answers, level=bench.level)
    used = alpha.n_complete or 0
    flow = Flow(asked, asked, asked, used, {"incomplete": asked - used})
    details: Flat = {**alpha.flat(), "items": answers.shape[1]}
    if used >= FEWEST_FOR_OMEGA:
        details |= {f"omega.{name}": value for name, value in omega_total(answers, None).flat().items()}
    return Numbers(
        flow, alpha.status, alpha.reason, alpha.warnings, estimate=alpha.alpha, interval=alpha.interval, details=details
    )


ANALYSES.register(Analysis("reliability", VERSION, find_reliability))
