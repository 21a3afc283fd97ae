"""A design as the sheets of a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec.inspect as kinds

from oogst.io.study_tables import Cell
from oogst.io.toml_text import toml_value
from oogst.io.workbook_cells import is_natural, written
from oogst.io.workbook_layout import SHEETS, Names, Sheet, bare, columns, inner, is_local, kind_of

Entry = tuple[tuple[Cell, ...], dict[str, Any], tuple[str | int, ...]]


@dataclass(slots=True)
class DesignSheets:
    """The sheets: the settings, a sheet per list, and keys that fit in no cell."""

    settings: list[tuple[str, Cell]] = field(default_factory=list)
    lists: dict[str, list[dict[str, Cell]]] = field(default_factory=dict)
    unknown: list[tuple[str, str, str]] = field(default_factory=list)


def design_sheets(values: dict[str, Any]) -> DesignSheets:
    """Return plain values of a design as sheets."""
    sheets = DesignSheets()
    settings = _flat((), values, (), sheets)
    sheets.settings = list(settings.items())
    for sheet in SHEETS:
        sheets.lists[sheet.name] = [_row(sheet, entry, sheets) for entry in _entries(sheet, values)]
    return sheets


def headers(sheet: Sheet, rows: list[dict[str, Cell]]) -> tuple[str, ...]:
    """Return the columns of a sheet: its owners, its keys, and those the rows have besides."""
    owners = tuple(name for name, _ in sheet.owners)
    kind = kind_of(sheet.path)
    if isinstance(kind, kinds.DictType):
        own: tuple[str, ...] = ("class", "parent") if sheet.path[-1] == "parents" else ("code", "text")
    elif isinstance(bare(inner(kind)), kinds.StrType):
        own = ("text",)
    else:
        own = tuple(".".join(names) for names in columns(sheet.path))
    return tuple(dict.fromkeys((*owners, *own, *(name for row in rows for name in row))))


def _entries(sheet: Sheet, values: dict[str, Any]) -> Iterator[Entry]:
    """Yield owners, value and path of every entry of a sheet's list."""
    found: list[Entry] = [((), values, ())]
    for depth, name in enumerate(sheet.path):
        last = depth == len(sheet.path) - 1
        found = [step for entry in found for step in _step(entry, name, sheet, last=last)]
    yield from found


def _step(entry: Entry, name: str, sheet: Sheet, *, last: bool) -> Iterator[Entry]:
    owners, value, path = entry
    inside = value.get(name)
    if last and isinstance(inside, dict):
        yield from (((*owners, code), part, (*path, name)) for code, part in inside.items())
    elif isinstance(inside, list):
        for place, part in enumerate(inside):
            named = () if last else (part["attribute" if sheet.path[0] == "breakdowns" else "id"],)
            yield (*owners, *named), part, (*path, name, place)
    elif isinstance(inside, dict):
        yield owners, inside, (*path, name)


def _row(sheet: Sheet, entry: Entry, sheets: DesignSheets) -> dict[str, Cell]:
    owners, value, path = entry
    row: dict[str, Cell] = dict(zip((name for name, _ in sheet.owners), owners, strict=False))
    kind = kind_of(sheet.path)
    if isinstance(kind, kinds.DictType):
        own, text = ("class", "parent") if sheet.path[-1] == "parents" else ("code", "text")
        return row | {own: owners[-1]} | _texts(text, value)
    if isinstance(bare(inner(kind)), kinds.StrType):
        return row | _texts("text", value)
    return row | _flat(sheet.path, value, path, sheets, frozenset(row))


def _texts(name: str, value: Any) -> dict[str, Cell]:
    if isinstance(value, dict):
        return {f"{name}.{language}": text for language, text in value.items()}
    return {name: written(value)}


def _flat(
    kind_path: Names,
    values: dict[str, Any],
    path: tuple[str | int, ...],
    sheets: DesignSheets,
    taken: frozenset[str] = frozenset(("key", "sleutel")),
) -> dict[str, Cell]:
    """Return the cells of one entry; what no cell can hold goes to the unknown keys."""
    known = columns(kind_path)
    inside = {names[:cut] for names in known for cut in range(1, len(names))}
    inside |= {sheet.path[len(kind_path) : -1] for sheet in SHEETS if sheet.path[: len(kind_path)] == kind_path}
    lists = {sheet.path[len(kind_path) :] for sheet in SHEETS if sheet.path[: len(kind_path)] == kind_path}
    cells: dict[str, Cell] = {}

    def descend(names: Names, part: dict[str, Any]) -> None:
        for name, value in part.items():
            at, header = (*names, name), ".".join((*names, name))
            if at in known and is_local(known[at]):
                cells.update(_texts(header, value))
            elif at in known:
                cells[header] = written(value)
            elif at in inside and isinstance(value, dict):
                descend(at, value)
            elif at not in lists and is_natural(value) and _is_plain_name(name) and header not in taken:
                cells[header] = value
            elif at not in lists:
                sheets.unknown.append((toml_value([*path, *names]), name, toml_value(value)))

    descend((), values)
    return cells


def _is_plain_name(name: str) -> bool:
    return bool(name) and name == name.strip() and "." not in name
