"""What every kind of chart promises, checked on every example of every kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from oogst.charts.drawing import draw
from oogst.charts.kind import CHARTS, Spec, build_figure
from oogst.language.message import LANGUAGES, Language
from oogst.types.report import Chart, Table
from tests.oogst.charts.examples import EXAMPLES
from tests.oogst.charts.picture import Picture, misplaced, pale, read_picture

CASES = [(kind, name) for kind, examples in EXAMPLES.items() for name in examples]
NARROW = (False, True)
FORBIDDEN = re.compile(
    r"(^|_)(gauge|speedometer|pie|donut|radar|cloud|ranking|traffic|stars?|hearts?|nps|tiles?|slope|3d|dual)(_|$)"
)
MARKS = {"rect", "rule", "point", "text"}
NOT_AMOUNTS = {"intervals", "changes", "phase_in", "letters", "legend_bars"}
ATTRIBUTES = {
    *("d", "x2", "y2", "transform", "fill", "stroke", "stroke-width", "stroke-dasharray"),
    *("font-family", "font-size", "font-weight", "text-anchor"),
    *("viewBox", "width", "height", "role", "aria-labelledby", "overflow", "id"),
}
LABELS = {"labels", "answers", "groups"}


def chart_of(case: tuple[str, str]) -> Chart:
    return EXAMPLES[case[0]][case[1]]


@cache
def svg_of(case: tuple[str, str], language: Language, narrow: bool) -> str:
    return draw(chart_of(case), language, narrow=narrow, prefix="f1")


def spec_of(case: tuple[str, str], narrow: bool = False) -> Spec:
    return CHARTS.get(case[0]).spec(chart_of(case), "nl", narrow)


def broken_bars(spec: Spec) -> list[str]:
    """Names of layers with bars of amounts on a scale that leaves zero out."""
    amounts = [layer for layer in spec["layer"] if layer["mark"]["type"] == "rect" and layer["name"] not in NOT_AMOUNTS]
    scales = {layer["name"]: layer["encoding"]["x"]["scale"] for layer in amounts}
    return [name for name, scale in scales.items() if not scale["domain"][0] <= 0 <= scale["domain"][1]]


def axes(spec: Spec, channel: str) -> set[tuple[float, ...]]:
    """Every data scale of a direction; two of them would be two axes."""
    scales = [layer["encoding"].get(channel, {}).get("scale") for layer in spec["layer"]]
    return {(*scale["domain"], *scale["range"]) for scale in scales if scale}


def test_every_kind_has_an_ordinary_a_tiny_a_long_and_an_extreme_example() -> None:
    assert set(EXAMPLES) == {kind.key for kind in CHARTS}
    assert all({"ordinary", "tiny", "long", "extreme"} <= set(examples) for examples in EXAMPLES.values())


def test_no_kind_that_misleads_is_registered() -> None:
    assert [kind.key for kind in CHARTS if FORBIDDEN.search(kind.key)] == []
    assert all(FORBIDDEN.search(kind) for kind in ("pie", "word_cloud", "nps_tiles", "stars"))


@pytest.mark.parametrize("case", CASES)
def test_only_bars_straight_lines_points_and_words_are_drawn(case: tuple[str, str]) -> None:
    assert {layer["mark"]["type"] for layer in spec_of(case)["layer"]} <= MARKS


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("narrow", NARROW)
def test_bars_of_amounts_stand_on_zero(case: tuple[str, str], narrow: bool) -> None:
    assert broken_bars(spec_of(case, narrow)) == []


def test_a_bar_axis_that_starts_above_zero_is_found() -> None:
    spec = spec_of(("response", "ordinary"))
    next(layer for layer in spec["layer"] if layer["name"] == "answered")["encoding"]["x"]["scale"]["domain"] = [10, 26]
    assert broken_bars(spec) == ["answered"]


@pytest.mark.parametrize("case", CASES)
def test_a_direction_has_one_axis(case: tuple[str, str]) -> None:
    assert all(len(axes(spec_of(case), channel)) <= 1 for channel in ("x", "y"))


def test_a_second_axis_is_found() -> None:
    spec = spec_of(("run_chart", "ordinary"))
    control = next(layer for layer in spec["layer"] if layer["name"] == "control")
    scale = control["encoding"]["y"]["scale"]
    control["encoding"]["y"]["scale"] = {**scale, "domain": [0, 99]}
    assert len(axes(spec, "y")) == 2


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("language", "narrow"), list(product(LANGUAGES, NARROW)))
def test_texts_fit_stay_apart_and_can_be_read(case: tuple[str, str], language: Language, narrow: bool) -> None:
    picture = read_picture(svg_of(case, language, narrow))
    assert picture.width == (320 if narrow else 620)
    assert list(misplaced(picture)) == []
    assert list(pale(picture)) == []


LINE = '<line transform="translate(15,0)" x2="0" y2="99" stroke="#000000"/>'
BAR = '<path d="M0,0h99v99h-99Z" fill="#3F83BF"/>'


def _drawn(inside: str) -> Picture:
    return read_picture(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 100"><g>{inside}</g></svg>')


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ('<text transform="translate(300,50)" font-size="14px" fill="#000000">te lang</text>', "sticks out"),
        ('<text transform="translate(9,50)" font-size="11px" fill="#000000">klein</text>', "is 11.0 px"),
        ('<text transform="translate(9,50)" font-size="14px" fill="#000000">a</text>' * 2, "lies over 'a'"),
        (
            '<text transform="translate(9,50)" font-size="14px" fill="#000000">lijn</text>' + LINE,
            "lies over a line",
        ),
    ],
)
def test_misplaced_text_is_found(inside: str, fault: str) -> None:
    assert any(fault in found for found in misplaced(_drawn(inside)))


@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        (
            BAR + '<text transform="translate(9,50)" font-size="13px" fill="#FFFFFF">12</text>',
            "'12': #FFFFFF on #3F83BF",
        ),
        ('<path d="M0,0h99v99h-99Z" fill="#E69F00"/>', "on white"),
    ],
)
def test_pale_text_and_fills_are_found(inside: str, fault: str) -> None:
    assert any(fault in found for found in pale(_drawn(inside)))


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("narrow", NARROW)
def test_the_svg_needs_no_style_script_or_address(case: tuple[str, str], narrow: bool) -> None:
    svg = svg_of(case, "nl", narrow)
    root = ET.fromstring(svg)
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg",
        "title",
        "desc",
        "g",
        "path",
        "line",
        "text",
    }
    assert {name for element in root.iter() for name in element.attrib} <= ATTRIBUTES
    assert svg.count("http") == 1, "only the name space"
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "f1-title f1-desc"
    assert [element.get("id") for element in root.iter() if element.get("id")] == ["f1-title", "f1-desc"]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_complete_and_hold_the_number_of_people(case: tuple[str, str], language: Language) -> None:
    figure = build_figure(chart_of(case), "Titel", language, ("a:b",))
    assert "{" not in figure.alt + figure.caption
    assert len(figure.caption) > 20
    assert figure.table.caption == "Titel"
    numbers = re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", figure.alt))
    assert {str(n) for n in _people(chart_of(case))} <= set(numbers)


def _people(chart: Any) -> set[int]:
    """The numbers of people, stories, points or possibilities that a text alternative must name."""
    whole = getattr(chart, "n", None)
    if whole is not None:
        return {whole}
    counted: dict[str, Any] = {
        "quantile_dots": lambda: {len(chart.values)},
        "run_chart": lambda: {sum(value is not None for value in chart.values)},
        "response_line": lambda: {chart.invited},
        "likert": lambda: {sum(row.counts) for row in chart.rows},
        "response": lambda: {row.invited for row in chart.rows},
        "representation": lambda: {chart.invited, *(row.invited for row in chart.rows)},
        "waterfall": set,
        "tornado": set,
    }
    return counted.get(chart.key, lambda: {row.n for row in chart.rows})()


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_well_formed(case: tuple[str, str], language: Language) -> None:
    table = CHARTS.get(case[0]).table(chart_of(case), language)
    assert all(len(row.cells) == len(table.columns) == len(table.numeric) for row in table.rows)
    assert len(set(table.columns)) == len(table.columns)
    assert all(table.columns)


@pytest.mark.parametrize("case", CASES)
def test_numbers_printed_in_the_picture_stand_in_the_table(case: tuple[str, str]) -> None:
    table = CHARTS.get(case[0]).table(chart_of(case), "nl")
    known = set(_numbers(" ".join(cell for row in table.rows for cell in row.cells) + (table.note or "")))
    for narrow in NARROW:
        shown = [text for layer in spec_of(case, narrow)["layer"] if layer["name"] in LABELS for text in _texts(layer)]
        assert {number for text in shown for number in _numbers(text)} <= known | _sums(chart_of(case), table)


def _texts(layer: Spec) -> Iterator[str]:
    return (row["text"] for row in layer["data"]["values"] if "text" in row)


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d[\d.,]*\d|\d", text)


def _sums(chart: Any, table: Table) -> set[str]:
    """Numbers in a label that are a sum or a share of two cells: what does not count much, and percentages."""
    if chart.key == "factor_bars":
        pairs = [(row.helps, row.helps_much) for row in chart.rows] + [
            (row.hinders, row.hinders_much) for row in chart.rows
        ]
        return {f"{whole - much:,}".replace(",", ".") for whole, much in pairs}
    if chart.key in {"unit_dots", "representation"}:
        parts = [
            (getattr(row, "count", None) or getattr(row, "answered", 0), getattr(row, "n", None) or row.invited)
            for row in chart.rows
        ]
        return {str(round(100 * part / whole)) for part, whole in parts}
    return set()


@pytest.mark.parametrize("case", [case for case in CASES if case[1] == "tiny"])
@pytest.mark.parametrize("narrow", NARROW)
def test_five_people_never_become_a_percentage_beside_a_row(case: tuple[str, str], narrow: bool) -> None:
    shown = [text for layer in spec_of(case, narrow)["layer"] if layer["name"] in LABELS for text in _texts(layer)]
    assert not any("%" in text for text in shown)


@pytest.mark.parametrize("case", CASES)
def test_percentages_have_no_decimals(case: tuple[str, str]) -> None:
    figure = build_figure(chart_of(case), "Titel", "nl")
    cells = [cell for row in figure.table.rows for cell in row.cells]
    texts = [text for layer in spec_of(case)["layer"] for text in _texts(layer)]
    assert not any(re.search(r"\d,\d+\s?%", text) for text in [figure.alt, *cells, *texts])
