"""Workbooks: from people who fill them in, and from people who mean harm."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from oogst.errors import StudyError
from oogst.io import workbook_reader
from oogst.io.study_folder import read_study
from oogst.io.study_writer import write_study
from oogst.io.templates import new_study
from oogst.types.problem import Problem
from tests.oogst.io.sample import found, load
from tests.property.test_study_folder import NASTY, check

pytestmark = pytest.mark.slow
Sheets = dict[str, list[list[Any]]]
CHILD = Path(workbook_reader.__file__).with_name("_xlsx_child.py")

MINIMAL: Sheets = {
    "design": [["key", "value"], ["programme.id", "talent"], ["programme.title", "Talent"]],
}


def workbook(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": dt.datetime(2026, 1, 1)})  # noqa: DTZ001 -- Excel knows no time zones
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.date):
                    sheet.write_datetime(place, column, dt.datetime.combine(cell, dt.time()), day)
                else:
                    sheet.write(place, column, cell)
    book.close()
    return stream.getvalue()


def problems_of(folder: Path, content: bytes) -> list[Problem]:
    path = folder / "studie.xlsx"
    path.write_bytes(content)
    try:
        return list(read_study(path).warnings)
    except StudyError as error:
        return list(error.problems)


def changed(content: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """Return a workbook with its parts changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
        for name, part in more.items():
            new.writestr(name, part)
    return stream.getvalue()


def test_a_remark_beside_the_table_is_told_in_the_words_of_a_spreadsheet(tmp_path: Path) -> None:
    people = [["person", "team"], ["p1", "dag"], ["p2", "dag", None, "belt nog"]]
    (problem,) = problems_of(tmp_path, workbook({**MINIMAL, "people": people}))
    assert found([problem]) == [("cell_beside", "studie.xlsx [people]", 3, None)]


FILLED: Sheets = {
    "design": [
        ["sleutel", "waarde", "uitleg"],
        ["programme.id", "talent", "zomaar"],
        ["programme.title.nl", "Talent"],
        ["programme.title.en", "Talent programme"],
        ["programme.start", dt.date(2026, 1, 5)],
        ["programme.end", "31-12-2026"],
        ["programme.highest_level", 4],
        ["programme.kleur", 3],
        ["budget.total", "1.000,50"],
        ["roi.decay", "1; 0,5"],
        ["roi.years", 2],
        ["roi.calculate", "nee"],
        ["privacy.promise", "op naam"],
        ["", "losse opmerking"],
        ["programme.story", None],
    ],
    "goals": [
        ["id", "level", "text", "text.nl", "parent", "chain.if", "chain.then", "chain.because", "kleur"],
        ["G4", 4, "Beter werk"],
        ["G3", 3, None, "Spreekt", "G4", "a", "b", "c", "rood"],
    ],
    "activities": [["id", "title", "goals", "date"], ["w", "Workshop", "G3, G4", dt.date(2026, 2, 1)]],
    "answer_scales": [["id", "minimum", "maximum"], ["eens", 1, 5]],
    "answer_labels": [["answer_scale", "code", "text"], ["eens", 1, "oneens"], ["EENS", 5, "eens"]],
    "answer_missing": [["answer_scale", "code", "text.nl"], ["eens", 9, "weet niet"]],
    "instruments": [["id", "title"], ["e", "Enquête"]],
    "items": [
        ["instrument", "id", "text", "kind", "answers", "reversed"],
        ["e", "q1", "Ik?", None, "eens", "ja"],
        ["e", "k", "Waar?", "choice"],
    ],
    "options": [["instrument", "item", "code", "text"], ["e", "k", "t", "Thuis"]],
    "scales": [["instrument", "id", "title", "items"], ["e", "s", "S", "q1"]],
    "moments": [["id", "kind", "title", "date"], ["na", "after", "Na", dt.date(2026, 6, 1)]],
    "values": [["id", "text", "text.nl"], ["lef", "Lef"], ["zorg", None, "Zorg"]],
    "people": [["person", "invited", "left", "team"], [1, True, dt.date(2026, 3, 1), "dag"], [2, False, None, 5.5]],
    "answers": [["person", "moment", "q1", "k"], [1, "na", 3, "Thuis"]],
    "eigen": [["a", "b"], [1.5, dt.date(2026, 1, 1)]],
    "Blad1": [],
}


