"""Dots with margins as a native scatter chart: each row a height, each margin a line at that height.

PowerPoint's scatter charts have no words beside their rows; two series
without a sign carry them as labels, on the left the row and on the right its
numbers. LibreOffice draws no error bars here, and loses points of the first
series when a later one is longer; hence the lines, and the order of the series.
"""

from __future__ import annotations

import math
import textwrap
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from oogst.charts.dot_interval import DotInterval
from oogst.charts.dot_interval import reach_of as reach_of_dots
from oogst.charts.forest import Forest, all_rows
from oogst.charts.forest import reach_of as reach_of_groups
from oogst.charts.measure import Measure
from oogst.charts.palette import ESTIMATE, GRID, MARGIN, NEUTRAL, STRONGLY_DISAGREE, TARGET, TARGET_TEXT
from oogst.language.message import Language, say
from oogst.language.numbers import count, of
from oogst.render.plain import without_controls
from oogst.render.slides.paint import AXIS_FORMATS, colour_of
from oogst.types.estimate import Interval

LABEL_SIGNS = 34
SMALLEST, USUAL, LARGEST = 7, 13, 17


@dataclass(frozen=True, slots=True)
class Row:
    """One dot: its words, its place, its margin, its outer bounds."""

    label: str
    value: str
    estimate: float
    interval: Interval | None = None
    bounds: Interval | None = None
    is_whole: bool = False
    size: int = USUAL


@dataclass(frozen=True, slots=True)
class Dots:
    """Rows from top to bottom on one axis, with the target they share."""

    rows: tuple[Row, ...]
    measure: Measure
    reach: tuple[float, float]
    target: float | None = None

    def height(self, row: Row) -> float:
        """Return where a row stands; the first is the highest."""
        return float(len(self.rows) - self.rows.index(row))


def read_intervals(chart: DotInterval, language: Language) -> Dots:
    """Return the rows of a chart of estimates."""
    rows = tuple(
        Row(
            row.label,
            _value(chart.measure, row.estimate, (row.count, row.n), language),
            row.estimate,
            row.interval,
            row.bounds,
        )
        for row in chart.rows
    )
    return Dots(rows, chart.measure, reach_of_dots(chart), chart.common_target)


def read_groups(chart: Forest, language: Language) -> Dots:
    """Return the rows of a chart of groups, everyone together last."""
    rows = all_rows(chart, language)
    is_share = chart.measure.kind == "share"
    most = max((row.n for row in chart.rows), default=1)
    found = tuple(
        Row(
            row.label,
            _value(chart.measure, row.estimate, (_people(row.estimate, row.n) if is_share else None, row.n), language),
            row.estimate,
            row.interval,
            is_whole=place == len(rows) - 1,
            size=max(SMALLEST, round(LARGEST * math.sqrt(min(1, row.n / most)))),
        )
        for place, row in enumerate(rows)
    )
    return Dots(found, chart.measure, reach_of_groups(chart))


def draw_dots(slide: Any, dots: Dots, box: tuple[int, int, int, int], language: Language) -> Any:
    """Add the chart to a slide and return its frame."""
    frame = slide.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *box, _data(dots, language))
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.size = Pt(14)
    _set_axes(chart, dots)
    _set_room(chart)
    for part, series in zip(_parts(dots), chart.plots[0].series, strict=True):
        _DRAWN[part.key](series, dots, language)
    return frame


def _people(estimate: float, n: int) -> int | None:
    people = estimate * n
    return round(people) if abs(people - round(people)) < 1e-6 else None


def _value(measure: Measure, estimate: float, counted: tuple[int | None, int], language: Language) -> str:
    part, n = counted
    if part is not None:
        return of(part, n, language)
    return say("chart.value_n", language, value=measure.format(estimate, language), n=count(n, language))


@dataclass(frozen=True, slots=True)
class _Part:
    """One series: what it shows, of which row if it shows one, and its points."""

    key: str
    points: tuple[tuple[float, float], ...]
    row: str = ""


def _parts(dots: Dots) -> list[_Part]:
    """Return the series from back to front, so that a dot lies on top of its margin."""
    low, high = dots.reach
    ends = (0.4, len(dots.rows) + 0.6)
    places = [(row, dots.height(row)) for row in dots.rows]
    # The first series has to be the longest, and lines have two points.
    least = max(2, len(places))
    parts = [
        _Part("rows", tuple((low, height) for _, height in (places * 2)[:least])),
        _Part("values", tuple((high, height) for _, height in places)),
        *(_Part("bounds", _stretch(row.bounds, height), row.label) for row, height in places if row.bounds),
        *(_Part("margin", _stretch(row.interval, height), row.label) for row, height in places if row.interval),
        *(_Part("level", tuple((row.estimate, end) for end in ends)) for row in dots.rows if row.is_whole),
        _Part("target", tuple((dots.target, end) for end in ends) if dots.target is not None else ()),
        _Part("estimate", tuple((row.estimate, height) for row, height in places if not row.is_whole)),
        _Part("whole", tuple((row.estimate, height) for row, height in places if row.is_whole)),
    ]
    return [part for part in parts if part.points]


