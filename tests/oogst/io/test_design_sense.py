"""Links that lead nowhere, and designs that cannot be meant."""

from __future__ import annotations

import pytest

from oogst.io.design_file import build_design, parse_design
from oogst.io.place import Problems
from tests.oogst.io.sample import DESIGN

Found = list[tuple[str, str | None]]


def check(text: str) -> Found:
    problems = Problems()
    raw = parse_design(text.encode(), "design.toml", problems)
    assert raw is not None
    build_design(raw, problems)
    assert all(problem.text("nl") != problem.text("en") for problem in problems.found)
    return [(problem.key.removeprefix("problem."), problem.column) for problem in problems.found]


# What replaces what, and the only problem that follows.
LINKS = [
    ('parent = "G4"', 'parent = "G9"', "link_dangling", "goals[2].parent"),
    ('goals = ["G3"]', 'goals = ["G3", "G9"]', "link_dangling", "activities[1].goals[2]"),
    ('goal = "G3"', 'goal = "G9"', "link_dangling", "indicators[1].goal"),
    ('instrument = "enquete"', 'instrument = "x"', "link_dangling", "indicators[1].instrument"),
    ('scale = "uit"', 'scale = "x"', "link_dangling", "indicators[1].scale"),
    ('scale = "uit"', 'item = "x"', "link_dangling", "indicators[1].item"),
    ('series = "fouten"', 'series = "x"', "link_dangling", "indicators[2].series"),
    ('answers = "eens" },', 'answers = "x" },', "link_dangling", "instruments[1].items[1].answers"),
    ('items = ["q1", "q2"]', 'items = ["q1", "q9"]', "link_dangling", "instruments[1].scales[1].items[2]"),
    ('indicator = "I3"', 'indicator = "I9"', "link_dangling", "plan.lines[1].indicator"),
    ('moment = "na"', 'moment = "x"', "link_dangling", "plan.lines[1].moment"),
    ("minutes = 5", 'instrument = "x"', "link_dangling", "plan.lines[1].instrument"),
    ("primary = true", 'from_moment = "x"', "link_dangling", "indicators[1].from_moment"),
    ('kind = "after"', 'kind = "after"\nlooks_back_to = "x"', "link_dangling", "moments[2].looks_back_to"),
    ('title = "Fouten"', 'title = "Fouten"\ncontrol = "x"', "link_dangling", "series[1].control"),
    (
        "[plan]",
        '[[events]]\ndate = 2026-01-01\ntext = "x"\nseries = ["x"]\n[plan]',
        "link_dangling",
        "events[1].series[1]",
    ),
    ('goals = ["G3"]\nsources', 'goals = ["x"]\nsources', "link_dangling", "questions[1].goals[1]"),
    ('value = "lef"', 'value = "moed"', "link_dangling", "competencies[1].value"),
    ('competency = "uitspreken"', 'competency = "x"', "link_dangling", "behaviours[1].competency"),
    ('value = "zorg"', 'value = "Zorgen"', "link_dangling", "goals[2].value"),
    ('from_behaviour = "zegt-het"', 'from_behaviour = "zegt"', "link_dangling", "goals[2].from_behaviour"),
    ('sources = ["studie"]', 'sources = ["boek"]', "link_dangling", "questions[1].sources[1]"),
    ('"team", "studie"]', '"team", "boek"]', "link_dangling", "plan.lines[1].sources[2]"),
    ('text = "Lef"', 'text = "Lef"\n[[values]]\nid = "LEF"\ntext = "Lef"', "id_twice", "values[2].id"),
    ('weight = "some"', '[[sources]]\nid = "Studie"\nkind = "people"\nsays = "x"', "id_twice", "sources[2].id"),
    ('id = "I4"', 'id = "i3"', "id_twice", "indicators[2].id"),
    ('id = "open"', 'id = "Q1"', "id_twice", "instruments[1].items[5].id"),
    ('id = "open"', 'id = "Persoon"', "item_name_taken", "instruments[1].items[5].id"),
]

