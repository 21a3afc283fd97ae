"""What benefits rest on: an effect that was measured, people's estimate, or something that did not happen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import numpy as np

from oogst.analyses._bench import Bench, level_of
from oogst.analyses.change import find_changes
from oogst.analyses.comparison import find_comparisons
from oogst.analyses.retrospective import find_retrospective
from oogst.analyses.series import find_series
from oogst.stats.multiplicity import adjust_p_values
from oogst.types.design import Direction, Measure
from oogst.types.finding import Finding
from oogst.types.numbers import DesignGrade
from oogst.types.study import Benefit

MEASURED = frozenset({DesignGrade.A, DesignGrade.B, DesignGrade.C})
EFFECT_MEASURES = frozenset({Measure.CHANGE, Measure.RETROSPECTIVE, Measure.SERIES})
RESULTS = 4
# Of several reasons, the one that says most comes first.
REFUSALS = ("effect_against_goal", "no_effect_beyond_margin", "effect_not_clear", "effect_not_measured")


def keep_benefits(bench: Bench) -> tuple[Benefit, ...]:
    """Leave out the benefits of people for whom it was established that there was no impact at work.

    A benefit that names an indicator is held against the impact on its goal,
    any other against the impact on all goals together: one that is not
    ``none`` is enough. People without a status are not held against anything.
    """
    goals = {part.id: part.goal for part in bench.design.indicators}
    statuses: dict[tuple[int, str | None], set[str]] = {}
    for entry in bench.study.impact:
        for goal in (entry.goal, None):
            statuses.setdefault((entry.person, goal), set()).add(entry.status)
    return tuple(
        part
        for part in bench.study.benefits
        if part.person is None or statuses.get((part.person, goals.get(part.indicator or ""))) != {"none"}
    )


def judge_benefits(bench: Bench, benefits: Sequence[Benefit]) -> tuple[str | None, tuple[str, ...]]:
    """Return why no return may be calculated from these benefits, and what to warn for when it may.

    Parameters
    ----------
    bench
        The study.
    benefits
        Benefit lines; one without an amount plays no part.

    Returns
    -------
    reason, warnings
        A benefit that names an indicator of an effect may only count when
        that effect would be called an improvement in the report: beyond its
        margin, in the right direction, clear after Holm's correction over all
        primary effects, and of enough people to show. Reasons: ``effect_against_goal``,
        ``no_effect_beyond_margin``, ``effect_not_clear`` and, when the
        indicator has no effect that may be shown, ``effect_not_measured``; else None.
        Warnings: ``no_measured_effect`` when no benefit rests on an effect
        that was measured on level 4, ``partly_no_measured_effect`` when some
        do not.
    """
    counted = [part for part in benefits if part.amount is not None]
    linked = {part.indicator for part in counted if part.indicator is not None}
    effects = tuple(_find_effects(bench)) if linked else ()
    refusals = set(_refuse(bench, linked, effects))
    reason = next((reason for reason in REFUSALS if reason in refusals), None)
    measured = {
        finding.about.indicator
        for finding in effects
        if finding.about.level == RESULTS and finding.about.design in MEASURED
    }
    return reason, _warn([part.indicator in measured for part in counted])


def _warn(is_measured: Sequence[bool]) -> tuple[str, ...]:
    if all(is_measured):
        return ()
    return ("partly_no_measured_effect",) if any(is_measured) else ("no_measured_effect",)


def _find_effects(bench: Bench) -> Iterator[Finding]:
    for find in (find_changes, find_comparisons, find_retrospective, find_series):
        yield from find(bench)


def _refuse(bench: Bench, linked: Collection[str | None], effects: Sequence[Finding]) -> Iterator[str]:
    clear = _find_clear(bench, effects)
    for finding in effects:
        if finding.about.indicator in linked:
            # What may not be shown of a few people may not be read from the return either.
            is_hidden = bool(finding.base) and finding.numbers.flow.used < bench.design.privacy.threshold
            reason = (
                "effect_not_measured" if is_hidden else _refuse_effect(finding, is_clear=finding.about.key in clear)
            )
            if reason is not None:
                yield reason
    found = {finding.about.indicator for finding in effects}
    for indicator in bench.design.indicators:
        is_missing = indicator.id in linked and indicator.id not in found
        if is_missing and indicator.measure in EFFECT_MEASURES and level_of(bench.design, indicator) == RESULTS:
            yield "effect_not_measured"


def _refuse_effect(finding: Finding, *, is_clear: bool) -> str | None:
    numbers = finding.numbers
    if not numbers.is_estimable or numbers.estimate is None:
        return "effect_not_measured"
    if numbers.interval is None or 0 in numbers.interval:
        return "no_effect_beyond_margin"
    if (numbers.estimate > 0) is not (finding.about.direction is Direction.UP):
        return "effect_against_goal"
    return None if is_clear else "effect_not_clear"


def _find_clear(bench: Bench, effects: Sequence[Finding]) -> set[str]:
    """Return the primary effects that stand after Holm's correction, as the claims of the report judge them."""
    primary = [finding for finding in effects if finding.about.primary and finding.numbers.p is not None]
    if not primary:
        return set()
    holm = adjust_p_values(np.array([finding.numbers.p for finding in primary])).get("holm").adjusted
    alpha = 1 - bench.level
    return {finding.about.key for finding, p in zip(primary, holm, strict=True) if p is not None and p < alpha}
