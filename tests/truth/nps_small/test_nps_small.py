"""Net promoter scores of three waves, and their difference, equal R."""

from typing import Any

import numpy as np

from oogst.stats.nps import compare_nps, estimate_nps
from oogst.types.estimate import Status
from tests.truth.truth_case import TruthCase, prefixed

CASE = TruthCase.beside(__file__)


def wave(name: str) -> np.ndarray:
    return np.array([float(row["score"]) for row in CASE.rows("scores.csv") if row["wave"] == name])


def test_scores_and_their_difference_equal_the_truth() -> None:
    actual: dict[str, Any] = {}
    for name in ("spring", "all_promoters", "autumn"):
        actual |= prefixed(f"{name}.", estimate_nps(wave(name)).flat())
    difference = compare_nps(wave("spring"), wave("autumn"))
    actual |= prefixed("difference.", difference.flat()) | {"difference.autumn_minus_spring": difference.difference}
    CASE.check(actual)


def test_only_promoters_still_leave_an_interval() -> None:
    interval = estimate_nps(wave("all_promoters")).interval
    assert interval.lower < 40
    assert interval.upper == 100


def test_below_the_threshold_nothing_is_given() -> None:
    flat = estimate_nps(wave("autumn")[:4], threshold=5).flat()
    assert (flat.pop("status"), flat.pop("reason"), flat.pop("size")) == (Status.SUPPRESSED, "below_threshold", "n<5")
    assert not any(flat.values())
