"""PPTX: one finding per slide, charts that can be edited, n and method in the notes."""

from __future__ import annotations

from oogst.render import RENDERERS, Drawings, Renderer
from oogst.types.house import OOGST, HouseStyle
from oogst.types.report import Report


def render(report: Report, drawings: Drawings, house: HouseStyle = OOGST) -> bytes:
    """Return a report as a presentation."""
    from oogst.render.slides.deck import build_deck

    return build_deck(report, drawings, house)


RENDERERS.register(
    Renderer("pptx", "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", render)
)
