"""Colours as PowerPoint holds them."""

from __future__ import annotations

from pptx.dml.color import RGBColor


def colour_of(code: str) -> RGBColor:
    """Return a colour from ``#RRGGBB``.

    Examples
    --------
    >>> str(colour_of("#0B3F6B"))
    '0B3F6B'
    """
    return RGBColor.from_string(code[1:])
