"""How a design lies in a workbook: which list is which sheet, which key which column."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec.inspect as kinds

from oogst.types.design import Design

SETTINGS = "design"
UNKNOWN = "unknown"
GUIDE = "uitleg"
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the design.

    ``path`` leads from the design to the list, through ``owners``: columns
    whose cell names the entry of an enclosing list, with that list's sheet.
    """

    name: str
    path: Names
    owners: tuple[tuple[str, str], ...] = ()


SHEETS: tuple[Sheet, ...] = (
    Sheet("values", ("values",)),
    Sheet("competencies", ("competencies",)),
    Sheet("behaviours", ("behaviours",)),
    Sheet("goals", ("goals",)),
    Sheet("activities", ("activities",)),
    Sheet("indicators", ("indicators",)),
    Sheet("instruments", ("instruments",)),
    Sheet("items", ("instruments", "items"), (("instrument", "instruments"),)),
    Sheet("options", ("instruments", "items", "options"), (("instrument", "instruments"), ("item", "items"))),
    Sheet("scales", ("instruments", "scales"), (("instrument", "instruments"),)),
    Sheet("answer_scales", ("answer_scales",)),
    Sheet("answer_labels", ("answer_scales", "labels"), (("answer_scale", "answer_scales"),)),
    Sheet("answer_missing", ("answer_scales", "missing"), (("answer_scale", "answer_scales"),)),
    Sheet("moments", ("moments",)),
    Sheet("groups", ("groups",)),
    Sheet("breakdowns", ("breakdowns",)),
    Sheet("breakdown_parents", ("breakdowns", "parents"), (("breakdown", "breakdowns"),)),
    Sheet("series_design", ("series",)),
    Sheet("events", ("events",)),
    Sheet("plan_lines", ("plan", "lines")),
    Sheet("plan_changes", ("plan", "changes")),
    Sheet("questions", ("questions",)),
    Sheet("sources", ("sources",)),
    Sheet("recommendations", ("recommendations",)),
)
BY_NAME = {sheet.name: sheet for sheet in SHEETS}


def bare(kind: Any) -> Any:
    """Return a kind without "or nothing"; a text per language counts as text."""
    if not isinstance(kind, kinds.UnionType):
        return kind
    options = [option for option in kind.types if not isinstance(option, kinds.NoneType)]
    return next((option for option in options if isinstance(option, kinds.StrType)), options[0])


def is_local(kind: Any) -> bool:
    """Whether a kind is a text that may differ per language."""
    return isinstance(kind, kinds.UnionType) and any(
        isinstance(option, kinds.StructType) and option.forbid_unknown_fields for option in kind.types
    )


@cache
def kind_of(path: Names) -> Any:
    """Return the kind of a place in the design, list items counted as their list."""
    kind: Any = kinds.type_info(Design)
    for name in path:
        kind = next(field.type for field in bare(inner(kind)).fields if field.encode_name == name)
    return kind


def inner(kind: Any) -> Any:
    """Return what a list holds; anything else is itself."""
    return kind.item_type if isinstance(kind, kinds.VarTupleType) else kind


def is_own_sheet(path: Names) -> bool:
    """Whether a place of the design has a sheet of its own."""
    return any(sheet.path == path for sheet in SHEETS)


@cache
def columns(path: Names) -> dict[Names, Any]:
    """Return the columns of an entry: names below the path, with their kind.

    A text that may differ per language stands under its own name; the same
    name with ``nl`` or ``en`` behind it is a column too.
    """
    found: dict[Names, Any] = {}
    for field in bare(inner(kind_of(path))).fields:
        place = (*path, field.encode_name)
        if field.name == "unknown" or is_own_sheet(place):
            continue
        if isinstance(bare(field.type), kinds.StructType) and not is_local(field.type):
            found |= {(field.encode_name, *names): kind for names, kind in columns(place).items()}
        elif not _holds_sheets(place):
            found[field.encode_name,] = field.type
    return found


def _holds_sheets(path: Names) -> bool:
    listed = isinstance(kind_of(path), kinds.VarTupleType)
    return listed and isinstance(bare(inner(kind_of(path))), kinds.StructType)


def required(path: Names) -> set[Names]:
    """Return which columns an entry cannot do without."""
    fields = bare(inner(kind_of(path))).fields
    return {(field.encode_name,) for field in fields if field.required}
