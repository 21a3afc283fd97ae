"""The published schema says what the code does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Formatter

import msgspec

from oogst.io.schema import field_descriptions, json_schema
from oogst.language.message import catalogue
from oogst.types import design as design_module
from oogst.types.tables import TABLES


def test_every_field_of_the_design_is_described() -> None:
    schema = json_schema()
    for name, model in schema["$defs"].items():
        if name == "Text":
            continue
        for field, value in model.get("properties", {}).items():
            assert value.get("description"), f"{name}.{field}"
        assert "unknown" not in model.get("properties", {})
    assert schema["$ref"] == "#/$defs/Design"


def test_unknown_keys_are_allowed_but_not_unknown_languages() -> None:
    definitions = json_schema()["$defs"]
    assert "additionalProperties" not in definitions["Goal"]
    assert definitions["Text"]["additionalProperties"] is False


def test_every_table_and_column_is_described() -> None:
    definitions = json_schema()["$defs"]
    for spec in TABLES:
        table = definitions[f"table_{spec.name}"]
        assert list(table["properties"]) == [column.name for column in spec.columns]
        assert all(value["description"] for value in table["properties"].values())
    assert definitions["table_impact"]["properties"]["status"]["enum"] == ["verified", "reported", "none", "unknown"]
    assert definitions["table_people"]["additionalProperties"]["type"] == "string"


def test_the_schema_is_plain_json_and_the_same_each_time() -> None:
    assert json.dumps(json_schema()) == json.dumps(json_schema())


def test_descriptions_come_from_the_text_below_each_field() -> None:
    described = field_descriptions()
    models = [
        model for model in vars(design_module).values() if isinstance(model, type) and issubclass(model, msgspec.Struct)
    ]
    assert described["Goal"]["parent"] == "Goal one level up (or more) that this goal serves."
    assert {model.__name__ for model in models if model is not msgspec.Struct} <= described.keys()


SOURCE = Path("src/oogst")


def test_no_text_is_left_without_a_problem_that_uses_it() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted((SOURCE / "io").glob("*.py")))
    named = set(re.findall(r'"([a-z_]+)"', code)) | {"more", "row", "column", "line", "key"}
    assert {key.removeprefix("problem.") for key in catalogue() if key.startswith("problem.")} - named == set()


def test_both_languages_ask_for_the_same_values() -> None:
    def wanted(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for key, message in catalogue().items():
        if key.startswith("problem."):
            assert wanted(message.nl) == wanted(message.en), key
