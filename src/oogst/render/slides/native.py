"""Which kinds of chart become charts that PowerPoint can edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from oogst.language.message import Language
from oogst.render.slides.bar_kinds import read_directions, read_factors, read_likert, read_tornado, read_waterfall
from oogst.render.slides.bars import draw_bars
from oogst.render.slides.scatter import draw_dots, read_groups, read_intervals
from oogst.types.report import Chart

Box = tuple[int, int, int, int]


Read = Callable[[Any, Language], Any]
Draw = Callable[[Any, Any, Box, Language], Any]

NATIVE: dict[str, tuple[Read, Draw]] = {
    "direction_bar": (read_directions, draw_bars),
    "dot_interval": (read_intervals, draw_dots),
    "factor_bars": (read_factors, draw_bars),
    "forest": (read_groups, draw_dots),
    "likert": (read_likert, draw_bars),
    "tornado": (read_tornado, draw_bars),
    "waterfall": (read_waterfall, draw_bars),
}
"""How each kind of chart is read and drawn; every other kind becomes a picture."""


def draw_native(slide: Any, chart: Chart, box: Box, language: Language) -> Any | None:
    """Add a chart that can be edited; return None for one that PowerPoint cannot draw."""
    if chart.key not in NATIVE:
        return None
    read, draw = NATIVE[chart.key]
    parts = read(chart, language)
    return None if parts is None else draw(slide, parts, box, language)
