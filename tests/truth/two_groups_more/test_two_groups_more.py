"""Two independent groups equal R: skewed, tiny, one without spread, ordinal with ties."""

import numpy as np
import pytest

from oogst.stats.two_groups import compare_groups
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


@pytest.mark.parametrize("case", ["skewed", "tiny", "flat", "ordinal"])
def test_two_groups_equal_r(case: str) -> None:
    rows = [row for row in CASE.rows("scores.csv") if row["case"] == case]
    groups = [np.array([float(row["score"]) for row in rows if row["treated"] == treated]) for treated in "10"]
    CASE.check(compare_groups(*groups).flat(), f"{case}.")
