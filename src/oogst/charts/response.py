"""How many of the people invited answered, per moment or questionnaire."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.charts.axes import Scale, draw_axis, draw_grid, reach
from oogst.charts.canvas import Axis, Bar, Canvas, Rule
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.legend import Entry, draw_legend
from oogst.charts.measure import COUNT
from oogst.charts.palette import ESTIMATE, NEUTRAL, PAPER, TARGET
from oogst.charts.rows import RowText, lay_rows
from oogst.language.message import Language, say
from oogst.language.numbers import count, of, percent
from oogst.types.report import Table


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """One moment of asking.

    Attributes
    ----------
    label
        Name of the moment or the questionnaire.
    invited, answered
        People.
    needed
        Answers needed for the precision that was planned.
    finding
        Key of the finding that the counts come from.
    """

    label: str
    invited: int
    answered: int
    needed: int | None = None
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """Moments of asking, in order of time."""

    rows: tuple[ResponseRow, ...]

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "response"


def spec(chart: Response, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    rows = lay_rows([RowText(row.label, of(row.answered, row.invited, language)) for row in chart.rows], narrow)
    most = reach([max(row.invited, row.answered, row.needed or 0) for row in chart.rows] or [1], zero=True)
    scale = Scale(Axis(*most, rows.left, rows.right), COUNT, language, rows.width)
    canvas = Canvas(rows.width, scale.axis)
    draw_grid(canvas, rows, scale.values)
    placed = list(zip(chart.rows, rows.middles, strict=True))
    canvas.bars("invited", [Bar(0, row.invited, y - 10, y + 10, PAPER, NEUTRAL) for row, y in placed])
    canvas.bars("answered", [Bar(0, row.answered, y - 10, y + 10, ESTIMATE) for row, y in placed])
    needed = [(row.needed, y) for row, y in placed if row.needed is not None]
    canvas.rules("needed", [Rule(number, number, y - 13, y + 13, TARGET, 2, (5, 3)) for number, y in needed])
    canvas.texts("labels", rows.texts)
    answered = Entry(say("chart.answered", language), ESTIMATE)
    invited = Entry(say("chart.no_answer", language), NEUTRAL, "open_box")
    return canvas.spec(draw_legend(canvas, [answered, invited], draw_axis(canvas, scale, rows.bottom)))


def alt(chart: Response, language: Language) -> str:
    """Say per moment how many people answered."""
    return " ".join(_sentences(row, language) for row in chart.rows)


def _sentences(row: ResponseRow, language: Language) -> str:
    text = say("chart.row_took_part", language, label=row.label, part=of(row.answered, row.invited, language))
    if row.needed is None:
        return text
    return f"{text} {say('chart.needed_words', language, n=count(row.needed, language))}"


def table(chart: Response, language: Language) -> Table:
    """Return the same counts as a table."""
    rows = chart.rows
    shares = (percent(row.answered / row.invited, language) if row.invited else "" for row in rows)
    numbers = [
        Column("chart.column_invited", tuple(count(row.invited, language) for row in rows)),
        Column("chart.column_answered", tuple(count(row.answered, language) for row in rows)),
        Column("chart.column_share", tuple(shares)),
        Column("chart.column_needed", tuple("" if row.needed is None else count(row.needed, language) for row in rows)),
    ]
    first = Column("chart.column_moment", tuple(row.label for row in rows))
    return build_table(first, numbers, language, [row.finding for row in rows])


def caption(chart: Response, language: Language) -> str:
    """Say how to read the picture."""
    needed = any(row.needed is not None for row in chart.rows)
    text = say("chart.response_caption", language)
    return f"{text} {say('chart.needed_line', language)}" if needed else text


CHARTS.register(ChartKind("response", spec, alt, table, caption))
