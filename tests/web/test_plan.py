"""The measurement plan: made from the goals, seen three ways, approved, and changed afterwards with a reason."""

from __future__ import annotations

import re
from html import unescape

import pytest

from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.common.words import Voice
from oogst_web.people.models import Person
from oogst_web.programmes import domain, planning
from oogst_web.programmes.design import draw
from oogst_web.programmes.models import Part, Programme
from oogst_web.programmes.starts import design_values
from oogst_web.questionnaires.queries import questionnaires_of
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


def url(programme, *more):
    return "/".join(["", "programma", str(programme.id), "meetplan", *more, ""])


def parts(programme, kind):
    return list(Part.objects.filter(programme=programme, kind=kind).order_by("position", "key"))


def page(client, programme, query=""):
    answer = client.get(url(programme) + query)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def save(client, programme, part, **fields):
    posted = {"version": part.version, "fields": list(fields), **fields}
    return client.post(f"/programma/{programme.id}/deel/{part.kind}/{part.key}/", posted)


def approve(client, programme, **fields):
    return client.post(url(programme, "vaststellen"), fields)


@pytest.fixture
def bare(programme):
    """The programme without a plan."""
    Part.objects.filter(programme=programme, kind="plan_line").delete()
    return programme


@pytest.fixture
def compared(organisation):
    """A programme with a time before and after, a comparison group and a breakdown."""
    lead = actor(organisation, "lead")
    made = domain.create_programme("Leiders", design_values("leiderschap", "Leiders", "De Linde"), by=lead)
    domain.give_seat(made, actor(organisation, "commissioner").user, "commissioner", by=lead)
    return made


def test_one_click_makes_a_line_for_every_indicator_that_decides(visit, bare):
    design = draw(bare).design
    assert visit("lead").post(url(bare, "maak")).status_code == 302
    made = {part.data["indicator"]: part.data for part in parts(bare, "plan_line")}
    assert set(made) == {one.id for one in design.indicators if one.primary}
    line = made["i_reactie"]
    assert line["instrument"] == "reactie"
    assert line["moment"] == "na"
    assert line["owner"] == design.goal(design.indicator("i_reactie").goal).owner
    assert made["i_vragen"]["moment"] == "later"
    assert not draw(bare).problems


def test_one_click_again_adds_nothing(visit, bare):
    visit("lead").post(url(bare, "maak"))
    before = parts(bare, "plan_line")
    visit("lead").post(url(bare, "maak"))
    assert parts(bare, "plan_line") == before


@pytest.mark.slow
def test_a_day_and_minutes_that_follow_are_shown_and_move_along(visit, bare):
    lead = visit("lead")
    lead.post(url(bare, "maak"))
    assert "24 maart 2026" in page(lead, bare)
    assert "1 min" in page(lead, bare)
    moment = Part.objects.get(programme=bare, kind="moment", key="na")
    save(lead, bare, moment, date="2-4-2026")
    assert "2 april 2026" in page(lead, bare)
    assert "24 maart 2026" not in page(lead, bare)


def test_a_design_without_moments_gets_three(visit, organisation):
    lead = actor(organisation, "lead")
    values = {
        "programme": {"id": "p", "title": "P", "start": "2026-09-01", "end": "2026-12-01"},
        "goals": [{"id": "d1", "level": 2, "text": "Leren", "owner": "trainer"}],
        "indicators": [{"id": "i1", "goal": "d1", "title": "leren", "definition": "x", "measure": "change"}],
    }
    made = domain.create_programme("P", values, by=lead)
    visit("lead").post(url(made, "maak"))
    days = {part.data["kind"]: part.data["date"] for part in parts(made, "moment")}
    assert days == {"before": "2026-09-01", "after": "2026-12-01", "later": "2027-03-02"}
    assert "voormeting" in page(visit("lead"), made)


