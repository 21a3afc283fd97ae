"""A frame with time along the bottom and numbers up the side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from oogst.charts.axes import Domain
from oogst.charts.canvas import Axis, Canvas, Rule, Text, inside
from oogst.charts.lettering import text_width
from oogst.charts.measure import Measure, ticks
from oogst.charts.palette import GRID, SOFT_TEXT
from oogst.charts.rows import TICK_SIZE
from oogst.language.message import Language

_STRIDES = (1, 2, 3, 4, 6, 12, 24, 36, 60, 120)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the plot lies, and what stands along its sides.

    Attributes
    ----------
    x, y
        Scales; ``y`` runs upwards.
    numbers
        Round values of the vertical axis, with their texts.
    """

    x: Axis
    y: Axis
    numbers: tuple[tuple[float, Text], ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The vertical axis: its reach and how its numbers are written."""

    domain: Domain
    measure: Measure
    language: Language

    @property
    def numbers(self) -> list[tuple[float, str]]:
        """Round values and their texts."""
        values = ticks(*self.domain, 6)
        step = values[1] - values[0] if len(values) > 1 else 1.0
        return [(value, self.measure.tick(value, step, self.language)) for value in values]


def lay_plot(x: Domain, side: Side, width: float, height: tuple[float, float]) -> Frame:
    """Return the frame for a range of time and of numbers.

    Parameters
    ----------
    x
        First and last place on the horizontal axis.
    side
        The vertical axis.
    width
        Of the canvas.
    height
        Top and bottom of the plot in pixels.
    """
    room = max(text_width(text, TICK_SIZE) for _, text in side.numbers) + 8
    across, up = Axis(*x, room, width - 10), Axis(*side.domain, height[1], height[0])
    texts = tuple(
        (value, Text(room - 8, up.at(value) + 4.5, text, TICK_SIZE, SOFT_TEXT, "right")) for value, text in side.numbers
    )
    return Frame(across, up, texts)


def draw_frame(canvas: Canvas, frame: Frame, unit: Sequence[str]) -> None:
    """Add thin horizontal lines, their numbers, and the lines of the unit above them."""
    ends = (frame.x.low, frame.x.high)
    canvas.rules("grid", [Rule(*ends, value, value, GRID) for value, _ in frame.numbers])
    canvas.texts("ticks", [text for _, text in frame.numbers])
    canvas.texts("unit", [Text(0, 13 + 16 * at, line, TICK_SIZE, SOFT_TEXT) for at, line in enumerate(unit)])


def draw_moments(canvas: Canvas, frame: Frame, moments: Sequence[tuple[float, str]]) -> float:
    """Add the names of moments under the plot, as many as fit; return the height below them."""
    y = frame.y.start + 18
    texts = [Text(frame.x.at(at), y, text, TICK_SIZE, SOFT_TEXT, "center") for at, text in moments]
    shown = [replace(text, x=inside(text, canvas.width)) for text in texts]
    for stride in _STRIDES:
        kept = shown[::stride]
        if all(right.x - left.x > (left.width + right.width) / 2 + 8 for left, right in pairwise(kept)):
            break
    canvas.texts("moments", kept)
    return y + 7
