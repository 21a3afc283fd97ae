"""A programme's parts as the library's design, with everything that is wrong with it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from oogst.io.design_file import RawDesign, build_design
from oogst.io.place import Place, Problems
from oogst.planning.coverage import check_coverage
from oogst.types.design import Design, Goal
from oogst.types.problem import Problem
from oogst_web.programmes.models import Programme
from oogst_web.programmes.parts import join_design

DESIGN_FILE = "design.toml"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Drawn:
    """A design and its problems; with problems, placeholders stand in the design."""

    values: dict[str, Any]
    design: Design
    problems: tuple[Problem, ...]


def draw(programme: Programme) -> Drawn:
    """Return the design of a programme; one query."""
    return draw_values(join_design(programme.parts.all()))


def draw_values(values: dict[str, Any]) -> Drawn:
    """Return the design that plain values give."""
    problems = Problems()
    # Days stay texts here: the library reads them where it wants a day, and nowhere else.
    full = {"format": "oogst-study/1", **values}
    design = build_design(RawDesign(full, lambda path: Place(DESIGN_FILE, None, ".".join(map(str, path)))), problems)
    return Drawn(full, design, tuple(problems.errors))


def with_days(value: Any) -> Any:
    """Return plain values with dates for the texts that are one, as TOML has them.

    Examples
    --------
    >>> with_days({"date": "2026-03-01", "n": [1, "x"]})
    {'date': datetime.date(2026, 3, 1), 'n': [1, 'x']}
    """
    if isinstance(value, dict):
        return {name: with_days(part) for name, part in value.items()}
    if isinstance(value, list):
        return [with_days(part) for part in value]
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return value
    return value


def without_days(value: Any) -> Any:
    """Return plain values as JSON can hold them: days as text."""
    if isinstance(value, dict):
        return {name: without_days(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [without_days(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def goals_without_measurement(design: Design) -> tuple[Goal, ...]:
    """Return the goals that nothing measures and that do not say why: with them a programme does not just start."""
    lacking = {gap.goal for gap in check_coverage(design).gaps if gap.key == "coverage.no_measurement"}
    return tuple(goal for goal in design.goals if goal.id in lacking)
