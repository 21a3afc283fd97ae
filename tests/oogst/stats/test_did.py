"""Difference in differences: few clusters, one treated unit, four means, and what a panel cannot do."""

import numpy as np
import pytest

from oogst.stats.did import DidOptions, compare_changes, compare_four_means
from oogst.stats.panel import Panel, estimate_panel_effect
from oogst.types.estimate import Status

BEFORE = np.array([3.0, 2.5, 4.0, 3.5, 3.0, 2.0, 4.5, 3.0])
AFTER = BEFORE + np.array([1.0, 1.4, 0.7, 1.2, 0.1, -0.2, 0.4, 0.0])
TREATED = np.array([1.0, 1, 1, 1, 0, 0, 0, 0])


def test_four_means_give_a_difference_and_never_an_interval() -> None:
    means = compare_four_means((2.0, 3.5), (2.0, 2.5))
    assert (means.status, means.reason, means.difference) == (Status.WARNING, "no_interval", 1.0)
    assert compare_four_means((np.nan, 3.5), (2.0, 2.5)).reason == "all_missing"
    assert compare_four_means((np.inf, 3.5), (2.0, 2.5)).reason == "not_a_number"


def test_one_treated_unit_is_placed_among_the_controls() -> None:
    did = compare_changes(BEFORE[3:], AFTER[3:], {"t": TREATED[3:]})
    assert (did.reason, did.terms["t"].interval, did.permutation_p) == ("n_very_small", None, 1 / 5)


def test_few_teams_keep_their_estimate_and_lose_their_interval() -> None:
    did = compare_changes(BEFORE, AFTER, {"t": TREATED}, clusters=[1, 1, 2, 2, 3, 3, 4, 4])
    assert (did.reason, did.terms["t"].interval, did.n_clusters) == ("few_clusters", None, 4)
    assert did.permutation_p == pytest.approx(2 / 6)


@pytest.mark.parametrize(
    ("treated", "clusters", "reason"),
    [
        (np.ones(8), None, "empty_category"),
        (np.zeros(8), None, "empty_category"),
        (TREATED, np.ones(8), "one_cluster"),
        (np.full(8, np.nan), None, "no_complete_pairs"),
    ],
)
def test_what_cannot_be_compared_is_refused(treated: np.ndarray, clusters: np.ndarray | None, reason: str) -> None:
    did = compare_changes(BEFORE, AFTER, {"t": treated}, clusters=clusters)
    assert (did.status, did.reason) == (Status.NOT_ESTIMABLE, reason)


def test_a_second_copy_of_the_treatment_is_named() -> None:
    did = compare_changes(BEFORE, AFTER, {"t": TREATED, "again": 2 * TREATED})
    assert (did.reason, did.collinear) == ("perfect_collinearity", ("again",))


def test_the_same_change_for_all_in_an_arm_gives_no_interval() -> None:
    did = compare_changes(np.zeros(8), TREATED, {"t": TREATED})
    assert (did.reason, did.terms["t"].interval) == ("zero_variance", None)
    assert did.terms["t"].estimate == pytest.approx(1)


def test_controls_that_all_changed_alike_leave_the_effect_its_interval() -> None:
    did = compare_changes(np.zeros(8), np.array([1.0, 2, 1, 3, 0, 0, 0, 0]), {"t": TREATED})
    assert did.terms["intercept"].interval is None
    assert did.terms["t"].interval is not None


def test_a_logarithm_is_told_in_percent() -> None:
    did = compare_changes(np.log(np.exp(BEFORE)), AFTER, {"t": TREATED}, options=DidOptions(log_outcome=True))
    assert did.percent_effect["t"] == pytest.approx(100 * np.expm1(did.terms["t"].estimate))
    assert did.percent_effect_ci["t"].lower == pytest.approx(100 * np.expm1(did.terms["t"].ci.lower))


def make_panel(units: int) -> tuple[np.ndarray, Panel, np.ndarray]:
    unit, period = np.repeat(np.arange(units), 3), np.tile(np.arange(3), units)
    outcome = np.sin(unit * 3.0 + period**2)
    return outcome, Panel(unit, period), ((unit % 2 == 0) & (period == 2)).astype(float)


def test_a_unit_twice_in_a_period_is_an_input_error() -> None:
    outcome, panel, trained = make_panel(14)
    twice = Panel(np.append(panel.unit, 0), np.append(panel.period, 0))
    effect = estimate_panel_effect(np.append(outcome, 1.0), twice, {"t": np.append(trained, 0.0)})
    assert (effect.status, effect.reason) == (Status.INPUT_ERROR, "duplicate_person")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda y, t: (np.zeros_like(y), t), "no_variation_outcome"),
        (lambda y, t: (y, np.zeros_like(t)), "empty_category"),
        (lambda y, t: (np.full_like(y, np.nan), t), "all_missing"),
        (lambda y, t: (np.where(np.arange(y.size) % 3, np.nan, y), t), "no_complete_pairs"),
    ],
)
def test_a_panel_without_information_is_refused(change: object, reason: str) -> None:
    outcome, panel, trained = make_panel(14)
    assert callable(change)
    outcome, trained = change(outcome, trained)
    assert estimate_panel_effect(outcome, panel, {"t": trained}).reason == reason


def test_a_panel_of_few_units_has_no_interval() -> None:
    outcome, panel, trained = make_panel(6)
    effect = estimate_panel_effect(outcome, panel, {"t": trained})
    assert (effect.reason, effect.terms["t"].interval) == ("few_clusters", None)
    assert effect.terms["t"].se_cr2 is not None


def test_a_regressor_that_is_a_period_is_named() -> None:
    outcome, panel, trained = make_panel(14)
    effect = estimate_panel_effect(outcome, panel, {"t": trained, "last": (np.asarray(panel.period) == 2) * 1.0})
    assert (effect.reason, effect.collinear) == ("perfect_collinearity", ("last",))


def test_sites_of_several_units_are_the_clusters() -> None:
    outcome, panel, trained = make_panel(28)
    sites = Panel(panel.unit, panel.period, cluster=np.asarray(panel.unit) // 2)
    effect = estimate_panel_effect(outcome, sites, {"t": trained})
    assert (effect.n_clusters, effect.n_units) == (14, 28)
