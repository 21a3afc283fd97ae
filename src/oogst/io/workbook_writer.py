"""A study as one workbook that explains itself: a sheet per table and per list of the design."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from oogst.errors import StudyError
from oogst.io._xlsx_child import MOST_CELL, MOST_COLUMNS, MOST_ROWS
from oogst.io.archive import MOST_ENTRIES
from oogst.io.place import Place, Problems
from oogst.io.plain import plain_design
from oogst.io.study_tables import Cell, Cells, study_tables, usual_columns
from oogst.io.toml_text import toml_value
from oogst.io.workbook_cells import cell_text, is_exact
from oogst.io.workbook_guide import choices_of, column_notes, guide_lines, setting_notes
from oogst.io.workbook_layout import BY_NAME, GUIDE, SETTINGS, SHEETS, UNKNOWN
from oogst.io.workbook_sheets import DesignSheets, design_sheets, headers
from oogst.language.message import Language
from oogst.language.tongues import TONGUES
from oogst.types.study import Study
from oogst.types.tables import TABLES

_LAST_ROW = 2_000
_MADE_ON = dt.datetime.fromisoformat("2000-01-01")
_SHEET_NAME = re.compile(r"(?!')[^\[\]:*?/\\\x00-\x1f]{1,31}(?<!')")
_WIDTHS = {"text": 60, "title": 30, "definition": 50, "question": 60, "value": 40}
Rows = Sequence[Sequence[Cell]]


def write_workbook(study: Study, path: Path, *, complete: bool = False, language: Language = "nl") -> None:
    """Write a study as a workbook.

    Parameters
    ----------
    study
        The study.
    path
        The file to make.
    complete
        Also the sheets that hold nothing yet, for a workbook to fill in.
    language
        Language of the explanations.

    Raises
    ------
    StudyError
        When a table has more rows, columns or text than Oogst reads back.
    """
    sheets = design_sheets(plain_design(study.design))
    tables = _tables(study, sheets, complete=complete)
    _check_size(tables, path.name)
    writer = _Writer(path, tables, language)
    writer.write(sheets.settings)
    with zipfile.ZipFile(path) as archive:
        if len(archive.infolist()) > MOST_ENTRIES:
            raise _too_big(path.name, path.name)


def _tables(study: Study, sheets: DesignSheets, *, complete: bool) -> list[Cells]:
    """Return the sheets beside the settings: lists of the design, tables, and what Oogst does not know."""
    tables = []
    for sheet in SHEETS:
        rows, names = sheets.lists[sheet.name], headers(sheet, sheets.lists[sheet.name])
        if rows or complete:
            tables.append(Cells(sheet.name, names, tuple(tuple(row.get(name) for name in names) for row in rows)))
    found = study_tables(study)
    known = {table.name: table for table in found if table.spec is not None}
    for spec in TABLES:
        if spec.name in known:
            tables.append(known[spec.name])
        elif complete:
            tables.append(Cells(spec.name, usual_columns(spec), (), spec))
    tables += _named([table for table in found if table.spec is None], sheets)
    if sheets.unknown:
        tables.append(Cells(UNKNOWN, ("where", "key", "value"), tuple(sheets.unknown)))
    return tables


def _named(extra: Iterable[Cells], sheets: DesignSheets) -> list[Cells]:
    """Return unknown tables under names that a sheet can have, the real name kept beside it."""
    taken = {
        name.casefold() for name in (*BY_NAME, *(spec.name for spec in TABLES), SETTINGS, UNKNOWN, GUIDE, "history")
    }
    named = []
    for number, table in enumerate(extra, start=1):
        name = table.name
        if not _SHEET_NAME.fullmatch(name) or name.casefold() in taken:
            name = f"extra_{number}"
            sheets.unknown.append((f"sheet {name}", "name", toml_value(table.name)))
        taken.add(name.casefold())
        named.append(Cells(name, table.header, table.rows))
    return named


def _check_size(tables: Iterable[Cells], file: str) -> None:
    for table in tables:
        texts = (len(cell) for row in (table.header, *table.rows) for cell in row if isinstance(cell, str))
        if len(table.rows) >= MOST_ROWS or len(table.header) > MOST_COLUMNS or max(texts, default=0) > MOST_CELL:
            raise _too_big(file, table.name)


def _too_big(file: str, sheet: str) -> StudyError:
    problems = Problems()
    problems.error("workbook_too_big", Place(file), sheet=sheet)
    return StudyError(problems.found)


class _Writer:
    """One workbook being written."""

    def __init__(self, path: Path, tables: Sequence[Cells], language: Language) -> None:
        import xlsxwriter

        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.book = xlsxwriter.Workbook(str(path), options)
        self.book.set_properties({"created": _MADE_ON, "title": path.name})
        self.head = self.book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        self.day = self.book.add_format({"num_format": "yyyy-mm-dd"})
        self.wrap = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.file = path.name
        self.tables = tables
        self.language = language

    def write(self, settings: Sequence[tuple[str, Cell]]) -> None:
        """Write every sheet and close the file."""
        self._guide()
        self._settings(dict(settings))
        positions = {table.name: {name: place for place, name in enumerate(table.header)} for table in self.tables}
        for table in self.tables:
            sheet = self.book.add_worksheet(table.name)
            self._cells(sheet, table)
            notes = column_notes(table.name, table.header, self.language)
            for place, name in enumerate(table.header):
                note = notes.get(name)
                if note is not None:
                    sheet.write_comment(0, place, note.text + (" *" if note.required else ""), {"x_scale": 2})
                self._offer(sheet, place, choices_of(name, note, positions) if note else None)
        self.book.close()

    def _guide(self) -> None:
        sheet = self.book.add_worksheet(GUIDE)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 100)
        names = [SETTINGS, *(table.name for table in self.tables)]
        for row, line in enumerate(guide_lines(names, self.file, self.language)):
            for column, text in enumerate(line):
                sheet.write_string(row, column, text, self.head if row == 0 else None)

    def _settings(self, given: dict[str, Cell]) -> None:
        """Write one row per key: those with a value, and those that could have one."""
        sheet = self.book.add_worksheet(SETTINGS)
        for column, (name, width) in enumerate((("key", 40), ("value", 60), ("explanation", 80))):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, name, self.head)
        notes = setting_notes(self.language)
        bases = {base if tongue in TONGUES else name for name in given for base, _, tongue in [name.rpartition(".")]}
        names = [*given, *(name for name in notes if name not in bases)]
        names.sort(key=lambda name: _order(name, list(notes)))
        for row, name in enumerate(names, start=1):
            note = notes.get(name) or notes.get(name.rpartition(".")[0])
            sheet.write_string(row, 0, name)
            self._cell(sheet, row, 1, given.get(name))
            if note is not None:
                sheet.write_string(row, 2, note.text, self.wrap)
                self._offer(sheet, 1, list(note.choices) or None, rows=(row, row))
        sheet.freeze_panes(1, 1)

    def _cells(self, sheet: Any, table: Cells) -> None:
        for place, name in enumerate(table.header):
            sheet.set_column(place, place, _WIDTHS.get(name.partition(".")[0], 16))
            sheet.write_string(0, place, name, self.head)
        for row, cells in enumerate(table.rows, start=1):
            for place, cell in enumerate(cells):
                shown = cell_text(cell) if table.spec is not None and isinstance(cell, bool) else cell
                self._cell(sheet, row, place, shown)
        sheet.freeze_panes(1, 0)

    def _cell(self, sheet: Any, row: int, place: int, cell: Cell) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, bool):
            sheet.write_boolean(row, place, cell)
        elif isinstance(cell, int | float) and is_exact(cell):
            sheet.write_number(row, place, cell)
        elif isinstance(cell, dt.date):
            sheet.write_datetime(row, place, dt.datetime.combine(cell, dt.time()), self.day)
        else:
            sheet.write_string(row, place, cell_text(cell))

    def _offer(self, sheet: Any, place: int, source: Any, rows: tuple[int, int] = (1, _LAST_ROW)) -> None:
        """Offer a list to choose from; other entries stay possible, ``oogst check`` judges them."""
        if source is not None:
            rule = {"validate": "list", "source": source, "error_type": "information"}
            sheet.data_validation(rows[0], place, rows[1], place, rule)


def _order(name: str, known: list[str]) -> int:
    base = name if name in known else name.rpartition(".")[0]
    return known.index(base) if base in known else len(known)
