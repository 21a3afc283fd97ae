"""The makers of the reference pages say what the code says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

import pytest
from msgspec import Meta
from msgspec import inspect as design_types

from oogst.language.message import say
from oogst.stats.nps import NetPromoterScore, estimate_nps
from oogst.types.design import Design, Goal, Indicator
from oogst.types.estimate import Interval, Result, key
from oogst.types.tables import IMPACT
from tools.reference.docstring import parse
from tools.reference.markdown import prose, table
from tools.reference.reasons import reasons_of
from tools.reference.statistics import fields_of, signature
from tools.reference.study_folder import (
    attribute_docstrings,
    column_row,
    design_table,
    struct_of,
    structs,
    type_words,
)


@dataclass(frozen=True, kw_only=True)
class Part(Result):
    width: float


@dataclass(frozen=True, kw_only=True)
class Whole(Result):
    size: int | None = key("n.size", default=None)
    interval: Interval | None = key("", default=None)
    part: Part | None = None
    shares: Mapping[str, float] | None = None
    margins: Mapping[str, Interval] | None = key("shares", default=None)


def test_fields_are_named_as_in_the_flat_result() -> None:
    found = dict(fields_of(Whole))
    part = Part(width=2.0)
    full = Whole(size=1, interval=Interval(0, 1), part=part, shares={"a": 1.0}, margins={"a": Interval(0, 1)}).flat()
    own = {"status", "reason", "warnings"}
    named = {name.replace("<key>", "a") for name in found} - own
    assert named == {name for name in full if name.rpartition(".")[2] not in own}
    assert found["n.size"] == "int | None"


def test_the_fields_of_a_statistic_are_those_that_it_gives() -> None:
    documented = {name for name, _ in fields_of(NetPromoterScore)}
    assert set(estimate_nps([10, 9, 9, 8, 8, 7, 6, 3]).flat()) == documented


@pytest.mark.slow
def test_reasons_include_those_of_what_a_function_calls() -> None:
    assert {"below_threshold", "no_data", "all_missing", "out_of_range"} <= set(
        reasons_of("oogst.stats.nps", "estimate_nps")
    )
    assert "below_threshold" not in reasons_of("oogst.stats.nps", "compare_nps")


def test_a_long_signature_has_a_line_per_argument() -> None:
    assert signature(parse) == "(text: str) -> Docstring"
    assert signature(estimate_nps).splitlines()[:4] == [
        "(",
        "    scores: ArrayLike,",
        "    *,",
        "    threshold: int = 1,",
    ]


def test_a_docstring_falls_apart_in_sections_and_entries() -> None:
    documented = parse("Do it.\n\nSlowly.\n\nParameters\n----------\nx, y\n    Two\n    numbers.\nz\n    One.\n")
    assert (documented.summary, documented.text) == ("Do it.", "Slowly.")
    assert documented.items("Parameters") == [("x, y", "Two\nnumbers."), ("z", "One.")]
    assert documented.items("Returns") == []


def test_publications_become_links() -> None:
    assert prose("(Wilson 1927, doi:10.1080/016.10502953).") == (
        "(Wilson 1927, [doi:10.1080/016.10502953](https://doi.org/10.1080/016.10502953))."
    )


def test_a_cell_keeps_the_table_whole() -> None:
    assert table(["a"], [["x |\ny"]]) == "| a |\n| --- |\n| x \\| y |"


def test_the_meaning_of_a_key_is_the_text_below_it() -> None:
    assert attribute_docstrings(Indicator)["baseline"] == "Known value before the programme, in the unit."


def test_a_key_is_explained_in_dutch_and_in_english() -> None:
    (rows,) = [design_table(name, struct) for name, struct in structs() if name == "`[[goals]]`"]
    (row,) = [line for line in rows.splitlines() if line.startswith("| `parent` |")]
    assert say("design.goals.parent", "nl") in row
    assert attribute_docstrings(Goal)["parent"] in row


def test_a_choice_shows_every_word_that_a_cell_may_hold() -> None:
    status = next(column for column in IMPACT.columns if column.name == "status")
    assert "`verified` (`vastgesteld`) · `reported` (`gemeld`) · `none` (`geen`)" in " ".join(column_row(status))


@pytest.mark.slow
def test_every_key_of_the_design_has_a_meaning() -> None:
    meanings = {name: attribute_docstrings(struct.cls) for name, struct in structs()}
    silent = [
        f"{name} {field.encode_name}"
        for name, struct in structs()
        for field in struct.fields
        if field.name != "unknown" and field.name not in meanings[name]
    ]
    assert silent == []


def test_every_table_of_the_design_is_found_once() -> None:
    names = [name for name, _ in structs()]
    assert len(names) == len(set(names))
    assert {"`[programme]`", "`[[goals]]`", "`[[instruments.scales]]`", "`[programme.alignment]`"} <= set(names)
    assert struct_of(Design).cls is Design


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (str, "tekst"),
        (Annotated[str, Meta(pattern="a")], "code"),
        (Annotated[int, Meta(ge=1, le=5)], "heel getal vanaf 1 t/m 5"),
        (Annotated[float, Meta(gt=0)], "getal boven 0"),
        (tuple[str, ...], "lijst van tekst"),
        (dict[str, float], "code → getal"),
        (bool | None, "true of false"),
    ],
)
def test_types_are_said_in_words(kind: object, words: str) -> None:
    assert type_words(design_types.type_info(kind)) == words


def test_what_is_no_table_of_the_design_is_a_mistake() -> None:
    with pytest.raises(TypeError):
        struct_of(int)
