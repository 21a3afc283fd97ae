"""How much time the measurement plan asks of people."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from oogst.language.message import Language
from oogst.types.design import Design, Indicator, Measure, said

# Seconds per kind of question, and to begin and end: a rule of thumb by which 8 questions take about 3 minutes.
_SECONDS = {"scale": 15, "choice": 15, "choices": 20, "order": 40, "number": 20, "test": 30, "text": 60}
_AROUND = 30


@dataclass(frozen=True, slots=True)
class Burden:
    """Minutes asked of a number of people at one moment: per person and in total."""

    moment: str
    minutes_per_person: float
    people: int

    @property
    def total_hours(self) -> float:
        """Hours of all people together."""
        return self.minutes_per_person * self.people / 60


def estimate_burden(design: Design, people: int) -> tuple[Burden, ...]:
    """Add up the minutes that each moment asks of a respondent.

    Several lines on one instrument and moment are one questionnaire: the
    longest counts. A line without ``minutes`` counts what the questions of its
    instrument take. A change is asked at both its moments. ``people`` is used where a line does not
    say how many are asked; what is asked of fewer people at the same moment stands apart.
    """
    asked: dict[tuple[str, str], tuple[float, int]] = {}
    for line in design.plan.lines:
        indicator = next((part for part in design.indicators if part.id == line.indicator), None)
        instrument = line.instrument or (indicator.instrument if indicator else None) or line.indicator
        for moment in _moments(design, line.moment, indicator):
            minutes, number = asked.get((moment, instrument), (0.0, 0))
            longest = max(minutes, _minutes(design, line.minutes, instrument))
            asked[moment, instrument] = longest, max(number, people if line.people is None else line.people)
    together: dict[tuple[str, int], float] = {}
    for (moment, _), (minutes, number) in asked.items():
        together[moment, number] = together.get((moment, number), 0.0) + minutes
    order = {moment.id: place for place, moment in enumerate(design.moments)}
    found = sorted(together, key=lambda group: (order.get(group[0], len(order)), -group[1]))
    return tuple(Burden(moment, together[moment, number], number) for moment, number in found)


def estimate_minutes(kinds: Iterable[str]) -> int:
    """Return about how many minutes questions of these kinds take, whole minutes upward; 0 without questions.

    Examples
    --------
    >>> estimate_minutes(["scale"] * 8), estimate_minutes([])
    (3, 0)
    """
    seconds = sum(_SECONDS.get(kind, _AROUND) for kind in kinds)
    return math.ceil((seconds + _AROUND) / 60) if seconds else 0


def _moments(design: Design, moment: str | None, indicator: Indicator | None) -> tuple[str, ...]:
    """Return the moments at which people are asked: a change is asked before and after."""
    found = (moment,) if moment else ()
    if indicator is None or indicator.measure is not Measure.CHANGE:
        return found
    first = next((part.id for part in design.moments if part.kind == "before"), None)
    before = indicator.from_moment or first
    return (before, *found) if before and before != moment else found


def _minutes(design: Design, stated: float | None, instrument: str) -> float:
    if stated is not None:
        return stated
    items = next((part.items for part in design.instruments if part.id == instrument), ())
    return estimate_minutes(item.kind for item in items)


def title_of(design: Design, moment: str, language: Language) -> str:
    """Return a moment's title, or its id when the design does not know it."""
    return next((said(part.title, language) for part in design.moments if part.id == moment), moment)
