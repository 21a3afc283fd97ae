"""Texts are broken where they no longer fit, whatever they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.charts.lettering import printable, text_width, wrap

ROOMS = st.floats(60, 400)


@pytest.mark.slow
@given(st.text(max_size=200), ROOMS)
def test_no_line_is_wider_than_its_room(text: str, room: float) -> None:
    assert all(text_width(line, 15) <= room for line in wrap(text, 15, room))


@given(st.text(st.characters(categories=["L", "N"]), max_size=80), ROOMS)
def test_breaking_a_word_only_adds_hyphens(word: str, room: float) -> None:
    lines = wrap(word, 15, room)
    assert "".join(line.removesuffix("-") for line in lines[:-1]) + "".join(lines[-1:]) == printable(word)


def test_a_long_dutch_word_is_broken_with_a_hyphen() -> None:
    first, second = wrap("arbeidsmarktontwikkelingen", 15, 150)
    assert first.endswith("-")
    assert first.removesuffix("-") + second == "arbeidsmarktontwikkelingen"


def test_amounts_are_never_broken() -> None:
    assert wrap("van €\u00a012.000", 15, 80) == ("van", "€\u00a012.000")


def test_control_characters_and_half_characters_are_left_out() -> None:
    assert printable("a\x00b\x0bc\ud800d\x1b[0m") == "ab cd[0m"


def test_semibold_is_wider_than_regular() -> None:
    assert text_width("Iedereen samen", 15, 600) > text_width("Iedereen samen", 15)
