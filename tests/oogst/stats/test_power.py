"""Planning: extremes and refusals."""

import pytest
from statsmodels.stats.power import TTestIndPower, TTestPower

from oogst.stats.cluster_power import ClusterDesign, find_smallest_cluster_difference
from oogst.stats.power import (
    Goal,
    GroupDesign,
    PairedDesign,
    find_power_groups,
    find_power_paired,
    find_sample_size_groups,
    find_sample_size_paired,
    find_smallest_change,
    find_smallest_difference,
)
from oogst.stats.precision import find_invitations, find_mean_margin, find_power_proportion
from oogst.types.estimate import Result


@pytest.mark.parametrize(("n", "d"), [(3, 3.0), (12, 0.8), (120, 0.1)])
def test_power_equals_statsmodels(n: int, d: float) -> None:
    assert find_power_paired(n, d).power == pytest.approx(TTestPower().power(d, n, 0.05), rel=1e-9)
    oracle = TTestIndPower().power(d, n, 0.05, ratio=2)
    assert find_power_groups(GroupDesign(n, 2 * n), d).power == pytest.approx(oracle, rel=1e-9)


def test_an_enormous_effect_has_power_one_and_no_effect_has_alpha() -> None:
    assert find_power_paired(50, 400.0).power == 1.0
    assert find_power_paired(50, 0.0).power == pytest.approx(0.05)


def test_an_enormous_effect_needs_three_people() -> None:
    assert find_sample_size_paired(50.0).n == 3


@pytest.mark.parametrize(
    "result",
    [
        find_sample_size_paired(0.0),
        find_sample_size_groups(0.5, correlation=1.0),
        find_smallest_change(PairedDesign(20), goal=Goal(power=0.01)),
        find_smallest_change(PairedDesign(20, correlation=2.0)),
        find_smallest_difference(GroupDesign(20, 20, sd=-1.0)),
        find_smallest_cluster_difference(ClusterDesign(20, 0.0), 0.1),
        find_power_proportion(20, 0.5, against=1.0),
        find_invitations(20, 0.0),
    ],
)
def test_what_makes_no_plan_is_an_input_error(result: Result) -> None:
    assert (result.status, result.reason) == ("input_error", "out_of_range")


def test_too_few_people_or_clusters_make_no_plan() -> None:
    assert find_smallest_difference(GroupDesign(1, 50)).reason == "n_too_small"
    assert find_smallest_cluster_difference(ClusterDesign(3, 20)).reason == "few_clusters"
    assert find_mean_margin(1, 2.0).reason == "n_too_small"
    assert find_mean_margin(30, 2.0, population=26).reason == "n_exceeds_population"


def test_a_certain_share_is_seen_or_not() -> None:
    assert find_power_proportion(500, 1.0, against=0.5).power == 1.0
    assert find_power_proportion(3, 1.0, against=0.5).power == 0.0


def test_clusters_of_one_are_people() -> None:
    alone = find_smallest_cluster_difference(ClusterDesign(60, 1), 0.3)
    assert alone.design_effect == pytest.approx(1)
