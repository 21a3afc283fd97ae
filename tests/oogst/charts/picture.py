"""Reads a chart's SVG back: which texts and shapes lie where, in which colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from oogst.charts.contrast import FILL_MINIMUM, TEXT_MINIMUM, contrast
from oogst.charts.lettering import SMALLEST, text_width
from oogst.charts.palette import DECORATIVE, PAPER

_MOVE = re.compile(r"translate\(([-\d.]+),([-\d.]+)\)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, slack: float = 1.0) -> bool:
        return (
            self.left + slack < other.right
            and other.left + slack < self.right
            and self.top + slack < other.bottom
            and other.top + slack < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Words:
    text: str
    box: Box
    colour: str
    size: float


@dataclass(frozen=True)
class Shape:
    box: Box
    fill: str | None
    stroke: str | None
    is_line: bool = False


@dataclass(frozen=True)
class Picture:
    width: float
    height: float
    words: tuple[Words, ...]
    shapes: tuple[Shape, ...]


def read_picture(svg: str) -> Picture:
    root = ET.fromstring(svg)
    _, _, width, height = (float(part) for part in root.get("viewBox", "").split())
    found = list(_walk(root, 0, 0))
    words = tuple(item for item in found if isinstance(item, Words))
    return Picture(width, height, words, tuple(item for item in found if isinstance(item, Shape)))


def _walk(element: ET.Element, x: float, y: float) -> Iterator[Words | Shape]:
    transform = element.get("transform", "")
    if transform:
        move = _MOVE.fullmatch(transform)
        assert move, f"only moves are expected, not {transform}"
        x, y = x + float(move[1]), y + float(move[2])
    match element.tag.rpartition("}")[2]:
        case "text":
            yield _words(element, x, y)
        case "path":
            yield Shape(_path_box(element.get("d", ""), x, y), _paint(element, "fill"), _paint(element, "stroke"))
        case "line":
            x2, y2 = x + float(element.get("x2", 0)), y + float(element.get("y2", 0))
            box = Box(min(x, x2), min(y, y2), max(x, x2), max(y, y2))
            yield Shape(box, None, _paint(element, "stroke"), is_line=True)
        case _:
            for child in element:
                yield from _walk(child, x, y)


def _words(element: ET.Element, x: float, y: float) -> Words:
    text, size = element.text or "", float(element.get("font-size", "").removesuffix("px"))
    width = text_width(text, size, int(element.get("font-weight", 400)))
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[element.get("text-anchor", "start")]
    return Words(text, Box(left, y - 0.72 * size, left + width, y + 0.2 * size), element.get("fill", ""), size)


def _path_box(path: str, x: float, y: float) -> Box:
    numbers = [float(number) for number in _NUMBER.findall(path)]
    if "A" in path:
        radius = abs(numbers[0])
        return Box(x - radius, y - radius, x + radius, y + radius)
    if "h" in path:
        left, top, width, height = numbers[:4]
        lefts, tops = sorted((left, left + width)), sorted((top, top + height))
        return Box(x + lefts[0], y + tops[0], x + lefts[1], y + tops[1])
    across, down = numbers[::2], numbers[1::2]
    return Box(x + min(across), y + min(down), x + max(across), y + max(down))


def _paint(element: ET.Element, name: str) -> str | None:
    value = element.get(name)
    return None if value in {None, "none"} or (name == "stroke" and element.get("stroke-width") == "0") else value


def colour_under(picture: Picture, x: float, y: float, paper: str = PAPER) -> str:
    """The fill that a text at this place is read against; later shapes lie on top."""
    under = [shape.fill for shape in picture.shapes if shape.fill and shape.box.holds(x, y)]
    return under[-1] if under else paper


def misplaced(picture: Picture) -> Iterator[str]:
    """Yield texts that are too small, stick out, or lie over another text or a line."""
    for place, words in enumerate(picture.words):
        box = words.box
        if words.size < SMALLEST:
            yield f"{words.text!r} is {words.size} px"
        if box.left < -0.5 or box.right > picture.width + 0.5 or box.top < 0 or box.bottom > picture.height:
            yield f"{words.text!r} sticks out of the picture"
        for other in picture.words[place + 1 :]:
            if box.meets(other.box):
                yield f"{words.text!r} lies over {other.text!r}"
        if any(shape.is_line and shape.box.meets(box, 0.8) for shape in map(_thick, picture.shapes)):
            yield f"{words.text!r} lies over a line"


def _thick(shape: Shape) -> Shape:
    box = shape.box
    return replace(shape, box=Box(box.left - 0.5, box.top - 0.5, box.right + 0.5, box.bottom + 0.5))


def pale(picture: Picture) -> Iterator[str]:
    """Yield texts and shapes with too little contrast."""
    for words in picture.words:
        box = words.box
        places = [box.left + share * (box.right - box.left) for share in (0.02, 0.5, 0.98)]
        under = {colour_under(picture, x, (box.top + box.bottom) / 2) for x in places}
        for colour in under:
            if contrast(words.colour, colour) < TEXT_MINIMUM:
                yield f"{words.text!r}: {words.colour} on {colour}"
    for shape in picture.shapes:
        paints = {paint for paint in (shape.fill, shape.stroke) if paint}
        if not paints & DECORATIVE and max(contrast(paint, PAPER) for paint in paints) < FILL_MINIMUM:
            yield f"{paints} on white"
