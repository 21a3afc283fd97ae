"""A report as a file: one module per format, found by the registry ``RENDERERS``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from oogst.registry import Registry
from oogst.render.drawings import Drawings
from oogst.types.report import Report

__all__ = ["RENDERERS", "Drawings", "Renderer"]


@dataclass(frozen=True, slots=True)
class Renderer:
    """A format in which a report can be given.

    ``render`` turns a report and its drawings into the bytes of one file;
    the same report gives the same bytes. ``extension`` comes without a dot.
    """

    key: str
    extension: str
    media_type: str
    render: Callable[[Report, Drawings], bytes]


RENDERERS: Registry[Renderer] = Registry("oogst.render")
