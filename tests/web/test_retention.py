"""What is kept for a time goes when that time has come: not before, and what has no term stays."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.common.models import Mail
from oogst_web.common.words import catalogue
from oogst_web.organisations.models import Invitation
from oogst_web.people.models import Draft, Intake, Person
from oogst_web.retention.domain import TERMS, count_due, tidy
from oogst_web.workshops import domain as workshops
from oogst_web.workshops.models import Contribution, Guest
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)


@pytest.fixture
def later(monkeypatch):
    start, gone = timezone.now(), [dt.timedelta()]
    monkeypatch.setattr(clock, "now", lambda: start + gone[0])

    def wait(for_):
        gone[0] += for_

    return wait


@pytest.fixture
def kept(later, organisation, programme):
    """Something of every kind of which the program says how long it is kept."""
    at, lead = clock.now(), actor(organisation, "lead")
    Draft.objects.create(programme=programme, user=lead.user, rows=[{"name": "Sanne"}], until=at + HOUR)
    Intake.objects.create(programme=programme, by=lead.user, at=at, until=at + DAY)
    for name, until, accepted in (("open", at + 14 * DAY, None), ("accepted", at + 14 * DAY, at), ("over", at, None)):
        Invitation.objects.create(
            organisation=organisation,
            email=f"{name}@elders.voorbeeld",
            role="coach",
            digest=name,
            until=until,
            accepted_at=accepted,
        )
    session = workshops.open_session(programme, by=lead)
    workshops.ask_in(session, "Bram")
    guest = Guest.objects.get()
    workshops.admit(guest, by=lead)
    workshops.contribute(guest, "Minder fouten", level=3)
    Mail.objects.create(to="x@y.voorbeeld", subject="s", body="b", at=at)
    DBTaskResult.objects.create(finished_at=at, args_kwargs={}, run_after=at, status="SUCCESSFUL")
    Person.objects.create(programme=programme, code="p1", name="Sanne")
    later(MINUTE)  # more than making all this takes, also on a busy machine
    return programme


def numbers(**found):
    return {term.key: found.get(term.key, 0) for term in TERMS}


def test_each_thing_goes_at_its_own_time_and_a_second_round_finds_nothing(kept, later):
    assert tidy() == numbers()
    for wait, gone in (
        (HOUR, {"draft": 1}),
        (11 * HOUR, {"workshop": 1}),
        (12 * HOUR, {"intake": 1, "invitation": 2}),
        (6 * DAY, {"task": 1}),
        (7 * DAY, {"mail": 1}),
        (DAY, {"invitation": 1}),
        (1000 * DAY, {}),
    ):
        later(wait)
        assert count_due() == numbers(**gone)
        assert tidy() == numbers(**gone)
        assert tidy() == numbers()
    assert Person.objects.count() == 1
    assert kept.parts.exists()


def test_a_workshop_that_nobody_closed_loses_the_names_and_keeps_what_was_written(kept, later):
    later(12 * HOUR)
    tidy()
    assert not Guest.objects.exists()
    assert Contribution.objects.get().text == "Minder fouten"
    assert kept.workshops.get().closed_at == clock.now()


def test_what_went_is_told_in_numbers_only(kept, later):
    later(20 * DAY)
    out = io.StringIO()
    call_command("tidy", "--look", stdout=out)
    assert Mail.objects.exists()
    assert not Entry.objects.filter(act__startswith="retention").exists()
    looked = out.getvalue()
    call_command("tidy", stdout=out)
    assert out.getvalue() == 2 * looked
    told = {"draft": 1, "intake": 1, "invitation": 3, "workshop": 1, "mail": 1, "task": 1}
    assert looked.split() == [f"{key}={number}" for key, number in numbers(**told).items()]
    lines = set(Entry.objects.filter(act__startswith="retention").values_list("act", "kind", "target", "actor"))
    assert ("retention.destroy", "invitation", "3", None) in lines
    assert ("retention.close", "workshop", "1", None) in lines
    assert len(lines) == 6


def test_a_session_and_the_address_it_came_from_go_a_day_after_its_last_use(organisation, later):
    credentials = {"login": "lead@delinde.voorbeeld", "password": "wachtwoord-voor-de-test"}
    Client().post("/account/login/", credentials)
    assert UserSession.objects.get().ip
    later(DAY - HOUR)
    assert tidy() == numbers()
    later(2 * HOUR)
    assert tidy() == numbers(session=1, device=1)
    assert not Session.objects.exists()
    assert not UserSession.objects.exists()


def test_counters_that_ran_out_leave_the_table_of_the_cache(settings, later):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "kept_counts"}}
    call_command("createcachetable")
    caches["default"].set("short", 1, 60)
    caches["default"].set("long", 1, 7200)
    assert tidy() == numbers()
    later(HOUR)
    assert tidy() == numbers(counter=1)
    assert caches["default"].get("long") == 1


def test_the_privacy_page_tells_every_term(client, organisation):
    page = client.get("/privacy/").content.decode()
    for term in TERMS:
        assert catalogue()[f"retention.{term.key}"].nl in page
    assert "1 uur na het plakken" in page
    assert "14 dagen na het maken" in page
