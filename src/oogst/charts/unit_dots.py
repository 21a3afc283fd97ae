"""One dot per person, in rows of ten: how many people is this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oogst.charts.canvas import Canvas, Dot
from oogst.charts.columns import Column, build_table, part_of
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.palette import ESTIMATE, NEUTRAL, PAPER
from oogst.charts.rows import Band, RowText, lay_rows
from oogst.language.message import Language, say
from oogst.language.numbers import of
from oogst.types.report import Table

MOST_DOTS = 30
_STEP = 22


@dataclass(frozen=True, slots=True)
class UnitRow:
    """People with a property among people counted.

    Attributes
    ----------
    label
        The property.
    count
        People who have it.
    n
        People counted, at most 30.
    finding
        Key of the finding that the counts come from.
    """

    label: str
    count: int
    n: int
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class UnitDots:
    """Properties under each other, for small groups."""

    rows: tuple[UnitRow, ...]

    def __post_init__(self) -> None:
        if any(row.n > MOST_DOTS for row in self.rows):
            raise ValueError(f"one dot per person is for at most {MOST_DOTS} people")

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "unit_dots"


def spec(chart: UnitDots, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification.

    Notes
    -----
    In small groups every person is shown: Weissgerber and others (2015),
    doi:10.1371/journal.pbio.1002128.
    """
    lines = max((-(-row.n // 10) for row in chart.rows), default=1)
    texts = [RowText(row.label, of(row.count, row.n, language)) for row in chart.rows]
    rows = lay_rows(texts, narrow, Band(height=_STEP * max(1, lines)))
    canvas = Canvas(rows.width)
    for row, middle in zip(chart.rows, rows.middles, strict=True):
        canvas.dots("people", _dots(row, rows.left, middle))
    canvas.texts("labels", rows.texts)
    return canvas.spec(rows.bottom + 4)


def _dots(row: UnitRow, left: float, middle: float) -> Iterator[Dot]:
    top = middle - _STEP * (-(-row.n // 10) - 1) / 2
    for person in range(row.n):
        line, place = divmod(person, 10)
        has = person < row.count
        fill, edge = (ESTIMATE, ESTIMATE) if has else (PAPER, NEUTRAL)
        yield Dot(left + 10 + _STEP * place, top + _STEP * line, fill, edge, 150)


def alt(chart: UnitDots, language: Language) -> str:
    """Say the counts.

    Examples
    --------
    >>> alt(UnitDots((UnitRow("Vraagt door", 12, 16),)), "nl")
    'Vraagt door: 12 van de 16 mensen.'
    """
    return " ".join(
        say("chart.row_people", language, label=row.label, part=of(row.count, row.n, language)) for row in chart.rows
    )


def table(chart: UnitDots, language: Language) -> Table:
    """Return the same counts as a table."""
    people = tuple(part_of(row.count, row.n, language) for row in chart.rows)
    first = Column("chart.column_what", tuple(row.label for row in chart.rows))
    findings = [row.finding for row in chart.rows]
    return build_table(first, [Column("chart.column_people", people)], language, findings)


def caption(_: UnitDots, language: Language) -> str:
    """Say how to read the picture."""
    return say("chart.unit_dots_caption", language)


CHARTS.register(ChartKind("unit_dots", spec, alt, table, caption))
