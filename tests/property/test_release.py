"""What holds for every release, whoever answered what."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oogst.privacy import EvaluationLedger, ReleasePlan, release
from oogst.types.estimate import Status
from oogst.types.numbers import Numbers
from oogst.types.people import PeopleSet
from tests.oogst.privacy.synthetic import finding

pytestmark = pytest.mark.slow
EMPTY = {"flow", "status", "reason", "warnings", "details"}


@st.composite
def surveys(draw):
    """Draw answers, one to five or none, and two breakdowns of everybody."""
    size = draw(st.integers(4, 22))
    answers = draw(st.lists(st.sampled_from([1, 2, 3, 4, 5, 4, 5, None]), min_size=size, max_size=size))
    columns = [draw(st.lists(st.integers(0, 3), min_size=size, max_size=size)) for _ in range(2)]
    return answers, columns


def groups_of(columns):
    return [
        {str(value): PeopleSet.from_mask(other == value for other in column) for value in sorted(set(column))}
        for column in columns
    ]


def released(answers, columns, ledger=None):
    found = finding(answers, groups=groups_of(columns), plain=True)
    return release([found], ReleasePlan(), EvaluationLedger() if ledger is None else ledger)


@given(surveys())
def test_what_is_withheld_holds_no_number(survey):
    (shown,) = released(*survey)
    if shown.withheld_because is None:
        assert shown.numbers.flow.used >= 5
        return
    assert shown.numbers.status is Status.SUPPRESSED
    assert shown.numbers.flow.used == shown.numbers.flow.invited == 0
    assert not shown.numbers.details
    assert all(getattr(shown.numbers, part.name) is None for part in fields(Numbers) if part.name not in EMPTY)
    assert shown.splits == ()


@given(surveys())
def test_a_breakdown_is_shown_with_two_classes_of_five_or_not_at_all(survey):
    for split in released(*survey).findings[0].splits:
        assert (split.withheld_because is None) is (len(split.classes) > 1)
        assert all(cell.numbers.flow.used >= 5 for cell in split.classes)
        parts = [part for cell in split.classes for part in cell.parts]
        assert len(parts) == len(set(parts))


@given(surveys())
def test_releasing_again_beside_what_was_released_changes_nothing(survey):
    ledger = EvaluationLedger()
    first = released(*survey, ledger)
    entries = ledger.entries
    assert released(*survey, ledger) == first
    assert ledger.entries == entries


@given(surveys(), st.randoms(use_true_random=False))
def test_the_place_of_people_in_the_list_does_not_matter(survey, random):
    answers, columns = survey
    order = list(range(len(answers)))
    random.shuffle(order)
    moved = [answers[place] for place in order], [[column[place] for place in order] for column in columns]
    assert released(*moved) == released(*survey)


@given(surveys(), st.integers(0, 21), st.integers(1, 5))
def test_a_late_or_corrected_answer_is_never_shown_beside_what_was_there_before(survey, person, answer):
    answers, columns = survey
    ledger = EvaluationLedger()
    (first,) = released(answers, columns, ledger)
    later = list(answers)
    later[person % len(later)] = answer
    (second,) = released(later, columns, ledger)
    if first.withheld_because is None and later != answers:
        assert second.withheld_because is not None
