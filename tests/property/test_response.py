"""What holds for every response."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.stats.response import DISPOSITIONS, count_dispositions, measure_response, measure_response_of_totals
from tests.property.sound import check_sound

pytestmark = pytest.mark.slow

COUNTS = st.fixed_dictionaries({name: st.integers(0, 30) for name in DISPOSITIONS})


@given(COUNTS)
def test_rates_are_shares_in_the_order_of_their_definitions(counts: dict[str, int]) -> None:
    result = measure_response(counts, as_sample=True)
    check_sound(result)
    assert result.n_invited == sum(counts.values())
    if result.is_estimable:
        assert 0 <= result.rr1 <= result.rr2 <= 1
        assert result.rate in result.interval
    if result.rr3 is not None and result.rr5 is not None:
        # Less unknown eligibility in the denominator, more response.
        assert result.rr1 <= result.rr3 + 1e-12
        assert result.rr3 <= result.rr5 + 1e-12
        assert result.rr4 <= result.rr6 + 1e-12


@given(st.lists(st.sampled_from(DISPOSITIONS), max_size=40))
def test_the_order_of_people_is_of_no_account(dispositions: list[str]) -> None:
    assert measure_response(count_dispositions(dispositions)) == measure_response(
        count_dispositions(dispositions[::-1])
    )


@given(st.integers(-3, 40), st.integers(-3, 40), st.integers(-3, 10))
def test_any_totals_give_finite_numbers_or_a_reason(invited: int, answered: int, not_eligible: int) -> None:
    check_sound(measure_response_of_totals(invited, answered, not_eligible=not_eligible))


def test_an_unknown_word_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="voltooid"):
        count_dispositions(["voltooid"])


def test_more_answers_than_people_is_named_as_such() -> None:
    assert measure_response_of_totals(10, 9, not_eligible=2).reason == "responded_exceeds_invited"
    assert measure_response({"complete": -1, "refusal": 3}).reason == "out_of_range"