def test_the_calendar_lists_per_month_with_the_time_before_of_a_change(visit, compared):
    shown = page(visit("lead"), compared, "?view=calendar")
    assert shown.index("Januari 2026") < shown.index("Januari 2027") < shown.index("Juli 2027")
    assert "voormeting" in shown[shown.index("Januari 2026") : shown.index("Januari 2027")]


def test_one_questionnaire_on_one_day_is_one_thing_to_do(compared):
    design = draw(compared).design
    keys = [part.key for part in parts(compared, "plan_line")]
    together = planning.gather(planning.lay_out(design, keys))
    after = [group for group in together if group[0].instrument == "vragenlijst" and not group[0].is_before]
    assert len(after) == len({(group[0].day, group[0].line.who, group[0].line.owner) for group in after})
    assert max(len(group) for group in after) > 1
    assert sum(len(group) for group in together) == len(planning.lay_out(design, keys))


def test_per_person_shows_who_sees_to_what_and_who_is_asked_what(visit, programme):
    shown = page(visit("lead"), programme, "?view=person")
    assert "<h3>trainer</h3>" in shown
    assert "<h3>onderzoeker</h3>" in shown
    assert "<h3>alle deelnemers</h3>" in shown


def test_what_can_be_said_waits_for_the_number_of_people(visit, programme):
    lead = visit("lead")
    assert "naar verwachting" not in page(lead, programme)
    assert "naar verwachting 15 antwoorden" in page(lead, programme, "?people=26")
    wrong = page(lead, programme, "?people=veel")
    assert "Typ een heel getal" in wrong
    assert 'value="veel"' in wrong


def test_people_on_the_list_count_instead_of_the_number_that_was_filled_in(visit, compared):
    for number in range(40):
        group = "programma" if number < 30 else "vergelijking"
        Person.objects.create(programme=compared, code=f"p{number}", group=group)
    shown = page(visit("lead"), compared, "?people=500")
    assert "30 mensen op de lijst" in shown
    assert 'name="people"' not in shown


def test_a_breakdown_that_will_be_too_small_is_told(visit, compared):
    lead = visit("lead")
    shown = page(lead, compared, "?people=12")
    # Once where the figures will stand, and once with the difference that was expected of it.
    assert shown.count('class="suppressed') == shown.count("Functie: uitsplitsen lukt niet") == 2
    assert shown.count("De hele groep zie je wel.") == 2
    assert "uitsplitsen lukt niet" not in page(lead, compared, "?people=60")
    for number in range(30):
        values = {"functie": "team" if number < 26 else "directie"}
        Person.objects.create(programme=compared, code=f"p{number}", group="programma", attributes=values)
    assert "1 van de 2 groepen krijgt waarschijnlijk minder dan 5 antwoorden" in page(lead, compared)


def test_a_breakdown_by_an_attribute_that_people_have_is_that_attribute(visit, programme):
    lead = visit("lead")
    Person.objects.create(programme=programme, code="p1", attributes={"Team": "A", "Soort werk": "B"})
    assert '<option value="Soort werk">' in page(lead, programme)
    for typed in ("team", "SOORT WERK", "Leeftijd"):
        answer = lead.post(url(programme, "nieuw", "breakdown"), {"name": typed})
        assert 'id="card-breakdown-' in lead.get(answer["Location"]).content.decode()
    assert [part.key for part in parts(programme, "breakdown")] == ["Team", "Soort werk", "leeftijd"]


def test_no_code_is_shown_beside_a_breakdown_that_will_be_too_small(visit, compared):
    shown = page(visit("lead"), compared, "?people=10")
    assert "Functie: uitsplitsen lukt niet" in shown
    assert "plan.title" not in shown


def test_the_burden_counts_the_minutes_of_every_moment(visit, programme):
    assert "Uren samen" in page(visit("lead"), programme, "?people=26")


def test_what_is_asked_of_some_people_only_is_told_beside_what_is_asked_of_each(visit, programme):
    shown = page(visit("lead"), programme, "?people=26")
    assert re.search(
        r"Je vraagt per mens in totaal ongeveer \d+ minuten\. Aan 6 mensen vraag je ook 45 minuten: ", shown
    )


