"""What holds for every bootstrap; a plain twin draws person by person."""

import statistics
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from oogst.stats.bootstrap import Resampling, bootstrap_mean, bootstrap_standardised_mean, gather
from tests.property.sound import SCORE, check_sound, differences

pytestmark = pytest.mark.slow

FEW = Resampling(draws=200, seed=7)
SCORES = st.lists(SCORE, max_size=20)
WHOLE = st.lists(st.integers(-50, 50), min_size=3, max_size=15)


@given(SCORES)
def test_any_scores_give_finite_numbers_or_a_reason(scores: list[float | None]) -> None:
    for bootstrap in (bootstrap_mean, bootstrap_standardised_mean):
        result = bootstrap(scores, FEW)
        check_sound(result)
        if result.is_estimable:
            assert result.percentile.lower <= result.percentile.upper
            assert result.unusable < FEW.draws


@given(SCORES, st.randoms(use_true_random=False))
def test_the_same_seed_gives_the_same_bits_in_whatever_order(scores: list[Any], shuffler: Any) -> None:
    shuffled = shuffler.sample(scores, len(scores))
    assert bootstrap_mean(scores, FEW) == bootstrap_mean([*shuffled, None] if scores else [], FEW)


@given(WHOLE, st.integers(-9, 9), st.integers(1, 9))
def test_the_interval_of_a_mean_moves_and_stretches_with_the_scores(scores: list[int], shift: int, factor: int) -> None:
    one = bootstrap_mean(scores, FEW)
    other = bootstrap_mean([shift + factor * score for score in scores], FEW)
    if one.is_estimable:
        assert other.percentile.lower == pytest.approx(shift + factor * one.percentile.lower)
        assert other.percentile.upper == pytest.approx(shift + factor * one.percentile.upper)


@given(WHOLE, st.integers(1, 9))
def test_a_standardised_mean_has_no_unit(scores: list[int], factor: int) -> None:
    one = bootstrap_standardised_mean(scores, FEW)
    other = bootstrap_standardised_mean([factor * score for score in scores], FEW)
    assert differences(one, other, 1e-6) == []


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=60),
    st.integers(4, 100),
)
@example([(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)], 4)
def test_gathered_classes_keep_everyone_and_the_mean(people: list[tuple[int, int]], most: int) -> None:
    rows = np.array(people, dtype=float)
    nodes, counts = gather(rows, most)
    assert counts.sum() == len(people)
    assert len(counts) <= most
    assert counts @ nodes / len(people) == pytest.approx(rows.mean(axis=0))
    if len(set(people)) <= most:
        assert {tuple(node) for node in nodes.tolist()} == {tuple(map(float, person)) for person in people}


@pytest.mark.parametrize("people", [12, 40, 3000])
@pytest.mark.parametrize(
    ("bootstrap", "statistic"),
    [
        (bootstrap_mean, lambda drawn: drawn.mean(axis=1)),
        (bootstrap_standardised_mean, lambda drawn: drawn.mean(axis=1) / drawn.std(axis=1, ddof=1)),
    ],
)
def test_drawing_counts_is_drawing_people(people: int, bootstrap: Any, statistic: Any) -> None:
    generator = np.random.Generator(np.random.PCG64(people))
    sample = generator.gamma(2.0, size=people)
    plain = statistic(sample[generator.integers(0, people, (4000, people))])
    result = bootstrap(sample, Resampling(draws=4000))
    # Quantiles of 4,000 draws have a standard error of about 4 % of the spread.
    lower, upper = np.quantile(plain, [0.025, 0.975])
    assert result.se == pytest.approx(plain.std(ddof=1), rel=0.06)
    assert result.percentile.lower == pytest.approx(lower, abs=0.2 * result.se)
    assert result.percentile.upper == pytest.approx(upper, abs=0.2 * result.se)


def test_bca_equals_scipy_on_a_skewed_sample() -> None:
    from scipy.stats import bootstrap as scipy_bootstrap

    sample = np.array([0.1, 0.2, 0.2, 0.4, 0.5, 0.9, 1.3, 1.9, 3.2, 6.5, 0.3, 0.7])
    oracle = scipy_bootstrap((sample,), np.mean, n_resamples=20000, method="BCa", rng=1).confidence_interval
    result = bootstrap_mean(sample, Resampling(draws=20000))
    assert result.bca.lower == pytest.approx(oracle.low, abs=0.05 * result.se)
    # In the long tail quantiles of 20,000 draws still differ by a tenth of the spread.
    assert result.bca.upper == pytest.approx(oracle.high, abs=0.15 * result.se)
    assert result.bca.lower > result.percentile.lower


def test_a_hundred_thousand_people_lose_no_spread_by_being_gathered() -> None:
    sample = np.random.Generator(np.random.PCG64(1)).lognormal(0, 1, 100_000)
    nodes, counts = gather(sample[:, None])
    kept = float(counts @ (nodes[:, 0] - sample.mean()) ** 2 / sample.size)
    assert kept == pytest.approx(statistics.pvariance(sample.tolist()), rel=2e-3)
    assert bootstrap_mean(sample, FEW).estimate == pytest.approx(sample.mean(), rel=1e-12)


@pytest.mark.parametrize("factor", [0.1, 1, 3, 0.7])
def test_bca_is_left_out_when_one_person_is_all_the_variation(factor: float) -> None:
    result = bootstrap_standardised_mean([0, 0, factor], FEW)
    assert result.bca is None
    assert result.unusable > 0
