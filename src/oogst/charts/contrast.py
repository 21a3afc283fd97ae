"""Contrast between two colours as WCAG 2.2 defines it, and the ink that fits a fill."""

from __future__ import annotations

from oogst.charts.palette import PAPER, TEXT

FILL_MINIMUM = 3.0
TEXT_MINIMUM = 4.5


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 (black) to 1 (white).

    Parameters
    ----------
    colour
        Six hexadecimal digits after ``#``.

    Examples
    --------
    >>> luminance("#FFFFFF"), luminance("#000000")
    (1.0, 0.0)
    """
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21.

    Notes
    -----
    Web Content Accessibility Guidelines 2.2, success criteria 1.4.3 and 1.4.11.

    Examples
    --------
    >>> contrast("#000000", "#FFFFFF")
    21.0
    >>> round(contrast("#FFFFFF", "#3F83BF"), 1)
    4.0
    """
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def ink_on(fill: str) -> str:
    """Return the text colour with the most contrast on a fill.

    Examples
    --------
    >>> ink_on("#0A3059"), ink_on("#E8EDF2")
    ('#FFFFFF', '#1D2521')
    """
    return max((PAPER, TEXT), key=lambda ink: contrast(ink, fill))
