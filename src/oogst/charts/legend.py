"""Signs and words under a picture, flowing over as many lines as needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from oogst.charts.canvas import Bar, Canvas, Dot, Text
from oogst.charts.lettering import text_width
from oogst.charts.palette import PAPER
from oogst.charts.rows import LINE, TICK_SIZE

_SIGN = 12
_STEP = 22


@dataclass(frozen=True, slots=True)
class Entry:
    """One colour or shape with its meaning; ``hollow`` draws the outline only."""

    label: str
    colour: str
    hollow: bool = False
    dot: bool = False


def draw_legend(canvas: Canvas, entries: Iterable[Entry], y: float) -> float:
    """Add a legend below a height; return the height below it."""
    x, top = 0.0, y + 6
    signs, words = Canvas(canvas.width), list[Text]()
    for entry in entries:
        room = text_width(entry.label, TICK_SIZE) + _SIGN + 7
        if x and x + room > canvas.width:
            x, top = 0.0, top + _STEP
        words.append(Text(x + _SIGN + 7, top + 12, entry.label, TICK_SIZE))
        _draw_sign(signs, entry, x + 1, top + 2)
        x += room + LINE
    canvas.layers += signs.layers
    canvas.texts("legend_words", words)
    return top + _STEP


def _draw_sign(signs: Canvas, entry: Entry, x: float, y: float) -> None:
    fill = PAPER if entry.hollow else entry.colour
    if entry.dot:
        signs.dots("legend_dots", [Dot(x + _SIGN / 2, y + _SIGN / 2, fill, entry.colour, 80)])
    else:
        signs.bars("legend_bars", [Bar(x, x + _SIGN, y, y + _SIGN, fill, entry.colour)])
