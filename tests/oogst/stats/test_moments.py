"""Means and spreads keep their digits."""

import numpy as np
import pytest

from oogst.stats.moments import find_moments


def test_ten_million_with_one_decimal_keeps_all_its_digits() -> None:
    # NIST NumAcc4: mean 10000000.2, sd 0.1 exactly.
    values = np.array([10000000.2, *[10000000.1, 10000000.3] * 500])
    assert find_moments(values).sd == pytest.approx(0.1, rel=1e-8)
    assert find_moments(values).mean == pytest.approx(10000000.2, rel=1e-15)


@pytest.mark.parametrize("values", [[0.1, 0.1, 0.1], [0.3 - 0.2, 0.2 - 0.1], [7.0], []])
def test_what_differs_only_by_rounding_has_no_spread(values: list[float]) -> None:
    assert find_moments(np.array(values)).sd == 0
