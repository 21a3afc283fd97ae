"""Quotes: only with consent and review, one per person, in no telling order."""

from __future__ import annotations

from oogst.privacy import EvaluationLedger, ReleasePlan, release
from oogst.types.estimate import Flow
from oogst.types.finding import Finding, PrivateQuote
from oogst.types.numbers import Kind, Numbers, QuoteText
from oogst.types.people import PeopleSet
from tests.oogst.privacy.synthetic import about


def told(person, text, *, consent=True, reviewed=True):
    return PrivateQuote(person, consent, reviewed, QuoteText(f"c{person}", text))


def quoted(key, *quotes, size=12, kind=Kind.QUOTES):
    numbers = Numbers(Flow(size, size, len(quotes), len(quotes)))
    return Finding(about(key, kind), numbers, PeopleSet.of(range(size)), frozenset({key}), quotes=quotes)


def show(*findings):
    return release(findings, ReleasePlan(), EvaluationLedger()).findings


def texts(finding):
    return [quote.text for quote in finding.quotes]


def test_a_quote_needs_consent_and_review():
    (shown,) = show(quoted("q", told(1, "a"), told(2, "b", consent=False), told(3, "c", reviewed=False)))
    assert texts(shown) == ["a"]


def test_a_person_has_one_quote_in_the_whole_release():
    first, second = show(quoted("q1", told(1, "x"), told(1, "y")), quoted("q2", told(1, "z"), told(2, "w")))
    assert texts(first) == ["x"]
    assert texts(second) == ["w"]


def test_quotes_whose_person_was_taken_away_were_chosen_before():
    (shown,) = show(quoted("q", told(None, "a"), told(None, "b"), told(1, "c"), told(1, "d")))
    assert texts(shown) == ["a", "b", "c"]


def test_quotes_stand_in_alphabetical_order_whoever_said_them():
    (shown,) = show(quoted("q", told(1, "nu"), told(2, "dan"), told(3, "ooit")))
    assert texts(shown) == ["dan", "nu", "ooit"]


def test_how_many_people_spoke_is_how_many_quotes_there_are():
    (shown,) = show(quoted("q", told(1, "a"), told(1, "b"), told(2, "c")))
    assert shown.numbers.flow == Flow(2, 2, 2, 2)


def test_without_a_quote_that_may_be_shown_nothing_is_shown():
    (shown,) = show(quoted("q", told(1, "a", consent=False)))
    assert shown.withheld_because == "privacy.no_quotes"
    assert shown.numbers.flow == Flow(0, 0, 0, 0)


def test_quotes_of_four_people_at_most_are_withheld():
    (shown,) = show(quoted("q", told(1, "a"), told(2, "b"), size=4))
    assert shown.withheld_because == "privacy.below_threshold"
    assert shown.quotes == ()


def test_a_withheld_finding_uses_up_nobodys_quote():
    _, second = show(quoted("q1", told(1, "a"), size=4), quoted("q2", told(1, "b")))
    assert texts(second) == ["b"]


def test_a_number_keeps_its_own_flow_beside_its_quotes():
    (shown,) = show(quoted("q", told(1, "a"), kind=Kind.CARDS))
    assert texts(shown) == ["a"]
    assert shown.numbers.flow == Flow(12, 12, 1, 1)
