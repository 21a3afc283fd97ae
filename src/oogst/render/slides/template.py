"""The deck's own template: 16:9, three layouts, our colours, one sans-serif typeface."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

TITLE_SLIDE, TITLE_AND_TEXT, TITLE_ONLY = 0, 1, 2
_KEPT = (0, 1, 5)

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN = Inches(0.65)
INNER = WIDTH - 2 * MARGIN
TITLE_TOP, TITLE_HEIGHT = Inches(0.45), Inches(1.15)
BODY_TOP, BODY_HEIGHT = Inches(1.75), Inches(4.75)
FOOT_TOP, FOOT_HEIGHT = Inches(6.55), Inches(0.6)
FOOT_BOTTOM, FOOT_LINE = FOOT_TOP + FOOT_HEIGHT, Inches(0.21)
SIGNS_IN_FOOT = 115
"""Signs on a line below a figure."""
NUMBER_WIDTH = Inches(0.8)
LOGO_TOP, LOGO_WIDTH, LOGO_HEIGHT = Inches(0.6), Inches(3.2), Inches(0.8)

TYPEFACE = "Arial"
SOFT = "4A5650"
COLOURS = {
    "dk1": "1D2521",
    "lt1": "FFFFFF",
    "dk2": "0F5C46",
    "lt2": "F5F7F4",
    "accent1": "0B3F6B",
    "accent2": "B05A12",
    "accent3": "257A6C",
    "accent4": "6F62B5",
    "accent5": "52171F",
    "accent6": "70767F",
    "hlink": "0F5C46",
    "folHlink": "4A5650",
}
_SIZES = {"titleStyle": (28,), "bodyStyle": (20, 18, 16, 14, 14)}


def foot_top(lines: tuple[str, ...]) -> int:
    """Return where the text below a figure or table begins: higher when there is more of it."""
    count = sum(1 + len(line) // SIGNS_IN_FOOT for line in lines)
    return int(min(FOOT_TOP, FOOT_BOTTOM - count * FOOT_LINE))


def open_template(accent: str) -> Any:
    """Return an empty presentation with the layouts title, title and text, title only; titles are in the accent."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    layouts = list(deck.slide_layouts)
    for place, layout in enumerate(layouts):
        if place not in _KEPT:
            deck.slide_layouts.remove(layout)
    _drop_thumbnail(deck)
    _paint(deck, accent[1:])
    _set_text(deck.slide_master)
    _place(deck.slide_master.placeholders, {"TITLE": _title, "BODY": _body})
    _darken(deck.slide_master)
    for layout in deck.slide_layouts:
        _darken(layout)
        _place(layout.placeholders, {"TITLE": _title, "OBJECT": _body})
    _place(deck.slide_layouts[TITLE_SLIDE].placeholders, {"CENTER_TITLE": _cover_title, "SUBTITLE": _cover_subtitle})
    return deck


def _drop_thumbnail(deck: Any) -> None:
    package = deck.part.package
    package.drop_rel(
        package.relate_to(package.part_related_by(RELATIONSHIP_TYPE.THUMBNAIL), RELATIONSHIP_TYPE.THUMBNAIL)
    )


def _paint(deck: Any, accent: str) -> None:
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    xml = theme.blob.decode("utf-8")
    values = COLOURS | {"dk2": accent, "hlink": accent}
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in values.items())
    xml = re.sub(
        r"<a:clrScheme .*?</a:clrScheme>", f'<a:clrScheme name="Oogst">{colours}</a:clrScheme>', xml, flags=re.DOTALL
    )
    xml = re.sub(r'<a:latin typeface="[^"]*"/>', f'<a:latin typeface="{TYPEFACE}"/>', xml)
    theme._blob = xml.replace('name="Office Theme"', 'name="Oogst"').encode("utf-8")  # noqa: SLF001 -- the library has no door to the theme


def _set_text(master: Any) -> None:
    styles = master._element.find(qn("p:txStyles"))  # noqa: SLF001 -- nor to the text styles
    for name, sizes in _SIZES.items():
        levels = styles.find(qn(f"p:{name}"))
        for level, size in zip(levels, sizes, strict=False):
            level.set("algn", "l")
            level.find(qn("a:defRPr")).set("sz", str(size * 100))
    title = styles.find(qn("p:titleStyle"))[0].find(qn("a:defRPr"))
    title.set("b", "1")
    title.find(f".//{qn('a:schemeClr')}").set("val", "tx2")


def _darken(page: Any) -> None:
    """Give subtitles and numbers of slides a grey that can be read; the library's is too light."""
    for tint in list(page._element.iter(qn("a:tint"))):  # noqa: SLF001 -- nor to the colours of a layout
        colour = tint.getparent()
        colour.getparent().replace(colour, parse_xml(f'<a:srgbClr {nsdecls("a")} val="{SOFT}"/>'))


def _place(placeholders: Iterable[Any], places: dict[str, Any]) -> None:
    for holder in placeholders:
        kind = holder.placeholder_format.type.name
        left, top, width, height = places.get(kind, _small)(kind)
        holder.left, holder.top, holder.width, holder.height = Emu(left), Emu(top), Emu(width), Emu(height)
        if kind in {"TITLE", "CENTER_TITLE"}:
            holder.text_frame.vertical_anchor = 4 if kind == "CENTER_TITLE" else 3


def _title(_: str) -> tuple[int, int, int, int]:
    return MARGIN, TITLE_TOP, INNER, TITLE_HEIGHT


def _body(_: str) -> tuple[int, int, int, int]:
    return MARGIN, BODY_TOP, INNER, BODY_HEIGHT


def _cover_title(_: str) -> tuple[int, int, int, int]:
    return MARGIN, Inches(1.6), INNER, Inches(2)


def _cover_subtitle(_: str) -> tuple[int, int, int, int]:
    return MARGIN, Inches(3.75), INNER, Inches(2.2)


def _small(kind: str) -> tuple[int, int, int, int]:
    left = {"DATE": MARGIN, "FOOTER": MARGIN + Inches(3)}.get(kind, WIDTH - MARGIN - NUMBER_WIDTH)
    width = NUMBER_WIDTH if kind == "SLIDE_NUMBER" else Inches(2.8)
    return left, Inches(6.95), width, Inches(0.35)


SMALL = Pt(12)