def test_the_plan_asks_as_many_minutes_as_the_questionnaire_says(bare, organisation):
    planning.fill_plan(bare, by=actor(organisation, "lead"))
    design = draw(bare).design
    found = {one.instrument: one.minutes for one in planning.lay_out(design, [""] * len(design.plan.lines))}
    listed = {one.key: float(one.minutes) for one in questionnaires_of(bare) if one.items}
    assert listed.items() <= found.items()
    assert listed


def test_a_seventh_breakdown_is_refused(visit, programme):
    lead = visit("lead")
    for number in range(6):
        assert lead.post(url(programme, "nieuw", "breakdown"), {"name": f"Kenmerk {number}"}).status_code == 302
    answer = lead.post(url(programme, "nieuw", "breakdown"), {"name": "Nog een"})
    assert answer.status_code == 422
    assert 'value="Nog een"' in answer.content.decode()
    assert [part.key for part in parts(programme, "breakdown")] == [f"kenmerk_{number}" for number in range(6)]


@pytest.mark.parametrize("kind", ["moment", "group", "question"])
def test_a_part_that_is_added_opens_with_its_fields(visit, programme, kind):
    answer = visit("lead").post(url(programme, "nieuw", kind), {"name": "Iets nieuws"})
    shown = visit("lead").get(answer["Location"]).content.decode()
    added = parts(programme, kind)[-1]
    assert f'id="card-{kind}-{added.key}"' in shown
    assert not draw(programme).problems


def test_how_the_comparison_group_arises_is_kept(visit, programme):
    lead = visit("lead")
    posted = {"method": "waiting_list_lottery", "unit": "team", "fields": ["method", "unit"]}
    lead.post(f"/programma/{programme.id}/deel/assignment/-/", posted)
    found = draw(programme).design.assignment
    assert found is not None
    assert (found.method.value, found.unit) == ("waiting_list_lottery", "team")


def test_the_expected_response_is_typed_in_percent(visit, programme):
    lead, part = visit("lead"), Part.objects.get(programme=programme, kind="plan")
    assert 'value="60"' in page(lead, programme, "?open=plan")
    assert save(lead, programme, part, expected_response="75").status_code == 302
    assert draw(programme).design.plan.expected_response == 0.75
    part.refresh_from_db()
    assert save(lead, programme, part, expected_response="0").status_code == 422


def test_the_commissioner_approves_and_the_plan_is_fixed_from_that_day(visit, programme):
    assert approve(visit("commissioner"), programme).status_code == 302
    plan = draw(programme).design.plan
    assert plan.frozen_on == clock.today()
    assert plan.agreed_by == "opdrachtgever"
    assert Programme.objects.get(pk=programme.pk).state == "approved"
    assert Entry.objects.filter(act="plan.approved", target=str(programme.id)).count() == 1


def test_who_reads_english_reads_in_english_who_approved(visit, programme, organisation):
    approve(visit("commissioner"), programme, reason="Dat kost te veel")
    lead = actor(organisation, "lead").user
    lead.language = "en"
    lead.save()
    assert "by: commissioner." in page(visit("lead"), programme)


def test_a_lead_approves_only_with_a_written_note(visit, programme):
    lead = visit("lead")
    answer = approve(lead, programme, note="  ")
    assert answer.status_code == 422
    assert "Schrijf op met wie dit is afgesproken." in answer.content.decode()
    assert not domain.is_plan_fixed(programme)
    assert approve(lead, programme, note="Met de directeur, verslag 3 maart").status_code == 302
    assert domain.is_plan_fixed(programme)
    assert "Met de directeur, verslag 3 maart" in page(lead, programme)


