"""The workbook holds tables, unrounded findings and a codebook; no text becomes a formula."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from oogst.language import numbers
from oogst.render import RENDERERS, Drawings
from oogst.render.cells import read_shown
from oogst.render.sheets import data_sheets
from oogst.render.xlsx import table_workbook
from oogst.types.report import Paragraph, Report, Section, Sentence, Table, TableRow


def book_of(report: Report) -> Any:
    content = RENDERERS.get("xlsx").render(report, Drawings(report))
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def book(report: Report) -> Any:
    return book_of(report)


def test_findings_are_unrounded_and_keyed(book: Any, report: Report) -> None:
    rows = list(book["Bevindingen"].iter_rows(values_only=True))
    found = {row[0]: dict(zip(rows[0], row, strict=True)) for row in rows[1:]}
    assert list(found) == [finding.key for finding in report.released]
    assert found["response:all"]["estimate"] == 16 / 26
    assert found["share:asks_on"]["interval_lower"] == 0.505
    assert found["share:asks_on"]["method"] == "Aandeel met marge"
    assert found["share:west"]["status"] == "suppressed"
    assert found["share:west"]["estimate"] is None


def test_the_codebook_explains_every_column_of_every_data_sheet(book: Any, report: Report) -> None:
    explained = {(row[0], row[1]): row[2] for row in book["Codeboek"].iter_rows(min_row=2, values_only=True)}
    titles = {title for title, _ in explained if title}
    assert len(titles) == len(data_sheets(report)) == 7
    for title in titles:
        assert all(explained[title, cell.value] for cell in book[title][1])


def test_tables_of_a_section_keep_their_printed_cells_and_findings(book: Any) -> None:
    rows = list(book["Niveau 3 gedrag"].iter_rows(values_only=True))
    assert ("Noord", "5 van de 7", "share:asks_on") in [row[:3] for row in rows]


@pytest.mark.parametrize(("language", "comma"), [("nl", ","), ("en", ".")])
def test_what_is_shown_as_a_number_can_be_calculated_with_and_is_no_more_exact(language: Any, comma: str) -> None:
    cells = ("+0,47", "77%", "\u22120,30", "\u2212€\u00a043", "98", "41 van de 53", "007", "1,2 – 3,4")
    row = TableRow(("Betrekken", *(cell.replace(",", comma) for cell in cells)), "level:engage")
    table = Table("Doelen", tuple("abcdefghi"), (row,))
    book = openpyxl.load_workbook(io.BytesIO(table_workbook(table, language)))
    shown = next(iter(book.worksheets[0].iter_rows(min_row=3)))
    assert [cell.value for cell in shown[1:6]] == [0.47, 0.77, -0.3, -43, 98]
    assert [cell.value for cell in shown[6:]] == [cell.replace(",", comma) for cell in cells[5:]]
    assert [cell.number_format.split(";")[0] for cell in shown[1:4]] == ["+0.00", "0%", "0.00"]
    assert len(shown) == len(table.columns), "a key of the program stands beside the table"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("value", [0.0, 7.0, -0.5, 1234.56, -98765.4])
def test_every_number_that_we_write_is_read_back(value: float, language: Any) -> None:
    for decimals in (0, 1, 2):
        shown = read_shown(numbers.decimal(value, language, decimals), language)
        assert shown is not None
        assert shown.value == pytest.approx(value, abs=0.5 * 10**-decimals)
    share = read_shown(numbers.percent(value / 100, language), language)
    assert share is not None
    assert share.value == pytest.approx(value / 100, abs=0.005)
    assert read_shown(numbers.money(value, language), language) is not None


@pytest.mark.slow
@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://oogst.nl", "007", "\t=1", "\x00=1"])
def test_a_text_stays_a_text(report: Report, text: str) -> None:
    table = Table(text, (text, "n"), (TableRow((text, text), "response:all"),), note=text)
    section = Section("summary", text, (Paragraph((Sentence(text, "response:all"),)), table))
    for sheet in book_of(replace(report, title=text, sections=(section,))).worksheets:
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert "f" not in kinds
        assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)


def test_sections_with_the_same_or_an_odd_title_get_a_sheet_each(report: Report) -> None:
    table = Table("Tabel", ("a",), (TableRow(("x",)),))
    titles = (
        "Uitkomsten per team: [alle] teams / groepen",
        "Uitkomsten per team: [alle] teams * groepen",
        "'?'",
        "Invoer",
    )
    sections = tuple(Section(f"s{place}", title, (table,)) for place, title in enumerate(titles))
    names = book_of(replace(report, sections=sections)).sheetnames
    assert names[1:5] == ["Uitkomsten per team alle teams", "Uitkomsten per team alle te 2", "-", "Invoer"]
    assert names[-2:] == ["Invoer 2", "Codeboek"]
