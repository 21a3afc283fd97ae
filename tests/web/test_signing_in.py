"""Signing in: our words, no account unasked, a pause after wrong passwords, and a mail for who forgot."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

from oogst_web.accounts.models import User
from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.common.models import Mail
from oogst_web.common.words import catalogue
from oogst_web.organisations.models import Membership, Organisation
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "wachtwoord-voor-de-test", "een verkeerd wachtwoord"
LEAD, COACH = "lead@delinde.voorbeeld", "coach@delinde.voorbeeld"
PUBLIC = ("login/", "password/reset/", "password/reset/done/", "password/reset/key/done/", "inactive/")
OWN = ("password/change/", "2fa/", "2fa/webauthn/", "sessions/", "reauthenticate/", "logout/")


@pytest.fixture(autouse=True)
def fresh(settings):
    settings.EMAIL_BACKEND = "oogst_web.common.outbox.OutboxBackend"
    cache.clear()


def sign_in(mail, password, address="10.0.0.1", client=None):
    return (client or Client()).post("/account/login/", {"login": mail, "password": password}, REMOTE_ADDR=address)


def got_in(answer):
    return answer.status_code == 302


@pytest.mark.parametrize(("path", "who"), [(p, None) for p in PUBLIC] + [(p, "lead") for p in OWN])
def test_every_sign_in_page_has_one_heading_in_our_words_and_offers_no_account(path, who, visit, organisation):
    client = visit(who) if who else Client()
    dutch, english = (
        client.get(f"/account/{path}", headers={"accept-language": language}).content.decode()
        for language in ("nl", "en")
    )
    for page in (dutch, english):
        assert len(re.findall("<h1", page)) == 1
        assert "signup" not in page
        assert not re.findall(r"<[^>]+ (?:style|on\w+)=", page)
        assert all("src=" in tag or "application/json" in tag for tag in re.findall(r"<script[^>]*>", page))
    for word in ("Sign In", "Email", "E-mail", "Password", "Two-Factor", "Authenticator", "Beveiligingssleutel"):
        assert word not in dutch
    if who is None:
        assert heading(dutch) != heading(english)


def heading(page):
    return re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)[1]


def test_a_wrong_password_is_told_in_plain_words_and_the_address_stays(organisation):
    page = sign_in(LEAD, WRONG)
    assert "Het mailadres of het wachtwoord klopt niet." in page.content.decode()
    assert f'value="{LEAD}"' in page.content.decode()
    assert "<title>Fout:" in page.content.decode()


def test_an_unknown_address_gets_the_same_answer_as_a_wrong_password(organisation):
    known, unknown = sign_in(LEAD, WRONG).content.decode(), sign_in("niemand@elders.voorbeeld", WRONG).content.decode()
    without = [re.sub(r'value="[^"]*"', "", page) for page in (known, unknown)]
    assert without[0] == without[1]


def test_after_five_wrong_passwords_the_right_one_is_refused_as_well(organisation):
    for _ in range(5):
        assert not got_in(sign_in(LEAD, WRONG))
    refused = sign_in(LEAD, RIGHT)
    assert not got_in(refused)
    assert "Wacht 5 minuten" in refused.content.decode()


def test_four_wrong_passwords_and_the_right_one_lets_in(organisation):
    for _ in range(4):
        sign_in(LEAD, WRONG)
    assert got_in(sign_in(LEAD, RIGHT))


def test_somebody_elses_wrong_passwords_lock_out_neither_a_colleague_nor_the_account_elsewhere(organisation):
    for _ in range(8):
        sign_in(LEAD, WRONG)
    assert not got_in(sign_in(LEAD, RIGHT))
    assert got_in(sign_in(COACH, RIGHT))
    assert got_in(sign_in(LEAD, RIGHT, address="10.9.9.9"))


def test_one_address_that_tries_many_accounts_is_paused(organisation):
    for number in range(30):
        sign_in(f"{number}@elders.voorbeeld", WRONG)
    assert not got_in(sign_in(COACH, RIGHT))
    assert got_in(sign_in(COACH, RIGHT, address="10.9.9.9"))


def test_who_forgot_gets_a_mail_with_a_link_that_works_once_and_ends_other_sessions(organisation, visit):
    elsewhere = visit("lead")
    assert elsewhere.get("/werk/").status_code == 200
    Client().post("/account/password/reset/", {"email": LEAD}, headers={"host": "localhost"})
    mail = Mail.objects.get()
    assert (mail.to, mail.subject) == (LEAD, "Kies een nieuw wachtwoord voor Oogst")
    link = re.search(r"http://localhost:8000(/\S+)", mail.body)[1]
    client, new = Client(), "een nieuwe lange zin"
    form = client.get(link, follow=True)
    assert "Kies een nieuw wachtwoord" in form.content.decode()
    done = client.post(form.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert got_in(done)
    assert User.objects.get(email=LEAD).check_password(new)
    assert elsewhere.get("/werk/").status_code == 302
    assert "werkt niet meer" in Client().get(link, follow=True).content.decode()


def test_the_link_of_a_mail_never_follows_the_host_of_the_request(organisation, settings):
    settings.ALLOWED_HOSTS = ["*"]
    Client().post("/account/password/reset/", {"email": LEAD}, headers={"host": "kwaad.voorbeeld"})
    assert "kwaad" not in Mail.objects.get().body


def test_asking_for_a_new_password_answers_the_same_for_everybody(organisation):
    told = [Client().post("/account/password/reset/", {"email": mail}) for mail in (LEAD, "niemand@elders.voorbeeld")]
    assert [(one.status_code, one.url) for one in told] == [(302, "/account/password/reset/done/")] * 2
    known, unknown = Mail.objects.order_by("pk")
    assert "http" in known.body
    assert "http" not in unknown.body


@pytest.mark.parametrize(("password", "is_fine"), [("een zin-" * 16, True), ("een zin-" * 16 + "!", False)])
def test_a_password_of_more_than_128_signs_is_refused_in_plain_words(visit, organisation, password, is_fine):
    values = {"oldpassword": RIGHT, "password1": password, "password2": password}
    answer = visit("lead").post("/account/password/change/", values)
    assert got_in(answer) is is_fine
    assert is_fine or catalogue()["password.too_long"].nl in answer.content.decode()


def test_an_english_account_gets_english_mail(organisation):
    User.objects.filter(email=LEAD).update(language="en")
    Client().post("/account/password/reset/", {"email": LEAD})
    mail = Mail.objects.get()
    assert mail.subject == "Choose a new password for Oogst"
    assert "Was that you?" in mail.body


@pytest.mark.parametrize(("here", "there", "said"), [(True, False, "u"), (False, True, "je"), (True, True, "u")])
def test_a_mail_speaks_as_the_first_organisation_of_its_reader(organisation, other, here, there, said):
    Organisation.objects.filter(pk=organisation.pk).update(formal=here)
    Organisation.objects.filter(pk=other.pk).update(formal=there)
    user = User.objects.get(email=LEAD)
    Membership.objects.create(organisation=other, user=user, role="lead")
    Client().post("/account/password/reset/", {"email": LEAD})
    assert ("Was u dat" in Mail.objects.get().body) is (said == "u")
    assert ("Was jij dat" in Mail.objects.get().body) is (said == "je")


def test_a_mail_to_who_is_in_no_organisation_any_more_says_je(organisation):
    Organisation.objects.update(formal=True)
    Membership.objects.filter(user__email=LEAD).update(ended_at=clock.now())
    Client().post("/account/password/reset/", {"email": LEAD})
    assert "Was jij dat" in Mail.objects.get().body


@pytest.mark.parametrize("path", ["signup/", "email/", "confirm-email/", "password/set/", "login/code/confirm/"])
def test_what_the_login_library_offers_and_oogst_does_not_is_not_there(path, visit, organisation):
    for client in (Client(), visit("lead")):
        assert client.get(f"/account/{path}").status_code == 404
        assert client.post(f"/account/{path}", {"email": "x@y.voorbeeld"}).status_code == 404


def test_an_app_with_codes_is_connected_and_asked_for_at_the_next_sign_in(
    organisation, visit, django_capture_on_commit_callbacks
):
    client = visit("lead")
    assert client.get("/account/2fa/totp/activate/").url.startswith("/account/reauthenticate/")
    client.post("/account/reauthenticate/", {"password": RIGHT})
    page = client.get("/account/2fa/totp/activate/").content.decode()
    assert 'src="data:image/svg+xml' in page
    secret = re.search(r'id="authenticator_secret" value="(\w+)"', page)[1]
    wrong = client.post("/account/2fa/totp/activate/", {"code": "000000"}).content.decode()
    assert "Deze code klopt niet" in wrong
    secret = re.search(r'id="authenticator_secret" value="(\w+)"', wrong)[1]
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    with django_capture_on_commit_callbacks(execute=True):
        assert got_in(client.post("/account/2fa/totp/activate/", {"code": code}))
    lead = actor(organisation, "lead").user
    added = Entry.objects.filter(act="factor.added").values_list("actor", "target", "organisation")
    assert (lead.id, f"{lead.id} totp", organisation.id) in added
    fresh = Client()
    asked = sign_in(LEAD, RIGHT, client=fresh)
    assert asked.url.startswith("/account/2fa/authenticate/")
    assert fresh.get("/werk/").status_code == 302
    assert heading(fresh.get(asked.url).content.decode()) == "Typ de code uit je app"
    fresh.post(asked.url, {"code": "000000"})
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/account/2fa/totp/deactivate/")
    acts = set(Entry.objects.values_list("act", "actor"))
    assert {("factor.failed", None), ("factor.removed", lead.id)} <= acts


def test_in_production_nobody_with_a_role_works_without_a_second_step(organisation, visit, settings):
    assert visit("lead").get("/werk/").status_code == 200
    settings.OOGST_REQUIRES_SECOND_FACTOR = True
    sent = visit("lead").get("/werk/")
    assert (sent.status_code, sent.url) == (302, "/account/2fa/")


def test_the_list_of_sessions_tells_which_are_open_and_ends_the_others(organisation):
    here, there = Client(), Client()
    sign_in(LEAD, RIGHT, client=here)
    sign_in(LEAD, RIGHT, client=there)
    page = here.get("/account/sessions/").content.decode()
    assert heading(page) == "2 apparaten zijn ingelogd"
    assert page.count("dit apparaat") == 1
    here.post("/account/sessions/")
    assert here.get("/werk/").status_code == 200
    assert there.get("/werk/").status_code == 302


def test_the_form_of_address_of_the_organisation_holds_on_the_pages_of_the_account(organisation, visit):
    assert heading(visit("lead").get("/account/password/change/").content.decode()) == "Wijzig je wachtwoord"
    organisation.formal = True
    organisation.save()
    assert actor(organisation, "lead").voice.formal
    assert heading(visit("lead").get("/account/password/change/").content.decode()) == "Wijzig uw wachtwoord"


@pytest.mark.parametrize(
    ("agent", "named"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
            "Edge, Windows",
        ),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36", "Chrome, Android"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox, Mac"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
    ],
)
def test_the_list_of_devices_names_browsers_as_people_do(agent, named, organisation):
    client = Client(headers={"user-agent": agent})
    sign_in(LEAD, RIGHT, client=client)
    page = client.get("/account/sessions/").content.decode()
    assert f'data-head="Browser">{named}</td>' in page
