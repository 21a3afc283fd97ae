"""Error bars, which the library for slides does not make."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt


def error_bars(minus: Sequence[float], plus: Sequence[float], colour: str, width: float) -> Any:
    """Return error bars of unequal length as an element of a series of bars.

    Parameters
    ----------
    minus, plus
        How far each bar reaches down and up, one per point.
    colour
        As ``#RRGGBB``.
    width
        Of the line, in points.
    """
    kind = '<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
    fill = f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'
    line = f'<c:spPr><a:ln w="{int(Pt(width))}" cap="rnd">{fill}</a:ln></c:spPr>'
    ends = _literal("plus", plus) + _literal("minus", minus)
    return parse_xml(f"<c:errBars {nsdecls('c', 'a')}>{kind}{ends}{line}</c:errBars>")


def _literal(name: str, values: Sequence[float]) -> str:
    points = "".join(f'<c:pt idx="{place}"><c:v>{max(0.0, value)!r}</c:v></c:pt>' for place, value in enumerate(values))
    count = f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>'
    return f"<c:{name}><c:numLit>{count}{points}</c:numLit></c:{name}>"
