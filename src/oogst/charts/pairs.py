"""Pairs of dots per row: an open one, a filled one and the line between them."""

from __future__ import annotations

from collections.abc import Sequence

from oogst.charts.canvas import Canvas, Dot, Rule
from oogst.charts.palette import ESTIMATE, NEUTRAL, PAPER
from oogst.charts.rows import Rows


def draw_pairs(canvas: Canvas, rows: Rows, pairs: Sequence[tuple[float, float]]) -> None:
    """Add a larger open dot, a smaller filled dot and their line to each row.

    The open dot is larger, so that both stay visible where they coincide.
    """
    placed = list(zip(pairs, rows.middles, strict=True))
    canvas.rules("between", [Rule(first, second, y, y, NEUTRAL, 2) for (first, second), y in placed])
    canvas.dots("first", [Dot(first, y, PAPER, ESTIMATE, 190) for (first, _), y in placed])
    canvas.dots("second", [Dot(second, y, ESTIMATE, ESTIMATE, 80) for (_, second), y in placed])
