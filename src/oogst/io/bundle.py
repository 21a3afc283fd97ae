"""The files of a study, whichever way they are packed: a design and its tables."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from oogst.io.delimited import Grid, read_grid
from oogst.io.design_file import RawDesign, parse_design
from oogst.io.place import Place, Problems

DESIGN = "design.toml"
_ODD = re.compile(r'[/\\:*?"<>|\x00-\x1f\ud800-\udfff]')
_TABLES = (".csv", ".tsv")
_SPREADSHEETS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers")


@dataclass(frozen=True, slots=True)
class Part:
    """One table file: its name without extension, and its bytes or its cells."""

    stem: str
    file: str
    content: bytes = b""
    cells: Grid | None = None

    def grid(self, known: Callable[[str], bool], problems: Problems) -> Grid | None:
        """Return the cells; ``known`` says which header names a table has."""
        return self.cells or read_grid(self.content, self.file, known, problems)

    @property
    def sha256(self) -> str:
        """Checksum of the bytes, for the trace."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Bundle:
    """A design and the tables beside it."""

    design: RawDesign | None
    parts: tuple[Part, ...]
    design_part: Part


def open_bundle(path: Path, problems: Problems) -> Bundle | None:
    """Return the files of a study; None when there is nothing to read."""
    try:
        return _open(path.parent if path.name == DESIGN and path.is_file() else path, problems)
    except OSError:
        problems.error("file_unreadable", Place(path.name))
        return None


def _open(path: Path, problems: Problems) -> Bundle | None:
    if not path.exists():
        problems.error("study_missing", Place(path.name))
        return None
    if path.is_dir():
        return bundle_of(_folder_files(path, problems), problems)
    if path.suffix.lower() == ".zip":
        return _zip_bundle(path, problems)
    if path.suffix.lower() == ".xlsx":
        from oogst.io.workbook_reader import open_workbook

        return open_workbook(path, problems)
    problems.error("study_kind", Place(path.name))
    return None


def _zip_bundle(path: Path, problems: Problems) -> Bundle | None:
    from oogst.io.archive import unpack

    files = unpack(path, problems)
    if files is None:
        return None
    return bundle_of({name: files[name] for name in files if is_table_or_design(name, problems)}, problems)


def _folder_files(path: Path, problems: Problems) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for file in sorted(path.iterdir()):
        if is_table_or_design(file.name, problems) and file.is_file():
            try:
                files[file.name] = file.read_bytes()
            except OSError:
                problems.error("file_unreadable", Place(file.name))
    return files


def is_table_or_design(name: str, problems: Problems) -> bool:
    """Whether a file is part of a study; a spreadsheet between the tables is told."""
    if name.startswith((".", "~")):
        return False
    if name.lower().endswith(_SPREADSHEETS):
        problems.warn("spreadsheet_beside", Place(name))
    return name.lower() == DESIGN or name.lower().endswith(_TABLES)


def bundle_of(files: dict[str, bytes], problems: Problems) -> Bundle | None:
    """Return named files as a bundle."""
    name = next((name for name in files if name.lower() == DESIGN), None)
    if name is None:
        problems.error("design_missing", Place(DESIGN))
        return None
    design = parse_design(files[name], name, problems)
    tables = [Part(_stem(file), file, content) for file, content in files.items() if file != name]
    return Bundle(design, tuple(tables), Part("design", name, files[name]))


def _stem(file: str) -> str:
    """Return the name of a table, made of signs that every system allows in a file name."""
    return _ODD.sub("_", Path(file).stem)
