"""Descriptives, adjusted p-values and distributions at their edges."""

import math

import numpy as np
import pytest
from scipy import stats

from oogst.stats.descriptives import describe
from oogst.stats.distributions import find_f_p, find_noncentrality_limits, find_t_p, find_t_quantile
from oogst.stats.multiplicity import adjust_p_values
from oogst.types.estimate import Status


def test_one_value_has_a_mean_and_nothing_more() -> None:
    described = describe([4.0, None])
    assert (described.reason, described.mean, described.sd, described.n_missing) == ("n_too_small", 4.0, None, 1)


def test_equal_values_have_no_interval() -> None:
    described = describe([0.1 + 0.2, 0.3, 0.3])
    assert (described.reason, described.sd, described.ci) == ("zero_variance", 0.0, None)


@pytest.mark.parametrize(
    ("values", "reason"), [([], "no_data"), ([None], "all_missing"), ([math.inf, 1.0], "not_a_number")]
)
def test_no_numbers_are_refused(values: list, reason: str) -> None:
    assert describe(values).reason == reason
    assert adjust_p_values(values).reason == reason


def test_describe_equals_numpy_and_scipy() -> None:
    values = np.sin(np.arange(17.0)) * 3
    described = describe(values)
    interval = stats.t.interval(0.95, 16, values.mean(), stats.sem(values))
    assert (described.mean, described.sd) == pytest.approx((values.mean(), values.std(ddof=1)))
    assert (described.ci.lower, described.ci.upper) == pytest.approx(interval)
    assert described.lower_quartile == pytest.approx(np.quantile(values, 0.25))


def test_a_p_value_outside_its_range_is_an_input_error() -> None:
    adjusted = adjust_p_values([0.2, 1.2])
    assert (adjusted.status, adjusted.reason) == (Status.INPUT_ERROR, "out_of_range")
    with pytest.raises(KeyError):
        adjusted.get("holm")


def test_a_test_that_was_not_made_does_not_count() -> None:
    adjusted = adjust_p_values([0.01, None, 0.03])
    assert adjusted.get("bonferroni").adjusted == (0.02, None, 0.06)


@pytest.mark.parametrize(("t", "df"), [(0.0, 1), (2.5, 3), (-4.0, 9), (60.0, 30), (4990.0, 5), (5010.0, 5), (1e7, 40)])
def test_noncentrality_limits_have_their_tail_probabilities(t: float, df: float) -> None:
    lower, upper = find_noncentrality_limits(t, df)
    assert lower < upper
    if abs(t) < 1000:
        assert stats.nct.cdf(t, df, lower) == pytest.approx(0.975, rel=1e-9)
        assert stats.nct.cdf(t, df, upper) == pytest.approx(0.025, rel=1e-8)


def test_the_limit_for_a_huge_t_joins_the_exact_limits() -> None:
    below, above = find_noncentrality_limits(4999.9, 12), find_noncentrality_limits(5000.1, 12)
    assert above[0] / below[0] == pytest.approx(5000.1 / 4999.9, rel=1e-5)
    assert above[1] / below[1] == pytest.approx(5000.1 / 4999.9, rel=1e-5)


def test_t_and_f_equal_scipy() -> None:
    assert find_t_quantile(7, 0.9) == pytest.approx(stats.t.ppf(0.95, 7), rel=1e-9)
    assert find_t_p(-3.1, 4.5) == pytest.approx(2 * stats.t.sf(3.1, 4.5), rel=1e-9)
    assert find_f_p(3.3, 2, 19) == pytest.approx(stats.f.sf(3.3, 2, 19), rel=1e-9)
