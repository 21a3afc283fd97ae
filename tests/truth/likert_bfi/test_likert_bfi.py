"""Items and scale score of 26 people equal R."""

from typing import Any

import numpy as np
import pytest

from oogst.stats.likert import describe_items
from oogst.stats.scale_score import ScaleKey, score_scale
from oogst.types.estimate import Status
from tests.truth.truth_case import TruthCase, prefixed

CASE = TruthCase.beside(__file__)
ITEMS = ("A1", "A2", "A3", "A4", "A5")


def answers() -> np.ndarray:
    return np.column_stack(CASE.columns("items.csv", *ITEMS))


def test_items_and_scale_score_equal_the_truth() -> None:
    actual: dict[str, Any] = {}
    for name, item in zip(ITEMS, describe_items(answers(), (1, 6)), strict=True):
        actual |= prefixed(f"{name}.", item.flat())
    actual |= prefixed("scale.", score_scale(answers(), ScaleKey(1, 6, reverse=[0])).flat())
    CASE.check(actual)


@pytest.mark.parametrize("value", [0.0, 7.0, 3.5, float("inf")])
def test_an_answer_that_is_no_option_is_an_error_that_names_its_row(value: float) -> None:
    table = answers()
    table[3, 2] = value
    item = describe_items(table, (1, 6))[2]
    assert (item.status, item.reason, item.invalid_row) == (Status.INPUT_ERROR, "out_of_range", 3)


def test_an_answer_outside_the_scale_stops_its_score_and_names_row_and_item() -> None:
    table = answers()
    table[3, 2] = 7
    score = score_scale(table, ScaleKey(1, 6))
    assert (score.status, score.reason) == (Status.INPUT_ERROR, "out_of_range")
    assert (score.invalid_row, score.invalid_item) == (3, 2)


def test_nothing_is_reversed_unless_the_key_says_so() -> None:
    plain, keyed = score_scale(answers(), ScaleKey(1, 6)), score_scale(answers(), ScaleKey(1, 6, reverse=[0]))
    assert plain.mean < keyed.mean
