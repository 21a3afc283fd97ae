"""One moment: shares, means and promoters of those who answered."""

from __future__ import annotations

import datetime as dt

import pytest

from oogst.analyses._bench import Bench
from oogst.analyses.impact import count_impact
from oogst.analyses.level import find_levels
from oogst.analyses.response import find_response
from oogst.analyses.retrospective import find_retrospective
from oogst.types.numbers import DesignGrade
from oogst.types.study import AnswerBlock, TableSource
from tests.factories.small import NAN, design, study


def find(measure, after, **options):
    (finding,) = find_levels(Bench(study(design(measure, **options), (), after)))
    return finding


def test_a_share_counts_who_reaches_the_mark_among_who_answered():
    finding = find("share", [5, 4, 3, 2, NAN, NAN], indicator={"at_least": 4, "target": 50})
    assert finding.numbers.count == (2, 4)
    assert finding.numbers.flow.lost == {"no_answer": 2}
    assert (finding.numbers.bounds.lower, finding.numbers.bounds.upper) == (2 / 6, 4 / 6)
    assert finding.about.target.value == 0.5


@pytest.mark.parametrize("level", [1, 2, 3, 4])
@pytest.mark.parametrize("measure", ["share", "mean", "nps"])
def test_a_moment_describes_this_group_whole_or_class_with_a_worst_case_and_no_sampling_margin(measure, level):
    options = {"indicator": {"at_least": 4} if measure == "share" else {}, "level": level}
    declared = design(measure, breakdowns=[{"attribute": "team", "title": "team"}], **options)
    after = [5, 4, 3, 2, 4, 5, 4, 2, NAN, NAN]
    (finding,) = find_levels(Bench(study(declared, (), after, attributes={"team": ["x", "y"] * 5})))
    classes = [finding.splits[0].compute(people) for people in finding.splits[0].classes.values()]
    assert [numbers.interval for numbers in (finding.numbers, *classes)] == [None] * 3
    assert finding.numbers.bounds.lower <= finding.numbers.estimate <= finding.numbers.bounds.upper
    assert [numbers.bounds for numbers in classes] == [None] * 2


def test_where_everyone_answered_the_worst_case_is_the_number_itself():
    for measure in ("share", "mean", "nps"):
        numbers = find(measure, [5, 4, 3, 2], indicator={"at_least": 4} if measure == "share" else {}).numbers
        assert numbers.bounds.lower == pytest.approx(numbers.estimate)
        assert numbers.bounds.upper == pytest.approx(numbers.estimate)


def test_the_silent_may_all_have_been_promoters_or_detractors():
    scale = {"answer_scales": [{"id": "vijf", "minimum": 0, "maximum": 10}]}
    bounds = find("nps", [10, 9, 2, NAN], **scale).numbers.bounds
    assert (bounds.lower, bounds.upper) == (pytest.approx(0), pytest.approx(50))


def test_without_a_people_table_nobody_knows_who_was_asked():
    declared = design("share", indicator={"at_least": 4})
    made = study(declared, (), [5, 4, 3, 2, NAN], sources={"answers": TableSource("answers", "answers.csv", 4, (), "")})
    (finding,) = find_levels(Bench(made))
    (response,) = find_response(Bench(made))
    assert (finding.numbers.count, finding.numbers.bounds, finding.numbers.flow.eligible) == ((2, 4), None, 0)
    assert (response.numbers.reason, response.numbers.count) == ("invited_unknown", None)
    assert response.numbers.flow.answered == 4


def test_a_mean_knows_its_scale_and_its_worst_case():
    finding = find("mean", [5, 4, 3, NAN])
    assert finding.numbers.estimate == 4
    assert (finding.numbers.bounds.lower, finding.numbers.bounds.upper) == (13 / 4, 17 / 4)
    assert finding.about.scale == (1, 5)


def test_a_breakdown_takes_no_one_who_did_not_answer():
    declared = design("share", indicator={"at_least": 4}, breakdowns=[{"attribute": "team", "title": "team"}])
    made = study(declared, (), [5, 4, NAN, 2], attributes={"team": ["x", "x", "x", "y"]})
    (finding,) = find_levels(Bench(made))
    numbers = finding.splits[0].compute(finding.splits[0].classes["x"])
    assert (numbers.count, numbers.bounds) == ((2, 2), None)


def test_response_leaves_out_who_had_left_and_counts_them():
    made = study(design(), [3, 3, 3, 3], [3, NAN, 4, NAN], left={3: dt.date(2026, 3, 1)})
    before, after = find_response(Bench(made))
    assert (before.numbers.count, after.numbers.count) == ((4, 4), (2, 3))
    assert after.numbers.details["n_left"] == 1


def test_response_follows_the_recorded_outcomes_where_there_are_any():
    outcomes = {"na": {0: "complete", 1: "refusal", 2: "not_eligible", 3: "partial"}}
    made = study(design(), (), [3, 3, 3, 3], dispositions=outcomes)
    (finding,) = find_response(Bench(made))
    assert finding.numbers.count == (2, 3)
    assert finding.numbers.details["aapor_rr1"] == pytest.approx(1 / 3)


def test_looking_back_is_a_report_and_never_a_change():
    moments = [
        {"id": "na", "kind": "after", "title": "Na", "date": "2026-06-15"},
        {"id": "toen", "kind": "after", "title": "Terug", "date": "2026-06-15", "looks_back_to": "na"},
    ]
    made = design("retrospective", indicator={"then_moment": "toen", "to_moment": "na"}, moments=moments)
    base = study(made, (), [4, 4, 5, 3, 4])
    block = base.answers["v", "na"]
    then = AnswerBlock("v", "toen", block.people, {"q": type(block.values["q"])("d", [2, 3, 3, 2, 2])})
    answers = {**base.answers, ("v", "toen"): then}
    (finding,) = find_retrospective(Bench(type(base)(base.design, base.people, answers)))
    assert finding.about.design is DesignGrade.D
    assert finding.numbers.estimate == pytest.approx(1.6)


@pytest.mark.parametrize(
    ("statuses", "lower", "upper"),
    [
        (["verified"] * 7 + ["none"] * 9 + ["unknown"] * 10, 7 / 26, 17 / 26),
        (["verified"] * 7 + ["none"] * 8 + ["unknown"] * 11, 7 / 26, 18 / 26),
        (["verified"] * 7 + ["reported"] * 3 + ["none"] * 6 + ["unknown"] * 10, 7 / 26, 20 / 26),
        (["unknown"] * 5, 0.0, 1.0),
    ],
)
def test_bounds_count_the_unknown_first_as_no_and_then_as_yes(statuses, lower, upper):
    bounds = count_impact(statuses).bounds
    assert (bounds.lower, bounds.upper, bounds.level) == (lower, upper, None)


def test_nobody_at_all_is_refused():
    assert count_impact([]).reason == "no_data"
