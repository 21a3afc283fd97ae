"""How a programme stands: its chain in one glance and what is to be done next."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import prefetch_related_objects

from oogst.planning.coverage import Coverage, check_coverage
from oogst.types.design import Design
from oogst.types.goals import Goal
from oogst.types.text import LocalText
from oogst_web.programmes.design import Drawn, draw_values, goals_without_measurement
from oogst_web.programmes.models import Programme
from oogst_web.programmes.parts import join_design
from oogst_web.programmes.planning import READY, count_gaps, judge_plan

LEVELS = (5, 4, 3, 2, 1)


@dataclass(frozen=True)
class Level:
    """One level of the chain: its goals and how many of them have a complete measurement."""

    number: int
    goals: tuple[Goal, ...]
    measured: int
    is_chosen: bool
    """Whether the programme goes up to here, or has a goal here."""

    @property
    def name(self) -> str:
        """The number as the text keys have it."""
        return str(self.number)

    @property
    def state(self) -> str:
        """Text key of how the level stands."""
        if not self.goals:
            return "level.empty" if self.is_chosen else "level.not_chosen"
        return "level.complete" if self.measured == len(self.goals) else "level.gaps"


@dataclass(frozen=True)
class Standing:
    """A programme and how it stands."""

    programme: Programme
    drawn: Drawn
    coverage: Coverage
    levels: tuple[Level, ...]

    @property
    def design(self) -> Design:
        """The design."""
        return self.drawn.design

    @property
    def complete_levels(self) -> int:
        """Number of levels with goals that are all measured."""
        return sum(bool(level.goals) and level.measured == len(level.goals) for level in self.levels)

    @property
    def used_levels(self) -> int:
        """Number of levels with goals."""
        return sum(bool(level.goals) for level in self.levels)

    @property
    def is_planned(self) -> bool:
        """Whether the plan was approved."""
        return self.design.plan.frozen_on is not None


@dataclass(frozen=True)
class Task:
    """Something to do: in which programme, the text key of what, and where."""

    programme: Programme
    text: str
    page: str
    count: int = 0


def summarise(programme: Programme) -> Standing:
    """Return how a programme stands; its parts may be fetched beforehand."""
    drawn = draw_values(join_design(programme.parts.all()))
    coverage = check_coverage(drawn.design)
    gaps = {gap.goal for gap in coverage.gaps}
    levels = tuple(
        Level(
            number,
            goals,
            sum(goal.id not in gaps for goal in goals),
            bool(goals) or number <= drawn.design.programme.highest_level,
        )
        for number in LEVELS
        for goals in (tuple(goal for goal in drawn.design.goals if goal.level == number),)
    )
    return Standing(programme, drawn, coverage, levels)


@dataclass(frozen=True)
class PlannedDay:
    """Something on a day: a measurement, or what people do; without a day it is still to be dated."""

    kind: str
    title: LocalText
    day: dt.date | None


@dataclass(frozen=True)
class Errand:
    """A line of the plan: who sees to it, who is asked, and when."""

    title: LocalText
    owner: str
    who: LocalText
    day: dt.date | None


@dataclass(frozen=True)
class Figures:
    """What lists and home pages tell of a programme, so that its design is read once per change."""

    complete_levels: int
    used_levels: int
    steps: tuple[Step, ...]
    days: tuple[PlannedDay, ...]
    errands: tuple[Errand, ...]
    goals_unmeasured: int
    lines_incomplete: int
    money_incomplete: int
    series_empty: tuple[LocalText, ...]
    is_planned: bool


@dataclass(frozen=True)
class Glance:
    """How a programme stands in one line of a list."""

    programme: Programme
    figures: Figures

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What is to be done next."""
        return tuple(Task(self.programme, *step[:3]) for step in self.figures.steps if step.state == NOW)


