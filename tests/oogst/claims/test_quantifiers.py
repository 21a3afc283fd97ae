"""Words for shares: the worked example of 26 participants and 16 answers (domain, D1)."""

from __future__ import annotations

import pytest

from oogst.claims.quantifiers import QUANTIFIERS, choose_quantity, may_say
from oogst.content import load
from oogst.types.estimate import Flow
from oogst.types.numbers import Numbers

WORDS = {quantifier.id: quantifier for quantifier in QUANTIFIERS}


def numbers(count: int, answered: int, population: int) -> Numbers:
    return Numbers(Flow(population, population, answered, answered), count=(count, answered))


@pytest.mark.parametrize(
    ("word", "count", "answered", "base", "allowed"),
    [
        ("qw_at_least_quarter", 7, 16, "participants", True),
        ("qw_at_least_quarter", 6, 16, "participants", False),
        ("qw_nearly_quarter", 6, 16, "participants", True),
        ("qw_at_least_quarter", 4, 16, "participants", False),
        ("qw_at_least_quarter", 4, 16, "respondents", True),
        ("qw_at_least_quarter", 6, 6, "participants", False),
        ("qw_majority", 14, 16, "participants", True),
        ("qw_majority", 13, 16, "participants", False),
        ("qw_majority", 9, 16, "respondents", True),
        ("qw_majority", 8, 16, "respondents", False),
        ("qw_majority", 8, 15, "respondents", True),
        ("qw_some", 1, 16, "respondents", False),
        ("qw_some", 2, 16, "respondents", True),
    ],
)
def test_a_word_is_allowed_only_when_the_worst_case_carries_it(word, count, answered, base, allowed):
    assert may_say(WORDS[word], numbers(count, answered, 26), base) is allowed


@pytest.mark.parametrize(
    ("count", "answered", "text"),
    [
        (7, 16, "minstens een kwart van de deelnemers"),
        (14, 16, "het merendeel van de deelnemers"),
        (16, 16, "de meeste deelnemers"),
        (4, 16, "minstens een kwart van wie antwoordde"),
        (2, 16, "sommige mensen die antwoordden"),
    ],
)
def test_the_proposed_words_speak_of_participants_where_that_is_certain(count, answered, text):
    quantity = choose_quantity(numbers(count, answered, 26))
    assert quantity is not None
    assert quantity.text("nl") == text


def test_one_person_gets_no_word():
    assert choose_quantity(numbers(1, 16, 26)) is None


def test_nobody_gets_no_word_and_no_answer_no_word():
    assert choose_quantity(numbers(0, 16, 26)) is None
    assert choose_quantity(numbers(0, 0, 26)) is None


def test_every_word_is_in_the_built_in_content():
    listed = {entry["id"] for entry in load("reporting")["quantifiers"]}
    assert set(WORDS) <= listed


def test_verified_people_are_counted_among_those_who_answered_when_everyone_is_too_many():
    six = Numbers(Flow(26, 26, 16, 16), count=(6, 26))
    quantity = choose_quantity(six)
    assert quantity is not None
    assert (quantity.text("nl"), quantity.count, quantity.total) == ("bijna een kwart van de deelnemers", 6, 26)
    assert may_say(WORDS["qw_at_least_quarter"], six, "respondents")
