"""What people paste or upload as a grid of cells; a spreadsheet is opened by the library's limited process only."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Literal

from oogst.io.archive import open_archive
from oogst.io.delimited import Grid, clean, read_grid, shape
from oogst.io.place import Place, Problems
from oogst.io.workbook_cells import cell_text
from oogst.io.workbook_reader import read_sheets
from oogst.types.problem import Problem
from oogst_web.people.columns import is_known

Kind = Literal["paste", "csv", "xlsx"]
MOST_BYTES = 10 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELL = 10_000
_ODD = re.compile(r"[^\w. -]")


class NotReadableError(Exception):
    """It is no table of people; holds the library's problems, or a text key of our own with its values."""

    def __init__(self, problems: tuple[Problem, ...] = (), key: str = "", **values: object) -> None:
        super().__init__(key or "not readable")
        self.problems, self.key, self.values = problems, key, values


def read_cells(content: bytes, kind: Kind, file: str) -> Grid:
    """Return the cells of a paste, a CSV file or the first filled sheet of a workbook.

    Raises
    ------
    NotReadableError
        When there is no table in it, or one that is too large.
    """
    if len(content) > MOST_BYTES:
        raise NotReadableError(key="people.file_large")
    problems = Problems()
    grid = _sheet(content, file, problems) if kind == "xlsx" else read_grid(content, file, is_known, problems)
    if problems.errors:
        raise NotReadableError(tuple(problems.errors))
    if grid is None or not grid.numbers:
        raise NotReadableError(key="people.nothing")
    _check_size(grid)
    if not any(map(is_known, grid.header)):
        raise NotReadableError(key="people.no_header")
    return grid


def _check_size(grid: Grid) -> None:
    if len(grid.numbers) > MOST_ROWS:
        raise NotReadableError(key="people.rows_many", count=len(grid.numbers))
    if len(grid.header) > MOST_COLUMNS:
        raise NotReadableError(key="people.columns_many", count=len(grid.header))
    longest = max((len(cell) for column in grid.columns for cell in column), default=0)
    if longest > MOST_CELL or max(map(len, grid.header)) > MOST_CELL:
        raise NotReadableError(key="people.cell_long")


def _sheet(content: bytes, file: str, problems: Problems) -> Grid | None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / _ODD.sub("_", file)
        path.write_bytes(content)
        archive = open_archive(path, problems)
        if archive is None:
            return None
        archive.close()
    sheets = read_sheets(content, file, problems) or {}
    rows = next((rows for rows in sheets.values() if rows), None)
    if rows is None:
        return None
    width = max(map(len, rows))
    place = Place(file)
    texts = [[clean(cell_text(cell), place, problems) for cell in (*row, *[None] * (width - len(row)))] for row in rows]
    return shape(texts, file, problems)
