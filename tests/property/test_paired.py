"""What holds for every paired change."""

import itertools
import math
import statistics
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.paired import PairedChange, paired_change
from oogst.stats.sign_flip import flip_signs
from oogst.stats.signed_rank import rank_changes
from tests.property.sound import check_sound

pytestmark = pytest.mark.slow

SCORE = st.one_of(
    st.none(), st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0]), st.floats(-1e6, 1e6).map(lambda x: round(x, 3))
)
CLASS = st.lists(st.tuples(SCORE, SCORE), max_size=30)
WHOLE = st.integers(-9, 9).map(float)
PAIRS = st.lists(st.tuples(WHOLE, WHOLE), min_size=4, max_size=12)


def change_of(people: list[tuple[Any, Any]], **options: Any) -> PairedChange:
    return paired_change([pre for pre, _ in people], [post for _, post in people], **options)


def same(left: Any, right: Any) -> bool:
    if isinstance(left, float) and isinstance(right, float | int):
        return math.isclose(left, right, rel_tol=1e-6, abs_tol=1e-7)
    return bool(left == right)


@given(CLASS)
def test_any_scores_give_finite_numbers_or_a_reason(people: list[tuple[Any, Any]]) -> None:
    change = change_of(people)
    check_sound(change)
    assert change.n + change.n_pre_only + change.n_post_only + change.n_neither == len(people)
    if change.ci:
        assert change.mean_difference in change.ci


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_rows_is_of_no_account(people: list[tuple[float, float]], shuffler: Any) -> None:
    shuffled = shuffler.sample(people, len(people))
    left, right = change_of(people).flat(), change_of(shuffled).flat()
    assert [name for name in left if not same(left[name], right[name])] == []


@given(PAIRS)
def test_swapping_the_moments_turns_the_sign(people: list[tuple[float, float]]) -> None:
    there, back = change_of(people), change_of([(post, pre) for pre, post in people])
    assert same(there.mean_difference, -back.mean_difference)
    assert (there.p, there.signflip_p, there.wilcoxon_p) == pytest.approx((back.p, back.signflip_p, back.wilcoxon_p))
    assert same(there.hodges_lehmann, -back.hodges_lehmann)
    if there.ci and back.ci:
        assert (there.ci.lower, there.ci.upper) == pytest.approx((-back.ci.upper, -back.ci.lower))
    if there.d_z_ci and back.d_z_ci:
        assert there.d_z_ci.lower == pytest.approx(-back.d_z_ci.upper, rel=1e-6, abs=1e-8)


@given(PAIRS, st.sampled_from([-3.0, 10.0]), st.sampled_from([0.5, 8.0]))
def test_another_scale_scales_the_change_and_nothing_else(
    people: list[tuple[float, float]], shift: float, factor: float
) -> None:
    plain = change_of(people)
    scaled = change_of([(shift + factor * pre, shift + factor * post) for pre, post in people])
    assert same(scaled.mean_difference, factor * plain.mean_difference)
    assert [same(scaled.d_av, plain.d_av), same(scaled.p, plain.p), same(scaled.wilcoxon_p, plain.wilcoxon_p)] == [
        True
    ] * 3
    if plain.ci and scaled.ci:
        assert scaled.ci.width == pytest.approx(factor * plain.ci.width)


@given(PAIRS)
def test_someone_without_scores_changes_the_flow_only(people: list[tuple[float, float]]) -> None:
    left, right = change_of(people).flat(), change_of([*people, (None, None)]).flat()
    changed = {name for name in left if left[name] != right[name]}
    assert changed == {"n_invited", "n_neither"}


@given(PAIRS)
def test_mean_sd_and_t_equal_a_plain_calculation(people: list[tuple[float, float]]) -> None:
    change, differences = change_of(people), [post - pre for pre, post in people]
    assert same(change.mean_difference, statistics.fmean(differences))
    assert same(change.sd_difference, statistics.stdev(differences))
    if change.t is not None:
        expected = statistics.fmean(differences) / (statistics.stdev(differences) / math.sqrt(len(differences)))
        assert same(change.t, expected)


@given(st.lists(WHOLE, min_size=1, max_size=9))
def test_exact_tests_equal_a_list_of_all_signs(changes: list[float]) -> None:
    def listed(scores: list[float], observed: float) -> float:
        patterns = list(itertools.product((-1, 1), repeat=len(scores)))
        hits = [abs(sum(s * x for s, x in zip(signs, scores, strict=True))) >= observed - 1e-9 for signs in patterns]
        return sum(hits) / len(patterns)

    sizes = [abs(change) for change in changes]
    assert flip_signs(changes).p == pytest.approx(listed(sizes, abs(sum(changes))))
    nonzero = [change for change in changes if change]
    ranks = [
        (sum(abs(other) < abs(x) for other in nonzero) + (sum(abs(other) == abs(x) for other in nonzero) + 1) / 2)
        for x in nonzero
    ]
    signed = abs(sum(math.copysign(rank, x) for rank, x in zip(ranks, nonzero, strict=True)))
    assert rank_changes(changes).p == pytest.approx(listed(ranks, signed))


def test_averages_of_pairs_equal_a_double_loop() -> None:
    changes = [0.4, -1.0, 2.5, 0.0, 3.25, 1.1, 0.9]
    pairs = [(x + y) / 2 for i, x in enumerate(changes) for y in changes[i:]]
    ranked = rank_changes(np.array(changes))
    assert ranked.hodges_lehmann == pytest.approx(statistics.median(pairs))
    # Seven people: the outer 3 of 28 averages on each side lie outside a 95 % interval (signed-rank table).
    assert ranked.hodges_lehmann_ci is not None
    assert ranked.hodges_lehmann_ci.lower == pytest.approx(sorted(pairs)[2])
