"""Keys of the API: for one person, organisation and purpose, ended at once, and each token opens one door."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from oogst_web.accounts.models import User
from oogst_web.api import access
from oogst_web.api.domain import end_key, make_key
from oogst_web.api.models import ApiKey
from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.organisations import colleagues
from oogst_web.organisations.house import NotPossibleError
from oogst_web.organisations.models import Membership
from oogst_web.programmes.domain import create_programme
from oogst_web.programmes.starts import design_values
from tests.web.api_calls import ADDRESSES, EVERY, System, key_for, methods_of, problem, system
from tests.web.asked import opened_wave, tokens_of
from tests.web.conftest import BACKEND, actor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


# Keys


def test_a_key_is_kept_as_a_hash_and_shown_once(lead):
    secret = key_for(lead)
    kept = ApiKey.objects.get()
    assert secret not in " ".join(str(value) for value in ApiKey.objects.values().get().values())
    assert len(secret) > 40
    assert len(kept.digest) == 64


@pytest.mark.parametrize(
    ("name", "scopes", "days", "key"),
    [
        (" ", EVERY, 1, "field.needed"),
        ("a", ("all",), 1, "api_key.no_scope"),
        ("a", EVERY, -1, "api_key.no_day"),
        ("a", EVERY, 367, "api_key.no_day"),
    ],
)
def test_a_key_needs_a_name_a_purpose_and_a_day_within_a_year(lead, name, scopes, days, key):
    with pytest.raises(NotPossibleError) as refused:
        make_key(name, scopes, clock.today() + dt.timedelta(days=days), by=lead)
    assert refused.value.key == key


def test_without_a_key_that_works_nothing_opens(programme):
    for secret in ("", "oogst_made-up"):
        answer = System(secret).get("programmes")
        assert problem(answer) == (401, "unknown")
        assert answer["WWW-Authenticate"].startswith("Bearer")


def test_a_key_ends_at_once_on_its_day_and_with_who_made_it(lead, programme, organisation):
    reads = system(lead)
    assert reads.get("programmes").status_code == 200
    ApiKey.objects.update(until=clock.today() - dt.timedelta(days=1))
    assert reads.get("programmes").status_code == 401
    ApiKey.objects.update(until=clock.today())
    assert reads.get("programmes").status_code == 200
    User.objects.filter(pk=lead.user.pk).update(is_active=False)
    assert reads.get("programmes").status_code == 401
    User.objects.filter(pk=lead.user.pk).update(is_active=True)
    assert end_key(ApiKey.objects.get().pk, by=actor(organisation, "coach")) is False
    assert end_key(ApiKey.objects.get().pk, by=lead) is True
    assert reads.get("programmes").status_code == 401


def test_a_key_ends_with_the_membership_also_when_that_begins_again(lead, programme, organisation):
    reads, administrator = system(lead), actor(organisation, "administrator")
    membership = Membership.objects.get(user=lead.user)
    colleagues.end_membership(membership, by=administrator)
    assert reads.get("programmes").status_code == 401
    colleagues._give(organisation, lead.user, "lead")
    assert reads.get("programmes").status_code == 401


def test_a_key_works_in_its_own_organisation_only(lead, other, programme):
    there = create_programme("Daar", design_values("blank", "Daar", "De Wilg"), by=actor(other, "lead"))
    Membership.objects.create(user=lead.user, organisation=other, role="lead")
    there.seats.create(user=lead.user, role="lead")
    reads = system(lead)
    assert [one["id"] for one in reads.get("programmes").json()["items"]] == [str(programme.id)]
    assert problem(reads.get(f"programmes/{there.id}")) == (404, "not_there")


def test_a_key_has_the_rights_of_this_moment(lead, programme, organisation):
    coach = actor(organisation, "coach")
    reads = system(coach)
    assert reads.get(f"programmes/{programme.id}").status_code == 200
    programme.seats.filter(user=coach.user).delete()
    assert problem(reads.get(f"programmes/{programme.id}")) == (404, "not_there")


def test_a_key_needs_the_second_step_that_its_maker_needs(lead, programme, settings):
    reads = system(lead)
    settings.OOGST_REQUIRES_SECOND_FACTOR = True
    assert reads.get("programmes").status_code == 401


@pytest.mark.slow
def test_a_key_without_the_scope_opens_nothing_whatever_is_there(lead, programme):
    for address in ADDRESSES:
        if address.view.scope != "api":
            continue
        for method, operation in methods_of(address).items():
            others = [scope for scope in EVERY if scope != operation.scope]
            asks = system(lead, *others)
            real, missing = address.url(programme), address.url(programme).replace(str(programme.id), str(uuid.uuid4()))
            for url in (real, missing):
                assert problem(asks.ask(method, url, {})) == (403, "scope"), f"{method} {url}"
            ApiKey.objects.all().delete()


def test_use_is_kept_as_a_day(lead, programme):
    system(lead).get("programmes")
    assert ApiKey.objects.get().used_on == clock.today()


@pytest.mark.usefixtures("one_moment")
def test_each_key_has_a_counter_of_its_own(lead, programme, monkeypatch):
    monkeypatch.setattr(access, "ASKED", access.Throttle("api", limit=3, seconds=60))
    first, second = system(lead), system(lead)
    assert [first.get("programmes").status_code for _ in range(4)] == [200, 200, 200, 429]
    assert second.get("programmes").status_code == 200
    assert first.get("programmes")["Retry-After"] == "60"


@pytest.mark.usefixtures("one_moment")
def test_who_guesses_has_to_wait_and_a_key_that_is_right_still_works(lead, programme, monkeypatch):
    monkeypatch.setattr(access, "GUESSED", access.Throttle("api-guess", limit=2, seconds=60))
    assert [System(f"oogst_{one}").get("programmes").status_code for one in range(3)] == [401, 401, 429]
    assert system(lead).get("programmes").status_code == 200


def test_what_is_refused_stands_in_the_log(lead, other, programme):
    system(lead).get(f"programmes/{uuid.uuid4()}")
    assert Entry.objects.filter(act="access.refused", kind="api", target="api_programme").count() == 1


# One token opens one door


@pytest.mark.slow
def test_every_token_opens_its_own_door_and_no_other(lead, programme, organisation, mailoutbox, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    # Signing in ends the link of a reset, so it comes first.
    browser = Client()
    browser.force_login(lead.user, backend=BACKEND)
    session = browser.cookies["sessionid"].value
    colleagues.invite("nieuw@elders.voorbeeld", "coach", by=lead)
    invitation = mailoutbox[-1].body.split("/uitnodiging/")[1].split("/")[0].split()[0]
    Client().post("/account/password/reset/", {"email": lead.user.email})
    reset = mailoutbox[-1].body.split("/account/password/reset/key/")[1].split("/")[0].split()[0]
    wave = opened_wave(programme, lead)
    [ticket, *_] = tokens_of(wave)
    phone = Client()
    phone.post(f"/v/{ticket}/", {"form": "formulier-1234567890ab"}, headers={"Sec-Fetch-Site": "same-origin"})
    held = phone.cookies["oogst-v"].value
    workshop = workshop_code(programme, lead)
    secret = key_for(lead)
    tokens = {
        "invitation": invitation,
        "reset": reset,
        "ticket": ticket,
        "pass": held,
        "session": session,
        "workshop": workshop,
        "key": secret,
    }
    doors = {
        "invitation": lambda one: Client().get(f"/uitnodiging/{one}/").status_code == 200,
        "reset": lambda one: "/key/" in Client().get(f"/account/password/reset/key/{one}/").get("Location", ""),
        "ticket": lambda one: Client().get(f"/v/{one}/").status_code == 200,
        "pass": lambda one: with_cookie("oogst-v", one).get(f"/v/{wave.id}/vragen/").status_code == 200,
        "session": lambda one: with_cookie("sessionid", one).get("/werk/").status_code == 200,
        "workshop": lambda one: Client().post("/doe-mee/", {"code": one, "name": "Bo"}).status_code == 302,
        "key": lambda one: System(one).get("programmes").status_code == 200,
    }
    opened = {(name, door) for name, one in tokens.items() for door, opens in doors.items() if opens(one)}
    assert opened == {(name, name) for name in doors}


def workshop_code(programme, lead):
    from oogst_web.workshops import domain

    return domain.open_session(programme, by=lead).code


def with_cookie(name, value):
    client = Client()
    client.cookies[name] = value
    return client


def test_a_session_opens_no_api(visit, programme):
    assert visit("lead").get("/api/v1/programmes").status_code == 401


def test_a_key_opens_no_page(lead, programme):
    answer = System(key_for(lead)).client.get("/werk/", headers={"Authorization": f"Bearer {key_for(lead)}"})
    assert answer.status_code == 302
    assert answer.url.startswith("/account/login/")


def test_a_key_is_made_on_the_page_after_the_password_and_shown_once(lead, programme, visit):
    browser = visit("lead")
    assert browser.get("/ik/sleutels/").url.startswith("/account/reauthenticate/")
    again = {"password": "wachtwoord-voor-de-test", "next": "/ik/sleutels/"}
    assert browser.post("/account/reauthenticate/", again).url == "/ik/sleutels/"
    until = (clock.today() + dt.timedelta(days=9)).isoformat()
    refused = browser.post("/ik/sleutels/", {"name": "Cijfers", "until": until})
    assert refused.status_code == 422
    made = browser.post("/ik/sleutels/", {"name": "Cijfers", "scopes": ["programmes:read"], "until": until})
    secret = made.content.decode().split('id="secret"')[1].split('value="')[1].split('"')[0]
    assert f'data-copy="{secret}"' in made.content.decode()
    assert System(secret).get("programmes").status_code == 200
    page = browser.get("/ik/sleutels/").content.decode()
    assert "Cijfers" in page
    assert secret not in page
    assert f"{settings.OOGST_BASE_URL}/api/v1/<" in page
    assert 'href="/api/v1/openapi.json"' in page
    browser.post(f"/ik/sleutels/{ApiKey.objects.get().pk}/stop/")
    assert System(secret).get("programmes").status_code == 401
