"""The page about every public function of ``oogst.stats`` and ``oogst.roi``."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
import re
import types
from collections.abc import Iterator
from typing import Any

from oogst.types.estimate import Result
from tools.reference import markdown
from tools.reference.docstring import Docstring, read_docstring
from tools.reference.reasons import reasons_of

PACKAGES = ("oogst.stats", "oogst.roi")
LONGEST_SIGNATURE = 70
INTRO = """\
Every function takes arrays, returns a frozen result and refuses with a reason instead of raising.
`result.flat()` gives one level of dotted names; those names are listed here, and they are also the
names in the JSON output. A field that could not be computed is `None`; no field is ever NaN or infinite.

**Two targets.** An interval speaks about *this group* (`Target.THIS_GROUP`: everyone who took part, so
nothing is left to chance when all answered) or about *future groups like this one*
(`Target.FUTURE_GROUPS`). `Interval.target` says which. Reactions are described for this group,
effects for future groups.

**Status.** `ok`, `ok_with_warning`, `not_estimable`, `suppressed` (too few people to show),
`input_error`. The codes in *Reasons* can stand in `reason` or in `warnings`; see [reason codes](reason-codes.md).
"""


def statistics_page() -> str:
    """Return the whole page."""
    found = [module for package in PACKAGES for module in modules(package)]
    parts = [part for module in found for part in module_parts(module)]
    return markdown.page("Statistics", INTRO, overview(found), *parts)


def overview(found: list[types.ModuleType]) -> str:
    """Return a table of every function that gives a result."""
    functions = [function for module in found for function in public_functions(module) if result_type(function)]
    rows = [
        [f"[`{function.__name__}`](#{function.__name__})", read_docstring(function).summary]
        for function in sorted(functions, key=lambda function: function.__name__)
    ]
    return markdown.table(["function", "what it does"], rows)


def modules(package: str) -> list[types.ModuleType]:
    """Import the public modules of a package, in order of name."""
    folder = importlib.import_module(package)
    names = [module.name for module in pkgutil.iter_modules(folder.__path__) if not module.name.startswith("_")]
    return [importlib.import_module(f"{package}.{name}") for name in sorted(names)]


def public_functions(module: types.ModuleType) -> list[types.FunctionType]:
    """Return the public functions that a module defines itself, in the order of the source."""
    own = [item for item in vars(module).values() if inspect.isfunction(item) and item.__module__ == module.__name__]
    return [function for function in own if not function.__name__.startswith("_")]


def module_parts(module: types.ModuleType) -> Iterator[str]:
    """Yield the parts of the page about one module; building blocks after what gives results."""
    functions = sorted(public_functions(module), key=lambda function: result_type(function) is None)
    if not functions:
        return
    yield f"## {module.__name__}\n\n{markdown.prose(read_docstring(module).summary)}"
    for function in functions:
        yield from function_parts(function)


def function_parts(function: types.FunctionType) -> Iterator[str]:
    """Yield the parts of the page about one function."""
    documented = read_docstring(function)
    yield f"### {function.__name__}"
    yield markdown.block(f"{function.__name__}{signature(function)}")
    yield markdown.prose(documented.summary)
    yield markdown.prose(documented.text)
    yield described("Input", documented, "Parameters")
    yield described("Result", documented, "Returns")
    result = result_type(function)
    if result is not None:
        rows = [[markdown.code(name), markdown.code(kind)] for name, kind in fields_of(result)]
        yield markdown.table(["field of `flat()`", "type"], rows)
    reasons = reasons_of(function.__module__, function.__name__)
    if reasons:
        yield f"**Reasons.** {markdown.codes(reasons)}"
    yield described("Raises", documented, "Raises")
    if "Notes" in documented.sections:
        yield f"**Method.** {markdown.prose(documented.sections['Notes'])}"
    if "Examples" in documented.sections:
        yield markdown.block(documented.sections["Examples"], "pycon")


def described(title: str, documented: Docstring, section: str) -> str:
    """Write the entries of a section as a list."""
    items = [f"- `{name}`: {markdown.prose(text)}".replace("\n", "\n  ") for name, text in documented.items(section)]
    return f"**{title}.**\n\n" + "\n".join(items) if items else ""


def signature(function: types.FunctionType) -> str:
    """Return the signature as it stands in the source; a long one has a line per argument."""
    parts: list[str] = []
    for item in inspect.signature(function).parameters.values():
        if item.kind is item.KEYWORD_ONLY and not any(part.startswith("*") for part in parts):
            parts.append("*")
        parts.append(re.sub(r"(?<=: )'([^']*)'", r"\1", str(item)))
    result = f" -> {function.__annotations__.get('return', 'None')}"
    line = f"({', '.join(parts)}){result}"
    return line if len(line) <= LONGEST_SIGNATURE else "(\n    " + ",\n    ".join(parts) + f",\n){result}"


def result_type(function: types.FunctionType) -> type[Result] | None:
    """Return the class of result that a function gives, if it gives one."""
    return find_class(str(function.__annotations__.get("return", "")), function.__globals__)


def find_class(annotation: str, names: dict[str, Any]) -> type[Result] | None:
    """Return the result class that an annotation names, alone or with None."""
    for name in re.findall(r"\w+", re.sub(r"\[.*\]", "", annotation)):
        found = names.get(name)
        if isinstance(found, type) and issubclass(found, Result):
            return found
    return None


def fields_of(result: type[Result]) -> Iterator[tuple[str, str]]:
    """Yield flat name and type of every field of a result, its parts included."""
    names = vars(importlib.import_module(result.__module__))
    for item in dataclasses.fields(result):
        yield from field_rows(item.metadata.get("key", item.name), str(item.type), names)


def field_rows(name: str, annotation: str, names: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what one field becomes in ``flat()``."""
    inner = find_class(annotation, names)
    prefix = f"{name}." if name else ""
    kind, _, absent = annotation.partition(" | ")
    if inner is not None:
        own = {item.name for item in dataclasses.fields(Result)}
        yield from ((prefix + part, found) for part, found in fields_of(inner) if part not in own)
    elif kind == "Interval":
        limit = " | ".join(filter(None, ("float", absent)))
        yield from ((prefix + side, limit) for side in ("lower", "upper"))
    elif kind.startswith("Mapping["):
        yield from field_rows(f"{prefix}<key>", kind.partition(", ")[2].removesuffix("]"), names)
    else:
        yield name, annotation
