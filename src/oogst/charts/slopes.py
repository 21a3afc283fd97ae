"""A line per person from before to after; only for who works with pseudonymous answers, never in a report."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.charts.axes import Domain, reach, zoom_note
from oogst.charts.canvas import NARROW, WIDE, Canvas, Dot, Rule
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.measure import SCORE, Measure
from oogst.charts.palette import ESTIMATE, NEUTRAL, PAPER
from oogst.charts.plot import Side, draw_frame, draw_moments, lay_plot
from oogst.language.message import Language, say
from oogst.language.numbers import count
from oogst.types.report import Table

_TOP, _HEIGHT = 12, 240


@dataclass(frozen=True, slots=True)
class Slope:
    """One person, under a name that is nobody's."""

    label: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Slopes:
    """People with both scores on one scale, in the order of the table.

    Attributes
    ----------
    measure
        How the scores are written.
    domain
        Ends of the scale.
    """

    rows: tuple[Slope, ...]
    measure: Measure = SCORE
    domain: Domain | None = None

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "slopes"

    @property
    def n(self) -> int:
        """How many people."""
        return len(self.rows)

    @property
    def changes(self) -> Measure:
        """How a change is written: with its sign."""
        return Measure(self.measure.kind, self.measure.decimals, "", signed=True, currency=self.measure.currency)


def reach_of(chart: Slopes) -> Domain:
    """Return the range of the vertical axis."""
    return reach([score for row in chart.rows for score in (row.before, row.after)], chart.domain)


def spec(chart: Slopes, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    width = NARROW if narrow else WIDE
    frame = lay_plot((-0.2, 1.2), Side(reach_of(chart), chart.measure, language), width, (_TOP, _TOP + _HEIGHT))
    canvas = Canvas(width, frame.x, frame.y)
    draw_frame(canvas, frame, ())
    canvas.rules("between", [Rule(0, 1, row.before, row.after, NEUTRAL, 1.5, _dash(row)) for row in chart.rows])
    canvas.dots("first", [Dot(0, row.before, PAPER, ESTIMATE, 70) for row in chart.rows])
    canvas.dots("second", [Dot(1, row.after, ESTIMATE, ESTIMATE, 70) for row in chart.rows])
    moments = [(at, say(f"chart.column_{name}", language)) for at, name in enumerate(("before", "after"))]
    return canvas.spec(draw_moments(canvas, frame, moments))


def _dash(row: Slope) -> tuple[int, ...]:
    if row.after == row.before:
        return (1, 3)
    return () if row.after > row.before else (6, 4)


def alt(chart: Slopes, language: Language) -> str:
    """Say how many people went up, stayed the same and went down."""
    up = sum(row.after > row.before for row in chart.rows)
    down = sum(row.after < row.before for row in chart.rows)
    counts = {"n": chart.n, "up": up, "down": down, "same": chart.n - up - down}
    return say("chart.slopes_alt", language, **{name: count(value, language) for name, value in counts.items()})


def table(chart: Slopes, language: Language) -> Table:
    """Return the same numbers as a table."""
    rows, score, change = chart.rows, chart.measure, chart.changes
    numbers = [
        Column("chart.column_before", tuple(score.format(row.before, language) for row in rows)),
        Column("chart.column_after", tuple(score.format(row.after, language) for row in rows)),
        Column("chart.column_change", tuple(change.format(row.after - row.before, language) for row in rows)),
    ]
    return build_table(Column("chart.column_person", tuple(row.label for row in rows)), numbers, language)


def caption(chart: Slopes, language: Language) -> str:
    """Say how to read the picture."""
    return say("chart.slopes_caption", language) + zoom_note(reach_of(chart), chart.measure, language)


CHARTS.register(ChartKind("slopes", spec, alt, table, caption))
