"""Training grants and scrap rates: first differences and fixed effects equal Wooldridge, plm and clubSandwich."""

import numpy as np

from oogst.stats.did import DidOptions, DifferenceInDifferences, compare_changes
from oogst.stats.panel import Panel, estimate_panel_effect
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)
LOG = DidOptions(log_outcome=True)


def estimate_first_differences() -> DifferenceInDifferences:
    year, scrap, grant = CASE.columns("data.csv", "year", "lscrap", "grant")
    first, second = year == 1987, year == 1988
    return compare_changes(scrap[first], scrap[second], {"grant": grant[second] - grant[first]}, options=LOG)


def estimate_fixed_effects() -> DifferenceInDifferences:
    scrap, firm, year, grant, last = CASE.columns("data.csv", "lscrap", "fcode", "year", "grant", "grant_1")
    panel = Panel(unit=firm, period=np.char.add("d", np.char.mod("%d", year - 1900)))
    return estimate_panel_effect(scrap, panel, {"grant": grant, "grant_1": last}, options=LOG)


def test_first_differences_equal_the_truth() -> None:
    CASE.check(estimate_first_differences().flat(), "fd.")


def test_fixed_effects_equal_the_truth() -> None:
    effect = estimate_fixed_effects()
    CASE.check(effect.flat(), "fe.")
    assert CASE.values["percent_effect.grant_1"].accepts(effect.flat()["percent_effect.grant_1"])


def test_firms_without_a_usable_scrap_rate_are_in_the_flow() -> None:
    for effect in (estimate_first_differences(), estimate_fixed_effects()):
        assert (effect.n_invited, effect.n_incomplete, effect.n_units) == (157, 103, 54)
