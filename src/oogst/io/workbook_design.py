"""The sheets of a workbook that hold the design, as plain values and back."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec.inspect as kinds

from oogst.io.columns import fold
from oogst.io.design_file import RawDesign
from oogst.io.design_walk import KeyPath
from oogst.io.place import Place, Problems
from oogst.io.workbook_cells import cell_text, natural, typed
from oogst.io.workbook_layout import (
    SETTINGS,
    SHEETS,
    UNKNOWN,
    Names,
    Sheet,
    bare,
    columns,
    is_local,
    kind_of,
)
from oogst.language.tongues import TONGUES

Rows = Sequence[Sequence[Any]]
_SHOWN = 12
_CODE_COLUMNS = frozenset(("text", "parent", *(f"text.{tongue}" for tongue in TONGUES)))
_HEADERS = frozenset(("key", "sleutel"))


@dataclass(slots=True)
class DesignAssembly:
    """Plain values put together sheet by sheet, with the place of each."""

    file: str
    problems: Problems
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[KeyPath, Place] = field(default_factory=dict)
    entries: dict[str, dict[Names, tuple[dict[str, Any], KeyPath]]] = field(default_factory=dict)

    def locate(self, path: KeyPath) -> Place:
        """Return the place of a path, or of what is around it."""
        if path in self.places:
            return self.places[path]
        known = path
        while known and known not in self.places:
            known = known[:-1]
        last = max((place for place, part in enumerate(path) if isinstance(part, int)), default=-1)
        column = ".".join(str(part) for part in path[last + 1 :])
        return self.places.get(known, Place(sheet_file(self.file, SETTINGS)))._replace(column=column or None)

    def put(self, entry: dict[str, Any], path: KeyPath, names: Names, value: Any, place: Place) -> None:
        """Set a value below an entry; a value that is there already is a problem."""
        for name in names[:-1]:
            inside = entry.setdefault(name, {})
            path = (*path, name)
            self.places.setdefault(path, place)
            if not isinstance(inside, dict):
                self.problems.error("key_row_twice", place, name=".".join(names), first=self.places[path].row)
                return
            entry = inside
        path = (*path, names[-1])
        if names[-1] in entry:
            self.problems.error("key_row_twice", place, name=".".join(names), first=self.places[path].row)
            return
        entry[names[-1]] = value
        self.places[path] = place


def sheet_file(file: str, sheet: str) -> str:
    """Return how a sheet of a workbook is named in messages."""
    return f"{file} [{sheet}]"


def assemble_design(sheets: Mapping[str, Rows], file: str, problems: Problems) -> RawDesign | None:
    """Return the plain values of a design; None without its main sheet."""
    if SETTINGS not in sheets:
        problems.error("design_sheet_missing", Place(sheet_file(file, SETTINGS)))
        return None
    assembly = DesignAssembly(file, problems)
    _read_settings(sheets[SETTINGS], assembly)
    for sheet in SHEETS:
        if sheet.name in sheets:
            _read_sheet(sheet, sheets[sheet.name], assembly)
    _read_unknown(sheets.get(UNKNOWN, ()), assembly)
    return RawDesign(assembly.values, assembly.locate)


def _read_settings(rows: Rows, assembly: DesignAssembly) -> None:
    known = columns(())
    for number, row in enumerate(rows, start=1):
        key, value = (*row, None, None)[:2]
        name = cell_text(key).strip()
        if not name or value is None or fold(name) in _HEADERS:
            continue
        place = Place(sheet_file(assembly.file, SETTINGS), number, name)
        names = tuple(name.split("."))
        kind = _kind_of_column(names, known)
        if kind is None:
            assembly.put(assembly.values, (), _unknown_names(names), natural(value), place)
        else:
            assembly.put(assembly.values, (), names, typed(kind, value), place)


def _kind_of_column(names: Names, known: Mapping[Names, Any]) -> Any:
    """Return the kind of a column, that of a text for each of its languages, or None."""
    if names in known:
        return known[names]
    kind = known.get(names[:-1])
    return kinds.StrType() if names[-1] in TONGUES and is_local(kind) else None


def _unknown_names(names: Names) -> Names:
    """Return where an unknown key belongs: in the innermost table that exists."""
    for cut in range(len(names) - 1, 0, -1):
        try:
            kind = bare(kind_of(names[:cut]))
        except (StopIteration, AttributeError):
            continue
        if isinstance(kind, kinds.StructType):
            return (*names[:cut], ".".join(names[cut:]))
    return (".".join(names),)


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    file: str
    cells: Mapping[str, Any]

    def text(self, name: str) -> str:
        return cell_text(self.cells.get(name)).strip()

    def place(self, column: str | None = None) -> Place:
        return Place(self.file, self.number, column)


def _rows(sheet: Sheet, rows: Rows, assembly: DesignAssembly) -> Iterator[_Row]:
    file = sheet_file(assembly.file, sheet.name)
    filled = [(number, row) for number, row in enumerate(rows, start=1) if any(cell is not None for cell in row)]
    if not filled:
        return
    header = [cell_text(cell).strip() for cell in filled[0][1]]
    for name in {name for name in header if name and header.count(name) > 1}:
        assembly.problems.error("column_twice", Place(file, filled[0][0], name), name=name)
    lacking = [name for name, _ in sheet.owners if name not in header]
    for name in lacking:
        assembly.problems.error("column_missing", Place(file, filled[0][0], name), name=name, also=name)
    if lacking:
        return
    for number, row in filled[1:]:
        cells = {name: cell for name, cell in zip(header, row, strict=False) if name and cell is not None}
        if cells:
            yield _Row(number, file, cells)


def _read_sheet(sheet: Sheet, rows: Rows, assembly: DesignAssembly) -> None:
    kind = kind_of(sheet.path)
    for row in _rows(sheet, rows, assembly):
        owner = _owner(sheet, row, assembly)
        if owner is None:
            continue
        if isinstance(kind, kinds.DictType):
            _add_code(sheet, row, owner, assembly)
        else:
            _add_entry(sheet, row, owner, assembly)


def _owner(sheet: Sheet, row: _Row, assembly: DesignAssembly) -> tuple[dict[str, Any], KeyPath] | None:
    """Return the entry around a row's entry, as its owner columns tell."""
    if not sheet.owners:
        entry = assembly.values
        for name in sheet.path[:-1]:
            entry = entry.setdefault(name, {})
        return (entry, sheet.path[:-1]) if isinstance(entry, dict) else None
    parent = sheet.owners[-1][1]
    wanted = tuple(row.text(name) for name, _ in sheet.owners)
    entries = assembly.entries.get(parent, {})
    found = entries.get(tuple(map(fold, wanted)))
    if found is None:
        known = ", ".join(sorted({key[-1] for key in entries})[:_SHOWN]) or "–"
        place = row.place(sheet.owners[-1][0])
        assembly.problems.error("row_owner", place, value=" / ".join(wanted), sheet=parent, known=known)
    return found


