"""Colours as stylesheets write them, and how well they stand out against each other (WCAG 2.2)."""

from __future__ import annotations

import re

from PIL import ImageColor

Colour = tuple[int, int, int]
_WRITTEN = re.compile(r"#[0-9a-f]{3}|#[0-9a-f]{6}|(?:rgb|hsl)\([\d.,%\s]{1,40}\)|[a-z]{3,20}", re.IGNORECASE)
_SPACES = re.compile(r"(?<=[\d%])\s+(?=\d)")


def read_colour(text: str) -> Colour | None:
    """Return a solid colour; None for anything else, also for one that lets through what is behind it.

    Examples
    --------
    >>> read_colour("#0F5C46"), read_colour("rgb(255 255 255)"), read_colour("#0F5C4680")
    ((15, 92, 70), (255, 255, 255), None)
    """
    if not _WRITTEN.fullmatch(text.strip()):
        return None
    try:
        found = ImageColor.getrgb(_SPACES.sub(",", text.strip()))
    except ValueError:
        return None
    return (found[0], found[1], found[2])


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, from 1 (the same) to 21 (black and white).

    Examples
    --------
    >>> contrast((0, 0, 0), (255, 255, 255))
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lighter(colour: Colour, share: float) -> Colour:
    """Return a colour mixed with a share of white.

    Examples
    --------
    >>> lighter((0, 0, 100), 0.5)
    (128, 128, 178)
    """
    red, green, blue = (round(channel + (255 - channel) * share) for channel in colour)
    return red, green, blue


def written(colour: Colour) -> str:
    """Return a colour as a stylesheet writes it.

    Examples
    --------
    >>> written((15, 92, 70))
    '#0f5c46'
    """
    return "#" + "".join(f"{channel:02x}" for channel in colour)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
