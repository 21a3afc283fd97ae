"""Interrupted series: when no model is fitted, what a gap is, and how honest a short series stays."""

import numpy as np
import pytest

from oogst.stats.arima import check_with_arima
from oogst.stats.interrupted_series import SeriesOptions, analyse_controlled_series, analyse_series
from oogst.types.estimate import Status

WAVE = np.round(np.sin(np.arange(40.0) * 2.1) + np.cos(np.arange(40.0) * 0.7), 3)


def test_fewer_than_eight_moments_on_a_side_give_means_and_limits_only() -> None:
    series = analyse_series([5, 6, 5, 7, 6, 5, 6, 9, 8, 9], 7)
    assert (series.status, series.reason, series.segmented) == (Status.NOT_ESTIMABLE, "too_few_points", None)
    assert series.mean_after == pytest.approx(26 / 3)
    assert series.level_shift == pytest.approx(26 / 3 - 40 / 7)
    # Moving ranges 1, 1, 2, 1, 1, 1: their mean is 7/6.
    assert series.limits.upper == pytest.approx(40 / 7 + 2.66 * 7 / 6)
    assert series.limits.outside_after == 2


def test_fewer_than_six_moments_before_give_no_limits() -> None:
    assert analyse_series([5, 6, 5, 7, 6, 9, 8, 9], 5).limits is None


@pytest.mark.parametrize(("start", "before", "after"), [(-3, 0, 40), (0, 0, 40), (40, 40, 0), (99, 40, 0)])
def test_a_start_at_the_edge_leaves_too_few_moments(start: int, before: int, after: int) -> None:
    series = analyse_series(WAVE, start)
    assert (series.reason, series.n_before, series.n_after) == ("too_few_points", before, after)


@pytest.mark.parametrize(
    ("values", "reason"),
    [([], "no_data"), ([np.nan] * 20, "all_missing"), ([1.0, np.inf] * 10, "not_a_number")],
)
def test_a_series_without_numbers_is_refused(values: list[float], reason: str) -> None:
    assert analyse_series(values, 8).reason == reason
    assert check_with_arima(values, 8).reason == reason


def test_a_constant_before_is_compared_by_means_only() -> None:
    series = analyse_series([0.0] * 10 + WAVE[:10].tolist(), 10)
    assert (series.reason, series.mean_before) == ("constant_before", 0.0)


def test_two_straight_lines_are_told_without_interval() -> None:
    time = np.arange(20.0)
    series = analyse_series(time + 5 * (time >= 10), 10)
    assert (series.status, series.reason, series.level_change) == (Status.WARNING, "zero_variance", None)
    assert series.segmented["level_change"] == pytest.approx(5)
    assert check_with_arima(time + 5 * (time >= 10), 10).reason == "zero_variance"


def test_a_series_that_wanders_is_warned_of() -> None:
    series = analyse_series(np.cumsum(np.cumsum(WAVE)), 20)
    assert (series.status, series.reason) == (Status.WARNING, "boundary_fit")


def test_moments_of_the_introduction_are_left_out() -> None:
    disturbed = WAVE.copy()
    disturbed[20:23] += 50
    options = SeriesOptions(phase_in=3)
    plain, left_out = analyse_series(WAVE, 20, options=options), analyse_series(disturbed, 20, options=options)
    assert plain == left_out
    assert (plain.n_phase_in, plain.n_after) == (3, 17)


def test_a_gap_is_not_a_shift() -> None:
    gap = WAVE.copy()
    gap[12] = np.nan
    time = np.delete(np.arange(40), 12)
    after = (time >= 20) * 1.0
    design = np.column_stack((np.ones(39), time, after, after * (time - 20)))
    expected = np.linalg.lstsq(design, WAVE[time], rcond=None)[0]
    assert analyse_series(gap, 20).segmented["trend_before"] == pytest.approx(expected[1])


def test_a_quarterly_pattern_is_taken_out() -> None:
    quarter = np.tile([4.0, -1.0, -5.0, 2.0], 10)
    plain = analyse_series(WAVE, 20, options=SeriesOptions(season=4))
    seasonal = analyse_series(WAVE + quarter, 20, options=SeriesOptions(season=4))
    assert seasonal.level_change.estimate == pytest.approx(plain.level_change.estimate, abs=1e-5)


def test_a_ratio_needs_numbers_above_zero() -> None:
    series = analyse_controlled_series(WAVE, WAVE + 9, 20, options=SeriesOptions(ratio=True))
    assert (series.status, series.reason) == (Status.INPUT_ERROR, "out_of_range")
    series = analyse_controlled_series([], [], 2, options=SeriesOptions(ratio=True))
    assert series.reason == "no_data"


@pytest.mark.slow
@pytest.mark.parametrize(("n", "memory"), [(16, 0.0), (16, 0.6)])
def test_in_short_series_without_a_jump_one_is_found_in_about_one_of_twenty(n: int, memory: float) -> None:
    generator = np.random.Generator(np.random.PCG64(20260101))
    found = 0
    for _ in range(300):
        values = np.zeros(n + 40)
        steps = generator.normal(0, 1, n + 40)
        for place in range(1, n + 40):
            values[place] = memory * values[place - 1] + steps[place]
        found += analyse_series(values[40:], n // 2).level_change.p < 0.05
    # At a true 5 % more than 24 of 300 happen in under 1 % of runs; REML with t(n - k) finds 27 to 34.
    assert found <= 24