def _stretch(interval: Interval, height: float) -> tuple[tuple[float, float], ...]:
    return (interval.lower, height), (interval.upper, height)


def _data(dots: Dots, language: Language) -> Any:
    data = XyChartData(number_format=AXIS_FORMATS[dots.measure.kind])
    for part in _parts(dots):
        name = say(f"render.series_{part.key}", language)
        series = data.add_series(without_controls(f"{name}: {part.row}" if part.row else name))
        for x, y in part.points:
            series.add_data_point(x, y)
    return data


def _set_axes(chart: Any, dots: Dots) -> None:
    across, up = chart.category_axis, chart.value_axis
    across.minimum_scale, across.maximum_scale = dots.reach
    across.has_major_gridlines = True
    across.major_gridlines.format.line.color.rgb = colour_of(GRID)
    across.format.line.fill.background()
    across.major_tick_mark = XL_TICK_MARK.NONE
    across.tick_labels.number_format = AXIS_FORMATS[dots.measure.kind]
    across.tick_labels.number_format_is_linked = False
    across.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if dots.measure.kind == "share" and dots.reach == (0.0, 1.0):
        across.major_unit = 0.25
    up.minimum_scale, up.maximum_scale = 0.4, len(dots.rows) + 0.6
    up.has_major_gridlines = False
    up.visible = False


def _set_room(chart: Any) -> None:
    """Keep room left and right of the plot for the words."""
    area = chart._chartSpace.chart.plotArea  # noqa: SLF001 -- the library has no door to the layout
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    places = {"x": 0.36, "y": 0.06, "w": 0.46, "h": 0.82}
    inner = "".join(f'<c:{name} val="{value}"/>' for name, value in places.items())
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    area.insert(0, parse_xml(f"<c:layout {nsdecls('c')}><c:manualLayout>{modes}{inner}</c:manualLayout></c:layout>"))


def _draw_margin(series: Any, _: Dots, __: Language) -> None:
    _line(series, MARGIN, 6)


def _draw_bounds(series: Any, _: Dots, __: Language) -> None:
    _line(series, NEUTRAL, 1.5)


def _draw_estimate(series: Any, dots: Dots, _: Language) -> None:
    _sign(series, XL_MARKER_STYLE.CIRCLE, ESTIMATE, USUAL)
    rows = [row for row in dots.rows if not row.is_whole]
    for place, row in enumerate(rows):
        if row.size != USUAL:
            series.points[place].marker.size = row.size


def _draw_whole(series: Any, _: Dots, __: Language) -> None:
    _sign(series, XL_MARKER_STYLE.DIAMOND, STRONGLY_DISAGREE, 15)


def _draw_target(series: Any, dots: Dots, language: Language) -> None:
    _line(series, TARGET, 2).dash_style = MSO_LINE.DASH
    if dots.target is not None:
        words = say("chart.target", language, target=dots.measure.format(dots.target, language))
        _label(series.points[1], words, XL_LABEL_POSITION.ABOVE, TARGET_TEXT)


def _draw_level(series: Any, _: Dots, __: Language) -> None:
    _line(series, STRONGLY_DISAGREE, 1.5).dash_style = MSO_LINE.ROUND_DOT


def _draw_rows(series: Any, dots: Dots, _: Language) -> None:
    _sign(series, XL_MARKER_STYLE.NONE, ESTIMATE, 2)
    for place, row in enumerate(dots.rows):
        _label(series.points[place], row.label, XL_LABEL_POSITION.LEFT)


def _draw_values(series: Any, dots: Dots, _: Language) -> None:
    _sign(series, XL_MARKER_STYLE.NONE, ESTIMATE, 2)
    for place, row in enumerate(dots.rows):
        _label(series.points[place], row.value, XL_LABEL_POSITION.RIGHT)


_DRAWN = {
    "bounds": _draw_bounds,
    "margin": _draw_margin,
    "estimate": _draw_estimate,
    "whole": _draw_whole,
    "level": _draw_level,
    "target": _draw_target,
    "rows": _draw_rows,
    "values": _draw_values,
}


def _line(series: Any, colour: str, width: float) -> Any:
    series.marker.style = XL_MARKER_STYLE.NONE
    line = series.format.line
    line.color.rgb, line.width = colour_of(colour), Pt(width)
    # A round end would reach past the number where the line stops.
    line._get_or_add_ln().set("cap", "flat")  # noqa: SLF001 -- ends of lines have no door
    return line


def _sign(series: Any, style: Any, colour: str, size: int) -> None:
    series.format.line.fill.background()
    series.marker.style, series.marker.size = style, size
    if style is not XL_MARKER_STYLE.NONE:
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = colour_of(colour)
        series.marker.format.line.color.rgb = colour_of(colour)


def _label(point: Any, text: str, position: Any, colour: str | None = None) -> None:
    frame = point.data_label.text_frame
    frame.word_wrap = False
    for place, line in enumerate(textwrap.wrap(without_controls(text), LABEL_SIGNS) or [""]):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        run.font.size = Pt(14)
        if colour:
            run.font.bold, run.font.color.rgb = True, colour_of(colour)
    point.data_label.position = position
