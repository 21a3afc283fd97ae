"""One bar of people who went up, stayed the same or went down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from oogst.charts.canvas import NARROW, WIDE, Axis, Bar, Canvas, Text, inside_bar
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.legend import Entry, draw_legend
from oogst.charts.measure import CHANGE, Measure
from oogst.charts.palette import DISAGREE, NEUTRAL, PAPER, STRONGLY_AGREE
from oogst.charts.rows import Band, RowText, stack_rows
from oogst.language.message import Language, say
from oogst.language.numbers import count, of
from oogst.types.report import Table

Move = Literal["up", "up_or_same", "same", "same_or_down", "down"]
ORDER: tuple[Move, ...] = ("up", "up_or_same", "same", "same_or_down", "down")
MERGED = frozenset({"up_or_same", "same_or_down"})
"""Drawn open, so that they differ from ``same`` by more than a word."""


@dataclass(frozen=True, slots=True)
class DirectionRow:
    """The people with both measurements on one scale.

    Attributes
    ----------
    label
        What was measured.
    moves
        People per direction; small parts come merged, such as ``same_or_down``.
    median
        The middle change.
    finding
        Key of the finding that the counts come from.
    """

    label: str
    moves: tuple[tuple[Move, int], ...]
    median: float | None = None
    finding: str | None = None

    @property
    def n(self) -> int:
        """People with both measurements."""
        return sum(number for _, number in self.moves)

    def number(self, move: Move) -> int | None:
        """Return the people who made a move, None when that part is not apart."""
        return dict(self.moves).get(move)


@dataclass(frozen=True, slots=True)
class DirectionBar:
    """Directions of change, without single people.

    Attributes
    ----------
    rows
        One per scale.
    better
        Which direction is an improvement; decides the colours.
    measure
        How the middle change is written.
    """

    rows: tuple[DirectionRow, ...]
    better: Literal["up", "down"] = "up"
    measure: Measure = CHANGE

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "direction_bar"

    @property
    def moves(self) -> tuple[Move, ...]:
        """Directions that occur, from up to down."""
        found = {move for row in self.rows for move, _ in row.moves}
        return tuple(move for move in ORDER if move in found)

    def colour(self, move: Move) -> str:
        """Return the colour of a direction: blue better, brown worse, grey in between or merged."""
        worse = "down" if self.better == "up" else "up"
        return {self.better: STRONGLY_AGREE, worse: DISAGREE}.get(move, NEUTRAL)


def spec(chart: DirectionBar, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    width = NARROW if narrow else WIDE
    texts = [RowText(row.label, _pairs(row, language)) for row in chart.rows]
    rows = stack_rows(texts, width, Band(28, 4))
    axis = Axis(0, max(1, *(row.n for row in chart.rows)) if chart.rows else 1, 1, width - 1)
    canvas = Canvas(width, axis)
    words: list[Text] = []
    named = True
    for row, y in zip(chart.rows, rows.middles, strict=True):
        bars = list(_bars(chart, row, y))
        canvas.bars("moves", [bar for _, bar in bars])
        for move, bar in bars:
            full, short = _words(move, bar, axis, language)
            named = named and bool(full)
            words += full or short
    canvas.texts("labels", [*rows.texts, *words])
    if named:
        return canvas.spec(rows.bottom)
    return canvas.spec(draw_legend(canvas, _entries(chart, language), rows.bottom))


def _entries(chart: DirectionBar, language: Language) -> Iterator[Entry]:
    for move in chart.moves:
        yield Entry(say(f"chart.{move}", language), chart.colour(move), "open_box" if move in MERGED else "box")


def _bars(chart: DirectionBar, row: DirectionRow, y: float) -> Iterator[tuple[Move, Bar]]:
    start = 0
    for move in ORDER:
        number = row.number(move)
        if number:
            colour = chart.colour(move)
            fill, edge = (PAPER, colour) if move in MERGED else (colour, PAPER)
            yield move, Bar(start, start + number, y - 14, y + 14, fill, edge)
            start += number


def _words(move: Move, bar: Bar, axis: Axis, language: Language) -> tuple[list[Text], list[Text]]:
    """Return count with direction, and the count alone; each empty where it does not fit."""
    room = axis.at(bar.x2) - axis.at(bar.x)
    middle = ((axis.at(bar.x) + axis.at(bar.x2)) / 2, (bar.y + bar.y2) / 2)
    number = count(bar.x2 - bar.x, language)
    full = f"{number} {say(f'chart.{move}', language)}"
    return inside_bar(full, middle, room - 8, bar.fill), inside_bar(number, middle, room, bar.fill)


def alt(chart: DirectionBar, language: Language) -> str:
    """Say per scale how many people went where.

    Examples
    --------
    >>> alt(DirectionBar((DirectionRow("Gedrag", (("up", 8), ("same_or_down", 5))),)), "nl")
    'Gedrag: 13 mensen met beide metingen: 8 omhoog, 5 gelijk of omlaag.'
    """
    return " ".join(_sentence(chart, row, language) for row in chart.rows)


def _sentence(chart: DirectionBar, row: DirectionRow, language: Language) -> str:
    moves = [(row.number(move), say(f"chart.{move}", language)) for move in ORDER]
    parts = ", ".join(f"{count(number, language)} {word}" for number, word in moves if number is not None)
    pairs = _pairs(row, language)
    text = say("chart.row_moves", language, label=row.label, pairs=pairs, parts=parts)
    if row.median is None:
        return text
    return f"{text} {say('chart.median_change', language, change=chart.measure.format(row.median, language))}"


def _pairs(row: DirectionRow, language: Language) -> str:
    return say("chart.pair", language) if row.n == 1 else say("chart.pairs", language, n=count(row.n, language))


def table(chart: DirectionBar, language: Language) -> Table:
    """Return the counts per direction."""
    moves = [
        Column(f"chart.column_{move}", tuple(_cell(row, row.number(move), language) for row in chart.rows))
        for move in chart.moves
    ]
    medians = ("" if row.median is None else chart.measure.format(row.median, language) for row in chart.rows)
    numbers = [
        *moves,
        Column("chart.column_pairs", tuple(count(row.n, language) for row in chart.rows)),
        Column("chart.column_median_change", tuple(medians)),
    ]
    first = Column("chart.column_what", tuple(row.label for row in chart.rows))
    return build_table(first, numbers, language, [row.finding for row in chart.rows])


def _cell(row: DirectionRow, number: int | None, language: Language) -> str:
    return "" if number is None else of(number, row.n, language)


def caption(_: DirectionBar, language: Language) -> str:
    """Say how to read the picture."""
    return say("chart.direction_caption", language)


CHARTS.register(ChartKind("direction_bar", spec, alt, table, caption))
