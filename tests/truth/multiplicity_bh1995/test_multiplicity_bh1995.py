"""Fifteen comparisons of Benjamini and Hochberg: adjusted p-values equal R's p.adjust."""

import numpy as np

from oogst.stats.multiplicity import adjust_p_values
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


def test_adjusted_p_values_equal_the_truth() -> None:
    (p,) = CASE.columns("pvalues.csv", "p")
    CASE.check(adjust_p_values(p).flat())


def test_adjusted_p_values_come_in_the_order_given() -> None:
    (p,) = CASE.columns("pvalues.csv", "p")
    order = np.random.Generator(np.random.PCG64(1)).permutation(p.size)
    plain, shuffled = adjust_p_values(p), adjust_p_values(p[order])
    for method in ("bonferroni", "holm", "hochberg", "BH", "BY"):
        assert shuffled.get(method).adjusted == tuple(plain.get(method).adjusted[place] for place in order)
