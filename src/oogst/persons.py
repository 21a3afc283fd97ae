"""Scores of single people before and after, for an evaluator's own work: past the release guard, so into no report.

Who shows them sees to it that the reader may, keeps nothing of them, and
names people by lot.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

import msgspec
import numpy as np

from oogst.analyses._bench import Bench
from oogst.analyses.change import Pair, read_pair
from oogst.types.design import Design, Indicator, Measure
from oogst.types.study import Study

Scores = tuple[float, float] | None
Measurement = tuple[str, str]
FEWEST = 10


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured twice: an indicator and its two moments, and the ends of its scale when it has any."""

    indicator: Indicator
    moments: tuple[str, str]
    domain: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class PeopleScores:
    """Scores before and after of people whose answers can be tied together.

    ``people`` holds, per person, one pair for each of ``measured``, None where
    a score is missing. They stand in order of their scores, which tells
    nothing of their codes.
    """

    measured: tuple[Measured, ...]
    people: tuple[tuple[Scores, ...], ...]


def scores_of_people(study: Study, allowed: AbstractSet[Measurement]) -> PeopleScores:
    """Return the scores of everybody in the programme who was measured twice, as far as enough people were.

    Only scores on scales: the answer of one person to one question is shown
    to nobody. Whoever was asked anonymously is never among them. Of what fewer
    people were measured on than ten, or than the threshold, there is nothing.

    Parameters
    ----------
    allowed
        Instrument and moment of the answers that people were told may be compared by who evaluates.
    """
    bench = Bench(replace(study, answers={key: block for key, block in study.answers.items() if key in allowed}))
    found = [pair for one in _indicators(study.design) if (pair := read_pair(bench, one)) is not None]
    columns = {id(pair): _scores(bench, pair) for pair in found}
    fewest = max(FEWEST, study.design.privacy.threshold)
    told = [pair for pair in found if sum(one is not None for one in columns[id(pair)]) >= fewest]
    people = zip(*(columns[id(pair)] for pair in told), strict=True)
    rows = sorted((row for row in people if any(row)), key=lambda row: [one or (-np.inf, -np.inf) for one in row])
    return PeopleScores(tuple(_measured(pair) for pair in told), tuple(rows))


def _indicators(design: Design) -> list[Indicator]:
    """Return the indicators of change on a scale, each by its score: a line is drawn of a score, not of a yes or a no."""
    changes = [one for one in design.indicators if one.measure is Measure.CHANGE and one.scale]
    return [msgspec.structs.replace(one, at_least=None, at_most=None) for one in changes]


def _scores(bench: Bench, pair: Pair) -> tuple[Scores, ...]:
    there = bench.eligible(pair.moments[0]) & bench.eligible(pair.moments[1])
    linked = bench.mask(there)
    both = linked & ~np.isnan(pair.before) & ~np.isnan(pair.after)
    return tuple(
        (float(before), float(after)) if is_both else None
        for before, after, is_both in zip(pair.before, pair.after, both, strict=True)
    )


def _measured(pair: Pair) -> Measured:
    has_ends = np.isfinite(pair.low) and np.isfinite(pair.high)
    return Measured(pair.indicator, pair.moments, (pair.low, pair.high) if has_ends else None)
