"""Interrupted series equal nlme and a brute-force average over rho: short, with gaps, with a season, controlled."""

import numpy as np
import pytest

from oogst.stats.arima import check_with_arima
from oogst.stats.interrupted_series import SeriesOptions, analyse_controlled_series, analyse_series
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


def test_a_short_series_equals_r() -> None:
    (short,) = CASE.columns("series.csv", "short")
    CASE.check(analyse_series(short[:18], 9).flat(), "short.")


def test_gaps_count_by_their_length() -> None:
    (gaps,) = CASE.columns("series.csv", "gaps")
    series = analyse_series(gaps[:40], 18)
    CASE.check(series.flat(), "gaps.")
    assert (series.n_missing, series.n_before, series.n_after) == (4, 16, 20)


def test_a_season_and_a_phase_in_equal_r() -> None:
    (season,) = CASE.columns("series.csv", "season")
    series = analyse_series(season, 24, options=SeriesOptions(season=12, phase_in=2))
    CASE.check(series.flat(), "season.")
    assert (series.lag, series.n_phase_in) == (12, 2)


@pytest.mark.parametrize(("ratio", "prefix"), [(False, "controlled."), (True, "ratio.")])
def test_a_controlled_series_is_the_series_of_the_comparison(ratio: bool, prefix: str) -> None:
    short, control = (column[:18] for column in CASE.columns("series.csv", "short", "control"))
    CASE.check(analyse_controlled_series(short, control, 9, options=SeriesOptions(ratio=ratio)).flat(), prefix)


def test_cumulative_effect_is_fitted_minus_projected() -> None:
    (short,) = CASE.columns("series.csv", "short")
    series = analyse_series(short[:18], 9)
    apart = np.subtract(series.fitted, series.projected)
    assert series.cumulative_effect.estimate == pytest.approx(apart.sum())
    assert series.average_effect.estimate == pytest.approx(apart.mean())
    assert series.cumulative_effect.p == pytest.approx(series.average_effect.p)


@pytest.mark.slow
def test_arima_agrees_on_a_series_with_season_and_phase_in() -> None:
    (season,) = CASE.columns("series.csv", "season")
    options = SeriesOptions(season=12, phase_in=2)
    check = check_with_arima(season, 24, options=options)
    # Another likelihood and a seasonal term: the estimate lies well within the main interval.
    assert check.level_change == pytest.approx(
        analyse_series(season, 24, options=options).level_change.estimate, abs=0.5
    )
