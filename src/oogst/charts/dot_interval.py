"""Dot with its margin and target: how often, how sure, is the target reached."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.charts.axes import Domain, Scale, draw_axis, draw_grid, reach, zoom_note
from oogst.charts.canvas import Axis, Bar, Canvas, Dot, Rule, Text
from oogst.charts.columns import Column, build_table, part_of
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.margins import margin_heading, margin_note, whom
from oogst.charts.measure import SHARE, Measure
from oogst.charts.palette import ESTIMATE, MARGIN, NEUTRAL, PAPER, TARGET, TARGET_TEXT
from oogst.charts.rows import Band, Rows, RowText, lay_rows
from oogst.language.message import Language, say
from oogst.language.numbers import count, of
from oogst.types.estimate import Interval
from oogst.types.report import Table


@dataclass(frozen=True, slots=True)
class DotRow:
    """One estimate.

    Attributes
    ----------
    label
        What was asked or measured.
    n
        Number of people counted.
    estimate
        In the units of the chart's measure; shares as fractions.
    interval
        Its margin, None when it cannot be computed.
    count
        People with the property; required for shares.
    target
        Value to reach.
    bounds
        Worst case for everybody who did not answer.
    finding
        Key of the finding that the numbers come from.
    """

    label: str
    n: int
    estimate: float
    interval: Interval | None = None
    count: int | None = None
    target: float | None = None
    bounds: Interval | None = None
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class DotInterval:
    """Estimates under each other on one axis.

    Attributes
    ----------
    rows
        In the order of the questionnaire, never sorted by outcome.
    measure
        How the numbers are written.
    domain
        Ends of the scale; without it shares run from 0 to 1, other measures around their values.
    provisional
        Drawn with open dots while answers are still coming in.
    header
        Heading of the first column of the table.
    """

    rows: tuple[DotRow, ...]
    measure: Measure = SHARE
    domain: Domain | None = None
    provisional: bool = False
    header: str = ""

    def __post_init__(self) -> None:
        if self.measure.kind == "share" and any(row.count is None for row in self.rows):
            raise ValueError("a share is never shown without its count")

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "dot_interval"

    @property
    def common_target(self) -> float | None:
        """The target, when all rows have the same one."""
        targets = {row.target for row in self.rows}
        return targets.pop() if len(targets) == 1 else None


def reach_of(chart: DotInterval) -> Domain:
    """Return the range of the axis of a chart."""
    domain = (0.0, 1.0) if chart.measure.kind == "share" and chart.domain is None else chart.domain
    ends = [
        end for row in chart.rows for span in (row.interval, row.bounds) if span for end in (span.lower, span.upper)
    ]
    targets = [row.target for row in chart.rows if row.target is not None]
    return reach([*ends, *targets, *(row.estimate for row in chart.rows)], domain)


def spec(chart: DotInterval, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification.

    Notes
    -----
    A dot with its margin instead of a bar with an error bar: Correll and
    Gleicher (2014), doi:10.1109/TVCG.2014.2346298.
    """
    texts = [RowText(row.label, _beside(chart, row, language)) for row in chart.rows]
    rows = lay_rows(texts, narrow, Band(top=30 if chart.common_target is not None else 8))
    scale = Scale(Axis(*reach_of(chart), rows.left, rows.right), chart.measure, language, rows.width)
    canvas = Canvas(rows.width, scale.axis)
    draw_grid(canvas, rows, scale.values)
    _draw_margins(canvas, chart, rows)
    _draw_targets(canvas, chart, rows, language)
    paper = PAPER if chart.provisional else ESTIMATE
    dots = [Dot(row.estimate, y, paper, ESTIMATE) for row, y in zip(chart.rows, rows.middles, strict=True)]
    canvas.dots("estimates", dots)
    canvas.texts("labels", rows.texts)
    return canvas.spec(draw_axis(canvas, scale, rows.bottom))


def _beside(chart: DotInterval, row: DotRow, language: Language) -> str:
    text = of(row.count, row.n, language) if row.count is not None else _value_with_n(chart.measure, row, language)
    if row.target is None or chart.common_target is not None:
        return text
    return f"{text}, {say('chart.target', language, target=chart.measure.format(row.target, language))}"


def _value_with_n(measure: Measure, row: DotRow, language: Language) -> str:
    return say("chart.value_n", language, value=measure.format(row.estimate, language), n=count(row.n, language))


