"""Shares against statsmodels and printed tables."""

import warnings
from typing import Any

import pytest

from oogst.stats.proportion import estimate_proportion
from oogst.stats.proportion_difference import compare_paired_counts, compare_proportions

pytestmark = pytest.mark.slow  # importing the oracle takes a second


@pytest.mark.parametrize(("x", "n"), [(0, 1), (1, 1), (3, 7), (81, 263), (15, 148), (0, 20), (29, 29), (999, 100_000)])
@pytest.mark.parametrize(("method", "name"), [("wilson", "wilson"), ("beta", "clopper_pearson")])
def test_intervals_equal_statsmodels(x: int, n: int, method: str, name: str) -> None:
    from statsmodels.stats.proportion import proportion_confint

    interval = getattr(estimate_proportion(x, n, level=0.9), name)
    oracle = proportion_confint(x, n, alpha=0.1, method=method)
    assert (interval.lower, interval.upper) == pytest.approx(oracle, abs=1e-10)


@pytest.mark.parametrize("case", [(1500, 1200, 2000), (1001, 1001, 1_000_000)])
def test_above_a_thousand_answers_the_finite_interval_is_wilsons(case: tuple[int, int, int]) -> None:
    n, x, population = case
    result = estimate_proportion(x, n, population=population)
    assert result.hypergeometric_exact is None
    assert result.finite_population_interval == result.wilson_fpc


@pytest.mark.parametrize(
    ("first", "second", "limits"),
    [
        # Newcombe 1998, table II, method 10.
        ((56, 70), (48, 80), (0.0524, 0.3339)),
        ((9, 10), (3, 10), (0.1705, 0.8090)),
        ((5, 56), (0, 29), (-0.0381, 0.1926)),
        ((0, 10), (0, 20), (-0.1611, 0.2775)),
        ((10, 10), (0, 10), (0.6075, 1.0000)),
    ],
)
def test_difference_of_two_shares_equals_newcombes_table(first: Any, second: Any, limits: tuple[float, float]) -> None:
    interval = compare_proportions(first, second).interval
    assert (interval.lower, interval.upper) == pytest.approx(limits, abs=5.1e-5)


def test_paired_difference_equals_the_printed_example() -> None:
    # Fagerland, Lydersen & Laake 2014 (doi:10.1002/sim.6148), airway hyper-responsiveness.
    result = compare_paired_counts((1, 7, 1, 12))
    assert (round(result.interval.lower, 3), round(result.interval.upper, 3)) == (0.026, 0.517)
    assert (round(result.p_exact, 4), round(result.p_mid, 3)) == (0.0703, 0.039)


@pytest.mark.parametrize("table", [(1, 7, 1, 12), (5, 3, 3, 5), (0, 0, 4, 9), (10, 1, 11, 3)])
def test_exact_p_equals_statsmodels(table: tuple[int, int, int, int]) -> None:
    from statsmodels.stats.contingency_tables import mcnemar

    both, gained, lost, neither = table
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracle = mcnemar([[both, lost], [gained, neither]], exact=True).pvalue
    assert compare_paired_counts(table).p_exact == pytest.approx(oracle)


def test_when_nobody_changed_p_is_one_and_the_interval_is_not_a_point() -> None:
    result = compare_paired_counts((4, 0, 0, 6))
    assert (result.difference, result.p_mid, result.p_exact) == (0, 1, 1)
    assert result.interval.width > 0.4


def test_the_exact_p_is_left_out_when_many_changed() -> None:
    assert compare_paired_counts((0, 20, 5, 0)).p_exact is None
    assert compare_paired_counts((0, 20, 4, 0)).p_exact is not None


def test_fewer_than_ten_answers_are_called_indicative() -> None:
    assert estimate_proportion(3, 9).warnings == ("indicative",)
    assert estimate_proportion(3, 10).warnings == ()
