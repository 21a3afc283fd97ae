"""A report as a file: one module per format, found by the registry ``RENDERERS``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from oogst.registry import Registry
from oogst.render.drawings import Drawings
from oogst.types.house import OOGST, HouseStyle
from oogst.types.report import Report

__all__ = ["RENDERERS", "Drawings", "Renderer"]


class Render(Protocol):
    """Turns a report and its drawings into the bytes of one file, in a house style."""

    def __call__(self, report: Report, drawings: Drawings, house: HouseStyle = OOGST, /) -> bytes:
        """Return the file; the same report in the same style gives the same bytes."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """A format in which a report can be given.

    ``extension`` comes without a dot.
    """

    key: str
    extension: str
    media_type: str
    render: Render


RENDERERS: Registry[Renderer] = Registry("oogst.render")
