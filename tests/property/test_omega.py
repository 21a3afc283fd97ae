"""What holds for every omega; statsmodels is the oracle."""

import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats import omega
from oogst.stats.bootstrap import Resampling
from oogst.stats.omega import fit_one_factor, omega_total
from tests.property.sound import check_sound, differences

pytestmark = pytest.mark.slow

FEW = Resampling(draws=20, seed=3)
SEED = st.integers(0, 2**32 - 1)


def scale(seed: int, items: int = 5, people: int = 120, rounded: bool = False) -> np.ndarray:
    generator = np.random.Generator(np.random.PCG64(seed))
    loadings = generator.uniform(0.2, 0.85, items)
    answers = generator.normal(size=(people, 1)) * loadings + generator.normal(size=(people, items)) * 0.8
    return np.clip(np.rint(3 + answers), 1, 5) if rounded else answers


@given(SEED, st.integers(1, 7), st.integers(0, 90))
def test_any_answers_give_finite_numbers_or_a_reason(seed: int, items: int, people: int) -> None:
    table = scale(seed, items, people, rounded=True)
    table[np.random.Generator(np.random.PCG64(seed)).random(table.shape) < 0.05] = np.nan
    result = omega_total(table, FEW)
    check_sound(result)
    assert result.n_complete + result.incomplete == people
    if result.is_estimable:
        assert 0 <= result.omega_total <= 1
        assert result.unusable <= FEW.draws


@given(SEED, st.integers(3, 10))
def test_loadings_equal_those_of_statsmodels(seed: int, items: int) -> None:
    from statsmodels.multivariate.factor import Factor

    correlations = np.corrcoef(scale(seed, items, 300).T)
    own = fit_one_factor(correlations[None])
    with warnings.catch_warnings():
        # It warns of its own optimiser although the answer is right.
        warnings.simplefilter("ignore")
        oracle = Factor(corr=correlations, n_factor=1, method="ml", nobs=300).fit().loadings[:, 0]
    if own.is_proper[0]:
        assert own.is_found[0]
        assert np.abs(own.loadings[0]) == pytest.approx(np.abs(oracle), abs=1e-4)


@given(SEED)
def test_fitting_many_at_once_is_fitting_each_alone(seed: int) -> None:
    stack = np.stack([np.corrcoef(scale(seed + extra, 4).T) for extra in range(4)])
    together = fit_one_factor(stack)
    for position, correlations in enumerate(stack):
        alone = fit_one_factor(correlations[None])
        assert together.loadings[position] == pytest.approx(alone.loadings[0], abs=1e-6)


@given(SEED)
def test_order_of_people_is_of_no_account_and_omega_has_no_unit(seed: int) -> None:
    table = scale(seed)
    shuffled = np.random.Generator(np.random.PCG64(seed)).permutation(table)
    assert differences(omega_total(table, FEW), omega_total(shuffled, FEW), 1e-6) == []
    one, other = omega_total(table, FEW), omega_total(10 + 3 * table, FEW)
    in_units = {"loadings", "unique_variances", "sd_total", "sem"}
    assert set(differences(one, other, 1e-5)) <= in_units


def test_an_item_without_error_is_an_improper_solution() -> None:
    table = scale(1, 4, 200)
    table[:, 1] = table[:, 0]
    assert omega_total(table, None).reason == "improper_solution"


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (scale(1, 2), "fewer_than_three_items"),
        (scale(1, 4, 49), "n_too_small"),
        (np.column_stack([scale(1, 3), np.ones(120)]), "zero_variance"),
        (np.full((60, 4), np.nan), "all_missing"),
    ],
)
def test_what_cannot_be_fitted_is_refused(table: np.ndarray, reason: str) -> None:
    assert omega_total(table, FEW).reason == reason


def test_the_normal_limit_gives_the_interval_of_redrawn_people(monkeypatch: Any) -> None:
    table = scale(5, 5, 3000, rounded=True)
    redrawn = omega_total(table).interval
    monkeypatch.setattr(omega, "NORMAL_FROM", 1000)
    normal = omega_total(table).interval
    assert normal.lower == pytest.approx(redrawn.lower, abs=0.1 * redrawn.width)
    assert normal.upper == pytest.approx(redrawn.upper, abs=0.1 * redrawn.width)
    assert normal != redrawn


def test_draws_without_the_one_person_who_differs_are_unusable() -> None:
    table = np.column_stack([scale(5, 4, 60), np.full(60, 2.2)])
    table[7, 4] = 3.3
    # 60 draws of 60 people miss one of them 36 times in a hundred.
    result = omega_total(table, Resampling(draws=400))
    assert 110 < result.unusable < 200
    assert result.interval is None
