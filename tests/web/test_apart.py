"""Organisations are strictly apart, and not allowed looks like not there."""

from __future__ import annotations

import re
import uuid

import pytest
from django.test import Client

from oogst_web.organisations.queries import actor_for
from oogst_web.programmes.queries import programme_for, visible_to
from tests.web.conftest import BACKEND, actor

pytestmark = pytest.mark.django_db


def test_a_programme_of_another_organisation_is_not_there(programme, other):
    stranger = actor(other, "lead")
    assert programme_for(stranger, programme.id) is None
    assert list(visible_to(stranger)) == []
    client = Client()
    client.force_login(stranger.user, backend=BACKEND)
    refused = client.get(f"/programma/{programme.id}/")
    missing = client.get(f"/programma/{uuid.uuid4()}/")
    assert refused.status_code == missing.status_code == 404
    assert without_token(refused) == without_token(missing)


def without_token(answer):
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())


def test_without_signing_in_only_the_open_pages_open(programme):
    answer = Client().get(f"/programma/{programme.id}/")
    assert answer.status_code == 302
    assert answer.url.startswith("/account/login/")


def test_a_seat_counts_only_as_long_as_the_role_holds_in_the_organisation(programme, organisation):
    coach = actor(organisation, "coach")
    assert programme_for(coach, programme.id) is not None
    coach.user.memberships.update(role="support")
    assert programme_for(actor(organisation, "manager"), programme.id) is not None
    assert programme_for(actor_for(coach.user), programme.id) is None
