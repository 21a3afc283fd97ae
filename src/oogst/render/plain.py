"""Values and blocks as plain objects, lists, texts and finite numbers."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from oogst.types.design import Text
from oogst.types.report import Block

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def plain(value: Any) -> Any:
    """Return a value as JSON knows it; a number that is not finite becomes None.

    Examples
    --------
    >>> plain({"b": (1, float("inf")), "a": dt.date(2026, 3, 9)})
    {'a': '2026-03-09', 'b': [1, None]}
    """
    if isinstance(value, Mapping):
        return {str(key): plain(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, Text):
        return value.given()
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    return _scalar(value)


def without_controls(text: str) -> str:
    r"""Leave out signs that no document can show, such as a NUL or half of a surrogate pair.

    Examples
    --------
    >>> without_controls("a\x00b\nc\ud800")
    'ab\nc'
    """
    return _CONTROLS.sub("", text)


def plain_block(block: Block) -> dict[str, Any]:
    """Return a block with its kind in ``block``."""
    return {"block": type(block).__name__.lower(), **plain(block)}


def _scalar(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return without_controls(value) if isinstance(value, str) else value
