"""A report as JSON, and back to an equal report; only frozen values of the library go in and come out.

A tuple is a list; everything else that JSON has no form for is an object with
one name: ``is`` for a value of a class, ``one`` for a choice, ``list``,
``map``, ``day`` and ``odd`` for a number that is not finite.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import importlib
import json
import math
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Any

import msgspec.structs
from msgspec import Struct

HOMES = ("oogst.types.", "oogst.charts.")


class PackingError(Exception):
    """Something that no report is made of."""


def pack(value: Any) -> str:
    """Return a value as text; the same value gives the same text.

    Examples
    --------
    >>> pack((1, 2.5, {"a": [None]}))
    '[1,2.5,{"map":[["a",{"list":[null]}]]}]'

    Raises
    ------
    PackingError
        When the value holds something else than frozen values of the library.
    """
    return json.dumps(_pack(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def unpack(text: str) -> Any:
    """Return the value that a text was made of.

    Examples
    --------
    >>> unpack(pack((1, 2.5, {"a": [None]})))
    (1, 2.5, {'a': [None]})

    Raises
    ------
    PackingError
        When the text names a class, or a field of one, that no report has.
    """
    return _unpack(json.loads(text))


_PLAIN = frozenset({type(None), bool, int, str})


def _pack(value: Any) -> Any:
    kind = type(value)
    if kind in _PLAIN or (kind is float and math.isfinite(value)):
        return value
    if kind is tuple:
        return _pack_all(value)
    return _pack_marked(value)


def _pack_all(parts: Iterable[Any]) -> list[Any]:
    # Most parts are plain: not calling anything for those halves the time of a large report.
    return [part if type(part) in _PLAIN else _pack(part) for part in parts]


def _pack_marked(value: Any) -> dict[str, Any]:
    kind = type(value)
    marked: dict[str, Any]
    if kind is float:
        marked = {"odd": repr(value)}
    elif kind is list:
        marked = {"list": _pack_all(value)}
    elif kind is dict or isinstance(value, Mapping):
        marked = {"map": [_pack_all(pair) for pair in value.items()]}
    elif kind is dt.date:
        marked = {"day": value.isoformat()}
    elif isinstance(value, Enum):
        marked = {"one": [_name(kind), value.name]}
    else:
        marked = {"is": [_name(kind), *_pack_all([getattr(value, name) for name in _fields(kind)])]}
    return marked


def _unpack(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_unpack(part) for part in value)
    if not isinstance(value, dict):
        return value
    if len(value) != 1:
        raise PackingError("an object with one name was expected")
    [(kind, content)] = value.items()
    if kind not in _KINDS:
        raise PackingError(f"nothing is packed as {kind!r}")
    return _KINDS[kind](content)


def _unpack_value(content: list[Any]) -> Any:
    name, *parts = content
    cls = _class(name)
    names = _fields(cls)
    if len(names) != len(parts):
        raise PackingError(f"{name} has other fields than were packed")
    return cls(**dict(zip(names, map(_unpack, parts), strict=True)))


def _unpack_choice(content: list[str]) -> Any:
    name, member = content
    cls = _class(name)
    if not issubclass(cls, Enum) or member not in cls.__members__:
        raise PackingError(f"{name} has no {member!r}")
    return cls[member]


_KINDS: dict[str, Any] = {
    "is": _unpack_value,
    "one": _unpack_choice,
    "list": lambda parts: [_unpack(part) for part in parts],
    "map": lambda pairs: {_unpack(key): _unpack(part) for key, part in pairs},
    "day": dt.date.fromisoformat,
    "odd": float,
}


def _name(cls: type) -> str:
    if not cls.__module__.startswith(HOMES):
        raise PackingError(f"a report holds no {cls.__qualname__}")
    return f"{cls.__module__.removeprefix('oogst.')}:{cls.__qualname__}"


@cache
def _class(name: str) -> type[Any]:
    module, _, qualname = name.partition(":")
    full = f"oogst.{module}"
    if not full.startswith(HOMES) or not all(part.isidentifier() for part in full.split(".")):
        raise PackingError(f"no report holds a {name!r}")
    try:
        found = getattr(importlib.import_module(full), qualname)
    except (ImportError, AttributeError) as error:
        raise PackingError(f"there is no {name!r}") from error
    if not isinstance(found, type) or found.__module__ != full:
        raise PackingError(f"{name!r} is no class of its own module")
    return found


def _fields(cls: type[Any]) -> tuple[str, ...]:
    names = _NAMES.get(cls)
    if names is None:
        names = _NAMES[cls] = _find_fields(cls)
    return names


_NAMES: dict[type[Any], tuple[str, ...]] = {}


def _find_fields(cls: type[Any]) -> tuple[str, ...]:
    if dataclasses.is_dataclass(cls):
        return tuple(field.name for field in dataclasses.fields(cls) if field.init)
    if issubclass(cls, Struct):
        return tuple(field.name for field in msgspec.structs.fields(cls))
    if issubclass(cls, tuple) and hasattr(cls, "_fields"):
        return tuple(cls._fields)
    raise PackingError(f"{cls.__qualname__} is no frozen value")
