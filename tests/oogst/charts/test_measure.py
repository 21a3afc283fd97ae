"""Numbers of charts: one way of writing each, and round numbers on axes."""

from __future__ import annotations

from typing import get_args, get_type_hints

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from oogst.charts.axes import reach
from oogst.charts.measure import Measure, ticks
from oogst.language.message import LANGUAGES, say
from oogst.types.estimate import Interval

ENDS = st.floats(-1e9, 1e9).map(lambda value: round(value, 4))


@given(ENDS, ENDS, st.integers(2, 6))
def test_ticks_are_round_rising_numbers_within_the_range(first: float, second: float, most: int) -> None:
    low, high = sorted((first, second))
    assume(high - low > 1e-3 * max(1.0, abs(low), abs(high)))
    found = ticks(low, high, most)
    assert len(found) <= most
    assert list(found) == sorted(set(found))
    slack = 1e-6 * (high - low)
    assert all(low - slack <= value <= high + slack for value in found)


@given(st.lists(ENDS, min_size=1, max_size=9), st.booleans())
def test_an_axis_reaches_over_all_values(values: list[float], zero: bool) -> None:
    low, high = reach(values, zero=zero)
    assert low < high
    assert low <= min(values) <= max(values) <= high
    assert not zero or low <= 0 <= high


@pytest.mark.parametrize(
    ("measure", "value", "nl", "en"),
    [
        (Measure("share"), 0.615, "62%", "62%"),
        (Measure("percent"), -35.4, "−35%", "−35%"),
        (Measure("points", signed=True), 0.123, "+12\u00a0%-punt", "+12\u00a0%\u00a0pts"),
        (Measure("score", 2), 3.456, "3,5", "3.5"),
        (Measure("number", 2), 3.456, "3,46", "3.46"),
        (Measure("money", signed=True), -7000.4, "−€\u00a07.000,40", "−€\u00a07,000.40"),
        (Measure("money", signed=True), -7000 / 3, "−€\u00a02.333", "−€\u00a02,333"),
        (Measure("score", signed=True), 0.04, "0,0", "0.0"),
    ],
)
def test_a_number_is_written_as_its_measure_says(measure: Measure, value: float, nl: str, en: str) -> None:
    assert (measure.format(value, "nl"), measure.format(value, "en")) == (nl, en)


def test_every_kind_of_number_has_a_heading() -> None:
    kinds = get_args(get_type_hints(Measure)["kind"])
    assert len(kinds) == 6
    assert all(say(f"chart.column_{kind}", language) for kind in kinds for language in LANGUAGES)


def test_a_dash_never_stands_beside_a_minus() -> None:
    assert Measure("score").span(Interval(-0.6, 0.2), "nl") == "−0,6 tot 0,2"
    assert Measure("score").span(Interval(3.2, 4), "nl") == "3,2 – 4,0"


@pytest.mark.parametrize(
    ("values", "domain", "expected"), [([5], None, (4.5, 5.5)), ([0], None, (0, 1)), ([7], (1, 5), (1, 7))]
)
def test_one_value_and_values_beyond_the_scale_still_give_an_axis(
    values: list[float], domain: tuple[float, float] | None, expected: tuple[float, float]
) -> None:
    assert reach(values, domain) == expected
