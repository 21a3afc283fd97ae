"""Where the net result comes from: benefits up, corrections and costs down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from oogst.charts.axes import Scale, draw_axis, draw_grid, reach
from oogst.charts.canvas import Axis, Bar, Canvas, Rule
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.measure import MONEY, Measure
from oogst.charts.palette import AGREE, AXIS, DISAGREE, NEUTRAL, STRONGLY_AGREE, TEXT
from oogst.charts.rows import RowText, lay_rows
from oogst.language.message import Language, say
from oogst.language.numbers import percent
from oogst.types.estimate import Interval
from oogst.types.report import Table

Part = Literal["benefit", "correction", "cost"]
PARTS: tuple[Part, ...] = ("benefit", "correction", "cost")
_COLOURS: dict[Part, str] = {"benefit": AGREE, "correction": NEUTRAL, "cost": DISAGREE}


@dataclass(frozen=True, slots=True)
class WaterfallStep:
    """One amount on the way to the net result.

    Attributes
    ----------
    label
        What it is.
    amount
        Positive for benefits, negative for corrections and costs.
    part
        Decides colour and sum in the text alternative.
    finding
        Key of the finding that the amount comes from.
    """

    label: str
    amount: float
    part: Part
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Amounts in order; the net result is their sum.

    Attributes
    ----------
    steps
        Benefits first, then corrections, then costs.
    net
        Range of the net result, None when it was not computed.
    measure
        Currency.
    """

    steps: tuple[WaterfallStep, ...]
    net: Interval | None = None
    measure: Measure = MONEY

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "waterfall"

    @property
    def result(self) -> float:
        """The net result."""
        return sum(step.amount for step in self.steps)

    @property
    def stretches(self) -> tuple[tuple[float, float], ...]:
        """Where each bar begins and ends.

        Examples
        --------
        >>> Waterfall((WaterfallStep("a", 9, "benefit"), WaterfallStep("b", -4, "cost"))).stretches
        ((0.0, 9.0), (9.0, 5.0))
        """
        ends: list[float] = [0.0]
        for step in self.steps:
            ends.append(ends[-1] + step.amount)
        return tuple(pairwise(ends))


def spec(chart: Waterfall, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    texts = [RowText(step.label, chart.measure.format(step.amount, language)) for step in chart.steps]
    net = RowText(say("chart.net", language), chart.measure.format(chart.result, language), 600)
    rows = lay_rows([*texts, net], narrow)
    ends = [end for stretch in chart.stretches for end in stretch]
    low, high = reach([*ends, *((chart.net.lower, chart.net.upper) if chart.net else ())], zero=True)
    scale = Scale(Axis(low, high, rows.left, rows.right), chart.measure, language, rows.width)
    canvas = Canvas(rows.width, scale.axis)
    draw_grid(canvas, rows, scale.values)
    canvas.rules("zero", [Rule(0, 0, *stretch, AXIS, 1.25) for stretch in rows.stretches if low == 0 or high == 0])
    canvas.bars("steps", _bars(chart, rows.middles))
    if not narrow:
        canvas.rules("levels", _levels(chart, rows.middles))
    canvas.bars("net", [Bar(0, chart.result, rows.middles[-1] - 11, rows.middles[-1] + 11, STRONGLY_AGREE)])
    canvas.rules("range", _range(chart.net, rows.middles[-1] + 17))
    canvas.texts("labels", rows.texts)
    return canvas.spec(draw_axis(canvas, scale, rows.bottom + (12 if chart.net else 0)))


def _bars(chart: Waterfall, middles: tuple[float, ...]) -> Iterator[Bar]:
    for step, (start, end), y in zip(chart.steps, chart.stretches, middles, strict=False):
        yield Bar(start, end, y - 11, y + 11, _COLOURS[step.part])


def _levels(chart: Waterfall, middles: tuple[float, ...]) -> Iterator[Rule]:
    for (_, end), y, following in zip(chart.stretches, middles, middles[1:], strict=False):
        yield Rule(end, end, y + 11, following - 11, AXIS, 1, (2, 2))


def _range(net: Interval | None, y: float) -> Iterator[Rule]:
    if net is None:
        return
    yield Rule(net.lower, net.upper, y, y, TEXT, 2)
    for end in (net.lower, net.upper):
        yield Rule(end, end, y - 5, y + 5, TEXT, 2)


def alt(chart: Waterfall, language: Language) -> str:
    """Say the sums of benefits, corrections and costs, and the net result with its range."""
    sums = {part: sum(step.amount for step in chart.steps if step.part == part) for part in PARTS}
    said = {part: chart.measure.format(amount, language) for part, amount in sums.items()}
    net = chart.measure.format(chart.result, language)
    if chart.net is None:
        return say("chart.waterfall_alt", language, net=net, **said)
    return say("chart.waterfall_alt_range", language, net=net, span=chart.measure.span(chart.net, language), **said)


def table(chart: Waterfall, language: Language) -> Table:
    """Return the same amounts as a table."""
    amounts = [*(step.amount for step in chart.steps), chart.result]
    spans = [*("" for _ in chart.steps), chart.measure.span(chart.net, language) if chart.net else ""]
    labels = [*(step.label for step in chart.steps), say("chart.net", language)]
    numbers = [
        Column("chart.column_money", tuple(chart.measure.format(amount, language) for amount in amounts)),
        Column("chart.column_range", tuple(spans)),
    ]
    findings = [*(step.finding for step in chart.steps), None]
    return build_table(Column("chart.column_post", tuple(labels)), numbers, language, findings)


def caption(chart: Waterfall, language: Language) -> str:
    """Say how to read the picture."""
    text = say("chart.waterfall_caption", language)
    if chart.net is None:
        return text
    level = "" if chart.net.level is None else f" ({percent(chart.net.level, language)})"
    return f"{text} {say('chart.range_line', language, level=level)}"


CHARTS.register(ChartKind("waterfall", spec, alt, table, caption))
