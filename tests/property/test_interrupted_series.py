"""What holds for every interrupted series."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oogst.stats.interrupted_series import SeriesOptions, analyse_controlled_series, analyse_series
from tests.property.sound import SCORE, check_sound, differences

pytestmark = pytest.mark.slow

SERIES = st.lists(SCORE, max_size=40)
SEEDS = st.integers(0, 10_000)


def draw(seed: int, n: int = 22) -> np.ndarray:
    generator = np.random.Generator(np.random.PCG64(seed))
    steps = generator.normal(0, 1, n)
    for place in range(1, n):
        steps[place] += 0.4 * steps[place - 1]
    return steps.round(3)


@settings(max_examples=25)
@given(SERIES, st.integers(-2, 42), st.integers(0, 3), st.sampled_from([None, 4, 12]))
def test_any_series_gives_finite_numbers_or_a_reason(
    values: list[Any], start: int, phase_in: int, season: int | None
) -> None:
    series = analyse_series(values, start, options=SeriesOptions(phase_in=phase_in, season=season))
    check_sound(series)
    if series.n is not None:
        assert series.n_before + series.n_after == series.n
        assert series.n + series.n_missing + series.n_phase_in == len(values)
    if series.level_change:
        assert series.level_change.estimate in series.level_change.ci


@settings(max_examples=20)
@given(SEEDS, st.sampled_from([-100.0, 3.0]), st.sampled_from([0.01, 250.0]))
def test_another_unit_scales_the_effect_and_nothing_else(seed: int, shift: float, factor: float) -> None:
    values = draw(seed)
    plain, scaled = analyse_series(values, 11), analyse_series(shift + factor * values, 11)
    for name in ("level_change", "trend_change", "cumulative_effect"):
        one, other = getattr(plain, name), getattr(scaled, name)
        assert other.estimate == pytest.approx(factor * one.estimate, rel=1e-4, abs=1e-7 * factor)
        assert other.ci.width == pytest.approx(factor * one.ci.width, rel=1e-5)
        assert other.p == pytest.approx(one.p, rel=1e-5, abs=1e-9)
    assert scaled.gls_ar1_reml["phi"] == pytest.approx(plain.gls_ar1_reml["phi"], abs=1e-5)


@settings(max_examples=20)
@given(SEEDS, st.floats(-3, 3), st.floats(-0.5, 0.5))
def test_a_jump_and_a_turn_that_are_added_are_found_whole(seed: int, jump: float, turn: float) -> None:
    values, time = draw(seed), np.arange(22)
    after = (time >= 11) * (jump + turn * (time - 11))
    plain, moved = analyse_series(values, 11), analyse_series(values + after, 11)
    assert moved.level_change.estimate - plain.level_change.estimate == pytest.approx(jump, abs=1e-5)
    assert moved.trend_change.estimate - plain.trend_change.estimate == pytest.approx(turn, abs=1e-5)
    assert moved.cumulative_effect.ci.width == pytest.approx(plain.cumulative_effect.ci.width, rel=1e-5)


@settings(max_examples=20)
@given(SEEDS)
def test_what_moves_both_series_is_not_an_effect(seed: int) -> None:
    values, shock = draw(seed), 5 * np.sin(np.arange(22.0))
    plain = analyse_series(values, 11)
    controlled = analyse_controlled_series(values + shock, shock, 11)
    assert differences(plain, controlled, 1e-5) == []


@settings(max_examples=20)
@given(SEEDS)
def test_a_moment_without_a_number_at_the_end_changes_the_flow_only(seed: int) -> None:
    values = draw(seed)
    plain, longer = analyse_series(values, 11), analyse_series(np.append(values, np.nan), 11)
    assert plain.level_change == longer.level_change
    assert longer.n_missing == 1


@settings(max_examples=10)
@given(SEEDS)
def test_newey_west_equals_statsmodels(seed: int) -> None:
    from statsmodels.regression.linear_model import OLS

    values, time = draw(seed, 60), np.arange(60)
    after = (time >= 30) * 1.0
    design = np.column_stack((np.ones(60), time, after, after * (time - 30)))
    oracle = OLS(values, design).fit().get_robustcov_results("HAC", maxlags=3, use_correction=True)
    series = analyse_series(values, 30)
    assert series.lag == 3
    assert series.segmented["level_change.se_nw3"] == pytest.approx(oracle.bse[2], rel=1e-8)
    assert series.segmented["trend_change.se_nw3"] == pytest.approx(oracle.bse[3], rel=1e-8)
