"""The Nile at 1899: means, segmented regression, Newey-West, Prais-Winsten and REML AR(1) equal R."""

import numpy as np

from oogst.stats.interrupted_series import analyse_series
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


def test_the_level_shift_by_every_method_equals_the_truth() -> None:
    year, flow = CASE.columns("series.csv", "year", "flow")
    CASE.check(analyse_series(flow, int(np.argmax(year >= 1899))).flat())
