"""A figure of the work over time: does it change after the start of the programme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from oogst.charts.axes import Domain, reach, zoom_note
from oogst.charts.canvas import NARROW, WIDE, Bar, Canvas, Dot, Rule, Text
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.legend import Entry, Sign, draw_legend
from oogst.charts.lettering import wrap
from oogst.charts.measure import NUMBER, Measure
from oogst.charts.palette import AGREE, BAND, ESTIMATE, NEUTRAL, PAPER, SOFT_TEXT, STRONGLY_DISAGREE, TARGET, TEXT
from oogst.charts.plot import Frame, Side, draw_frame, draw_moments, lay_plot
from oogst.charts.rows import TICK_SIZE
from oogst.language.message import Language, say
from oogst.language.numbers import count
from oogst.types.report import Table

_HEIGHT, _LEVEL = 190, 24


@dataclass(frozen=True, slots=True)
class RunEvent:
    """Something else that happened; drawn as a number, told in a note.

    Attributes
    ----------
    place
        Index of the period, from 0.
    text
        What happened.
    """

    place: int
    text: str


@dataclass(frozen=True, slots=True)
class RunChart:
    """Periods, the figure in each, and when the programme began.

    Attributes
    ----------
    periods
        Short names, such as ``mrt 2026``.
    values
        The figure per period; None where it is missing.
    start
        Index of the first period with the programme, None when there is none.
    phase_in
        Number of periods in which it was introduced; left out of the comparison.
    before, after
        Medians of the periods before the start and after the phase-in.
    better
        Which direction is an improvement.
    target
        Value to reach.
    events
        Other things that happened.
    control
        The same figure of a group without the programme.
    control_label
        Name of that group.
    expected
        What was to be expected after the start, had nothing changed; None before it.
    measure
        How the numbers are written.
    finding
        Key of the finding that the numbers come from.
    """

    periods: tuple[str, ...]
    values: tuple[float | None, ...]
    start: int | None = None
    phase_in: int = 0
    before: float | None = None
    after: float | None = None
    better: Literal["up", "down"] = "up"
    target: float | None = None
    events: tuple[RunEvent, ...] = ()
    control: tuple[float | None, ...] = ()
    control_label: str = ""
    expected: tuple[float | None, ...] = ()
    measure: Measure = NUMBER
    finding: str | None = None

    def __post_init__(self) -> None:
        sizes = {len(self.values), len(self.control) or len(self.periods), len(self.expected) or len(self.periods)}
        if sizes != {len(self.periods)}:
            raise ValueError("every period has one value, or None")

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "run_chart"

    @property
    def points_after(self) -> tuple[float, ...]:
        """Values after the phase-in."""
        if self.start is None:
            return ()
        return tuple(value for value in self.values[self.start + self.phase_in :] if value is not None)

    @property
    def on_better_side(self) -> int:
        """How many of those lie on the better side of the median before."""
        if self.before is None:
            return 0
        better = self.better == "up"
        return sum((value > self.before) if better else (value < self.before) for value in self.points_after)


def reach_of(chart: RunChart) -> Domain:
    """Return the range of the vertical axis."""
    lines = (chart.before, chart.after, chart.target)
    found = [value for value in (*chart.values, *chart.control, *chart.expected, *lines) if value is not None]
    return reach(found or [0.0])


def spec(chart: RunChart, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification.

    Notes
    -----
    Perla, Provost and Murray (2011), doi:10.1136/bmjqs.2009.037895: points,
    a median and no smoothing.
    """
    width = NARROW if narrow else WIDE
    side = Side(reach_of(chart), chart.measure, language)
    time = (-0.6, max(len(chart.periods), 1) - 0.4)
    levels = _levels(chart, lay_plot(time, side, width, (0, 1)))
    unit = wrap(chart.measure.unit, TICK_SIZE, width)
    head = 16 * len(unit) + 20
    top = head + 10 + _LEVEL * (max(levels, default=-1) + 1)
    frame = lay_plot(time, side, width, (top, top + _HEIGHT))
    canvas = Canvas(width, frame.x, frame.y)
    _draw_programme(canvas, chart, frame)
    draw_frame(canvas, frame, unit)
    _draw_medians(canvas, chart)
    if chart.start is not None:
        label = say("chart.programme_phases_in" if chart.phase_in else "chart.programme_starts", language)
        canvas.texts("programme", [Text(frame.x.at(chart.start - 0.5) - 1, head, label, 14, weight=600)])
    _draw_series(canvas, "control", chart.control, NEUTRAL)
    _draw_expected(canvas, chart)
    _draw_series(canvas, "values", chart.values, ESTIMATE)
    _draw_events(canvas, chart, frame, levels)
    bottom = draw_moments(canvas, frame, list(enumerate(chart.periods)))
    entries = list(_entries(chart, language))
    bottom = draw_legend(canvas, entries if len(entries) > 1 else [], bottom)
    return canvas.spec(_draw_notes(canvas, chart, bottom))


