"""Which assumption moves the result most: one bar per assumption, widest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oogst.charts.axes import Scale, draw_axis, draw_grid, reach
from oogst.charts.canvas import Axis, Bar, Canvas, Rule, Text
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.legend import Entry, draw_legend
from oogst.charts.measure import MONEY, Measure
from oogst.charts.palette import AGREE, STRONGLY_AGREE, TARGET, TARGET_TEXT, TEXT
from oogst.charts.rows import Band, Rows, RowText, lay_rows
from oogst.language.message import Language, say
from oogst.types.report import Table


@dataclass(frozen=True, slots=True)
class TornadoBar:
    """One assumption.

    Attributes
    ----------
    label
        The assumption.
    low, high
        The result at its low and at its high value; either may be the larger.
    low_input, high_input
        Those values, as they should be read.
    finding
        Key of the finding that the numbers come from.
    """

    label: str
    low: float
    high: float
    low_input: str = ""
    high_input: str = ""
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Tornado:
    """Assumptions around the expected result.

    Attributes
    ----------
    bars
        In any order; drawn and listed widest first.
    expected
        The result with every assumption at its expected value.
    break_even
        Result at which benefits equal costs.
    measure
        How results are written.
    """

    bars: tuple[TornadoBar, ...]
    expected: float
    break_even: float = 0.0
    measure: Measure = MONEY

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "tornado"

    @property
    def sorted_bars(self) -> tuple[TornadoBar, ...]:
        """Bars, the widest first; ties keep their order.

        Examples
        --------
        >>> [bar.label for bar in Tornado((TornadoBar("a", 1, 2), TornadoBar("b", 9, 0)), 1).sorted_bars]
        ['b', 'a']
        """
        return tuple(sorted(self.bars, key=lambda bar: -abs(bar.high - bar.low)))


def spec(chart: Tornado, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    bars = chart.sorted_bars
    rows = lay_rows([RowText(bar.label, _span(chart, bar, language)) for bar in bars], narrow, Band(top=50))
    results = [chart.expected, chart.break_even, *(end for bar in bars for end in (bar.low, bar.high))]
    scale = Scale(Axis(*reach(results, zero=True), rows.left, rows.right), chart.measure, language, rows.width)
    canvas = Canvas(rows.width, scale.axis)
    draw_grid(canvas, rows, scale.values)
    for bar, y in zip(bars, rows.middles, strict=True):
        canvas.bars("assumptions", _halves(chart, bar, y))
    _draw_lines(canvas, chart, rows, language)
    canvas.texts("labels", rows.texts)
    low, high = (Entry(say(f"chart.{end}_value", language), _COLOURS[end]) for end in ("low", "high"))
    return canvas.spec(draw_legend(canvas, [low, high], draw_axis(canvas, scale, rows.bottom)))


_COLOURS = {"low": AGREE, "high": STRONGLY_AGREE}


def _halves(chart: Tornado, bar: TornadoBar, y: float) -> Iterator[Bar]:
    """Yield the longer half first, so that the shorter stays visible on the same side."""
    halves = [(bar.low, _COLOURS["low"]), (bar.high, _COLOURS["high"])]
    for result, colour in sorted(halves, key=lambda half: -abs(half[0] - chart.expected)):
        first, last = sorted((chart.expected, result))
        yield Bar(first, last, y - 10, y + 10, colour)


def _draw_lines(canvas: Canvas, chart: Tornado, rows: Rows, language: Language) -> None:
    lines = [(chart.break_even, TARGET, (5, 3)), (chart.expected, TEXT, ())]
    canvas.rules(
        "lines", [Rule(x, x, *stretch, colour, 2, dash) for x, colour, dash in lines for stretch in rows.stretches]
    )
    expected = say("chart.expected", language, result=chart.measure.format(chart.expected, language))
    words = ((say("chart.break_even", language), chart.break_even, TARGET_TEXT), (expected, chart.expected, TEXT))
    for at, (text, result, colour) in enumerate(words):
        x = canvas.x.at(result) if canvas.x else 0.0
        canvas.texts("line_words", [Text(x, 16 + 20 * at, text, 14, colour, "center", 600)])


def _span(chart: Tornado, bar: TornadoBar, language: Language) -> str:
    low, high = (chart.measure.format(end, language) for end in sorted((bar.low, bar.high)))
    return say("chart.between", language, low=low, high=high)


def alt(chart: Tornado, language: Language) -> str:
    """Say which assumption matters most, and the range of each."""
    expected = say("chart.expected_words", language, result=chart.measure.format(chart.expected, language))
    if not chart.bars:
        return expected
    first = chart.sorted_bars[0]
    most = say("chart.tornado_alt", language, label=first.label, span=_span(chart, first, language))
    rest = [
        say("chart.row", language, label=bar.label, value=_span(chart, bar, language)) for bar in chart.sorted_bars[1:]
    ]
    return " ".join([expected, most, *rest])


def table(chart: Tornado, language: Language) -> Table:
    """Return the same results as a table, widest first."""
    bars = chart.sorted_bars
    numbers = [
        Column("chart.column_low_input", tuple(bar.low_input for bar in bars)),
        Column("chart.column_low", tuple(chart.measure.format(bar.low, language) for bar in bars)),
        Column("chart.column_high_input", tuple(bar.high_input for bar in bars)),
        Column("chart.column_high", tuple(chart.measure.format(bar.high, language) for bar in bars)),
    ]
    first = Column("chart.column_assumption", tuple(bar.label for bar in bars))
    return build_table(first, numbers, language, [bar.finding for bar in bars])


def caption(_: Tornado, language: Language) -> str:
    """Say how to read the picture."""
    return say("chart.tornado_caption", language)


CHARTS.register(ChartKind("tornado", spec, alt, table, caption))
