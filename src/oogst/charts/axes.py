"""The horizontal axis under rows of marks: its reach, grid, numbers and unit."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from oogst.charts.canvas import Axis, Canvas, Rule, Text, inside
from oogst.charts.lettering import wrap
from oogst.charts.measure import Measure, decimals_of, ticks
from oogst.charts.palette import AXIS, GRID, SOFT_TEXT
from oogst.charts.rows import TICK_SIZE, Rows
from oogst.language.message import Language, say

Domain = tuple[float, float]


def reach(values: Iterable[float], domain: Domain | None = None, *, zero: bool = False) -> Domain:
    """Return the range of an axis on which all values fit.

    Parameters
    ----------
    values
        Everything that will be drawn.
    domain
        Range of the scale, such as 1 to 5; widened when a value lies outside.
    zero
        Whether the axis must hold zero, as for bars.

    Examples
    --------
    >>> reach([0.2, 0.4], (0, 1)), reach([3, 5], zero=True), reach([2, 2])
    ((0, 1), (0, 5), (1.5, 2.5))
    """
    found = [*values, *(domain or ()), *([0] if zero else [])] or [0]
    low, high = min(found), max(found)
    if low == high:
        return low - 0.5 if low else 0, high + (0.5 if low else 1)
    if domain is not None or zero:
        return low, high
    values = ticks(low, high, 5)
    step = values[1] - values[0] if len(values) > 1 else high - low
    room = 0.02 * (high - low)
    return math.floor((low - room) / step) * step, math.ceil((high + room) / step) * step


def zoom_note(domain: Domain, measure: Measure, language: Language) -> str:
    """Return the sentence that says where an axis runs, empty when it holds zero."""
    if domain[0] <= 0 <= domain[1]:
        return ""
    low, high = (measure.tick(end, 10.0 ** -decimals_of(end), language) for end in domain)
    return " " + say("chart.axis_reach", language, low=low, high=high)


def draw_grid(canvas: Canvas, rows: Rows, values: Sequence[float]) -> None:
    """Add thin vertical lines at round values, clear of the labels."""
    canvas.rules("grid", [Rule(value, value, *stretch, GRID) for value in values for stretch in rows.stretches])
    if canvas.x and canvas.x.low < 0 < canvas.x.high:
        canvas.rules("zero", [Rule(0, 0, *stretch, AXIS, 1.25) for stretch in rows.stretches])


def draw_axis(canvas: Canvas, scale: Scale, y: float) -> float:
    """Add the numbers and the unit under the marks; return the height below them."""
    canvas.texts("ticks", [replace(text, y=y + 17) for text in scale.numbers])
    unit = scale.measure.unit
    if not unit:
        return y + 24
    lines = wrap(unit, TICK_SIZE, canvas.width)
    middle = (scale.axis.start + scale.axis.end) / 2
    words = [Text(middle, y + 35 + 17 * at, line, TICK_SIZE, SOFT_TEXT, "center") for at, line in enumerate(lines)]
    canvas.texts("unit", words)
    return words[-1].y + 7


@dataclass(frozen=True, slots=True)
class Scale:
    """A horizontal axis with how its numbers are written.

    Attributes
    ----------
    axis
        From data to pixels.
    measure
        How numbers are written.
    language
        Of the numbers.
    width
        Of the canvas; numbers at its edges are pushed inside.
    """

    axis: Axis
    measure: Measure
    language: Language

    width: float

    @property
    def values(self) -> tuple[float, ...]:
        """Round values that get a line and a number: as many as fit side by side."""
        for most in (5, 4, 3, 2) if self.measure.kind == "share" else (6, 5, 4, 3, 2):
            values = ticks(self.axis.low, self.axis.high, most)
            pairs = pairwise(self._texts(values))
            if all(right.x - left.x > (left.width + right.width) / 2 + 8 for left, right in pairs):
                return values
        return values[:1]

    @property
    def numbers(self) -> list[Text]:
        """The numbers at the round values, still without their height."""
        return self._texts(self.values)

    def _texts(self, values: Sequence[float]) -> list[Text]:
        step = values[1] - values[0] if len(values) > 1 else 1.0
        written = [(self.axis.at(value), self.measure.tick(value, step, self.language)) for value in values]
        texts = [Text(x, 0, text, TICK_SIZE, SOFT_TEXT, "center") for x, text in written]
        return [replace(text, x=inside(text, self.width)) for text in texts]
