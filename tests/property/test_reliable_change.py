"""What holds for every reliable change."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.reliable_change import ChangeRule, classify_change, find_cut_offs
from tests.property.sound import SCORE, check_sound, differences

pytestmark = pytest.mark.slow

PEOPLE = st.lists(st.tuples(SCORE, SCORE), max_size=20)
RELIABILITY = st.sampled_from([-0.1, 0.0, 0.3, 0.8, 0.95, 1.0, 1.2])
WHOLE = st.lists(st.tuples(*[st.integers(0, 30).map(float)] * 2), min_size=3, max_size=20)


def columns(people: list[tuple[Any, Any]]) -> tuple[list[Any], list[Any]]:
    return [pre for pre, _ in people], [post for _, post in people]


@given(PEOPLE, RELIABILITY, st.none() | st.sampled_from([0.0, 2.0]), st.none() | st.just(3.0))
def test_everyone_is_improved_unchanged_deteriorated_or_missing(
    people: list[tuple[Any, Any]], reliability: float, sd: float | None, cut_off: float | None
) -> None:
    result = classify_change(*columns(people), ChangeRule(reliability, sd=sd, cut_off=cut_off))
    check_sound(result)
    assert result.n + result.missing == len(people)
    if result.is_estimable:
        assert result.improved + result.unchanged + result.deteriorated == result.n
        assert (result.recovered or 0) <= result.improved
        assert [word is None for word in result.categories] == [None in person for person in people]


@given(WHOLE)
def test_swapping_the_moments_turns_improved_into_deteriorated(people: list[tuple[float, float]]) -> None:
    pre, post = columns(people)
    there, back = (classify_change(*pair, ChangeRule(0.8, sd=4)) for pair in ((pre, post), (post, pre)))
    assert (there.improved, there.unchanged, there.deteriorated) == (back.deteriorated, back.unchanged, back.improved)
    assert list(there.rc) == pytest.approx([-index for index in back.rc])


@given(WHOLE)
def test_a_test_on_which_lower_is_better_is_a_test_turned_over(people: list[tuple[float, float]]) -> None:
    pre, post = columns(people)
    up = classify_change(pre, post, ChangeRule(0.8, cut_off=12.5))
    turned = ChangeRule(0.8, cut_off=-12.5, higher_is_better=False)
    down = classify_change([-score for score in pre], [-score for score in post], turned)
    assert (up.categories, up.recovered) == (down.categories, down.recovered)


@given(WHOLE, st.integers(-9, 9), st.integers(1, 9))
def test_the_index_has_no_unit(people: list[tuple[float, float]], shift: int, factor: int) -> None:
    pre, post = columns(people)
    moved = [[shift + factor * score for score in column] for column in (pre, post)]
    in_units = {"sd_pre", "se", "s_diff", "critical_change"}
    # A criterion that no whole score can meet exactly.
    one, other = (classify_change(*pair, ChangeRule(0.8, criterion=1.9612345)) for pair in ((pre, post), moved))
    assert set(differences(one, other)) <= in_units


def test_recovered_asks_for_a_reliable_change_across_the_cut_off() -> None:
    rule = ChangeRule(0.8, sd=4, cut_off=20)
    result = classify_change([10, 18, 25, 30, 10], [22, 21, 35, 10, 19], rule)
    assert result.categories == ("recovered", "unchanged", "improved", "deteriorated", "improved")
    assert (result.improved, result.recovered) == (3, 1)


@given(st.floats(-50, 50), st.floats(0.1, 9), st.floats(-50, 50), st.floats(0.1, 9))
def test_cut_off_c_is_equally_far_from_both_groups_in_their_own_sd(a: float, sa: float, b: float, sb: float) -> None:
    cuts = find_cut_offs((a, sa), (b, sb))
    check_sound(cuts)
    assert abs(cuts.c - a) / sa == pytest.approx(abs(b - cuts.c) / sb, abs=1e-6)
