"""What was published stays published, and what is published again tells nothing new."""

from __future__ import annotations

from dataclasses import replace

from oogst.privacy import EvaluationLedger, LedgerEntry, ReleasePlan, release
from oogst.privacy.quantity import Claim, Scale, Sum
from oogst.types.people import PeopleSet
from tests.oogst.privacy.synthetic import ANSWERS, finding, teams

NAMES = frozenset({"q1"})
CLAIM = Claim(Scale(1.0, 5.0, 1.0).quantity(NAMES), Sum(PeopleSet.of(range(5)), 9, (1, 1, 1, 1, 1)))
ENTRY = LedgerEntry("team", "mean:q1", NAMES, PeopleSet.of(range(5)), (CLAIM,))


def test_an_entry_that_was_changed_has_another_digest():
    changes = [
        {"population": "other"},
        {"finding": "mean:q2"},
        {"variables": frozenset({"q2"})},
        {"people": PeopleSet.of(range(6))},
        {"claims": ()},
        {"claims": (replace(CLAIM, sum=replace(CLAIM.sum, total=10)),)},
        {"claims": (replace(CLAIM, quantity=replace(CLAIM.quantity, name="share")),)},
    ]
    digests = {replace(ENTRY, **change).digest for change in changes}
    assert len(digests) == len(changes)
    assert ENTRY.digest not in digests


def test_entries_of_another_population_or_variable_are_left_alone():
    ledger = EvaluationLedger([ENTRY])
    assert ledger.entries_on("team", frozenset({"q1", "q2"})) == (ENTRY,)
    assert ledger.entries_on("team", frozenset({"q2"})) == ()
    assert ledger.entries_on("other", NAMES) == ()


def test_the_same_release_again_shows_the_same_and_adds_nothing():
    findings = [finding(ANSWERS, groups=[teams(5, 5, 6), teams(8, 8)])]
    ledger = EvaluationLedger()
    first = release(findings, ReleasePlan(), ledger)
    entries = ledger.entries
    assert len(entries) > 1
    assert release(findings, ReleasePlan(), ledger) == first
    assert ledger.entries == entries


def test_one_late_answer_is_not_shown_beside_the_answers_before_it():
    ledger = EvaluationLedger()
    release([finding([*ANSWERS, None])], ReleasePlan(), ledger)
    (late,) = release([finding([*ANSWERS, 3])], ReleasePlan(), ledger)
    assert late.withheld_because == "privacy.difference_below_threshold"


def test_five_late_answers_are_shown():
    ledger = EvaluationLedger()
    release([finding([*ANSWERS, *[None] * 5])], ReleasePlan(), ledger)
    (late,) = release([finding([*ANSWERS, 1, 2, 3, 4, 5])], ReleasePlan(), ledger)
    assert late.withheld_because is None


def test_a_corrected_answer_is_not_shown_beside_the_uncorrected_sum():
    ledger = EvaluationLedger()
    release([finding(ANSWERS)], ReleasePlan(), ledger)
    (corrected,) = release([finding([2, *ANSWERS[1:]])], ReleasePlan(), ledger)
    assert corrected.withheld_because == "privacy.difference_below_threshold"


def test_a_withdrawn_person_still_counts_in_what_was_published_before():
    ledger = EvaluationLedger()
    release([finding([*ANSWERS, 1, 2, 4, 5, 3])], ReleasePlan(), ledger)
    withdrawn = finding([*[None] * 5, *ANSWERS[5:], 1, 2, 4, 5, 3])
    (shown,) = release([withdrawn], ReleasePlan(), ledger)
    assert shown.withheld_because is None
    (again,) = release([finding([*[None] * 6, *ANSWERS[6:], 1, 2, 4, 5, 3])], ReleasePlan(), ledger)
    assert again.withheld_because == "privacy.difference_below_threshold"


def test_another_population_is_not_held_against_a_release():
    ledger = EvaluationLedger()
    release([finding([*ANSWERS, None])], ReleasePlan(population="spring"), ledger)
    (other,) = release([finding([*ANSWERS, 3])], ReleasePlan(population="autumn"), ledger)
    assert other.withheld_because is None
