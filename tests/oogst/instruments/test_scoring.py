"""Scoring rules: what a person's answers are worth, and when too few were given."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest

from oogst.errors import RegistryError
from oogst.instruments import SCORING, ScoreRange, ScoreSheet
from oogst.types.measures import Item, Scale

NAN = math.nan


def opinions(answers: Sequence[Sequence[float]], *, reverse: Sequence[int] = (), least: float = 0.5) -> ScoreSheet:
    """Items answered from 1 to 5."""
    items = tuple(Item(id=f"q{place}", text="?", reversed=place in reverse) for place in range(len(answers[0])))
    return _sheet(answers, items, least, (1.0, 5.0))


def questions(answers: Sequence[Sequence[float]], keys: Sequence[str | None], *, least: float = 0.5) -> ScoreSheet:
    """Questions of a knowledge test with the options a, b and c, of which an answer is the position."""
    options = {"a": "A", "b": "B", "c": "C"}
    items = tuple(
        Item(id=f"t{place}", text="?", kind="test", options=options, key=key) for place, key in enumerate(keys)
    )
    return _sheet(answers, items, least, (0.0, 2.0))


def _sheet(
    answers: Sequence[Sequence[float]], items: tuple[Item, ...], least: float, ends: tuple[float, float]
) -> ScoreSheet:
    scale = Scale(id="s", title="S", items=tuple(item.id for item in items), minimum_answered=least)
    return ScoreSheet(np.array(answers, dtype=np.float64), items, scale, *ends)


def scored(rule: str, sheet: ScoreSheet) -> list[float | None]:
    """Return the score of each person; None where there is none."""
    return [None if math.isnan(score) else score for score in SCORING.get(rule).score(sheet).tolist()]


def test_every_rule_of_the_folder_is_found_and_an_unknown_one_names_them():
    assert [rule.key for rule in SCORING] == ["correct", "mean", "sum"]
    with pytest.raises(RegistryError, match="it has: correct, mean, sum"):
        SCORING.get("median")


def test_mean_turns_reversed_items_round():
    assert scored("mean", opinions([[1, 5], [2, 2]], reverse=[1])) == [1.0, 3.0]


def test_mean_rests_on_the_given_answers_when_half_or_more_were_given():
    answers = [[4, 2, NAN, NAN], [4, NAN, NAN, NAN], [NAN] * 4]
    assert scored("mean", opinions(answers)) == [3.0, None, None]


def test_sum_counts_a_skipped_item_as_the_persons_own_mean():
    answers = [[1, 2, 3, 4], [4, 2, NAN, NAN], [5, NAN, NAN, NAN]]
    assert scored("sum", opinions(answers)) == [10.0, 12.0, None]


def test_sum_turns_reversed_items_round():
    assert scored("sum", opinions([[1, 5], [2, 2]], reverse=[1])) == [2.0, 6.0]


def test_the_needed_share_of_answers_is_the_scales_own():
    answers = [[3, 3, 3, NAN], [3, 3, NAN, NAN]]
    for rule, score in (("mean", 3.0), ("sum", 12.0)):
        assert scored(rule, opinions(answers, least=0.75)) == [score, None]
        assert scored(rule, opinions(answers, least=1)) == [None, None]


def test_correct_counts_the_answers_that_equal_the_key():
    assert scored("correct", questions([[0, 1, 2], [0, 0, 2], [1, 2, 0]], ["a", "b", "c"])) == [3.0, 2.0, 0.0]


def test_correct_gives_nothing_for_a_skipped_question():
    assert scored("correct", questions([[0, NAN, 2], [NAN, NAN, 2]], ["a", "b", "c"])) == [2.0, None]


def test_correct_needs_the_declared_share_and_at_least_one_answer():
    answers = [[0, 1, 2, NAN], [0, 1, NAN, NAN], [NAN] * 4]
    keys = ["a", "b", "c", "a"]
    assert scored("correct", questions(answers, keys, least=0.75)) == [3.0, None, None]
    assert scored("correct", questions(answers, keys, least=0.01)) == [3.0, 2.0, None]


@pytest.mark.parametrize("key", [None, "d"])
def test_a_question_without_a_valid_key_is_right_for_nobody(key: str | None):
    assert scored("correct", questions([[0, 0], [0, 1], [0, 2]], ["a", key])) == [1.0, 1.0, 1.0]


def test_the_range_holds_the_lowest_and_highest_score_and_the_step_between_scores():
    sheet = opinions([[1, 1, 1, 1], [5, 5, 5, 5], [1, 1, 1, 2]])
    expected = {"mean": ScoreRange(1.0, 5.0, 0.25), "sum": ScoreRange(4.0, 20.0, 1.0)}
    for key, wanted in expected.items():
        assert SCORING.get(key).range(sheet) == wanted
        assert scored(key, sheet) == [wanted.low, wanted.high, wanted.low + wanted.step]


def test_a_knowledge_test_runs_from_none_to_all_right_one_at_a_time():
    sheet = questions([[1, 1, 1], [0, 0, 0]], ["a", "a", "a"])
    wanted = SCORING.get("correct").range(sheet)
    assert wanted == ScoreRange(0.0, 3.0, 1.0)
    assert scored("correct", sheet) == [wanted.low, wanted.high]


def test_seven_of_twenty_five_are_enough_for_twenty_eight_percent():
    # 0.28 × 25 is a little over 7 in floating point.
    sheet = questions([[0.0] * 7 + [NAN] * 18], ["a"] * 25, least=0.28)
    assert scored("correct", sheet) == [7.0]
