"""The published JSON Schema of a study: its design and its tables, made from the code."""

from __future__ import annotations

import ast
import inspect
from typing import Any

import msgspec.json

from oogst.types import design, goals, measures, text
from oogst.types.design import Design
from oogst.types.tables import TABLES, Column, ColumnKind, TableSpec

_CELLS: dict[ColumnKind, dict[str, Any]] = {
    ColumnKind.TEXT: {"type": "string"},
    ColumnKind.KEY: {"type": "string", "minLength": 1},
    ColumnKind.NUMBER: {"type": "number"},
    ColumnKind.COUNT: {"type": "integer", "minimum": 0},
    ColumnKind.SHARE: {"type": "number", "minimum": 0, "maximum": 1},
    ColumnKind.DATE: {"type": "string", "format": "date"},
    ColumnKind.YES_NO: {"type": "boolean"},
    ColumnKind.CHOICE: {"type": "string"},
}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a study.

    The top level describes ``design.toml``; every table stands under
    ``$defs`` as ``table_<name>``, one object per row.

    Examples
    --------
    >>> json_schema()["$defs"]["Goal"]["properties"]["parent"]["description"]
    'Goal one level up (or more) that this goal serves.'
    """
    schema: dict[str, Any] = msgspec.json.schema(Design)
    definitions: dict[str, Any] = schema["$defs"]
    for name, fields in field_descriptions().items():
        if name in definitions:
            _describe(definitions[name], fields)
    definitions |= {f"table_{spec.name}": table_schema(spec) for spec in TABLES}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Oogst study",
        "description": "A design.toml; the tables beside it are described under $defs.",
        **schema,
    }


def field_descriptions() -> dict[str, dict[str, str]]:
    """Return the description of every field of the design: model → field → text."""
    trees = [ast.parse(inspect.getsource(module)) for module in (text, goals, measures, design)]
    found: dict[str, dict[str, str]] = {}
    for model in (node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)):
        found[model.name] = {}
        for field, words in zip(model.body, model.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                found[model.name][field.target.id] = _string(words)
    return found


def _string(node: ast.stmt) -> str:
    match node:
        case ast.Expr(value=ast.Constant(value=str() as text)):
            return inspect.cleandoc(text)
    return ""


def _describe(model: dict[str, Any], fields: dict[str, str]) -> None:
    """Add descriptions; keys that Oogst does not know are allowed and kept."""
    properties: dict[str, Any] = model.get("properties", {})
    properties.pop("unknown", None)
    for name, value in properties.items():
        text = fields.get(name) or fields.get(f"{name}_")
        if text:
            value["description"] = text


def table_schema(spec: TableSpec) -> dict[str, Any]:
    """Return the JSON Schema of one row of a table.

    Examples
    --------
    >>> table_schema(TABLES[0])["required"]
    ['person']
    """
    schema: dict[str, Any] = {
        "title": spec.name,
        "description": spec.meaning.en,
        "type": "object",
        "properties": {column.name: _column_schema(column) for column in spec.columns},
        "required": [column.name for column in spec.columns if column.required],
    }
    if spec.open_columns is not None:
        schema["additionalProperties"] = {"type": "string", "description": spec.open_columns.en}
    return schema


def _column_schema(column: Column) -> dict[str, Any]:
    schema = {"description": column.meaning.en, **_CELLS[column.kind]}
    if column.choices:
        schema["enum"] = list(column.choices)
    return schema
