"""Delimited text in all the forms in which it arrives."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.io.delimited import Grid, neutral, read_grid, restored, shape
from oogst.io.place import Problems

KNOWN = {"naam", "score", "plaats"}
TEXT = "naam;score;plaats\nAnaïs;3,5;Curaçao\nBo;4;\n"


def read(content: bytes | str) -> tuple[Grid | None, list[str]]:
    problems = Problems()
    data = content.encode() if isinstance(content, str) else content
    grid = read_grid(data, "x.csv", KNOWN.__contains__, problems)
    return grid, [problem.key.removeprefix("problem.") for problem in problems.found]


def rows(content: bytes | str) -> list[tuple[str, ...]]:
    grid, problems = read(content)
    assert grid is not None
    assert problems == []
    return [grid.header, *(grid.row(place) for place in range(len(grid.numbers)))]


CODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-32"]


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encoding_delimiter_and_line_end_make_no_difference(coding: str, delimiter: str, line_end: str) -> None:
    text = TEXT.replace("3,5", "35").replace(";", delimiter).replace("\n", line_end)
    assert rows(text.encode(coding)) == [("naam", "score", "plaats"), ("Anaïs", "35", "Curaçao"), ("Bo", "4", "")]


def test_utf_16_big_endian_is_read_by_its_mark() -> None:
    assert rows(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"))[1][0] == "Anaïs"


def test_decimal_commas_do_not_look_like_a_delimiter() -> None:
    assert rows("naam;score\na;1,5\nb;2,5\n")[1:] == [("a", "1,5"), ("b", "2,5")]


def test_empty_rows_and_trailing_columns_go_and_row_numbers_stay() -> None:
    grid, _ = read("\nnaam;score;;\n\n;;;\nBo;4;;\n")
    assert grid is not None
    assert (grid.header, grid.top, list(grid.numbers)) == (("naam", "score"), 2, [5])


def test_a_quoted_line_break_is_one_row_for_a_spreadsheet() -> None:
    grid, _ = read('naam;score\n"a\nb";1\nc;2\n')
    assert grid is not None
    assert (grid.row(0), list(grid.numbers)) == (("a\nb", "1"), [2, 3])


def test_the_separator_line_of_excel_is_obeyed() -> None:
    grid, _ = read("sep=,\nnaam,score\nBo,4\n")
    assert grid is not None
    assert (grid.row(0), grid.numbers[0]) == (("Bo", "4"), 3)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "table_empty"),
        (b"\n \n", "table_empty"),
        (b"naam;score\n\x00\x01", "not_text_file"),
        (b"\xff\xfea", "encoding"),
        (b"naam;\x81\n", "encoding"),
        ("naam;score\nBo;\x0b4\n", "control_characters_dropped"),
        ('naam;score\nBo;"4\nCo;5\n', "quote_open"),
        ('naam;score\nBo;"' + "x" * 200_000 + '"\n', "csv_broken"),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes | str, key: str) -> None:
    assert read(content)[1] == [key]


def test_a_text_that_ends_in_a_quoted_line_break_is_not_open() -> None:
    assert rows('naam;score\nBo;"4\n"\n')[1] == ("Bo", "4\n")


@given(st.text())
def test_a_neutral_text_is_restored(text: str) -> None:
    assert restored(neutral(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+cmd|x", "-2+3", "@sum", "\tx", "\rx", "'=1", "''@x"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert neutral(text) == "'" + text


@pytest.mark.parametrize("text", ["-5", "+3,5", "-80%", "a=b", "'s avonds", ""])
def test_numbers_and_plain_texts_stay_as_they_are(text: str) -> None:
    assert neutral(text) == text


def test_rows_of_a_sheet_are_shaped_the_same_way() -> None:
    grid = shape([["naam", ""], [], ["Bo"], ["Co", "", "4"]], "x", Problems())
    assert grid is not None
    assert (grid.header, grid.row(1), list(grid.numbers)) == (("naam", "", ""), ("Co", "", "4"), [3, 4])
