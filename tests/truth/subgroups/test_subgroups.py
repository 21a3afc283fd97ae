"""Subgroups equal R: Welch's F, pairs with Holm, permutation in small groups, empirical Bayes from metafor."""

import pytest

from oogst.stats.subgroups import Effect, compare_subgroups, subtract_effects
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


@pytest.mark.parametrize("case", ["five", "two", "small", "alike"])
def test_subgroups_equal_r(case: str) -> None:
    rows = [row for row in CASE.rows("scores.csv") if row["case"] == case]
    compared = compare_subgroups([float(row["score"]) for row in rows], [row["group"] for row in rows])
    CASE.check(compared.flat(), f"{case}.")


def test_difference_of_effects_equals_r() -> None:
    CASE.check(subtract_effects(Effect(0.42, 0.2, 11), Effect(0.1, 0.15, 30)).flat(), "interaction.")
