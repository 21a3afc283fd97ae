"""The home page of every role: what there is to do, how it stands, and nothing of who may not see it."""

from __future__ import annotations

import datetime as dt

import pytest

from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ROLES
from oogst_web.common import clock
from oogst_web.organisations.models import Membership
from oogst_web.pages import blocks
from oogst_web.pages.desk import Block, Desk, Line
from oogst_web.people.models import Person
from oogst_web.programmes.domain import Spot, create_programme, give_seat, remove_part, save_part
from oogst_web.programmes.models import Programme, State
from oogst_web.programmes.planning import approve_plan, fill_plan
from oogst_web.programmes.starts import design_values
from tests.web.conftest import actor
from tests.web.test_query_counts import fill, queries

pytestmark = pytest.mark.django_db


def home(visit, role):
    answer = visit(role).get("/werk/")
    assert answer.status_code == 200
    return answer.content.decode()


def lines(organisation, role, maker):
    return [line.text for line in maker(Desk(actor(organisation, role))).lines]


def change(programme, organisation, kind, key, values):
    save_part(Spot(programme, kind, key), values, by=actor(organisation, "lead"), seen=None, why="proef")


def aligned(programme, organisation):
    change(programme, organisation, "programme", "-", {"alignment": {"reason": "Nodig", "short_term": "Snel"}})
    fill_plan(programme, by=actor(organisation, "lead"))


def test_every_role_has_a_home_page():
    assert blocks.HOMES.keys() == ROLES.keys()


def test_a_lead_meets_at_most_three_things_first_and_the_rest_below(visit, organisation, programme):
    fill(organisation, 4)
    page = home(visit, "lead")
    first = page.partition('aria-labelledby="tasks"')[2].partition("</section>")[0]
    assert first.count("<li>") == 3
    assert "3 dingen wachten op je" in page
    assert "Ook nog te doen" in page
    assert "Mijn programma&#x27;s" in page


def test_a_commissioner_meets_the_plans_that_wait_for_approval(organisation, programme):
    lead, commissioner = actor(organisation, "lead"), actor(organisation, "commissioner")
    unready = create_programme("Nog leeg", design_values("blank", "Nog leeg", "De Linde"), by=lead)
    give_seat(unready, commissioner.user, "commissioner", by=lead)
    aligned(programme, organisation)
    found = blocks.plans_to_approve(Desk(commissioner)).lines
    assert [(line.text, line.about) for line in found] == [("Bekijk het meetplan en stel het vast", programme.title)]
    approve_plan(programme, by=commissioner, note="", reason="")
    assert lines(organisation, "commissioner", blocks.plans_to_approve) == []


def test_an_evaluator_meets_what_lies_open_in_the_plan(organisation, programme):
    aligned(programme, organisation)
    goal = programme.parts.filter(kind="indicator").first()
    remove_part(Spot(programme, "indicator", goal.key), by=actor(organisation, "lead"))
    assert any("niet compleet" in text for text in lines(organisation, "evaluator", blocks.plan_quality))


def test_a_controller_meets_money_without_a_source_and_series_without_values(organisation, programme):
    change(programme, organisation, "series", "k1", {"id": "k1", "title": "Verzuim"})
    change(programme, organisation, "series", "k2", {"id": "k2", "title": "Vertrek"})
    rows = [{"cost": "zaal", "amount": 100.0}, {"cost": "trainer", "amount": 5.0, "source": "offerte"}]
    values = [{"series": "k2", "period": "2026-01-01", "value": 3.0}, {"series": "k1", "period": "2026-01-01"}]
    Programme.objects.filter(pk=programme.pk).update(tables={"costs": rows, "series": values}, changed_at=clock.now())
    assert lines(organisation, "controller", blocks.money_to_complete) == ["1 post heeft nog geen bedrag of geen bron"]
    assert lines(organisation, "controller", blocks.series_to_fill) == ["Vul de cijfers in van “Verzuim”"]


