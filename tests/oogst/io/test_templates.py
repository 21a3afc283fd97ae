"""Templates that can be checked at once, and that explain every key."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec.inspect as kinds
import pytest

from oogst.errors import OutputExistsError
from oogst.io.design_guide import commented_design
from oogst.io.design_walk import DesignWalk
from oogst.io.place import Place, Problems
from oogst.io.study_folder import read_study
from oogst.io.study_writer import Kind
from oogst.io.templates import EXAMPLE, TEMPLATES, design_text, new_study
from oogst.io.workbook_layout import bare, inner, is_local
from oogst.language.message import Language, catalogue
from oogst.planning.burden import estimate_minutes
from oogst.planning.coverage import check_coverage
from oogst.types.design import Design


def paths(kind: Any = None, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return every key of the design, lists counted as their entries."""
    kind = kind or kinds.type_info(Design)
    found = []
    for field in kind.fields:
        if field.name == "unknown":
            continue
        found.append((*path, field.encode_name))
        deeper = bare(inner(bare(field.type)))
        if isinstance(deeper, kinds.StructType) and not is_local(inner(bare(field.type))):
            found += paths(deeper, found[-1])
    return found


@pytest.mark.slow
@pytest.mark.parametrize("template", sorted(TEMPLATES))
@pytest.mark.parametrize("kind", ["folder", "zip", "xlsx"])
def test_a_new_study_can_be_read_without_a_warning(tmp_path: Path, template: str, kind: Kind) -> None:
    path = new_study(tmp_path / "studie", template, kind)
    assert path.name == {"folder": "studie", "zip": "studie.zip", "xlsx": "studie.xlsx"}[kind]
    loaded = read_study(path)
    assert loaded.warnings == ()
    assert len(loaded.study.people) == 0
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["folder", "zip", "xlsx"])
def test_the_example_is_a_study_with_people_and_answers_to_change(tmp_path: Path, kind: Kind) -> None:
    loaded = read_study(new_study(tmp_path / "studie", EXAMPLE, kind))
    assert loaded.warnings == ()
    assert (len(loaded.study.people), len(loaded.study.answers)) == (26, 2)


@pytest.mark.parametrize("template", ["kort", "leiderschap"])
def test_a_filled_template_has_a_complete_plan(template: str, tmp_path: Path) -> None:
    design = read_study(new_study(tmp_path / "s", template)).study.design
    assert check_coverage(design).is_complete
    assert all(indicator.primary for indicator in design.indicators)


@pytest.mark.parametrize("template", ["kort", "leiderschap", "methode"])
def test_a_template_asks_no_less_time_than_its_questions_take(template: str, tmp_path: Path) -> None:
    design = read_study(new_study(tmp_path / "s", template)).study.design
    kinds_of = {one.id: [item.kind for item in one.items] for one in design.instruments}
    used = {one.id: one.instrument for one in design.indicators}
    for line in design.plan.lines:
        instrument = line.instrument or used[line.indicator]
        if line.minutes is not None and instrument in kinds_of:
            assert line.minutes >= estimate_minutes(kinds_of[instrument]), line.indicator


def test_the_leadership_template_leads_from_four_values_to_behaviour_that_can_be_seen() -> None:
    design = tomllib.loads(design_text("leiderschap"))
    behaviour = [goal for goal in design["goals"] if goal["level"] == 3]
    values = {value["id"] for value in design["values"]}
    assert (len(values), len(design["competencies"])) == (4, 8)
    assert {goal["value"] for goal in behaviour} == {one["value"] for one in design["competencies"]} == values
    shown = {one["id"]: one["competency"] for one in design["behaviours"]}
    assert set(shown.values()) == {one["id"] for one in design["competencies"]}
    assert {goal["from_behaviour"] for goal in behaviour} < shown.keys()
    assert all({"actor", "behaviour", "situation", "chain"} <= goal.keys() for goal in behaviour)
    assert {"change", "series"} <= {indicator["measure"] for indicator in design["indicators"]}


def test_the_tables_of_a_template_have_a_column_per_item(tmp_path: Path) -> None:
    folder = new_study(tmp_path / "s", "kort")
    header = (folder / "answers.csv").read_text(encoding="utf-8-sig").strip().split(";")
    assert header == ["person", "moment", "instrument", "past", "nuttig", "doorvragen", "uitspreken", "bewust", "deed"]
    assert sorted(file.name for file in folder.iterdir()) == [
        "answers.csv",
        "design.toml",
        "impact.csv",
        "people.csv",
        "quotes.csv",
    ]


def test_an_existing_study_stays(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    with pytest.raises(OutputExistsError):
        new_study(tmp_path / "s", "leeg")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_empty_design_explains_every_key_and_all_of_it_can_be_used(language: Language) -> None:
    text = commented_design(language)
    used = re.sub(r"^# ", "", text, flags=re.MULTILINE)
    values = tomllib.loads(used)
    problems = Problems()
    DesignWalk(problems, lambda path: Place("x", None, ".".join(map(str, path)))).design(values)
    assert [problem.text("en") for problem in problems.found] == []
    for path in paths():
        here: Any = values
        for name in path:
            here = here[name][0] if isinstance(here[name], list) and isinstance(here[name][0], dict) else here[name]
        assert catalogue()[f"design.{'.'.join(path)}"].nl


def test_no_explanation_is_left_without_its_key() -> None:
    told = {key.removeprefix("design.") for key in catalogue() if key.startswith("design.")}
    assert told == {".".join(path) for path in paths()}
