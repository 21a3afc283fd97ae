"""Activities: tied to goals, held against them, and the mix of ways to learn."""

from __future__ import annotations

import pytest
from django.urls import reverse

from oogst.types.design import Design
from oogst_web.programmes.activities import activities_without_goal, measure_mix, serve_goals
from oogst_web.programmes.design import draw, draw_values
from oogst_web.programmes.models import Part
from tests.web.test_goals import save

pytestmark = pytest.mark.django_db

GOALS = [
    {"id": "top", "level": 4, "text": "Boven"},
    {"id": "doen", "level": 3, "text": "Midden", "parent": "top"},
    {"id": "los", "level": 2, "text": "Los"},
]


def design(*activities) -> Design:
    return draw_values({"programme": {"id": "p", "title": "P"}, "goals": GOALS, "activities": list(activities)}).design


def url(programme, name="activities"):
    return reverse(name, args=[programme.id])


def activity(programme):
    return Part.objects.filter(programme=programme, kind="activity").order_by("position").first()


def test_a_goal_is_served_by_an_activity_or_by_a_goal_below_it():
    rows = serve_goals(design({"id": "a", "title": "A", "goals": ["doen"]}))
    assert [(row.goal.id, row.is_gap) for row in rows] == [("top", False), ("doen", False), ("los", True)]


def test_an_activity_that_serves_no_goal_is_told():
    drawn = design({"id": "a", "title": "A", "goals": ["doen"]}, {"id": "b", "title": "B"})
    assert [one.id for one in activities_without_goal(drawn)] == ["b"]


def test_the_mix_is_the_share_of_the_hours_and_what_tells_no_hours_stays_out():
    mix = measure_mix(
        design(
            {"id": "a", "title": "A", "kind": "practice", "hours": 6},
            {"id": "b", "title": "B", "kind": "coaching", "hours": 2},
            {"id": "c", "title": "C", "hours": 2},
            {"id": "d", "title": "D", "kind": "intervision"},
            {"id": "e", "title": "E", "kind": "meeting", "hours": 50},
        )
    )
    assert [(one.way, one.hours, one.percent) for one in mix.shares] == [
        ("work", 6, 60),
        ("colleagues", 2, 20),
        ("course", 2, 20),
    ]
    assert [one.id for one in mix.uncounted] == ["d", "e"]


def test_goals_that_go_round_in_a_circle_do_not_stop_the_page():
    circle = [{"id": "x", "level": 3, "text": "X", "parent": "y"}, {"id": "y", "level": 3, "text": "Y", "parent": "x"}]
    drawn = draw_values({"programme": {"id": "p", "title": "P"}, "goals": circle}).design
    assert [row.is_gap for row in serve_goals(drawn)] == [True, True]


def test_an_activity_that_is_added_gets_its_goals_by_boxes(visit, programme):
    lead = visit("lead")
    answer = lead.post(url(programme, "add_activity"), {"title": "Samen oefenen", "kind": "intervision"})
    part = Part.objects.get(programme=programme, kind="activity", data__title="Samen oefenen")
    goals = [one.key for one in Part.objects.filter(programme=programme, kind="goal").order_by("position")[:2]]
    opened = lead.get(answer.url).content.decode()
    assert f'type="checkbox" name="goals" value="{goals[0]}"' in opened
    posted = {"title": "Samen oefenen", "kind": "intervision", "goals": goals, "hours": "3,5"}
    save(lead, programme, part, **posted)
    part.refresh_from_db()
    assert (part.data["goals"], part.data["hours"]) == (goals, 3.5)
    assert f'name="goals" value="{goals[1]}" checked' in lead.get(answer.url).content.decode()


def test_boxes_that_were_ticked_stay_so_when_something_else_is_wrong(visit, programme):
    lead, part = visit("lead"), activity(programme)
    goals = [one.key for one in Part.objects.filter(programme=programme, kind="goal").order_by("position")]
    answer = save(lead, programme, part, title="X", goals=[goals[-1], goals[0]], hours="veel")
    assert answer.status_code == 422
    for key in (goals[0], goals[-1]):
        assert f'name="goals" value="{key}" checked' in answer.content.decode()


def test_for_whom_it_suits_less_is_kept_and_shown_and_stays_in_the_design(visit, programme):
    lead, part = visit("lead"), activity(programme)
    save(lead, programme, part, less_suited_for="Wie in ploegen werkt")
    assert "Wie in ploegen werkt" in lead.get(url(programme)).content.decode()
    drawn = draw(programme)
    assert drawn.problems == ()
    assert drawn.values["activities"][0]["less_suited_for"] == "Wie in ploegen werkt"


def test_a_kind_of_its_own_stays_when_the_card_is_saved(visit, programme):
    part = activity(programme)
    part.data = {**part.data, "kind": "excursie"}
    part.save()
    assert save(visit("lead"), programme, part, title="Op pad", kind="excursie").status_code == 302
    part.refresh_from_db()
    assert (part.data["title"], part.data["kind"]) == ("Op pad", "excursie")


def test_gaps_and_the_mix_stand_on_the_page_in_words(visit, programme, organisation):
    lead = visit("lead")
    assert "Bij elk doel hoort een activiteit" in lead.get(url(programme)).content.decode()
    lead.post(url(programme, "add_goal"), {"level": "2", "text": "Iets heel anders leren"})
    page = lead.get(url(programme)).content.decode()
    assert "1 doel heeft nog geen activiteit" in page
    assert "20%" in page
    assert "Hoe is dit geteld?" in page


def test_an_activity_that_is_removed_can_be_put_back(visit, programme):
    lead, part = visit("lead"), activity(programme)
    where = reverse("change_part", args=[programme.id, "activity", part.key])
    lead.post(where, {"remove": "1"})
    page = lead.get(url(programme)).content.decode()
    assert f'name="restore" value="{part.version}"' in page
    lead.post(where, {"restore": part.version})
    assert Part.objects.filter(programme=programme, kind="activity", key=part.key).exists()


def test_who_may_only_read_sees_the_activities_and_adds_none(visit, programme):
    coach = visit("coach")
    assert coach.get(url(programme)).status_code == 200
    assert coach.post(url(programme, "add_activity"), {"title": "Stiekem"}).status_code == 404


def test_two_people_who_chose_other_goals_see_the_goals_by_name_and_keep_one_choice(visit, programme):
    lead, part = visit("lead"), activity(programme)
    goals = list(Part.objects.filter(programme=programme, kind="goal").order_by("position"))
    texts = [goal.data["text"] for goal in goals[:3]]
    assert save(lead, programme, part, goals=[goals[0].key]).status_code == 302
    answer = save(lead, programme, part, goals=[goals[1].key, goals[2].key])
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert all(text in shown for text in (texts[0], f"{texts[1]}, {texts[2]}"))
    mine = f"{goals[1].key} {goals[2].key}"
    assert f'value="{mine}"' in shown
    part.refresh_from_db()
    save(lead, programme, part, goals=mine)
    part.refresh_from_db()
    assert part.data["goals"] == [goals[1].key, goals[2].key]


def test_for_whom_an_activity_is_less_suited_is_known_to_the_study_folder(visit, programme):
    part = activity(programme)
    save(visit("lead"), programme, part, less_suited_for="Wie in ploegen werkt.")
    drawn = draw(programme).design.activities[0]
    assert (drawn.less_suited_for, drawn.unknown) == ("Wie in ploegen werkt.", {})