def _draw_margins(canvas: Canvas, chart: DotInterval, rows: Rows) -> None:
    pairs = list(zip(chart.rows, rows.middles, strict=True))
    bounds = [(row.bounds, y) for row, y in pairs if row.bounds]
    canvas.rules("bounds", [Rule(span.lower, span.upper, y, y, NEUTRAL, 1.5) for span, y in bounds])
    ends = [(end, y) for span, y in bounds for end in (span.lower, span.upper)]
    canvas.rules("bound_ends", [Rule(end, end, y - 6, y + 6, NEUTRAL, 1.5) for end, y in ends])
    intervals = [(row.interval, y) for row, y in pairs if row.interval]
    canvas.bars("intervals", [Bar(span.lower, span.upper, y - 3, y + 3, MARGIN) for span, y in intervals])


def _draw_targets(canvas: Canvas, chart: DotInterval, rows: Rows, language: Language) -> None:
    common = chart.common_target
    if common is None:
        pairs = [(row.target, y) for row, y in zip(chart.rows, rows.middles, strict=True) if row.target is not None]
        canvas.rules("targets", [Rule(goal, goal, y - 14, y + 14, TARGET, 2, (5, 3)) for goal, y in pairs])
        return
    canvas.rules("targets", [Rule(common, common, *stretch, TARGET, 2, (5, 3)) for stretch in rows.stretches])
    label = say("chart.target", language, target=chart.measure.format(common, language))
    x = canvas.x.at(common) if canvas.x else 0
    canvas.texts("target", [Text(x, rows.top - 8, label, 14, TARGET_TEXT, "center", 600)])


def alt(chart: DotInterval, language: Language) -> str:
    """Say each estimate, its margin and its target.

    Examples
    --------
    >>> alt(DotInterval((DotRow("Vraagt door", 16, 0.75, Interval(0.505, 0.898), 12),)), "nl")
    'Vraagt door: 12 van de 16. Bij een volgende groep ligt het waarschijnlijk tussen 51% en 90%.'
    """
    return " ".join(_sentences(chart.measure, row, language) for row in chart.rows)


def _sentences(measure: Measure, row: DotRow, language: Language) -> str:
    value = of(row.count, row.n, language) if row.count is not None else _value_with_n(measure, row, language)
    said = [say("chart.row", language, label=row.label, value=value)]
    if row.interval:
        said.append(say(f"chart.margin_words{whom(row.interval)}", language, **_ends(measure, row.interval, language)))
    if row.bounds:
        said.append(say("chart.bounds_words", language, **_ends(measure, row.bounds, language)))
    if row.target is not None:
        said.append(say("chart.target_words", language, target=measure.format(row.target, language)))
    if row.target is not None and row.interval:
        said.append(say(f"chart.target_{_side(measure, row.interval, row.target)}", language))
    return " ".join(said)


def _ends(measure: Measure, span: Interval, language: Language) -> dict[str, str]:
    return {"low": measure.format(span.lower, language), "high": measure.format(span.upper, language)}


def _side(measure: Measure, interval: Interval, target: float) -> str:
    if interval.lower >= target:
        return "above"
    # A limit that reads the same as the target does not read as below it.
    same = measure.format(interval.upper, "en") == measure.format(target, "en")
    return "below" if interval.upper < target and not same else "around"


def table(chart: DotInterval, language: Language) -> Table:
    """Return the same numbers as a table."""
    measure = chart.measure

    def written(value: float | None) -> str:
        return "" if value is None else measure.format(value, language)

    def spanned(span: Interval | None) -> str:
        return "" if span is None else measure.span(span, language)

    rows = chart.rows
    people = [part_of(row.count, row.n, language) for row in rows]
    numbers = [
        Column("chart.column_people", tuple(people)),
        Column(f"chart.column_{measure.kind}", tuple(written(row.estimate) for row in rows)),
        Column(margin_heading((row.interval for row in rows), language), tuple(spanned(row.interval) for row in rows)),
        Column("chart.column_target", tuple(written(row.target) for row in rows)),
        Column("chart.column_bounds", tuple(spanned(row.bounds) for row in rows)),
    ]
    first = Column(chart.header or "chart.column_what", tuple(row.label for row in rows))
    return build_table(first, numbers, language, [row.finding for row in rows])


def caption(chart: DotInterval, language: Language) -> str:
    """Say how to read the picture."""
    dot = "chart.dot_open" if chart.provisional else "chart.dot_filled"
    margin = margin_note((row.interval for row in chart.rows), language)
    target = any(row.target is not None for row in chart.rows)
    bounds = any(row.bounds for row in chart.rows)
    return (
        say(dot, language)
        + margin
        + (" " + say("chart.target_line", language) if target else "")
        + (" " + say("chart.bounds_line", language) if bounds else "")
        + zoom_note(reach_of(chart), chart.measure, language)
    )


CHARTS.register(ChartKind("dot_interval", spec, alt, table, caption))