def _levels(chart: RunChart, frame: Frame) -> list[int]:
    """Return the line above the plot on which each event's number stands clear of the others."""
    taken: list[list[float]] = []
    levels: list[int] = []
    for event in chart.events:
        x = frame.x.at(event.place)
        level = next(
            (at for at, places in enumerate(taken) if min(abs(x - place) for place in places) > 22), len(taken)
        )
        if level == len(taken):
            taken.append([])
        taken[level].append(x)
        levels.append(level)
    return levels


def _draw_programme(canvas: Canvas, chart: RunChart, frame: Frame) -> None:
    if chart.start is None:
        return
    first, last = chart.start - 0.5, min(chart.start + chart.phase_in, len(chart.periods)) - 0.5
    if last > first:
        canvas.bars("phase_in", [Bar(first, last, frame.y.low, frame.y.high, BAND)])
    canvas.rules("start", [Rule(first, first, frame.y.low, frame.y.high, TEXT, 1.5)])


def _draw_medians(canvas: Canvas, chart: RunChart) -> None:
    first, last = -0.5, len(chart.periods) - 0.5
    start = last if chart.start is None else chart.start - 0.5
    if chart.target is not None:
        canvas.rules("target", [Rule(first, last, chart.target, chart.target, TARGET, 2, (5, 3))])
    if chart.before is not None:
        solid = Rule(first, start, chart.before, chart.before, STRONGLY_DISAGREE, 2)
        canvas.rules("before", [solid, replace(solid, x=start, x2=last, width=1.5, dash=(2, 3))])
    if chart.after is not None:
        canvas.rules("after", [Rule(start + chart.phase_in, last, chart.after, chart.after, AGREE, 2)])


def _draw_series(canvas: Canvas, name: str, values: Sequence[float | None], colour: str) -> None:
    """Add points and the straight lines between neighbours; a missing period leaves a gap."""
    points = list(enumerate(values))
    pairs = [(a, b) for a, b in pairwise(points) if a[1] is not None and b[1] is not None]
    dash = (3, 3) if name == "control" else ()
    canvas.rules(f"{name}_lines", [Rule(a[0], b[0], a[1] or 0, b[1] or 0, colour, 1, dash) for a, b in pairs])
    size = 60 if len(points) <= 40 else 20
    fill = PAPER if name == "control" else colour
    canvas.dots(name, [Dot(at, value, fill, colour, size) for at, value in points if value is not None])


def _draw_expected(canvas: Canvas, chart: RunChart) -> None:
    pairs = [(a, b) for a, b in pairwise(enumerate(chart.expected)) if a[1] is not None and b[1] is not None]
    canvas.rules("expected", [Rule(a[0], b[0], a[1] or 0, b[1] or 0, TEXT, 2, (6, 4)) for a, b in pairs])


def _draw_events(canvas: Canvas, chart: RunChart, frame: Frame, levels: Sequence[int]) -> None:
    numbers = Canvas(canvas.width, frame.x)
    bottom, top = frame.y.start, frame.y.end
    for at, (event, level) in enumerate(zip(chart.events, levels, strict=True)):
        y = top - 14 - _LEVEL * level
        numbers.rules("event_lines", [Rule(event.place, event.place, y + 10, bottom, SOFT_TEXT, 1, (1, 3))])
        numbers.dots("events", [Dot(event.place, y, PAPER, SOFT_TEXT, 300)])
        text = Text(frame.x.at(event.place), y + 4.5, str(at + 1), 13, anchor="center", weight=600)
        numbers.texts("event_numbers", [text])
    canvas.layers += numbers.layers


