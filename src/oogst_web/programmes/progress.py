"""How a programme stands: its chain in one glance and what is to be done next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
