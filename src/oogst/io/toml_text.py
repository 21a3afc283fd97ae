"""Plain values as TOML; ``tomllib`` reads but does not write."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator
from typing import Any

from oogst.language.tongues import TONGUES

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f]')
_WIDTH = 100


def toml_text(values: dict[str, Any]) -> str:
    r"""Return a TOML document that reads back as these values.

    Examples
    --------
    >>> print(toml_text({"format": "x", "goals": [{"id": "G1", "text": {"nl": "doel"}}]}))
    format = "x"
    <BLANKLINE>
    [[goals]]
    id = "G1"
    text = { nl = "doel" }
    <BLANKLINE>
    """
    return "\n".join(_block((), values)).lstrip("\n") + "\n"


def toml_value(value: Any) -> str:
    """Return one value as it stands behind an equals sign.

    Examples
    --------
    >>> toml_value([1, 2.0, True, "a"])
    '[1, 2.0, true, "a"]'
    """
    if isinstance(value, dict):
        inner = ", ".join(f"{_key(name)} = {toml_value(part)}" for name, part in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(toml_value(part) for part in value)}]"
    if isinstance(value, str):
        return f'"{_TO_ESCAPE.sub(_escaped, value)}"'
    return _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value) if isinstance(value, float) and not math.isfinite(value) else repr(value)


def _escaped(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else toml_value(name)


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) and not _fits(value)


def _is_list_of_tables(value: Any) -> bool:
    return (
        isinstance(value, list) and bool(value) and all(isinstance(part, dict) for part in value) and not _fits(value)
    )


def _fits(value: Any) -> bool:
    """Whether a dict or list of dicts reads well on one line: flat and short."""
    parts = value if isinstance(value, list) else [value]
    flat = all(not isinstance(leaf, dict | list) for part in parts for leaf in part.values())
    texts = all(part.keys() <= TONGUES.keys() for part in parts)
    return flat and (isinstance(value, dict) or texts) and len(toml_value(value)) <= _WIDTH


def _block(path: tuple[str, ...], values: dict[str, Any]) -> Iterator[str]:
    """Yield lines: plain keys first, because a table takes every key below it."""
    for name, value in values.items():
        if not _is_table(value) and not _is_list_of_tables(value):
            yield f"{_key(name)} = {toml_value(value)}"
    for name, value in values.items():
        inner = (*path, name)
        header = ".".join(map(_key, inner))
        if _is_table(value):
            yield from ("", f"[{header}]", *_block(inner, value))
        elif _is_list_of_tables(value):
            for part in value:
                yield from ("", f"[[{header}]]", *_block(inner, part))
