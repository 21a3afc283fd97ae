"""What must hold for every worksheet of claims and costs."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.roi.isolation import isolate_benefit
from oogst.roi.monte_carlo import Simulation, simulate_return
from oogst.roi.returns import calculate_present_value, calculate_return
from oogst.roi.uncertainty import Fixed, Pert
from oogst.types.estimate import Result

ANY = st.floats(allow_nan=True, allow_infinity=True)
MONEY = st.integers(0, 1_000_000).map(float)
SHARE = st.integers(0, 100).map(lambda part: part / 100)
PERSON = st.tuples(st.none() | MONEY, st.none() | SHARE, st.none() | SHARE)


def columns(people: list[tuple[Any, Any, Any]]) -> list[list[Any]]:
    return [[person[part] for person in people] for part in range(3)]


def numbers(result: Result) -> list[float]:
    flat: list[Any] = []
    for value in result.flat().values():
        flat.extend(value if isinstance(value, list) else [value])
    return [value for value in flat if isinstance(value, float)]


@pytest.mark.slow
@given(st.lists(PERSON, max_size=30), st.randoms(use_true_random=False))
def test_row_order_changes_no_sum(people: list[tuple[Any, Any, Any]], order: Any) -> None:
    shuffled = list(people)
    order.shuffle(shuffled)
    one, other = isolate_benefit(*columns(people)), isolate_benefit(*columns(shuffled))
    assert other.benefit_all == one.benefit_all
    assert other.benefit_without_extreme == one.benefit_without_extreme
    assert (other.n_complete, other.n_extreme) == (one.n_complete, one.n_extreme)


@given(st.lists(PERSON, max_size=30))
def test_everyone_is_complete_or_counted_as_incomplete_and_caution_only_lowers(
    people: list[tuple[Any, Any, Any]],
) -> None:
    found = isolate_benefit(*columns(people))
    assert found.n_complete + found.n_incomplete == found.n_participants == len(people)
    assert found.n_contributors <= found.n_complete
    assert 0 <= found.benefit_without_extreme <= found.benefit_all <= found.isolation_without_confidence + 1e-6
    assert found.isolation_without_confidence <= found.unadjusted_claims + 1e-6


@given(st.lists(PERSON, min_size=1, max_size=20))
def test_a_person_without_an_answer_changes_only_the_counts(people: list[tuple[Any, Any, Any]]) -> None:
    one, more = isolate_benefit(*columns(people)), isolate_benefit(*columns([*people, (None, None, None)]))
    assert more.benefit_all == one.benefit_all
    assert (more.n_participants, more.n_complete) == (one.n_participants + 1, one.n_complete)


@given(st.lists(PERSON, max_size=20))
def test_sums_equal_those_of_plain_python(people: list[tuple[Any, Any, Any]]) -> None:
    plain = sum(math.prod(person) for person in people if None not in person)
    assert isolate_benefit(*columns(people)).benefit_all == pytest.approx(plain, rel=1e-9)


@given(st.lists(st.tuples(ANY, ANY, ANY), max_size=6))
def test_no_claims_whatever_raise_or_give_something_that_is_no_number(people: list[tuple[float, float, float]]) -> None:
    found = isolate_benefit(*columns(people))
    assert found.is_estimable or found.reason
    assert all(math.isfinite(value) for value in numbers(found))


@given(st.none() | ANY, ANY, st.none() | st.integers(0, 100), st.lists(ANY, max_size=4), ANY)
def test_no_amounts_whatever_raise_or_give_something_that_is_no_number(
    benefit: float | None, cost: float, people: int | None, decay: list[float], rate: float
) -> None:
    results: list[Result] = [calculate_return(benefit, cost, participants=people, contributors=people)]
    if benefit is not None:
        results.append(calculate_present_value(benefit, cost, rate=rate, decay=decay))
    for found in results:
        assert found.is_estimable or found.reason
        assert all(math.isfinite(value) for value in numbers(found))


@given(MONEY, st.integers(1, 1_000_000), st.sampled_from([0.01, 100.0]))
def test_the_currency_does_not_change_the_return(benefit: float, cost: int, rate: float) -> None:
    one, other = calculate_return(benefit, cost), calculate_return(benefit * rate, cost * rate)
    assert other.roi_percent == pytest.approx(one.roi_percent, rel=1e-9, abs=1e-9)
    assert other.net_benefit == pytest.approx(one.net_benefit * rate, rel=1e-9, abs=1e-6)


@given(MONEY.filter(bool), st.integers(1, 1_000_000), st.integers(1, 200))
def test_at_the_break_even_the_return_is_nothing(benefit: float, cost: int, people: int) -> None:
    found = calculate_return(benefit, cost, participants=people, contributors=people)
    assert found.break_even_factor is not None
    assert calculate_return(benefit * found.break_even_factor, cost).roi_percent == pytest.approx(0, abs=1e-6)
    assert found.break_even_n_contributors is not None
    enough = found.break_even_n_contributors * benefit / people
    assert enough >= cost * (1 - 1e-8)
    assert (found.break_even_n_contributors - 1) * benefit / people < cost


@given(MONEY.filter(bool), st.integers(1, 1_000_000), st.lists(SHARE, min_size=1, max_size=8))
def test_without_discount_the_present_value_is_the_sum_and_the_payback_covers_the_costs(
    benefit: float, cost: int, decay: list[float]
) -> None:
    found = calculate_present_value(benefit, cost, rate=0, decay=decay)
    assert found.npv == pytest.approx(benefit * sum(decay) - cost, rel=1e-9, abs=1e-3)
    if found.discounted_payback_years is not None:
        whole, part = divmod(found.discounted_payback_years, 1)
        paid = benefit * (sum(decay[: int(whole)]) + part * (decay[int(whole)] if part else 0))
        assert paid == pytest.approx(cost, rel=1e-6)


@given(st.lists(MONEY, min_size=3, max_size=3).map(sorted), st.integers(1, 10**6), st.integers(0, 2**32))
def test_a_simulated_return_lies_between_the_worst_and_the_best_case(
    amounts: list[float], cost: int, seed: int
) -> None:
    inputs = {"benefit": Pert(*amounts), "cost": Fixed(cost)}
    found = simulate_return(inputs, lambda at: (at["benefit"], at["cost"]), Simulation(draws=200, seed=seed))
    worst, best = (100 * (amount - cost) / cost for amount in (amounts[0], amounts[2]))
    limits = [found.interval.lower, found.median, found.interval.upper, *found.dots]
    assert all(worst - 1e-6 * abs(worst) <= value <= best + 1e-6 * abs(best) for value in limits)
    assert all(np.isfinite(value) for value in numbers(found))
