"""What holds for every worst case."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.bounds import bound_change, bound_mean, bound_share, bound_within, find_tipping_point
from tests.property.sound import RATING, check_sound, differences

pytestmark = pytest.mark.slow

ANSWERS = st.lists(RATING, max_size=25)
SCALE = (1.0, 5.0)


@given(st.integers(-2, 40), st.integers(-2, 40), st.integers(-2, 60))
def test_any_counts_give_finite_numbers_or_a_reason(x: int, n: int, population: int) -> None:
    worst = bound_share(x, n, population)
    check_sound(worst)
    if worst.is_estimable:
        assert worst.imbens_manski.lower <= worst.manski.lower <= worst.manski.upper <= worst.imbens_manski.upper


@given(ANSWERS, st.lists(st.integers(1, 5).map(float), min_size=25, max_size=25))
def test_whatever_the_silent_would_have_said_the_mean_is_within_the_bounds(
    answers: list[float | None], silent: list[float]
) -> None:
    worst = bound_mean(answers, SCALE)
    check_sound(worst)
    if worst.is_estimable:
        truth = np.mean([said if said is not None else hidden for said, hidden in zip(answers, silent, strict=False)])
        assert worst.manski.lower - 1e-9 <= truth <= worst.manski.upper + 1e-9
        assert worst.manski.width == pytest.approx(worst.width, abs=1e-9)


@given(ANSWERS.filter(any))
def test_bounds_move_and_stretch_with_the_scale(answers: list[float | None]) -> None:
    worst = bound_mean(answers, SCALE)
    moved = bound_mean([None if said is None else 10 + 3 * said for said in answers], (13, 25))
    for limit in ("lower", "upper"):
        assert getattr(moved.manski, limit) == pytest.approx(10 + 3 * getattr(worst.manski, limit))


@given(ANSWERS, st.randoms(use_true_random=False))
def test_order_is_of_no_account_and_a_silent_person_only_widens(answers: list[float | None], shuffler: Any) -> None:
    worst = bound_mean(answers, SCALE)
    assert differences(worst, bound_mean(shuffler.sample(answers, len(answers)), SCALE)) == []
    wider = bound_mean([*answers, None], SCALE)
    if worst.is_estimable:
        assert wider.estimate == worst.estimate
        assert wider.manski.lower <= worst.manski.lower + 1e-12
        assert wider.manski.upper >= worst.manski.upper - 1e-12


@given(st.lists(st.tuples(RATING, RATING), max_size=25))
def test_swapping_the_moments_turns_the_bounds_of_a_change(people: list[tuple[float | None, float | None]]) -> None:
    pre, post = [before for before, _ in people], [after for _, after in people]
    there, back = bound_change(pre, post, SCALE), bound_change(post, pre, SCALE)
    check_sound(there)
    if there.is_estimable:
        assert there.manski.lower == pytest.approx(-back.manski.upper)


@given(ANSWERS, st.floats(0, 4), st.floats(1, 5))
def test_at_the_tipping_point_the_bounds_touch_the_target(
    answers: list[float | None], delta: float, target: float
) -> None:
    worst = bound_mean(answers, SCALE)
    near, tipping = bound_within(worst, delta), find_tipping_point(worst, target)
    check_sound(near)
    check_sound(tipping)
    if worst.estimate is not None:
        assert worst.manski.lower <= near.interval.lower <= near.interval.upper <= worst.manski.upper
    if tipping.is_estimable and tipping.can_tip:
        touched = bound_within(worst, tipping.delta).interval
        edge = touched.lower if tipping.is_reached else touched.upper
        assert edge == pytest.approx(target, abs=1e-9)
        mean = worst.response_share * worst.estimate + (1 - worst.response_share) * tipping.mean_needed
        assert mean == pytest.approx(target)
        assert 1 - 1e-9 <= tipping.mean_needed <= 5 + 1e-9
