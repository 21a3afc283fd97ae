"""What holds for every mean of a group."""

import statistics
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from oogst.stats.group_mean import estimate_mean
from oogst.types.estimate import Status
from tests.property.sound import SCORE, check_sound, differences

pytestmark = pytest.mark.slow

SCORES = st.lists(SCORE, max_size=30)


@given(SCORES, st.none() | st.integers(0, 40), st.integers(1, 6))
def test_any_scores_give_finite_numbers_or_a_reason(
    scores: list[float | None], population: int | None, threshold: int
) -> None:
    result = estimate_mean(scores, population=population, threshold=threshold)
    check_sound(result)
    if result.status is Status.SUPPRESSED:
        assert (result.n, result.missing, result.mean, result.sd) == (None, None, None, None)
    else:
        assert result.n + result.missing == len(scores)
    if result.interval:
        assert result.interval.lower <= result.mean <= result.interval.upper


@given(SCORES.filter(lambda scores: sum(score is not None for score in scores) > 2))
def test_mean_and_sd_equal_exact_arithmetic(scores: list[float | None]) -> None:
    given_ = [score for score in scores if score is not None]
    result = estimate_mean(scores)
    assert result.mean == pytest.approx(statistics.fmean(given_), rel=1e-12, abs=1e-9)
    assert result.sd == pytest.approx(statistics.stdev(given_), rel=1e-9, abs=1e-9)


@given(SCORES, st.randoms(use_true_random=False))
def test_order_is_of_no_account_and_a_silent_person_is_only_missing(scores: list[Any], shuffler: Any) -> None:
    result = estimate_mean(scores)
    assert differences(result, estimate_mean(shuffler.sample(scores, len(scores)))) == []
    if scores:
        assert set(differences(result, estimate_mean([*scores, None]))) <= {"missing"}


@given(st.lists(st.integers(-50, 50), min_size=3, max_size=20), st.integers(-9, 9), st.integers(1, 9))
def test_mean_and_interval_move_and_stretch_with_the_scores(scores: list[int], shift: int, factor: int) -> None:
    one, other = estimate_mean(scores), estimate_mean([shift + factor * score for score in scores])
    assert other.mean == pytest.approx(shift + factor * one.mean)
    if one.interval:
        assert other.interval.width == pytest.approx(factor * one.interval.width)


@given(st.lists(st.integers(1, 5), min_size=3, max_size=20), st.integers(0, 30))
def test_knowing_more_of_a_group_narrows_the_interval(scores: list[int], silent: int) -> None:
    assume(len(set(scores)) > 1)
    part, whole = estimate_mean(scores, population=len(scores) + silent), estimate_mean(scores)
    assert part.interval.width < whole.interval.width
    assert (part.interval.width == 0) == (silent == 0)


def test_a_group_in_full_agreement_gets_no_interval_of_width_zero() -> None:
    agreed = estimate_mean([4.0, 4.0, 4.0, 4.0])
    assert (agreed.reason, agreed.mean, agreed.sd, agreed.interval) == ("no_variation", 4.0, 0.0, None)


def test_two_people_get_a_mean_and_no_spread() -> None:
    pair = estimate_mean([4.0, 5.0])
    assert (pair.reason, pair.mean, pair.sd, pair.interval) == ("n_very_small", 4.5, None, None)
    # The interval shares its name with the mean and must not wipe it out.
    assert pair.flat()["mean"] == 4.5
