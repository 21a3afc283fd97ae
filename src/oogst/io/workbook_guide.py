"""What a workbook explains: a sheet of instructions, a note per column, lists to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec.inspect as kinds

from oogst.io.workbook_layout import BY_NAME, SETTINGS, Names, Sheet, bare, columns, kind_of, required
from oogst.language.message import Language, catalogue, say
from oogst.types.tables import TABLES, Column, ColumnKind

_LINES = ("intro", "order", "header", "languages", "lists", "names")
_LAST_ROW = 2_000
_YES_NO = ("ja", "nee")
_SOURCES: Mapping[str, tuple[str, str]] = {
    "parent": ("goals", "id"),
    "goal": ("goals", "id"),
    "indicator": ("indicators", "id"),
    "instrument": ("instruments", "id"),
    "answers": ("answer_scales", "id"),
    "answer_scale": ("answer_scales", "id"),
    "moment": ("moments", "id"),
    "from_moment": ("moments", "id"),
    "to_moment": ("moments", "id"),
    "then_moment": ("moments", "id"),
    "looks_back_to": ("moments", "id"),
    "group": ("groups", "id"),
    "series": ("series_design", "id"),
    "control": ("series_design", "id"),
    "item": ("items", "id"),
    "scale": ("scales", "id"),
    "person": ("people", "person"),
}


@dataclass(frozen=True, slots=True)
class ColumnNote:
    """What a column is for, whether it must be filled, and what can be chosen."""

    text: str
    required: bool = False
    choices: tuple[str, ...] = ()


def column_notes(sheet: str, header: Sequence[str], language: Language) -> dict[str, ColumnNote]:
    """Return the note of every column that Oogst knows."""
    if sheet in BY_NAME:
        return {name: note for name in header if (note := _design_note(BY_NAME[sheet], name, language))}
    spec = next((spec for spec in TABLES if spec.name == sheet), None)
    known = {} if spec is None else {column.name: column for column in spec.columns}
    return {name: _table_note(known[name], language) for name in header if name in known}


def _table_note(column: Column, language: Language) -> ColumnNote:
    text = column.meaning.nl if language == "nl" else column.meaning.en
    choices = _YES_NO if column.kind is ColumnKind.YES_NO else column.choices
    return ColumnNote(text, column.required, choices)


def _design_note(sheet: Sheet, name: str, language: Language) -> ColumnNote | None:
    if name in dict(sheet.owners):
        return ColumnNote(say("workbook.owner", language), required=True)
    own = {"code": "own_code", "class": "own_code", "text": "own_text", "parent": "own_parent"}
    kind = kind_of(sheet.path)
    if isinstance(kind, kinds.DictType):
        return ColumnNote(say(f"workbook.{own[name]}", language), required=True) if name in own else None
    return _key_note(sheet.path, tuple(name.split(".")), language)


def _key_note(path: Names, names: Names, language: Language) -> ColumnNote | None:
    known = columns(path)
    if names not in known:
        return None
    wanted = bare(known[names])
    choices: tuple[str, ...] = ()
    if isinstance(wanted, kinds.BoolType):
        choices = _YES_NO
    elif isinstance(wanted, kinds.EnumType):
        choices = tuple(str(choice.value) for choice in wanted.cls)
    elif isinstance(wanted, kinds.LiteralType):
        choices = tuple(str(choice) for choice in wanted.values)
    return ColumnNote(meaning(".".join((*path, *names)), language), names in required(path), choices)


def meaning(key: str, language: Language) -> str:
    """Return what a key of the design is for.

    Examples
    --------
    >>> meaning("goals.parent", "nl")
    'Code van het doel dat dit doel dient.'
    """
    return say(f"design.{key}", language)


def setting_notes(language: Language) -> dict[str, ColumnNote]:
    """Return the note of every key of the settings sheet."""
    notes = {".".join(names): _key_note((), names, language) for names in columns(())}
    return {name: note for name, note in notes.items() if note is not None}


def guide_lines(sheets: Sequence[str], name: str, language: Language) -> list[tuple[str, ...]]:
    """Return the rows of the sheet with instructions."""
    lines: list[tuple[str, ...]] = [(say("workbook.title", language),), ()]
    lines += [(say(f"workbook.{line}", language, name=name),) for line in _LINES]
    lines += [(), (say("workbook.sheet", language), say("workbook.holds", language))]
    tables = {spec.name: spec.meaning.nl if language == "nl" else spec.meaning.en for spec in TABLES}
    for sheet in sheets:
        key = f"design.{'.'.join(BY_NAME[sheet].path)}" if sheet in BY_NAME else ""
        text = say(key, language) if key in catalogue() else tables.get(sheet)
        if sheet == SETTINGS:
            text = say("workbook.settings", language)
        if text is not None:
            lines.append((sheet, text))
    return lines


def choices_of(name: str, note: ColumnNote | None, positions: Mapping[str, Mapping[str, int]]) -> Any:
    """Return what a cell may be chosen from: a fixed list, the cells of another sheet, or nothing.

    Parameters
    ----------
    name
        The column.
    note
        Its note, if it has one.
    positions
        Columns by name of every sheet in the workbook.
    """
    if note is not None and note.choices:
        return list(note.choices)
    sheet, column = _SOURCES.get(name, ("", ""))
    place = positions.get(sheet, {}).get(column)
    if place is None:
        return None
    letter = chr(ord("A") + place)
    return f"={sheet}!${letter}$2:${letter}${_LAST_ROW}"
