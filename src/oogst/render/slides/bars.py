"""Stacked bars as native charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from oogst.charts.contrast import ink_on
from oogst.charts.direction_bar import DirectionBar
from oogst.charts.likert import Likert, colours
from oogst.charts.palette import PAPER
from oogst.language.message import Language, say
from oogst.render.plain import without_controls

COUNTS = "#,##0;#,##0;;"
"""Counts without a minus for the left side, and nothing for zero."""


@dataclass(frozen=True, slots=True)
class Stack:
    """One part of every bar; a part without a colour only keeps room."""

    name: str
    values: tuple[float, ...]
    colour: str | None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars from top to bottom, each cut into the same parts."""

    labels: tuple[str, ...]
    stacks: tuple[Stack, ...]


def bars_of_likert(chart: Likert, _: Language) -> Bars:
    """Return opinions: disagree to the left of zero, agree to the right, neutral apart."""
    paint = colours(chart)
    counts = list(zip(*(row.counts for row in chart.rows), strict=True))
    half, last = chart.half, len(chart.options)
    low = [_stack(chart, place, [-number for number in counts[place]], paint) for place in reversed(range(half))]
    high = [_stack(chart, place, counts[place], paint) for place in range(last - half, last)]
    stacks = [*low, *high]
    if chart.neutral is not None:
        agree = [sum(row.counts[last - half :]) for row in chart.rows]
        people = max(sum(row.counts) for row in chart.rows)
        room = tuple(max(agree) - number + 0.08 * people for number in agree)
        stacks += [Stack(" ", room, None), _stack(chart, chart.neutral, counts[chart.neutral], paint)]
    return Bars(tuple(row.label for row in chart.rows), tuple(stacks))


def bars_of_directions(chart: DirectionBar, language: Language) -> Bars:
    """Return how many people went up, stayed the same and went down."""
    stacks = tuple(
        Stack(
            say(f"chart.{move}", language),
            tuple(float(row.number(move) or 0) for row in chart.rows),
            chart.colour(move),
            is_open=move in {"up_or_same", "same_or_down"},
        )
        for move in chart.moves
    )
    return Bars(tuple(row.label for row in chart.rows), stacks)


def draw_bars(slide: Any, bars: Bars, box: tuple[int, int, int, int], _: Language) -> Any:
    """Add the chart to a slide and return its frame."""
    data = CategoryChartData(number_format=COUNTS)
    data.categories = [without_controls(label) for label in bars.labels]
    for stack in bars.stacks:
        data.add_series(without_controls(stack.name), stack.values)
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *box, data)
    chart = frame.chart
    chart.has_title = False
    chart.font.size = Pt(14)
    _set_axes(chart)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60, 100
    for series, stack in zip(plot.series, bars.stacks, strict=True):
        _paint(series, stack)
    _set_legend(chart, bars)
    return frame


def _stack(chart: Likert, place: int, values: Sequence[float], paint: Sequence[str]) -> Stack:
    return Stack(chart.options[place], tuple(float(value) for value in values), paint[place])


def _set_axes(chart: Any) -> None:
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.major_tick_mark = XL_TICK_MARK.NONE
    values.has_major_gridlines = False
    values.visible = False


def _paint(series: Any, stack: Stack) -> None:
    if stack.colour is None:
        series.format.fill.background()
        return
    fill = PAPER if stack.is_open else stack.colour
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = _rgb(fill)
    series.format.line.color.rgb = _rgb(stack.colour if stack.is_open else PAPER)
    series.format.line.width = Pt(1.5)
    series.invert_if_negative = False
    labels = series.data_labels
    labels.show_value, labels.number_format, labels.number_format_is_linked = True, COUNTS, False
    labels.position = XL_LABEL_POSITION.CENTER
    labels.font.size, labels.font.bold = Pt(14), True
    labels.font.color.rgb = _rgb(ink_on(fill))


def _set_legend(chart: Any, bars: Bars) -> None:
    chart.has_legend = True
    legend = chart.legend
    legend.position, legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    legend.font.size = Pt(14)
    position = legend._element.find(qn("c:legendPos"))  # noqa: SLF001 -- single entries have no door
    for place, stack in reversed(list(enumerate(bars.stacks))):
        if stack.colour is None:
            hidden = f'<c:legendEntry {nsdecls("c")}><c:idx val="{place}"/><c:delete val="1"/></c:legendEntry>'
            position.addnext(parse_xml(hidden))


def _rgb(colour: str) -> Any:
    return RGBColor.from_string(colour[1:])
