"""Every package that users have to install is imported somewhere."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import packages_distributions
from pathlib import Path

from tools.checks.files import python_files


def find_unused_dependencies(root: Path) -> list[str]:
    """List run-time dependencies that no module of the library imports."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[\[<>=;~! ]", line)[0] for line in project["dependencies"]]
    imported = {name for _, source in python_files(root, "src") for name in imported_packages(source)}
    return [f"pyproject.toml: nothing imports {name}" for name in unused(names, imported, packages_distributions())]


def unused(names: Sequence[str], imported: set[str], providers: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the distributions that provide none of the imported packages.

    Examples
    --------
    >>> unused(["PyYAML", "click"], {"yaml"}, {"yaml": ["PyYAML"], "click": ["click"]})
    ['click']
    """
    used = {folded(distribution) for package in imported for distribution in providers.get(package, ())}
    return [name for name in names if folded(name) not in used]


def folded(name: str) -> str:
    """Return the name of a distribution as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def imported_packages(source: str) -> Iterator[str]:
    """Yield the top-level packages that a source imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]
