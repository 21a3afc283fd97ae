"""Tests assert something, wait for nothing, and do not replace what they test."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.checks.files import python_files
from tools.checks.walls import calls

FORBIDDEN = {
    "time.sleep": "a test waits for an event, not for the clock",
    "unittest.mock": "use the real thing, or a fake with its own test",
}
# These fail a test in the words of their own name.
ASSERTING = ("assert", "check", "expect", "raises", "warns", "fails", "fail")


def find_idle_tests(root: Path) -> list[str]:
    """List tests that can not fail: without an assertion, and without calling something that asserts."""
    return [
        f"{name}:{test.lineno}: {test.name} asserts nothing"
        for name, source in python_files(root, "tests")
        for test in tests_in(ast.parse(source))
        if not asserts(test)
    ]


def tests_in(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Yield the test functions of a module, those in classes too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node


def asserts(test: ast.FunctionDef) -> bool:
    """Tell whether a test has an assertion or calls a function whose name says that it has."""
    for node in ast.walk(test):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name.lstrip("_").startswith(ASSERTING):
                return True
    return False


def find_forbidden_means(root: Path) -> list[str]:
    """List tests that sleep or use mocks."""
    return [
        f"{name}:{line}: {call}: {why}"
        for name, source in python_files(root, "tests")
        for line, call in calls(source)
        for means, why in FORBIDDEN.items()
        if call.startswith(means)
    ]
