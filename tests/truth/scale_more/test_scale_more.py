"""Reliability, items and scores of a constructed scale equal psych, lavaan and base R."""

import numpy as np

from oogst.stats.item_analysis import analyse_items
from oogst.stats.omega import omega_total
from oogst.stats.reliability import cronbach_alpha, kr20
from oogst.stats.scale_score import ScaleKey, score_scale
from tests.truth.truth_case import TruthCase, prefixed

CASE = TruthCase.beside(__file__)


def test_reliability_items_and_scores_equal_r() -> None:
    answers = np.column_stack(CASE.columns("items.csv", "i1", "i2", "i3", "i4", "i5", "i6"))
    keyed = answers.copy()
    keyed[:, 3] = 8 - keyed[:, 3]
    complete = keyed[~np.isnan(keyed).any(axis=1)]
    right = (complete >= 5).astype(float)
    results = {
        "scale.": cronbach_alpha(keyed, pairwise=True),
        "items.": analyse_items(keyed, highest=7),
        "omega.": omega_total(keyed, None),
        "score.": score_scale(answers, ScaleKey(1, 7, reverse=[3])),
        "two.": cronbach_alpha(complete[:, :2]),
    }
    actual = {
        name: value for prefix, result in results.items() for name, value in prefixed(prefix, result.flat()).items()
    }
    CASE.check(actual | prefixed("right.", analyse_items(right).flat() | kr20(right).flat()))