SENSE = [
    ("level = 3", "level = 4", "parent_level", "goals[2].parent"),
    ('scale = "uit"', "", "indicator_needs", "indicators[1].scale"),
    ('scale = "uit"', 'scale = "uit"\nitem = "q1"', "scale_and_item", "indicators[1].item"),
    ('series = "fouten"', "", "indicator_needs", "indicators[2].series"),
    ('measure = "change"', 'measure = "share"', "indicator_needs", "indicators[1].at_least"),
    ('measure = "change"', 'measure = "share"\nat_least = 4\ntarget = 0.8', "target_share", "indicators[1].target"),
    ('measure = "change"', 'measure = "nps"', "nps_scale", "indicators[1].item"),
    ('measure = "change"', 'measure = "retrospective"', "indicator_needs", "indicators[1].then_moment"),
    ("primary = true", 'from_moment = "na"\nto_moment = "na"', "moments_equal", "indicators[1].to_moment"),
    ("maximum = 5", "maximum = 1\n#", "scale_empty", "answer_scales[1].maximum"),
    ("labels = { 1", "labels = { 0", "label_outside", "answer_scales[1].labels.0"),
    ("missing = { 9", "missing = { 3", "missing_inside", "answer_scales[1].missing.3"),
    ('text = "Ik zwijg.", answers = "eens"', 'text = "Ik zwijg."', "item_needs", "instruments[1].items[2].answers"),
    (
        'options = { thuis = "Thuis", werk = "Op het werk" }',
        "options = {}",
        "item_needs",
        "instruments[1].items[4].options",
    ),
    ('kind = "choice"', 'kind = "test"', "item_needs", "instruments[1].items[4].key"),
    ('kind = "choice"', 'kind = "test", key = "x"', "key_no_option", "instruments[1].items[4].key"),
    (
        'kind = "choice", options = { thuis = "Thuis"',
        'kind = "choices", options = { "t;h" = "Thuis"',
        "option_code",
        "instruments[1].items[4].options.t;h",
    ),
    ('kind = "text"', 'kind = "order"', "item_needs", "instruments[1].items[5].options"),
    (
        'text = "Ik zwijg.", answers = "eens", reversed = true',
        'text = "Wat?", kind = "choices", options = { a = "A" }',
        "scoring_kind",
        "instruments[1].scales[1].scoring",
    ),
    ("maximum = 5", 'maximum = 5\npicture = "bars"', "picture_answers", "answer_scales[1].picture"),
    ('items = ["q1", "q2"]', 'items = ["q1", "q1"]', "scale_item_twice", "instruments[1].scales[1].items"),
    (
        'items = ["q1", "q2"]',
        'items = ["q1", "q2"], scoring = "correct"',
        "scoring_kind",
        "instruments[1].scales[1].scoring",
    ),
    ("start = 2026-01-05", "start = 2026-01-05\nend = 2025-01-01", "dates_reversed", "programme.end"),
    ("date = 2026-06-01", "date = 2025-06-01", "moments_disordered", "moments[1].date"),
    ('kind = "after"', 'kind = "after"\nlooks_back_to = "na"', "looks_at_itself", "moments[2].looks_back_to"),
    ('title = "Fouten"', 'title = "Fouten"\ncontrol = "fouten"', "own_control", "series[1].control"),
    (
        "intervention = 2026-02-01",
        "intervention = 2026-02-01\nphase_in_until = 2026-01-01",
        "dates_reversed",
        "series[1].phase_in_until",
    ),
    (
        'method = "waiting_list_lottery"',
        'method = "matched"\nunit = "team"',
        "unit_column_missing",
        "assignment.unit_column",
    ),
    ('role = "comparison"', "", "assignment_alone", "assignment"),
    (
        'parents = { nacht = "dag" }',
        'parents = { nacht = "dag", dag = "nacht" }',
        "parents_cycle",
        "breakdowns[1].parents.dag",
    ),
    ("[plan]", "[budget]\ntotal = 10\nevaluation = 20\n[plan]", "budget_exceeded", "budget.evaluation"),
    ("[plan]", "[roi]\nyears = 2\ndecay = [1.0]\n[plan]", "decay_years", "roi.decay"),
    (
        "[plan]",
        '[plan]\nchanges = [{ date = 2026-01-01, what = "x", reason = "y" }]',
        "change_unfrozen",
        "plan.changes[1].date",
    ),
]


@pytest.mark.parametrize(("before", "after", "key", "place"), LINKS + SENSE)
def test_one_mistake_gives_one_problem_at_its_place(before: str, after: str, key: str, place: str) -> None:
    assert before in DESIGN
    assert check(DESIGN.replace(before, after, 1)) == [(key, place)]


def test_two_primary_indicators_of_one_goal_are_told() -> None:
    text = DESIGN.replace('id = "I4"\ngoal = "G4"', 'id = "I4"\nprimary = true\ngoal = "G3"')
    assert check(text) == [("primary_twice", "indicators[2].primary")]


def test_goals_in_a_circle_are_told_once() -> None:
    text = DESIGN.replace('id = "G4"\nlevel = 4', 'id = "G4"\nlevel = 4\nparent = "G3"')
    assert check(text) == [("parent_level", "goals[1].parent"), ("goal_cycle", "goals[2].parent")]


def test_more_than_six_breakdowns_are_too_many() -> None:
    more = "".join(f'[[breakdowns]]\nattribute = "k{number}"\ntitle = "x"\n' for number in range(6))
    assert check(DESIGN.replace("[plan]", more + "[plan]")) == [("list_long", "breakdowns")]


def test_a_scale_that_averages_different_ranges_is_doubted() -> None:
    text = DESIGN.replace(
        "[[answer_scales]]", '[[answer_scales]]\nid = "tien"\nminimum = 0\nmaximum = 10\n\n[[answer_scales]]', 1
    )
    text = text.replace(
        '{ id = "q2", text = "Ik zwijg.", answers = "eens"', '{ id = "q2", text = "Ik zwijg.", answers = "tien"'
    )
    assert check(text) == [("scale_ranges", "instruments[1].scales[1].items")]


def test_an_nps_asks_one_item_from_nought_to_ten() -> None:
    text = DESIGN.replace('measure = "change"', 'measure = "nps"').replace('scale = "uit"', 'item = "q1"')
    assert check(text) == [("nps_scale", "indicators[1].item")]
    assert (
        check(text.replace("minimum = 1", "minimum = 0").replace("maximum = 5", "maximum = 10").replace("9 =", "99 ="))
        == []
    )