def test_a_workbook_filled_in_by_hand_is_read(tmp_path: Path) -> None:
    (tmp_path / "studie.xlsx").write_bytes(workbook(FILLED))
    loaded = read_study(tmp_path / "studie.xlsx")
    design, people = loaded.study.design, loaded.study.people
    assert found(list(loaded.warnings)) == [
        ("key_unknown", "studie.xlsx [design]", 8, "programme.kleur"),
        ("key_unknown", "studie.xlsx [goals]", 3, "kleur"),
        ("answer_after_leaving", "studie.xlsx [answers]", 2, "person"),
    ]
    assert (design.programme.start, design.programme.end) == (dt.date(2026, 1, 5), dt.date(2026, 12, 31))
    assert design.programme.unknown == {"kleur": 3}
    assert design.budget is not None
    assert (design.budget.total, design.roi.decay, design.roi.calculate) == (1000.5, (1.0, 0.5), False)
    assert design.goals[1].unknown == {"kleur": "rood"}
    assert design.activities[0].goals == ("G3", "G4")
    assert design.answer_scales[0].labels == {"1": "oneens", "5": "eens"}
    assert design.instruments[0].items[0].reversed
    assert design.instruments[0].items[1].options == {"t": "Thuis"}
    assert (people.ids, list(people.invited), people.attributes) == (("1", "2"), [0], {"team": ("dag", "5.5")})
    assert loaded.study.answers["e", "na"].values["q1"][0] == 3.0
    assert loaded.study.extra["eigen"].rows == (("1.5", "2026-01-01"),)


# Sheet, row, column, new cell, and the only problem that follows with its place.
CELLS = [
    ("goals", 2, 1, "vier", ("not_whole", "studie.xlsx [goals]", 3, "level")),
    ("goals", 2, 1, 7, ("out_of_range", "studie.xlsx [goals]", 3, "level")),
    ("goals", 2, 4, "G9", ("link_dangling", "studie.xlsx [goals]", 3, "parent")),
    ("goals", 2, 7, None, ("key_missing", "studie.xlsx [goals]", 3, "chain.because")),
    ("goals", 1, 2, None, ("key_missing", "studie.xlsx [goals]", 2, "text")),
    ("goals", 2, 2, "ook hier", ("key_row_twice", "studie.xlsx [goals]", 3, "text.nl")),
    ("goals", 0, 8, "id", ("column_twice", "studie.xlsx [goals]", 1, "id")),
    ("items", 1, 0, "x", ("row_owner", "studie.xlsx [items]", 2, "instrument")),
    ("items", 0, 0, "instr", ("column_missing", "studie.xlsx [items]", 1, "instrument")),
    ("options", 1, 2, None, ("cell_empty", "studie.xlsx [options]", 2, "code")),
    ("options", 1, 3, None, ("cell_empty", "studie.xlsx [options]", 2, "text")),
    ("design", 6, 1, "hoog", ("not_whole", "studie.xlsx [design]", 7, "programme.highest_level")),
    ("design", 4, 1, "ooit", ("not_date", "studie.xlsx [design]", 5, "programme.start")),
    ("design", 12, 0, "programme.id", ("key_row_twice", "studie.xlsx [design]", 13, "programme.id")),
    ("design", 13, 0, "goals", ("not_list", "studie.xlsx [design]", 14, "goals")),
    ("people", 1, 1, "soms", ("cell_not_yes_no", "studie.xlsx [people]", 2, "invited")),
    ("answers", 1, 2, 8, ("answer_outside", "studie.xlsx [answers]", 2, "q1")),
]


@pytest.mark.parametrize(("sheet", "row", "column", "cell", "problem"), CELLS)
def test_a_wrong_cell_is_told_with_sheet_row_and_column(
    tmp_path: Path, sheet: str, row: int, column: int, cell: object, problem: tuple[str, str, int, str]
) -> None:
    sheets = {name: [list(cells) for cells in rows] for name, rows in FILLED.items()}
    sheets[sheet][row][column] = cell
    assert problem in found(problems_of(tmp_path, workbook(sheets)))


def test_a_workbook_without_its_main_sheet_is_told(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, workbook({"people": [["person"], ["p1"]]}))
    assert found(problems) == [("design_sheet_missing", "studie.xlsx [design]", None, None)]


