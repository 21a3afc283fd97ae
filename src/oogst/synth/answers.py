"""Answers on a scale of whole points, drawn from levels that nobody sees."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from oogst.stats.root import bisect
from oogst.synth.cohort import Cohort, Construct, Reaction
from oogst.types.study import AnswerBlock

FloatArray = NDArray[np.float64]
BEFORE, AFTER = "voor", "na"


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who answered at each moment: one truth value per person."""

    before: NDArray[np.bool_]
    after: NDArray[np.bool_]


def expect_score(construct: Construct, shift: float = 0.0) -> float:
    """Return the true mean score of everyone after a shift of all levels.

    An answer is a normal level rounded to whole points and cut at the ends of
    the scale, so that its mean follows from normal probabilities.

    Examples
    --------
    >>> expect_score(Construct(id="x", locations=(3.0, 3.0)))
    3.0
    """
    sd = math.hypot(construct.trait_sd, construct.state_sd, construct.item_sd)
    cuts = [point + 0.5 for point in range(construct.minimum, construct.maximum)]
    above = [
        0.5 * math.erfc((cut - location - shift) / (sd * math.sqrt(2)))
        for location in construct.locations
        for cut in cuts
    ]
    return construct.minimum + math.fsum(above) / len(construct.locations)


@cache
def find_shift(construct: Construct, change: float) -> float:
    """Return how far all levels must move for the true mean score to change that much.

    Raises
    ------
    ValueError
        When the scale has no room for such a change.

    Examples
    --------
    >>> round(find_shift(Construct(id="x", locations=(3.0,)), 0.5), 3)
    0.532
    """
    base = expect_score(construct)
    if not construct.minimum < base + change < construct.maximum:
        raise ValueError(f"{construct.id}: {base:.2f} cannot change by {change} within the scale")
    if change == 0:
        return 0.0
    width = float(construct.maximum - construct.minimum)
    return bisect(lambda shift: expect_score(construct, shift) - base - change, -3 * width, 3 * width)


def draw_answers(cohort: Cohort, instrument: str, generator: np.random.Generator) -> dict[tuple[str, str], AnswerBlock]:
    """Draw the answers of everyone before and after, then let some stay away.

    Parameters
    ----------
    cohort
        What is measured, what it truly does, who stays away.
    instrument
        Name of the questionnaire in the design.
    generator
        Source of chance.

    Returns
    -------
    dict
        A block per moment; programme people come first, then the comparison.
    """
    before: dict[str, FloatArray] = {}
    after: dict[str, FloatArray] = {}
    traits = []
    for construct in cohort.constructs:
        trait = generator.standard_normal(cohort.size)
        traits.append(trait)
        before |= _draw_items(construct, trait, np.zeros(cohort.size), generator)
        after |= _draw_items(construct, trait, _shift_after(cohort, construct), generator)
    level = sum(traits) / math.sqrt(len(traits)) if traits else np.zeros(cohort.size)
    after |= {reaction.id: _draw_reaction(reaction, cohort, generator) for reaction in cohort.reactions}
    attendance = draw_attendance(cohort, np.asarray(level), generator)
    blocks = {BEFORE: (before, attendance.before), AFTER: (after, attendance.after)}
    return {
        (instrument, moment): _make_block(instrument, moment, _leave_open(columns, cohort, generator), present)
        for moment, (columns, present) in blocks.items()
    }


def draw_attendance(cohort: Cohort, level: FloatArray, generator: np.random.Generator) -> Attendance:
    """Draw who answers before and who still answers after.

    ``level`` is each person's lasting level in standard deviations. It says
    nothing about the chance of the day, so that staying away cannot make a
    change where there is none.
    """
    before = generator.random(cohort.size) >= cohort.absent
    if cohort.dropout in (0, 1):
        return Attendance(before, np.full(cohort.size, cohort.dropout == 0))
    odds = math.log(cohort.dropout / (1 - cohort.dropout)) + cohort.dropout_by_score * level
    return Attendance(before, generator.random(cohort.size) >= 1 / (1 + np.exp(-odds)))


def _shift_after(cohort: Cohort, construct: Construct) -> FloatArray:
    drift = find_shift(construct, construct.drift)
    full = find_shift(construct, construct.drift + construct.effect)
    return np.repeat([full, drift], [cohort.programme, cohort.comparison])


def _draw_items(
    construct: Construct, trait: FloatArray, shift: FloatArray, generator: np.random.Generator
) -> dict[str, FloatArray]:
    state = generator.standard_normal(trait.size)
    level = construct.trait_sd * trait + construct.state_sd * state + shift
    columns = {}
    for number, (item, location) in enumerate(zip(construct.items, construct.locations, strict=True)):
        raw = location + level + construct.item_sd * generator.standard_normal(trait.size)
        answer = np.clip(np.rint(raw), construct.minimum, construct.maximum)
        columns[item] = construct.minimum + construct.maximum - answer if number in construct.reversed else answer
    return columns


def _draw_reaction(reaction: Reaction, cohort: Cohort, generator: np.random.Generator) -> FloatArray:
    chosen = reaction.minimum + generator.choice(len(reaction.chances), cohort.size, p=reaction.chances)
    # Who did not take part has no opinion about it.
    return np.where(np.arange(cohort.size) < cohort.programme, chosen, np.nan)


def _leave_open(
    columns: Mapping[str, FloatArray], cohort: Cohort, generator: np.random.Generator
) -> dict[str, FloatArray]:
    return {
        item: np.where(generator.random(cohort.size) < cohort.item_missing, np.nan, column)
        for item, column in columns.items()
    }


def _make_block(
    instrument: str, moment: str, columns: Mapping[str, FloatArray], present: NDArray[np.bool_]
) -> AnswerBlock:
    """Keep the rows of people who answered anything at all."""
    answered = ~np.isnan(np.column_stack(list(columns.values()))).all(axis=1) if columns else present
    rows = np.flatnonzero(present & answered)
    return AnswerBlock(instrument, moment, rows, {item: column[rows] for item, column in columns.items()})
