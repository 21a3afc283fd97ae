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


@pytest.mark.parametrize(
    ("key", "values", "one"),
    [
        ("cli.problems", {"count": 1}, "1 fout gevonden. Er is niets gemaakt of gewijzigd."),
        ("cli.check.read", {"people": 1, "goals": 1, "blocks": 1}, "Gelezen: 1 mens, 1 doel, 1 meting."),
        ("cli.plan.measured", {"measured": 1, "goals": 1}, "1 van de 1 doel heeft een maat."),
        ("render.rows", {"table": "people", "rows": "1", "file": "people.csv"}, "people (1 rij, people.csv)"),
        ("plan.answers", {"title": "Lef", "answers": "1"}, "Lef: naar verwachting 1 antwoord."),
    ],
)
def test_one_of_something_is_said_in_the_singular(key, values, one):
    assert say(key, "nl", **values) == one
    more = say(key, "nl", **{name: 2 if str(value) == "1" else value for name, value in values.items()})
    assert more != one.replace("1", "2")


def test_a_value_that_ends_a_sentence_takes_no_second_full_stop():
    said = say("section.method.change", "nl", day="1 mei", what="Naar januari.", reason="Te druk!")
    assert said == "Gewijzigd op 1 mei: Naar januari. Reden: Te druk!"
    assert (
        say("section.method.change", "nl", day="1 mei", what="later", reason="…")
        == "Gewijzigd op 1 mei: later. Reden: …."
    )


def test_no_thing_is_called_her():
    assert [key for key, message in catalogue().items() if " haar" in message.nl] == []


def test_no_message_is_empty():
    assert [key for key, message in catalogue().items() if not message.nl.strip() or not message.en.strip()] == []


def test_a_missing_value_is_a_programmer_error():
    with pytest.raises(KeyError):
        say("problem.row", "nl", wrong=1)
