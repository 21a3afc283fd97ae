"""NIST's NumAcc4: ten million and one decimal keeps its digits."""

from oogst.stats.descriptives import describe
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


def test_mean_sd_and_autocorrelation_keep_the_certified_digits() -> None:
    (values,) = CASE.columns("numacc4.csv", "y")
    CASE.check(describe(values).flat(), "numacc4.")
