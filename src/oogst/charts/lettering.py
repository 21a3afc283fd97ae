"""Width of texts in the charts' typeface, and breaking long ones into lines.

On screen a chart uses the reader's own sans-serif; reports and pictures use
the bundled Source Sans 3 (SIL Open Font License, ``fonts/``). Layout leaves
room for the widest typeface in the list, so that a label fits everywhere.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FAMILY = "'Source Sans 3', 'Segoe UI', Roboto, Arial, sans-serif"
FONT_FOLDER = Path(__file__).parent / "fonts"
REGULAR = 400
SEMIBOLD = 600
SMALLEST = 12.0

# Arial, the widest of the list, measured on Dutch labels against Source Sans 3.
_ROOM = 1.14
_FILES = {REGULAR: "SourceSans3-Regular.ttf", SEMIBOLD: "SourceSans3-Semibold.ttf"}


@cache
def _typeface(weight: int) -> FreeTypeFont:
    from PIL import ImageFont

    # 1000 units make an em in this typeface: at this size no width is rounded.
    return ImageFont.truetype(FONT_FOLDER / _FILES[weight], 1000, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, weight: int = REGULAR) -> float:
    """Return the room in pixels that a line of text needs at a size.

    Examples
    --------
    >>> text_width("", 14)
    0.0
    >>> text_width("ja ja", 14) > 2 * text_width("ja", 14)
    True
    """
    return float(_typeface(weight).getlength(text)) / 1000 * size * _ROOM


_SPACES = re.compile(r"[^\S\u00a0]+")


def printable(text: str) -> str:
    r"""Return a text on one line, without signs that XML cannot hold.

    Examples
    --------
    >>> printable(" a\x00b  c\n")
    'ab c'
    """
    kept = "".join(sign for sign in text if sign.isprintable() or sign.isspace())
    return _SPACES.sub(" ", kept).strip()


def wrap(text: str, size: float, room: float, weight: int = REGULAR) -> tuple[str, ...]:
    """Break a text into lines that fit; a word that is too long gets a hyphen.

    Parameters
    ----------
    text
        Any text; white space is normalised.
    size
        Font size in pixels.
    room
        Width of a line in pixels.
    weight
        Font weight.

    Examples
    --------
    >>> wrap("Ik vraag door na een compliment", 14, 120)
    ('Ik vraag door na', 'een compliment')
    """
    lines: list[str] = []
    line = ""
    for word in printable(text).split(" "):
        extended = f"{line} {word}".strip()
        if text_width(extended, size, weight) <= room:
            line = extended
            continue
        if line:
            lines.append(line)
        *broken, line = _broken(word, size, room, weight)
        lines.extend(broken)
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, size: float, room: float, weight: int) -> list[str]:
    parts: list[str] = []
    while text_width(word, size, weight) > room:
        end = 1
        while end < len(word) - 1 and text_width(word[: end + 1] + "-", size, weight) <= room:
            end += 1
        parts.append(word[:end] + "-")
        word = word[end:]
    return [*parts, word]
