"""Whether every goal of the V-model has a measurement that can decide about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from oogst.language.message import Language, say
from oogst.types.design import Design, Goal, Indicator, Measure, PlanLine, said

SMART_LEVELS = (3, 4, 5)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that a goal still lacks; ``key`` is a message of the catalogue ``coverage``."""

    goal: str
    key: str

    def text(self, design: Design, language: Language) -> str:
        """Return the gap as one sentence with the goal in it."""
        return say(self.key, language, goal=said(design.goal(self.goal).text, language))


@dataclass(frozen=True, slots=True)
class Coverage:
    """The gaps of a design, in order of level from high to low."""

    gaps: tuple[Gap, ...]
    measured: int
    goals: int
    explained: int = 0
    """Goals that are not measured and say why; no goal is both measured and explained."""

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.gaps

    @property
    def complete(self) -> int:
        """Number of goals that lack nothing."""
        return self.goals - len({gap.goal for gap in self.gaps})


def check_coverage(design: Design) -> Coverage:
    """Find every goal without a measurement, date or owner, and every SMART gap.

    Level 3 must be observable: an actor, the behaviour and the situation.
    Levels 3–5 need a unit, baseline, target and date on the indicator that
    decides (S3-22); levels 1–2 only a target. A goal that the plan does not
    measure and that says why is no gap.
    """
    goals = sorted(design.goals, key=lambda goal: (-goal.level, goal.id))
    gaps = tuple(Gap(goal.id, key) for goal in goals for key in _gaps_of(design, goal))
    explained = [goal for goal in goals if goal.not_measured_because and not _lines_of(design, goal)]
    measured = sum(bool(design.indicators_of(goal.id)) for goal in goals if goal not in explained)
    return Coverage(gaps, measured, len(goals), len(explained))


def _lines_of(design: Design, goal: Goal) -> list[PlanLine]:
    indicators = {indicator.id for indicator in design.indicators_of(goal.id)}
    return [line for line in design.plan.lines if line.indicator in indicators]


def _gaps_of(design: Design, goal: Goal) -> list[str]:
    indicators = design.indicators_of(goal.id)
    lines = _lines_of(design, goal)
    if goal.not_measured_because and not lines:
        return []
    found = _observable_gaps(goal)
    if not indicators:
        return [*found, "coverage.no_measurement"]
    decisive = indicators[0]
    if not decisive.primary and len(indicators) > 1:
        found.append("coverage.no_primary")
    if not any(_date_of(design, line, decisive) for line in lines):
        found.append("coverage.no_date")
    if not any(line.owner for line in lines):
        found.append("coverage.no_owner")
    return found + _smart_gaps(goal, decisive)


def _observable_gaps(goal: Goal) -> list[str]:
    is_observable = goal.behaviour and goal.actor and goal.situation
    return ["coverage.not_observable"] if goal.level == 3 and not is_observable else []


def _smart_gaps(goal: Goal, indicator: Indicator) -> list[str]:
    target = indicator.target if indicator.target is not None else indicator.target_change
    needed: dict[str, object] = {"coverage.no_target": target}
    if goal.level in SMART_LEVELS and indicator.measure is not Measure.ROI:
        needed["coverage.no_unit"] = indicator.unit
        needed["coverage.no_target_date"] = indicator.target_date
        if indicator.measure is not Measure.IMPACT:
            needed["coverage.no_baseline"] = indicator.baseline if not _has_baseline_moment(indicator) else 0.0
    return [key for key, value in needed.items() if value is None]


def _has_baseline_moment(indicator: Indicator) -> bool:
    # A before-measurement or the start of a series is the baseline.
    return indicator.measure in (Measure.CHANGE, Measure.RETROSPECTIVE, Measure.SERIES)


def _date_of(design: Design, line: PlanLine, indicator: Indicator) -> dt.date | None:
    if line.date or line.moment is None:
        return line.date or indicator.target_date
    return next((moment.date for moment in design.moments if moment.id == line.moment), None)
