"""``design.toml`` as a Design, with a line number for every problem."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from oogst.io.cells import day_of
from oogst.io.delimited import decode
from oogst.io.design_links import check_links
from oogst.io.design_sense import check_sense
from oogst.io.design_walk import DesignWalk, KeyPath, dotted
from oogst.io.place import Place, Problems
from oogst.io.toml_lines import key_lines
from oogst.types.design import Design

_DAY_FIRST = re.compile(r"=\s*(\d{1,2}[-/]\d{1,2}[-/]\d{4})\b")
_TWICE = ("Cannot overwrite", "Cannot declare", "Duplicate")
_AT_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True, slots=True)
class RawDesign:
    """The plain values of a design, and where each of them stands."""

    values: dict[str, Any]
    locate: Callable[[KeyPath], Place]


def parse_design(content: bytes, file: str, problems: Problems) -> RawDesign | None:
    """Return the plain values of a ``design.toml``; None when it is no TOML."""
    before = len(problems.errors)
    text = decode(content, file, problems).replace("\r\n", "\n")
    if len(problems.errors) > before:
        return None
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        _report_toml(str(error), text, file, problems)
        return None
    return RawDesign(values, _locator(text, file))


def _report_toml(reason: str, text: str, file: str, problems: Problems) -> None:
    found = _AT_PLACE.fullmatch(reason)
    lines = text.rstrip().split("\n")
    row = None if found is None else int(found[2] or len(lines))
    line = lines[min(row, len(lines)) - 1].strip() if row else ""
    date = _DAY_FIRST.search(line)
    day = day_of(date[1]) if date else None
    if date is not None and day is not None:
        problems.error("toml_date", Place(file, row), value=date[1], day=day)
    elif reason.startswith(_TWICE):
        problems.error("toml_twice", Place(file, row), line=line)
    else:
        problems.error("toml_broken", Place(file, row), line=line)


def _locator(text: str, file: str) -> Callable[[KeyPath], Place]:
    lines = cache(lambda: key_lines(text))

    def locate(path: KeyPath) -> Place:
        known = path
        while known and known not in lines():
            known = known[:-1]
        return Place(file, lines().get(known), dotted(path) or None)

    return locate


def build_design(raw: RawDesign, problems: Problems) -> Design:
    """Return the design; placeholders stand where ``problems`` has an error."""
    walk = DesignWalk(problems, raw.locate)
    design = walk.design(raw.values)
    check_links(design, walk)
    check_sense(design, walk)
    return design
