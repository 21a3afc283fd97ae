"""Diverging bars of opinions: who agrees, who does not, and apart who is in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oogst.charts.canvas import NARROW, WIDE, Axis, Bar, Canvas, Rule, Text, inside_bar
from oogst.charts.columns import Column, build_table
from oogst.charts.kind import CHARTS, ChartKind, Spec
from oogst.charts.legend import Entry, draw_legend
from oogst.charts.palette import AGREE, AXIS, DISAGREE, NEUTRAL, PAPER, STRONGLY_AGREE, STRONGLY_DISAGREE, shades
from oogst.charts.rows import Band, Rows, RowText, stack_rows
from oogst.language.message import Language, say
from oogst.language.numbers import count, percent
from oogst.types.report import Table

_GAP = 26


@dataclass(frozen=True, slots=True)
class LikertRow:
    """The answers to one question.

    Attributes
    ----------
    label
        The question or statement.
    counts
        People per answer option, from the lowest to the highest.
    unsure
        People who chose “weet niet”; never part of the bar.
    finding
        Key of the finding that the counts come from.
    """

    label: str
    counts: tuple[int, ...]
    unsure: int = 0
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Likert:
    """Questions with the same answer options.

    Attributes
    ----------
    rows
        In the order of the questionnaire.
    options
        Answer options from the lowest to the highest; of an odd number the
        middle one is neutral.
    sides
        What the lower and the upper half are called; without it disagree and agree.
    """

    rows: tuple[LikertRow, ...]
    options: tuple[str, ...]
    sides: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        if any(len(row.counts) != len(self.options) for row in self.rows):
            raise ValueError("every row has one count per answer option")

    @property
    def key(self) -> str:
        """Kind of chart."""
        return "likert"

    @property
    def half(self) -> int:
        """Number of options on each side of the middle."""
        return len(self.options) // 2

    @property
    def neutral(self) -> int | None:
        """Place of the neutral option, None when there is none."""
        return self.half if len(self.options) % 2 else None


def colours(chart: Likert) -> tuple[str, ...]:
    """Return one colour per answer option."""
    low = shades(STRONGLY_DISAGREE, DISAGREE, chart.half)
    high = shades(STRONGLY_AGREE, AGREE, chart.half)[::-1]
    return (*low, *((NEUTRAL,) if chart.neutral is not None else ()), *high)


def spec(chart: Likert, language: Language, narrow: bool) -> Spec:
    """Return the Vega-Lite specification.

    Notes
    -----
    Heiberger and Robbins (2014), doi:10.18637/jss.v057.i05, with one change:
    the neutral answers leave the middle, where they cannot be compared.
    """
    width = NARROW if narrow else WIDE
    texts = [RowText(row.label, _beside(row, language)) for row in chart.rows]
    rows = stack_rows(texts, width, Band(22, 4, 14))
    axis, apart = _axis(chart, rows)
    canvas = Canvas(width, axis)
    words: list[Text] = []
    for row, y in zip(chart.rows, rows.middles, strict=True):
        bars = list(_bars(chart, row, y, apart))
        canvas.bars("answers", bars)
        words += [text for bar in bars for text in _number(axis, bar, language)]
    canvas.rules("middle", [Rule(0, 0, y - 13, y + 13, AXIS, 1.5) for y in rows.middles])
    canvas.texts("labels", [*rows.texts, *words])
    entries = [Entry(option, colour) for option, colour in zip(chart.options, colours(chart), strict=True)]
    return canvas.spec(draw_legend(canvas, entries, rows.bottom + 4))


def _beside(row: LikertRow, language: Language) -> str:
    text = _answers(row, language)
    return text if not row.unsure else f"{text}, {say('chart.unsure', language, n=count(row.unsure, language))}"


def _axis(chart: Likert, rows: Rows) -> tuple[Axis, float]:
    """Return the scale in people, and where on it the neutral bars begin."""
    low = max((sum(row.counts[: chart.half]) for row in chart.rows), default=0)
    high = max((sum(row.counts[-chart.half :]) for row in chart.rows), default=0) if chart.half else 0
    neutral = max((row.counts[chart.neutral] for row in chart.rows), default=0) if chart.neutral is not None else 0
    people = max(1, low + high + neutral)
    room = rows.width - 2 - (_GAP if neutral else 0)
    gap = _GAP * people / room if neutral else 0
    return Axis(-low, people - low + gap, 1, rows.width - 1), high + gap


def _bars(chart: Likert, row: LikertRow, y: float, apart: float) -> Iterator[Bar]:
    paint = colours(chart)
    start: float = -sum(row.counts[: chart.half])
    for place, number in enumerate(row.counts):
        if place == chart.neutral:
            yield Bar(apart, apart + number, y - 11, y + 11, paint[place], PAPER)
            continue
        if number:
            yield Bar(start, start + number, y - 11, y + 11, paint[place], PAPER)
        start += number


def _number(axis: Axis, bar: Bar, language: Language) -> Sequence[Text]:
    left, right = axis.at(bar.x), axis.at(bar.x2)
    text = count(bar.x2 - bar.x, language)
    return inside_bar(text, ((left + right) / 2, (bar.y + bar.y2) / 2), right - left, bar.fill)


def alt(chart: Likert, language: Language) -> str:
    """Say per question how many people chose each side.

    Examples
    --------
    >>> row = LikertRow("Nuttig", (1, 3, 8), unsure=2)
    >>> alt(Likert((row,), ("oneens", "er tussenin", "eens")), "nl")
    'Nuttig: 8 eens, 1 oneens, 3 er tussenin, 2 weet niet. 12 antwoorden.'
    """
    return " ".join(_sentence(chart, row, language) for row in chart.rows)


def _sentence(chart: Likert, row: LikertRow, language: Language) -> str:
    low, high = sides_of(chart, language)
    parts = [
        f"{count(sum(row.counts[len(row.counts) - chart.half :]), language)} {high}",
        f"{count(sum(row.counts[: chart.half]), language)} {low}",
    ]
    if chart.neutral is not None:
        parts.append(say("chart.between_sides", language, n=count(row.counts[chart.neutral], language)))
    parts.append(say("chart.unsure", language, n=count(row.unsure, language)))
    values = {"parts": ", ".join(parts), "answers": _answers(row, language)}
    return say("chart.row_answers", language, label=row.label, **values)


def _answers(row: LikertRow, language: Language) -> str:
    n = sum(row.counts)
    return say("chart.answer", language) if n == 1 else say("chart.answers", language, n=count(n, language))


def sides_of(chart: Likert, language: Language) -> tuple[str, str]:
    """Return what the lower and the upper half are called."""
    return chart.sides or (say("chart.disagree", language), say("chart.agree", language))


def table(chart: Likert, language: Language) -> Table:
    """Return the counts per answer option."""
    options = [
        Column(option, tuple(_cell(row, row.counts[place], language) for row in chart.rows))
        for place, option in enumerate(chart.options)
    ]
    unsure = tuple(count(row.unsure, language) for row in chart.rows)
    numbers = [
        *options,
        Column("chart.column_unsure", unsure if any(row.unsure for row in chart.rows) else ("",) * len(unsure)),
        Column("chart.column_answers", tuple(count(sum(row.counts), language) for row in chart.rows)),
    ]
    first = Column("chart.column_question", tuple(row.label for row in chart.rows))
    return build_table(first, numbers, language, [row.finding for row in chart.rows])


def _cell(row: LikertRow, number: int, language: Language) -> str:
    n = sum(row.counts)
    text = count(number, language)
    return text if n < 20 else f"{text} ({percent(number / n, language)})"


def caption(chart: Likert, language: Language) -> str:
    """Say how to read the picture."""
    low, high = sides_of(chart, language)
    text = say("chart.likert_caption", language, low=low, high=high)
    return text if chart.neutral is None else f"{text} {say('chart.likert_apart', language)}"


CHARTS.register(ChartKind("likert", spec, alt, table, caption))
