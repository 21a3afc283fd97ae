"""Return, payback, break-even and present value, with the worked examples of the field."""

import math

import pytest

from oogst.roi.returns import Return, calculate_present_value, calculate_return


@pytest.mark.parametrize(
    ("benefit", "roi", "bcr"), [(40_000, 0, 1), (60_000, 50, 1.5), (30_000, -25, 0.75)], ids=["even", "gain", "loss"]
)
def test_the_return_is_net_benefit_over_costs_and_a_loss_is_given_as_it_is(
    benefit: float, roi: float, bcr: float
) -> None:
    found = calculate_return(benefit, 40_000)
    assert (found.roi_percent, found.bcr, found.status) == (roi, bcr, "ok")


def test_the_cautious_example_loses_7000_and_needs_twelve_people() -> None:
    found = calculate_return(7 * 1600, 18_200, participants=26, contributors=7)
    assert (found.net_benefit, found.break_even_n_contributors) == (-7000, 12)
    assert found.roi_percent == pytest.approx(-38.4615, abs=1e-4)
    assert found.break_even_average_value_per_participant == 700
    assert calculate_return(12 * 1600, 18_200).roi_percent == pytest.approx(5.4945, abs=1e-4)


def test_a_break_even_in_whole_people_is_not_rounded_up_further() -> None:
    assert calculate_return(7 * 0.1, 12 * 0.1, contributors=7).break_even_n_contributors == 12


def test_without_costs_there_is_no_return() -> None:
    found = calculate_return(1000, 0)
    assert (found.status, found.reason, found.roi_percent) == ("not_estimable", "zero_cost", None)
    assert found.net_benefit == 1000


def test_without_calculated_benefits_only_the_break_even_is_given() -> None:
    found = calculate_return(None, 18_200, participants=26)
    assert (found.status, found.reason) == ("not_estimable", "no_benefit_data")
    assert (found.roi_percent, found.break_even_benefit, found.break_even_average_value_per_participant) == (
        None,
        18_200,
        700,
    )


@pytest.mark.parametrize(("benefit", "roi"), [(0, -100), (-500, -150)])
def test_no_benefit_never_pays_back_and_the_return_is_still_given(benefit: float, roi: float) -> None:
    found = calculate_return(benefit, 1000, participants=5, contributors=5)
    assert (found.status, found.reason) == ("ok_with_warning", "never_pays_back")
    assert (found.roi_percent, found.payback_months, found.break_even_factor) == (roi, None, None)
    assert found.break_even_n_contributors is None


@pytest.mark.parametrize(
    ("benefit", "cost", "reason"),
    [(math.nan, 1, "not_a_number"), (1, math.inf, "not_a_number"), (1, -1, "out_of_range"), (1e61, 1, "out_of_range")],
)
def test_amounts_that_are_no_amounts_are_input_errors(benefit: float, cost: float, reason: str) -> None:
    for found in (calculate_return(benefit, cost), calculate_present_value(benefit, cost, rate=0)):
        assert (found.status, found.reason) == ("input_error", reason)


def test_no_field_of_a_refusal_is_silently_a_number() -> None:
    assert all(value is None for name, value in Return.refused("zero_cost").flat().items() if name not in NAMED)


NAMED = {"status", "reason", "warnings"}


def test_later_years_count_for_less_and_the_payback_lies_within_a_year() -> None:
    found = calculate_present_value(600, 1000, rate=0, decay=(1, 1, 1))
    assert (found.npv, found.years) == (800, 3)
    assert found.discounted_payback_years == pytest.approx(5 / 3)
    assert calculate_present_value(600, 1000, rate=0.1, decay=(1, 1, 1)).npv < 500


def test_costs_covered_at_the_end_of_the_last_year_are_paid_back() -> None:
    found = calculate_present_value(0.1, 0.3, rate=0, decay=(1, 1, 1))
    assert (found.npv, found.status) == (0, "ok")
    assert found.discounted_payback_years == pytest.approx(3)


def test_costs_that_are_never_covered_never_pay_back() -> None:
    found = calculate_present_value(100, 1000, rate=0.05, decay=(1, 0.5))
    assert (found.status, found.reason, found.discounted_payback_years) == ("ok_with_warning", "never_pays_back", None)
    assert found.npv < 0


@pytest.mark.parametrize(("rate", "decay"), [(-0.1, (1,)), (1.5, (1,)), (0.05, ())])
def test_a_rate_outside_its_range_or_no_year_is_an_input_error(rate: float, decay: tuple[float, ...]) -> None:
    assert calculate_present_value(1, 1, rate=rate, decay=decay).reason == "out_of_range"


def test_no_costs_have_no_present_value() -> None:
    assert calculate_present_value(100, 0, rate=0.05).reason == "zero_cost"
