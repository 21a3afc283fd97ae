"""From chart to picture: a clean, self-standing SVG, or a PNG at twice its size.

The SVG keeps to a strict content-security policy: presentation attributes
only, no style, script or reference to anything outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from oogst.charts.kind import CHARTS
from oogst.charts.lettering import FAMILY, FONT_FOLDER, printable
from oogst.language.message import Language
from oogst.types.report import Chart

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SVG = "http://www.w3.org/2000/svg"
VEGA_LITE = "6.4"
_SHAPE = ("d", "x2", "y2", "transform", "fill", "stroke", "stroke-width", "stroke-dasharray")
_KEPT = frozenset({*_SHAPE, "text-anchor", "font-size", "font-weight"})
_IDLE = {("transform", "translate(0,0)"), ("text-anchor", "start"), ("font-weight", "400")}
_LOCALES = {"nl": "nl-NL", "en": "en-GB"}
_DECIMALS = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")


def draw(chart: Chart, language: Language, *, narrow: bool = False, prefix: str = "chart", title: str = "") -> str:
    """Draw a chart as SVG.

    Parameters
    ----------
    chart
        Data of any kind in :data:`oogst.charts.kind.CHARTS`.
    language
        Language of every word and number in it.
    narrow
        For phones: 320 instead of 620 pixels wide, labels above the marks.
    prefix
        Makes the ids unique in a page.
    title
        What the picture is about; empty gives the first sentence of the
        text alternative.
    """
    return _signed(_picture(chart, language, narrow), chart, language, prefix, title)


def draw_png(chart: Chart, language: Language, *, narrow: bool = False, scale: float = 2) -> bytes:
    """Draw a chart as PNG on white, by default at twice its size in pixels."""
    return bitmap(draw(chart, language, narrow=narrow), scale)


class Drawn:
    """The pictures of one report, each drawn once and reused by every format.

    Parameters
    ----------
    language
        Language of the report.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._pictures: dict[tuple[Chart, bool], Element] = {}
        self._bitmaps: dict[tuple[Chart, bool, float], bytes] = {}

    def svg(self, chart: Chart, *, narrow: bool = False, prefix: str = "chart", title: str = "") -> str:
        """Return a chart as SVG, drawn at the first request; see :func:`draw`."""
        at = (chart, narrow)
        if at not in self._pictures:
            self._pictures[at] = _picture(chart, self._language, narrow)
        return _signed(self._pictures[at], chart, self._language, prefix, title)

    def png(self, chart: Chart, *, narrow: bool = False, scale: float = 2) -> bytes:
        """Return a chart as PNG; see :func:`draw_png`."""
        at = (chart, narrow, scale)
        if at not in self._bitmaps:
            self._bitmaps[at] = bitmap(self.svg(chart, narrow=narrow), scale)
        return self._bitmaps[at]


@cache
def _renderer() -> Any:
    import vl_convert

    vl_convert.register_font_directory(str(FONT_FOLDER))
    return vl_convert


def _picture(chart: Chart, language: Language, narrow: bool) -> Element:
    spec = CHARTS.get(chart.key).spec(chart, language, narrow)
    locale = _LOCALES[language]
    svg = _renderer().vegalite_to_svg(spec, vl_version=VEGA_LITE, format_locale=locale, time_format_locale=locale)
    return _cleaned(ET.fromstring(svg))  # noqa: S314 -- drawn by the renderer in this process


def _cleaned(svg: Element) -> Element:
    root = ET.Element("svg", {name: svg.get(name, "") for name in ("viewBox", "width", "height")})
    group = ET.SubElement(root, "g", {"fill": "none", "font-family": FAMILY})
    group.extend(shape for child in svg for shape in _shapes(child))
    return root


def _shapes(element: Element) -> Iterator[Element]:
    """Yield what is visible; roles, classes and groups that do nothing fall away."""
    name = element.tag.rpartition("}")[2]
    given = {key: _DECIMALS.sub(_rounded, value) for key, value in element.attrib.items() if _is_kept(key, value)}
    if name != "g":
        if "fill" in given or "stroke" in given:
            copy = ET.Element(name, given)
            copy.text = element.text
            yield copy
        return
    inner = [shape for child in element for shape in _shapes(child)]
    if inner and "transform" in given:
        group = ET.Element("g", {"transform": given["transform"]})
        group.extend(inner)
        yield group
    else:
        yield from inner


def _is_kept(key: str, value: str) -> bool:
    return key in _KEPT and value != "" and (key, value) not in _IDLE


def _rounded(found: re.Match[str]) -> str:
    return f"{float(found[0]):.2f}".rstrip("0").rstrip(".").removeprefix("-0") or "0"


def _signed(picture: Element, chart: Chart, language: Language, prefix: str, title: str) -> str:
    """Add the name and the description that screen readers say."""
    alt = printable(CHARTS.get(chart.key).alt(chart, language))
    names = {"title": printable(title) or alt.partition(". ")[0], "desc": alt}
    labelled = " ".join(f"{prefix}-{name}" for name in names)
    head = {"xmlns": SVG, **picture.attrib, "role": "img", "aria-labelledby": labelled, "overflow": "visible"}
    root = ET.Element("svg", head)
    for name, text in names.items():
        ET.SubElement(root, name, {"id": f"{prefix}-{name}"}).text = text
    root.extend(picture)
    return ET.tostring(root, encoding="unicode")


def bitmap(svg: str, scale: float = 2) -> bytes:
    """Return a drawing of a chart as PNG on white."""
    start = svg.index("<title")
    paper = f'{svg[:start]}<rect width="100%" height="100%" fill="#FFFFFF"/>{svg[start:]}'
    return bytes(_renderer().svg_to_png(paper, scale=scale))
