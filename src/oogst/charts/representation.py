"""Two dots per category: its part of everyone invited, and of everyone who answered."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.charts.axes import Scale, draw_axis, draw_grid
from oogst.charts.canvas import Axis, Canvas
from oogst.charts.columns import Column, build_table, part_of
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.legend import Entry, draw_legend
from oogst.charts.measure import SHARE
from oogst.charts.pairs import draw_pairs
from oogst.charts.palette import ESTIMATE
from oogst.charts.rows import RowText, lay_rows
from oogst.language.message import Language, say
from oogst.language.numbers import count, of, percent
from oogst.types.report import Table


@dataclass(frozen=True, slots=True)
class RepresentationRow:
    """One category of people.

    Attributes
    ----------
    label
        Name of the category; a merged one names all its parts.
    invited, answered
        People in it.
    finding
        Key of the finding that the counts come from.
    """

    label: str
    invited: int
    answered: int
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Representation:
    """The categories of one attribute; together they are the whole group."""

    rows: tuple[RepresentationRow, ...]

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "representation"

    @property
    def invited(self) -> int:
        """Everyone invited."""
        return sum(row.invited for row in self.rows)

    @property
    def answered(self) -> int:
        """Everyone who answered."""
        return sum(row.answered for row in self.rows)

    def shares(self, row: RepresentationRow) -> tuple[float, float]:
        """Return a category's part of everyone invited and of everyone who answered."""
        return row.invited / max(1, self.invited), row.answered / max(1, self.answered)


def spec(chart: Representation, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    rows = lay_rows([RowText(row.label, _took_part(row, language)) for row in chart.rows], narrow)
    scale = Scale(Axis(0, 1, rows.left, rows.right), SHARE, language, rows.width)
    canvas = Canvas(rows.width, scale.axis)
    draw_grid(canvas, rows, scale.values)
    draw_pairs(canvas, rows, [chart.shares(row) for row in chart.rows])
    canvas.texts("labels", rows.texts)
    invited = say("chart.part_of_invited", language, n=count(chart.invited, language))
    answered = say("chart.part_of_answered", language, n=count(chart.answered, language))
    entries = [Entry(invited, ESTIMATE, "open_dot"), Entry(answered, ESTIMATE, "dot")]
    return canvas.spec(draw_legend(canvas, entries, draw_axis(canvas, scale, rows.bottom)))


def _took_part(row: RepresentationRow, language: Language) -> str:
    return of(row.answered, row.invited, language)


def alt(chart: Representation, language: Language) -> str:
    """Say per category who was invited and who answered, and where the parts differ most."""
    whole = say("chart.took_part", language, part=of(chart.answered, chart.invited, language))
    rows = [say("chart.row_took_part", language, label=row.label, part=_took_part(row, language)) for row in chart.rows]
    return " ".join([whole, *rows])


def table(chart: Representation, language: Language) -> Table:
    """Return the same numbers as a table."""
    rows = chart.rows
    shares = [chart.shares(row) for row in rows]
    numbers = [
        Column("chart.column_invited", tuple(count(row.invited, language) for row in rows)),
        Column("chart.column_answered", tuple(part_of(row.answered, row.invited, language) for row in rows)),
        Column("chart.column_part_invited", tuple(percent(invited, language) for invited, _ in shares)),
        Column("chart.column_part_answered", tuple(percent(answered, language) for _, answered in shares)),
    ]
    first = Column("chart.column_group", tuple(row.label for row in rows))
    return build_table(first, numbers, language, [row.finding for row in rows])


def caption(_: Representation, language: Language) -> str:
    """Say how to read the picture."""
    return say("chart.representation_caption", language)


CHARTS.register(ChartKind("representation", spec, alt, table, caption))