def test_a_refusal_is_told_at_the_top_with_the_way_to_its_field_and_every_link_works(visit, programme):
    lead = visit("lead")
    shown = approve(lead, programme).content.decode()
    summary = shown.index('role="alert" tabindex="-1" autofocus')
    assert summary < shown.index("<h1")
    assert shown.index('<a href="#note">Schrijf op met wie dit is afgesproken.') > summary
    assert 'id="note"' in shown
    assert "autofocus" not in page(lead, programme)
    # A link of a page that answers a post goes to the page itself.
    assert not re.search(r'href="\?|action="#', shown)
    refused = lead.post(url(programme, "nieuw", "moment"), {"name": " "}).content.decode()
    assert '<a href="#new-moment">' in refused
    assert 'id="new-moment"' in refused


def test_a_plan_with_a_goal_that_is_not_measured_is_approved_only_with_a_reason(visit, programme):
    boss = visit("commissioner")
    Part.objects.filter(programme=programme, kind="plan_line", data__indicator="i_bewust").delete()
    goal = draw(programme).design.indicator("i_bewust").goal
    answer = approve(boss, programme)
    assert answer.status_code == 422
    assert draw(programme).design.goal(goal).text in unescape(answer.content.decode())
    assert not domain.is_plan_fixed(programme)
    approve(boss, programme, reason="Te duur voor nu")
    assert domain.is_plan_fixed(programme)
    assert draw(programme).design.goal(goal).not_measured_because == "Te duur voor nu"


def test_a_goal_that_says_why_it_is_not_measured_stops_nothing(visit, programme):
    Part.objects.filter(programme=programme, kind="plan_line", data__indicator="i_bewust").delete()
    goal = Part.objects.get(programme=programme, kind="goal", key=draw(programme).design.indicator("i_bewust").goal)
    save(visit("lead"), programme, goal, not_measured_because="Bewust niet")
    assert approve(visit("commissioner"), programme).status_code == 302


def test_a_plan_without_lines_cannot_be_approved(visit, bare):
    answer = approve(visit("commissioner"), bare, reason="daarom")
    assert answer.status_code == 422
    assert not domain.is_plan_fixed(bare)


def test_every_change_of_a_fixed_plan_asks_why_and_stands_in_the_list_of_changes(visit, programme):
    lead = visit("lead")
    approve(visit("commissioner"), programme)
    line = parts(programme, "plan_line")[0]
    answer = save(lead, programme, line, owner="HR")
    assert answer.status_code == 422
    line.refresh_from_db()
    assert line.data["owner"] != "HR"
    posted = {"version": line.version, "fields": ["owner"], "owner": "HR", "why": "Trainer is weg"}
    lead.post(f"/programma/{programme.id}/deel/plan_line/{line.key}/", posted)
    change = draw(programme).design.plan.changes[0]
    assert change.reason == "Trainer is weg"
    assert change.date == clock.today()
    assert "Gewijzigd: meting, " in change.what.nl
    assert "Changed: measurement, " in change.what.en
    assert "Trainer is weg" in page(lead, programme)


def test_saving_the_same_change_in_pieces_is_one_change(visit, programme):
    approve(visit("commissioner"), programme)
    line = parts(programme, "plan_line")[0]
    for owner in ("H", "HR"):
        spot = domain.Spot(programme, "plan_line", line.key)
        domain.save_part(spot, {"owner": owner}, by=actor(programme.organisation, "lead"), seen=None, why="Weg")
    assert len(draw(programme).design.plan.changes) == 1


def test_adding_removing_and_reordering_after_the_approval_need_a_reason_too(visit, compared):
    lead = visit("lead")
    lead.post(url(compared, "nieuw", "breakdown"), {"name": "Team"})
    approve(visit("commissioner"), compared, reason="x")
    noted = len(draw(compared).design.plan.changes)
    assert lead.post(url(compared, "nieuw", "moment"), {"name": "Extra"}).status_code == 422
    change = f"/programma/{compared.id}/deel/breakdown/team/wijzig/"
    assert lead.post(change, {"up": "1"}).status_code == 422
    assert [part.key for part in parts(compared, "breakdown")] == ["functie", "team"]
    lead.post(change, {"up": "1", "why": "Belangrijker"})
    assert [part.key for part in parts(compared, "breakdown")] == ["team", "functie"]
    lead.post(url(compared, "nieuw", "moment"), {"name": "Extra", "why": "Nodig"})
    changes = draw(compared).design.plan.changes[noted:]
    assert [change.what.nl for change in changes] == [
        "Andere volgorde: uitsplitsing, Team",
        "Toegevoegd: meetmoment, Extra",
    ]