def _add_code(sheet: Sheet, row: _Row, owner: tuple[dict[str, Any], KeyPath], assembly: DesignAssembly) -> None:
    """Add a code with its text, or a class with the one it may be merged into."""
    entry, path = owner
    own = "class" if sheet.path[-1] == "parents" else "code"
    code = row.text(own)
    if not code:
        assembly.problems.error("cell_empty", row.place(own))
        return
    value_kind = kind_of(sheet.path).value_type
    field_name = sheet.path[-1]
    filled = {name: cell for name, cell in row.cells.items() if name in _CODE_COLUMNS}
    if not filled:
        assembly.problems.error("cell_empty", row.place("parent" if own == "class" else "text"))
    for name, cell in filled.items():
        names = (field_name, code, *name.split(".")[1:])
        assembly.put(entry, path, names, typed(value_kind, cell), row.place(name))


def _add_entry(sheet: Sheet, row: _Row, owner: tuple[dict[str, Any], KeyPath], assembly: DesignAssembly) -> None:
    around, path = owner
    listed = around.setdefault(sheet.path[-1], [])
    if not isinstance(listed, list):
        return
    path = (*path, sheet.path[-1], len(listed))
    assembly.places[path] = row.place()
    entry: dict[str, Any] = {}
    listed.append(entry)
    owners = {name for name, _ in sheet.owners}
    known = columns(sheet.path)
    for name, cell in row.cells.items():
        if name in owners:
            continue
        names = tuple(name.split("."))
        column_kind = _kind_of_column(names, known)
        if column_kind is None:
            inside = any(column[: len(names) - 1] == names[:-1] and len(column) >= len(names) for column in known)
            assembly.put(entry, path, names if inside else (name,), natural(cell), row.place(name))
        else:
            assembly.put(entry, path, names, typed(column_kind, cell), row.place(name))
    id_name = "attribute" if sheet.name == "breakdowns" else "id"
    key = tuple(fold(row.text(name)) for name in (*dict(sheet.owners), id_name))
    assembly.entries.setdefault(sheet.name, {}).setdefault(key, (entry, path))


def _read_unknown(rows: Rows, assembly: DesignAssembly) -> None:
    """Put keys back that no cell can hold: where they belong, their name, their value as TOML."""
    for number, row in enumerate(rows, start=1):
        where, key, value = (cell_text(cell) for cell in (*row, None, None, None)[:3])
        place = Place(sheet_file(assembly.file, UNKNOWN), number)
        if where.startswith("sheet ") or not value or number == 1:
            continue
        try:
            found = tomllib.loads(f"where = {where}\nvalue = {value}")
        except (ValueError, RecursionError):
            assembly.problems.error("toml_cell", place, value=f"{where} {value}")
            continue
        entry = _follow(assembly.values, found["where"])
        if entry is None:
            assembly.problems.error("toml_cell", place, value=where)
        else:
            entry[key] = found["value"]


def _follow(values: Any, path: Any) -> dict[str, Any] | None:
    """Return the table that a path leads to, made where it is missing."""
    for part in path if isinstance(path, list) else [None]:
        if isinstance(values, dict) and isinstance(part, str):
            values = values.setdefault(part, {})
        elif isinstance(values, list) and isinstance(part, int) and 0 <= part < len(values):
            values = values[part]
        else:
            return None
    return values if isinstance(values, dict) else None
