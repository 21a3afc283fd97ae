"""What is drawn and what stands in the table are the same numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oogst.charts.drawing import draw
from oogst.charts.kind import CHARTS
from oogst.charts.measure import CHANGE, COUNT, MONEY, SHARE, Measure
from oogst.types.estimate import Interval
from tests.oogst.charts.examples import EXAMPLES
from tests.oogst.charts.picture import read_picture

Read = Callable[[dict[str, Any]], str]
ONE = Measure("number", 1)
SCORE = Measure("score")


def at(measure: Measure, name: str = "x") -> Read:
    return lambda row: measure.format(row[name], "nl")


def length(measure: Measure) -> Read:
    return lambda row: measure.format(row["x2"] - row["x"], "nl")


def span(measure: Measure) -> Read:
    return lambda row: measure.span(Interval(row["x"], row["x2"]), "nl")


PLACES: list[tuple[str, str, str, Read, str]] = [
    ("dot_interval", "ordinary", "estimates", at(SHARE), "Deel"),
    ("dot_interval", "ordinary", "intervals", span(SHARE), "Marge (95%)"),
    ("dot_interval", "scale", "estimates", at(SCORE), "Gemiddelde"),
    ("dot_interval", "scale", "targets", at(SCORE), "Doel"),
    ("dot_interval", "long", "bounds", span(SHARE), "Uiterste als iedereen had geantwoord"),
    ("representation", "ordinary", "first", at(SHARE), "Deel van wie is uitgenodigd"),
    ("representation", "ordinary", "second", at(SHARE), "Deel van wie antwoordde"),
    ("before_after", "ordinary", "first", at(SCORE), "Ervoor"),
    ("before_after", "ordinary", "second", at(SCORE), "Erna"),
    ("before_after", "ordinary", "between", length(CHANGE), "Verandering"),
    ("slopes", "ordinary", "first", at(Measure("score", 2), "y"), "Ervoor"),
    ("slopes", "ordinary", "second", at(Measure("score", 2), "y"), "Erna"),
    ("response", "ordinary", "answered", at(COUNT, "x2"), "Antwoordde"),
    ("response", "ordinary", "invited", at(COUNT, "x2"), "Uitgenodigd"),
    ("response", "ordinary", "needed", at(COUNT), "Nodig"),
    ("run_chart", "ordinary", "values", at(ONE, "y"), "Waarde"),
    ("run_chart", "ordinary", "control", at(ONE, "y"), "vestiging zonder programma"),
]


def rows_of(kind: str, example: str, layer: str) -> list[dict[str, Any]]:
    spec = CHARTS.get(kind).spec(EXAMPLES[kind][example], "nl", False)
    found = next(part for part in spec["layer"] if part["name"] == layer)
    values: list[dict[str, Any]] = found["data"]["values"]
    return values


def column_of(kind: str, example: str, heading: str) -> list[str]:
    table = CHARTS.get(kind).table(EXAMPLES[kind][example], "nl")
    place = table.columns.index(heading)
    return [row.cells[place] for row in table.rows if row.cells[place]]


@pytest.mark.parametrize(("kind", "example", "layer", "read", "heading"), PLACES)
def test_marks_lie_where_the_table_says(kind: str, example: str, layer: str, read: Read, heading: str) -> None:
    drawn = [read(row) for row in rows_of(kind, example, layer)]
    assert drawn == column_of(kind, example, heading)


def test_groups_and_their_whole_lie_where_the_table_says() -> None:
    drawn = [
        SHARE.format(row["x"], "nl") for layer in ("groups", "whole") for row in rows_of("forest", "ordinary", layer)
    ]
    assert drawn == column_of("forest", "ordinary", "Deel")


def test_likert_bars_are_as_long_as_their_counts() -> None:
    table = CHARTS.get("likert").table(EXAMPLES["likert"]["ordinary"], "nl")
    in_table = [cell for row in table.rows for cell in row.cells[1:6] if cell != "0"]
    bars = [length(COUNT)(row) for row in rows_of("likert", "ordinary", "answers") if row["x2"] > row["x"]]
    assert bars == in_table


def test_directions_are_as_long_as_their_counts() -> None:
    bars = [length(COUNT)(row) for row in rows_of("direction_bar", "ordinary", "moves")]
    cells = [column_of("direction_bar", "ordinary", heading)[0] for heading in ("Omhoog", "Gelijk", "Omlaag")]
    assert bars == [cell.split(" van ")[0] for cell in cells] == ["18", "7", "6"]


def test_waterfall_steps_add_up_to_the_net_result() -> None:
    steps, net = rows_of("waterfall", "ordinary", "steps"), rows_of("waterfall", "ordinary", "net")
    drawn = [length(MONEY)(row) for row in (*steps, *net)]
    assert drawn == column_of("waterfall", "ordinary", "Bedrag")
    assert steps[-1]["x2"] == net[0]["x2"] == 4000


def test_tornado_bars_run_from_the_expected_result_to_the_results_in_the_table() -> None:
    halves = rows_of("tornado", "ordinary", "assumptions")
    ends = {MONEY.format(end, "nl") for row in halves for end in (row["x"], row["x2"]) if end != 4000}
    assert ends == {
        *column_of("tornado", "ordinary", "Uitkomst bij laag"),
        *column_of("tornado", "ordinary", "Uitkomst bij hoog"),
    }
    assert column_of("tornado", "ordinary", "Aanname")[0] == "Deel door het programma"


def test_as_many_quantile_dots_are_filled_as_the_table_says_yes() -> None:
    dots = rows_of("quantile_dots", "ordinary", "results")
    filled = [row for row in dots if row["fill"] == row["outline"]]
    assert len(filled) == column_of("quantile_dots", "ordinary", "Meer dan de kosten").count("ja") == 14
    assert len(dots) == 20
    assert all(row["x"] > 0 for row in filled)


def test_one_dot_stands_for_each_person() -> None:
    dots = rows_of("unit_dots", "ordinary", "people")
    filled = sum(row["fill"] == row["outline"] for row in dots)
    assert (filled, len(dots)) == (12 + 4, 16 + 16)
    assert column_of("unit_dots", "ordinary", "Aantal") == ["12 van de 16", "4 van de 16"]


def test_answers_rise_to_the_totals_in_the_table() -> None:
    steps = rows_of("response_line", "ordinary", "answers")
    rises = [COUNT.format(row["y2"], "nl") for row in steps if row["y2"] > row["y"]]
    assert rises == column_of("response_line", "ordinary", "Totaal")


def test_stories_are_as_long_as_their_counts() -> None:
    bars = rows_of("factor_bars", "ordinary", "stories")
    helps = sum(row["x2"] - row["x"] for row in bars if row["x"] >= 0)
    hinders = sum(row["x2"] - row["x"] for row in bars if row["x2"] <= 0)
    much = sum(row["x2"] - row["x"] for row in bars if row["fill"] == row["outline"])
    columns = [sum(map(int, column_of("factor_bars", "ordinary", heading))) for heading in ("Helpt", "Houdt tegen")]
    assert [helps, hinders] == columns
    assert much == sum(
        sum(map(int, column_of("factor_bars", "ordinary", heading))) for heading in ("Helpt veel", "Houdt veel tegen")
    )


def test_the_line_that_was_to_be_expected_ends_where_the_table_says() -> None:
    pieces = rows_of("run_chart", "ordinary", "expected")
    ends = [ONE.format(pieces[0]["y"], "nl"), *(ONE.format(row["y2"], "nl") for row in pieces)]
    assert ends == [cell for cell in column_of("run_chart", "ordinary", "Te verwachten") if cell != "–"]


@pytest.mark.slow
def test_a_dot_is_drawn_where_the_axis_says() -> None:
    picture = read_picture(draw(EXAMPLES["dot_interval"]["ordinary"], "nl"))
    middle = {words.text: (words.box.left + words.box.right) / 2 for words in picture.words}
    dots = [shape.box for shape in picture.shapes if shape.fill == "#0B3F6B"]
    places = [((box.left + box.right) / 2 - middle["0%"]) / (middle["100%"] - middle["0%"]) for box in dots]
    assert places == pytest.approx([0.75, 0.6875, 0.5625, 0.25], abs=0.002)
