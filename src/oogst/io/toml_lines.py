"""On which line each key of a TOML file stands; ``tomllib`` does not say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

KeyPath = tuple[str | int, ...]
_PART = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_NAME = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_NAME})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_NAME})[ \t]*=")
_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")'
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'|#[^\n]*|[\[{]|[\]}]|\n|[^\"'#\n\[\]{}]+|.",
    re.DOTALL,
)


def key_lines(text: str) -> dict[KeyPath, int]:
    r"""Return the line of every table header and key of a valid TOML text.

    Examples
    --------
    >>> key_lines('a = 1\n[[goals]]\nid = "G1"\n')
    {('a',): 1, ('goals', 0): 2, ('goals', 0, 'id'): 3}
    """
    starts = [match.end() for match in re.finditer("\n", text)]
    lines: dict[KeyPath, int] = {}
    for path, position in _keys(text):
        lines.setdefault(path, bisect_right(starts, position) + 1)
    return lines


def _keys(text: str) -> Iterator[tuple[KeyPath, int]]:
    counts: dict[KeyPath, int] = {}
    prefix: KeyPath = ()
    position = 0
    while position < len(text):
        if header := _HEADER.match(text, position):
            prefix = _resolve(_parts(header[2]), counts, is_list=header[1] == "[[")
            yield prefix, header.start(2)
            position = _line_end(text, header.end())
        elif key := _KEY.match(text, position):
            yield (*prefix, *_parts(key[1])), key.start(1)
            position = _value_end(text, key.end())
        else:
            position = _line_end(text, position)


def _parts(name: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(_PART, name)]


def _resolve(parts: list[str], counts: dict[KeyPath, int], *, is_list: bool) -> KeyPath:
    """Put the index of the last entry behind each list on the way."""
    path: KeyPath = ()
    for place, part in enumerate(parts):
        path = (*path, part)
        if is_list and place == len(parts) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end + 1


def _value_end(text: str, position: int) -> int:
    depth = 0
    while match := _TOKEN.match(text, position):
        position, mark = match.end(), match[0]
        depth += (mark in ("[", "{")) - (mark in ("]", "}"))
        if mark == "\n" and depth <= 0:
            break
    return position
