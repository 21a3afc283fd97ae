"""The one formatter."""

from __future__ import annotations

import datetime as dt

import pytest

from oogst.language.numbers import count, day, decimal, money, month, of, p_value, percent


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0.05, 1, "0,1"),
        (-0.05, 1, "−0,1"),
        (-0.04, 1, "0,0"),
        (2.675, 2, "2,68"),
        (1e6, 0, "1.000.000"),
        (-1.5, 0, "−2"),
    ],
)
def test_halves_go_away_from_zero_and_there_is_no_minus_zero(value, decimals, text):
    assert decimal(value, "nl", decimals) == text


def test_english_swaps_point_and_comma():
    assert (decimal(1234.5, "en"), count(1234, "en"), money(1234, "en")) == ("1,234.5", "1,234", "€\u00a01,234")


def test_a_percentage_needs_twenty_people():
    assert of(4, 16, "nl") == "4 van de 16"
    assert of(5, 20, "nl") == "5 van de 20 (25%)"


def test_shares_have_no_decimals():
    assert percent(0.2692, "nl") == "27%"


def test_p_is_never_zero():
    assert p_value(0.0, "nl") == "< 0,001"
    assert p_value(0.001, "nl") == "0,001"


def test_months_are_shortened_as_people_do():
    assert [month(dt.date(2022, number, 1), "nl") for number in (3, 10)] == ["mrt 2022", "okt 2022"]
    assert month(dt.date(2022, 10, 1), "en") == "Oct 2022"


def test_dates_are_written_in_full():
    assert (day(dt.date(2026, 3, 9), "nl"), day(dt.date(2026, 3, 9), "en")) == ("9 maart 2026", "9 March 2026")


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (1234.5, "€\u00a01.234,50", "€\u00a01,234.50"),
        (-0.05, "−€\u00a00,05", "−€\u00a00.05"),
        (0.1 + 0.2, "€\u00a00,30", "€\u00a00.30"),
        (12.0, "€\u00a012", "€\u00a012"),
        (11.9999999999, "€\u00a012", "€\u00a012"),
        (1000 / 3, "€\u00a0333", "€\u00a0333"),
        (10_000_000 / 3, "€\u00a03.333.333", "€\u00a03,333,333"),
        (999_999_999.99, "€\u00a0999.999.999,99", "€\u00a0999,999,999.99"),
    ],
)
def test_an_amount_has_its_cents_and_a_calculated_amount_no_more_than_it_knows(value, dutch, english):
    assert (money(value, "nl"), money(value, "en")) == (dutch, english)
