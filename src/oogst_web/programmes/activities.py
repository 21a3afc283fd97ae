"""What people do in a programme, held against its goals and against the mix of ways to learn."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.types.design import Design
from oogst.types.goals import Activity, Goal

# Way of learning → its share of the hours in the rule of thumb 70-20-10 (Jennings 2011).
USUAL_SHARES = {"work": 70, "colleagues": 20, "course": 10}
_WAYS = {"practice": "work", "coaching": "colleagues", "intervision": "colleagues", "session": "course"}


@dataclass(frozen=True)
class Served:
    """A goal, the activities that serve it, and whether a goal below it is served."""

    goal: Goal
    activities: frozenset[str]
    is_served_below: bool

    @property
    def is_gap(self) -> bool:
        """Whether nothing that people do leads to the goal."""
        return not self.activities and not self.is_served_below


@dataclass(frozen=True)
class Share:
    """One way of learning: hours per participant, in percent of all hours, and the rule of thumb."""

    way: str
    hours: float
    percent: int
    usual: int


@dataclass(frozen=True)
class Mix:
    """How the hours of a programme are spread; ``uncounted`` activities tell no hours or are of another kind."""

    shares: tuple[Share, ...]
    uncounted: tuple[Activity, ...]

    @property
    def hours(self) -> float:
        """All hours per participant that count."""
        return sum(share.hours for share in self.shares)


def serve_goals(design: Design) -> tuple[Served, ...]:
    """Return every goal with what serves it, from the highest level down."""
    direct = {goal.id: frozenset(one.id for one in design.activities if goal.id in one.goals) for goal in design.goals}
    goals = sorted(design.goals, key=lambda goal: -goal.level)
    return tuple(
        Served(goal, direct[goal.id], _is_served_below(goal.id, design, direct, frozenset())) for goal in goals
    )


def activities_without_goal(design: Design) -> tuple[Activity, ...]:
    """Return the activities that serve no goal of the design."""
    known = {goal.id for goal in design.goals}
    return tuple(one for one in design.activities if not known & set(one.goals))


def measure_mix(design: Design) -> Mix:
    """Return how the hours per participant are spread over work, colleagues and course."""
    hours = dict.fromkeys(USUAL_SHARES, 0.0)
    uncounted = []
    for one in design.activities:
        way = _WAYS.get(one.kind)
        if way is None or not one.hours:
            uncounted.append(one)
        else:
            hours[way] += float(one.hours)
    total = sum(hours.values())
    shares = tuple(
        Share(way, hours[way], round(100 * hours[way] / total) if total else 0, usual)
        for way, usual in USUAL_SHARES.items()
    )
    return Mix(shares, tuple(uncounted))


def _is_served_below(goal: str, design: Design, direct: dict[str, frozenset[str]], seen: frozenset[str]) -> bool:
    # A loop of parents is a mistake that is told elsewhere; here it only must not go on for ever.
    below = [one.id for one in design.goals if one.parent == goal and one.id not in seen]
    return any(direct[one] or _is_served_below(one, design, direct, seen | {goal}) for one in below)
