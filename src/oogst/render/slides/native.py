"""Which kinds of chart become charts that PowerPoint can edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from oogst.language.message import Language
from oogst.render.slides.bars import bars_of_directions, bars_of_likert, draw_bars
from oogst.render.slides.scatter import dots_of_groups, dots_of_intervals, draw_dots
from oogst.types.report import Chart

Box = tuple[int, int, int, int]


Read = Callable[[Any, Language], Any]
Draw = Callable[[Any, Any, Box, Language], Any]

NATIVE: dict[str, tuple[Read, Draw]] = {
    "direction_bar": (bars_of_directions, draw_bars),
    "dot_interval": (dots_of_intervals, draw_dots),
    "forest": (dots_of_groups, draw_dots),
    "likert": (bars_of_likert, draw_bars),
}
"""How each kind of chart is read and drawn; every other kind becomes a picture."""


def draw_native(slide: Any, chart: Chart, box: Box, language: Language) -> Any | None:
    """Add a chart that can be edited; return None for a kind that has none."""
    if chart.key not in NATIVE:
        return None
    read, draw = NATIVE[chart.key]
    return draw(slide, read(chart, language), box, language)
