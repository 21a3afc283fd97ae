"""Random intercept: when the model cannot be fitted, and when people differ no more than moments."""

import numpy as np
import pytest

from oogst.stats.paired import paired_change
from oogst.stats.random_intercept import fit_random_intercept
from oogst.types.estimate import Status

NAN = np.nan


@pytest.mark.parametrize(
    ("pre", "post", "reason"),
    [
        ([], [], "no_data"),
        ([NAN, NAN], [NAN, NAN], "all_missing"),
        ([NAN, NAN], [1.0, 2.0], "no_before_measurement"),
        ([1.0, NAN], [NAN, 2.0], "no_complete_pairs"),
        ([1.0, 2.0], [2.0, 4.0], "n_too_small"),
        ([1.0, 2.0, 3.0, 4.0], [2.0, 3.0, 4.0, 5.0], "zero_variance"),
        ([1.0, 1e80, 3.0], [2.0, 3.0, 5.0], "out_of_range"),
    ],
)
def test_what_cannot_be_fitted_is_refused(pre: list[float], post: list[float], reason: str) -> None:
    assert fit_random_intercept(pre, post).reason == reason


def test_a_group_without_scores_at_a_moment_is_refused() -> None:
    pre, post = [1.0, 2.0, 3.0, 4.0, NAN], [2.0, 2.0, 5.0, 4.0, 3.0]
    assert fit_random_intercept(pre, post, ["a", "a", "a", "a", "b"]).reason == "empty_category"


def test_scores_that_move_against_each_other_give_the_interval_of_the_pairs() -> None:
    pre = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 2.5])
    post = np.array([5.0, 4.5, 3.0, 2.0, 1.5, 4.0])
    model, pairs = fit_random_intercept(pre, post), paired_change(pre, post)
    assert (model.status, model.reason, model.sd_participant) == (Status.WARNING, "boundary_fit", 0.0)
    assert (model.change.estimate, model.change.ci) == (pairs.mean_difference, pairs.ci)


def test_a_ratio_that_is_zero_but_for_rounding_is_on_the_boundary() -> None:
    model = fit_random_intercept([1.0, 1.0, 2.0, 1.0], [1.0, 2.0, NAN, 1.0])
    assert (model.reason, model.sd_participant) == ("boundary_fit", 0.0)


def test_people_with_one_score_sharpen_the_change() -> None:
    generator = np.random.Generator(np.random.PCG64(3))
    level = generator.normal(3, 1, 60)
    pre, post = level + generator.normal(0, 1, 60), level + generator.normal(0.3, 1, 60)
    post[40:], pre[20:30] = NAN, NAN
    assert fit_random_intercept(pre, post).change.se < paired_change(pre, post).se


def test_differences_are_with_the_first_group() -> None:
    generator = np.random.Generator(np.random.PCG64(4))
    pre = generator.normal(3, 1, 40)
    group = np.repeat(["x", "y"], 20)
    model = fit_random_intercept(pre, pre + (group == "y") + generator.normal(0, 0.5, 40), group)
    expected = model.changes["y"].estimate - model.changes["x"].estimate
    assert list(model.differences) == ["y"]
    assert model.differences["y"].estimate == pytest.approx(expected)
    assert model.change == model.changes["x"]


def test_a_group_per_person_is_asked_for() -> None:
    with pytest.raises(ValueError, match="one group per person"):
        fit_random_intercept([1.0, 2.0], [2.0, 3.0], ["a"])


@pytest.mark.slow
def test_two_hundred_thousand_scores_take_well_under_a_second() -> None:
    import time

    generator = np.random.Generator(np.random.PCG64(5))
    level = generator.normal(3, 1, 100_000)
    pre, post = level + generator.normal(0, 1, 100_000), level + generator.normal(0.2, 1, 100_000)
    post[::7] = NAN
    fit_random_intercept(pre[:50], post[:50])
    started = time.process_time()
    model = fit_random_intercept(pre, post, np.arange(100_000) % 5)
    assert time.process_time() - started < 1.0
    assert model.sd_participant == pytest.approx(1, abs=0.02)
