"""What holds for every scale score; a plain-Python twin computes the same."""

import math
import statistics
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.scale_score import ScaleKey, score_scale
from tests.property.sound import RATING, check_sound, differences

pytestmark = pytest.mark.slow

TABLE = st.integers(1, 5).flatmap(
    lambda items: st.lists(st.lists(RATING, min_size=items, max_size=items), min_size=1, max_size=20)
)


def score_plainly(row: list[float | None], reverse: set[int]) -> float | None:
    given_ = [6 - answer if item in reverse else answer for item, answer in enumerate(row) if answer is not None]
    return statistics.fmean(given_) if given_ and len(given_) * 2 >= len(row) else None


@given(TABLE, st.sets(st.integers(0, 4)))
def test_scores_equal_their_plain_twin_and_count_everyone(rows: list[list[float | None]], reverse: set[int]) -> None:
    result = score_scale(rows, ScaleKey(1, 5, reverse=reverse))
    check_sound(result)
    twin = [score_plainly(row, reverse) for row in rows]
    assert result.n + result.excluded == len(rows)
    assert result.n == sum(score is not None for score in twin)
    for score, expected in zip(result.scores.tolist(), twin, strict=True):
        assert math.isnan(score) if expected is None else score == pytest.approx(expected)
    if result.interval:
        assert result.mean in result.interval


@given(TABLE, st.randoms(use_true_random=False))
def test_the_order_of_people_and_of_items_is_of_no_account(rows: list[list[float | None]], shuffler: Any) -> None:
    people = shuffler.sample(rows, len(rows))
    items = shuffler.sample(range(len(rows[0])), len(rows[0]))
    shuffled = score_scale([[row[item] for item in items] for row in people], ScaleKey(1, 5))
    assert set(differences(score_scale(rows, ScaleKey(1, 5)), shuffled)) <= {"scores"}


@given(TABLE)
def test_reversing_every_item_mirrors_the_scores(rows: list[list[float | None]]) -> None:
    plain, mirrored = score_scale(rows, ScaleKey(1, 5)), score_scale(rows, ScaleKey(1, 5, reverse=range(5)))
    if plain.is_estimable:
        assert plain.mean == pytest.approx(6 - mirrored.mean)
        assert plain.sd == (None if mirrored.sd is None else pytest.approx(mirrored.sd, abs=1e-9))


@given(TABLE)
def test_someone_who_answered_nothing_is_only_excluded(rows: list[list[float | None]]) -> None:
    one, more = score_scale(rows, ScaleKey(1, 5)), score_scale([*rows, [None] * len(rows[0])], ScaleKey(1, 5))
    assert set(differences(one, more)) <= {"excluded", "scores"}
    assert more.excluded == one.excluded + 1


def test_the_half_rule_asks_for_half_and_a_stricter_rule_for_more() -> None:
    rows = [[4.0, 4.0, None, None], [4.0, None, None, None]]
    assert score_scale(rows, ScaleKey(1, 5)).n == 1
    assert score_scale(rows, ScaleKey(1, 5, least_answered=0.75)).n == 0
    assert score_scale([*rows, [None] * 4], ScaleKey(1, 5, least_answered=0)).n == 2
