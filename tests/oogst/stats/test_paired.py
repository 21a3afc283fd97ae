"""Paired change: what is withheld, and what floats may not invent."""

import numpy as np
import pytest

from oogst.stats.paired import paired_change
from oogst.stats.sign_flip import flip_signs
from oogst.stats.signed_rank import rank_changes
from oogst.types.estimate import Status


def test_everyone_same_change_gives_no_standardised_effect() -> None:
    change = paired_change([0.1, 0.2, 0.3, 0.7], [0.2, 0.3, 0.4, 0.8])
    assert (change.status, change.reason) == (Status.WARNING, "zero_variance")
    assert (change.d_z, change.t, change.ci, change.sign_test_p) == (None, None, None, 0.125)


def test_changes_that_differ_by_the_rounding_of_large_scores_are_the_same() -> None:
    change = paired_change([1000.1, 2000.2, 3000.3, 4000.7], [1000.2, 2000.3, 3000.4, 4000.8])
    assert (change.reason, change.d_z) == ("zero_variance", None)


def test_rounding_of_floats_is_not_a_change() -> None:
    change = paired_change([0.3, 0.3, 0.3], [0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2])
    assert (change.mean_difference, change.p, change.sign_test_p) == (0.0, 1.0, 1.0)


def test_equal_scores_before_leave_out_the_correlation_but_not_the_effect() -> None:
    change = paired_change([2, 2, 2, 2], [3, 4, 5, 3])
    assert (change.status, change.reason, change.correlation) == (Status.WARNING, "zero_variance_pre", None)
    assert change.d_av == pytest.approx(1.75 / np.sqrt(np.var([3, 4, 5, 3], ddof=1) / 2))


@pytest.mark.parametrize(
    ("pre", "post", "reason", "status"),
    [
        ([], [], "no_data", Status.NOT_ESTIMABLE),
        ([np.inf, 1.0], [1.0, 2.0], "not_a_number", Status.INPUT_ERROR),
        ([1e200, 1.0], [1.0, 2.0], "out_of_range", Status.INPUT_ERROR),
        ([np.nan, np.nan], [1.0, 2.0], "no_complete_pairs", Status.NOT_ESTIMABLE),
    ],
)
def test_what_cannot_be_calculated_is_refused(pre: list[float], post: list[float], reason: str, status: Status) -> None:
    change = paired_change(pre, post)
    assert (change.reason, change.status, change.mean_difference) == (reason, status, None)


def test_rows_of_different_people_are_a_programmer_error() -> None:
    with pytest.raises(ValueError, match="differ in length"):
        paired_change([1, 2], [1, 2, 3])
    with pytest.raises(ValueError, match="one number per person"):
        paired_change([[1, 2]], [[1, 2]])


def test_the_robust_checks_stop_where_the_t_test_answers_the_same() -> None:
    changes = np.linspace(-1, 1.04, 2001)
    change = paired_change(np.zeros(2001), changes)
    assert (change.signflip_method, change.signflip_p, change.hodges_lehmann) == ("t_limit", None, None)
    assert change.wilcoxon_method == "normal"
    assert change.wilcoxon_p == pytest.approx(change.p, rel=0.2)


def test_no_signed_rank_interval_under_six_people() -> None:
    assert rank_changes([1.0, 2.0, 3.0, 4.0, 5.0]).hodges_lehmann_ci is None
    assert rank_changes([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]).hodges_lehmann_ci is not None


def test_the_centre_keeps_people_who_did_not_change() -> None:
    assert rank_changes([0.0] * 7 + [1.0] * 3).hodges_lehmann == 0.0


def test_drawn_p_is_the_same_for_a_seed_and_never_zero() -> None:
    changes = np.arange(-15.0, 25.0)
    assert flip_signs(changes, seed=1) == flip_signs(changes[::-1], seed=1)
    assert flip_signs(changes, seed=1) != flip_signs(changes, seed=2)
    assert flip_signs(np.arange(1.0, 41.0)).p == 1 / 100_001


@pytest.mark.parametrize("n", [5, 9, 20])
def test_drawn_and_listed_sign_flips_agree(n: int, monkeypatch: pytest.MonkeyPatch) -> None:
    changes = np.sin(np.arange(1.0, n + 1)) + 0.4
    exact = flip_signs(changes).p
    monkeypatch.setattr("oogst.stats.sign_flip.EXACT_UP_TO", 0)
    drawn = flip_signs(changes)
    assert drawn.method == "draws"
    # Three Monte Carlo standard errors at p = 1/2.
    assert drawn.p == pytest.approx(exact, abs=0.005)


@pytest.mark.parametrize(("changes", "reason"), [([], "no_data"), ([None], "all_missing"), ([np.inf], "not_a_number")])
def test_changes_that_are_none_are_refused(changes: list, reason: str) -> None:
    assert flip_signs(changes).reason == reason
    assert rank_changes(changes).reason == reason
