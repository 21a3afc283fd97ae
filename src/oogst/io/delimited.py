"""A delimited text file as a grid of cells: encoding, delimiter, empty rows and columns."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from oogst.io.place import Place, Problems

DELIMITERS = (";", ",", "\t")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_FORMULA = re.compile(r"'+[=+\-@\t\r]")
_RISKY = re.compile(r"'*[=+\-@\t\r]")
_PLAIN_NUMBER = re.compile(r"[+-]\d+(?:[.,]\d+)?%?")
csv.field_size_limit(1_000_000)


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells as text: a header, rows as wide, and the number in the file of the header and each row."""

    file: str
    header: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[int]
    top: int = 1

    def place(self, index: int, column: str | None = None) -> Place:
        """Return the place of a row, counted from 0 below the header."""
        return Place(self.file, self.numbers[index], column)


def neutral(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula.

    Examples
    --------
    >>> neutral("=1+1"), neutral("-3,5"), neutral("gewoon")
    ("'=1+1", '-3,5', 'gewoon')
    """
    return f"'{text}" if _RISKY.match(text) and not _PLAIN_NUMBER.fullmatch(text) else text


def restored(text: str) -> str:
    """Return what :func:`neutral` was given.

    Examples
    --------
    >>> restored("'=1+1"), restored("'s avonds")
    ('=1+1', "'s avonds")
    """
    return text[1:] if _FORMULA.match(text) else text


def decode(content: bytes, file: str, problems: Problems) -> str:
    """Return the text of a file in any encoding that Dutch spreadsheets write."""
    text = _decoded(content, file, problems)
    if "\x00" in text:
        problems.error("not_text_file", Place(file))
        return ""
    return clean(text, Place(file), problems)


def clean(text: str, place: Place, problems: Problems) -> str:
    """Return a text with invisible control characters replaced by spaces."""
    if not _CONTROL.search(text):
        return text
    problems.warn("control_characters_dropped", place)
    return _CONTROL.sub(" ", text)


def _decoded(content: bytes, file: str, problems: Problems) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                problems.error("encoding", Place(file))
                return ""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\ufffd" in text:
        problems.error("encoding", Place(file))
        return ""
    return text


def sniff(text: str, known: Callable[[str], bool]) -> str:
    """Return the delimiter that makes most sense of the header.

    Parameters
    ----------
    text
        The whole file.
    known
        Whether a header name is one that the table has.
    """
    first = text.lstrip("\r\n")[:20_000]

    def sense(delimiter: str) -> tuple[int, int]:
        header = next(csv.reader(io.StringIO(first, newline=""), delimiter=delimiter), [])
        return sum(known(name) for name in header), len(header)

    return max(DELIMITERS, key=sense)


def read_grid(content: bytes, file: str, known: Callable[[str], bool], problems: Problems) -> Grid | None:
    """Return the cells of a delimited file; None when it cannot be read at all."""
    before = len(problems.errors)
    text = decode(content, file, problems)
    if len(problems.errors) > before:
        return None
    separator = _SEPARATOR_LINE.match(text)
    delimiter = separator[1] if separator else sniff(text, known)
    skipped = separator.end() if separator else 0
    stream = io.StringIO(text[skipped:], newline="")
    try:
        records = list(csv.reader(stream, delimiter=delimiter))
    except csv.Error:
        problems.error("csv_broken", Place(file))
        return None
    if "'" in text:
        records = [[restored(cell) for cell in record] for record in records]
    return shape(records, file, problems, first=2 if separator else 1)


def shape(records: Sequence[Sequence[str]], file: str, problems: Problems, first: int = 1) -> Grid | None:
    """Return records as a grid: header found, empty rows and trailing empty columns gone."""
    numbered = [(number, record) for number, record in enumerate(records, first) if any(map(str.strip, record))]
    if not numbered:
        problems.warn("table_empty", Place(file))
        return None
    width = max(_filled_width(record) for _, record in numbered)
    header, *rows = (_fitted(record, width) for _, record in numbered)
    numbers = [number for number, _ in numbered]
    return Grid(file, tuple(name.strip() for name in header), rows, numbers[1:], numbers[0])


def _filled_width(record: Sequence[str]) -> int:
    width = len(record)
    while width and not record[width - 1].strip():
        width -= 1
    return width


def _fitted(record: Sequence[str], width: int) -> Sequence[str]:
    if len(record) < width:
        return [*record, *[""] * (width - len(record))]
    return record[:width] if len(record) > width else record
