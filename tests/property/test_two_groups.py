"""What holds for every comparison of two groups, and for effects in standard deviations."""

import itertools
import statistics
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from oogst.stats.effect_size import standardise_change, standardise_difference
from oogst.stats.permutation import permute_groups
from oogst.stats.superiority import compare_ranks
from oogst.stats.two_groups import compare_groups
from tests.property.sound import SCORE, check_sound, differences

pytestmark = pytest.mark.slow

GROUP = st.lists(SCORE, max_size=14)
WHOLE = st.integers(-9, 9).map(float)
FULL = st.lists(WHOLE, min_size=3, max_size=7)


@given(GROUP, GROUP)
def test_any_scores_give_finite_numbers_or_a_reason(treated: list[Any], control: list[Any]) -> None:
    groups = compare_groups(treated, control)
    check_sound(groups)
    check_sound(standardise_difference(treated, control))
    check_sound(compare_ranks(treated, control))
    check_sound(standardise_change((treated, treated[::-1]), (control, control[::-1])))
    assert groups.n_treated + groups.n_control + groups.n_missing == len(treated) + len(control)
    if groups.difference_ci:
        assert groups.difference in groups.difference_ci
    if groups.superiority_ci:
        assert groups.superiority in groups.superiority_ci


@given(FULL, FULL, st.randoms(use_true_random=False))
def test_the_order_of_people_is_of_no_account(treated: list[float], control: list[float], shuffler: Any) -> None:
    shuffled = shuffler.sample(treated, len(treated))
    assert differences(compare_groups(treated, control), compare_groups(shuffled, control), 1e-7) == []


@given(FULL, FULL)
def test_swapping_the_groups_turns_the_sign(treated: list[float], control: list[float]) -> None:
    there, back = compare_groups(treated, control), compare_groups(control, treated)
    assert there.difference == pytest.approx(-back.difference)
    assert (there.p, there.permutation_p) == pytest.approx((back.p, back.permutation_p))
    if there.cohens_d_ci and back.cohens_d_ci:
        assert there.cohens_d_ci.lower == pytest.approx(-back.cohens_d_ci.upper, rel=1e-6, abs=1e-9)
    if there.superiority is not None and back.superiority is not None:
        assert there.superiority == pytest.approx(1 - back.superiority)


@given(FULL, FULL, st.sampled_from([-40.0, 3.0]), st.sampled_from([0.25, 8.0]))
def test_another_scale_scales_the_difference_and_nothing_else(
    treated: list[float], control: list[float], shift: float, factor: float
) -> None:
    plain = compare_groups(treated, control)
    scaled = compare_groups([shift + factor * x for x in treated], [shift + factor * x for x in control])
    assert scaled.difference == pytest.approx(factor * plain.difference, abs=1e-9)
    assert (scaled.p, scaled.cohens_d, scaled.superiority) == pytest.approx(
        (plain.p, plain.cohens_d, plain.superiority)
    )


@given(FULL, FULL)
def test_welch_and_brunner_munzel_equal_scipy(treated: list[float], control: list[float]) -> None:
    groups = compare_groups(treated, control)
    if groups.p is not None and min(np.ptp(treated), np.ptp(control)) > 0:
        assert groups.p == pytest.approx(stats.ttest_ind(treated, control, equal_var=False).pvalue, rel=1e-7)
    if groups.superiority_p is not None:
        oracle = stats.brunnermunzel(treated, control)
        assert groups.superiority_p == pytest.approx(oracle.pvalue, rel=1e-7)
    pairs = [(x > y) + 0.5 * (x == y) for x in treated for y in control]
    ranks = compare_ranks(treated, control)
    assert ranks.superiority == pytest.approx(statistics.fmean(pairs))


@given(st.lists(WHOLE, min_size=1, max_size=5), st.lists(WHOLE, min_size=1, max_size=5))
def test_exact_permutation_equals_a_plain_list(first: list[float], second: list[float]) -> None:
    pool = first + second
    observed = abs(statistics.fmean(first) - statistics.fmean(second))
    hits = []
    for members in itertools.combinations(range(len(pool)), len(first)):
        inside = [pool[place] for place in members]
        outside = [pool[place] for place in range(len(pool)) if place not in members]
        hits.append(abs(statistics.fmean(inside) - statistics.fmean(outside)) >= observed - 1e-9)
    assert permute_groups(first, second).p == pytest.approx(statistics.fmean(hits))
