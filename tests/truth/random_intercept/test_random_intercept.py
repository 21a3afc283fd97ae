"""The random-intercept model of two moments equals lme4 and lmerTest, also with people lost and in groups."""

import numpy as np
import pytest

from oogst.stats.random_intercept import fit_random_intercept
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


@pytest.mark.parametrize("case", ["class", "groups", "balanced", "tiny", "alike"])
def test_random_intercept_equals_lme4(case: str) -> None:
    rows = [row for row in CASE.rows("scores.csv") if row["case"] == case]
    pre, post = ([float(row[wave]) if row[wave] else None for row in rows] for wave in ("pre", "post"))
    group = np.array([row["group"] for row in rows]) if case in ("groups", "alike") else None
    CASE.check(fit_random_intercept(pre, post, group).flat(), f"{case}.")
