"""A design that is written reads back equal in every field, as TOML and as sheets."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import Any

import pytest
from hypothesis import given

from oogst.io.design_walk import DesignWalk
from oogst.io.place import Place, Problems
from oogst.io.plain import plain_design
from oogst.io.study_tables import Cell
from oogst.io.toml_text import toml_text
from oogst.io.workbook_cells import is_exact
from oogst.io.workbook_design import assemble_design
from oogst.io.workbook_layout import SETTINGS, SHEETS, UNKNOWN
from oogst.io.workbook_sheets import design_sheets, headers
from oogst.types.design import Design
from tests.oogst.io.designs import designs


def walked(values: dict[str, Any]) -> tuple[Design, list[str]]:
    problems = Problems()
    design = DesignWalk(problems, lambda path: Place("x", None, str(path))).design(values)
    return design, [problem.text("en") for problem in problems.errors]


@pytest.mark.slow
@given(designs())
def test_as_toml(design: Design) -> None:
    text = toml_text(plain_design(design))
    assert walked(tomllib.loads(text)) == (design, [])


def seen(cell: Cell) -> Any:
    """Return a cell the way the reading process hands it over."""
    if isinstance(cell, bool) or cell is None:
        return cell
    if isinstance(cell, int | float):
        return float(cell) if is_exact(cell) else repr(cell)
    return [cell.isoformat()] if isinstance(cell, dt.date) else cell


@pytest.mark.slow
@given(designs())
def test_as_sheets_of_a_workbook(design: Design) -> None:
    sheets = design_sheets(plain_design(design))
    rows: dict[str, list[list[Any]]] = {
        SETTINGS: [["key", "value"], *([name, seen(cell)] for name, cell in sheets.settings)]
    }
    for sheet in SHEETS:
        entries = sheets.lists[sheet.name]
        names = headers(sheet, entries)
        rows[sheet.name] = [list(names), *([seen(entry.get(name)) for name in names] for entry in entries)]
    rows[UNKNOWN] = [["where", "key", "value"], *(list(row) for row in sheets.unknown)]
    problems = Problems()
    raw = assemble_design(rows, "x.xlsx", problems)
    assert raw is not None
    assert [problem.text("en") for problem in problems.found] == []
    assert walked(raw.values) == (design, [])
