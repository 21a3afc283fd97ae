"""What holds for every gain."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.bootstrap import Resampling
from oogst.stats.gain import Gain, estimate_gain
from tests.property.sound import check_sound, differences

pytestmark = pytest.mark.slow

POINTS = st.none() | st.integers(0, 20).map(float)
CLASS = st.lists(st.tuples(POINTS, POINTS), max_size=20)
FEW = Resampling(draws=100)


def gain_of(people: list[tuple[Any, Any]], low: float = 0, factor: float = 1) -> Gain:
    moved = [[None if score is None else low + factor * score for score in person] for person in people]
    scale = (low, low + 20 * factor)
    return estimate_gain([pre for pre, _ in moved], [post for _, post in moved], scale, resampling=FEW)


def change_plainly(pre: float, post: float) -> float | None:
    if post == pre:
        return None if pre in (0, 20) else 0.0
    return (post - pre) / (20 - pre) if post > pre else (post - pre) / pre


@given(CLASS)
def test_gain_equals_its_plain_twin_and_counts_everyone(people: list[tuple[Any, Any]]) -> None:
    result = gain_of(people)
    check_sound(result)
    pairs = [pair for pair in people if None not in pair]
    assert (result.n, result.n + result.missing) == (len(pairs), len(people))
    if result.is_estimable:
        changes = [change for change in (change_plainly(*pair) for pair in pairs) if change is not None]
        assert result.n_change + result.dropped == len(pairs)
        assert result.n_change == len(changes)
        if changes:
            assert result.normalised_change == pytest.approx(sum(changes) / len(changes))
            assert -1 <= result.normalised_change <= 1
        rise = sum(post - pre for pre, post in pairs)
        assert result.class_gain == pytest.approx(rise / sum(20 - pre for pre, _ in pairs))


@given(CLASS, st.randoms(use_true_random=False))
def test_the_order_of_people_is_of_no_account(people: list[tuple[Any, Any]], shuffler: Any) -> None:
    assert differences(gain_of(people), gain_of(shuffler.sample(people, len(people)))) == []


@given(CLASS, st.integers(-5, 5), st.integers(1, 4))
def test_gain_has_no_unit(people: list[tuple[Any, Any]], low: int, factor: int) -> None:
    one, other = gain_of(people), gain_of(people, low, factor)
    assert set(differences(one, other, 1e-6)) <= {"mean_pre", "mean_post"}


def test_a_class_at_the_ceiling_has_nothing_to_gain() -> None:
    assert estimate_gain([10, 10, 10], [10, 9, 10], (0, 10)).reason == "zero_variance_pre"


def test_a_test_that_a_fifth_already_could_do_is_called_too_easy() -> None:
    easy = estimate_gain([9, 9, 9, 2, 3, 4, 5, 6, 7, 8], [10] * 10, (0, 10))
    hard = estimate_gain([9, 9, 1, 2, 3, 4, 5, 6, 7, 8], [10] * 10, (0, 10))
    assert ("test_too_easy" in easy.warnings, "test_too_easy" in hard.warnings) == (True, False)
    assert (easy.at_ceiling, hard.at_ceiling) == (3, 2)


def test_an_answer_off_the_scale_is_an_input_error() -> None:
    assert estimate_gain([1, 2, 3], [4, 5, 11], (0, 10)).reason == "out_of_range"


def test_draws_of_people_who_had_nothing_to_gain_are_left_out() -> None:
    result = estimate_gain([10, 10, 10, 10, 8], [10, 10, 9, 10, 10], (0, 10))
    assert result.class_gain == pytest.approx(0.5)
    assert result.class_gain in result.class_gain_interval
