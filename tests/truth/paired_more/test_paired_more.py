"""Paired change equals R on a class with drop-out, ordinal scores, three people and a hundred."""

import pytest

from oogst.stats.paired import paired_change
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


@pytest.mark.parametrize("group", ["class", "ordinal", "tiny", "many"])
def test_paired_change_equals_r(group: str) -> None:
    CASE.check(paired_change(*CASE.columns(f"{group}.csv", "pre", "post")).flat(), f"{group}.")


def test_drawn_sign_flips_come_near_the_normal_limit_for_a_hundred_people() -> None:
    change = paired_change(*CASE.columns("many.csv", "pre", "post"))
    assert change.signflip_method == "draws"
    # Monte Carlo error of 100,000 draws is at most 0.0016; the rest is the difference with the t-test.
    assert change.signflip_p == pytest.approx(CASE.values["many.p"].value, abs=0.006)
