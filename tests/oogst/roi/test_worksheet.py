"""Cost and benefit lines of a study become one return, with its doubts."""

import pytest

from oogst.roi.monte_carlo import Simulation
from oogst.roi.worksheet import Worksheet, fill_worksheet
from oogst.types.design import Return as Terms
from oogst.types.study import Benefit, Cost

TERMS = Terms(calculate=True)
FEW = Simulation(draws=5000)
COSTS = [Cost("design", 6000.0), Cost("delivery", 12_200.0)]


def seven(amount: float = 4000) -> list[Benefit]:
    return [Benefit("impact", person, amount=amount, share=0.5, certainty=0.8) for person in range(7)]


def fill(costs: list[Cost], benefits: list[Benefit], terms: Terms = TERMS) -> Worksheet:
    return fill_worksheet(costs, benefits, terms, participants=26, settings=FEW)


def test_the_cautious_example_is_worked_out_with_its_range() -> None:
    sheet = fill(COSTS, seven())
    assert (sheet.without_extreme.net_benefit, sheet.without_extreme.break_even_n_contributors) == (-7000, 12)
    assert (sheet.isolation.n_participants, sheet.isolation.n_incomplete) == (26, 19)
    assert sheet.simulation is not None
    assert sheet.simulation.interval.lower < sheet.without_extreme.roi_percent < sheet.simulation.interval.upper


def test_an_extreme_claim_changes_the_headline_and_both_ways_are_kept() -> None:
    sheet = fill(COSTS, [*seven(), Benefit("impact", 7, amount=90_000, share=1, certainty=1)])
    assert (sheet.all.benefit, sheet.without_extreme.benefit) == (101_200, 11_200)
    assert sheet.all.roi_percent > 0 > sheet.without_extreme.roi_percent
    assert (sheet.all.break_even_n_contributors, sheet.without_extreme.break_even_n_contributors) == (2, 12)


def test_a_measured_item_counts_in_full_and_a_judged_one_only_when_complete() -> None:
    items = [
        Benefit("absence", amount=10_000, isolation="comparison"),
        Benefit("turnover", amount=10_000, share=0.5, isolation="series"),
        Benefit("quality", amount=10_000, share=0.5, isolation="managers"),
        Benefit("speed", amount=None, share=0.5, certainty=0.5, isolation="managers"),
    ]
    sheet = fill(COSTS, items)
    assert (sheet.items_benefit, sheet.n_items, sheet.n_items_incomplete) == (15_000, 4, 2)
    assert sheet.without_extreme.break_even_n_contributors is None
    assert (sheet.simulation, sheet.tornado) == (None, None)


def test_lines_with_a_range_are_simulated_and_ordered() -> None:
    costs = [Cost("design", 6000, low=5000, high=9000), Cost("delivery", 12_200)]
    items = [Benefit("absence", amount=30_000, low=10_000, high=40_000, share=0.8, certainty=1.0)]
    sheet = fill(costs, items)
    assert sheet.tornado is not None
    assert sheet.tornado.order == ("benefit.absence", "cost.design", "cost.delivery")
    assert sheet.tornado.base == pytest.approx(sheet.without_extreme.roi_percent)
    assert sheet.tornado.bars["benefit.absence"].break_even_input == pytest.approx(18_200)
    assert sheet.simulation is not None
    assert sheet.simulation.variance_share["cost.delivery"] == 0


def test_two_lines_of_one_name_stay_two_inputs() -> None:
    sheet = fill([Cost("day", 10, low=5, high=20), Cost("day", 30)], [Benefit("x", amount=50, isolation="trend")])
    assert sheet.tornado is not None
    assert set(sheet.tornado.bars) == {"cost.day", "cost.day#2", "benefit.x"}
    assert sheet.tornado.base == 25


def test_no_benefit_lines_mean_no_return_and_answers_without_benefit_a_full_loss() -> None:
    assert (fill(COSTS, []).status, fill(COSTS, []).reason) == ("not_estimable", "no_benefit_data")
    silent = fill(COSTS, [Benefit("impact", person) for person in range(3)])
    assert (silent.without_extreme.roi_percent, silent.isolation.reason) == (-100, "no_benefit_data")


def test_costs_of_nothing_have_no_return() -> None:
    sheet = fill([], seven())
    assert (sheet.status, sheet.reason, sheet.simulation) == ("not_estimable", "zero_cost", None)


@pytest.mark.parametrize("person", [None, 0], ids=["item", "participant"])
def test_a_share_out_of_range_refuses_the_whole_sheet(person: int | None) -> None:
    sheet = fill(COSTS, [Benefit("x", person, amount=1, share=1.5, certainty=1)])
    assert (sheet.status, sheet.reason) == ("input_error", "share_out_of_range")


def test_more_years_are_discounted_only_when_the_design_says_so() -> None:
    assert fill(COSTS, seven()).present_value is None
    terms = Terms(calculate=True, years=3, discount_rate=0.05, decay=(1, 0.6, 0.3))
    value = fill(COSTS, seven(), terms).present_value
    assert value is not None
    assert (value.years, value.reason) == (3, None)
    constant = fill(COSTS, seven(), Terms(calculate=True, years=2)).present_value
    assert constant is not None
    assert constant.npv == 2 * 11_200 - 18_200
