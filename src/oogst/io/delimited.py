"""A delimited text file as a grid of cells: encoding, delimiter, empty rows and columns."""

from __future__ import annotations

import codecs
import csv
import dataclasses
import io
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, islice

from oogst.io.place import Place, Problems

DELIMITERS = (";", ",", "\t")
_SEPARATORS = {";": ";", ",": ",", "\t": "tab"}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
CONTROL_BYTES = bytes(code for code in range(32) if code not in (9, 10, 13))
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_FORMULA = re.compile(r"'+[=+\-@|\t\r＝＋－＠]")
_RISKY = re.compile(r"'*[=+\-@|\t\r＝＋－＠]")
_PLAIN_NUMBER = re.compile(r"[+-]\d+(?:[.,]\d+)?%?")
_CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells as text, column by column, and the row numbers that a spreadsheet shows.

    Columns, not rows, so that 200,000 rows of 33 cells stay under 100 MB and
    each different text of a column is judged once. ``in_sheet`` tells that
    they are cells of a spreadsheet, which has no separators or quotation marks.
    """

    file: str
    header: tuple[str, ...]
    columns: tuple[list[str], ...]
    numbers: Sequence[int]
    top: int = 1
    in_sheet: bool = False

    def place(self, index: int, column: str | None = None) -> Place:
        """Return the place of a row, counted from 0 below the header."""
        return Place(self.file, self.numbers[index], column)

    def row(self, index: int) -> tuple[str, ...]:
        """Return the cells of one row."""
        return tuple(column[index] for column in self.columns)


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
    text = _decoded(content)
    if text is None:
        problems.error("encoding", Place(file))
        return ""
    if "\x00" in text:
        problems.error("not_text_file", Place(file))
        return ""
    return clean(text, Place(file), problems)


def clean(text: str, place: Place, problems: Problems) -> str:
    """Return a text with invisible control characters replaced by spaces."""
    # Deleting bytes is thirty times faster than a search with a pattern.
    plain = text.encode(errors="surrogatepass")
    if len(plain.translate(None, CONTROL_BYTES)) == len(plain) and "\ufffe" not in text and "\uffff" not in text:
        return text
    problems.warn("control_characters_dropped", place)
    return _CONTROL.sub(" ", text)


def _decoded(content: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    return _strict(content, "utf-8") or _strict(content, "cp1252")


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


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
    has_formulas = "'" in text and _FORMULA.search(text) is not None
    plain = text.encode()
    del text
    shaper = _Shaper(file)
    try:
        shaper.take(csv.reader(_lines(plain), delimiter=delimiter), skipped=1 if separator else 0)
        if shaper.may_end_open:
            shaper.check_end(csv.reader(_lines(plain), delimiter=delimiter, strict=True))
    except csv.Error as error:
        key = "quote_open" if "unexpected end" in str(error) else "csv_broken"
        problems.error(key, Place(file, shaper.number or None))
        return None
    grid = shaper.grid(problems, has_formulas=has_formulas)
    return None if grid is None else _without_other_separators(grid, shaper.alone, delimiter, problems)


def _without_other_separators(grid: Grid, alone: Collection[int], delimiter: str, problems: Problems) -> Grid:
    """Report rows that are one cell here and would be a whole row with another separator; leave them out."""
    strange = set()
    suspects = [index for index, number in enumerate(grid.numbers) if number in alone] if len(grid.header) > 1 else []
    for index in suspects:
        cell = grid.columns[0][index]
        found = next((mark for mark in DELIMITERS if _width(cell, mark) == len(grid.header)), None)
        if found is not None:
            problems.error("row_separator", grid.place(index), found=_SEPARATORS[found], wanted=_SEPARATORS[delimiter])
            strange.add(index)
    if not strange:
        return grid
    keep = [index not in strange for index in range(len(grid.numbers))]
    columns = tuple(list(compress(column, keep)) for column in grid.columns)
    return dataclasses.replace(grid, columns=columns, numbers=list(compress(grid.numbers, keep)))


def _width(text: str, delimiter: str) -> int:
    """Return the number of cells of a text that is one row."""
    return len(next(csv.reader([text], delimiter=delimiter), ()))


def _lines(plain: bytes) -> io.TextIOWrapper:
    """Return the lines of UTF-8 bytes; a stream over text would hold four bytes per character."""
    return io.TextIOWrapper(io.BytesIO(plain), "utf-8", newline="")


def shape(records: Iterable[Sequence[str]], file: str, problems: Problems) -> Grid | None:
    """Return rows as a grid: header found, empty rows and trailing empty columns gone."""
    shaper = _Shaper(file)
    shaper.take(iter(records))
    grid = shaper.grid(problems)
    return None if grid is None else dataclasses.replace(grid, in_sheet=True)


class _Shaper:
    """Turns rows into columns, a few thousand at a time."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.number = 0
        self.columns: list[list[str]] = []
        self.numbers: list[int] = []
        self.last: Sequence[str] = ()
        self.alone: set[int] = set()

    def take(self, records: Iterator[Sequence[str]], skipped: int = 0) -> None:
        """Take all rows but the first ``skipped`` and the empty ones."""
        self.number = sum(1 for _ in islice(records, skipped))
        while chunk := list(islice(records, _CHUNK)):
            first, self.last = self.number + 1, chunk[-1]
            self.number += len(chunk)
            filled = [bool(row) and (bool(row[0].strip()) or any(map(str.strip, row))) for row in chunk]
            self.numbers += compress(range(first, self.number + 1), filled)
            rows = list(compress(chunk, filled))
            if any(len(row) == 1 for row in rows):
                self.alone.update(compress(self.numbers[-len(rows) :], (len(row) == 1 for row in rows)))
            self._add(rows)

    def _add(self, rows: list[Sequence[str]]) -> None:
        widths = set(map(len, rows))
        height = len(self.numbers) - len(rows)
        self.columns += [[""] * height for _ in range(max(widths, default=0) - len(self.columns))]
        width = len(self.columns)
        even = rows if widths == {width} else [_fitted(row, width) for row in rows]
        for column, cells in zip(self.columns, zip(*even, strict=True), strict=False):
            column.extend(cells)

    @property
    def may_end_open(self) -> bool:
        """Whether the last cell could be a quotation that never ended."""
        return bool(self.last) and "\n" in self.last[-1]

    def check_end(self, records: Iterator[Sequence[str]]) -> None:
        """Read strictly to the end; ``number`` is then the row that a quotation opened in."""
        try:
            for number, _ in enumerate(records, start=2):
                self.number = number
        except csv.Error as error:
            if "unexpected end" in str(error):
                raise

    def grid(self, problems: Problems, *, has_formulas: bool = False) -> Grid | None:
        """Return the columns under their header."""
        if not self.numbers:
            problems.warn("table_empty", Place(self.file))
            return None
        columns = [list(map(restored, column)) for column in self.columns] if has_formulas else self.columns
        while not any(map(str.strip, columns[-1])):
            columns.pop()
        header = tuple(column.pop(0).strip() for column in columns)
        return Grid(self.file, header, tuple(columns), self.numbers[1:], self.numbers[0])


def _fitted(row: Sequence[str], width: int) -> Sequence[str]:
    return [*row, *[""] * (width - len(row))]
