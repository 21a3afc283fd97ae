"""XLSX: the tables of a report, every finding unrounded, and a codebook.

A text is always written as a text, so that nothing that people typed can
become a formula.
"""

from __future__ import annotations

import datetime as dt
import io
import math
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from oogst.language.message import Language, catalogue, say
from oogst.render import RENDERERS, Drawings, Renderer
from oogst.render.cells import read_shown
from oogst.render.colophon import colophon
from oogst.render.plain import without_controls
from oogst.render.sheets import Cell, Sheet, data_sheets
from oogst.types.house import OOGST, HouseStyle
from oogst.types.report import Figure, Report, Section, Table

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LONGEST_NAME = 31
LONGEST_TEXT = 32767
WIDEST = 60
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "yyyy-mm-dd",
}
# A workbook must hold a moment of making; without a day of evaluation this one stands in for it.
NO_DAY = dt.date(2000, 1, 1)

# Signs beyond the basic plane count double for Excel; a name can do without them.
_FORBIDDEN = re.compile(r"[\[\]:*?/\\'\U00010000-\U0010ffff]")


def render(report: Report, drawings: Drawings, house: HouseStyle = OOGST) -> bytes:  # noqa: ARG001 -- every format is called alike
    """Return a report as a workbook: read-me, tables per section, data, codebook."""
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, SAFE)
    day = report.colophon.evaluated_on or NO_DAY
    about = {"title": report.title, "subject": report.subtitle, "author": "Oogst", "created": _moment(day)}
    book.set_properties(about)
    writer = _Writer(book, report.language)
    writer.write_readme(report)
    for section in report.sections:
        writer.write_section(section)
    sheets = data_sheets(report)
    for sheet in sheets:
        writer.write_data(sheet)
    writer.write_data(codebook(report, sheets))
    book.close()
    return made.getvalue()


def table_workbook(table: Table, language: Language) -> bytes:
    """Return one table as a workbook: its texts and numbers as they are shown."""
    import xlsxwriter

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, SAFE)
    book.set_properties({"title": table.caption, "author": "Oogst", "created": _moment(NO_DAY)})
    writer = _Writer(book, language)
    writer.write_tables(table.caption, [table], with_keys=False)
    book.close()
    return made.getvalue()


def codebook(report: Report, sheets: tuple[Sheet, ...]) -> Sheet:
    """Return what each column of the data sheets means, in the language of the report."""
    rows = tuple(
        (say(f"render.sheet_{sheet.key}", report.language), column, say(f"render.column_{column}", report.language))
        for sheet in sheets
        for column in sheet.columns
    )
    codes = tuple(
        (None, key.removeprefix("render.code_"), say(key, report.language))
        for key in catalogue()
        if key.startswith("render.code_")
    )
    return Sheet("codebook", ("sheet", "column", "meaning"), rows + codes)