def test_a_plan_before_its_approval_changes_without_a_reason(visit, programme):
    assert save(visit("lead"), programme, parts(programme, "plan_line")[0], owner="HR").status_code == 302
    assert not parts(programme, "plan_change")


def read_calendar(content):
    """Return the events of a calendar file: unfolded, then name → value with escapes undone."""
    text = content.decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = re.sub("\r\n[ \t]", "", text).split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    events = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events:
            plain = re.sub(r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], value)
            events[-1].setdefault(name.partition(";")[0], plain)
    return events


def test_the_calendar_file_reads_back_with_every_day_of_the_plan(visit, compared):
    who = "alle leiders, van noord; en zuid \\ é\nmet " + "ë" * 90
    line = parts(compared, "plan_line")[1]
    line.data["who"] = who
    line.save()
    answer = visit("commissioner").get(url(compared, "agenda.ics")[:-1])
    assert answer["Content-Type"].startswith("text/calendar")
    events = read_calendar(answer.content)
    design = draw(compared).design
    keys = [part.key for part in parts(compared, "plan_line")]
    planned = [one for one in planning.lay_out(design, keys) if one.day]
    assert {event["DTSTART"] for event in events} == {f"{one.day:%Y%m%d}" for one in planned}
    told = "".join(event["DESCRIPTION"] for event in events)
    assert all(planning.title_of(one.indicator, Voice()) in told for one in planned)
    assert len({event["UID"] for event in events}) == len(events)
    assert any(f"Bij wie: {who}\n" in event["DESCRIPTION"] for event in events)
    assert {event["DTSTART"]: event["DTEND"] for event in events}["20260119"] == "20260120"


def test_who_only_reads_sees_the_plan_without_buttons(visit, programme):
    shown = page(visit("manager"), programme)
    assert "Wijzig<" not in shown
    assert "Stel het plan vast" not in shown
    assert visit("manager").post(url(programme, "maak")).status_code == 404


@pytest.mark.parametrize("typed", ["Team", "TEAM", "team"])
def test_a_breakdown_that_differs_in_capitals_only_is_refused_and_changes_nothing(visit, programme, typed):
    lead = visit("lead")
    lead.post(url(programme, "nieuw", "breakdown"), {"name": "team"})
    before = [(part.key, part.data, part.version) for part in parts(programme, "breakdown")]
    answer = lead.post(url(programme, "nieuw", "breakdown"), {"name": typed})
    assert answer.status_code == 422
    assert "Hoofdletters maken geen verschil" in answer.content.decode()
    assert [(part.key, part.data, part.version) for part in parts(programme, "breakdown")] == before


def test_an_attribute_that_differs_from_a_breakdown_in_capitals_only_is_not_declared(visit, programme):
    lead = visit("lead")
    lead.post(url(programme, "nieuw", "breakdown"), {"name": "team"})
    Person.objects.create(programme=programme, code="P1", attributes={"Team": "A"})
    answer = lead.post(f"/programma/{programme.id}/mensen/uitsplitsing/", {"attribute": "Team"}, follow=True)
    assert "Hoofdletters maken geen verschil" in answer.content.decode()
    assert [part.key for part in parts(programme, "breakdown")] == ["team"]


def test_breakdowns_that_differ_in_capitals_only_are_told_on_the_plan(visit, programme):
    for place, key in enumerate(("team", "Team", "functie")):
        Part.objects.create(
            programme=programme, kind="breakdown", key=key, position=place, data={"attribute": key, "title": key}
        )
    page = visit("lead").get(url(programme)).content.decode()
    assert "Deze uitsplitsingen lijken hetzelfde: team, Team." in page
