"""Days of a design that cannot be right: advice, never a verdict."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from oogst.language.message import Language, say
from oogst.types.design import Design, Moment, said
from oogst.types.text import LocalText


@dataclass(frozen=True, slots=True)
class DayAdvice:
    """Something odd about the days of a design; ``key`` is a message of the catalogue ``advice``."""

    key: str
    moment: LocalText = ""

    def text(self, language: Language) -> str:
        """Return the advice in a sentence or two."""
        return say(self.key, language, moment=said(self.moment, language))


def advise_days(design: Design, today: dt.date | None = None) -> tuple[DayAdvice, ...]:
    """Return what is odd about the days of a design.

    An end before the start, a moment that lies elsewhere than its kind says,
    and a plan of which every measurement was over when it was approved.

    Parameters
    ----------
    today
        Day on which a plan would be approved that is not approved yet; None
        leaves such a plan alone.
    """
    start, end = design.programme.start, design.programme.end
    if start is not None and end is not None and end < start:
        # As long as this is wrong, nothing can be said of the moments.
        return (DayAdvice("advice.end_before_start"), *_advise_past(design, today))
    moments = ((one, _misplaced(one, start, end)) for one in design.moments)
    return (*(DayAdvice(key, one.title) for one, key in moments if key), *_advise_past(design, today))


def _misplaced(moment: Moment, start: dt.date | None, end: dt.date | None) -> str:
    day, first, last = moment.date, start or dt.date.min, end or start or dt.date.min
    if day is None:
        return ""
    if moment.kind == "before":
        return "advice.before_is_late" if start is not None and day > start else ""
    if moment.kind == "during":
        return "advice.during_is_outside" if day < first or (end is not None and day > end) else ""
    return "advice.after_is_early" if day < last else ""


def _advise_past(design: Design, today: dt.date | None) -> Iterator[DayAdvice]:
    approved = design.plan.frozen_on or today
    days = {one.id: one.date for one in design.moments}
    measured = [line.date or days.get(line.moment or "") for line in design.plan.lines]
    if approved is not None and measured and all(day is not None and day < approved for day in measured):
        yield DayAdvice("advice.plan_is_late" if design.plan.frozen_on else "advice.plan_is_past")
