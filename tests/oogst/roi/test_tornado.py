"""One input at a time: bars, order and break-even."""

import math
from collections.abc import Mapping

import pytest

from oogst.roi.tornado import Range, build_tornado


def model(at: Mapping[str, float]) -> tuple[float, float]:
    return at["people"] * at["value"], at["cost"]


RANGES = {"cost": Range(90, 100, 120), "people": Range(5, 10, 15), "value": Range(9, 10, 12)}


def test_bars_are_ordered_by_swing_and_the_base_is_the_return_of_all_bases() -> None:
    found = build_tornado(model, RANGES)
    assert (found.base, found.order) == (0, ("people", "value", "cost"))
    assert (found.bars["people"].low_input, found.bars["people"].high_input) == (-50, 50)


def test_equal_swings_keep_the_order_in_which_inputs_were_given() -> None:
    def add(at: Mapping[str, float]) -> tuple[float, float]:
        return at["b"] + at["a"], 100

    assert build_tornado(add, {"b": Range(0, 50, 100), "a": Range(0, 50, 100)}).order == ("b", "a")


def test_the_break_even_of_an_input_gives_a_return_of_nothing() -> None:
    found = build_tornado(model, {**RANGES, "cost": Range(180, 200, 220)})
    assert found.bars["people"].break_even_input == pytest.approx(20)
    assert found.bars["cost"].break_even_input == pytest.approx(100)


def test_an_input_without_influence_or_without_a_straight_line_has_no_break_even() -> None:
    def curved(at: Mapping[str, float]) -> tuple[float, float]:
        return at["x"] ** 2, 100 + 0 * at["y"]

    found = build_tornado(curved, {"x": Range(1, 5, 8), "y": Range(0, 1, 2), "z": Range(1, 1, 1)})
    assert [found.bars[name].break_even_input for name in "xyz"] == [None, None, None]
    assert found.bars["z"].swing == 0


def test_costs_that_can_be_nothing_are_refused() -> None:
    found = build_tornado(model, {**RANGES, "cost": Range(0, 100, 120)})
    assert (found.status, found.reason, found.flat()["order"]) == ("not_estimable", "zero_cost", [])


def test_no_inputs_and_no_numbers_are_refused() -> None:
    assert build_tornado(model, {}).reason == "no_data"
    assert build_tornado(model, {**RANGES, "people": Range(0, math.nan, 1)}).status == "input_error"
