"""Bars read from charts add up to the chart's own numbers."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from oogst.charts.factor_bars import FactorBars, FactorRow
from oogst.charts.likert import Likert, LikertRow
from oogst.charts.measure import Measure
from oogst.charts.tornado import Tornado, TornadoBar
from oogst.charts.waterfall import Waterfall, WaterfallStep
from oogst.render.slides.bar_kinds import read_factors, read_likert, read_tornado, read_waterfall
from oogst.render.slides.native import draw_native
from oogst.types.estimate import Interval
from oogst.types.report import Chart

BAR_SERIES = ("idx", "order", "tx", "spPr", "invertIfNegative", "dPt", "dLbls", "trendline", "errBars", "cat", "val")
"""The order in which the schema of DrawingML charts wants the parts of a series of bars."""

MONEY = Waterfall(
    (
        WaterfallStep("Baten", 18000, "benefit"),
        WaterfallStep("Andere oorzaken", -6000, "correction"),
        WaterfallStep("Kosten", -19000, "cost"),
    ),
    Interval(-12000, 3000),
)
FACTORS = FactorBars((FactorRow("Steun", "A", 9, 6, 2, 0), FactorRow("Tijd", "C", 2, 1, 8, 5)), 15)
ASSUMPTIONS = Tornado((TornadoBar("Deelnemers", -9000, -2000), TornadoBar("Uren", -8000, -5000)), -7000)


def drawn(chart: Chart) -> Any:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    return draw_native(slide, chart, (0, 0, 9_000_000, 5_000_000), "nl").chart


def test_each_amount_is_as_long_as_it_is_and_begins_where_the_last_one_ends() -> None:
    bars = read_waterfall(MONEY, "nl")
    above, below, *parts = (stack.values for stack in bars.stacks)
    lengths = [sum(abs(value) for value in column) for column in zip(*parts, strict=True)]
    assert lengths == [18000, 6000, 19000, 7000]
    assert above == (0, 12000, 0, 0)
    assert below == (0, 0, 0, 0)
    assert [label.partition(":")[0] for label in bars.labels] == ["Baten", "Andere oorzaken", "Kosten", "Netto"]
    assert bars.labels[-1] == "Netto: −€\u00a07.000"


def test_the_range_of_the_net_result_stands_on_its_negative_bar() -> None:
    margins = {stack.values[-1]: stack.margin for stack in read_waterfall(MONEY, "nl").stacks if stack.margin}
    assert margins == {-7000: (5000, 10000)}


def test_factors_hold_back_to_the_left_and_help_to_the_right() -> None:
    bars = read_factors(FACTORS, "nl")
    assert [stack.values for stack in bars.stacks] == [(0, -5), (-2, -3), (6, 1), (3, 1)]
    assert [stack.is_open for stack in bars.stacks] == [False, True, False, True]
    assert bars.labels == ("A Steun", "C Tijd")


def test_assumptions_begin_at_the_expected_result() -> None:
    bars = read_tornado(ASSUMPTIONS, "nl")
    assert bars is not None
    assert bars.base == -7000
    assert bars.labels == ("Deelnemers", "Uren")
    assert [stack.values for stack in bars.stacks] == [(-9000, -8000), (-2000, -5000)]


@pytest.mark.parametrize(("kind", "written"), [("share", "0%"), ("percent", '0"%"'), ("money", "#,##0")])
def test_an_axis_writes_numbers_as_the_chart_measures_them(kind: Any, written: str) -> None:
    returns = Tornado((TornadoBar("Deelnemers", -0.65, -0.12),), -0.38, measure=Measure(kind))
    assert drawn(returns).value_axis.tick_labels.number_format == written


def test_every_one_of_many_bars_keeps_its_name_in_letters_that_fit() -> None:
    many = FactorBars(tuple(FactorRow(f"Steun {at}", "A", 9, 6, 2, 0) for at in range(18)), 15)
    few, full = drawn(FACTORS), drawn(many)
    assert full.category_axis._element.find(qn("c:tickLblSkip")).get("val") == "1"
    assert full.font.size < few.font.size


def test_an_assumption_that_moves_the_result_one_way_only_becomes_a_picture() -> None:
    assert read_tornado(Tornado((TornadoBar("Uren", -6000, -5000),), -7000), "nl") is None


@pytest.mark.parametrize("options", [("oneens", "eens"), ("oneens", "er tussenin", "eens")])
def test_opinions_add_up_to_all_answers(options: tuple[str, ...]) -> None:
    counts = (3, 9, 4)[: len(options)]
    bars = read_likert(Likert((LikertRow("Vraag", counts),), options), "nl")
    assert sum(abs(stack.values[0]) for stack in bars.stacks if stack.is_named) == sum(counts)
    assert bars.stacks[0].values == (-3.0,)


@pytest.mark.parametrize("chart", [MONEY, FACTORS, ASSUMPTIONS])
def test_parts_of_a_series_stand_in_the_order_of_the_schema(chart: Chart) -> None:
    for series in drawn(chart)._chartSpace.iter(qn("c:ser")):
        names = [etree.QName(child).localname for child in series]
        assert names == sorted(names, key=BAR_SERIES.index)


def test_assumptions_cross_the_axis_at_the_expected_result() -> None:
    space = drawn(ASSUMPTIONS)._chartSpace
    assert [float(each.get("val")) for each in space.iter(qn("c:crossesAt"))] == [-7000]
