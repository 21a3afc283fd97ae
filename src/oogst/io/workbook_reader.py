"""Opening a workbook: looked at from outside, read by a limited process, laid out as a study."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from oogst.io.archive import open_archive
from oogst.io.bundle import Bundle, Part
from oogst.io.delimited import clean, shape
from oogst.io.place import Place, Problems
from oogst.io.workbook_cells import cell_text
from oogst.io.workbook_design import Rows, assemble_design, sheet_file
from oogst.io.workbook_layout import BY_NAME, GUIDE, SETTINGS, UNKNOWN

_MOST_SECONDS = 15
_CHILD = Path(__file__).with_name("_xlsx_child.py")


def open_workbook(path: Path, problems: Problems) -> Bundle | None:
    """Return the design and tables of a workbook; None with problems otherwise."""
    archive = open_archive(path, problems)
    if archive is None:
        return None
    archive.close()
    content = path.read_bytes()
    sheets = read_sheets(content, path.name, problems)
    if sheets is None:
        return None
    design = assemble_design(sheets, path.name, problems)
    names = _real_names(sheets.get(UNKNOWN, ()))
    taken = {*BY_NAME, SETTINGS, UNKNOWN, GUIDE}
    parts = [
        part
        for name, rows in sheets.items()
        if name not in taken and (part := _part(names.get(name, name), name, rows, path.name, problems))
    ]
    return Bundle(design, tuple(parts), Part("design", path.name, content))


def _part(stem: str, sheet: str, rows: Rows, file: str, problems: Problems) -> Part | None:
    if not rows:
        return None
    place = Place(sheet_file(file, sheet))
    width = max(map(len, rows))
    texts = [[clean(cell_text(cell), place, problems) for cell in (*row, *[None] * (width - len(row)))] for row in rows]
    grid = shape(texts, place.file, problems)
    return None if grid is None else Part(stem, place.file, repr(texts).encode(), grid)


def _real_names(rows: Rows) -> dict[str, str]:
    """Return the names of tables whose sheet could not be called so."""
    names = {}
    for row in rows:
        where, _, value = (cell_text(cell) for cell in (*row, None, None, None)[:3])
        if where.startswith("sheet "):
            try:
                names[where.removeprefix("sheet ")] = str(tomllib.loads(f"name = {value}")["name"])
            except (ValueError, KeyError):
                continue
    return names


def read_sheets(content: bytes, file: str, problems: Problems) -> dict[str, Rows] | None:
    """Return the cells of every sheet, read in a process with limits.

    Notes
    -----
    The child gets 512 MB, 10 seconds of processor and 15 of wall time, opens
    no file or connection, and its death is a problem of the workbook.
    """
    command = [sys.executable, "-I", "-B", str(_CHILD)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=_MOST_SECONDS, check=False)  # noqa: S603 -- our own script, no input in the command
    except subprocess.TimeoutExpired as expired:
        _report_limits(expired.stderr, file, problems)
        return None
    if done.returncode != 0:
        _report_limits(done.stderr, file, problems)
        return None
    return _sheets(json.loads(done.stdout), file, problems)


def _sheets(answer: Mapping[str, Any], file: str, problems: Problems) -> dict[str, Rows] | None:
    if "problem" not in answer:
        return dict(answer["sheets"])
    values = dict(answer["values"])
    sheet, row = values.pop("sheet", None), values.pop("row", None)
    place = Place(file if sheet is None else sheet_file(file, sheet), row)
    problems.error(answer["problem"], place, **values)
    return None


def _report_limits(told: bytes | None, file: str, problems: Problems) -> None:
    """Report that the child did not make it, and at which sheet."""
    lines = (told or b"").decode("utf-8", "replace").splitlines()
    names = [json.loads(line.removeprefix("sheet ")) for line in lines if line.startswith('sheet "')]
    problems.error("workbook_limits", Place(sheet_file(file, names[-1]) if names else file))
