"""Cells as Dutch spreadsheets write them."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oogst.io.cells import NumberStyle, day_of, number_of, number_style, number_text, yes_no_of
from oogst.io.columns import Fault, interpret, numbers
from oogst.language.message import Message
from oogst.types.tables import Column, ColumnKind

DAYS = [
    ("2026-01-31", "2026-01-31"),
    ("31-01-2026", "2026-01-31"),
    ("1/2/2026", "2026-02-01"),
    ("1.2.2026", "2026-02-01"),
    (" 2026/3/9 ", "2026-03-09"),
    ("2026-01-31 00:00:00", "2026-01-31"),
    ("2026-01-31T00:00:00Z", "2026-01-31"),
    ("2026-03", "2026-03-01"),
    ("3-2026", "2026-03-01"),
    ("jan 2026", "2026-01-01"),
    ("mrt. 2026", "2026-03-01"),
    ("9 maart 2026", "2026-03-09"),
    ("Oct 2026", "2026-10-01"),
    ("2026-Q1", "2026-01-01"),
    ("2026 K3", "2026-07-01"),
    ("Q4 2026", "2026-10-01"),
    ("2026-W01", "2025-12-29"),
    ("46023", "2026-01-01"),
    ("46023.0", "2026-01-01"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_day_is_read_in_every_dutch_way(text: str, day: str) -> None:
    assert day_of(text) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31-02-2026",
        "1/13/2026",
        "31-1-26",
        "vandaag",
        "jan",
        "2026-Q5",
        "2026-W60",
        "123456",
        "0001-01-01",
        "２０２６-01-01",
    ],
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert day_of(text) is None


@pytest.mark.parametrize(
    ("texts", "style"),
    [
        (["3", "4"], NumberStyle.POINT),
        (["3,5", "4"], NumberStyle.COMMA),
        (["3.5", "4"], NumberStyle.POINT),
        (["3.5", "3,5"], NumberStyle.MIXED),
        (["1.200"], NumberStyle.UNCLEAR),
        (["1,200"], NumberStyle.UNCLEAR),
        (["1.200.000"], NumberStyle.COMMA),
        (["1.200", "0.5"], NumberStyle.POINT),
        (["1.200", "0,5"], NumberStyle.COMMA),
        (["0.125"], NumberStyle.POINT),
        (["1,5e-07"], NumberStyle.COMMA),
    ],
)
def test_a_column_tells_its_decimal_mark(texts: list[str], style: NumberStyle) -> None:
    assert number_style(texts) is style


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("1.200,50", NumberStyle.COMMA, 1200.5),
        ("1,200.50", NumberStyle.POINT, 1200.5),
        ("€ 18.200,00", NumberStyle.COMMA, 18200.0),
        ("18.200,-", NumberStyle.COMMA, 18200.0),
        ("\u22123,5", NumberStyle.COMMA, -3.5),
        ("80%", NumberStyle.POINT, 80.0),
        ("1\u00a0200", NumberStyle.POINT, 1200.0),
        ("1e999", NumberStyle.POINT, math.inf),
        ("twaalf", NumberStyle.POINT, None),
        ("1,2,3", NumberStyle.POINT, None),
        ("nan", NumberStyle.POINT, None),
        ("٣", NumberStyle.POINT, None),
    ],
)
def test_a_number_is_read_in_its_style(text: str, style: NumberStyle, value: float | None) -> None:
    assert number_of(text, style) == value


@pytest.mark.slow
@given(st.floats(allow_nan=False, allow_infinity=False))
@example(1.234)
@example(-12.5e-7)
def test_a_number_reads_back_exactly_whatever_stands_beside_it(value: float) -> None:
    text = number_text(value)
    assert number_of(text) == value
    assert number_style([text]) is NumberStyle.POINT
    assert number_of(text.replace(".", ","), NumberStyle.COMMA) == value


@pytest.mark.parametrize(("text", "answer"), [("ja", True), (" J ", True), ("Nee", False), ("0", False), ("?", None)])
def test_yes_and_no_are_read_in_both_languages(text: str, answer: bool | None) -> None:
    assert yes_no_of(text) is answer


def _column(kind: ColumnKind, **other: bool) -> Column:
    return Column("kolom", kind, Message("", ""), **other)


def _faults(kind: ColumnKind, texts: set[str]) -> dict[str, str]:
    outcomes = interpret(_column(kind), texts)
    return {text: out.key for text, out in outcomes.items() if isinstance(out, Fault)}


def test_shares_with_percent_signs_are_hundredths() -> None:
    assert interpret(_column(ColumnKind.SHARE), {"80%", "5 %", "0,5"})["80%"] == 0.8


def test_shares_all_above_one_are_percentages() -> None:
    assert interpret(_column(ColumnKind.SHARE), {"80", "50", "0"}) == {"": None, "80": 0.8, "50": 0.5, "0": 0.0}


def test_a_share_of_one_half_among_percentages_is_not_guessed() -> None:
    assert _faults(ColumnKind.SHARE, {"80", "0,5"}) == {"0,5": "share_unclear"}


def test_shares_beyond_the_whole_are_refused() -> None:
    assert _faults(ColumnKind.SHARE, {"120", "-0,1"}) == {"120": "cell_not_share", "-0,1": "cell_not_share"}


def test_counts_are_whole_and_not_negative() -> None:
    assert _faults(ColumnKind.COUNT, {"3", "3,5", "-1"}) == {"3,5": "cell_not_count", "-1": "cell_not_count"}


def test_a_mixed_column_of_numbers_is_refused_where_a_mark_stands() -> None:
    outcomes = numbers({"3,5", "3.5", "4"})
    assert outcomes["4"] == 4.0
    assert outcomes["3,5"] == Fault("decimals_mixed", {"value": "3,5"})


def test_a_required_cell_may_not_be_empty() -> None:
    assert interpret(_column(ColumnKind.TEXT, required=True), [""]) == {"": Fault("cell_empty")}


def test_infinite_and_enormous_numbers_are_no_numbers() -> None:
    assert isinstance(numbers({"1e999"})["1e999"], Fault)
    assert isinstance(numbers({"1e305"})["1e305"], Fault)
