"""The page about the names that ``import oogst`` gives."""

from __future__ import annotations

import dataclasses
import inspect
import types
from collections.abc import Iterator

import oogst
from tools.reference import markdown
from tools.reference.docstring import read_docstring
from tools.reference.statistics import described, signature

INTRO = """\
What a notebook or another program uses. Everything else may move.

A study is read, evaluated and written in three steps; `conclude` and `tell` are the two halves of `evaluate`, for those
who want one conclusion in two languages.
"""


def library_page() -> str:
    """Return the whole page."""
    return markdown.page("De bibliotheek", INTRO, *(part for name in oogst.__all__ for part in name_parts(name)))


def name_parts(name: str) -> Iterator[str]:
    """Yield heading, signature and docstring of one public name."""
    thing = getattr(oogst, name)
    documented = read_docstring(thing)
    yield f"## {name}"
    if isinstance(thing, types.FunctionType):
        yield markdown.block(f"{name}{signature(thing)}")
    yield markdown.prose(documented.summary)
    yield markdown.prose(documented.text)
    yield described("Input", documented, "Parameters")
    yield described("Result", documented, "Returns")
    yield described("Raises", documented, "Raises")
    if inspect.isclass(thing) and dataclasses.is_dataclass(thing):
        rows = [[markdown.code(item.name), markdown.code(str(item.type))] for item in dataclasses.fields(thing)]
        yield markdown.table(["field", "type"], rows)
