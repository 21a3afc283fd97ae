"""What holds for every set of adjusted p-values."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from oogst.stats.multiplicity import adjust_p_values
from tests.property.sound import check_sound

pytestmark = pytest.mark.slow

P = st.floats(0, 1)
NAMES = {
    "bonferroni": "bonferroni",
    "holm": "holm",
    "hochberg": "simes-hochberg",
    "BH": "fdr_bh",
    "BY": "fdr_by",
}


@given(st.lists(st.none() | P, max_size=12))
def test_any_p_values_give_finite_numbers_or_a_reason(p_values: list[Any]) -> None:
    adjusted = adjust_p_values(p_values)
    check_sound(adjusted)
    if adjusted.is_estimable:
        holm = adjusted.get("holm").adjusted
        assert [value is None for value in holm] == [value is None for value in p_values]
        assert adjusted.n_tests == sum(value is not None for value in p_values)


@given(st.lists(P, min_size=1, max_size=12))
def test_adjusted_p_values_equal_statsmodels(p_values: list[float]) -> None:
    adjusted = adjust_p_values(p_values)
    for method, name in NAMES.items():
        oracle = multipletests(p_values, method=name)
        assert adjusted.get(method).adjusted == pytest.approx(tuple(oracle[1]), abs=1e-12)


@given(st.lists(P, min_size=1, max_size=12))
def test_no_adjustment_lowers_a_p_and_holm_is_between_bonferroni_and_raw(p_values: list[float]) -> None:
    adjusted = adjust_p_values(p_values)
    for raw, bonferroni, holm, hochberg, bh in zip(
        p_values, *(adjusted.get(name).adjusted for name in ("bonferroni", "holm", "hochberg", "BH")), strict=True
    ):
        assert raw <= bh <= hochberg + 1e-15
        assert hochberg <= holm + 1e-15
        assert holm <= bonferroni + 1e-15
        assert bonferroni <= 1
