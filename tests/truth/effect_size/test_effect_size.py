"""Morris' effect of a pretest-posttest-control design equals the formula worked out in R."""

import numpy as np
import pytest

from oogst.stats.effect_size import standardise_change
from tests.truth.truth_case import TruthCase

CASE = TruthCase.beside(__file__)


@pytest.mark.parametrize("case", ["ordinary", "tiny"])
def test_standardised_change_equals_r(case: str) -> None:
    rows = [row for row in CASE.rows("scores.csv") if row["case"] == case]
    treated, control = (
        tuple(np.array([float(row[wave]) for row in rows if row["treated"] == group]) for wave in ("pre", "post"))
        for group in "10"
    )
    CASE.check(standardise_change(treated, control).flat(), f"{case}.")
