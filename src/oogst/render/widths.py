"""How a table's width is divided over its columns, where the program that shows it cannot."""

from __future__ import annotations

from oogst.types.report import Table

SPARE = 2
"""Signs of room between columns."""


def column_widths(table: Table, signs: int) -> tuple[float, ...]:
    """Return the width of each column in signs.

    No column becomes narrower than its longest word; what is left goes to
    the columns that would rather be wider.

    Parameters
    ----------
    table
        Any table with at least one column.
    signs
        How many signs fit beside each other; a table whose longest words
        need more gets more, and must then be set smaller.

    Examples
    --------
    >>> column_widths(Table("", ("Team", "n"), ()), 20)
    (13.333333333333334, 6.666666666666667)
    """
    columns = list(zip(table.columns, *(row.cells for row in table.rows), strict=True))
    least = [max(len(word) for text in column for word in (text.split() or [""])) + SPARE for column in columns]
    wished = [max(len(text) for text in column) + SPARE for column in columns]
    if sum(wished) <= signs:
        return tuple(width * signs / sum(wished) for width in wished)
    left = max(0, signs - sum(least))
    wanting = [more - enough for more, enough in zip(wished, least, strict=True)]
    return tuple(enough + left * want / max(1, sum(wanting)) for enough, want in zip(least, wanting, strict=True))
