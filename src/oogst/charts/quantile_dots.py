"""Twenty equally likely results as dots: how likely is it that the benefits exceed the costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oogst.charts.axes import Scale, draw_axis, reach
from oogst.charts.canvas import NARROW, WIDE, Axis, Canvas, Dot, Rule, Text
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.measure import SHARE, Measure
from oogst.charts.palette import AXIS, ESTIMATE, PAPER, TARGET, TARGET_TEXT
from oogst.language.message import Language, say
from oogst.language.numbers import count
from oogst.types.report import Table

_SIDE = 22
_TOP = 52
_HIGHEST = 160


@dataclass(frozen=True, slots=True)
class QuantileDots:
    """Equally likely results, such as the middle of each twentieth of a simulation.

    Attributes
    ----------
    values
        Usually twenty; drawn in order of size.
    break_even
        Result at which benefits equal costs.
    measure
        How results are written; a return on costs is a share.
    finding
        Key of the finding that the numbers come from.
    """

    values: tuple[float, ...]
    break_even: float = 0.0
    measure: Measure = SHARE
    finding: str | None = None

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "quantile_dots"

    @property
    def above(self) -> int:
        """Results above break-even."""
        return sum(value > self.break_even for value in self.values)


def spec(chart: QuantileDots, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification.

    Notes
    -----
    Kay and others (2016), doi:10.1145/2858036.2858558; columns as in
    Wilkinson (1999), doi:10.1080/00031305.1999.10474474.
    """
    width = NARROW if narrow else WIDE
    axis = Axis(*reach([*chart.values, chart.break_even]), _SIDE, width - _SIDE)
    scale = Scale(axis, chart.measure, language, width)
    step = _step(chart, axis)
    stacks = list(_stacks(chart, axis, step))
    bottom = _TOP + step * max((len(stack) for stack in stacks), default=1) + 6
    canvas = Canvas(width, axis)
    canvas.rules("axis", [Rule(axis.low, axis.high, bottom, bottom, AXIS, 1)])
    canvas.rules("marks", [Rule(value, value, bottom, bottom + 5, AXIS, 1) for value in scale.values])
    even = chart.break_even
    canvas.rules("break_even", [Rule(even, even, 44, bottom, TARGET, 2, (5, 3))])
    canvas.dots("results", [dot for stack in stacks for dot in _dots(chart, stack, bottom, step)])
    canvas.texts("words", _words(chart, canvas, language))
    return canvas.spec(draw_axis(canvas, scale, bottom + 3))


def _step(chart: QuantileDots, axis: Axis) -> float:
    """Return the largest distance between dots at which the highest column stays low enough."""
    steps = (20, 17, 14, 12) if axis.end - axis.start > NARROW else (17, 14, 12)
    fitting = (step for step in steps if step * max(map(len, _stacks(chart, axis, step)), default=1) <= _HIGHEST)
    return next(fitting, steps[-1])


def _stacks(chart: QuantileDots, axis: Axis, room: float) -> Iterator[list[float]]:
    """Yield results that share a column of dots; a column never crosses the break-even line."""
    stack: list[float] = []
    for value in sorted(chart.values):
        crosses = stack and (stack[0] > chart.break_even) != (value > chart.break_even)
        if stack and (crosses or axis.at(value) - axis.at(stack[0]) >= room):
            yield stack
            stack = []
        stack.append(value)
    if stack:
        yield stack


def _dots(chart: QuantileDots, stack: Sequence[float], bottom: float, step: float) -> Iterator[Dot]:
    middle = (stack[0] + stack[-1]) / 2
    for at, value in enumerate(stack):
        fill = ESTIMATE if value > chart.break_even else PAPER
        yield Dot(middle, bottom - step * (at + 0.5) - 2, fill, ESTIMATE, (step - 4) ** 2 * 0.78)


def _words(chart: QuantileDots, canvas: Canvas, language: Language) -> list[Text]:
    x = canvas.x.at(chart.break_even) if canvas.x else 0.0
    below = say("chart.not_above", language, k=count(len(chart.values) - chart.above, language))
    above = say("chart.above", language, k=count(chart.above, language))
    return [
        Text(x, 38, say("chart.break_even", language), 14, TARGET_TEXT, "center", 600),
        Text(0, 16, below, 14),
        Text(canvas.width, 16, above, 14, anchor="right", weight=600),
    ]


def alt(chart: QuantileDots, language: Language) -> str:
    """Say how many of the results exceed the costs, and how far they reach.

    Examples
    --------
    >>> alt(QuantileDots((-0.1, 0.2, 0.4)), "nl")
    'In 2 van de 3 berekende mogelijkheden levert het meer op dan het kost. De uitkomst loopt van −10% tot 40%.'
    """
    values = {"k": count(chart.above, language), "n": count(len(chart.values), language)}
    text = say("chart.quantile_dots_alt", language, **values)
    if not chart.values:
        return text
    low, high = (chart.measure.format(end, language) for end in (min(chart.values), max(chart.values)))
    return f"{text} {say('chart.results_reach', language, low=low, high=high)}"


def table(chart: QuantileDots, language: Language) -> Table:
    """Return the results in order."""
    values = sorted(chart.values)
    sides = tuple(say("chart.yes" if value > chart.break_even else "chart.no", language) for value in values)
    numbers = [
        Column("chart.column_result", tuple(chart.measure.format(value, language) for value in values)),
        Column("chart.column_exceeds", sides),
    ]
    places = tuple(count(at + 1, language) for at in range(len(values)))
    return build_table(Column("chart.column_possibility", places), numbers, language, [chart.finding] * len(values))


def caption(chart: QuantileDots, language: Language) -> str:
    """Say how to read the picture."""
    return say("chart.quantile_dots_caption", language, n=count(len(chart.values), language))


CHARTS.register(ChartKind("quantile_dots", spec, alt, table, caption))
