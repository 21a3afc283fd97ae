"""Student's sleep data: paired change equals R and the published table."""

from oogst.stats.paired import paired_change
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


def test_paired_change_equals_the_truth() -> None:
    CASE.check(paired_change(*CASE.columns("data.csv", "pre", "post")).flat())


def test_people_with_one_moment_are_counted_and_left_out() -> None:
    pre, post = (column.tolist() for column in CASE.columns("data.csv", "pre", "post"))
    change = paired_change([*pre, 1.0, None, None], [*post, None, 2.0, None])
    CASE.check(change.flat())
    assert (change.n_invited, change.n_pre_only, change.n_post_only, change.n_neither) == (13, 1, 1, 1)
