"""Reads an XLSForm in a process of its own, with limits; started by ``reading``.

Gets the bytes of a workbook on standard input and writes JSON on standard
output, so that a hostile file can end this process and nothing else. The cells
are read by the library; what they mean as a form, pyxform says.
"""

from __future__ import annotations

import importlib
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from oogst.io._xlsx_child import RefusedError, limit, sheets_of

OWN = "oogst"
ROW = "oogst_row"
DEEPEST = 20
MOST_TOLD = 500
_FORM = "data"
_READ = frozenset({"survey", "choices", "settings", OWN})
_SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
_TEXTS = re.compile(r"\s*(label|hint|caption|guidance_hint|form_title|title)\b", re.IGNORECASE)
_FORMULA = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^<>]*>\s*<f[\s/>]')
# pyxform makes straight quotes of these, also where people read them.
_QUOTES = {ord(sign): chr(0xE000 + place) for place, sign in enumerate("‘’“”")}
_BACK = {ord(held): chr(sign) for sign, held in _QUOTES.items()}

Row = dict[str, str]


def read(content: bytes) -> dict[str, Any]:
    """Return what pyxform finds in a workbook, as a flat list of elements, with the rows they stand in."""
    from pyxform.xls2json import workbook_to_json
    from pyxform.xls2json_backends import DefinitionData

    found = sheets_of(content)
    named = {name.strip().lower(): rows for name, rows in found}
    if len(found) == 1 and "survey" not in named and OWN not in named:
        named = {"survey": found[0][1]}
    given: dict[str, Any] = {"sheet_names": [name for name, _ in found]}
    loose: list[dict[str, Any]] = []
    for name in _SHEETS:
        if name in named:
            rows, header = _table(name, named[name], loose)
            given |= {name: rows, f"{name}_header": [dict.fromkeys(header)]}
    numbers = [int(row[ROW]) for row in given.get("survey", ()) if row]
    form = workbook_to_json(DefinitionData(**given), form_name=_FORM)
    elements = list(_flat(form["children"]))
    seen = {element.get(ROW) for element in elements}
    settings = [name for row in given.get("settings", ())[:1] for name in row]
    return {
        "settings": {name: _plain(form.get(name)) for name in ("title", "id_string", "default_language")},
        "set": settings,
        "elements": elements,
        "lists": {name: list(map(_plain, options)) for name, options in form.get("choices", {}).items()},
        "skipped": [number for number in numbers if str(number) not in seen and not _ends(given["survey"], number)],
        "loose": loose[:MOST_TOLD],
        "formulas": formulas(content),
        "sheets": [name for name, rows in found if rows and name.strip().lower() not in _READ]
        if len(found) > 1
        else [],
        "own": own_rows(named.get(OWN, ())),
    }


def _table(sheet: str, rows: list[list[Any]], loose: list[dict[str, Any]]) -> tuple[list[Row], list[str]]:
    from pyxform.xls2json_backends import get_excel_column_headers

    header = get_excel_column_headers(cell_text(cell).strip() or None for cell in (rows[0] if rows else ()))
    found: list[Row] = []
    for number, cells in enumerate(rows[1:], start=2):
        row: Row = {}
        for place, cell in enumerate(cells):
            text = cell_text(cell)
            name = header[place] if place < len(header) else None
            if name is None:
                if text.strip():
                    loose.append({"sheet": sheet, "row": number, "value": text[:80]})
            elif _TEXTS.match(name):
                row |= {name: text.translate(_QUOTES)} if text.strip() else {}
            elif text.strip():
                row[name] = text.replace("\xa0", " ").strip()
        found.append(row | {ROW: str(number)} if row and sheet in {"survey", "choices"} else row)
    while found and not found[-1]:
        found.pop()
    names = [name for name in header if name is not None]
    return found, [*names, ROW] if sheet in {"survey", "choices"} and names else names


def cell_text(cell: Any) -> str:
    """Return a cell as the text that pyxform would make of it.

    Examples
    --------
    >>> cell_text(3.0), cell_text(True), cell_text(None), cell_text(["2026-03-01"])
    ('3', 'TRUE', '', '2026-03-01')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell[0]) if isinstance(cell, list) else str(cell)


def _flat(children: Iterable[dict[str, Any]], parent: int | None = None) -> Iterator[dict[str, Any]]:
    """Yield every element before what is in it; ``parent`` is the place of what it stands in."""
    place = -1
    waiting = [(child, parent, 1) for child in reversed(list(children))]
    while waiting:
        element, inside, depth = waiting.pop()
        if depth > DEEPEST:
            raise RefusedError("deep", {"most": DEEPEST})
        place += 1
        own = {name: _plain(value) for name, value in element.items() if name not in {"children", "choices"}}
        yield own | {"parent": inside}
        waiting += [(child, place, depth + 1) for child in reversed(element.get("children") or ())]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value).translate(_BACK)


def _ends(survey: list[Row], number: int) -> bool:
    return any(value.lower().startswith("end") for value in survey[number - 2].values())


def formulas(content: bytes) -> list[str]:
    """Return the cells with a formula: their last outcome is what was read."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for entry in archive.infolist():
            if entry.filename.startswith("xl/worksheets/") and len(found) < MOST_TOLD:
                found += [cell.decode() for cell in _FORMULA.findall(archive.read(entry))]
    return found[:MOST_TOLD]


def own_rows(rows: Iterable[list[Any]]) -> list[list[Any]]:
    """Return the rows of our own sheet with their values read; long values stand in several rows."""
    texts: dict[tuple[str, str, str], str] = {}
    for place, row in enumerate(rows):
        part, name, field, value = (cell_text(cell) for cell in (*row, None, None, None, None)[:4])
        if place == 0 and (part, name, field, value) != ("part", "name", "field", "value"):
            return []
        if place and part:
            texts[part, name, field] = texts.get((part, name, field), "") + value
    found = []
    for key, text in texts.items():
        value = json.loads(text)
        if _is_deep(value, DEEPEST):
            raise RefusedError("deep", {"most": DEEPEST})
        found.append([*key, value])
    return found


def _is_deep(value: Any, left: int) -> bool:
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return left == 0 or any(_is_deep(part, left - 1) for part in parts)


def main() -> int:
    """Read, and answer with what was found or with why not."""
    import python_calamine
    from pyxform.errors import PyXFormError

    # After limit() no module can be opened any more.
    for name in ("encodings.cp437", "pyxform.xls2json", "pyxform.survey", "pyxform.question"):
        importlib.import_module(name)
    content = sys.stdin.buffer.read()
    limit()
    try:
        answer = json.dumps(read(content), allow_nan=False)
    except RefusedError as refusal:
        answer = json.dumps({"problem": refusal.args[0], "values": refusal.args[1]})
    except PyXFormError as error:
        answer = json.dumps({"form": str(error).translate(_BACK)[:2000]})
    except (MemoryError, RecursionError):
        return 3
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError, EOFError, RuntimeError):
        answer = json.dumps({"problem": "workbook_broken", "values": {}})
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        # pyxform was made for forms that people write, not for everything that a cell can hold.
        answer = json.dumps({"form": type(error).__name__})
    sys.stdout.write(answer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
