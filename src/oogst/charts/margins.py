"""How a margin is named: with its own level of certainty."""

from __future__ import annotations

from collections.abc import Iterable

from oogst.language.message import Language, say
from oogst.language.numbers import percent
from oogst.types.estimate import Interval, Target


def level_of(intervals: Iterable[Interval | None], language: Language) -> str:
    """Return the level of the first interval, such as ``95%``; empty without one.

    Examples
    --------
    >>> level_of([None, Interval(0.2, 0.4, level=0.9)], "nl")
    '90%'
    """
    levels = [span.level for span in intervals if span is not None and span.level is not None]
    return percent(levels[0], language) if levels else ""


def margin_note(intervals: Iterable[Interval | None], language: Language) -> str:
    """Return the sentence that explains the light bar, empty without intervals."""
    spans = [span for span in intervals if span is not None]
    level = level_of(spans, language)
    return " " + say(f"chart.margin_bar{whom(spans[0])}", language, level=level) if level else ""


def whom(interval: Interval) -> str:
    """Return the end of the message key that tells whom a margin speaks about."""
    return "_future" if interval.target is Target.FUTURE_GROUPS else ""


def margin_heading(intervals: Iterable[Interval | None], language: Language) -> str:
    """Return the heading of a column of margins."""
    level = level_of(intervals, language)
    return say("chart.column_margin", language, level=level) if level else ""
