"""The overview of a programme: steps with what is done, the chain, the timeline with today in it, the latest news."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from oogst.language.message import say
from oogst.planning.coverage import check_coverage
from oogst.types.design import Design
from oogst_web.common import clock
from oogst_web.pages.design.programme import lay_on_time
from oogst_web.people.models import Person
from oogst_web.programmes.design import draw, draw_values
from oogst_web.programmes.domain import Spot, archive, create_programme, save_part
from oogst_web.programmes.fields import PART_FIELDS
from oogst_web.programmes.models import Part, Programme
from oogst_web.programmes.parts import ONLY
from oogst_web.programmes.progress import DONE, NOT_YET, NOW, list_steps, summarise
from oogst_web.programmes.starts import design_values
from tests.web.asked import opened_wave
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 5, 10)


def overview(visit, programme, role="lead"):
    return visit(role).get(f"/programma/{programme.id}/").content.decode()


def timeline(*days):
    moments = [
        {"id": f"m{number}", "kind": "during", "title": f"meting {number}", **({"date": day} if day else {})}
        for number, day in enumerate(days)
    ]
    design: Design = draw_values({"programme": {"title": "x"}, "moments": moments}).design
    return [one.kind if one.kind == "here" else one.title for one in lay_on_time(design, TODAY)]


def test_today_stands_between_what_was_and_what_comes():
    assert timeline("2026-05-09", "2026-05-11") == ["meting 0", "here", "meting 1"]
    assert timeline("2026-05-10") == ["here", "meting 0"], "what is today still comes"
    assert timeline("2026-05-01") == ["meting 0", "here"]
    assert timeline(None, "2026-06-01") == ["here", "meting 1", "meting 0"], "without a day comes last"
    assert timeline() == []


def test_a_level_that_was_not_chosen_leads_to_where_it_is_chosen(visit, programme, organisation):
    Part.objects.filter(programme=programme, kind="goal", data__level=5).delete()
    story, goals = (f"/programma/{programme.id}/{place}/" for place in ("verhaal", "doelen"))
    lead = visit("lead")
    page, ids = overview(visit, programme), lead.get(goals).content.decode()
    led = re.findall(rf'href="{goals}#(level-\d)"', page)
    assert led == ["level-4", "level-3", "level-2", "level-1"]
    assert all(f'id="{one}"' in ids for one in led)
    assert f'href="{story}#programme---highest_level"' in page
    assert 'id="programme---highest_level"' in lead.get(story).content.decode()
    assert "niet gekozen" in page
    assert "#programme---highest_level" not in overview(visit, programme, "manager")
    save_part(Spot(programme, "programme", ONLY), {"highest_level": 5}, by=actor(organisation, "lead"), seen=None)
    assert f'href="{goals}#level-5"' in overview(visit, programme)


def test_a_step_is_done_is_now_or_has_to_wait(programme, organisation):
    lead = actor(organisation, "lead")
    bare = create_programme("Leeg", design_values("blank", "Leeg", "De Linde"), by=lead)
    assert [step.state for step in list_steps(summarise(bare))] == [NOW, NOW, NOT_YET, NOT_YET, NOT_YET]
    states = {step.text.split(".")[1]: step.state for step in list_steps(summarise(programme))}
    assert states["first_goal"] == states["gaps"] == DONE


def test_the_hints_of_the_story_name_what_its_step_waits_for(programme, organisation):
    lead = actor(organisation, "lead")
    bare = create_programme("Leeg", design_values("blank", "Leeg", "De Linde"), by=lead)
    hinted = {one.name for one in PART_FIELDS["programme"] if one.name.startswith("alignment.") and one.has_hint}

    def is_done(filled):
        alignment = {name.removeprefix("alignment."): "iets" for name in filled}
        spot = Spot(bare, "programme", ONLY)
        version = bare.parts.get(kind="programme").version
        save_part(spot, {"alignment": alignment}, by=lead, seen=version)
        return next(list_steps(summarise(Programme.objects.get(pk=bare.pk)))).state == DONE

    assert is_done(hinted)
    assert not any(is_done(hinted - {one}) for one in hinted)


def test_goals_and_plan_stand_the_same_on_every_page(visit, programme, organisation):
    lead, by = visit("lead"), actor(organisation, "lead")
    goal = {"level": 2, "text": "Iets extra's leren"}
    save_part(Spot(programme, "goal", "d9"), goal, by=by, seen=None)
    total = programme.parts.filter(kind="goal").count()
    assert (
        f"{total - 1} van de {total} doelen zijn compleet"
        in lead.get(f"/programma/{programme.id}/doelen/").content.decode()
    )
    page = overview(visit, programme)
    level = programme.parts.filter(kind="goal", data__level=2).count()
    assert "1 doel is nog niet compleet" in page
    assert f"{level - 1} van {level} doelen compleet" in page
    save_part(Spot(programme, "goal", "d9"), {"not_measured_because": "te duur"}, by=by, seen=None)
    assert f"De {total} doelen zijn compleet" in lead.get(f"/programma/{programme.id}/doelen/").content.decode()
    assert "nog niet compleet" not in overview(visit, programme)
    found = check_coverage(draw(programme).design)
    assert found.measured + found.explained == found.goals == total
    told = say("cli.plan.measured", "nl", measured=found.measured, goals=total)
    page = lead.get(f"/programma/{programme.id}/doelen/").content.decode()
    assert told in page, "the screen counts as the command line does"
    assert say("cli.plan.explained", "nl", count=found.explained) in page


def test_a_plan_that_is_ready_can_be_approved_whatever_else_a_goal_lacks(visit, programme, organisation):
    by = actor(organisation, "lead")
    goal = next(part for part in programme.parts.filter(kind="goal") if part.data["level"] == 3)
    save_part(Spot(programme, "goal", goal.key), {"situation": None}, by=by, seen=None)
    assert "klaar om vast te stellen" in visit("lead").get(f"/programma/{programme.id}/meetplan/").content.decode()
    states = {step.text.split(".")[1]: step.state for step in list_steps(summarise(programme))}
    assert (states["gaps"], states["plan"], states["approve"]) == (NOW, DONE, NOW)
    line = programme.parts.filter(kind="plan_line").first()
    save_part(Spot(programme, "plan_line", line.key), {"owner": None}, by=by, seen=None)
    states = {step.text.split(".")[1]: step.state for step in list_steps(summarise(programme))}
    assert states["approve"] == NOT_YET


@pytest.mark.slow
def test_days_that_cannot_be_right_are_told_on_every_page_about_them(visit, programme, organisation):
    lead, by = visit("lead"), actor(organisation, "lead")
    told = "Het einde ligt vóór de start."
    pages = ["", "verhaal/", "meetplan/"]
    assert not any(told in lead.get(f"/programma/{programme.id}/{page}").content.decode() for page in pages)
    save_part(Spot(programme, "programme", "-"), {"start": "2026-03-10", "end": "2025-03-10"}, by=by, seen=None)
    assert all(told in lead.get(f"/programma/{programme.id}/{page}").content.decode() for page in pages)


def test_the_steps_tell_in_words_what_is_done_and_only_what_is_now_is_a_link(visit, organisation):
    lead = actor(organisation, "lead")
    bare = create_programme("Leeg", design_values("blank", "Leeg", "De Linde"), by=lead)
    steps = overview(visit, bare).partition('id="next"')[2].partition("</section>")[0]
    assert steps.count("kan nog niet") == 3
    assert len(re.findall("<a href", steps)) == 2
    assert "Leeg: 2 stappen te doen" in overview(visit, bare)


def test_the_news_says_what_changed_and_leads_to_its_history(visit, programme, organisation):
    goal = programme.parts.filter(kind="goal").first()
    save_part(Spot(programme, "goal", goal.key), {"text": "Nieuw doel"}, by=actor(organisation, "lead"), seen=None)
    news = overview(visit, programme).partition('id="news"')[2].partition("</section>")[0]
    assert "Doel: Nieuw doel" in news
    assert f"/programma/{programme.id}/geschiedenis/goal/{goal.key}/" in news


def test_who_may_not_see_the_money_gets_no_link_to_it_in_the_news(visit, programme, organisation):
    save_part(Spot(programme, "roi", "-"), {"why": "Geheim"}, by=actor(organisation, "lead"), seen=None)
    for role, sees in {"lead": True, "coach": False}.items():
        client = visit(role)
        page = client.get(f"/programma/{programme.id}/").content.decode()
        assert ("/geschiedenis/roi/-/" in page) is sees
        page = client.get(f"/programma/{programme.id}/geschiedenis/").content.decode()
        assert ("/geschiedenis/roi/-/" in page) is sees


def test_the_number_of_people_is_told_to_who_may_see_people(visit, programme):
    Person.objects.create(programme=programme, code="a")
    assert "1 deelnemer ·" in overview(visit, programme)
    assert "1 deelnemer ·" not in overview(visit, programme, "coach")


def test_the_next_measurement_is_the_finding_once_everything_is_done(visit, programme, organisation):
    lead = actor(organisation, "lead")
    day = (clock.today() + dt.timedelta(days=10)).isoformat()
    values = {"id": "later2", "kind": "during", "title": "Tussenmeting", "date": day}
    save_part(Spot(programme, "moment", "later2"), values, by=lead, seen=None)
    about = {"alignment": {"reason": "Nodig", "short_term": "Snel"}}
    save_part(Spot(programme, "programme", "-"), about, by=lead, seen=None)
    plan = {"frozen_on": clock.today().isoformat(), "agreed_by": "Henk"}
    save_part(Spot(programme, "plan", "-"), plan, by=lead, seen=None)
    assert draw(programme).design.plan.frozen_on is not None
    assert f"{programme.title}: Tussenmeting is op" in overview(visit, programme)


def test_a_programme_that_was_put_away_says_that_it_can_be_read_only(visit, programme, organisation):
    archive(programme, by=actor(organisation, "lead"))
    assert "Je kunt het lezen, niet wijzigen." in overview(visit, programme)


@pytest.mark.parametrize(
    ("people", "promise", "told"),
    [
        (12, "vertrouwelijk", "Nog geen vijf van de 12 mensen hebben geantwoord"),
        (12, "anoniem", "Ongeveer 0% van 12 mensen heeft geantwoord"),
        (6, "vertrouwelijk", "Er zijn 6 mensen gevraagd. Bij minder dan 10 tonen we niet hoeveel er antwoordden."),
    ],
)
def test_a_wave_that_runs_tells_as_much_as_its_own_page(visit, programme, organisation, people, promise, told):
    wave = opened_wave(programme, actor(organisation, "lead"), people=people, promise=promise)
    page = overview(visit, programme)
    assert told in page
    if people > 9:
        assert told in visit("lead").get(f"/programma/{programme.id}/antwoorden/{wave.id}/").content.decode()
