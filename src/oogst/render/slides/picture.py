"""A drawing as a picture: vectors where PowerPoint knows them, dots for older programs."""

from __future__ import annotations

import io
import re
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

_SIZE = re.compile(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"')
# The extension by which Office 2016 and later find the vectors behind a picture.
_EXTENSION = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{key}"/>'
    "</a:ext></a:extLst>"
)


def draw_picture(slide: Any, svg: str, png: bytes, box: tuple[int, int, int, int]) -> Any:
    """Add a drawing to a slide, as large as fits in the box, and return its shape."""
    shape = slide.shapes.add_picture(io.BytesIO(png), *_fit(svg, box))
    package = slide.part.package
    name = PackURI(package.next_partname("/ppt/media/vector%d.svg"))
    part = Part(name, "image/svg+xml", package, svg.encode("utf-8"))
    key = slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    shape._element.find(f".//{qn('a:blip')}").append(parse_xml(_EXTENSION.format(key=key)))  # noqa: SLF001 -- vectors have no door
    return shape


def _fit(svg: str, box: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    left, top, width, height = box
    size = _SIZE.search(svg)
    if size is None:
        raise ValueError("a drawing tells its size in a viewBox")
    wide, high = float(size[1]), float(size[2])
    scale = min(width / wide, height / high)
    return left + round((width - wide * scale) / 2), top, round(wide * scale), round(high * scale)