def _draw_notes(canvas: Canvas, chart: RunChart, bottom: float) -> float:
    y = bottom
    for at, event in enumerate(chart.events):
        canvas.texts("note_numbers", [Text(0, y + 17, str(at + 1), TICK_SIZE, weight=600)])
        for line in wrap(_note(chart, event), TICK_SIZE, canvas.width - 20):
            y += 18
            canvas.texts("notes", [Text(20, y - 1, line, TICK_SIZE)])
    return y + (8 if chart.events else 0)


def _note(chart: RunChart, event: RunEvent) -> str:
    return f"{chart.periods[event.place]}: {event.text}"


def _entries(chart: RunChart, language: Language) -> Iterator[Entry]:
    yield Entry(say("chart.measured", language), ESTIMATE, "dot")
    if chart.control:
        yield Entry(chart.control_label or say("chart.control", language), NEUTRAL, "open_dot")
    if chart.expected:
        yield Entry(say("chart.expected_line", language), TEXT, "dashes")
    lines: tuple[tuple[str, float | None, str, Sign], ...] = (
        ("chart.median_before", chart.before, STRONGLY_DISAGREE, "line"),
        ("chart.median_after", chart.after, AGREE, "line"),
        ("chart.target", chart.target, TARGET, "dashes"),
    )
    for key, value, colour, sign in lines:
        if value is not None:
            yield Entry(say(key, language, target=chart.measure.format(value, language)), colour, sign)


def alt(chart: RunChart, language: Language) -> str:
    """Say the medians, the points beyond the old one, and what else happened."""
    n = count(sum(value is not None for value in chart.values), language)
    said = [say("chart.run_points", language, n=n)]
    for key, value in (("before", chart.before), ("after", chart.after)):
        if value is not None:
            said.append(say(f"chart.run_{key}", language, median=chart.measure.format(value, language)))
    if chart.before is not None and chart.points_after:
        counts = {"k": count(chart.on_better_side, language), "n": count(len(chart.points_after), language)}
        said.append(say("chart.run_above" if chart.better == "up" else "chart.run_below", language, **counts))
    if chart.target is not None:
        said.append(say("chart.target_words", language, target=chart.measure.format(chart.target, language)))
    if chart.events:
        notes = "; ".join(_note(chart, event) for event in chart.events)
        said.append(say("chart.run_events", language, events=notes))
    return " ".join(said)


def table(chart: RunChart, language: Language) -> Table:
    """Return the figure per period."""

    def written(values: Sequence[float | None]) -> tuple[str, ...]:
        return tuple("–" if value is None else chart.measure.format(value, language) for value in values)

    control = Column(chart.control_label or "chart.column_control", written(chart.control))
    numbers = [
        Column(f"chart.column_{chart.measure.kind}", written(chart.values)),
        *([control] if chart.control else []),
        *([Column("chart.column_expected", written(chart.expected))] if chart.expected else []),
        Column("chart.column_phase", tuple(_phase(chart, at, language) for at in range(len(chart.periods)))),
    ]
    first = Column("chart.column_period", chart.periods)
    made = build_table(first, numbers, language, [chart.finding] * len(chart.periods))
    return replace(made, note=alt(chart, language))


def _phase(chart: RunChart, place: int, language: Language) -> str:
    if chart.start is None:
        return ""
    if place < chart.start:
        return say("chart.phase_before", language)
    introduced = place >= chart.start + chart.phase_in
    return say("chart.phase_after" if introduced else "chart.phase_in", language)


def caption(chart: RunChart, language: Language) -> str:
    """Say how to read the picture."""
    events = " " + say("chart.run_numbers", language) if chart.events else ""
    return say("chart.run_caption", language) + events + zoom_note(reach_of(chart), chart.measure, language)


CHARTS.register(ChartKind("run_chart", spec, alt, table, caption))
