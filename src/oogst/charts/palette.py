"""The colours of every chart; one colour keeps one meaning through the product.

The palettes were chosen for contrast on white and for distance under three
kinds of colour blindness; each use has a second cue besides (position, dash,
letter, filled or hollow).
"""

from __future__ import annotations

TEXT = "#1D2521"
SOFT_TEXT = "#4A5650"
PAPER = "#FFFFFF"

GRID = "#C9D1CB"
BAND = "#E8EDF2"
DECORATIVE = frozenset({GRID, BAND})
"""Carry no information on their own, so they need no contrast."""

AXIS = "#4A5650"
ESTIMATE = "#0B3F6B"
MARGIN = "#6E8CAB"
TARGET = "#B45309"
TARGET_TEXT = "#8A4206"

STRONGLY_DISAGREE = "#6B2C00"
DISAGREE = "#B4590A"
NEUTRAL = "#70767F"
AGREE = "#2B77BA"
STRONGLY_AGREE = "#0A3059"
DIVERGING = (STRONGLY_DISAGREE, DISAGREE, NEUTRAL, AGREE, STRONGLY_AGREE)

CATEGORIES = {"A": "#0B3F6B", "B": "#B05A12", "C": "#257A6C", "D": "#6F62B5", "E": "#52171F"}


def blend(first: str, second: str, share: float) -> str:
    """Mix two colours; ``share`` 0 gives the first and 1 the second.

    Examples
    --------
    >>> blend("#000000", "#FFFFFF", 0.5)
    '#808080'
    """
    pairs = [(int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{int(low + (high - low) * share + 0.5):02X}" for low, high in pairs)


def shades(strong: str, mild: str, number: int) -> tuple[str, ...]:
    """Return ``number`` colours from strong to mild.

    Examples
    --------
    >>> shades("#000000", "#FFFFFF", 3)
    ('#000000', '#808080', '#FFFFFF')
    >>> shades("#000000", "#FFFFFF", 1)
    ('#FFFFFF',)
    """
    if number == 1:
        return (mild,)
    return tuple(blend(strong, mild, step / (number - 1)) for step in range(number))
