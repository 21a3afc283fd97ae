"""Before and after on one scale: an open dot, a filled dot, and the margin of the change."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.charts.axes import Domain, Scale, draw_axis, draw_grid, reach, zoom_note
from oogst.charts.canvas import Axis, Bar, Canvas
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.legend import Entry, draw_legend
from oogst.charts.margins import level_of, margin_heading
from oogst.charts.measure import SCORE, Measure
from oogst.charts.pairs import draw_pairs
from oogst.charts.palette import ESTIMATE, MARGIN
from oogst.charts.rows import RowText, lay_rows
from oogst.language.message import Language, say
from oogst.language.numbers import count
from oogst.types.estimate import Interval
from oogst.types.report import Table


@dataclass(frozen=True, slots=True)
class BeforeAfterRow:
    """One scale, measured twice among the same people.

    Attributes
    ----------
    label
        Name of the scale.
    n
        People with both measurements.
    before, after
        Means of those people.
    change
        Margin of the mean change, None when it cannot be computed.
    finding
        Key of the finding that the numbers come from.
    """

    label: str
    n: int
    before: float
    after: float
    change: Interval | None = None
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Scales with the same ends.

    Attributes
    ----------
    rows
        In the order of the questionnaire.
    measure
        How the means are written.
    domain
        Ends of the scale.
    """

    rows: tuple[BeforeAfterRow, ...]
    measure: Measure = SCORE
    domain: Domain | None = None

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "before_after"

    @property
    def changes(self) -> Measure:
        """How a change is written: like the means, with its sign."""
        kind = "points" if self.measure.kind == "share" else self.measure.kind
        return Measure(kind, self.measure.decimals, "", signed=True, currency=self.measure.currency)


def reach_of(chart: BeforeAfter) -> Domain:
    """Return the range of the axis of a chart."""
    means = [mean for row in chart.rows for mean in (row.before, row.after)]
    ends = [row.before + end for row in chart.rows if row.change for end in (row.change.lower, row.change.upper)]
    return reach([*means, *ends], (0.0, 1.0) if chart.measure.kind == "share" and not chart.domain else chart.domain)


def spec(chart: BeforeAfter, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    rows = lay_rows([RowText(row.label, _value(chart, row, language)) for row in chart.rows], narrow)
    scale = Scale(Axis(*reach_of(chart), rows.left, rows.right), chart.measure, language, rows.width)
    canvas = Canvas(rows.width, scale.axis)
    draw_grid(canvas, rows, scale.values)
    placed = [(row.before, row.change, y) for row, y in zip(chart.rows, rows.middles, strict=True) if row.change]
    bars = [Bar(start + span.lower, start + span.upper, y - 4, y + 4, MARGIN) for start, span, y in placed]
    canvas.bars("changes", bars)
    draw_pairs(canvas, rows, [(row.before, row.after) for row in chart.rows])
    canvas.texts("labels", rows.texts)
    entries = [
        Entry(say("chart.before", language), ESTIMATE, "open_dot"),
        Entry(say("chart.after", language), ESTIMATE, "dot"),
    ]
    return canvas.spec(draw_legend(canvas, entries, draw_axis(canvas, scale, rows.bottom)))


def _value(chart: BeforeAfter, row: BeforeAfterRow, language: Language) -> str:
    change = chart.changes.format(row.after - row.before, language)
    return say("chart.value_n", language, value=change, n=count(row.n, language))


def alt(chart: BeforeAfter, language: Language) -> str:
    """Say each scale's means and change with its margin."""
    return " ".join(_sentences(chart, row, language) for row in chart.rows)


def _sentences(chart: BeforeAfter, row: BeforeAfterRow, language: Language) -> str:
    means = {name: chart.measure.format(getattr(row, name), language) for name in ("before", "after")}
    change = chart.changes.format(row.after - row.before, language)
    n = count(row.n, language)
    text = say("chart.row_before_after", language, label=row.label, change=change, n=n, **means)
    if not row.change:
        return text
    return f"{text} {say('chart.margin_change', language, span=chart.changes.span(row.change, language))}"


def table(chart: BeforeAfter, language: Language) -> Table:
    """Return the same numbers as a table."""
    rows, mean, change = chart.rows, chart.measure, chart.changes
    numbers = [
        Column("chart.column_pairs", tuple(count(row.n, language) for row in rows)),
        Column("chart.column_before", tuple(mean.format(row.before, language) for row in rows)),
        Column("chart.column_after", tuple(mean.format(row.after, language) for row in rows)),
        Column("chart.column_change", tuple(change.format(row.after - row.before, language) for row in rows)),
        Column(
            margin_heading((row.change for row in rows), language),
            tuple(change.span(row.change, language) if row.change else "" for row in rows),
        ),
    ]
    first = Column("chart.column_what", tuple(row.label for row in rows))
    return build_table(first, numbers, language, [row.finding for row in rows])


def caption(chart: BeforeAfter, language: Language) -> str:
    """Say how to read the picture."""
    level = level_of((row.change for row in chart.rows), language)
    margin = " " + say("chart.change_bar", language, level=level) if level else ""
    text = say("chart.before_after_caption", language)
    return text + margin + zoom_note(reach_of(chart), chart.measure, language)


CHARTS.register(ChartKind("before_after", spec, alt, table, caption))
