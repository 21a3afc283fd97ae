"""How large a table is set on a slide and how high its rows become, so that none falls off."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from pptx.util import Inches, Length, Pt

from oogst.render.slides import template
from oogst.render.widths import SPARE, column_widths
from oogst.types.report import Table

SIGNS_ON_LINE = 105
"""Signs of a table beside each other on a slide, in the largest letters; wider than most letters are."""
LARGEST, SMALLEST = 14, 9
LEAST_HEIGHT, PADDING = Inches(0.42), Inches(0.1)
LINE_PER_POINT = 1.2


def letter_size(table: Table) -> Length:
    """Return how large the letters are: smaller when the longest words would not fit beside each other."""
    width = sum(column_widths(table, SIGNS_ON_LINE))
    return Pt(max(SMALLEST, round(LARGEST * min(1, SIGNS_ON_LINE / width))))


def row_heights(table: Table) -> tuple[Length, ...]:
    """Return how high the names of the columns and each row are at least, rather too high than too low."""
    widths = [max(1, int(width) - SPARE) for width in column_widths(table, SIGNS_ON_LINE)]
    line = letter_size(table) * LINE_PER_POINT
    return tuple(
        Length(max(LEAST_HEIGHT, round(_lines(cells, widths) * line) + PADDING))
        for cells in (table.columns, *(row.cells for row in table.rows))
    )


def parts_that_fit(table: Table, foot: tuple[str, ...]) -> Iterator[Table]:
    """Yield a table in parts that each fit above the text at the foot of a slide; a row too high for one stands alone."""
    room = min(template.BODY_HEIGHT, template.foot_top(foot) - template.BODY_TOP)
    start, count = 0, len(table.rows)
    while start == 0 or start < count:
        stop = min(start + 1, count)
        while stop < count and sum(row_heights(_part(table, start, stop + 1))) <= room:
            stop += 1
        yield _part(table, start, stop)
        start = max(stop, 1)


def _part(table: Table, start: int, stop: int) -> Table:
    return Table(table.caption, table.columns, table.rows[start:stop], table.numeric, table.note)


def _lines(cells: tuple[str, ...], widths: list[int]) -> int:
    return max(len(textwrap.wrap(text, width)) or 1 for text, width in zip(cells, widths, strict=True))
