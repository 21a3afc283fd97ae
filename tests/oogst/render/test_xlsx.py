"""The workbook holds tables, unrounded findings and a codebook; no text becomes a formula."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from oogst.render import RENDERERS, Drawings
from oogst.render.sheets import data_sheets
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
