"""Subgroups: groups that are not tested, groups without spread, and refusals of effects."""

import math

import pytest

from oogst.stats.shrinkage import shrink_estimates
from oogst.stats.subgroups import Effect, compare_subgroups, subtract_effects
from oogst.types.estimate import Status

A, B = [3.0, 4.0, 2.0, 5.0], [4.0, 5.0, 6.0, 4.5]


def test_a_group_under_three_is_shown_but_not_tested() -> None:
    compared = compare_subgroups([*A, *B, 1.0, 2.0], [*"aaaabbbbcc"])
    assert (compared.status, compared.reason, compared.n_groups) == (Status.WARNING, "n_very_small", 3)
    assert list(compared.pairs) == ["a - b"]
    assert (compared.groups["c"].n, compared.groups["c"].sd) == (2, None)


def test_one_group_has_nothing_to_be_compared_with() -> None:
    compared = compare_subgroups([*A, 1.0], [*"aaaab"])
    assert (compared.status, compared.reason) == (Status.NOT_ESTIMABLE, "n_too_small")


def test_a_group_without_spread_is_compared_in_pairs_only() -> None:
    compared = compare_subgroups([*A, 3.0, 3.0, 3.0], [*"aaaabbb"])
    assert (compared.reason, compared.f) == ("zero_variance", None)
    assert compared.pairs["a - b"].p is not None


def test_small_groups_are_tested_by_permutation() -> None:
    compared = compare_subgroups([*A, *B], [*"aaaabbbb"])
    assert compared.pairs["a - b"].method == "permutation"


@pytest.mark.parametrize(
    ("scores", "labels", "reason"),
    [([], [], "no_data"), ([None, None], ["a", "b"], "all_missing"), ([math.inf], ["a"], "not_a_number")],
)
def test_scores_that_are_none_are_refused(scores: list, labels: list, reason: str) -> None:
    assert compare_subgroups(scores, labels).reason == reason


def test_a_label_per_person_is_asked_for() -> None:
    with pytest.raises(ValueError, match="one group per person"):
        compare_subgroups([1.0, 2.0], ["a"])


@pytest.mark.parametrize(
    ("effect", "reason"),
    [(Effect(1.0, 0.0, 5), "variance_not_positive"), (Effect(math.nan, 1.0, 5), "not_a_number")],
)
def test_an_effect_without_precision_is_refused(effect: Effect, reason: str) -> None:
    assert subtract_effects(effect, Effect(1.0, 1.0, 5)).reason == reason


@pytest.mark.parametrize(
    ("estimates", "errors", "reason"),
    [
        ([], [], "no_data"),
        ([1, 2, 3], [1, 1, 1], "n_too_small"),
        ([1, 2, 3, None], [1, 1, 1, 1], "all_missing"),
        ([1, 2, 3, 4], [1, 1, 0, 1], "variance_not_positive"),
    ],
)
def test_estimates_that_cannot_be_shrunk_are_refused(estimates: list, errors: list, reason: str) -> None:
    assert shrink_estimates(estimates, errors).reason == reason


def test_groups_that_are_alike_are_drawn_to_one_centre() -> None:
    shrunk = shrink_estimates([3.0, 3.1, 2.9, 3.05], [0.5, 0.5, 0.5, 0.5])
    assert shrunk.tau == 0.0
    assert shrunk.shrunken == pytest.approx([3.0125] * 4)
