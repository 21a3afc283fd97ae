"""Rows never let one text run into another, whatever the labels."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.charts.canvas import Text
from oogst.charts.rows import Band, RowText, lay_rows
from tests.oogst.charts.picture import Box

WORDS = st.sampled_from(
    ["de", "training", "arbeidsmarktontwikkelingen", "verantwoordelijkheidsgevoel", "Zuid", "12.345"]
)
LABELS = st.lists(WORDS, max_size=9).map(" ".join)
ROWS = st.lists(st.builds(RowText, LABELS, LABELS, st.sampled_from([400, 600])), min_size=1, max_size=5)


def box_of(text: Text) -> Box:
    left = text.x - (text.width if text.anchor == "right" else 0)
    return Box(left, text.y - 0.72 * text.size, left + text.width, text.y + 0.2 * text.size)


@pytest.mark.slow
@given(ROWS, st.booleans(), st.sampled_from([0, 30]))
def test_labels_and_values_fit_and_stay_apart(rows: list[RowText], narrow: bool, indent: float) -> None:
    placed = lay_rows(rows, narrow, Band(indent=indent))
    boxes = [box_of(text) for text in placed.texts]
    assert all(box.left >= -0.5 and box.right <= placed.width + 0.5 for box in boxes)
    assert not any(first.meets(second) for first, second in combinations(boxes, 2))


@pytest.mark.slow
@given(ROWS, st.booleans())
def test_marks_lie_clear_of_the_texts_on_a_phone_and_beside_them_on_a_page(rows: list[RowText], narrow: bool) -> None:
    placed = lay_rows(rows, narrow)
    bands = [Box(placed.left, middle - 12, placed.right, middle + 12) for middle in placed.middles]
    assert placed.right - placed.left > 180
    assert not any(box_of(text).meets(band) for text in placed.texts for band in bands)
    assert all(below.top >= above.bottom for above, below in pairwise(bands))
    assert placed.bottom >= bands[-1].bottom
