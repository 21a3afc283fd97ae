"""A table's width is divided so that no word is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.render.widths import SPARE, column_widths
from oogst.types.report import Table, TableRow

texts = st.text(alphabet="ab ", max_size=60)


@pytest.mark.slow
@given(cells=st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=5), signs=st.integers(1, 60))
def test_no_column_is_narrower_than_its_longest_word(cells: list[tuple[str, ...]], signs: int) -> None:
    table = Table("", cells[0], tuple(TableRow(row) for row in cells[1:]))
    widths = column_widths(table, signs)
    for width, column in zip(widths, zip(*cells, strict=True), strict=True):
        assert width >= max(len(word) for text in column for word in text.split() or [""])
    assert sum(widths) == pytest.approx(signs) or sum(widths) > signs


def test_a_long_text_gets_the_room_that_short_ones_leave() -> None:
    table = Table(
        "",
        ("Doel", "n"),
        (
            TableRow(
                ("zelf initiatief nemen " * 5, "16"),
            ),
        ),
    )
    doel, n = column_widths(table, 60)
    assert n == 2 + SPARE
    assert doel == 56
