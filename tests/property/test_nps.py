"""What holds for every net promoter score."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.nps import compare_nps, compare_nps_paired, estimate_nps
from tests.property.sound import check_sound, differences

pytestmark = pytest.mark.slow

SCORES = st.lists(st.none() | st.integers(0, 10).map(float), max_size=30)
ANY = st.lists(st.none() | st.integers(-1, 12).map(float) | st.just(7.5), max_size=6)


@given(SCORES)
def test_everyone_is_promoter_passive_detractor_or_missing(scores: list[float | None]) -> None:
    result = estimate_nps(scores)
    check_sound(result)
    if result.is_estimable:
        assert result.promoters + result.passives + result.detractors + result.missing == len(scores)
        assert -100 <= result.interval.lower <= result.centre <= result.interval.upper <= 100
        # A group in agreement does not get an interval without width.
        assert result.interval.width > 5


@given(SCORES, st.randoms(use_true_random=False))
def test_order_is_of_no_account_and_a_silent_person_is_only_missing(scores: list[Any], shuffler: Any) -> None:
    result = estimate_nps(scores)
    assert differences(result, estimate_nps(shuffler.sample(scores, len(scores)))) == []
    if scores:
        assert set(differences(result, estimate_nps([*scores, None]))) <= {"missing"}


@given(SCORES, SCORES)
def test_swapping_two_waves_turns_the_sign(first: list[float | None], second: list[float | None]) -> None:
    there, back = compare_nps(first, second), compare_nps(second, first)
    check_sound(there)
    if there.is_estimable:
        assert there.difference == -back.difference
        expected = estimate_nps(second).nps - estimate_nps(first).nps
        assert there.difference == pytest.approx(expected, abs=1e-9)
    if there.welch:
        assert there.welch.lower == pytest.approx(-back.welch.upper)
        assert there.difference in there.welch


@given(st.lists(st.tuples(*[st.none() | st.integers(0, 10).map(float)] * 2), max_size=20))
def test_swapping_the_moments_turns_the_sign(people: list[tuple[float | None, float | None]]) -> None:
    pre, post = [before for before, _ in people], [after for _, after in people]
    there, back = compare_nps_paired(pre, post), compare_nps_paired(post, pre)
    check_sound(there)
    if there.is_estimable:
        assert there.n_first == there.n_second == sum(None not in person for person in people)
        assert there.difference == -back.difference
    if there.paired:
        assert there.paired.lower == pytest.approx(-back.paired.upper)


@given(ANY, ANY)
def test_scores_off_the_scale_give_a_reason(first: list[float | None], second: list[float | None]) -> None:
    check_sound(estimate_nps(first))
    check_sound(compare_nps(first, second))
