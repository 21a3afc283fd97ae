"""While the database is away everybody is asked to try again, and what was typed is on the page with the button."""

from __future__ import annotations

import re
from contextlib import contextmanager

import pytest
from django.db import OperationalError, connection
from django.test import Client

from oogst_web.programmes.models import Programme
from tests.web.api_calls import System
from tests.web.conftest import BACKEND, actor

pytestmark = pytest.mark.django_db
OURS, ELSEWHERE = {"origin": "http://testserver"}, {"origin": "https://elders.voorbeeld"}


@contextmanager
def away(*, from_statement=0):
    """Refuse every statement from one on."""
    asked = []

    def refuse(execute, sql, params, many, context):
        asked.append(sql)
        if len(asked) > from_statement:
            raise OperationalError("the connection is lost")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        yield


@pytest.fixture
def client(organisation):
    found = Client(raise_request_exception=False, enforce_csrf_checks=True)
    found.force_login(actor(organisation, "lead").user, backend=BACKEND)
    return found


def assert_later(answer):
    assert answer.status_code == 503
    assert answer["Retry-After"] == "5"
    assert answer["Cache-Control"] == "no-store"
    return answer.content.decode()


# From the first statement on nothing is known of who asks; some later the view itself is under way.
@pytest.mark.parametrize("from_statement", range(8))
def test_a_page_asks_to_try_again_and_stays_where_it_is(client, programme, from_statement):
    url = f"/programma/{programme.id}/?x=1&y=2"
    with away(from_statement=from_statement):
        page = assert_later(client.get(url))
    assert "Het werkt nu even niet" in page
    assert f'href="/programma/{programme.id}/?x=1&amp;y=2"' in page
    assert client.get(url).status_code == 200


@pytest.mark.parametrize("url", ["/account/login/", "/privacy/"])
def test_who_is_not_signed_in_is_asked_in_the_language_of_the_browser(db, url):
    browser = Client(raise_request_exception=False, headers={"accept-language": "en-GB"})
    browser.cookies["sessionid"] = "x" * 32
    with away():
        assert "It does not work right now" in assert_later(browser.get(url))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("from_statement", [0, 6])
def test_a_form_is_on_the_page_and_one_button_away_from_being_kept(client, programme, from_statement):
    url = f"/programma/{programme.id}/beheer/kopie/"
    client.get(f"/programma/{programme.id}/")
    token = client.cookies["csrftoken"].value
    given = {"title": "De groep van het voorjaar", "csrfmiddlewaretoken": token}
    with away(from_statement=from_statement):
        page = assert_later(client.post(url, given, headers=OURS))
    assert "waarschijnlijk niet bewaard" in page
    assert '<input type="hidden" name="title" value="De groep van het voorjaar">' in page
    assert f'action="{url}"' in page
    assert Programme.objects.get().title == programme.title
    [token, *_] = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert client.post(url, {**given, "csrfmiddlewaretoken": token}, headers=OURS).status_code == 302
    assert Programme.objects.filter(title="De groep van het voorjaar").exists()


def test_a_form_of_another_site_is_not_one_button_away(client, programme):
    with away():
        page = assert_later(client.post("/programma/", {"title": "Van elders"}, headers=ELSEWHERE))
    assert "Van elders" not in page
    assert "verstuur het nog een keer" in page


def test_no_password_is_written_on_a_page(db):
    browser = Client(raise_request_exception=False)
    given = {"login": "lead@delinde.voorbeeld", "password": "wachtwoord-voor-de-test"}
    with away():
        page = assert_later(browser.post("/account/login/", given, headers=OURS))
    assert "wachtwoord-voor" not in page
    assert "lead@" not in page


def test_a_system_is_asked_to_try_again_too(db):
    with away():
        answer = System("x" * 40).get("programmes")
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert answer.json()["type"] == "urn:oogst:problem:away"


def test_a_mistake_of_ours_is_still_told_as_one(client, monkeypatch):
    def breaks(*_, **__):
        raise RuntimeError("broken")

    monkeypatch.setattr("oogst_web.pages.errors.render", breaks)
    assert client.get("/er-is-niets/").status_code == 500
