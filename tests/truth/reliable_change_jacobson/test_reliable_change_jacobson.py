"""Reliable change equals Jacobson and Truax 1991 and a recomputation of their couples."""

import pytest

from oogst.stats.reliable_change import ChangeRule, ReliableChange, classify_change, find_cut_offs
from oogst.types.estimate import Status
from tests.truth.truth_case import TruthCase, prefixed

CASE = TruthCase.beside(__file__)


def couples(reliability: float) -> ReliableChange:
    return classify_change(*CASE.columns("das.csv", "pre", "post"), ChangeRule(reliability))


def test_the_example_in_the_text_and_the_couples_equal_the_truth() -> None:
    person = classify_change([32.5], [47.5], ChangeRule(0.80, sd=7.5))
    example = person.flat() | find_cut_offs((40, 7.5), (60, 7.5)).flat() | {"rc": person.rc[0]}
    group = couples(0.88)
    actual = prefixed("das.", group.flat() | {"s_diff_r88": group.s_diff}) | prefixed("text_example.", example)
    CASE.check(actual)


def test_a_test_without_error_is_said_to_be_so() -> None:
    group = couples(1.0)
    assert (group.status, group.reason, group.critical_change) == (Status.WARNING, "reliability_one", 0)
    assert group.improved + group.unchanged + group.deteriorated == group.n


@pytest.mark.parametrize("reliability", [0.0, -0.2, 1.01, float("nan")])
def test_an_impossible_reliability_is_refused(reliability: float) -> None:
    group = couples(reliability)
    assert (group.status, group.reason) == (Status.INPUT_ERROR, "reliability_out_of_range")


def test_one_in_forty_would_seem_improved_if_nobody_changed() -> None:
    assert couples(0.88).expected_false_improved == pytest.approx(30 * 0.025, rel=1e-3)
