"""Colleagues: inviting, joining by a link, another role, and saying goodbye."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.test import Client

from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ROLES
from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.common.models import Mail
from oogst_web.organisations import colleagues
from oogst_web.organisations.house import NotPossibleError
from oogst_web.organisations.models import Invitation, Membership
from oogst_web.organisations.queries import actor_for, log_of, outbox_of
from tests.web.conftest import BACKEND, actor

pytestmark = pytest.mark.django_db
NEW = {"name": "Noor de Boer", "password": "een lange zin die niemand raadt"}


@pytest.fixture(autouse=True)
def outbox(settings):
    settings.EMAIL_BACKEND = "oogst_web.common.outbox.OutboxBackend"


def invite(client, email="noor@elders.voorbeeld", role="coach"):
    answer = client.post("/collegas/", {"email": email, "role": role})
    found = Mail.objects.order_by("-pk").first()
    return answer, re.search(r"http://localhost:8000(/uitnodiging/\S+)", found.body)[1] if found else ""


def member(organisation, role):
    return Membership.objects.get(organisation=organisation, role=role, ended_at=None)


def rows(*models):
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_who_is_invited_makes_an_account_and_works_along(visit, organisation):
    answer, link = invite(visit("lead"))
    assert answer.status_code == 302
    joined = Client().post(link, NEW)
    assert (joined.status_code, joined.url) == (302, "/account/login/")
    made = User.objects.get(email="noor@elders.voorbeeld")
    assert made.check_password(NEW["password"])
    assert actor_for(made).role_keys == {"coach"}
    assert Client().post(link, NEW).status_code == 404


def test_opening_the_link_changes_nothing_however_often(visit, organisation):
    _, link = invite(visit("lead"))
    before = rows(User, Membership, Invitation, Entry)
    for _ in range(3):
        assert Client().get(link).status_code == 200
        Client().head(link)
    assert rows(User, Membership, Invitation, Entry) == before


def test_the_token_of_a_link_is_kept_nowhere_but_in_the_mail(visit, organisation):
    _, link = invite(visit("lead"))
    token = link.split("/")[2]
    assert len(token) >= 22
    kept = repr(rows(Invitation, Entry))
    assert token not in kept
    assert colleagues.digest_of(token) in kept


def test_the_link_is_built_from_the_configured_address_and_not_from_the_request(visit, organisation, settings):
    settings.ALLOWED_HOSTS = ["*"]
    visit("lead").post("/collegas/", {"email": "a@b.voorbeeld", "role": "coach"}, headers={"host": "kwaad.voorbeeld"})
    assert "kwaad" not in Mail.objects.get().body
    assert "http://localhost:8000/uitnodiging/" in Mail.objects.get().body


def test_known_and_unknown_addresses_get_the_same_answer_and_the_same_mail(visit, organisation, other):
    client, told = visit("lead"), []
    for address in ("lead@dewilg.voorbeeld", "coach@delinde.voorbeeld", "niemand@elders.voorbeeld"):
        answer, link = invite(client, address)
        page = re.sub(r'value="\w{64}"', "", client.get("/collegas/").content.decode())
        note = re.search(r"De uitnodiging is gestuurd[^<]*", page)[0].replace(address, "…")
        body = Mail.objects.order_by("-pk").first().body.replace(link, "…")
        told.append((answer.status_code, answer.url, note, body))
    assert told[0] == told[1] == told[2]


def test_an_account_elsewhere_joins_after_signing_in_and_keeps_its_password(visit, organisation, other):
    _, link = invite(visit("lead"), "lead@dewilg.voorbeeld", "evaluator")
    stranger = User.objects.get(email="lead@dewilg.voorbeeld")
    refused = Client().post(link, NEW)
    assert refused.status_code == 422
    assert "Log eerst in" in refused.content.decode()
    stranger.refresh_from_db()
    assert not stranger.check_password(NEW["password"])
    client = Client()
    client.force_login(stranger, backend=BACKEND)
    assert client.post(link).status_code == 302
    assert Membership.objects.filter(organisation=organisation, user=stranger, role="evaluator").exists()


def test_a_link_for_somebody_else_does_not_work_for_who_is_signed_in(visit, organisation):
    _, link = invite(visit("lead"))
    client = visit("controller")
    assert "ander mailadres" in client.get(link).content.decode()
    assert client.post(link).status_code == 422
    assert not Membership.objects.filter(user__name="controller", role="coach").exists()


def test_after_fourteen_days_the_link_no_longer_works(visit, organisation, monkeypatch):
    _, link = invite(visit("lead"))
    later = clock.now()
    monkeypatch.setattr(clock, "now", lambda: later + dt.timedelta(days=13, hours=23))
    assert Client().get(link).status_code == 200
    monkeypatch.setattr(clock, "now", lambda: later + dt.timedelta(days=14, minutes=1))
    assert Client().get(link).status_code == 404
    assert Client().post(link, NEW).status_code == 404
    assert not User.objects.filter(email="noor@elders.voorbeeld").exists()


def test_a_second_invitation_and_withdrawing_end_the_first_link(visit, organisation):
    client = visit("lead")
    _, first = invite(client)
    _, second = invite(client)
    assert [Client().get(link).status_code for link in (first, second)] == [404, 200]
    waiting = Invitation.objects.get(until__gt=clock.now())
    assert client.post(f"/collegas/uitnodiging/{waiting.id}/").status_code == 302
    assert Client().get(second).status_code == 404


@pytest.mark.parametrize(
    ("password", "told"),
    [("kort", "12 tekens"), ("wachtwoord12", ""), ("password1234", "veel mensen"), ("noor@elders.voorbeeld", "lijkt")],
)
def test_a_weak_password_is_refused_in_plain_words(visit, organisation, password, told):
    _, link = invite(visit("lead"))
    answer = Client().post(link, {"name": "Noor", "password": password})
    if not told:
        assert answer.status_code == 302
        return
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert password not in answer.content.decode().replace("noor@elders.voorbeeld", "", 1) or "@" in password


@pytest.mark.parametrize("address", ["", "geen adres", "a@b", "a@b.nl\nBcc: x@y.nl"])
def test_what_is_no_mail_address_is_refused_and_stays_on_the_screen(visit, organisation, address):
    answer = visit("lead").post("/collegas/", {"email": address, "role": "coach"})
    assert answer.status_code == 422
    assert not Mail.objects.exists()


def test_only_an_administrator_gives_the_role_of_administrator(visit, organisation):
    assert 'value="administrator"' not in visit("lead").get("/collegas/").content.decode()
    assert visit("lead").post("/collegas/", {"email": "x@y.voorbeeld", "role": "administrator"}).status_code == 422
    assert not Invitation.objects.exists()
    coach = member(organisation, "coach")
    assert visit("lead").post(f"/collegas/{coach.id}/", {"role": "administrator"}).status_code == 404
    with pytest.raises(NotPossibleError):
        colleagues.change_role(coach, "administrator", by=actor(organisation, "lead"))
    assert invite(visit("administrator"), "x@y.voorbeeld", "administrator")[0].status_code == 302


def test_nobody_invites_without_the_right(visit, organisation):
    for role in ROLES.keys() - {"lead", "administrator"}:
        assert visit(role).post("/collegas/", {"email": "x@y.voorbeeld", "role": "coach"}).status_code == 404
    assert not Invitation.objects.exists()


def test_when_access_ends_every_session_ends_with_the_next_request(visit, organisation):
    laptop, phone, other_coach = visit("coach"), visit("coach"), visit("trainer")
    assert laptop.get("/werk/").status_code == phone.get("/werk/").status_code == 200
    ended = visit("administrator").post(f"/collegas/{member(organisation, 'coach').id}/", {"end": "1"})
    assert ended.status_code == 302
    for client in (laptop, phone):
        assert client.get("/werk/").status_code == 302
    assert other_coach.get("/werk/").status_code == 200
    again = Client()
    again.force_login(User.objects.get(name="coach"), backend=BACKEND)
    assert again.get("/werk/").status_code == 404


def test_another_role_takes_the_place_of_the_old_one_and_ends_the_sessions(visit, organisation):
    client, coach = visit("coach"), member(organisation, "coach")
    visit("administrator").post(f"/collegas/{coach.id}/", {"role": "hr_adviser"})
    assert actor_for(coach.user).role_keys == {"hr_adviser"}
    assert client.get("/werk/").status_code == 302
    visit("administrator").post(f"/collegas/{coach.user.memberships.get(role='hr_adviser').id}/", {"role": "coach"})
    assert actor_for(coach.user).role_keys == {"coach"}


def test_the_last_administrator_stays(visit, organisation):
    administrator, client = member(organisation, "administrator"), visit("administrator")
    for posted in ({"end": "1"}, {"role": "coach"}):
        answer = client.post(f"/collegas/{administrator.id}/", posted)
        assert answer.status_code == 422
        assert "geen beheerder" in answer.content.decode()
    assert member(organisation, "administrator") == administrator
    colleagues.change_role(member(organisation, "coach"), "administrator", by=actor(organisation, "administrator"))
    assert client.post(f"/collegas/{administrator.id}/", {"end": "1"}).status_code == 302


def test_a_colleague_of_another_organisation_is_not_there(visit, organisation, other):
    theirs = Membership.objects.get(organisation=other)
    assert visit("administrator").post(f"/collegas/{theirs.id}/", {"end": "1"}).status_code == 404
    theirs.refresh_from_db()
    assert theirs.ended_at is None
    assert "dewilg" not in visit("administrator").get("/collegas/").content.decode()


def test_nobody_floods_others_with_invitations(visit, organisation, monkeypatch):
    monkeypatch.setattr(colleagues, "MOST_A_DAY", 2)
    client = visit("lead")
    answers = [client.post("/collegas/", {"email": f"{n}@y.voorbeeld", "role": "coach"}).status_code for n in range(3)]
    assert answers == [302, 302, 422]
    assert Mail.objects.count() == 2


def test_a_mail_server_that_fails_is_told_and_loses_nothing(visit, organisation, settings):
    settings.EMAIL_BACKEND = "tests.web.test_colleagues.Broken"
    answer = visit("lead").post("/collegas/", {"email": "x@y.voorbeeld", "role": "coach"}, follow=True)
    assert "De mail ging niet weg" in answer.content.decode()


class Broken:
    """A mail server that does not answer."""

    def __init__(self, *_, **__):
        """Take whatever Django hands over."""

    def send_messages(self, messages):
        """Fail as a network fails."""
        raise ConnectionRefusedError


def test_the_outbox_holds_the_mail_of_ones_own_organisation_only(visit, organisation, other):
    lead = Client()
    lead.force_login(actor(other, "lead").user, backend=BACKEND)
    invite(lead, "vreemd@elders.voorbeeld")
    invite(visit("lead"), "eigen@elders.voorbeeld")
    page = visit("administrator").get("/postvak/").content.decode()
    assert "eigen@elders" in page
    assert "vreemd@elders" not in page


def test_a_sign_in_mail_to_who_also_works_elsewhere_shows_in_no_outbox(organisation, other):
    both = User.objects.get(name="coach")
    Mail.objects.create(to=both.email, subject="x", body="link", at=clock.now())
    assert len(outbox_of(actor(organisation, "lead"))) == 1
    Membership.objects.create(organisation=other, user=both, role="lead")
    assert outbox_of(actor(organisation, "lead")) == []


def test_off_ones_own_computer_there_is_no_outbox(visit, organisation, settings):
    assert visit("administrator").get("/postvak/").status_code == 200
    settings.OOGST_IS_LOCAL = False
    assert visit("administrator").get("/postvak/").status_code == 404


def test_the_log_tells_who_did_what_without_addresses_roles_or_texts(visit, organisation, programme, other):
    administrator = visit("administrator")
    invite(administrator, "geheim@elders.voorbeeld", "controller")
    visit("lead").post(f"/programma/{programme.id}/doelen/nieuw/", {"level": "4", "text": "Kanarie in het doel"})
    administrator.get("/werk/")  # where the note about the sent mail is read
    page = administrator.get("/organisatie/logboek/").content.decode()
    assert "Nodigde een collega uit" in page
    assert "Wijzigde een deel van een programma" in page
    assert ">lead</td>" in page
    for hidden in ("geheim@elders", "Kanarie", str(programme.id), "controller"):
        assert hidden not in page
    entries = {line.entry.organisation for line in log_of(actor(organisation, "administrator"))}
    assert entries == {organisation.id}
