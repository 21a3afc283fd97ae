"""A text in any of the languages: looked for in a fixed order, kept by every kind of file."""

from __future__ import annotations

from pathlib import Path

import msgspec.structs
import pytest

from oogst.io.schema import json_schema
from oogst.io.study_folder import read_study
from oogst.io.study_writer import Kind, write_study
from oogst.language.tongues import TONGUES
from oogst.render.plain import plain
from oogst.types.text import Text, said
from tests.oogst.io.sample import DESIGN, found, load, problems_of

EVERY = Text(**{code: f"{named.own} „ja”" for code, named in TONGUES.items()} | {"nl": "helemaal eens"})
WITH_EVERY = DESIGN.replace(
    '{ nl = "helemaal eens", en = "agree" }',
    "{ " + ", ".join(f'{code} = "{text}"' for code, text in EVERY.given().items()) + " }",
)


def test_a_text_can_be_in_exactly_the_languages_that_are_named() -> None:
    assert [field.name for field in msgspec.structs.fields(Text)] == list(TONGUES)
    assert list(json_schema()["$defs"]["Text"]["properties"]) == list(TONGUES)


@pytest.mark.parametrize("kind", ["folder", "zip", "xlsx"])
def test_every_language_comes_back_from_every_kind_of_file(tmp_path: Path, kind: Kind) -> None:
    study = load(tmp_path, design=WITH_EVERY).study
    assert study.design.answer_scales[0].labels["5"] == EVERY
    place = tmp_path / ("uit" if kind == "folder" else f"uit.{kind}")
    write_study(study, place, kind)
    assert read_study(place).study.design == study.design


def test_what_is_lacking_is_said_in_dutch_or_english_and_only_then_in_another_language() -> None:
    assert said(Text(pl="cel", en="goal"), "nl") == "goal"
    assert said(Text(uk="ціль", nl="doel"), "en") == "doel"
    assert said(Text(uk="ціль", pl="cel", en=""), "en") == "cel"
    assert plain(Text(pl="cel")) == {"pl": "cel"}


def test_answers_may_be_the_words_of_any_language_unless_those_mean_two_answers(tmp_path: Path) -> None:
    design = WITH_EVERY.replace('1 = "oneens"', '1 = { nl = "oneens", pl = "Soomaali „ja”", tr = "hayır" }')
    rows = "person;moment;q1\np1;voor;{}\np2;voor;5\n"
    read = load(tmp_path, design=design, answers=rows.format("Hayır")).study
    assert sorted(read.answers["enquete", "voor"].values["q1"]) == [1, 5]
    problems = problems_of(tmp_path, design=design, answers=rows.format("Soomaali „ja”"))
    assert ("cell_not_number", "answers.csv", 2, "q1") in found(problems)
