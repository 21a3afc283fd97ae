"""Longley's collinear economy: the certified coefficients to nine digits."""

from oogst.stats.regression import fit_regression
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)
NAMES = ("x1", "x2", "x3", "x4", "x5", "x6")


def test_regression_keeps_the_certified_digits_and_warns_of_collinearity() -> None:
    outcome, *columns = CASE.columns("longley_nist_units.csv", "y", *NAMES)
    regression = fit_regression(outcome, dict(zip(NAMES, columns, strict=True)))
    CASE.check(regression.flat(), "longley.")
    assert regression.warnings == ("collinearity", "too_many_predictors")
    assert regression.collinear == ("x1", "x2", "x3", "x5", "x6")
