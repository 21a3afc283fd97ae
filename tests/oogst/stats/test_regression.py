"""Regression and analysis of covariance: refusals that name their columns, and errors that one person decides."""

import numpy as np
import pytest

from oogst.stats.ancova import adjust_difference
from oogst.stats.regression import fit_regression
from oogst.types.estimate import Status

RISE = np.arange(12.0)
WAVE = np.sin(RISE)
GROUP = RISE % 2


def test_a_column_that_is_a_combination_of_others_is_named() -> None:
    regression = fit_regression(WAVE, {"hours": RISE, "minutes": 60 * RISE, "level": np.full(12, 3.0)})
    assert (regression.reason, regression.collinear) == ("perfect_collinearity", ("minutes", "level"))


def test_a_sum_of_two_columns_is_found_too() -> None:
    regression = fit_regression(WAVE, {"a": RISE, "b": RISE**2, "both": RISE + RISE**2})
    assert (regression.reason, regression.collinear) == ("perfect_collinearity", ("both",))


@pytest.mark.parametrize(
    ("outcome", "columns", "reason"),
    [
        ([], {"x": []}, "no_data"),
        ([None, None], {"x": [1, 2]}, "all_missing"),
        ([1, 2], {"x": [1, 2]}, "n_too_small"),
        ([1, 2, 3], {"x": [1, 2, 4]}, "too_many_predictors"),
        ([2, 2, 2, 2, 2], {"x": [1, 2, 3, 4, 5]}, "no_variation_outcome"),
        ([1, 2, np.inf, 2, 2], {"x": [1, 2, 3, 4, 5]}, "not_a_number"),
    ],
)
def test_what_cannot_be_fitted_is_refused(outcome: list, columns: dict, reason: str) -> None:
    assert fit_regression(outcome, columns).reason == reason


def test_an_exact_fit_has_coefficients_but_no_intervals() -> None:
    regression = fit_regression(3 + 2 * RISE, {"x": RISE})
    assert (regression.status, regression.reason) == (Status.WARNING, "zero_variance")
    assert regression.get_terms()["x"].estimate == pytest.approx(2)
    assert (regression.get_terms()["x"].ci, regression.f) == (None, None)


def test_a_column_that_rests_on_one_person_has_no_robust_error_but_the_others_have() -> None:
    alone = np.zeros(12)
    alone[3] = 1
    terms = fit_regression(WAVE, {"alone": alone, "x": RISE}).get_terms()
    assert terms["alone"].se_hc3 is None
    without = np.delete(np.arange(12), 3)
    rest = fit_regression(WAVE[without], {"x": RISE[without]}).get_terms()
    assert terms["x"].se_hc3 == pytest.approx(rest["x"].se_hc3)


def test_a_regression_without_columns_is_a_mean() -> None:
    terms = fit_regression(WAVE, {}).get_terms()
    assert terms["intercept"].estimate == pytest.approx(WAVE.mean())


def test_more_than_one_column_per_ten_people_is_warned_of() -> None:
    assert fit_regression(WAVE, {"a": GROUP, "b": RISE}).reason == "too_many_predictors"


@pytest.mark.parametrize(
    ("post", "group", "reason", "status"),
    [
        (WAVE, np.ones(12), "n_too_small", Status.NOT_ESTIMABLE),
        (WAVE, GROUP + 1, "out_of_range", Status.INPUT_ERROR),
        (np.full(12, 4.0), GROUP, "no_variation_outcome", Status.NOT_ESTIMABLE),
        (np.full(12, np.nan), GROUP, "all_missing", Status.NOT_ESTIMABLE),
        (np.where(RISE < 4, WAVE, np.nan), GROUP, "too_many_predictors", Status.NOT_ESTIMABLE),
    ],
)
def test_adjusted_difference_refuses_with_a_reason(
    post: np.ndarray, group: np.ndarray, reason: str, status: Status
) -> None:
    adjusted = adjust_difference(post, group, {"pre": RISE})
    assert (adjusted.reason, adjusted.status) == (reason, status)


def test_a_covariate_that_is_the_group_is_named() -> None:
    adjusted = adjust_difference(WAVE, GROUP, {"pre": RISE, "arm": GROUP})
    assert (adjusted.reason, adjusted.collinear) == ("perfect_collinearity", ("arm",))


def test_slopes_that_agree_are_told_without_turning_points() -> None:
    wiggle = np.array([0.1, -0.2, 0.15, 0.05, -0.1, 0.2, -0.15, 0.1, 0.05, -0.05, -0.1, 0.1])
    adjusted = adjust_difference(RISE + GROUP + wiggle, GROUP, {"pre": RISE})
    assert adjusted.slope_p > 0.10
    assert (adjusted.johnson_neyman, adjusted.at_mean) == (None, None)


def test_without_covariates_there_are_no_slopes_to_compare() -> None:
    adjusted = adjust_difference(WAVE, GROUP, {})
    assert adjusted.estimate == pytest.approx(WAVE[1::2].mean() - WAVE[::2].mean())
    assert adjusted.slope_difference is None


def test_a_baseline_that_is_the_same_for_all_treated_has_no_slope_of_its_own() -> None:
    adjusted = adjust_difference(WAVE, GROUP, {"pre": np.where(GROUP == 1, 4.0, RISE)})
    assert adjusted.estimate is not None
    assert adjusted.slope_difference is None


def test_steeper_slopes_in_teams_give_the_effect_at_the_mean_without_turning_points() -> None:
    team = np.repeat(np.arange(14), 6)
    group, pre = (team < 7).astype(float), np.tile(np.arange(6.0), 14)
    post = 1 + pre + group * (2 + 3 * pre) + 0.1 * np.sin(np.arange(84.0) * 1.7)
    by_team, alone = (
        adjust_difference(post, group, {"pre": pre}, clusters=team),
        adjust_difference(post, group, {"pre": pre}),
    )
    assert by_team.at_mean == pytest.approx(alone.at_mean)
    assert (by_team.johnson_neyman, alone.slope_difference) == (None, pytest.approx(3, abs=0.1))
    assert len(alone.johnson_neyman) == 2


def test_one_team_is_refused() -> None:
    assert adjust_difference(WAVE, GROUP, {"pre": RISE}, clusters=np.ones(12)).reason == "one_cluster"
