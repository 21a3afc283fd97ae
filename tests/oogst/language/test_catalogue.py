"""Messages exist in both languages and need the same values."""

from __future__ import annotations

from string import Formatter

import pytest

from oogst.language.message import catalogue, say


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_of_every_message_need_the_same_values():
    uneven = [key for key, message in catalogue().items() if fields(message.nl) != fields(message.en)]
    assert uneven == []


def test_no_message_is_empty():
    assert [key for key, message in catalogue().items() if not message.nl.strip() or not message.en.strip()] == []


def test_a_missing_value_is_a_programmer_error():
    with pytest.raises(KeyError):
        say("problem.row", "nl", wrong=1)
