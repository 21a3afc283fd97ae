"""An empty ``design.toml`` in which every key is explained."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec.inspect as kinds
from msgspec import NODEFAULT

from oogst.io.toml_text import toml_value
from oogst.io.workbook_layout import Names, bare, inner, is_local
from oogst.language.message import Language, say
from oogst.types.design import Design
from oogst.types.tables import TABLES, Column

_REQUIRED = {"nl": "verplicht", "en": "required"}
_CHOOSE = {"nl": "Kies uit", "en": "Choose from"}
_FILLED: dict[Names, str] = {
    ("programme", "id"): "mijn-programma",
    ("programme", "title"): "Naam van het programma",
}
_EXAMPLES: dict[type, Any] = {
    kinds.StrType: "…",
    kinds.IntType: 1,
    kinds.FloatType: 1,
    kinds.BoolType: False,
    kinds.DateType: dt.date(2026, 1, 31),
}


def commented_design(language: Language) -> str:
    """Return an empty design: the programme to fill in, everything else as a comment.

    A line with ``##`` explains; a line with ``#`` becomes part of the design
    when that mark is taken away.
    """
    lines = [f"## {line}" for line in say("workbook.design_top", language).split("\n")]
    kind: Any = kinds.type_info(Design)
    version = next(field.default for field in kind.fields if field.name == "format")
    lines += ["", f"format = {toml_value(version)}"]
    for field in kind.fields:
        if field.name not in ("unknown", "format"):
            lines += _section((field.encode_name,), field.type, language, mark="" if field.required else "# ")
    lines += ["", *_table_lines(language)]
    return "\n".join(lines) + "\n"


def _section(path: Names, kind: Any, language: Language, mark: str) -> Iterator[str]:
    """Yield a table of the design: its own keys first, because deeper tables take what follows."""
    is_list = isinstance(bare(kind), kinds.VarTupleType)
    fields = [field for field in bare(inner(bare(kind))).fields if field.name != "unknown"]
    header = ".".join(path)
    yield ""
    yield f"## {say(f'design.{header}', language)}"
    yield f"{mark}[[{header}]]" if is_list else f"{mark}[{header}]"
    for field in (field for field in fields if not _is_table(field.type)):
        yield from _key((*path, field.encode_name), field, language, mark if field.required else "# ")
    for field in (field for field in fields if _is_table(field.type)):
        yield from _section((*path, field.encode_name), field.type, language, "# ")


def _is_table(kind: Any) -> bool:
    return isinstance(bare(inner(bare(kind))), kinds.StructType) and not is_local(inner(bare(kind)))


def _key(path: Names, field: Any, language: Language, mark: str) -> Iterator[str]:
    text = say(f"design.{'.'.join(path)}", language)
    choices = _choices(field.type)
    if choices:
        text += f" {_CHOOSE[language]}: {', '.join(choices)}."
    yield f"## {text}" + (f" ({_REQUIRED[language]})" if field.required else "")
    yield f"{mark}{path[-1]} = {toml_value(_example(path, field))}"


def _choices(kind: Any) -> list[str]:
    wanted = bare(kind)
    if isinstance(wanted, kinds.EnumType):
        return [str(choice.value) for choice in wanted.cls]
    return [str(choice) for choice in wanted.values] if isinstance(wanted, kinds.LiteralType) else []


def _example(path: Names, field: Any) -> Any:
    """Return the default where there is one, else something of the right kind."""
    if path in _FILLED:
        return _FILLED[path]
    if field.default not in (NODEFAULT, None, ()):
        return getattr(field.default, "value", field.default)
    wanted = bare(field.type)
    if isinstance(wanted, kinds.DictType):
        return {"1": "…"}
    if isinstance(wanted, kinds.VarTupleType):
        return [_plain_example(bare(wanted.item_type))]
    return _plain_example(wanted)


def _plain_example(wanted: Any) -> Any:
    if isinstance(wanted, kinds.EnumType | kinds.LiteralType):
        return str(_choices(wanted)[0])
    if isinstance(wanted, kinds.StrType) and wanted.pattern:
        return "code"
    return _EXAMPLES[type(wanted)]


def _table_lines(language: Language) -> Iterator[str]:
    yield f"## {say('workbook.design_tables', language)}"
    for spec in TABLES:
        names = ", ".join(_named(column) for column in spec.columns)
        yield f"## {spec.name}.csv: {spec.meaning.nl if language == 'nl' else spec.meaning.en}"
        yield f"##     {names}"


def _named(column: Column) -> str:
    return f"{column.name} *" if column.required else column.name
