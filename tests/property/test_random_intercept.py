"""What holds for every random-intercept model of two moments."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.paired import paired_change
from oogst.stats.random_intercept import fit_random_intercept
from oogst.stats.two_moments import Fit, Summary
from tests.property.sound import SCORE, check_sound, differences

pytestmark = pytest.mark.slow

PEOPLE = st.lists(st.tuples(SCORE, SCORE, st.sampled_from("ab")), max_size=16)
SEEDS = st.integers(0, 10_000)


def draw(seed: int, lost: float = 0.2) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    generator = np.random.Generator(np.random.PCG64(seed))
    level = generator.normal(3, 1, 24)
    pre, post = level + generator.normal(0, 0.6, 24), level + 0.3 + generator.normal(0, 0.6, 24)
    gone = generator.random((2, 24)) < lost
    pre[gone[0]], post[gone[1]] = np.nan, np.nan
    return pre.round(2), post.round(2), np.where(np.arange(24) % 2, "a", "b")


def find_criterion_plainly(pre: np.ndarray, post: np.ndarray, ratio: float) -> float:
    """Minus twice the restricted log-likelihood with the whole covariance matrix written out."""
    person = np.concatenate((np.arange(pre.size), np.arange(pre.size)))
    scores, moment = np.concatenate((pre, post)), np.repeat((0.0, 1.0), pre.size)
    kept = ~np.isnan(scores)
    scores, person, design = scores[kept], person[kept], np.column_stack((np.ones(kept.sum()), moment[kept]))
    covariance = np.eye(scores.size) + ratio * (person[:, None] == person)
    inverse = np.linalg.inv(covariance)
    cross = design.T @ inverse @ design
    residuals = scores - design @ np.linalg.solve(cross, design.T @ inverse @ scores)
    df = scores.size - 2
    squares = residuals @ inverse @ residuals
    logarithms = np.linalg.slogdet(covariance)[1] + np.linalg.slogdet(cross)[1]
    return float(logarithms + df * (1 + np.log(2 * np.pi * squares / df)))


@given(PEOPLE)
def test_any_scores_give_finite_numbers_or_a_reason(people: list[tuple[Any, Any, str]]) -> None:
    pre, post, group = ([person[place] for person in people] for place in range(3))
    for labels in (None, np.array(group, dtype=str)):
        model = fit_random_intercept(pre, post, labels)
        check_sound(model)
        assert model.n_participants + model.n_neither == len(people)
        assert model.n_both + model.n_pre_only + model.n_post_only == model.n_participants
        for change in (model.changes or {}).values():
            check_sound(change)
            assert change.ci is None or change.estimate in change.ci


@given(SEEDS, st.sampled_from([0.0, 0.3, 2.0, 50.0]))
def test_the_criterion_equals_the_whole_covariance_matrix(seed: int, ratio: float) -> None:
    pre, post, _ = draw(seed)
    some = ~(np.isnan(pre) & np.isnan(post))
    fit = Fit.of(Summary.of(pre[some], post[some], np.zeros(some.sum(), dtype=np.intp)), ratio)
    assert fit.criterion == pytest.approx(find_criterion_plainly(pre, post, ratio), rel=1e-9)


@given(SEEDS)
def test_no_ratio_fits_better_than_the_one_found(seed: int) -> None:
    pre, post, _ = draw(seed)
    model = fit_random_intercept(pre, post)
    others = [find_criterion_plainly(pre, post, ratio) for ratio in np.logspace(-3, 3, 40)]
    assert model.reml_criterion <= min(others) + 1e-9


@given(SEEDS)
def test_with_everyone_measured_twice_it_is_the_paired_t_test(seed: int) -> None:
    pre, post, _ = draw(seed, lost=0)
    model, pairs = fit_random_intercept(pre, post), paired_change(pre, post)
    found = (model.change.estimate, model.change.se, model.change.df, model.change.p)
    assert found == pytest.approx((pairs.mean_difference, pairs.se, pairs.df, pairs.p), rel=1e-6)


@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_people_is_of_no_account(seed: int, shuffler: Any) -> None:
    pre, post, group = draw(seed)
    order = shuffler.sample(range(24), 24)
    plain = fit_random_intercept(pre, post, group)
    assert differences(plain, fit_random_intercept(pre[order], post[order], group[order]), 1e-5) == []


@given(SEEDS, st.sampled_from([-20.0, 7.0]), st.sampled_from([0.1, 30.0]))
def test_another_scale_scales_the_change_and_nothing_else(seed: int, shift: float, factor: float) -> None:
    pre, post, _ = draw(seed)
    plain = fit_random_intercept(pre, post)
    scaled = fit_random_intercept(shift + factor * pre, shift + factor * post)
    assert scaled.change.estimate == pytest.approx(factor * plain.change.estimate, rel=1e-6, abs=1e-8)
    assert scaled.change.ci.width == pytest.approx(factor * plain.change.ci.width, rel=1e-5)
    assert (scaled.icc, scaled.change.df) == pytest.approx((plain.icc, plain.change.df), rel=1e-4)


@given(SEEDS)
def test_swapping_the_moments_turns_the_sign(seed: int) -> None:
    pre, post, group = draw(seed)
    there, back = fit_random_intercept(pre, post, group), fit_random_intercept(post, pre, group)
    assert there.change.estimate == pytest.approx(-back.change.estimate, rel=1e-6, abs=1e-8)
    assert there.differences["b"].p == pytest.approx(back.differences["b"].p, rel=1e-5)


@given(SEEDS)
def test_someone_without_scores_changes_the_flow_only(seed: int) -> None:
    pre, post, _ = draw(seed)
    plain = fit_random_intercept(pre, post)
    more = fit_random_intercept(np.append(pre, np.nan), np.append(post, np.nan))
    assert differences(plain, more) == ["n_neither"]
