"""Series remember the month before and change when and as much as was asked."""

import datetime as dt

import numpy as np
import pytest

from oogst.synth.cohort import KpiSeries
from oogst.synth.kpi import CONTROL, draw_autoregression, draw_series, expect_series


def generator() -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(1))


@pytest.mark.parametrize("rho", [-0.4, 0.0, 0.6])
def test_noise_has_the_sd_and_correlation_that_was_asked(rho: float) -> None:
    noise = draw_autoregression(20_000, rho, 2.0, generator())
    assert noise.std() == pytest.approx(2, rel=0.05)
    assert np.corrcoef(noise[1:], noise[:-1])[0, 1] == pytest.approx(rho, abs=0.03)


def test_the_first_month_is_as_uncertain_as_any_other() -> None:
    first = [draw_autoregression(2, 0.8, 1.0, np.random.default_rng(seed))[0] for seed in range(2000)]
    assert np.std(first) == pytest.approx(1, rel=0.06)


def test_the_control_makes_the_drift_and_not_the_effect() -> None:
    series = KpiSeries(id="k", before=3, after=3, level=10, drift=1, level_shift=2, trend_shift=0.5)
    assert expect_series(series).tolist() == [10, 10, 10, 13, 13.5, 14]
    assert expect_series(series, control=True).tolist() == [10, 10, 10, 11, 11, 11]


def test_months_follow_each_other_over_the_turn_of_the_year_and_the_step_is_at_the_intervention() -> None:
    series = KpiSeries(id="k", before=2, after=2, intervention=dt.date(2024, 1, 1), sd=0, level_shift=1)
    drawn = draw_series(series, generator())["k"]
    assert drawn.periods == (dt.date(2023, 11, 1), dt.date(2023, 12, 1), dt.date(2024, 1, 1), dt.date(2024, 2, 1))
    assert drawn.values == (5, 5, 6, 6)


def test_a_control_has_its_own_chances() -> None:
    drawn = draw_series(KpiSeries(id="k", control=True), generator())
    assert set(drawn) == {"k", "k" + CONTROL}
    assert drawn["k"].values != drawn["k" + CONTROL].values
    assert set(draw_series(KpiSeries(id="k"), generator())) == {"k"}


def test_a_season_returns_after_a_year_and_a_slope_does_not() -> None:
    series = KpiSeries(id="k", before=12, after=12, season=1, slope=0.1)
    means = expect_series(series)
    assert means[12:] - means[:12] == pytest.approx(np.full(12, 1.2))
