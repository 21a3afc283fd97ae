"""Reason codes: which there are, what they say, and which statistics give them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from oogst.language.message import catalogue
from tools.checks.files import python_files
from tools.reference import markdown

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ("src/oogst/stats", "src/oogst/roi", "src/oogst/planning")
CODE = re.compile(r"[a-z]+(_[a-z]+)*")
# A string that ends up as reason or warning passes through one of these names.
HOLDERS = frozenset({"reason", "warnings", "refusal", "empty", "warning", "problem"})


@cache
def trees() -> dict[str, ast.Module]:
    """Return the syntax tree of every module with statistics, by its dotted name."""
    return {
        name.removeprefix("src/").removesuffix(".py").removesuffix("/__init__").replace("/", "."): ast.parse(source)
        for folder in FOLDERS
        for name, source in python_files(ROOT, folder)
    }


@cache
def said_codes() -> frozenset[str]:
    """Return the codes for which the catalogue has a sentence."""
    return frozenset(key.removeprefix("reason.") for key in catalogue() if key.startswith("reason."))


@cache
def all_codes() -> tuple[str, ...]:
    """Return every reason code, said or given."""
    return tuple(sorted(said_codes() | {code for tree in trees().values() for code in given_codes(tree)}))


def find_unsaid_reasons(_: Path) -> list[str]:
    """List the codes that a statistic gives but the catalogue does not say."""
    return [f"message reason.{code} is missing" for code in all_codes() if code not in said_codes()]


def given_codes(tree: ast.AST) -> Iterator[str]:
    """Yield the strings of a tree that are given as reason or warning."""
    for node in ast.walk(tree):
        for part in reason_expressions(node):
            yield from strings(part)


def reason_expressions(node: ast.AST) -> list[ast.expr]:
    """Return the expressions directly below a node that say a reason."""
    if isinstance(node, ast.Call):
        is_refusal = isinstance(node.func, ast.Attribute) and node.func.attr == "refused"
        named = [keyword.value for keyword in node.keywords if keyword.arg in HOLDERS]
        return [*(node.args[:1] if is_refusal else ()), *named]
    if isinstance(node, ast.Assign) and any(getattr(target, "id", None) in HOLDERS for target in node.targets):
        return [node.value]
    # By custom a function that looks for something wrong returns its code, or None.
    if isinstance(node, ast.FunctionDef) and node.returns is not None and "str | None" in ast.unparse(node.returns):
        return [part.value for part in ast.walk(node) if isinstance(part, ast.Return) and part.value]
    return []


def strings(node: ast.AST) -> Iterator[str]:
    """Yield the strings in an expression that have the form of a code, but not those compared with."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (code for part in (node.body, node.orelse) for code in strings(part))
    elif not isinstance(node, ast.Compare | ast.Subscript):
        yield from (code for part in ast.iter_child_nodes(node) for code in strings(part))


def reasons_of(module: str, function: str) -> tuple[str, ...]:
    """Return the codes that a function may give, itself or through what it calls."""
    known = frozenset(all_codes())
    found: set[str] = set()
    for tree, name in reachable(module, function):
        found |= {code for code in constants(definition(tree, name)) if code in known}
    return tuple(sorted(found))


def constants(node: ast.AST | None) -> Iterator[str]:
    """Yield every string constant below a node, docstrings included: those are no codes."""
    for part in ast.walk(node) if node else ():
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def definition(module: str, name: str) -> ast.AST | None:
    """Return the function, class or constant of a module with this name."""
    for node in trees()[module].body:
        targets = node.targets if isinstance(node, ast.Assign) else ()
        names = {target.id for target in targets if isinstance(target, ast.Name)} | {getattr(node, "name", None)}
        if name in names:
            return node
    return None


def reachable(module: str, function: str) -> set[tuple[str, str]]:
    """Return what a function uses, directly or not, as module and name."""
    seen: set[tuple[str, str]] = set()
    pending = [(module, function)]
    while pending:
        place = pending.pop()
        if place in seen or place[0] not in trees():
            continue
        seen.add(place)
        found = definition(*place)
        names = {node.id for node in ast.walk(found) if isinstance(node, ast.Name)} if found else set()
        origins = imports(place[0])
        pending += [origins.get(name, (place[0], name)) for name in sorted(names)]
    return seen


@cache
def imports(module: str) -> dict[str, tuple[str, str]]:
    """Return where the imported names of a module come from."""
    return {
        alias.asname or alias.name: (node.module or "", alias.name)
        for node in ast.walk(trees()[module])
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def reason_page() -> str:
    """Return the page that lists every code with its sentence in both languages."""
    messages = catalogue()
    rows = []
    for code in all_codes():
        message = messages.get(f"reason.{code}")
        rows.append([markdown.code(code), message.nl if message else "", message.en if message else ""])
    intro = (
        "Kan een getal niet worden berekend, dan is dat een uitkomst met een reden: nooit een leeg vakje, "
        "nooit een foutmelding. In JSON staat de code in `reason` of `warnings`, in het rapport de zin.\n\n"
        "A number that cannot be computed is a result with a reason. JSON holds the code, the report the sentence; "
        "[statistics](statistics.md) tells which function gives which."
    )
    return markdown.page("Redencodes", intro, markdown.table(["code", "Nederlands", "English"], rows))
