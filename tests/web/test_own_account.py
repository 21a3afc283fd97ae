"""Everybody with an account has a place of their own: name, language, sessions, password, second step."""

from __future__ import annotations

import pytest

from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ROLES
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ROLES)
def test_everybody_changes_the_own_name_and_language(role, visit, organisation):
    client, user = visit(role), actor(organisation, role).user
    assert client.get("/ik/account/").status_code == 200
    assert client.post("/ik/account/", {"name": "Nieuwe naam", "language": "en"}).status_code == 302
    user.refresh_from_db()
    assert (user.name, user.language) == ("Nieuwe naam", "en")
    assert User.objects.filter(name="Nieuwe naam").count() == 1


@pytest.mark.parametrize("path", ["/account/password/change/", "/account/2fa/", "/account/sessions/"])
def test_a_participant_reaches_password_second_step_and_sessions_from_the_own_account(path, visit):
    client = visit("participant")
    assert f'href="{path}"' in client.get("/ik/account/").content.decode()
    page = client.get(path, follow=True)
    assert page.status_code == 200
    assert "Ik" in page.content.decode().partition("<main")[0]


def test_a_participant_has_a_place_and_a_colleague_goes_on_to_the_account(visit):
    assert "Hallo participant" in visit("participant").get("/ik/").content.decode()
    assert visit("lead").get("/ik/").url == "/ik/account/"
    assert visit("participant").get("/ik/programma/").url == "/ik/"


def test_a_participant_meets_no_work_page_in_the_menu(visit):
    head = visit("participant").get("/ik/").content.decode().partition("<main")[0]
    assert "/werk/" not in head
    assert "/zoeken/" not in head
