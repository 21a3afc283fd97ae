"""What a system gives for a field of a part, checked as the screen checks what people type."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from oogst.language.tongues import TONGUES
from oogst_web.api.problems import FaultText, expected
from oogst_web.common.fields import Field, NotReadableError, get, put
from oogst_web.programmes.fields import PART_FIELDS

LONGEST = 10_000
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_KEY = re.compile(r"\S{1,64}")


class UnfitError(NotReadableError):
    """A value does not fit; ``values`` stand in the text that says which would."""

    def __init__(self, field: Field) -> None:
        key, self.values = _expected(field)
        super().__init__(key, field.name)


def _expected(field: Field) -> FaultText:
    if field.kind == "choice":
        return expected("one_of", value=", ".join(field.choices)) if field.choices else expected("key")
    if field.kind in ("number", "money"):
        return expected("whole" if field.is_whole else "number")
    if field.is_local:
        return expected("local", value=", ".join(TONGUES))
    return expected(_WANTED[field.kind])


_WANTED = {
    "line": "line",
    "text": "text",
    "percent": "share",
    "day": "day",
    "either": "yes_no",
    "yes_no": "yes_no",
    "several": "keys",
    "lines": "list",
}


def read_given(kind: str, given: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Return the top fields of a part that change, ready to be saved.

    Parameters
    ----------
    given
        Path of a field, as in :mod:`oogst_web.programmes.fields`, → its new value; None takes it away.

    Raises
    ------
    NotReadableError
        When a field is not one that people may change, or its value does not fit; ``name`` says which.
    """
    fields = {field.name: field for field in PART_FIELDS[kind]}
    changes: dict[str, Any] = {}
    for name, value in given.items():
        if name not in fields:
            raise NotReadableError("api.fault.unknown", name)
        changes |= put({**before, **changes}, name, _read(fields[name], value))
    _require_heads(fields.values(), {**before, **changes})
    return changes


def _require_heads(fields: Any, after: Mapping[str, Any]) -> None:
    for field in fields:
        top, _, rest = field.name.partition(".")
        if field.heads and rest and after.get(top) and not get(after, field.name):
            raise NotReadableError("field.needed", field.name)


def _read(field: Field, value: Any) -> Any:
    if value in (None, "", []):
        if field.is_needed:
            raise NotReadableError("field.needed", field.name)
        return None
    if field.is_local and isinstance(value, dict):
        fits = bool(value) and value.keys() <= TONGUES.keys() and all(map(_is_text, value.values()))
    else:
        fits = _FITS[field.kind](field, value)
    if not fits:
        raise UnfitError(field)
    return None if field.kind == "yes_no" and value is False else value


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST and _UNSEEN.search(value) is None


def _is_number(field: Field, value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and abs(value) < 1e15 and math.isfinite(value) and (not field.is_whole or value == int(value))


def _is_day(_: Field, value: Any) -> bool:
    try:
        return isinstance(value, str) and dt.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_choice(field: Field, value: Any) -> bool:
    if field.is_whole:
        return isinstance(value, int) and not isinstance(value, bool) and str(value) in field.choices
    return isinstance(value, str) and (value in field.choices if field.choices else _is_key(value))


def _is_key(value: Any) -> bool:
    return _is_text(value) and _KEY.fullmatch(value) is not None


_FITS: dict[str, Callable[[Field, Any], bool]] = {
    "line": lambda _, value: _is_text(value) and "\n" not in value and "\t" not in value,
    "text": lambda _, value: _is_text(value),
    "number": _is_number,
    "money": _is_number,
    "percent": lambda field, value: _is_number(field, value) and 0.01 <= value <= 1,
    "day": _is_day,
    "choice": _is_choice,
    "either": lambda _, value: isinstance(value, bool),
    "yes_no": lambda _, value: isinstance(value, bool),
    "several": lambda _, value: isinstance(value, list) and len(value) <= 200 and all(map(_is_key, value)),
    "lines": lambda _, value: isinstance(value, list) and len(value) <= 200 and all(map(_is_text, value)),
}
