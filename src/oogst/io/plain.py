"""A design as plain values, the way ``tomllib`` would give them."""

from __future__ import annotations

from enum import Enum
from typing import Any

import msgspec.structs
from msgspec import NODEFAULT, Struct


def plain_design(part: Struct) -> dict[str, Any]:
    """Return a design, or a part of it, without what is left at its default."""
    values: dict[str, Any] = {}
    for field in msgspec.structs.fields(part):
        value = getattr(part, field.name)
        if field.name == "format" or (field.name != "unknown" and not _is_default(value, field)):
            values[field.encode_name] = _plain(value)
    return values | getattr(part, "unknown", {})


def _is_default(value: Any, field: msgspec.structs.FieldInfo) -> bool:
    if field.default_factory is not NODEFAULT:
        return bool(value == field.default_factory())
    return field.default is not NODEFAULT and type(value) is type(field.default) and bool(value == field.default)


def _plain(value: Any) -> Any:
    if isinstance(value, Struct):
        return plain_design(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    return value
