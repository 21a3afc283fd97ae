"""Worst cases that can be checked by hand."""

import pytest

from oogst.stats.bounds import bound_change, bound_mean, bound_share, bound_within, find_tipping_point
from oogst.types.estimate import Status


def test_forty_percent_silent_leaves_forty_points() -> None:
    worst = bound_share(9, 15, 25)
    assert worst.manski.width == pytest.approx(0.4)
    assert worst.manski.level is None


def test_nobody_answered_leaves_the_whole_scale() -> None:
    worst = bound_mean([None, None], (1, 5))
    assert (worst.manski.lower, worst.manski.upper) == (1, 5)
    assert (worst.status, worst.reason, worst.estimate) == (Status.WARNING, "no_data", None)
    assert bound_within(worst, 1).reason == "no_data"
    assert find_tipping_point(worst, 3).reason == "no_data"


def test_everyone_answered_leaves_no_doubt() -> None:
    worst = bound_mean([1, 2, 3], (1, 5))
    assert worst.manski.lower == worst.manski.upper == worst.estimate
    assert not find_tipping_point(worst, 2.0).can_tip


def test_a_conclusion_beyond_the_worst_case_cannot_tip() -> None:
    worst = bound_mean([5, 5, 5, None], (1, 5))
    assert not find_tipping_point(worst, 3.9).can_tip
    assert find_tipping_point(worst, 4.5).mean_needed == pytest.approx(3.0)


def test_a_target_above_the_answers_tips_upwards() -> None:
    tipping = find_tipping_point(bound_mean([2, 3, None, None], (1, 5)), 3.5)
    assert (tipping.is_reached, tipping.mean_needed, tipping.delta) == (False, 4.5, 2.0)


def test_a_change_can_go_twice_as_far_as_an_answer() -> None:
    worst = bound_change([2, 2], [4, None], (1, 5))
    assert (worst.low, worst.high) == (-4, 4)
    assert (worst.manski.lower, worst.manski.upper) == (-1, 3)


@pytest.mark.parametrize(
    ("worst", "reason"),
    [
        (bound_share(3, 2, 5), "more_successes_than_trials"),
        (bound_share(3, 6, 5), "n_exceeds_population"),
        (bound_share(0, 0, 0), "no_data"),
        (bound_mean([1, 9], (1, 5)), "out_of_range"),
        (bound_mean([1, 2, 3], (1, 5), population=2), "n_exceeds_population"),
        (bound_mean([], (1, 5)), "no_data"),
        (bound_change([0], [5], (1, 5)), "out_of_range"),
    ],
)
def test_impossible_input_is_refused(worst: object, reason: str) -> None:
    assert worst.reason == reason


def test_chance_widens_the_bounds_of_a_group_that_is_itself_a_sample() -> None:
    worst = bound_share(50, 60, 100)
    assert worst.imbens_manski.lower < worst.manski.lower < worst.manski.upper < worst.imbens_manski.upper


def test_without_silent_people_imbens_and_manski_give_the_two_sided_normal_interval() -> None:
    worst = bound_share(50, 100, 100)
    assert worst.imbens_manski_factor == pytest.approx(1.959964, abs=1e-5)
    assert worst.imbens_manski.width == pytest.approx(2 * 1.959964 * 0.05, abs=1e-6)


def test_when_nothing_is_known_the_far_limit_is_out_of_reach_and_one_side_counts() -> None:
    assert bound_share(0, 0, 5).imbens_manski_factor == pytest.approx(1.644854, abs=1e-5)
