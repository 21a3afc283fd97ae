"""A programme that nobody leads any more: an administrator gives it to another lead, without seeing inside."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from oogst_web.accounts.models import User
from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.organisations.models import Membership
from oogst_web.programmes import domain
from oogst_web.programmes.models import Seat
from oogst_web.programmes.queries import programme_for, without_lead
from tests.web.conftest import actor
from tests.web.test_managing import another_lead

pytestmark = pytest.mark.django_db
PAGE = "/organisatie/programmas/"


def leaves(programme, how):
    """Let the lead of a programme be gone, in one of the ways that happens."""
    seat = Seat.objects.get(programme=programme, role="lead")
    if how == "left":
        Membership.objects.filter(user=seat.user).update(ended_at=clock.now())
    elif how == "account_closed":
        User.objects.filter(pk=seat.user_id).update(is_active=False)
    elif how == "other_role":
        Membership.objects.filter(user=seat.user).update(role="coach")
    elif how == "day_passed":
        Seat.objects.filter(pk=seat.pk).update(until=clock.today() - dt.timedelta(days=1))
    return seat.user


def give(client, programme, lead, reason="left"):
    posted = {"programme": programme.id, "lead": lead.id if lead else "", "reason": reason}
    return client.post(PAGE, posted)


@pytest.mark.parametrize("how", domain.NO_LEAD_REASONS)
def test_a_programme_whose_lead_is_gone_gets_another_lead_with_the_reason_in_the_log(
    how, visit, programme, organisation
):
    second, administrator = another_lead(organisation), visit("administrator")
    gone = leaves(programme, how)
    assert programme.title in administrator.get(PAGE).content.decode()
    assert "Kies een nieuwe leider" in administrator.get("/werk/").content.decode()
    assert give(administrator, programme, second, how).status_code == 302
    assert [seat.user for seat in Seat.objects.filter(programme=programme, role="lead")] == [second.user]
    written = Entry.objects.get(act=f"programme.given_lead.{how}")
    assert written.target == f"{programme.id} {second.user.id}"
    assert written.actor == actor(organisation, "administrator").user.id
    assert "Gaf een programma een nieuwe leider" in administrator.get("/organisatie/logboek/").content.decode()
    assert gone != second.user
    assert programme.title not in administrator.get(PAGE).content.decode()


def test_a_programme_that_has_a_lead_is_neither_shown_nor_given_away(visit, programme, organisation):
    lead = actor(organisation, "lead").user
    second, administrator = another_lead(organisation), visit("administrator")
    assert programme.title not in administrator.get(PAGE).content.decode()
    assert give(administrator, programme, second).status_code == 422
    with pytest.raises(domain.HasLeadError):
        domain.give_to_lead(programme, second.user, "left", by=actor(organisation, "administrator"))
    assert Seat.objects.get(programme=programme, role="lead").user == lead


def test_the_administrator_sees_the_name_of_the_programme_and_nothing_in_it(visit, programme, organisation):
    another_lead(organisation)
    leaves(programme, "left")
    administrator = visit("administrator")
    page = administrator.get(PAGE).content.decode()
    texts = [part.data.get("text") for part in programme.parts.filter(kind="goal")]
    assert all(str(text.get("nl") if isinstance(text, dict) else text) not in page for text in texts)
    give(administrator, programme, Membership.objects.get(user__name="Tweede leider"))
    assert programme_for(actor(organisation, "administrator"), programme.id) is None
    for name in ("programme", "goals", "plan", "history", "manage"):
        assert administrator.get(reverse(name, args=[programme.id])).status_code == 404


def test_only_a_lead_with_a_working_account_and_a_known_reason_will_do(visit, programme, organisation):
    second, administrator = another_lead(organisation), visit("administrator")
    leaves(programme, "left")
    coach = Membership.objects.get(organisation=organisation, role="coach")
    assert give(administrator, programme, coach).status_code == 422
    assert give(administrator, programme, None).status_code == 422
    assert give(administrator, programme, second, "zomaar").status_code == 422
    User.objects.filter(pk=second.user_id).update(is_active=False)
    assert give(administrator, programme, second).status_code == 422
    assert not Entry.objects.filter(act__startswith="programme.given_lead").exists()


def test_an_administrator_elsewhere_and_other_roles_here_cannot(visit, programme, organisation, other):
    second = another_lead(organisation)
    leaves(programme, "account_closed")
    Membership.objects.filter(organisation=other).update(role="administrator")
    assert without_lead(actor(other, "administrator")) == []
    for role in ("coach", "commissioner", "evaluator", "participant"):
        assert give(visit(role), programme, second).status_code == 404


def test_a_lead_whose_account_is_closed_does_not_count_as_the_lead_who_stays(programme, organisation):
    lead = actor(organisation, "lead")
    second = another_lead(organisation)
    domain.give_seat(programme, second.user, "lead", by=lead)
    User.objects.filter(pk=second.user_id).update(is_active=False)
    with pytest.raises(domain.LastLeadError):
        domain.end_seat(programme, lead.user, "lead", by=lead)
