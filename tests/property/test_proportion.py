"""What holds for every share and every pair of shares."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.proportion import estimate_proportion, find_hypergeometric_limits
from oogst.stats.proportion_difference import (
    PairedProportions,
    compare_paired_counts,
    compare_paired_proportions,
    compare_proportions,
)
from tests.property.sound import check_sound, differences

pytestmark = pytest.mark.slow

COUNTS = st.tuples(st.integers(0, 200), st.integers(0, 200)).map(sorted)
ANY_COUNT = st.integers(-2, 60)
YES_OR_NO = st.one_of(st.none(), st.sampled_from([0.0, 1.0]))
TABLE = st.tuples(*[st.integers(0, 40)] * 4)


def tail(k: range, n: int, successes: int, population: int) -> float:
    ways = (math.comb(successes, i) * math.comb(population - successes, n - i) for i in k)
    return sum(ways) / math.comb(population, n)


@given(ANY_COUNT, ANY_COUNT, st.none() | ANY_COUNT)
def test_any_counts_give_finite_numbers_or_a_reason(x: int, n: int, population: int | None) -> None:
    check_sound(estimate_proportion(x, n, population=population))


@given(COUNTS.filter(lambda pair: pair[1] > 0), st.sampled_from([0.8, 0.95, 0.99]))
def test_every_interval_holds_the_share_and_exact_is_widest(pair: list[int], level: float) -> None:
    x, n = pair
    share = estimate_proportion(x, n, population=n + 7, level=level)
    assert share.estimate in share.wilson
    assert share.estimate in share.clopper_pearson
    assert share.estimate in share.wilson_fpc
    # Limits are whole people: the share may lie less than one of them outside.
    assert share.lower_count - 1 < share.estimate * (n + 7) < share.upper_count + 1
    assert 0 <= share.wilson.lower <= share.wilson.upper <= 1


@given(COUNTS.filter(lambda pair: pair[1] > 0))
def test_turning_yes_into_no_mirrors_every_interval(pair: list[int]) -> None:
    x, n = pair
    yes, no = estimate_proportion(x, n, population=n + 5), estimate_proportion(n - x, n, population=n + 5)
    for name in ("wilson", "clopper_pearson", "wilson_fpc", "hypergeometric_exact"):
        left, right = getattr(yes, name), getattr(no, name)
        assert (left.lower, left.upper) == pytest.approx((1 - right.upper, 1 - right.lower), abs=1e-12)


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 15))
def test_finite_limits_are_all_the_groups_that_fit(x: int, more: int, silent: int) -> None:
    n, population = x + more, x + more + silent
    fits = [
        total
        for total in range(x, population - more + 1)
        if tail(range(x, n + 1), n, total, population) > 0.025 and tail(range(x + 1), n, total, population) > 0.025
    ]
    assert find_hypergeometric_limits(x, n, population) == (min(fits), max(fits))


@given(COUNTS, COUNTS)
def test_swapping_two_groups_turns_the_sign(first: list[int], second: list[int]) -> None:
    (x1, n1), (x2, n2) = first, second
    there, back = compare_proportions((x1, n1), (x2, n2)), compare_proportions((x2, n2), (x1, n1))
    check_sound(there)
    if there.is_estimable:
        assert there.difference in there.interval
        assert there.difference == -back.difference
        assert there.interval.lower == pytest.approx(-back.interval.upper, abs=1e-12)


@given(TABLE)
def test_swapping_the_moments_turns_the_sign_of_a_paired_difference(table: tuple[int, int, int, int]) -> None:
    both, gained, lost, neither = table
    there, back = compare_paired_counts(table), compare_paired_counts((both, lost, gained, neither))
    check_sound(there)
    if there.is_estimable:
        assert there.interval.lower - 1e-12 <= there.difference <= there.interval.upper + 1e-12
        assert there.interval.lower == pytest.approx(-back.interval.upper, abs=1e-9)
        assert (there.p_mid, there.p_exact) == (back.p_mid, back.p_exact)
        assert 0 <= there.p_mid <= 1


def compare(people: list[tuple[Any, Any]]) -> PairedProportions:
    return compare_paired_proportions([pre for pre, _ in people], [post for _, post in people])


@given(st.lists(st.tuples(YES_OR_NO, YES_OR_NO), max_size=30), st.randoms(use_true_random=False))
def test_people_are_counted_once_in_whatever_order(people: list[tuple[Any, Any]], shuffler: Any) -> None:
    one, other = compare(people), compare(shuffler.sample(people, len(people)))
    check_sound(one)
    assert differences(one, other) == []
    assert one.n + one.missing == len(people)
