"""Regression and analysis of covariance equal R's sandwich, with a spread that grows, and with six people."""

import numpy as np

from oogst.stats.ancova import adjust_difference
from oogst.stats.regression import fit_regression
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


def test_regression_equals_r_and_leaves_out_incomplete_people() -> None:
    score, *columns = CASE.columns("predictors.csv", "score", "hours", "support", "online")
    regression = fit_regression(score, dict(zip(("hours", "support", "online"), columns, strict=True)))
    CASE.check(regression.flat(), "three.")
    assert (regression.n_invited, regression.n_incomplete) == (60, 2)


def test_regression_on_six_people_equals_r() -> None:
    score, hours = (column[:6] for column in CASE.columns("predictors.csv", "score", "hours"))
    CASE.check(fit_regression(score, {"hours": hours}).flat(), "six.")


def test_adjusted_difference_and_its_slopes_equal_r() -> None:
    post, group, pre, age = CASE.columns("groups.csv", "post", "group", "pre", "age")
    adjusted = adjust_difference(post, group, {"pre": pre, "age": age})
    CASE.check(adjusted.flat(), "ancova.")
    assert (adjusted.n_treated, adjusted.n_control) == (9, 40)
    assert np.isclose(adjusted.at_mean_ci.lower, CASE.values["ancova.at_mean.lower"].value)
