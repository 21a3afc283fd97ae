"""After every wave something is decided, and who answered hears it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from oogst_web.programmes.domain import give_seat
from oogst_web.results.decisions import owed_in
from oogst_web.results.models import Decision
from tests.web.asked import tokens_of
from tests.web.conftest import actor
from tests.web.released import answer, closed, make_programme, open_new, ordinary

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TYPED = {"choice": "change", "reason": "De marge is breed.", "message": "Wij oefenen voortaan in kleine groepen."}


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def wave(organisation, lead):
    made = make_programme(lead, 12)
    for role in ("commissioner", "manager"):
        give_seat(made, actor(organisation, role).user, role, by=lead)
    found = open_new(made, lead)
    answer(found, ordinary)
    return found


def url(wave, page=""):
    return f"/programma/{wave.programme_id}/uitkomsten/besluiten/{page}"


def test_a_closed_wave_asks_for_a_decision_on_every_page_that_tells_what_to_do(wave, lead, visit):
    assert owed_in([wave.programme]) == []
    closed(wave, lead)
    assert owed_in([wave.programme]) == [wave]
    assert "Na 1 meting is nog niets besloten" in visit("manager").get(url(wave)).content.decode()
    assert "Nog te besluiten" in visit("lead").get(f"/programma/{wave.programme_id}/").content.decode()
    assert "Besluit na een meting" in visit("commissioner").get("/werk/").content.decode()
    assert "Nog te besluiten" in visit("manager").get("/uitkomsten/").content.decode()


def test_a_decision_is_kept_with_who_and_when_and_no_longer_owed(wave, lead, visit):
    closed(wave, lead)
    answered = visit("commissioner").post(url(wave, f"{wave.id}/"), {**TYPED, "decided_on": "2026-01-05"})
    assert answered.status_code == 302
    kept = Decision.objects.get(wave=wave)
    assert (kept.choice, str(kept.decided_on), kept.decided_by.name) == ("change", "2026-01-05", "commissioner")
    assert owed_in([wave.programme]) == []
    page = visit("lead").get(url(wave)).content.decode()
    assert TYPED["message"] in page
    assert "Je vulde een vragenlijst in" in page


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"message": ""}, "field--wrong"),
        ({"reason": ""}, "field--wrong"),
        ({"choice": "vieren"}, "field--wrong"),
        ({"decided_on": "2999-01-01"}, "nog niet geweest"),
    ],
)
def test_a_decision_that_lacks_something_is_not_kept_and_keeps_what_was_typed(wave, lead, visit, change, told):
    closed(wave, lead)
    page = visit("lead").post(url(wave, f"{wave.id}/"), {**TYPED, "decided_on": "2026-01-05", **change})
    assert page.status_code == 422
    assert told in page.content.decode()
    assert not Decision.objects.exists()


def test_a_wave_that_is_open_is_not_decided_about(wave, visit):
    assert visit("lead").get(url(wave, f"{wave.id}/")).status_code == 404


def test_who_may_only_read_does_not_decide(wave, lead, visit):
    closed(wave, lead)
    assert visit("manager").get(url(wave, f"{wave.id}/")).status_code == 404


def test_who_answered_reads_the_message_and_not_the_reason(wave, lead, visit):
    [token, *_] = tokens_of(wave)
    phone = Client()
    form = re.search(r'name="form" value="([^"]+)"', phone.get(f"/v/{token}/").content.decode())[1]
    phone.post(f"/v/{token}/", {"form": form}, HTTP_ORIGIN="http://testserver")
    closed(wave, lead)
    before = phone.get(f"/v/{token}/").content.decode()
    assert TYPED["message"] not in before
    visit("lead").post(url(wave, f"{wave.id}/"), {**TYPED, "decided_on": "2026-01-05"})
    done = phone.get(f"/v/{wave.id}/klaar/").content.decode()
    for page in (phone.get(f"/v/{token}/").content.decode(), done):
        assert TYPED["message"] in page
        assert TYPED["reason"] not in page
