"""What holds for every comparison of subgroups."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oogst.stats.shrinkage import shrink_estimates
from oogst.stats.subgroups import compare_subgroups
from tests.property.sound import SCORE, check_sound, differences

pytestmark = pytest.mark.slow

PEOPLE = st.lists(st.tuples(SCORE, st.sampled_from("abcde")), max_size=24)
WHOLE = st.integers(-9, 9).map(float)
FULL = st.lists(st.tuples(WHOLE, st.sampled_from("abcd")), min_size=14, max_size=24)


def compare(people: list[tuple[Any, str]], **options: Any) -> Any:
    scores = [score for score, _ in people]
    return compare_subgroups(scores, np.array([label for _, label in people], dtype=str), **options)


@settings(max_examples=30)
@given(PEOPLE)
def test_any_scores_give_finite_numbers_or_a_reason(people: list[tuple[Any, str]]) -> None:
    compared = compare(people)
    check_sound(compared)
    if compared.n is not None:
        assert compared.n + compared.n_missing == len(people)


@settings(max_examples=20)
@given(FULL, st.randoms(use_true_random=False))
def test_the_order_of_people_is_of_no_account(people: list[tuple[float, str]], shuffler: Any) -> None:
    assert differences(compare(people), compare(shuffler.sample(people, len(people))), 1e-6) == []


@settings(max_examples=20)
@given(FULL)
def test_other_names_in_the_same_order_change_names_only(people: list[tuple[float, str]]) -> None:
    plain, renamed = compare(people), compare([(score, f"team {label}") for score, label in people])
    assert renamed.p == plain.p
    if plain.pairs:
        assert [pair.p_holm for pair in renamed.pairs.values()] == [pair.p_holm for pair in plain.pairs.values()]


@settings(max_examples=20)
@given(FULL, st.sampled_from([-7.0, 20.0]), st.sampled_from([0.5, 4.0]))
def test_another_scale_scales_differences_and_nothing_else(
    people: list[tuple[float, str]], shift: float, factor: float
) -> None:
    plain, scaled = compare(people), compare([(shift + factor * score, label) for score, label in people])
    assert scaled.reason == plain.reason
    if plain.f is not None:
        assert scaled.f == pytest.approx(plain.f, rel=1e-6)
    if plain.pairs:
        for name, pair in plain.pairs.items():
            assert scaled.pairs[name].difference == pytest.approx(factor * pair.difference, abs=1e-9)
            assert scaled.pairs[name].p == pytest.approx(pair.p)


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(0.1, 20)), min_size=4, max_size=10))
def test_shrunken_estimates_lie_between_their_own_and_the_centre(groups: list[tuple[float, float]]) -> None:
    estimates, errors = zip(*groups, strict=True)
    shrunk = shrink_estimates(estimates, errors)
    check_sound(shrunk)
    for own, drawn in zip(estimates, shrunk.shrunken, strict=True):
        assert min(own, shrunk.centre) - 1e-9 <= drawn <= max(own, shrunk.centre) + 1e-9
