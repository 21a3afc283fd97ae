"""The NSW experiment: effect of job training on earnings equals R and the published tables."""

import numpy as np

from oogst.stats.ancova import adjust_difference
from oogst.stats.two_groups import compare_groups
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)
COVARIATES = ("age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75")


def test_raw_and_adjusted_difference_equal_the_truth() -> None:
    earnings, treated, *columns = CASE.columns("data.csv", "re78", "treat", *COVARIATES)
    groups = compare_groups(earnings[treated == 1], earnings[treated == 0])
    adjusted = adjust_difference(earnings, treated, dict(zip(COVARIATES, columns, strict=True)))
    CASE.check(adjusted.flat() | groups.flat())


def test_medians_stand_beside_the_means_of_a_skewed_outcome() -> None:
    earnings, treated = CASE.columns("data.csv", "re78", "treat")
    groups = compare_groups(earnings[treated == 1], earnings[treated == 0])
    assert (groups.median_treated, groups.median_control) == (
        np.median(earnings[treated == 1]),
        np.median(earnings[treated == 0]),
    )
    assert groups.mean_control > 1.4 * groups.median_control
