"""Contrast of the palettes, with the figures that were computed when they were chosen."""

from __future__ import annotations

import pytest

from oogst.charts import palette
from oogst.charts.contrast import FILL_MINIMUM, TEXT_MINIMUM, contrast, ink_on

COMPUTED = dict(zip(palette.DIVERGING, (10.6, 4.8, 4.6, 4.7, 13.3), strict=True)) | {
    "#0B3F6B": 10.8,
    "#B05A12": 4.9,
    "#257A6C": 5.2,
    "#6F62B5": 5.1,
    "#52171F": 14.0,
    "#6E8CAB": 3.5,
    "#B45309": 5.0,
}


@pytest.mark.parametrize(("colour", "expected"), COMPUTED.items())
def test_palette_has_the_published_contrast(colour: str, expected: float) -> None:
    assert contrast(colour, "#FFFFFF") == pytest.approx(expected, abs=0.06)


def test_every_colour_that_says_something_stands_out_on_white() -> None:
    colours = {value for value in vars(palette).values() if isinstance(value, str) and value.startswith("#")}
    said = colours - palette.DECORATIVE - {palette.PAPER}
    assert len(said) == 11
    assert {colour for colour in said if contrast(colour, palette.PAPER) < FILL_MINIMUM} == set()


@pytest.mark.parametrize("number", range(1, 6))
def test_numbers_can_be_read_inside_every_shade(number: int) -> None:
    low = palette.shades(palette.STRONGLY_DISAGREE, palette.DISAGREE, number)
    high = palette.shades(palette.STRONGLY_AGREE, palette.AGREE, number)
    fills = [*low, *high, palette.NEUTRAL, *palette.CATEGORIES.values()]
    assert all(contrast(ink_on(fill), fill) >= TEXT_MINIMUM for fill in fills)


def test_contrast_has_no_order() -> None:
    assert contrast("#0B3F6B", "#B05A12") == contrast("#B05A12", "#0B3F6B")