def test_a_manager_meets_what_is_asked_by_role_or_name_and_only_what_is_still_to_come(organisation, programme):
    coming = (clock.today() + dt.timedelta(days=9)).isoformat()
    past = (clock.today() - dt.timedelta(days=9)).isoformat()
    indicator = programme.parts.filter(kind="indicator").first().key
    for key, values in {
        "201": {"who": "teams", "owner": "leidinggevende", "date": coming},
        "202": {"who": "alle leidinggevenden", "owner": "HR", "date": coming},
        "203": {"who": "teams", "owner": "leidinggevende", "date": past},
        "204": {"who": "teams", "owner": "trainer"},
    }.items():
        change(programme, organisation, "plan_line", key, {"indicator": indicator, **values})
    found = lines(organisation, "manager", blocks.asked_of_me)
    assert [text.partition(" ")[0] for text in found] == ["Zorg", "Je"]
    by_name = User.objects.get(memberships__role="manager", memberships__organisation=organisation)
    by_name.name = "Trainer"
    by_name.save()
    assert len(lines(organisation, "manager", blocks.asked_of_me)) == 3


def test_support_meets_programmes_without_people_and_who_cannot_be_reached(organisation, programme):
    assert lines(organisation, "support", blocks.people_to_complete) == ["Zet de mensen erin"]
    Person.objects.create(programme=programme, code="a", email="a@b.nl")
    Person.objects.create(programme=programme, code="b")
    Person.objects.create(programme=programme, code="c", left=clock.today())
    assert lines(organisation, "support", blocks.people_to_complete) == [
        "1 mens heeft nog geen mailadres en geen telefoon"
    ]
    assert lines(organisation, "hr_adviser", blocks.people_counted) == ["2 mensen doen mee"]


def test_what_comes_next_stands_in_order_and_a_programme_that_is_over_asks_nothing(organisation, programme):
    for key, days in (("later", 20), ("soon", 3), ("past", -3)):
        day = (clock.today() + dt.timedelta(days=days)).isoformat()
        change(programme, organisation, "moment", key, {"id": key, "kind": "during", "title": key, "date": day})
    assert [text.rpartition(" ")[2] for text in lines(organisation, "coach", blocks.next_days)][:2] == ["soon", "later"]
    Programme.objects.filter(pk=programme.pk).update(state=State.CLOSED)
    assert lines(organisation, "coach", blocks.next_days) == []


def test_an_administrator_meets_colleagues_invitations_and_the_house_and_no_programme(visit, programme):
    page = home(visit, "administrator")
    assert "Wie logt in zonder tweede stap?" in page
    assert "Er wacht geen uitnodiging." in page
    assert "Logboek" in page
    assert programme.title not in page


def test_somebody_with_several_roles_gets_the_blocks_of_all_each_once(organisation, programme):
    user = actor(organisation, "coach").user
    for role in ("controller", "administrator"):
        Membership.objects.create(organisation=organisation, user=user, role=role)
    give_seat(programme, user, "controller", by=actor(organisation, "lead"))
    headings = [block.heading for block in blocks.blocks_for(Desk(actor(organisation, "coach")))]
    assert {"home.asked", "home.money_title", "home.safety", "home.programmes"} <= set(headings)
    assert len(headings) == len(set(headings))


def test_a_role_in_one_programme_gives_no_tasks_in_another(organisation, programme):
    fill(organisation, 1)
    user = actor(organisation, "coach").user
    Membership.objects.create(organisation=organisation, user=user, role="lead")
    assert blocks.design_steps(Desk(actor(organisation, "coach"))).lines == ()


def test_a_block_is_one_function_and_one_line(visit, programme, monkeypatch):
    def waves(desk):
        return Block("home.days", (Line("De nameting loopt", "/werk/"),), asks=True)

    monkeypatch.setitem(blocks.HOMES, "coach", (waves, *blocks.HOMES["coach"]))
    assert "De nameting loopt" in home(visit, "coach")


@pytest.mark.slow
@pytest.mark.parametrize("role", sorted(ROLES.keys() - {"participant"}))
def test_the_home_page_of_every_role_asks_as_many_queries_for_many_programmes_as_for_few(role, visit, organisation):
    client, user = visit(role), actor(organisation, role).user
    by = actor(organisation, "lead")

    def more(number):
        fill(organisation, number)
        if ROLES[role].in_programme and role != "lead":
            for one in Programme.objects.all():
                give_seat(one, user, role, by=by)

    more(2)
    few = queries(client, "/werk/")
    more(20)
    many = queries(client, "/werk/")
    assert len(many) == len(few), "\n".join(many)
    assert len(many) <= 16, "\n".join(many)
