"""Tables beside the pictures, built column by column; empty columns are left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from oogst.language.message import Language, say
from oogst.language.numbers import count
from oogst.types.report import Table, TableRow


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the key of its heading, and a cell per row."""

    heading: str
    cells: tuple[str, ...]


def build_table(
    first: Column, numbers: Iterable[Column], language: Language, findings: Sequence[str | None] = ()
) -> Table:
    """Return a table of a text column and the number columns that hold anything.

    Parameters
    ----------
    first
        Names of the rows; the heading may be a text instead of a key.
    numbers
        Columns of formatted numbers, aligned to the right.
    language
        Language of the headings.
    findings
        Finding behind each row.
    """
    kept = [column for column in numbers if any(column.cells)]
    columns = (_heading(first.heading, language), *(_heading(column.heading, language) for column in kept))
    sources = findings or [None] * len(first.cells)
    rows = tuple(
        TableRow(cells, finding)
        for cells, finding in zip(
            zip(first.cells, *(column.cells for column in kept), strict=True), sources, strict=True
        )
    )
    return Table(say("chart.table_caption", language), columns, rows, (False, *(True for _ in kept)))


def part_of(part: int | None, whole: int, language: Language) -> str:
    """Return ``12 van de 16``, or only the whole; for tables where the share has its own column.

    Examples
    --------
    >>> part_of(63, 126, "nl"), part_of(None, 126, "nl")
    ('63 van de 126', '126')
    """
    if part is None:
        return count(whole, language)
    return say("chart.part_of", language, part=count(part, language), whole=count(whole, language))


def _heading(heading: str, language: Language) -> str:
    return say(heading, language) if heading.startswith("chart.") else heading
