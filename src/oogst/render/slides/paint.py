"""Colours and numbers as PowerPoint holds them."""

from __future__ import annotations

from pptx.dml.color import RGBColor

AXIS_FORMATS = {
    "share": "0%",
    "percent": '0"%"',
    "points": "0%",
    "score": "0.0",
    "number": "General",
    "money": "#,##0",
}
"""How numbers stand on an axis, per kind of ``Measure``."""


def colour_of(code: str) -> RGBColor:
    """Return a colour from ``#RRGGBB``.

    Examples
    --------
    >>> str(colour_of("#0B3F6B"))
    '0B3F6B'
    """
    return RGBColor.from_string(code[1:])
