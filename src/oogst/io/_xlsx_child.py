"""Reads a workbook in a process of its own, with limits; started by ``workbook_reader``.

Gets the bytes on standard input and writes JSON on standard output, so that a
hostile workbook can end this process and nothing else.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import importlib
import io
import json
import sys
import zipfile
from typing import Any

MOST_MEMORY = 512 * 1024 * 1024
MOST_SECONDS = 10
MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELL = 10_000
MOST_TEXT = 50_000_000
_CHUNK = 1_000_000
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


class RefusedError(Exception):
    """The workbook is not read; ``args`` are a message key and its values."""


def limit() -> None:
    """Limit memory, processor time and, from here on, every new file or connection."""
    with contextlib.suppress(ImportError):
        import resource

        limits = {
            resource.RLIMIT_AS: MOST_MEMORY,
            resource.RLIMIT_CPU: MOST_SECONDS,
            resource.RLIMIT_CORE: 0,
            resource.RLIMIT_NOFILE: 0,
        }
        for kind, most in limits.items():
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))


def check_parts(content: bytes) -> None:
    """Refuse a document type declaration and macros, wherever they hide."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for entry in archive.infolist():
            if entry.filename.lower().endswith("vbaproject.bin"):
                raise RefusedError("workbook_macros", {})
            with archive.open(entry) as part:
                _check_part(part, is_index=entry.filename == "[Content_Types].xml")


def _check_part(part: Any, *, is_index: bool) -> None:
    tail = b""
    while chunk := part.read(_CHUNK):
        window = tail + chunk
        if any(mark in window for mark in _DOCTYPES):
            raise RefusedError("workbook_doctype", {})
        if is_index and b"macroEnabled" in window:
            raise RefusedError("workbook_macros", {})
        tail = window[-32:]


def plain(cell: Any) -> Any:
    """Return a cell as JSON can hold it: a moment as a list with its text."""
    if cell == "":
        return None
    if isinstance(cell, dt.datetime) and not (cell.hour or cell.minute or cell.second or cell.microsecond):
        return [cell.date().isoformat()]
    if isinstance(cell, dt.date | dt.time):
        return [cell.isoformat()]
    return [str(cell)] if isinstance(cell, dt.timedelta) else cell


def rows_of(sheet: Any) -> list[list[Any]]:
    """Return the rows of a sheet up to its last filled cells."""
    rows = []
    for number, cells in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        row = [plain(cell) for cell in cells]
        longest = max((len(cell) for cell in row if isinstance(cell, str)), default=0)
        if longest > MOST_CELL:
            values = {"count": longest, "most": MOST_CELL, "sheet": sheet.name, "row": number}
            raise RefusedError("cell_long", values)
        while row and row[-1] is None:
            row.pop()
        rows.append(row)
    while rows and not rows[-1]:
        rows.pop()
    width = max(map(len, rows), default=0)
    if len(rows) > MOST_ROWS:
        raise RefusedError("sheet_long", {"count": len(rows), "most": MOST_ROWS, "sheet": sheet.name})
    if width > MOST_COLUMNS:
        raise RefusedError("sheet_wide", {"count": width, "most": MOST_COLUMNS, "sheet": sheet.name})
    return rows


def sheets_of(content: bytes) -> list[tuple[str, list[list[Any]]]]:
    """Return name and rows of every sheet, telling on standard error where we are."""
    import python_calamine

    check_parts(content)
    workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    if not workbook.sheet_names:
        raise RefusedError("workbook_broken", {})
    sheets, size = [], 0
    for name in workbook.sheet_names:
        sys.stderr.write(f"sheet {json.dumps(name)}\n")
        sys.stderr.flush()
        rows = rows_of(workbook.get_sheet_by_name(name))
        size += sum(len(cell) for row in rows for cell in row if isinstance(cell, str))
        if size > MOST_TEXT:
            raise RefusedError("workbook_limits", {"sheet": name})
        sheets.append((name, rows))
    return sheets


def main() -> int:
    """Read, and answer with the sheets or with why not."""
    import python_calamine

    # zipfile needs this for names, and after limit() no module can be opened any more.
    importlib.import_module("encodings.cp437")
    content = sys.stdin.buffer.read()
    limit()
    try:
        answer: dict[str, Any] = {"sheets": sheets_of(content)}
    except RefusedError as refusal:
        answer = {"problem": refusal.args[0], "values": refusal.args[1]}
    except MemoryError:
        answer = {"problem": "workbook_limits", "values": {}}
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError):
        answer = {"problem": "workbook_broken", "values": {}}
    sys.stdout.write(json.dumps(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main())
