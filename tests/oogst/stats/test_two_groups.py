"""Two groups: what is withheld in tiny groups, and what permutations draw."""

import numpy as np
import pytest

from oogst.stats.effect_size import standardise_change, standardise_difference
from oogst.stats.permutation import permute_groups
from oogst.stats.superiority import compare_ranks
from oogst.stats.two_groups import compare_groups
from oogst.types.estimate import Status


@pytest.mark.parametrize(
    ("treated", "control", "status", "reason"),
    [
        ([], [], Status.NOT_ESTIMABLE, "no_data"),
        ([1.0, 2.0], [], Status.NOT_ESTIMABLE, "no_data"),
        ([1.0, 2.0], [np.nan], Status.NOT_ESTIMABLE, "all_missing"),
        ([1.0], [1.0, 2.0, 3.0], Status.NOT_ESTIMABLE, "n_too_small"),
        ([1.0, 2.0], [1.0, 2.0, 3.0], Status.WARNING, "n_very_small"),
        ([2.0, 2.0, 2.0], [1.0, 1.0, 1.0], Status.WARNING, "zero_variance"),
        ([np.inf, 2.0, 2.0], [1.0, 1.0, 1.0], Status.INPUT_ERROR, "not_a_number"),
        ([1.0, 2.0, 3.0], [1.0, 2.0, 4.0], Status.OK, None),
    ],
)
def test_degenerate_groups_have_a_status_and_a_reason(
    treated: list[float], control: list[float], status: Status, reason: str | None
) -> None:
    groups = compare_groups(treated, control)
    assert (groups.status, groups.reason) == (status, reason)


def test_one_person_in_a_group_shows_the_difference_only() -> None:
    groups = compare_groups([5.0], [1.0, 2.0, 3.0])
    assert (groups.difference, groups.difference_ci, groups.cohens_d) == (3.0, None, None)


def test_two_people_in_a_group_get_an_interval_but_no_standardised_effect() -> None:
    groups = compare_groups([5.0, 6.0], [1.0, 2.0, 3.0])
    assert groups.difference_ci is not None
    assert (groups.cohens_d, groups.hedges_g) == (None, None)


def test_groups_without_any_spread_are_still_compared_by_permutation() -> None:
    groups = compare_groups([2.0] * 4, [1.0] * 4)
    assert (groups.difference, groups.difference_ci) == (1.0, None)
    assert groups.permutation_p == pytest.approx(2 / 70)


def test_groups_that_do_not_overlap_have_no_superiority_interval() -> None:
    ranks = compare_ranks([4.0, 5.0, 6.0], [1.0, 2.0, 3.0])
    assert (ranks.superiority, ranks.superiority_ci, ranks.reason) == (1.0, None, "zero_variance")


def test_permutation_is_run_only_when_a_group_is_under_ten() -> None:
    wave = np.sin(np.arange(12.0))
    assert compare_groups(wave, wave + 1).permutation_p is None
    assert compare_groups(wave[:9], wave + 1).permutation_p is not None


def test_drawn_and_listed_permutations_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = np.sin(np.arange(6.0)) + 0.5, np.cos(np.arange(8.0))
    exact = permute_groups(first, second)
    monkeypatch.setattr("oogst.stats.permutation.EXACT_UP_TO", 0)
    drawn = permute_groups(first, second)
    assert (exact.method, drawn.method) == ("exact", "draws")
    # Three Monte Carlo standard errors at p = 1/2.
    assert drawn.p == pytest.approx(exact.p, abs=0.005)
    assert permute_groups(second, first).p == drawn.p


def test_two_large_groups_are_not_permuted() -> None:
    assert permute_groups(np.arange(60.0), np.arange(60.0)).method == "t_limit"


@pytest.mark.parametrize(
    ("treated", "control", "reason"),
    [
        (([1, 2], [2, 3]), ([1, 2, 3], [2, 3, 4]), "n_too_small"),
        (([1, None, 3], [None, 3, None]), ([1, 2, 3], [2, 3, 4]), "no_complete_pairs"),
        (([2, 2, 2], [1, 2, 3]), ([3, 3, 3], [1, 2, 3]), "zero_variance_pre"),
        (([], []), ([], []), "no_data"),
    ],
)
def test_standardised_change_refuses_with_a_reason(treated: tuple, control: tuple, reason: str) -> None:
    assert standardise_change(treated, control).reason == reason


def test_standardised_difference_refuses_without_spread() -> None:
    assert standardise_difference([1, 1, 1], [2, 2, 2]).reason == "zero_variance"
    assert standardise_difference([1, 2], [2, 3, 4]).reason == "n_too_small"
    assert standardise_difference([], []).reason == "no_data"


def test_a_group_without_scores_is_not_permuted() -> None:
    assert permute_groups([1.0, 2.0], [np.nan]).reason == "all_missing"
