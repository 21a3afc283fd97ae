"""Difference in differences equals sandwich, plm and clubSandwich on people, teams and an unbalanced panel."""

from oogst.stats.ancova import adjust_difference
from oogst.stats.did import DidOptions, compare_changes
from oogst.stats.panel import Panel, estimate_panel_effect
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


def test_people_on_their_own_equal_r_with_hc3() -> None:
    before, after, treated = CASE.columns("people.csv", "before", "after", "treated")
    CASE.check(compare_changes(before, after, {"treated": treated}).flat(), "alone.")


def test_people_in_teams_equal_r_with_cr2() -> None:
    before, after, treated, team = CASE.columns("people.csv", "before", "after", "treated", "team")
    CASE.check(compare_changes(before, after, {"treated": treated}, clusters=team).flat(), "teams.")


def test_an_unbalanced_panel_equals_plm_and_clubsandwich() -> None:
    site, month, trained, size, outcome = CASE.columns("sites.csv", "site", "month", "trained", "size", "y")
    panel = Panel(unit=site.astype(int), period=month.astype(int))
    effect = estimate_panel_effect(
        outcome, panel, {"trained": trained, "size": size}, options=DidOptions(log_outcome=True)
    )
    CASE.check(effect.flat(), "panel.")
    interval = effect.percent_effect_ci["trained"]
    assert interval.lower < effect.percent_effect["trained"] < interval.upper


def test_few_teams_get_a_permutation_p_instead_of_an_interval() -> None:
    before, after, treated, team = CASE.columns("few.csv", "before", "after", "treated", "team")
    did = compare_changes(before, after, {"treated": treated}, clusters=team)
    CASE.check(did.flat(), "few.")
    assert (did.reason, did.terms["treated"].interval) == ("few_clusters", None)


def test_an_adjusted_difference_of_people_in_teams_equals_r() -> None:
    before, after, treated, team = CASE.columns("people.csv", "before", "after", "treated", "team")
    adjusted = adjust_difference(after, treated, {"before": before}, clusters=team)
    CASE.check(adjusted.flat(), "ancova.")
    assert (adjusted.n_clusters, adjusted.se_hc3) == (16, None)


def test_an_adjusted_difference_of_few_teams_has_no_interval() -> None:
    before, after, treated, team = CASE.columns("few.csv", "before", "after", "treated", "team")
    adjusted = adjust_difference(after, treated, {"before": before}, clusters=team)
    assert (adjusted.reason, adjusted.interval, adjusted.p) == ("few_clusters", None, None)
    assert adjusted.estimate is not None
