"""What helps and what holds back, and in how many stories: bars to two sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from oogst.charts.canvas import Axis, Bar, Canvas, Rule, Text, inside_bar
from oogst.charts.columns import Column, build_table
from oogst.charts.contrast import ink_on
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.legend import Entry, draw_legend
from oogst.charts.lettering import text_width
from oogst.charts.palette import AXIS, CATEGORIES, PAPER, SOFT_TEXT, STRONGLY_AGREE, STRONGLY_DISAGREE
from oogst.charts.rows import Band, Rows, RowText, lay_rows
from oogst.language.message import Language, say
from oogst.language.numbers import count
from oogst.types.report import Table

Letter = Literal["A", "B", "C", "D", "E"]
_HELPS, _HINDERS = STRONGLY_AGREE, STRONGLY_DISAGREE
_CHIP = 22


@dataclass(frozen=True, slots=True)
class FactorRow:
    """One factor: in how many stories it helped or held back.

    Attributes
    ----------
    label
        Name of the factor.
    letter
        Category, A to E, as printed on the card.
    helps, helps_much
        Stories in which it helped, and of those to a large degree.
    hinders, hinders_much
        Stories in which it held back, and of those to a large degree.
    finding
        Key of the finding that the counts come from.
    """

    label: str
    letter: Letter
    helps: int
    helps_much: int
    hinders: int
    hinders_much: int
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class FactorBars:
    """Factors in the order of the cards.

    Attributes
    ----------
    rows
        The factors.
    n
        Number of stories.
    """

    rows: tuple[FactorRow, ...]
    n: int

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "factor_bars"


def spec(chart: FactorBars, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification."""
    rows = lay_rows([RowText(row.label) for row in chart.rows], narrow, Band(22, 30, 12, _CHIP + 8))
    most = max([1, *(stories for row in chart.rows for stories in (row.helps, row.hinders))])
    room = text_width(count(most, language), 14) + 8
    axis = Axis(-most, most, rows.left + room, rows.right - room)
    canvas = Canvas(rows.width, axis)
    words: list[Text] = [*rows.texts, *_sides(axis, language)]
    for row, y in zip(chart.rows, rows.middles, strict=True):
        bars = list(_bars(row, y))
        canvas.bars("stories", bars)
        words += [text for bar in bars for text in _inside(axis, row, bar, language)]
        words += _totals(axis, row, y, language)
    canvas.rules("middle", [Rule(0, 0, y - 13, y + 13, AXIS, 1.5) for y in rows.middles])
    _draw_letters(canvas, chart, rows)
    canvas.texts("labels", words)
    return canvas.spec(draw_legend(canvas, _entries(language), rows.bottom + 4))


def _entries(language: Language) -> list[Entry]:
    return [
        Entry(say("chart.much", language), SOFT_TEXT),
        Entry(say("chart.somewhat", language), SOFT_TEXT, "open_box"),
    ]


def _sides(axis: Axis, language: Language) -> list[Text]:
    middle = axis.at(0)
    return [
        Text(middle - 8, 18, say("chart.hinders", language), 14, _HINDERS, "right", 600),
        Text(middle + 8, 18, say("chart.helps", language), 14, _HELPS, "left", 600),
    ]


def _bars(row: FactorRow, y: float) -> Iterator[Bar]:
    """Yield what counts much next to the middle, the rest open outside it."""
    for much, all_stories, sign, colour in (
        (row.hinders_much, row.hinders, -1, _HINDERS),
        (row.helps_much, row.helps, 1, _HELPS),
    ):
        if much:
            yield Bar(min(0, sign * much), max(0, sign * much), y - 11, y + 11, colour)
        if all_stories > much:
            first, last = sorted((sign * much, sign * all_stories))
            yield Bar(first, last, y - 11, y + 11, PAPER, colour)


def _inside(axis: Axis, row: FactorRow, bar: Bar, language: Language) -> list[Text]:
    """Return the number of a part, unless the total beside the bar already says it."""
    if bar.x2 - bar.x in {row.helps if bar.x >= 0 else None, row.hinders if bar.x2 <= 0 else None}:
        return []
    left, right = axis.at(bar.x), axis.at(bar.x2)
    text = count(bar.x2 - bar.x, language)
    return inside_bar(text, ((left + right) / 2, (bar.y + bar.y2) / 2), right - left, bar.fill)


def _totals(axis: Axis, row: FactorRow, y: float, language: Language) -> list[Text]:
    return [
        Text(axis.at(-row.hinders) - 6, y + 5, count(row.hinders, language), 14, anchor="right"),
        Text(axis.at(row.helps) + 6, y + 5, count(row.helps, language), 14),
    ]


def _draw_letters(canvas: Canvas, chart: FactorBars, rows: Rows) -> None:
    chips = Canvas(canvas.width)
    for row, y in zip(chart.rows, rows.starts, strict=True):
        fill = CATEGORIES[row.letter]
        chips.bars("letters", [Bar(0, _CHIP, y - 16, y - 16 + _CHIP, fill)])
        chips.texts("letter_words", [Text(_CHIP / 2, y, row.letter, 14, ink_on(fill), "center", 600)])
    canvas.layers += chips.layers


def alt(chart: FactorBars, language: Language) -> str:
    """Say per factor in how many stories it helped and held back."""
    stories = say("chart.stories", language, n=count(chart.n, language))
    return " ".join([stories, *(_sentence(row, language) for row in chart.rows)])


def _sentence(row: FactorRow, language: Language) -> str:
    names = ("helps", "helps_much", "hinders", "hinders_much")
    counts = {name: count(getattr(row, name), language) for name in names}
    return say("chart.row_factor", language, label=f"{row.letter} {row.label}", **counts)


def table(chart: FactorBars, language: Language) -> Table:
    """Return the same counts as a table."""
    rows = chart.rows
    numbers = [
        Column("chart.column_helps", tuple(count(row.helps, language) for row in rows)),
        Column("chart.column_helps_much", tuple(count(row.helps_much, language) for row in rows)),
        Column("chart.column_hinders", tuple(count(row.hinders, language) for row in rows)),
        Column("chart.column_hinders_much", tuple(count(row.hinders_much, language) for row in rows)),
    ]
    first = Column("chart.column_factor", tuple(f"{row.letter} {row.label}" for row in rows))
    return build_table(first, numbers, language, [row.finding for row in rows])


def caption(chart: FactorBars, language: Language) -> str:
    """Say how to read the picture."""
    return say("chart.factor_caption", language, n=count(chart.n, language))


CHARTS.register(ChartKind("factor_bars", spec, alt, table, caption))
