"""How much time the measurement plan asks of people."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.language.message import Language
from oogst.types.design import Design, said

DEFAULT_MINUTES_PER_ITEM = 0.2


@dataclass(frozen=True, slots=True)
class Burden:
    """Minutes asked at one moment: per person and in total."""

    moment: str
    minutes_per_person: float
    people: int

    @property
    def total_hours(self) -> float:
        """Hours of all people together."""
        return self.minutes_per_person * self.people / 60


def estimate_burden(design: Design, people: int) -> tuple[Burden, ...]:
    """Add up the minutes that each moment asks of a respondent.

    A line without ``minutes`` counts 12 seconds per item of its instrument,
    once per instrument and moment. ``people`` is used where a line does not
    say how many are asked.
    """
    minutes: dict[str, dict[str, float]] = {}
    asked: dict[str, int] = {}
    for line in design.plan.lines:
        if line.moment is None:
            continue
        indicator = next((part for part in design.indicators if part.id == line.indicator), None)
        instrument = line.instrument or (indicator.instrument if indicator else None) or line.indicator
        parts = minutes.setdefault(line.moment, {})
        parts[instrument] = max(parts.get(instrument, 0.0), _minutes(design, line.minutes, instrument))
        asked[line.moment] = max(asked.get(line.moment, 0), people if line.people is None else line.people)
    return tuple(Burden(moment, sum(parts.values()), asked[moment]) for moment, parts in minutes.items())


def _minutes(design: Design, stated: float | None, instrument: str) -> float:
    if stated is not None:
        return stated
    items = next((len(part.items) for part in design.instruments if part.id == instrument), 0)
    return items * DEFAULT_MINUTES_PER_ITEM


def title_of(design: Design, moment: str, language: Language) -> str:
    """Return a moment's title, or its id when the design does not know it."""
    return next((said(part.title, language) for part in design.moments if part.id == moment), moment)
