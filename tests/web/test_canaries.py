"""No page shows somebody what they may not see, and no log line holds anything about a person."""

from __future__ import annotations

import logging

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from oogst_web import urls
from oogst_web.accounts.roles import ROLES
from oogst_web.common.logs import MaskPersonalData
from oogst_web.pages.access import open_page
from oogst_web.people.models import Person
from tests.web.canaries import CANARY, MARK, crawl, make_world

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def world(db):
    return make_world()


def escapes(world, role):
    return [
        f"{role or 'nobody'} saw {what} at {url}"
        for url, content in crawl(world, role)
        for what in world.aviary.escaped(content, role or "")
    ]


@pytest.mark.parametrize("role", [None, *ROLES])
def test_no_page_shows_somebody_what_they_may_not_see(world, role, caplog):
    # Log lines are read as they are written: through the filter of every handler.
    caplog.handler.addFilter(MaskPersonalData())
    with caplog.at_level(logging.INFO):
        found = escapes(world, role)
    assert found == []
    assert sorted(set(CANARY.findall(caplog.text))) == []
    assert "@" not in caplog.text


def test_who_may_see_a_canary_does_see_it(world):
    seen = " ".join(content for _, content in crawl(world, "lead"))
    about = {world.aviary.about[one] for one in CANARY.findall(seen)}
    assert {"titel eigen", "goal eigen, nieuw", "naam van collega lead "} <= about


@open_page
def careless(request):
    """A view that shows everybody of the database to everybody."""
    names = ", ".join(Person.objects.values_list("name", flat=True))
    logging.getLogger("oogst").warning("shown to %s", names)
    return HttpResponse(names)


def test_a_view_that_shows_too_much_and_logs_names_is_found(world, monkeypatch, settings, caplog):
    class Broken:
        urlpatterns = (path("kapot/", careless, name="broken"), *urls.urlpatterns)
        handler404, handler403, handler500 = urls.handler404, urls.handler403, urls.handler500

    settings.ROOT_URLCONF = Broken
    found = escapes(world, "coach")
    assert [one for one in found if "deelnemer eigen" in one]
    assert [one for one in found if "deelnemer elders" in one]
    assert all("/kapot/" in one for one in found)
    assert CANARY.search(caplog.text)


def test_a_failing_page_writes_nothing_about_a_person(world, caplog):
    caplog.handler.addFilter(MaskPersonalData())
    with caplog.at_level(logging.INFO):
        client = Client(raise_request_exception=False)
        client.post("/account/login/", {"login": f"{MARK}0001@werk.voorbeeld", "password": f"{MARK}0002"})
        client.get(f"/{MARK}0003/?q={MARK}0004@werk.voorbeeld")
    assert "@" not in caplog.text
    assert f"{MARK}0002" not in caplog.text
