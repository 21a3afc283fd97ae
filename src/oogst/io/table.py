"""A grid of cells read as one of the tables of a study."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from oogst.io.columns import Fault, Outcomes, fold, interpret
from oogst.io.delimited import Grid
from oogst.io.place import Place, Problems, closest
from oogst.types.study import ExtraTable
from oogst.types.tables import TableSpec

_SEARCHED = 10


def knows(spec: TableSpec) -> Callable[[str], bool]:
    """Return whether a header name is one of this table's columns."""
    names = {fold(name) for column in spec.columns for name in (column.name, *column.aliases)}
    return lambda name: fold(name) in names


@dataclass(slots=True)
class Table:
    """Columns of a table by name, with the problems found while reading them.

    ``index`` maps known columns to their place in the grid, ``others`` the
    remaining headers; ``broken`` holds the rows with an unreadable cell,
    ``unknown`` the columns that Oogst does not know of the rows that were read.
    """

    spec: TableSpec
    grid: Grid
    problems: Problems
    index: dict[str, int]
    others: dict[str, int]
    broken: set[int] = field(default_factory=set)
    unknown: ExtraTable | None = None

    def __len__(self) -> int:
        return len(self.grid.numbers)

    def has(self, name: str) -> bool:
        """Whether the file has this column."""
        return name in self.index

    def place(self, row: int, name: str | None = None) -> Place:
        """Return the place of a row, and of the column as the file calls it."""
        header = self.grid.header[self.index[name]] if name in self.index else name
        return self.grid.place(row, header)

    def cells(self, name: str) -> list[str]:
        """Return the cells of a known or other column as they stand; empty when it is absent."""
        column = self.index.get(name, self.others.get(name))
        return [""] * len(self) if column is None else self.grid.columns[column]

    def judged(self, name: str, judge: Callable[[set[str]], Outcomes]) -> list[Any]:
        """Return a column read by a judge of its different texts; a Fault is a problem."""
        cells = self.cells(name)
        by_cell = judge_cells(cells, judge)
        if any(isinstance(outcome, Fault) for outcome in by_cell.values()):
            for row, cell in enumerate(cells):
                self.report(row, name, by_cell[cell])
            by_cell = {cell: None if isinstance(out, Fault) else out for cell, out in by_cell.items()}
        return list(map(by_cell.__getitem__, cells))

    def values(self, name: str) -> list[Any]:
        """Return a known column typed; an unreadable cell is a problem and its row broken."""
        if name not in self.index:
            return [None] * len(self)
        return self.judged(name, partial(interpret, self.spec.column(name)))

    def report(self, row: int, name: str, outcome: Any) -> None:
        """Add an error when the outcome of a cell is a Fault."""
        if isinstance(outcome, Fault):
            self.fail(row, name, outcome.key, **outcome.values)

    def fail(self, row: int, name: str | None, key: str, **values: Any) -> None:
        """Add an error about a cell and leave its row out of the study."""
        self.problems.error(key, self.place(row, name), **values)
        self.broken.add(row)

    def good_rows(self) -> Sequence[int]:
        """Return the rows without an unreadable cell."""
        if not self.broken:
            return range(len(self))
        return [row for row in range(len(self)) if row not in self.broken]

    def is_repeat(self, row: int, earlier: int) -> bool:
        """Whether a row equals an earlier one, which is then told; it counts once."""
        if self.grid.row(row) != self.grid.row(earlier):
            return False
        self.problems.warn("row_double", self.grid.place(row), first=self.grid.numbers[earlier])
        return True


def judge_cells(cells: Iterable[str], judge: Callable[[set[str]], Outcomes]) -> Outcomes:
    """Return what each different cell means, judged without the spaces around it."""
    texts = {cell: cell.strip() for cell in set(cells)}
    outcomes = judge(set(texts.values()))
    return {cell: outcomes[text] for cell, text in texts.items()}


def read_table(spec: TableSpec, grid: Grid, problems: Problems) -> Table | None:
    """Return a grid as a table; None when a needed column is missing."""
    index, others = match_header(spec, grid.header)
    lower = _lower_header(spec, grid, index)
    if lower is not None:
        problems.error("header_lower", Place(grid.file, lower))
        return None
    missing = [column for column in spec.columns if column.required and column.name not in index]
    for column in missing:
        also = ", ".join(column.aliases) or column.name
        problems.error("column_missing", Place(grid.file, grid.top, column.name), name=column.name, also=also)
    broken = _check_header(grid, problems)
    if spec.open_columns is None:
        _report_others(spec, others, grid, problems)
    if missing or broken:
        return None
    return Table(spec, grid, problems, index, others)


def _lower_header(spec: TableSpec, grid: Grid, index: Collection[str]) -> int | None:
    """Return the row of column names below a title, or of those below a header with merged cells."""
    needed = {column.name for column in spec.columns if column.required}
    if not needed <= set(index):
        rows = range(min(_SEARCHED, len(grid.numbers)))
        return next((grid.numbers[row] for row in rows if needed <= set(match_header(spec, grid.row(row))[0])), None)
    if not grid.numbers:
        return None
    first = dict(zip(grid.header, grid.row(0), strict=False))
    keys = [name for name in first if match_header(spec, [name])[0].keys() & needed]
    is_merged = any(cell.strip() and not name for name, cell in zip(grid.header, grid.row(0), strict=True))
    return grid.numbers[0] if is_merged and not any(first[name].strip() for name in keys) else None


def match_header(spec: TableSpec, header: Iterable[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Find each column by its own name first, then by another name it goes by."""
    others = {name: position for position, name in enumerate(header) if name}
    index: dict[str, int] = {}
    own = {column.name: column.name for column in spec.columns}
    also = {fold(alias): column.name for column in reversed(spec.columns) for alias in column.aliases}
    for wanted, written in ((own, str), (own, fold), (also, fold)):
        for name in list(others):
            column = wanted.get(written(name))
            if column is not None and column not in index:
                index[column] = others.pop(name)
    return index, others


def _check_header(grid: Grid, problems: Problems) -> bool:
    """Report double and missing column names; return whether the rows cannot be read because of it."""
    names = [name for name in grid.header if name]
    double = sorted({name for name in names if names.count(name) > 1})
    for name in double:
        problems.error("column_twice", Place(grid.file, grid.top, name), name=name)
    width = max((place for place, name in enumerate(grid.header, start=1) if name), default=0)
    for place, name in enumerate(grid.header[:width]):
        if not name and any(map(str.strip, grid.columns[place])):
            problems.error("column_nameless", Place(grid.file, grid.top), position=place + 1)
    beyond = grid.columns[width:]
    for row in sorted({row for column in beyond for row, cell in enumerate(column) if cell.strip()}):
        problems.error("cell_beside" if grid.in_sheet else "row_too_long", grid.place(row), columns=width)
    return bool(double)


def _report_others(spec: TableSpec, others: Iterable[str], grid: Grid, problems: Problems) -> None:
    names = [name for column in spec.columns for name in (column.name, *column.aliases)]
    for name in others:
        guess = closest(name, names)
        place = Place(grid.file, grid.top, name)
        if guess:
            problems.warn("column_slip", place, name=name, guess=guess)
        else:
            problems.warn("column_unknown", place, name=name)
