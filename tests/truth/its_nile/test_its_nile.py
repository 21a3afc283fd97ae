"""The Nile at 1899: means, segmented regression, Newey-West, Prais-Winsten and REML AR(1) equal R."""

import numpy as np
import pytest

from oogst.stats.arima import check_with_arima
from oogst.stats.interrupted_series import analyse_series
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


def test_the_level_shift_by_every_method_equals_the_truth() -> None:
    year, flow = CASE.columns("series.csv", "year", "flow")
    CASE.check(analyse_series(flow, int(np.argmax(year >= 1899))).flat())


@pytest.mark.slow
def test_arima_as_second_opinion_equals_the_truth() -> None:
    year, flow = CASE.columns("series.csv", "year", "flow")
    check = check_with_arima(flow, int(np.argmax(year >= 1899)))
    for name, value in (("ar1", check.ar1), ("level_change", check.level_change)):
        assert CASE.values[f"arima100.{name}"].accepts(value)
    assert check.level_change_ci is not None
    assert check.level_change_ci.upper < 0
