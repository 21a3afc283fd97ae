"""Response, intervals and bounds of a class of 26 equal R."""

from typing import Any

import numpy as np

from oogst.stats.bounds import bound_mean, bound_share
from oogst.stats.proportion import estimate_proportion
from oogst.stats.response import count_dispositions, measure_response
from tests.truth.truth_case import TruthCase, prefixed

CASE = TruthCase.beside(__file__)


def answers() -> np.ndarray:
    return CASE.columns("register.csv", "satisfied")[0]


def test_response_intervals_and_bounds_equal_the_truth() -> None:
    given = answers()[~np.isnan(answers())]
    response = measure_response(count_dispositions(row["disposition"] for row in CASE.rows("register.csv")))
    sizes = int(given.sum()), given.size, response.population_size
    share = estimate_proportion(*sizes[:2], population=sizes[2])
    actual: dict[str, Any] = response.flat() | prefixed("satisfied.", share.flat())
    actual |= {"fpc_factor": share.fpc_factor} | bound_share(*sizes).flat()
    CASE.check(actual)


def test_the_bounds_of_a_share_are_those_of_a_mean_of_zeros_and_ones() -> None:
    by_mean = bound_mean(answers(), (0, 1), population=24).manski
    CASE.check({"lower": by_mean.lower, "upper": by_mean.upper}, "manski.")


def test_who_is_no_longer_eligible_leaves_the_rate_and_who_may_be_stays() -> None:
    without = measure_response({"complete": 14, "partial": 2, "refusal": 3, "non_contact": 4})
    gone = measure_response({"complete": 14, "partial": 2, "refusal": 3, "non_contact": 4, "not_eligible": 2})
    unknown = measure_response({"complete": 14, "partial": 2, "refusal": 3, "non_contact": 4, "unknown_eligibility": 1})
    assert (without.rr1, without.rr2) == (gone.rr1, gone.rr2)
    assert unknown.rr1 < gone.rr1
    assert unknown.rr2 < gone.rr2


def test_when_all_answered_the_interval_is_the_share_and_says_census() -> None:
    share = estimate_proportion(12, 24, population=24).finite_population_interval
    assert (share.lower, share.upper, share.method) == (0.5, 0.5, "census")