class _Writer:
    """Writes sheets into a workbook and keeps their names apart."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self._book = book
        self._language = language
        # Excel keeps this name for itself.
        self._names = {"history"}
        self._numbers: dict[str, Any] = {}
        self._plain = book.add_format({"text_wrap": True, "valign": "top"})
        self._bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._head = book.add_format({"bold": True, "bottom": 2, "text_wrap": True, "valign": "bottom"})
        self._title = book.add_format({"bold": True, "font_size": 16, "font_color": "#0F5C46"})

    def write_readme(self, report: Report) -> None:
        """Write what this is, how it came about and why it may be a draft."""
        language = self._language
        sheet = self._sheet(say("render.sheet_readme", language))
        sheet.set_column(0, 0, 100)
        sheet.write_string(0, 0, without_controls(report.title), self._title)
        lines = [report.subtitle, "", *self._draft(report), say("render.readme", language), "", *colophon(report)]
        for row, line in enumerate(lines, start=1):
            sheet.write_string(row, 0, without_controls(line), self._plain)

    def write_section(self, section: Section) -> None:
        """Write the tables of a section under each other on one sheet."""
        tables = [
            block.table if isinstance(block, Figure) else block
            for block in section.blocks
            if isinstance(block, Figure | Table)
        ]
        if tables:
            self.write_tables(section.title, tables)

    def write_tables(self, title: str, tables: Iterable[Table], *, with_keys: bool = True) -> None:
        """Write tables under each other on one sheet; the keys lead to the sheet of findings."""
        sheet = self._sheet(title)
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, 12, 20)
        row = 0
        for table in tables:
            row = self._write_table(sheet, table, row, with_keys=with_keys) + 2

    def write_data(self, data: Sheet) -> None:
        """Write one rectangle of data that can be filtered."""
        if not data.rows:
            return
        sheet = self._sheet(say(f"render.sheet_{data.key}", self._language))
        for at, row in enumerate(data.rows, start=1):
            for column, value in enumerate(row):
                self._write(sheet, at, column, value)
        headers = [{"header": column} for column in data.columns]
        style = {"columns": headers, "name": f"oogst_{data.key}", "style": "Table Style Light 1"}
        sheet.add_table(0, 0, len(data.rows), len(data.columns) - 1, style)
        sheet.freeze_panes(1, 1)
        for column, width in enumerate(_widths(data)):
            sheet.set_column(column, column, width)

    def _draft(self, report: Report) -> Iterator[str]:
        if report.draft_because:
            yield say("render.draft_why", self._language)
            yield from (f"– {reason}" for reason in report.draft_because)
            yield ""

    def _write_table(self, sheet: Worksheet, table: Table, top: int, *, with_keys: bool) -> int:
        sheet.write_string(top, 0, without_controls(table.caption), self._bold)
        key_name = (say("render.finding", self._language),) if with_keys else ()
        for column, name in enumerate((*table.columns, *key_name)):
            sheet.write_string(top + 1, column, without_controls(name), self._head)
        row = top + 1
        for row, each in enumerate(table.rows, start=top + 2):
            for column, cell in enumerate(each.cells):
                if column == 0:
                    sheet.write_string(row, column, without_controls(cell), self._plain)
                else:
                    self._write_shown(sheet, row, column, cell)
            if with_keys:
                sheet.write_string(row, len(table.columns), each.finding or "", self._plain)
        if table.note:
            row += 1
            sheet.write_string(row, 0, without_controls(table.note), self._plain)
        return row

    def _write_shown(self, sheet: Worksheet, row: int, column: int, text: str) -> None:
        """Write a cell of a table that people read: a number where it is one, so that they can calculate with it."""
        shown = read_shown(text, self._language)
        if shown is None:
            sheet.write_string(row, column, without_controls(text), self._plain)
            return
        if shown.number_format not in self._numbers:
            look = {"align": "right", "valign": "top", "num_format": shown.number_format}
            self._numbers[shown.number_format] = self._book.add_format(look)
        sheet.write_number(row, column, shown.value, self._numbers[shown.number_format])

    def _write(self, sheet: Worksheet, row: int, column: int, value: Cell) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, str):
            sheet.write_string(row, column, without_controls(value)[:LONGEST_TEXT])
        elif value is not None and math.isfinite(value):
            sheet.write_number(row, column, value)

    def _sheet(self, title: str) -> Any:
        return self._book.add_worksheet(
            self._free(" ".join(_FORBIDDEN.sub(" ", without_controls(title)).split()) or "-")
        )

    def _free(self, title: str) -> str:
        name, number = title[:LONGEST_NAME].strip(), 2
        while name.casefold() in self._names:
            name, number = f"{title[: LONGEST_NAME - 4].strip()} {number}", number + 1
        self._names.add(name.casefold())
        return name


def _moment(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)


def _widths(data: Sheet) -> list[int]:
    columns = zip(data.columns, *data.rows, strict=True)
    return [min(WIDEST, max(len("" if value is None else str(value)) for value in column) + 3) for column in columns]


RENDERERS.register(
    Renderer("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", render)
)
