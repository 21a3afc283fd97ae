"""What the guard lets through, merges and withholds."""

from __future__ import annotations

from oogst.privacy import EvaluationLedger, ReleasePlan, release
from oogst.types.estimate import Flow, Status
from oogst.types.people import PeopleSet
from tests.oogst.privacy.synthetic import finding

ANSWERS = [1, 5, 2, 4, 3, 5, 1, 4, 2, 5, 3, 4, 1, 5, 2, 4]


def released(*findings, plan=None):
    return tuple(release(findings, plan or ReleasePlan(), EvaluationLedger()))


def teams(*sizes):
    classes, start = {}, 0
    for place, size in enumerate(sizes):
        classes["ABCDEFGH"[place]] = PeopleSet.of(range(start, start + size))
        start += size
    return classes


def test_four_answers_are_withheld_without_any_number():
    (shown,) = released(finding(ANSWERS[:4]))
    assert shown.withheld_because == "privacy.below_threshold"
    assert shown.numbers.status is Status.SUPPRESSED
    assert shown.numbers.flow == Flow(0, 0, 0, 0)
    assert shown.numbers.estimate is None
    assert shown.numbers.details == {}


def test_five_answers_are_shown_without_distribution():
    (shown,) = released(finding(ANSWERS[:5]))
    assert shown.numbers.estimate == 3.0
    assert shown.numbers.distribution is None
    assert shown.withheld_parts == {"distribution": "privacy.distribution_too_few"}


def test_a_class_of_four_is_merged_with_the_smallest_other_class():
    (shown,) = released(finding(ANSWERS, groups=[teams(4, 5, 7)]))
    assert [(cell.label, cell.numbers.flow.used) for cell in shown.splits[0].classes] == [("A + B", 9), ("C", 7)]
    assert shown.splits[0].merged_because == "privacy.merged_small"


def test_fifteen_of_sixteen_people_are_not_shown_beside_the_sixteen():
    (first, second) = released(
        finding(ANSWERS, key="mean:q1"), finding([None, *ANSWERS[1:]], key="change:q1", variables={"q1", "q1@before"})
    )
    assert first.withheld_because is None
    assert second.withheld_because == "privacy.difference_below_threshold"
