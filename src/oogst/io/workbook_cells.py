"""Cells of a design sheet to plain values and back."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from typing import Any

import msgspec.inspect as kinds

from oogst.io.cells import number_of, number_style, number_text, yes_no_of
from oogst.io.study_tables import Cell
from oogst.io.workbook_layout import bare

_LARGEST = 2**53
_TO_QUOTE = re.compile('[;,"\n\r]')


def cell_text(cell: Any) -> str:
    """Return any cell of a workbook as the text that a CSV file would hold.

    Examples
    --------
    >>> cell_text(3.0), cell_text(["2026-01-31"]), cell_text(True), cell_text(None)
    ('3', '2026-01-31', 'ja', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, int | float):
        return number_text(cell)
    return str(cell[0]) if isinstance(cell, list) else str(cell)


def typed(kind: Any, cell: Any) -> Any:
    """Return a cell as the plain value that a kind asks for.

    What does not fit is returned as it is, for the design's own checks.
    """
    wanted = bare(kind)
    if isinstance(wanted, kinds.VarTupleType):
        return [typed(wanted.item_type, part) for part in split_list(cell_text(cell))]
    if isinstance(wanted, kinds.FloatType | kinds.IntType):
        return _number(cell)
    if isinstance(wanted, kinds.BoolType):
        found = yes_no_of(cell_text(cell))
        return cell_text(cell) if found is None else found
    return cell_text(cell)


def _number(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell if isinstance(cell, float) else cell_text(cell)
    found = number_of(cell, number_style([cell]))
    return cell if found is None else found


def natural(cell: Any) -> Any:
    """Return a cell of a column that Oogst does not know.

    Examples
    --------
    >>> natural(3.0), natural(["2026-01-31"]), natural("blauw")
    (3, datetime.date(2026, 1, 31), 'blauw')
    """
    if isinstance(cell, list):
        try:
            return dt.date.fromisoformat(cell[0])
        except ValueError:
            return cell[0]
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _LARGEST:
        return int(cell)
    return cell


def is_natural(value: Any) -> bool:
    """Whether a value of an unknown key comes back from a cell as it was."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, float):
        return not value.is_integer() and is_exact(value)
    if isinstance(value, int):
        return abs(value) < _LARGEST
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime) and value.year >= 1901


def is_exact(value: float) -> bool:
    """Whether a workbook, which keeps sixteen digits, keeps this number.

    Examples
    --------
    >>> is_exact(0.25), is_exact(0.1 + 0.2)
    (True, False)
    """
    return abs(value) < _LARGEST and float(f"{value:.16G}") == value


def written(value: Any) -> Cell:
    """Return a plain value as a cell: a list as texts with ``;`` between them."""
    if isinstance(value, list):
        return join_list([cell_text(part) for part in value])
    if isinstance(value, bool):
        return cell_text(value)
    cell: Cell = value
    return cell


def join_list(parts: list[str]) -> str:
    """Return texts in one cell; one with a ``;`` in it is quoted.

    Examples
    --------
    >>> join_list(["a", "b; c"]), split_list(join_list(["a", "b; c"]))
    ('a;"b; c"', ['a', 'b; c'])
    """
    return ";".join(f'"{part.replace(chr(34), chr(34) * 2)}"' if _TO_QUOTE.search(part) else part for part in parts)


def split_list(text: str) -> list[str]:
    """Return the texts of one cell, separated by ``;`` or, without any of those, by commas."""
    delimiter = ";" if ";" in text or '"' in text else ","
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    return [part.strip() for parts in lines for part in parts if part.strip()]
