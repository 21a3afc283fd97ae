"""What holds for every team and every course of adoption."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.rogers import CATEGORIES, allocate_adopters, classify_adopters
from tests.property.sound import check_sound

pytestmark = pytest.mark.slow

MOMENTS = st.lists(st.none() | st.integers(0, 8).map(float), max_size=40)


@given(st.integers(-2, 5000))
def test_everyone_in_a_team_has_one_place(size: int) -> None:
    result = allocate_adopters(size)
    check_sound(result)
    if size > 0:
        assert sum(result.counts.values()) == size
        assert sum(result.exact.values()) == pytest.approx(size)
        assert all(abs(result.counts[name] - result.exact[name]) < 1.3 for name in CATEGORIES)


@given(MOMENTS, st.randoms(use_true_random=False))
def test_who_adopts_together_stays_together_and_earlier_is_never_later(
    moments: list[float | None], shuffler: Any
) -> None:
    result = classify_adopters(moments)
    check_sound(result)
    if not result.is_estimable:
        return
    assert sum(result.counts.values()) == len(moments)
    places = {}
    for moment, category in sorted((m, c) for m, c in zip(moments, result.categories, strict=True) if m is not None):
        places.setdefault(moment, category)
        assert places[moment] == category
    order = [CATEGORIES.index(category) for category in places.values()]
    assert order == sorted(order)
    assert classify_adopters(shuffler.sample(moments, len(moments))).counts == result.counts


@given(MOMENTS.filter(any))
def test_only_the_order_of_moments_counts(moments: list[float | None]) -> None:
    stretched = [None if moment is None else 100 + 7 * moment for moment in moments]
    assert classify_adopters(stretched).categories == classify_adopters(moments).categories
