"""Planning of two groups, clusters, shares and means equals R."""

import pytest

from oogst.stats.cluster_power import ClusterDesign, find_smallest_cluster_difference
from oogst.stats.power import Goal, GroupDesign, find_power_groups, find_sample_size_groups, find_smallest_difference
from oogst.stats.precision import find_mean_margin, find_power_proportion, find_sample_size_proportion
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)
STRICT = Goal(power=0.9, alpha=0.1)


def test_two_groups_equal_r() -> None:
    baseline = GroupDesign(26, 20, correlation=0.6)
    size = find_sample_size_groups(0.5)
    CASE.check(
        {
            "power": find_power_groups(GroupDesign(40, 25), 0.6).power,
            "small.power": find_power_groups(GroupDesign(2, 2), 3).power,
            "baseline.power": find_power_groups(GroupDesign(30, 30, correlation=0.7), 0.5).power,
            "equal.power": find_power_groups(GroupDesign(20, 20), 0.9).power,
            "n": size.n,
            "n.exact": size.exact,
            "mde": find_smallest_difference(GroupDesign(26, 20)).mde,
            "baseline.mde": find_smallest_difference(baseline, goal=STRICT).mde,
        },
        "groups.",
    )


def test_clusters_equal_r() -> None:
    unequal = ClusterDesign(12, 8, share_treated=0.4, size_variation=0.7)
    table = find_smallest_cluster_difference(ClusterDesign(10, 12)).mde_by_icc
    assert table is not None
    CASE.check(
        {
            "mde": find_smallest_cluster_difference(ClusterDesign(20, 15), 0.1).mde,
            "unequal.mde": find_smallest_cluster_difference(unequal, 0.2, goal=Goal(power=0.9)).mde,
            "table": list(table.values()),
        },
        "clusters.",
    )


@pytest.mark.parametrize(
    ("name", "n", "share"), [("", 20, 0.8), ("small.", 4, 0.9), ("199.", 199, 0.58), ("400.", 400, 0.57)]
)
def test_power_of_a_share_equals_r(name: str, n: int, share: float) -> None:
    assert CASE.values[f"share.{name}power"].accepts(find_power_proportion(n, share, against=0.5).power)


def test_precision_equals_r() -> None:
    CASE.check(
        {
            "n.exact": find_sample_size_proportion(0.05).exact,
            "n26.exact": find_sample_size_proportion(0.1, population=26).exact,
        },
        "precision.",
    )
    CASE.check({"16of26": find_mean_margin(16, 0.8, population=26).margin}, "margin.")
