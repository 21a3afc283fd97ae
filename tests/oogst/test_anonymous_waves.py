"""An evaluation with anonymous measurements beside confidential ones."""

from __future__ import annotations

import dataclasses

from oogst import evaluate
from oogst.analyses import find
from oogst.analyses._bench import Bench
from oogst.evaluation import conclude
from oogst.types.people import PeopleSet
from tests.factories import small

NAN = float("nan")
ANSWERS = (1, 2, 3, 4, 5, 2, 3, 4, 1, 5, 3, 4)


def known(design):
    """Twelve people who answered before and after, as themselves."""
    return small.study(design, ANSWERS, [min(5, one + 1) for one in ANSWERS])


def asked_anonymously(design):
    """The same answers, with two placeholders per person instead."""
    size = len(ANSWERS)
    gap = [NAN] * size
    study = small.study(design, [*ANSWERS, *gap], [*gap, *(min(5, one + 1) for one in ANSWERS)])
    at = {place: "voor" if place < size else "na" for place in range(2 * size)}
    return dataclasses.replace(study, people=dataclasses.replace(study.people, anonymous_at=at))


def beside(design):
    """Twelve known people who were asked anonymously afterwards."""
    size = len(ANSWERS)
    gap = [NAN] * size
    study = small.study(design, [*ANSWERS, *gap], [*gap, *ANSWERS])
    at = dict.fromkeys(range(size, 2 * size), "na")
    return dataclasses.replace(study, people=dataclasses.replace(study.people, anonymous_at=at))


def response(study):
    return {one.key: one.numbers.count for one in conclude(study).released if one.key.startswith("response")}


def test_response_counts_the_people_and_not_the_places() -> None:
    assert response(asked_anonymously(small.design())) == response(known(small.design()))
    assert response(beside(small.design())) == {"response:voor": (12, 12), "response:na": (12, 12)}


def test_one_moment_tells_the_same_whether_people_were_known_or_not() -> None:
    design = small.design("mean", indicator={"moment": "na"})
    numbers = [conclude(study).released.get("level:i").numbers for study in (known(design), asked_anonymously(design))]
    assert numbers[0] == numbers[1]


def test_nobody_is_paired_with_a_placeholder() -> None:
    for make in (asked_anonymously, beside):
        [change] = [one for one in find(Bench(make(small.design()))) if one.about.analysis == "change"]
        assert not change.base
        assert not change.numbers.is_estimable


def test_a_comparison_group_of_placeholders_is_no_comparison() -> None:
    size = len(ANSWERS)
    study = small.study(small.design(), [*ANSWERS, *[NAN] * size], [*ANSWERS[::-1], *ANSWERS], comparison=size)
    at = dict.fromkeys(range(size, 2 * size), "na")
    study = dataclasses.replace(study, people=dataclasses.replace(study.people, anonymous_at=at))
    assert [one.about.analysis for one in find(Bench(study)) if one.about.indicator] == ["change"]


def test_a_known_comparison_is_not_diluted_by_placeholders() -> None:
    size = len(ANSWERS)
    before, after = [*ANSWERS, *ANSWERS], [*(min(5, one + 1) for one in ANSWERS), *ANSWERS]
    plain = small.study(small.design(), before, after, comparison=size)
    gap = [NAN] * 6
    mixed = small.study(small.design(), [*gap, *before], [*ANSWERS[:6], *after], comparison=size)
    at = dict.fromkeys(range(6), "na")
    mixed = dataclasses.replace(mixed, people=dataclasses.replace(mixed.people, anonymous_at=at))
    first, second = (conclude(study).released.get("comparison:i").numbers for study in (plain, mixed))
    assert (first.flow, first.estimate, first.p) == (second.flow, second.estimate, second.p)


def test_participants_are_counted_once() -> None:
    for make in (known, asked_anonymously, beside):
        people = make(small.design()).people
        assert people.headcount(people.programme) == 12


def test_a_report_tells_the_same_response_whether_people_were_known_or_not() -> None:
    told = [evaluate(make(small.design("mean", indicator={"moment": "na"}))) for make in (known, asked_anonymously)]
    sections = [{one.key: one.blocks for one in report.sections} for report in told]
    assert sections[0]["response"] == sections[1]["response"]


def test_placeholders_are_absent_at_other_moments_and_without_one() -> None:
    bench = Bench(beside(small.design()))
    known_people = PeopleSet.of(range(12))
    assert bench.eligible() == known_people
    assert bench.eligible("voor") == known_people
    assert bench.eligible("na") == bench.study.people.placeholders


def test_at_one_moment_each_questionnaire_counts_whom_it_asked() -> None:
    study = beside(small.design())
    block = study.answers["v", "voor"]
    asked = dataclasses.replace(block, instrument="w", moment="na")
    bench = Bench(dataclasses.replace(study, answers={**study.answers, ("w", "na"): asked}))
    known_people = PeopleSet.of(range(12))
    assert bench.eligible("na", "w") == known_people
    assert bench.eligible("na", "v") == study.people.placeholders
    assert bench.eligible("na") == known_people
