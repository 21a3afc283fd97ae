"""Marks on a canvas of known size, written as layers of a Vega-Lite specification.

Marks that carry data are placed by scales in data units, so that the
specification can be read back and checked; texts, already formatted, are
placed in pixels, because only then can it be guaranteed that they fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from oogst.charts.contrast import ink_on
from oogst.charts.kind import Spec
from oogst.charts.lettering import FAMILY, REGULAR, SMALLEST, printable, text_width
from oogst.charts.palette import TEXT

WIDE = 620
NARROW = 320
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"

Anchor = Literal["left", "center", "right"]
Shape = Literal["circle", "diamond", "square"]


@dataclass(frozen=True, slots=True)
class Axis:
    """A straight scale from data (``low`` to ``high``) to pixels (``start`` to ``end``).

    Examples
    --------
    >>> Axis(0, 1, 200, 500).at(0.5)
    350.0
    """

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the pixel of a value."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    @property
    def channel(self) -> Spec:
        """The same scale in Vega-Lite's words."""
        return {"domain": [self.low, self.high], "range": [self.start, self.end], "zero": False, "nice": False}


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle; ``outline`` only for bars that are not filled."""

    x: float
    x2: float
    y: float
    y2: float
    fill: str
    outline: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x: float
    x2: float
    y: float
    y2: float
    colour: str
    width: float = 1
    dash: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Dot:
    """A point; ``size`` is its area in square pixels."""

    x: float
    y: float
    fill: str
    outline: str | None = None
    size: float = 130
    shape: Shape = "circle"


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its baseline, in pixels."""

    x: float
    y: float
    text: str
    size: float = 14
    colour: str = TEXT
    anchor: Anchor = "left"
    weight: int = REGULAR

    def __post_init__(self) -> None:
        if self.size < SMALLEST:
            raise ValueError(f"chart text is at least {SMALLEST} px, not {self.size}")

    @property
    def width(self) -> float:
        """Room that the line needs."""
        return text_width(self.text, self.size, self.weight)


@dataclass(slots=True)
class Canvas:
    """Collects layers from back to front; marks with the same name share a layer.

    Attributes
    ----------
    width
        620 (wide) or 320 (narrow) pixels.
    x, y
        Scales of the data marks; without one, that direction is in pixels.
    """

    width: float
    x: Axis | None = None
    y: Axis | None = None
    layers: list[Spec] = field(default_factory=list)

    def bars(self, name: str, bars: Iterable[Bar]) -> None:
        """Add filled or outlined rectangles in data units."""
        rows = [
            {**asdict(bar), "outline": bar.outline or bar.fill, "stroke": 1.5 if bar.outline else 0} for bar in bars
        ]
        mark = {"type": "rect", "strokeWidth": {"expr": "datum.stroke"}}
        self._add(name, mark, rows, {**self._place(ends=True), **_paint("fill", "fill"), **_paint("stroke", "outline")})

    def rules(self, name: str, rules: Iterable[Rule]) -> None:
        """Add straight lines in data units."""
        rows = [{**asdict(rule), "dash": list(rule.dash)} for rule in rules]
        mark = {"type": "rule", "strokeWidth": {"expr": "datum.width"}, "strokeDash": {"expr": "datum.dash"}}
        self._add(name, mark, rows, {**self._place(ends=True), **_paint("color", "colour")})

    def dots(self, name: str, dots: Iterable[Dot]) -> None:
        """Add points in data units."""
        rows = [{**asdict(dot), "outline": dot.outline or dot.fill} for dot in dots]
        mark = {"type": "point", "opacity": 1, "strokeWidth": 2, "shape": {"expr": "datum.shape"}}
        size = {"size": {"field": "size", "type": "quantitative", "scale": None}}
        paint = {**_paint("fill", "fill"), **_paint("stroke", "outline")}
        self._add(name, mark, rows, {**self._place(), **size, **paint})

    def line(self, name: str, points: Iterable[tuple[float, float]], colour: str, dash: tuple[int, ...] = ()) -> None:
        """Add one line through points in data units, straight from point to point."""
        rows = [{"x": x, "y": y, "at": at} for at, (x, y) in enumerate(points)]
        mark = {"type": "line", "color": colour, "strokeWidth": 1.5, "strokeDash": list(dash), "interpolate": "linear"}
        order = {"order": {"field": "at", "type": "quantitative"}}
        self._add(name, mark, rows, {**self._place(), **order})

    def texts(self, name: str, texts: Iterable[Text]) -> None:
        """Add lines of text in pixels, pushed inside the canvas where they would stick out."""
        rows = [{**asdict(text), "x": inside(text, self.width), "text": printable(text.text)} for text in texts]
        mark = {
            "type": "text",
            "baseline": "alphabetic",
            "font": FAMILY,
            "align": {"expr": "datum.anchor"},
            "fontWeight": {"expr": "datum.weight"},
        }
        size = {"size": {"field": "size", "type": "quantitative", "scale": None}}
        encoding = {**_position("x", None), **_position("y", None), **size, **_paint("color", "colour")}
        self._add(name, mark, rows, {**encoding, "text": {"field": "text"}})

    def spec(self, height: float) -> Spec:
        """Return the whole specification at a height in pixels."""
        return {
            "$schema": SCHEMA,
            "width": self.width,
            "height": round(height),
            "padding": 0,
            "autosize": "none",
            "background": None,
            "layer": self.layers,
            "config": {"view": {"stroke": None}},
        }

    def _place(self, *, ends: bool = False) -> Spec:
        second: Spec = {"x2": {"field": "x2"}, "y2": {"field": "y2"}} if ends else {}
        return {**_position("x", self.x), **_position("y", self.y), **second}

    def _add(self, name: str, mark: Spec, rows: list[Any], encoding: Mapping[str, Any]) -> None:
        layer = {"name": name, "data": {"values": rows}, "mark": mark, "encoding": dict(encoding)}
        same = next((known for known in self.layers if known["name"] == name), None)
        if same is not None:
            same["data"]["values"].extend(rows)
        elif rows:
            self.layers.append(layer)


def inside(text: Text, width: float) -> float:
    """Return where a text must stand so that it does not stick out of a canvas.

    Examples
    --------
    >>> inside(Text(2, 0, "", anchor="center"), 320)
    2
    """
    before = {"left": 0.0, "center": text.width / 2, "right": text.width}[text.anchor]
    return max(before, min(text.x, width - text.width + before))


def _position(channel: str, axis: Axis | None) -> Spec:
    return {channel: {"field": channel, "type": "quantitative", "axis": None, "scale": axis.channel if axis else None}}


def _paint(channel: str, name: str) -> Spec:
    return {channel: {"field": name, "type": "nominal", "scale": None}}


def inside_bar(text: str, middle: tuple[float, float], room: float, fill: str) -> list[Text]:
    """Return a text for the middle of a bar, or nothing where it does not fit.

    Examples
    --------
    >>> inside_bar("12", (50, 20), 40, "#0A3059")[0].colour, inside_bar("12", (50, 20), 10, "#0A3059")
    ('#FFFFFF', [])
    """
    label = Text(middle[0], middle[1] + 5, text, 14, ink_on(fill), "center", 600)
    return [label] if label.width + 4 <= room else []
