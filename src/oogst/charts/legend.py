"""Signs and words under a picture, flowing over as many lines as needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from oogst.charts.canvas import Bar, Canvas, Dot, Rule, Text
from oogst.charts.lettering import text_width
from oogst.charts.palette import PAPER
from oogst.charts.rows import LINE, TICK_SIZE

Sign = Literal["box", "open_box", "dot", "open_dot", "line", "dashes"]

_STEP = 22
_WIDTHS = {"line": 24, "dashes": 24}


@dataclass(frozen=True, slots=True)
class Entry:
    """One sign with its meaning."""

    label: str
    colour: str
    sign: Sign = "box"

    @property
    def sign_width(self) -> float:
        """Room for the sign in pixels."""
        return _WIDTHS.get(self.sign, 12)


def draw_legend(canvas: Canvas, entries: Iterable[Entry], y: float) -> float:
    """Add a legend below a height; return the height below it."""
    x, top = 0.0, y + 6
    signs, words = Canvas(canvas.width), list[Text]()
    for entry in entries:
        room = entry.sign_width + 7 + text_width(entry.label, TICK_SIZE)
        if x and x + room > canvas.width:
            x, top = 0.0, top + _STEP
        words.append(Text(x + entry.sign_width + 7, top + 12, entry.label, TICK_SIZE))
        _draw_sign(signs, entry, x + 1, top + 2)
        x += room + LINE
    canvas.layers += signs.layers
    canvas.texts("legend_words", words)
    return top + _STEP if words else y


def _draw_sign(signs: Canvas, entry: Entry, x: float, y: float) -> None:
    side, colour = 12, entry.colour
    fill = PAPER if entry.sign.startswith("open") else colour
    if entry.sign in {"line", "dashes"}:
        dash = (5, 3) if entry.sign == "dashes" else ()
        signs.rules("legend_lines", [Rule(x, x + entry.sign_width - 2, y + 6, y + 6, colour, 2, dash)])
    elif entry.sign in {"dot", "open_dot"}:
        signs.dots("legend_dots", [Dot(x + side / 2, y + side / 2, fill, colour, 80)])
    else:
        signs.bars("legend_bars", [Bar(x, x + side, y, y + side, fill, colour)])
