"""Managing a programme: seats, handing over, the start gate, putting away, a copy for a next group."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from oogst_web.accounts.models import User
from oogst_web.common import clock
from oogst_web.organisations.models import Membership
from oogst_web.programmes.domain import Spot, save_part
from oogst_web.programmes.models import Programme, Seat, State
from oogst_web.programmes.parts import join_design
from oogst_web.programmes.queries import programme_for
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


def page(programme, name="manage"):
    return reverse(name, args=[programme.id])


def seat(programme, role):
    return Seat.objects.get(programme=programme, role=role)


def member(organisation, role):
    return Membership.objects.get(organisation=organisation, role=role)


def another_lead(organisation, name="Tweede leider"):
    user = User.objects.create_user(
        f"{name.split()[0].lower()}@delinde.voorbeeld", "wachtwoord-voor-de-test", name=name
    )
    return Membership.objects.create(organisation=organisation, user=user, role="lead")


def lay_bare(programme, organisation):
    """Add a goal that nothing measures."""
    spot = Spot(programme, "goal", "kaal")
    save_part(spot, {"level": 4, "text": "Iets zonder meting"}, by=actor(organisation, "lead"), seen=None, why="proef")


def test_a_colleague_gets_a_seat_in_a_role_and_sees_the_programme_until_the_day(visit, programme, organisation):
    lead, coach = visit("lead"), actor(organisation, "coach")
    Seat.objects.filter(programme=programme, role="coach").delete()
    assert programme_for(coach, programme.id) is None
    posted = {"member": member(organisation, "coach").id, "until": clock.today().isoformat()}
    assert lead.post(page(programme, "add_seat"), posted).status_code == 302
    assert programme_for(coach, programme.id) is not None
    yesterday = clock.today() - dt.timedelta(days=1)
    lead.post(page(programme, "change_seat"), {"seat": seat(programme, "coach").id, "until": yesterday.isoformat()})
    assert programme_for(coach, programme.id) is None
    assert "kan er niet meer bij" in lead.get(page(programme)).content.decode()


def test_nobody_gets_a_role_that_he_does_not_have_in_the_organisation(visit, programme, organisation, other):
    lead = visit("lead")
    for foreign in (member(other, "lead"), member(organisation, "participant"), member(organisation, "administrator")):
        answer = lead.post(page(programme, "add_seat"), {"member": foreign.id})
        assert answer.status_code == 422
        assert not Seat.objects.filter(programme=programme, user=foreign.user).exists()


def test_a_seat_that_is_ended_closes_the_programme_at_once(visit, programme, organisation):
    visit("lead").post(page(programme, "change_seat"), {"seat": seat(programme, "manager").id, "end": "1"})
    assert visit("manager").get(f"/programma/{programme.id}/").status_code == 404


@pytest.mark.parametrize("change", [{"end": "1"}, {"until": "2030-01-01"}])
def test_the_last_lead_cannot_be_taken_away_not_even_later(visit, programme, organisation, change):
    lead, mine = visit("lead"), seat(programme, "lead")
    left = another_lead(organisation, "Weg al")
    Seat.objects.create(programme=programme, user=left.user, role="lead")
    left.ended_at = clock.now()
    left.save()
    answer = lead.post(page(programme, "change_seat"), {"seat": mine.id, **change})
    assert answer.status_code == 422
    assert "Er moet altijd een programmaleider blijven" in answer.content.decode()
    mine.refresh_from_db()
    assert mine.until is None


def test_a_programme_is_handed_over_after_a_page_that_says_what_it_means(visit, programme, organisation):
    lead, old = visit("lead"), seat(programme, "lead").user
    new = another_lead(organisation)
    asked = lead.post(page(programme, "hand_over"), {"lead": new.id})
    assert "Geef het aan Tweede leider" in asked.content.decode()
    assert seat(programme, "lead").user == old
    lead.post(page(programme, "hand_over"), {"lead": new.id, "sure": "1"})
    assert seat(programme, "lead").user == new.user
    assert lead.get(page(programme)).status_code == 404


def test_a_programme_does_not_start_while_a_goal_lacks_a_measurement(visit, programme, organisation):
    lay_bare(programme, organisation)
    answer = visit("lead").post(page(programme, "change_state"), {"start": "1", "why": "  "})
    assert answer.status_code == 422
    assert "Iets zonder meting" in answer.content.decode()
    programme.refresh_from_db()
    assert programme.state == State.DRAFT


def test_a_reason_lets_it_start_and_stays_to_be_read_also_when_it_is_closed(visit, programme, organisation):
    lay_bare(programme, organisation)
    lead = visit("lead")
    lead.post(page(programme, "change_state"), {"start": "1", "why": "De meting komt in mei"})
    programme.refresh_from_db()
    assert (programme.state, programme.started_without) == (State.RUNNING, "De meting komt in mei")
    lead.post(page(programme, "change_state"), {"close": "1"})
    programme.refresh_from_db()
    assert programme.state == State.CLOSED
    assert "De meting komt in mei" in lead.get(page(programme)).content.decode()


def test_with_every_goal_measured_a_programme_starts_without_a_reason(visit, programme):
    visit("lead").post(page(programme, "change_state"), {"start": "1", "why": "hoeft niet"})
    programme.refresh_from_db()
    assert (programme.state, programme.started_without) == (State.RUNNING, "")


def test_an_archived_programme_can_be_read_but_not_changed_until_it_is_back(visit, programme, organisation):
    lead = visit("lead")
    lead.post(page(programme, "archive_programme"))
    for name in ("story", "goals", "activities", "history", "manage"):
        assert lead.get(page(programme, name)).status_code == 200
    refused = [
        lead.post(page(programme, "add_goal"), {"level": "4", "text": "Stiekem"}),
        lead.post(page(programme, "change_state"), {"start": "1", "why": "x"}),
        lead.post(page(programme, "add_seat"), {"member": member(organisation, "coach").id}),
        lead.post(page(programme, "change_seat"), {"seat": seat(programme, "coach").id, "end": "1"}),
        lead.post(page(programme, "hand_over"), {"lead": another_lead(organisation).id, "sure": "1"}),
    ]
    assert [answer.status_code for answer in refused] == [404] * len(refused)
    lead.post(page(programme, "archive_programme"), {"back": "1"})
    assert lead.post(page(programme, "add_goal"), {"level": "4", "text": "Weer open"}).status_code == 302


def test_a_copy_has_the_design_without_people_days_and_agreement(visit, programme, organisation):
    lead = actor(organisation, "lead")
    save_part(Spot(programme, "plan", "-"), {"frozen_on": "2026-02-01", "agreed_by": "Henk"}, by=lead, seen=None)
    save_part(Spot(programme, "activity", "extra"), {"title": "Extra", "eigen": "blijft"}, by=lead, seen=None)
    programme.people.create(code="p1", name="Sam")
    answer = visit("lead").post(page(programme, "copy_programme"), {"title": "Talent, tweede groep"})
    made = Programme.objects.get(title="Talent, tweede groep")
    assert answer.url == f"/programma/{made.id}/"
    assert (made.copied_from, made.state, made.people.count()) == (programme, State.DRAFT, 0)
    assert [one.user for one in made.seats.all()] == [lead.user]
    before, after = join_design(programme.parts.all()), join_design(made.parts.all())
    assert [goal["id"] for goal in after["goals"]] == [goal["id"] for goal in before["goals"]]
    assert after["programme"]["title"] == "Talent, tweede groep"
    assert {"eigen": "blijft"}.items() <= after["activities"][-1].items()
    assert not {"frozen_on", "agreed_by", "changes"} & after["plan"].keys()
    assert "2026-" not in str(after)
    assert "2026-" in str(before)


def test_a_copy_without_a_name_asks_for_one(visit, programme):
    answer = visit("lead").post(page(programme, "copy_programme"), {"title": " "})
    assert answer.status_code == 422
    assert Programme.objects.count() == 1
