"""Answers coming in day by day: will there be enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from oogst.charts.axes import reach
from oogst.charts.canvas import NARROW, WIDE, Canvas, Rule, Text
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.legend import Entry, draw_legend
from oogst.charts.measure import COUNT
from oogst.charts.palette import ESTIMATE, NEUTRAL, SOFT_TEXT, TARGET
from oogst.charts.plot import Frame, Side, draw_frame, draw_moments, lay_plot
from oogst.language.message import Language, say
from oogst.language.numbers import count, of
from oogst.types.report import Table

_TOP, _HEIGHT = 40, 170


@dataclass(frozen=True, slots=True)
class ResponseLine:
    """Answers per day since the invitation.

    Attributes
    ----------
    invited
        People invited.
    arrivals
        Day since the invitation and number of answers that came in on it, in order.
    reminders
        Days on which a reminder was sent.
    needed
        Answers needed for the precision that was planned.
    finding
        Key of the finding that the counts come from.
    """

    invited: int
    arrivals: tuple[tuple[int, int], ...]
    reminders: tuple[int, ...] = ()
    needed: int | None = None
    finding: str | None = None

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "response_line"

    @property
    def answered(self) -> int:
        """Answers so far."""
        return sum(number for _, number in self.arrivals)

    @property
    def last_day(self) -> int:
        """Last day that is drawn."""
        return max([1, *self.reminders, *(day for day, _ in self.arrivals)])

    @property
    def totals(self) -> tuple[tuple[int, int], ...]:
        """Day and answers until then, from nothing on the day of the invitation."""
        found = [(0, 0)]
        for day, number in self.arrivals:
            found.append((day, found[-1][1] + number))
        return tuple(found)


def spec(chart: ResponseLine, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    width = NARROW if narrow else WIDE
    side = Side(reach([chart.invited, chart.answered, chart.needed or 0, 1], zero=True), COUNT, language)
    frame = lay_plot((0, chart.last_day), side, width, (_TOP, _TOP + _HEIGHT))
    canvas = Canvas(width, frame.x, frame.y)
    draw_frame(canvas, frame, [say("chart.answers_so_far", language)])
    _draw_reminders(canvas, chart, frame, language)
    invited = Rule(0, chart.last_day, chart.invited, chart.invited, NEUTRAL, 2)
    canvas.rules("invited", [invited])
    if chart.needed is not None:
        canvas.rules("needed", [Rule(0, chart.last_day, chart.needed, chart.needed, TARGET, 2, (5, 3))])
    canvas.rules("answers", _steps(chart))
    days = [(float(day), count(day, language)) for day in range(chart.last_day + 1)]
    bottom = draw_moments(canvas, frame, days)
    middle = (frame.x.start + frame.x.end) / 2
    canvas.texts("unit", [Text(middle, bottom + 10, say("chart.days", language), 13, SOFT_TEXT, "center")])
    return canvas.spec(draw_legend(canvas, _entries(chart, language), bottom + 14))


def _steps(chart: ResponseLine) -> Iterator[Rule]:
    """Yield a level until the next day with answers, then the rise."""
    ends = (*chart.totals, (chart.last_day, chart.answered))
    for (day, total), (following, new) in pairwise(ends):
        yield Rule(day, following, total, total, ESTIMATE, 2.5)
        yield Rule(following, following, total, new, ESTIMATE, 2.5)


def _draw_reminders(canvas: Canvas, chart: ResponseLine, frame: Frame, language: Language) -> None:
    low, high = frame.y.low, frame.y.high
    canvas.rules("reminders", [Rule(day, day, low, high, SOFT_TEXT, 1, (1, 3)) for day in chart.reminders])
    word = say("chart.reminder", language)
    labels = [Text(frame.x.at(day), 32, word, 13, SOFT_TEXT, "center") for day in chart.reminders]
    apart = all(right.x - left.x > left.width + 10 for left, right in pairwise(labels))
    canvas.texts("reminder_words", labels if apart else labels[:1])


def _entries(chart: ResponseLine, language: Language) -> Iterator[Entry]:
    values = {"answered": chart.answered, "invited": chart.invited}
    said = {name: count(number, language) for name, number in values.items()}
    yield Entry(say("chart.line_answered", language, n=said["answered"]), ESTIMATE, "line")
    yield Entry(say("chart.line_invited", language, n=said["invited"]), NEUTRAL, "line")
    if chart.needed is not None:
        yield Entry(say("chart.line_needed", language, n=count(chart.needed, language)), TARGET, "dashes")


def alt(chart: ResponseLine, language: Language) -> str:
    """Say how many answered in how many days, and what the last reminder brought."""
    part, days = of(chart.answered, chart.invited, language), count(chart.last_day, language)
    said = [say("chart.response_line_alt", language, part=part, days=days)]
    if chart.reminders:
        last = max(chart.reminders)
        gained = sum(number for day, number in chart.arrivals if day >= last)
        said.append(say("chart.after_reminder", language, n=count(gained, language)))
    if chart.needed is not None:
        said.append(say("chart.needed_words", language, n=count(chart.needed, language)))
    return " ".join(said)


def table(chart: ResponseLine, language: Language) -> Table:
    """Return the answers per day."""
    days = tuple(count(day, language) for day, _ in chart.arrivals)
    totals = tuple(count(total, language) for _, total in chart.totals[1:])
    numbers = [
        Column("chart.column_new", tuple(count(number, language) for _, number in chart.arrivals)),
        Column("chart.column_total", totals),
    ]
    return build_table(Column("chart.column_day", days), numbers, language, [chart.finding] * len(days))


def caption(_: ResponseLine, language: Language) -> str:
    """Say how to read the picture."""
    return say("chart.response_line_caption", language)


CHARTS.register(ChartKind("response_line", spec, alt, table, caption))
