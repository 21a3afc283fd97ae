"""What stands beside a question in an XLSForm and has no place with us."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from oogst_web.xlsforms.form import Told

# What pyxform adds itself, or what is read elsewhere.
_READ = frozenset({"type", "name", "label", "hint", "list_name", "itemset", "parent", "oogst_row", "query", "actions"})
_NAMES = {"jr:constraintMsg": "constraint_message", "jr:requiredMsg": "required_message", "jr:count": "repeat_count"}
_WHY = {
    "required": "drop_required",
    "appearance": "drop_appearance",
    "choice_filter": "drop_filter",
    "constraint": "drop_constraint",
    "constraint_message": "drop_constraint",
    "default": "drop_default",
    "calculate": "drop_calculate",
    "image": "drop_media",
    "big-image": "drop_media",
    "audio": "drop_media",
    "video": "drop_media",
}
_NO = frozenset({"no", "false", "false()"})
_REFERENCE = re.compile(r"\$\{[^}]*\}")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|\*\*")


def tell_columns(element: Mapping[str, Any], told: Told) -> None:
    """Tell which filled columns of a question or group are dropped."""
    for column, value in _filled(element):
        is_nothing = column == "required" and str(value).casefold() in _NO
        is_made = column == "appearance" and value == "list-nolabel"
        if not (is_nothing or is_made):
            told.tell(_WHY.get(column, "drop_column"), element, column)


def tell_signs(element: Mapping[str, Any], text: str, told: Told) -> None:
    """Tell what in a text is not shown as its writer meant it."""
    if _REFERENCE.search(text):
        told.tell("piped", element, "label", text=text)
    if _MARKUP.search(text):
        told.tell("markup", element, "label", text=text)


def _filled(element: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    # What stands in the parameters of a range, pyxform puts beside them too.
    read = _READ | ({"parameters", *(element.get("parameters") or ())} if element.get("type") == "range" else set())
    for name, value in element.items():
        if name in read or name.startswith("_") or value in (None, "", {}, []):
            continue
        if name in {"bind", "control", "media"} and isinstance(value, Mapping):
            for part, one in value.items():
                if part != "relevant" and part not in read:
                    yield _NAMES.get(str(part), str(part)), one
        else:
            yield name, value
