"""What holds for every look back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.retrospective import compare_retrospective
from tests.property.sound import RATING, check_sound

pytestmark = pytest.mark.slow

PEOPLE = st.lists(st.tuples(RATING, RATING, RATING), max_size=15)


def columns(people: list[tuple[Any, ...]]) -> list[list[Any]]:
    return [[person[moment] for person in people] for moment in range(3)]


@given(PEOPLE)
def test_on_complete_cases_the_shift_is_what_the_two_changes_differ_by(people: list[tuple[Any, ...]]) -> None:
    result = compare_retrospective(*columns(people))
    check_sound(result)
    assert result.n_complete == sum(None not in person for person in people)
    if result.n_complete:
        traditional, retrospective, shift = (
            getattr(result, f"{name}_complete").mean_difference for name in ("traditional", "retrospective", "shift")
        )
        assert retrospective == pytest.approx(traditional - shift, abs=1e-9)


@given(PEOPLE.filter(lambda people: any(answer for person in people for answer in person)))
def test_each_change_uses_everyone_with_its_two_ratings(people: list[tuple[Any, ...]]) -> None:
    result = compare_retrospective(*columns(people))
    pairs = {"traditional": (0, 2), "retrospective": (1, 2), "shift": (0, 1)}
    for name, (first, second) in pairs.items():
        expected = sum(person[first] is not None and person[second] is not None for person in people)
        assert getattr(result, name).n == expected


@given(PEOPLE)
def test_without_a_rating_before_only_the_look_back_is_given_and_it_says_so(people: list[tuple[Any, ...]]) -> None:
    _, then, post = columns(people)
    result = compare_retrospective(None, then, post)
    check_sound(result)
    if result.is_estimable:
        assert result.reason == "no_before_measurement"
        assert (result.traditional, result.shift) == (None, None)
        assert result.retrospective.n_invited == len(people)
