"""How a programme stands: its chain in one glance and what is to be done next."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import prefetch_related_objects

from oogst.planning.coverage import Coverage, check_coverage
from oogst.types.design import Design
from oogst.types.goals import Goal
from oogst_web.programmes.design import Drawn, draw_values
from oogst_web.programmes.models import Programme
from oogst_web.programmes.parts import join_design

LEVELS = (5, 4, 3, 2, 1)


@dataclass(frozen=True)
class Level:
    """One level of the chain: its goals and how many of them have a complete measurement."""

    number: int
    goals: tuple[Goal, ...]
    measured: int

    @property
    def name(self) -> str:
        """The number as the text keys have it."""
        return str(self.number)

    @property
    def state(self) -> str:
        """Text key of how the level stands."""
        if not self.goals:
            return "level.empty"
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
    """Something to do: where, and the text key of what."""

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
        Level(number, goals, sum(goal.id not in gaps for goal in goals))
        for number in LEVELS
        for goals in (tuple(goal for goal in drawn.design.goals if goal.level == number),)
    )
    return Standing(programme, drawn, coverage, levels)


def goals_without_measurement(design: Design) -> tuple[Goal, ...]:
    """Return the goals that nothing measures and that do not say why: with them a programme does not just start."""
    lacking = {gap.goal for gap in check_coverage(design).gaps if gap.key == "coverage.no_measurement"}
    return tuple(goal for goal in design.goals if goal.id in lacking)


@dataclass(frozen=True)
class Glance:
    """How a programme stands in one line of a list."""

    programme: Programme
    complete_levels: int
    used_levels: int
    tasks: tuple[Task, ...]


def glance_at(programmes: Iterable[Programme]) -> list[Glance]:
    """Return how programmes stand; those that did not change since they were last looked at cost nothing.

    What is remembered belongs to one change of one programme: a change makes
    it worthless by itself, in every process.
    """
    found = {_moment(programme): programme for programme in programmes}
    known = {moment: figures for moment in found if (figures := _REMEMBERED.get(moment)) is not None}
    unknown = [programme for moment, programme in found.items() if moment not in known]
    prefetch_related_objects(unknown, "parts")
    fresh = {_moment(programme): _figures(summarise(programme)) for programme in unknown}
    _remember(fresh)
    known |= fresh
    return [_glance(programme, known[moment]) for moment, programme in found.items()]


class _Figures(NamedTuple):
    complete: int
    used: int
    tasks: tuple[tuple[str, str, int], ...]


MOST_REMEMBERED = 2000
_REMEMBERED: dict[tuple[uuid.UUID, dt.datetime], _Figures] = {}


def _moment(programme: Programme) -> tuple[uuid.UUID, dt.datetime]:
    return programme.id, programme.changed_at


def _remember(fresh: dict[tuple[uuid.UUID, dt.datetime], _Figures]) -> None:
    _REMEMBERED.update(fresh)
    for moment in list(_REMEMBERED)[: max(0, len(_REMEMBERED) - MOST_REMEMBERED)]:
        _REMEMBERED.pop(moment, None)


def _figures(standing: Standing) -> _Figures:
    tasks = tuple((task.text, task.page, task.count) for task in find_tasks(standing))
    return _Figures(standing.complete_levels, standing.used_levels, tasks)


def _glance(programme: Programme, figures: _Figures) -> Glance:
    tasks = tuple(Task(programme, *task) for task in figures.tasks)
    return Glance(programme, figures.complete, figures.used, tasks)


def find_tasks(standing: Standing) -> Iterator[Task]:
    """Yield what is to be done next, the most useful first."""
    design, programme = standing.design, standing.programme
    alignment = design.programme.alignment
    if not (alignment.reason and alignment.short_term):
        yield Task(programme, "task.align", "story")
    if not design.goals:
        yield Task(programme, "task.first_goal", "goals")
    elif standing.coverage.gaps:
        yield Task(programme, "task.gaps", "goals", len({gap.goal for gap in standing.coverage.gaps}))
    elif not design.plan.lines:
        yield Task(programme, "task.plan", "plan")
    elif not standing.is_planned:
        yield Task(programme, "task.approve", "plan")
