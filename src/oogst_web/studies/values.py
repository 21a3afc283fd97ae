"""A design as JSON can hold it, without losing what only TOML has."""

from __future__ import annotations

import datetime as dt
import math
import tomllib
from enum import Enum
from typing import Any

import msgspec.structs
from msgspec import Struct

from oogst.io.plain import plain_design
from oogst.io.toml_text import toml_value

# A value of a key that Oogst does not know and that JSON has no form for: its text in TOML.
MARK = "$toml"


def json_design(part: Struct) -> dict[str, Any]:
    """Return a design, or a part of it, as it is kept in the database: days as text."""
    filled = plain_design(part)
    names = {field.encode_name: field.name for field in msgspec.structs.fields(part) if field.name != "unknown"}
    known = {name: _json(getattr(part, names[name])) for name in filled if name in names}
    unknown = {name: marked(value) for name, value in filled.items() if name not in names}
    return known | unknown


def _json(value: Any) -> Any:
    if isinstance(value, Struct):
        return json_design(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {name: _json(part) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [_json(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def marked(value: Any) -> Any:
    """Return an unknown value with a mark where JSON would change it.

    Examples
    --------
    >>> marked([1, dt.date(2026, 3, 1)])
    [1, {'$toml': '2026-03-01'}]
    """
    if isinstance(value, dict):
        return {name: marked(part) for name, part in value.items()}
    if isinstance(value, list):
        return [marked(part) for part in value]
    is_odd = isinstance(value, dt.date | dt.time) or (isinstance(value, float) and not math.isfinite(value))
    return {MARK: toml_value(value)} if is_odd else value


def unmarked(value: Any) -> Any:
    """Return what :func:`marked` was given.

    Examples
    --------
    >>> unmarked(marked({"x": [dt.time(7, 32), "a"]}))
    {'x': [datetime.time(7, 32), 'a']}
    """
    if isinstance(value, dict):
        if value.keys() == {MARK}:
            return tomllib.loads(f"value = {value[MARK]}")["value"]
        return {name: unmarked(part) for name, part in value.items()}
    return [unmarked(part) for part in value] if isinstance(value, list) else value
