"""Bars as native charts: what a kind of chart shows is read into parts, then drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from oogst.charts.contrast import ink_on
from oogst.charts.palette import GRID, PAPER, TEXT
from oogst.language.message import Language
from oogst.render.plain import without_controls
from oogst.render.slides.errorbars import error_bars
from oogst.render.slides.paint import colour_of

ROOMY = 9
"""Bars that fit on a slide with letters of the usual size."""
COUNTS = "#,##0;#,##0;;"
"""Counts without a minus for the left side, and nothing for zero."""


@dataclass(frozen=True, slots=True)
class Stack:
    """One part of every bar.

    A part without a colour only keeps room; an open part shows its edge only.
    ``margin`` holds what its last bar may be less and more.
    """

    name: str
    values: tuple[float, ...]
    colour: str | None
    is_open: bool = False
    is_named: bool = True
    margin: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars from top to bottom, each cut into the same parts.

    Bars of counts have their numbers inside; others stand on an axis with
    numbers in the given format. With ``base`` the parts are not stacked but
    all begin there.
    """

    labels: tuple[str, ...]
    stacks: tuple[Stack, ...]
    axis_format: str | None = None
    base: float | None = None


def draw_bars(slide: Any, bars: Bars, box: tuple[int, int, int, int], _: Language) -> Any:
    """Add the chart to a slide and return its frame."""
    data = CategoryChartData(number_format=bars.axis_format or COUNTS)
    data.categories = [without_controls(label) for label in bars.labels]
    for stack in bars.stacks:
        data.add_series(without_controls(stack.name), stack.values)
    kind = XL_CHART_TYPE.BAR_STACKED if bars.base is None else XL_CHART_TYPE.BAR_CLUSTERED
    frame = slide.shapes.add_chart(kind, *box, data)
    chart = frame.chart
    chart.has_title = False
    chart.font.size = _size(bars)
    _set_axes(chart, bars)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 60 if len(bars.labels) <= ROOMY else 20, 100
    for series, stack in zip(plot.series, bars.stacks, strict=True):
        _paint(series, stack, bars)
    _set_legend(chart, bars)
    return frame


def _size(bars: Bars) -> Any:
    return Pt(14) if len(bars.labels) <= ROOMY else Pt(10)


def _set_axes(chart: Any, bars: Bars) -> None:
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.major_tick_mark = XL_TICK_MARK.NONE
    # Without this, programs leave out every other name where room is short.
    every = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    names._element.find(qn("c:noMultiLvlLbl")).addprevious(every)  # noqa: SLF001 -- skipping has no door
    values.has_major_gridlines = values.visible = bars.axis_format is not None
    if bars.axis_format is None:
        return
    values.major_gridlines.format.line.color.rgb = colour_of(GRID)
    values.major_tick_mark = XL_TICK_MARK.NONE
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = bars.axis_format, False
    # With the names from top to bottom, the numbers would stand above without this.
    values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    if bars.base is not None:
        values.crosses_at = bars.base


def _paint(series: Any, stack: Stack, bars: Bars) -> None:
    series.invert_if_negative = False
    if stack.colour is None:
        series.format.fill.background()
        return
    fill = PAPER if stack.is_open else stack.colour
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = colour_of(fill)
    series.format.line.color.rgb = colour_of(stack.colour if stack.is_open else PAPER)
    series.format.line.width = Pt(1.5)
    if bars.axis_format is None:
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, COUNTS, False
        labels.position = XL_LABEL_POSITION.CENTER
        labels.font.size, labels.font.bold = _size(bars), True
        labels.font.color.rgb = colour_of(ink_on(fill))
    if stack.margin is not None:
        none = [0.0] * (len(stack.values) - 1)
        less, more = stack.margin
        xml = error_bars([*none, less], [*none, more], TEXT, 2)
        series._element.find(qn("c:cat")).addprevious(xml)  # noqa: SLF001 -- error bars have no door


def _set_legend(chart: Any, bars: Bars) -> None:
    chart.has_legend = any(stack.is_named for stack in bars.stacks)
    if not chart.has_legend:
        return
    legend = chart.legend
    legend.position, legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    legend.font.size = Pt(14)
    position = legend._element.find(qn("c:legendPos"))  # noqa: SLF001 -- single entries have no door
    for place, stack in reversed(list(enumerate(bars.stacks))):
        if not stack.is_named:
            hidden = f'<c:legendEntry {nsdecls("c")}><c:idx val="{place}"/><c:delete val="1"/></c:legendEntry>'
            position.addnext(parse_xml(hidden))