def test_keys_that_no_cell_can_hold_must_be_toml(tmp_path: Path) -> None:
    sheets = MINIMAL | {
        "unknown": [["where", "key", "value"], ["[]", "x", "[1"], ['["goals", 5]', "x", "1"], ["3", "x", "1"]]
    }
    assert [row for key, _, row, _ in found(problems_of(tmp_path, workbook(sheets))) if key == "toml_cell"] == [2, 3, 4]


def test_a_cell_in_the_last_corner_ends_the_child_and_not_us(tmp_path: Path) -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    for name in ("design", "ver weg"):
        book.add_worksheet(name).write(0, 0, "key")
    book.get_worksheet_by_name("ver weg").write(1_048_575, 16_383, 1)
    book.close()
    problems = problems_of(tmp_path, stream.getvalue())
    assert found(problems) == [("workbook_limits", "studie.xlsx [ver weg]", None, None)]


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([["person"]] * 20_001, ("sheet_long", "studie.xlsx [people]", None, None)),
        ([["person"] * 201], ("sheet_wide", "studie.xlsx [people]", None, None)),
        ([["person"], ["x" * 10_001]], ("cell_long", "studie.xlsx [people]", 2, None)),
    ],
)
def test_a_sheet_beyond_the_limits_is_refused(
    tmp_path: Path, rows: list[list[Any]], problem: tuple[str, str, int | None, str | None]
) -> None:
    assert found(problems_of(tmp_path, workbook(MINIMAL | {"people": rows}))) == [problem]


def test_one_text_repeated_without_end_is_refused(tmp_path: Path) -> None:
    rows = [["x" * 9_000] * 100] * 80
    problems = problems_of(tmp_path, workbook(MINIMAL | {"people": rows}))
    assert found(problems) == [("workbook_limits", "studie.xlsx [people]", None, None)]


def _doctype(name: str, part: bytes) -> bytes:
    if name != "xl/workbook.xml":
        return part
    return part.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', 1)


def _macro_type(name: str, part: bytes) -> bytes:
    return part.replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main") if "Content_Types" in name else part


def _unchanged(_: str, part: bytes) -> bytes:
    return part


def _no_workbook(name: str, part: bytes) -> bytes | None:
    return None if name == "xl/workbook.xml" else part


