"""What holds for every regression and analysis of covariance."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.ancova import adjust_difference
from oogst.stats.regression import fit_regression
from tests.property.sound import SCORE, check_sound, differences

pytestmark = pytest.mark.slow

PEOPLE = st.lists(st.tuples(SCORE, SCORE, st.none() | st.sampled_from([0.0, 1.0])), max_size=16)
SEEDS = st.integers(0, 10_000)


def draw(seed: int, n: int = 18) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    generator = np.random.Generator(np.random.PCG64(seed))
    pre, group = generator.normal(3, 1, n).round(2), np.arange(n) % 2.0
    return (pre + group + generator.normal(0, 1, n)).round(2), group, pre


@given(PEOPLE)
def test_any_scores_give_finite_numbers_or_a_reason(people: list[tuple[Any, Any, Any]]) -> None:
    post, pre, group = ([person[place] for person in people] for place in range(3))
    regression = fit_regression(post, {"pre": pre, "group": group})
    adjusted = adjust_difference(post, group, {"pre": pre})
    for result in (regression, adjusted):
        check_sound(result)
        assert result.n_invited == len(people)
        if result.n is not None:
            assert result.n + result.n_incomplete == len(people)
    for term in regression.get_terms().values():
        assert term.ci is None or term.estimate in term.ci


@given(SEEDS)
def test_coefficients_and_errors_equal_statsmodels(seed: int) -> None:
    from statsmodels.regression.linear_model import OLS

    post, group, pre = draw(seed)
    oracle = OLS(post, np.column_stack((np.ones(post.size), group, pre))).fit()
    terms = fit_regression(post, {"group": group, "pre": pre}).get_terms()
    assert [term.estimate for term in terms.values()] == pytest.approx(oracle.params, rel=1e-8)
    assert [term.se for term in terms.values()] == pytest.approx(oracle.bse, rel=1e-8)
    assert [term.se_hc3 for term in terms.values()] == pytest.approx(oracle.get_robustcov_results("HC3").bse, rel=1e-8)


@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_is_of_no_account(seed: int, shuffler: Any) -> None:
    post, group, pre = draw(seed)
    order = shuffler.sample(range(post.size), post.size)
    plain, shuffled = (
        adjust_difference(post, group, {"pre": pre}),
        adjust_difference(post[order], group[order], {"pre": pre[order]}),
    )
    assert differences(plain, shuffled, 1e-6) == []
    one, other = fit_regression(post, {"a": group, "b": pre}), fit_regression(post, {"b": pre, "a": group})
    assert one.get_terms()["a"].ci.width == pytest.approx(other.get_terms()["a"].ci.width)


@given(SEEDS, st.sampled_from([-9.0, 100.0]), st.sampled_from([0.1, 12.0]))
def test_another_scale_scales_the_effect_and_nothing_else(seed: int, shift: float, factor: float) -> None:
    post, group, pre = draw(seed)
    plain = adjust_difference(post, group, {"pre": pre})
    scaled = adjust_difference(shift + factor * post, group, {"pre": 5 - 3 * pre})
    assert scaled.estimate == pytest.approx(factor * plain.estimate, rel=1e-6, abs=1e-9)
    assert scaled.interval.width == pytest.approx(factor * plain.interval.width, rel=1e-6)
    assert (scaled.p, scaled.r2, scaled.slope_p) == pytest.approx((plain.p, plain.r2, plain.slope_p), rel=1e-5)


@given(SEEDS)
def test_relabelling_the_groups_turns_the_sign(seed: int) -> None:
    post, group, pre = draw(seed)
    there, back = adjust_difference(post, group, {"pre": pre}), adjust_difference(post, 1 - group, {"pre": pre})
    assert there.estimate == pytest.approx(-back.estimate)
    assert there.p == pytest.approx(back.p)
