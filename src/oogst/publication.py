"""A report written out: every format made, then all of them put in place at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from oogst.io.output import Output
from oogst.render import RENDERERS, Drawings
from oogst.types.report import Report

DEFAULT_FORMATS = ("html", "json")


def write_report(
    report: Report, folder: Path, formats: Sequence[str] = DEFAULT_FORMATS, *, replace: bool = False
) -> tuple[Path, ...]:
    """Write a report into a folder, one file per format; all of them or none.

    Parameters
    ----------
    report
        A report of :func:`oogst.evaluate`.
    folder
        Folder to make; what is there already stays unless ``replace``.
    formats
        Keys of :data:`oogst.render.RENDERERS`, such as ``html`` or ``pdf``.

    Returns
    -------
    tuple of Path
        The files, in order of ``formats``.

    Raises
    ------
    OutputExistsError
        When the folder exists and ``replace`` is not set.
    RegistryError
        When a format is not known.
    """
    renderers = [RENDERERS.get(key) for key in formats]
    drawings = Drawings(report)
    names = [f"{report.id}.{renderer.extension}" for renderer in renderers]
    with Output(folder, replace=replace) as draft:
        draft.mkdir()
        for renderer, name in zip(renderers, names, strict=True):
            (draft / name).write_bytes(renderer.render(report, drawings))
    return tuple(folder / name for name in names)