def _cut(name: str, part: bytes) -> bytes:
    return part[: len(part) // 2] if name == "xl/worksheets/sheet1.xml" else part


HOSTILE = [
    (changed(workbook(MINIMAL), _doctype), "workbook_doctype"),
    (changed(workbook(MINIMAL), _macro_type), "workbook_macros"),
    (changed(workbook(MINIMAL), _unchanged, **{"xl/vbaProject.bin": b"x"}), "workbook_macros"),
    (changed(workbook(MINIMAL), _unchanged, **{"xl/media/bom.xml": bytes(3_000_000)}), "zip_ratio"),
    (changed(workbook(MINIMAL), _no_workbook), "workbook_broken"),
    (changed(workbook(MINIMAL), _cut), "workbook_broken"),
    (workbook(MINIMAL)[:-40], "zip_broken"),
    (b"key;value\n", "zip_broken"),
]


@pytest.mark.parametrize(("content", "key"), HOSTILE)
def test_a_hostile_or_damaged_workbook_is_refused(tmp_path: Path, content: bytes, key: str) -> None:
    assert [one[0] for one in found(problems_of(tmp_path, content))] == [key]


def test_a_wide_doctype_and_one_across_a_chunk_are_seen(tmp_path: Path) -> None:
    noise = b"".join(
        hashlib.sha256(bytes([number % 256, number // 256])).hexdigest().encode() for number in range(15_625)
    )
    for text in ("<!DOCTYPE x>".encode("utf-16-le"), noise[:999_995] + b"<!DOCTYPE x>"):
        content = changed(workbook(MINIMAL), _unchanged, **{"xl/extra.xml": text})
        assert [one[0] for one in found(problems_of(tmp_path, content))] == ["workbook_doctype"]


def _dimension(name: str, part: bytes) -> bytes:
    return re.sub(rb'<dimension ref="[^"]*"/>', b'<dimension ref="A1:XFD1048576"/>', part)


def test_the_size_that_a_sheet_claims_is_ignored(tmp_path: Path) -> None:
    content = changed(workbook(MINIMAL), _dimension)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"XFD1048576" in archive.read("xl/worksheets/sheet1.xml")
    assert problems_of(tmp_path, content) == []


def test_reading_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_reader, "_MOST_SECONDS", 0.001)
    assert found(problems_of(tmp_path, workbook(MINIMAL))) == [("workbook_limits", "studie.xlsx", None, None)]


LIMITED = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("child", sys.argv[1])
child = importlib.util.module_from_spec(spec)
spec.loader.exec_module(child)
import socket
child.limit()
for deed in (lambda: open("/etc/hostname"), lambda: socket.socket(), lambda: bytearray(600_000_000)):
    try:
        deed()
        print("mag")
    except (OSError, MemoryError) as error:
        print(type(error).__name__)
print("numpy" in sys.modules)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of the operating system")
def test_the_reading_process_can_open_nothing_and_has_little_memory() -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED, str(CHILD)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["OSError", "OSError", "MemoryError", "False"]


def test_an_empty_workbook_explains_itself(tmp_path: Path) -> None:
    path = new_study(tmp_path / "studie", "leeg", "xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:3] == ["uitleg", "design", "values"]
    assert {"goals", "items", "people", "answers", "costs", "series", "series_design"} <= set(book.sheetnames)
    goals = book["goals"]
    assert goals["A1"].value == "id"
    assert goals["A1"].comment is not None
    assert goals["A1"].comment.text == "Code van het doel. *"
    rules = {str(rule.sqref): rule.formula1 for rule in goals.data_validations.dataValidation}
    assert rules["E2:E2001"] == '"result,learning,maintain"'
    assert rules["D2:D2001"] == "goals!$A$2:$A$2000"
    assert "Begin bij design en goals" in str(book["uitleg"]["A4"].value)
    settings_rows = {row[0].value: row[2].value for row in book["design"].iter_rows(min_row=2)}
    assert settings_rows["programme.question"].startswith("De ene vraag")


def test_texts_and_dates_are_stored_as_such(tmp_path: Path) -> None:
    write_study(load(tmp_path).study, tmp_path / "a.xlsx", "xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert (book["verzuim"]["B3"].data_type, book["verzuim"]["B3"].value) == ("s", "=1+1")
    assert book["people"]["E4"].value == dt.datetime(2026, 3, 1)  # noqa: DTZ001 -- Excel knows no time zones
    assert book["people"]["C2"].value == "ja"
    assert book["costs"]["C2"].value == 1250.5


@st.composite
def _nasty_sheets(draw: st.DrawFn) -> Sheets:
    sheets = {name: [list(row) for row in rows] for name, rows in FILLED.items()}
    for _ in range(draw(st.integers(1, 6))):
        name = draw(st.sampled_from(sorted(sheets)))
        rows = sheets[name]
        row = draw(st.integers(0, max(len(rows) - 1, 0)))
        deed = draw(st.sampled_from(("cell", "drop", "repeat", "rename", "number")))
        if deed == "rename":
            sheets[draw(st.sampled_from(("unknown", "x", "uitleg", "kosten", "people ")))] = sheets.pop(name)
        elif rows and deed == "drop":
            del rows[row]
        elif rows and deed == "repeat":
            rows.append(list(rows[row]))
        elif rows and rows[row]:
            place = draw(st.integers(0, len(rows[row]) - 1))
            texts = st.sampled_from([text for text in NASTY if text.isprintable()])
            rows[row][place] = draw(
                st.sampled_from((1e300, -0.5, True, None, dt.date(2026, 1, 1))) if deed == "number" else texts
            )
    return {name.strip(): rows for name, rows in sheets.items()}


@settings(max_examples=40)
@given(_nasty_sheets())
def test_a_damaged_workbook_gives_a_study_or_what_is_wrong(
    tmp_path_factory: pytest.TempPathFactory, sheets: Sheets
) -> None:
    path = tmp_path_factory.mktemp("boek") / "studie.xlsx"
    path.write_bytes(workbook(sheets))
    check(path)


@settings(max_examples=30)
@given(st.data())
def test_a_workbook_with_changed_bytes_gives_a_study_or_what_is_wrong(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(workbook(FILLED))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
        content[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("boek") / "studie.xlsx"
    path.write_bytes(bytes(content))
    check(path)
