"""The text files of the repository, those committed and those about to be."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

SKIPPED_FOLDERS = frozenset({".git", ".venv", "__pycache__", "build", "dist", "node_modules", "reports"})


def repository_files(root: Path) -> list[Path]:
    """List the files of a repository, in order; without git every file below the root."""
    if not (root / ".git").exists():
        return sorted(path for path in root.rglob("*") if path.is_file() and not SKIPPED_FOLDERS & set(path.parts))
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    return sorted({root / name for name in names if name and (root / name).is_file()})


def text_lines(root: Path, *suffixes: str) -> Iterator[tuple[str, int, str]]:
    """Yield file, line number and line of every text file, or of those with a suffix."""
    for path in repository_files(root):
        if suffixes and not path.name.endswith(suffixes):
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        name = path.relative_to(root).as_posix()
        for number, line in enumerate(text.splitlines(), start=1):
            yield name, number, line


def python_files(root: Path, folder: str = "") -> list[tuple[str, str]]:
    """Return name and source of every Python file below a folder of the repository."""
    return [
        (path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
        for path in repository_files(root)
        if path.suffix == ".py" and path.is_relative_to(root / folder)
    ]
