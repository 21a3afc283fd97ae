"""``design.toml`` as a Design, with a line number for every problem."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from oogst.io.delimited import decode
from oogst.io.design_links import check_links
from oogst.io.design_sense import check_sense
from oogst.io.design_walk import DesignWalk, KeyPath, dotted
from oogst.io.place import Place, Problems
from oogst.io.toml_lines import key_lines
from oogst.types.design import Design

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
    last = text.rstrip().count("\n") + 1
    row = None if found is None else int(found[2] or last)
    problems.error("toml_broken", Place(file, row), reason=found[1] if found else reason)


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
