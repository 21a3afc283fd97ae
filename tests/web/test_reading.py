"""Every page is as easy to read as the people it is for need: a participant's easier than that of who works here."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from oogst_web.common import clock
from oogst_web.organisations.colleagues import invite
from oogst_web.people.domain import leave
from oogst_web.workshops import domain as workshops
from oogst_web.workshops.models import Guest
from tests.web.addresses import own_addresses, someone
from tests.web.conftest import actor
from tests.web.permissions.matrix import OPEN, ROWS
from tests.web.reading import PARTICIPANT, WORK, too_hard, visible

pytestmark = pytest.mark.django_db
ADDRESSES = {address.name: address for address in own_addresses()}
FOR_SYSTEMS = {one.name for one in own_addresses() if one.route.startswith("api/")}
# No role opens it, only an agreement: tests/web/test_lines.py reads it.
FOR_NOBODY = {"person_lines"}
READABLE = [row for row in ROWS if "GET" in row.methods.split() and row.name not in FOR_SYSTEMS | FOR_NOBODY]
FOR_PARTICIPANTS = [row.name for row in READABLE if row.roles is OPEN or "participant" in row.roles]
FOR_WORK = [row.name for row in READABLE if row.name not in FOR_PARTICIPANTS]
LOGIN = ("account_login", "account_reset_password", "account_reset_password_done", "account_inactive")
OWN_LOGIN = ("account_logout", "account_change_password")
both_forms = pytest.mark.parametrize("formal", [False, True], ids=["je", "u"])


@pytest.fixture
def spoken_to(organisation, settings):
    """Let the organisation speak with “je” or with “u”."""
    # The banner is for who tries Oogst on a computer of their own.
    settings.OOGST_IS_LOCAL = False

    def speaks(formal):
        organisation.formal = formal
        organisation.save()

    cache.clear()
    return speaks


def problems(pages, norm):
    """Return a line for everything that is too hard to read; empty when all is easy."""
    return "\n".join(f"{where}: {one}" for where, html in pages for one in too_hard(visible(html), norm))


def read(client, *urls):
    return [(url, client.get(url).content.decode()) for url in urls]


def pages_of(names, client, programme):
    for url in [ADDRESSES[name].url(programme) for name in names]:
        answer = client.get(url)
        if answer.content and answer.get("Content-Type", "").startswith("text/html"):
            yield url, answer.content.decode()


@pytest.mark.slow
@both_forms
def test_every_page_of_a_participant_is_very_easy_to_read(formal, spoken_to, visit, programme):
    spoken_to(formal)
    client = visit("participant")
    pages = list(pages_of(FOR_PARTICIPANTS, client, programme))
    assert {"/ik/", "/privacy/", "/doe-mee/"} <= {url for url, _ in pages}
    pages += read(client, *map(reverse, OWN_LOGIN), "/bestaat-niet/")
    leave(someone(programme), clock.today(), "x", by=actor(programme.organisation, "lead"))
    pages += read(client, "/ik/")
    assert problems(pages, PARTICIPANT) == ""


@pytest.mark.slow
def test_who_is_not_signed_in_reads_very_easy_pages(spoken_to, programme):
    spoken_to(formal=False)
    client = Client()
    pages = [*pages_of([row.name for row in READABLE if row.roles is OPEN], client, programme)]
    pages += read(client, *map(reverse, LOGIN), "/uitnodiging/van-niemand/")
    wrong = client.post(reverse("account_login"), {"login": "a@b.nl", "password": "niet dit"})
    assert problems([*pages, ("wrong password", wrong.content.decode())], PARTICIPANT) == ""


@pytest.mark.slow
@both_forms
def test_a_phone_in_a_workshop_shows_very_easy_pages(formal, spoken_to, programme):
    spoken_to(formal)
    lead, phone = actor(programme.organisation, "lead"), Client()
    session = workshops.open_session(programme, by=lead)
    pages = [("a wrong code", phone.post("/doe-mee/", {"code": "AAAAAA", "name": "Mo"}).content.decode())]
    phone.post("/doe-mee/", {"code": session.code, "name": "Mo"})
    pages += read(phone, "/doe-mee/")
    workshops.admit(Guest.objects.get(), by=lead)
    phone.post("/doe-mee/bijdrage/", {"level": "3", "text": "Vaker samen oefenen"})
    pages += read(phone, "/doe-mee/?sent")
    pages += [("nothing written", phone.post("/doe-mee/bijdrage/", {"level": "3"}).content.decode())]
    workshops.close_session(session, by=lead)
    pages += read(phone, "/doe-mee/")
    assert problems(pages, PARTICIPANT) == ""


@pytest.mark.slow
@both_forms
def test_mails_and_the_page_behind_their_link_are_very_easy_to_read(formal, spoken_to, organisation):
    spoken_to(formal)
    invite("noor@elders.voorbeeld", "coach", by=actor(organisation, "lead"))
    link = re.search(r"/uitnodiging/\S+", mail.outbox[0].body)[0]
    joining = Client()
    pages = read(joining, link)
    pages += [("no name", joining.post(link, {"name": "", "password": ""}).content.decode())]
    for address in (actor(organisation, "participant").user.email, "onbekend@elders.voorbeeld"):
        Client().post(reverse("account_reset_password"), {"email": address})
    assert len(mail.outbox) == 3
    assert problems(pages, PARTICIPANT) == ""
    assert [problem for one in mail.outbox for problem in too_hard(one.body, PARTICIPANT)] == []


@both_forms
def test_the_page_behind_an_invitation_speaks_as_the_organisation_does(formal, spoken_to, organisation):
    spoken_to(formal)
    invite("noor@elders.voorbeeld", "coach", by=actor(organisation, "lead"))
    page = visible(Client().get(re.search(r"/uitnodiging/\S+", mail.outbox[0].body)[0]).content.decode())
    assert ("Uw rol" in page, "Je rol" in page) == (formal, not formal)


@pytest.mark.slow
@both_forms
def test_every_page_for_work_is_easy_to_read(formal, spoken_to, visit, programme):
    spoken_to(formal)
    lead, administrator = visit("lead"), visit("administrator")
    names = {
        role: [row.name for row in READABLE if row.name in FOR_WORK and role in row.roles]
        for role in ("lead", "administrator", "evaluator")
    }
    names["evaluator"] = [name for name in names["evaluator"] if name not in names["lead"]]
    pages = [*pages_of(names["lead"], lead, programme), *pages_of(names["administrator"], administrator, programme)]
    pages += pages_of(names["evaluator"], visit("evaluator"), programme)
    assert problems(pages, WORK) == ""


def test_every_page_for_work_is_read_by_somebody():
    readers = {"lead", "administrator", "evaluator", "participant"}
    read_by = {row.name for row in READABLE if row.roles is OPEN or row.roles & readers}
    assert {row.name for row in READABLE} == read_by


HARD = (
    "Indien u participeert in de interventie, dient u de evaluatie van de competentieontwikkeling voorafgaand aan de"
    " implementatiebijeenkomst te realiseren met uw leidinggevende. De verantwoordelijkheid voor de informatievoorziening"
    " ligt bij de organisatie."
)


def test_words_of_an_office_are_too_hard_in_every_way():
    found = "\n".join(too_hard(HARD, PARTICIPANT))
    for sign in ("is too long", "“Indien” is a word of the office", "reading ease", "words a sentence", "% long words"):
        assert sign in found
    assert "reading ease" in "\n".join(too_hard(HARD, WORK))
    assert "word of the office" not in "\n".join(too_hard(HARD, WORK))


def test_easy_words_are_easy_and_a_few_words_are_not_judged_by_their_ease():
    assert too_hard("Je krijgt geen vragen meer. " * 8, PARTICIPANT) == []
    assert too_hard("Toegankelijkheidsverklaring", PARTICIPANT) == []


def test_what_is_seen_is_read_line_by_line_and_what_is_hidden_is_not():
    page = """<html><head><title>t</title><style>x</style></head><body><nav><a>Menu</a></nav><main>
      <ul><li><a>Een</a><li><a>Twee</a></ul>      <p>Zo <a>gaat</a> <strong>het</strong>.</p><p hidden>weg</p><span class="hidden">stil</span><textarea>typ</textarea>
      <button>Druk</button></main></body></html>"""
    assert visible(page).split("\n") == ["Een", "Twee", "Zo gaat het.", "Druk"]


def test_a_hard_page_of_a_participant_is_found(spoken_to, visit, programme):
    programme.title = HARD[:200]
    programme.save()
    someone(programme)
    assert problems(read(visit("participant"), "/ik/"), PARTICIPANT)
