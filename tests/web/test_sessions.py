"""How long somebody stays signed in, what the log says of it, and that nothing typed is lost when it is over."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from oogst_web.accounts import sessions
from oogst_web.accounts.models import User
from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.organisations.colleagues import change_role, end_membership
from oogst_web.pages.organisation.log import text_of_act
from tests.web import lint
from tests.web.conftest import BACKEND, actor

pytestmark = pytest.mark.django_db
RIGHT, LEAD = "wachtwoord-voor-de-test", "lead@delinde.voorbeeld"
MINUTE, HOUR = dt.timedelta(minutes=1), dt.timedelta(hours=1)


@pytest.fixture
def later(monkeypatch):
    start, gone = clock.now(), [dt.timedelta()]
    monkeypatch.setattr(clock, "now", lambda: start + gone[0])

    def wait(for_):
        gone[0] += for_

    return wait


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


def is_in(client, path="/werk/"):
    return client.get(path).status_code == 200


def acts():
    return list(Entry.objects.order_by("number").values_list("act", flat=True))


def test_staff_are_signed_out_after_half_an_hour_without_a_click_and_the_log_says_so(visit, organisation, later):
    client = visit("lead")
    later(sessions.IDLE - MINUTE)
    assert is_in(client)
    later(sessions.IDLE - MINUTE)
    assert is_in(client)
    later(sessions.IDLE)
    sent = client.get("/werk/")
    assert (sent.status_code, sent.url) == (302, "/account/login/?next=/werk/")
    assert acts()[-1] == "session.expired"
    assert not is_in(client)


def test_a_participant_stays_signed_in_but_nobody_longer_than_eight_hours(visit, later):
    lead, participant = visit("lead"), visit("participant")
    for _ in range(16):
        later(sessions.IDLE - MINUTE)
        assert is_in(lead)
    assert is_in(participant, "/ik/")
    later(sessions.LONGEST - 16 * (sessions.IDLE - MINUTE))
    assert not is_in(lead)
    assert not is_in(participant, "/ik/")


def test_the_pages_of_the_login_library_end_too(visit, later):
    client = visit("lead")
    later(sessions.IDLE)
    assert client.get("/account/password/change/").url.startswith("/account/login/")


def writes(client):
    with CaptureQueriesContext(connection) as captured:
        client.get("/werk/")
    return [one["sql"] for one in captured.captured_queries if one["sql"].startswith(("UPDATE", "INSERT"))]


def test_reading_pages_writes_at_most_once_a_minute(visit, later):
    client = visit("lead")
    client.get("/werk/")
    assert writes(client) == []
    later(MINUTE)
    assert [sql for sql in writes(client) if "django_session" in sql]
    assert writes(client) == []


def test_a_session_that_says_nothing_of_its_beginning_has_ended(visit):
    client = visit("lead")
    session = client.session
    del session[sessions.BEGAN]
    session.save()
    assert not is_in(client)


@pytest.mark.parametrize("how", ["role", "leaving", "disabling"])
def test_another_role_leaving_and_disabling_end_every_session_at_the_next_click(visit, organisation, how):
    here, there = visit("coach"), visit("coach")
    assert is_in(here)
    assert is_in(there)
    coach, admin = actor(organisation, "coach"), actor(organisation, "administrator")
    membership = coach.user.memberships.get()
    if how == "role":
        change_role(membership, "trainer", by=admin)
    elif how == "leaving":
        end_membership(membership, by=admin)
    else:
        User.objects.filter(pk=coach.user.pk).update(is_active=False)
    assert not is_in(here)
    assert not is_in(there)
    assert how == "disabling" or acts()[-1] == "session.ended"


# What was typed


def test_what_was_typed_when_the_time_was_over_comes_back_after_signing_in(visit, programme, later):
    client, url = visit("lead"), f"/programma/{programme.id}/beheer/kopie/"
    later(sessions.IDLE)
    sent = client.post(url, {"title": "De groep van het voorjaar", "keuze": ["a", "b"]})
    assert sent.url == "/account/login/?next=/verder/"
    done = client.post("/account/login/?next=/verder/", {"login": LEAD, "password": RIGHT, "next": "/verder/"})
    assert done.url == "/verder/"
    page = client.get("/verder/").content.decode()
    assert "<p>De groep van het voorjaar</p>" in page
    assert f'action="{url}"' in page
    assert re.findall(r'name="keuze" value="(\w)"', page) == ["a", "b"]
    assert client.post(url, {"title": "De groep van het voorjaar"}).status_code == 302
    assert programme.copies.get().title == "De groep van het voorjaar"


def test_what_was_typed_is_not_shown_to_another_account_nor_after_an_hour(visit, programme, organisation, later):
    for who, waits, shown in (("lead", MINUTE, True), ("coach", MINUTE, False), ("lead", HOUR, False)):
        client = visit("lead")
        later(sessions.IDLE)
        client.post(f"/programma/{programme.id}/beheer/kopie/", {"title": "Geheim van de leider"})
        later(waits)
        client.force_login(actor(organisation, who).user, backend=BACKEND)
        assert (b"Geheim" in client.get("/verder/", follow=True).content) is shown


def test_a_password_is_never_kept(visit, later):
    client = visit("administrator")
    later(sessions.IDLE)
    client.post("/organisatie/", {"name": "Een nieuwe naam", "password": RIGHT, "password1": RIGHT})
    assert RIGHT not in str(dict(client.session))
    assert "Een nieuwe naam" in str(dict(client.session))


def test_a_form_made_before_signing_in_anew_comes_back_with_a_new_token_and_one_of_elsewhere_does_not(
    organisation, programme
):
    client = Client(enforce_csrf_checks=True)
    client.force_login(actor(organisation, "lead").user, backend=BACKEND)
    url, data = f"/programma/{programme.id}/beheer/kopie/", {"title": "De volgende groep", "csrfmiddlewaretoken": "x"}
    page = client.post(url, data, headers={"origin": "http://testserver"})
    assert page.status_code == 403
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.content.decode())[1]
    assert "De volgende groep" in page.content.decode()
    for origin in ("https://elders.voorbeeld", "null"):
        refused = client.post(url, data, headers={"origin": origin})
        assert (refused.status_code, b"De volgende groep" in refused.content) == (403, False)
    assert client.post(url, {**data, "csrfmiddlewaretoken": token}).status_code == 302


# The log


def log_page(visit):
    return visit("administrator").get("/organisatie/logboek/").content.decode()


def test_signing_in_and_out_and_a_wrong_password_stand_in_the_log_without_an_address(visit, organisation):
    client = Client()
    client.post("/account/login/", {"login": LEAD, "password": "een verkeerd wachtwoord"})
    client.post("/account/login/", {"login": "niemand@elders.voorbeeld", "password": "een verkeerd wachtwoord"})
    client.post("/account/login/", {"login": LEAD, "password": RIGHT})
    client.post("/account/logout/")
    lead = actor(organisation, "lead").user
    found = [(one.act, one.actor, one.target, one.organisation) for one in Entry.objects.order_by("number")]
    assert found == [
        ("session.failed", None, str(lead.id), organisation.id),
        ("session.failed", None, "", None),
        ("session.began", lead.id, str(lead.id), organisation.id),
        ("session.left", lead.id, str(lead.id), organisation.id),
    ]
    assert "@" not in str(list(Entry.objects.values()))
    page = log_page(visit)
    for words in ("Logde in", "Logde uit", "Iemand typte een verkeerd wachtwoord (account van lead)"):
        assert words in page


def test_a_changed_password_and_sessions_ended_elsewhere_stand_in_the_log(visit, organisation):
    here, there = Client(), Client()
    for client in (here, there):
        client.post("/account/login/", {"login": LEAD, "password": RIGHT})
    here.post("/account/sessions/")
    assert acts()[-1] == "session.ended"
    assert not is_in(there)
    new = "een heel andere lange zin"
    here.post("/account/password/change/", {"oldpassword": RIGHT, "password1": new, "password2": new})
    assert acts()[-1] == "password.changed"
    assert is_in(here)


def test_what_was_refused_stands_in_the_log_and_an_address_that_does_not_exist_does_not(visit, programme, other):
    coach = visit("coach")
    before = len(acts())
    assert coach.get("/organisatie/").status_code == 404
    assert coach.get(f"/programma/{programme.id}/geld/").status_code == 404
    assert coach.get("/bestaat-niet/").status_code == 404
    assert Client().get("/bestaat-niet/").status_code == 404
    new = list(Entry.objects.order_by("number").values_list("act", "target", "kind"))[before:]
    assert new == [("access.refused", "organisation", "page"), ("access.refused", "money", "page")]


def test_who_tries_many_addresses_does_not_fill_the_log(visit, organisation):
    coach = visit("coach")
    for _ in range(40):
        coach.get("/organisatie/")
    assert acts().count("access.refused") == 30


@pytest.mark.slow
def test_every_act_that_is_recorded_is_told_in_words():
    called = {act for name, tree in lint.modules(lint.WEB) for act in lint.acts_in(tree)}
    assert {"session.began", "workshop.put_aside", "study.exported", "agreement.made"} <= called
    assert sorted(act for act in called if text_of_act(act) == "act.other") == []