def glance_at(programmes: Iterable[Programme]) -> list[Glance]:
    """Return how programmes stand; those that did not change since they were last looked at cost nothing.

    What is remembered belongs to one change of one programme: a change makes
    it worthless by itself, in every process.
    """
    found = {_moment(programme): programme for programme in programmes}
    known = {moment: figures for moment in found if (figures := _REMEMBERED.get(moment)) is not None}
    unknown = [programme for moment, programme in found.items() if moment not in known]
    prefetch_related_objects(unknown, "parts")
    tables = dict(Programme.objects.filter(pk__in=[one.pk for one in unknown]).values_list("pk", "tables"))
    fresh = {_moment(one): _figures(summarise(one), tables.get(one.pk) or {}) for one in unknown}
    _remember(fresh)
    known |= fresh
    return [Glance(programme, known[moment]) for moment, programme in found.items()]


MOST_REMEMBERED = 2000
_REMEMBERED: dict[tuple[uuid.UUID, dt.datetime], Figures] = {}


def _moment(programme: Programme) -> tuple[uuid.UUID, dt.datetime]:
    return programme.id, programme.changed_at


def _remember(fresh: dict[tuple[uuid.UUID, dt.datetime], Figures]) -> None:
    _REMEMBERED.update(fresh)
    for moment in list(_REMEMBERED)[: max(0, len(_REMEMBERED) - MOST_REMEMBERED)]:
        _REMEMBERED.pop(moment, None)


def _figures(standing: Standing, tables: Mapping[str, list[dict[str, Any]]]) -> Figures:
    design = standing.design
    filled = {row.get("series") for row in tables.get("series", ()) if row.get("value") is not None}
    money = [row for name in ("costs", "benefits") for row in tables.get(name, ())]
    errands = tuple(_errands(design))
    return Figures(
        complete_levels=standing.complete_levels,
        used_levels=standing.used_levels,
        steps=tuple(list_steps(standing)),
        days=planned_days(design),
        errands=errands,
        goals_unmeasured=len({gap.goal for gap in standing.coverage.gaps}),
        lines_incomplete=count_gaps(design),
        money_incomplete=sum(row.get("amount") is None or not row.get("source") for row in money),
        series_empty=tuple(one.title for one in design.series if one.id not in filled),
        is_planned=standing.is_planned,
    )


def _errands(design: Design) -> Iterator[Errand]:
    days = {one.id: one.date for one in design.moments}
    titles: dict[str, LocalText] = {one.id: one.title for one in design.indicators}
    for line in design.plan.lines:
        day = line.date or days.get(line.moment or "")
        yield Errand(titles.get(line.indicator, line.indicator), line.owner or "", line.who, day)


def planned_days(design: Design) -> tuple[PlannedDay, ...]:
    """Return moments and activities in order of day, those without one last."""
    moments = [PlannedDay("moment", one.title, one.date) for one in design.moments]
    activities = [PlannedDay("activity", one.title, one.date) for one in design.activities]
    return tuple(sorted([*moments, *activities], key=lambda one: one.day or dt.date.max))


DONE, NOW, NOT_YET = "done", "now", "not_yet"


class Step(NamedTuple):
    """One step of designing and planning: the text key of what, the page, a number, and whether it is done."""

    text: str
    page: str
    number: int
    state: str


def list_steps(standing: Standing) -> Iterator[Step]:
    """Yield every step, those done too; what has to wait for another step says so."""
    design, gaps = standing.design, len({gap.goal for gap in standing.coverage.gaps})
    alignment = design.programme.alignment
    has_goals, is_measured = bool(design.goals), bool(design.goals) and not gaps
    yield _step("align", "story", bool(alignment.reason and alignment.short_term))
    yield _step("first_goal", "goals", has_goals)
    yield _step("gaps", "goals", is_measured, has_goals, gaps)
    yield _step("plan", "plan", bool(design.plan.lines), has_goals and not goals_without_measurement(design))
    yield _step("approve", "plan", standing.is_planned, judge_plan(design)[0] == READY)


def _step(what: str, page: str, is_done: bool, is_possible: bool = True, count: int = 0) -> Step:
    if is_done:
        return Step(f"task.{what}.done", page, count, DONE)
    return Step(f"task.{what}" if is_possible else f"task.{what}.later", page, count, NOW if is_possible else NOT_YET)


def find_tasks(standing: Standing) -> Iterator[Task]:
    """Yield what is to be done next, the most useful first."""
    for step in list_steps(standing):
        if step.state == NOW:
            yield Task(standing.programme, *step[:3])
