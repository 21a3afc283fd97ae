"""The doors, one by one: what somebody may have on one side opens nothing on another."""

from __future__ import annotations

import pytest
from django.test import Client

from oogst_web.audit.domain import find_broken, record
from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.organisations import colleagues
from oogst_web.organisations.house import NotPossibleError
from oogst_web.organisations.models import Membership
from oogst_web.organisations.queries import actor_for, log_of
from oogst_web.people.domain import add_person
from oogst_web.programmes.domain import Spot, create_programme, give_seat, save_part
from oogst_web.programmes.models import Seat
from oogst_web.programmes.queries import programme_for, visible_to
from oogst_web.programmes.starts import design_values
from oogst_web.questionnaires.queries import links_of, questionnaire_of
from oogst_web.workshops import domain as workshops
from oogst_web.workshops.models import Contribution, Guest
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def elsewhere(other):
    """A programme of another organisation."""
    return create_programme("Van de Wilg", design_values("blank", "Van de Wilg", "De Wilg"), by=actor(other, "lead"))


def test_who_works_in_two_organisations_sees_only_the_one_that_was_chosen(programme, other, elsewhere):
    coach = actor(programme.organisation, "coach").user
    Membership.objects.create(organisation=other, user=coach, role="coach")
    give_seat(elsewhere, coach, "coach", by=actor(other, "lead"))
    for place, own in ((programme.organisation, programme), (other, elsewhere)):
        assert list(visible_to(actor_for(coach, str(place.id)))) == [own]
    assert programme_for(actor_for(coach, str(other.id)), programme.id) is None


def test_a_seat_closes_with_the_role_that_it_was_given_for(programme, organisation):
    coach = actor(organisation, "coach").user
    Membership.objects.filter(user=coach).update(ended_at=clock.now())
    Membership.objects.create(organisation=organisation, user=coach, role="trainer")
    assert Seat.objects.filter(user=coach).exists()
    assert programme_for(actor_for(coach), programme.id) is None


def test_search_finds_only_what_one_may_see(visit, programme, organisation, other, elsewhere):
    lead = actor(organisation, "lead")
    closed = create_programme("Dicht", design_values("blank", "Dicht", "De Linde"), by=lead)
    for where, by in ((programme, lead), (closed, lead), (elsewhere, actor(other, "lead"))):
        text = f"zeldzaam doel van {where.title}"
        save_part(Spot(where, "goal", "zeldzaam"), {"level": 4, "text": text}, by=by, seen=None)
    found = visit("coach").get("/zoeken/?q=zeldzaam").content.decode()
    assert f"zeldzaam doel van {programme.title}" in found
    assert "zeldzaam doel van Dicht" not in found
    assert "zeldzaam doel van Van de Wilg" not in found


def test_the_list_holds_only_programmes_in_which_one_has_a_seat(visit, programme, organisation):
    lead = actor(organisation, "lead")
    create_programme("Dicht", design_values("blank", "Dicht", "De Linde"), by=lead)
    found = visit("coach").get("/programma/").content.decode()
    assert programme.title in found
    assert "Dicht" not in found


def test_a_participant_does_not_meet_an_own_address_in_another_organisation(visit, organisation, other, elsewhere):
    email = actor(organisation, "participant").user.email
    person = add_person(elsewhere, {"name": "Naamgenoot", "email": email}, by=actor(other, "lead"))
    mine = visit("participant")
    assert "Van de Wilg" not in mine.get("/ik/programma/").content.decode()
    assert mine.post(f"/ik/programma/{person.id}/stoppen/").status_code == 404
    person.refresh_from_db()
    assert person.left is None


def test_a_link_that_was_used_lets_nobody_else_in(organisation, mailoutbox):
    colleagues.invite("noor@elders.voorbeeld", "coach", by=actor(organisation, "lead"))
    token = mailoutbox[0].body.split("/uitnodiging/")[1].split("/")[0]
    colleagues.accept_as_new(token, "Noor", "een lange zin die niemand raadt", "nl")
    with pytest.raises(NotPossibleError) as refused:
        colleagues.accept_as_new(token, "Noor", "een lange zin die niemand raadt", "nl")
    assert refused.value.key == "invitation.gone"


def test_each_line_of_the_log_is_sealed_to_the_one_before(organisation):
    for act in ("een", "twee", "drie"):
        record(act, kind="proef", target=organisation.id, by=None)
    first, second, third = Entry.objects.order_by("-number")[:3][::-1]
    assert second.seal == second.seal_after(first.seal)
    assert third.seal == third.seal_after(second.seal)
    assert find_broken() is None


def test_a_guest_who_was_not_let_in_writes_nothing(programme, organisation):
    session = workshops.open_session(programme, by=actor(organisation, "lead"))
    phone = Client()
    phone.post("/doe-mee/", {"code": session.code, "name": "Mo"})
    assert phone.post("/doe-mee/bijdrage/", {"text": "Van buiten", "level": "3"}).url == "/doe-mee/"
    with pytest.raises(workshops.ClosedError):
        workshops.contribute(Guest.objects.get(), "Van buiten", level=3)
    assert not Contribution.objects.exists()


def test_the_log_of_an_organisation_holds_no_line_of_another_and_goes_on_from_a_line(organisation, other):
    for place in (other, organisation, organisation, other):
        record("part.saved", kind="programme", target=place.id, by=None, organisation=place.id)
    lines = log_of(actor(organisation, "administrator"))
    assert [line.entry.target for line in lines] == [str(organisation.id)] * 2
    assert log_of(actor(organisation, "administrator"), before=lines[0].number) == lines[1:]


def test_an_indicator_that_asks_nothing_yet_is_tied_to_no_question(programme, organisation):
    before = links_of(programme, "reactie")
    by, values = actor(organisation, "lead"), {"title": "Later", "instrument": "reactie"}
    save_part(Spot(programme, "indicator", "later"), values, by=by, seen=None)
    assert links_of(programme, "reactie") == before


def test_what_was_never_published_has_not_changed_since(programme):
    assert questionnaire_of(programme, "reactie").changed == []
