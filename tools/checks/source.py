"""Source files stay short, and every suppression of a check says why."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tools.checks.files import python_files, text_lines

LONGEST_FILE = 500
SOURCE = (".py", ".typ", ".css", ".html", ".jinja", ".js")
SUPPRESSION = re.compile(
    r"#\s*(noqa|type:\s*ignore|pragma:\s*no (?:cover|branch)|ruff:|mypy:|fmt:\s*off|nosec)", re.IGNORECASE
)
REASON = re.compile(r"--\s*\w.{2,}")
PLUG_IN_FOLDERS = ("analyses", "sections", "render", "charts", "instruments", "io", "cli")


def find_long_files(root: Path) -> list[str]:
    """List source files of more than 500 lines."""
    lengths = {name: number for name, number, _ in text_lines(root, *SOURCE)}
    return [f"{name}: {length} lines, split it" for name, length in lengths.items() if length > LONGEST_FILE]


def comments(source: str) -> Iterator[tuple[int, str]]:
    """Yield line number and text of every comment."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def suppressions(source: str) -> list[tuple[int, str]]:
    """Return line number and comment of everything that silences a check."""
    return [(number, comment) for number, comment in comments(source) if SUPPRESSION.search(comment)]


def find_reasonless_suppressions(root: Path) -> list[str]:
    """List suppressions without ``-- reason``."""
    return [
        f"{name}:{number}: say why after '-- ': {comment}"
        for name, source in python_files(root)
        for number, comment in suppressions(source)
        if not REASON.search(comment)
    ]


def find_silent_plug_ins(root: Path) -> list[str]:
    """List plug-ins whose module has no docstring: that is their help page."""
    found = []
    for folder in PLUG_IN_FOLDERS:
        for name, source in python_files(root, f"src/oogst/{folder}"):
            if not Path(name).name.startswith("_") and not ast.get_docstring(ast.parse(source)):
                found.append(f"{name}: a plug-in without a docstring has no help page")
    return found
