"""Ways in beside a mail: posters, codes on paper, tablets and a try-out; what is made opens what it should."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from django.test import Client

from oogst_web.answers import domain
from oogst_web.answers.models import Submission
from oogst_web.answers.queries import Spot, count_pilot, count_sent, given_in
from oogst_web.asking.opening import open_wave
from oogst_web.asking.prints import in_blocks, link_to, print_slips
from oogst_web.asking.tickets import PrintedError, ShutError, issue, make_codes, make_link
from oogst_web.linking.subjects import subject_of
from oogst_web.people.models import Person
from oogst_web.waves.models import Ticket, TicketKind
from oogst_web.waves.queries import is_open_for, ticket_with
from tests.oogst.render.reading import pieces_of_pdf
from tests.web.asked import draft_wave, fill_grounds, opened_wave
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def url_of(wave):
    return f"/programma/{wave.programme_id}/antwoorden/{wave.id}/ingang/"


def words_in(content):
    return " ".join(" ".join(pieces_of_pdf(content)).split())


CODE = re.compile(r"\b[2-9A-HJKMNP-Z]{5} [2-9A-HJKMNP-Z]{5}\b")


def token_in(page):
    return re.search(r"/v/([\w-]{10,22})/", page.content.decode())[1]


@pytest.mark.slow
def test_a_poster_is_one_page_in_the_colours_of_the_house_with_a_link_that_opens(programme, lead, visit):
    wave = opened_wave(programme, lead)
    answer = visit("lead").post(url_of(wave), {"act": "poster", "role": "programme"})
    assert answer["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(answer.content)) as document:
        assert len(document.pages) == 1
    token = CODE.search(words_in(answer.content))[0].replace(" ", "")
    assert ticket_with(token).kind == TicketKind.GENERAL
    assert token not in str(list(Ticket.objects.values()))


@pytest.mark.slow
@pytest.mark.parametrize(("promise", "has_names"), [("vertrouwelijk", True), ("anoniem", False)])
def test_a_code_on_paper_has_a_name_only_where_somebody_may_know_whose_it_is(
    promise, has_names, programme, lead, visit
):
    wave = opened_wave(programme, lead, people=9, promise=promise)
    answer = visit("lead").post(url_of(wave), {"act": "codes", "who": "all"})
    words = words_in(answer.content)
    assert ("Persoon 3" in words) == has_names
    codes = CODE.findall(words)
    assert len({ticket_with(code.replace(" ", "")).pk for code in codes}) == 9
    with pikepdf.open(io.BytesIO(answer.content)) as document:
        assert len(document.pages) == 2


def test_slips_hold_what_people_wrote_as_text(programme, lead):
    wave = opened_wave(programme, lead)
    programme.organisation.name = '#panic() "]) \\ $'
    assert print_slips(wave, []).startswith(b"%PDF")
    assert in_blocks("ABCDE23456") == "ABCDE 23456"


def test_codes_of_an_anonymous_wave_are_made_once(programme, lead, visit):
    wave = opened_wave(programme, lead, promise="anoniem")
    make_codes(wave, only_without_mail=False, by=lead)
    with pytest.raises(PrintedError):
        make_codes(wave, only_without_mail=False, by=lead)
    assert "ways_in" not in visit("lead").get(url_of(wave)).content.decode()
    assert Ticket.objects.filter(wave=wave).count() == 6


def test_codes_go_to_who_has_no_mail_unless_asked_for_all(programme, lead):
    wave = opened_wave(programme, lead)
    Person.objects.filter(code="K001").update(email="")
    made = make_codes(wave, only_without_mail=True, by=lead)
    assert [person.code for _, person in made] == ["K001"]
    assert ticket_with(made[0][0]).person.code == "K001"


@pytest.mark.parametrize("act", ["link", "tablet"])
def test_a_link_is_shown_once_and_not_kept(act, programme, lead, visit):
    wave = opened_wave(programme, lead)
    page = visit("lead").post(url_of(wave), {"act": act})
    token = token_in(page)
    assert page["Cache-Control"] == "no-store"
    assert ticket_with(token).kind == {"link": "general", "tablet": "tablet"}[act]
    assert token not in visit("lead").get(url_of(wave)).content.decode()
    assert Client().get(link_to(token).partition("8000")[2]).status_code == 200


def test_nothing_is_made_for_a_wave_that_is_not_open(programme, lead, visit):
    wave = draft_wave(programme, lead)
    with pytest.raises(ShutError):
        make_link(wave, TicketKind.GENERAL, "programme", by=lead)
    for act in ("poster", "codes", "link", "tablet"):
        assert visit("lead").post(url_of(wave), {"act": act}).status_code == 302
    assert not Ticket.objects.exists()


def try_out(wave, client):
    token = token_in(client.post(url_of(wave), {"act": "pilot"}))
    ticket = ticket_with(token)
    spot = Spot(wave.id, subject_of(ticket, "p" * 22))
    domain.begin(spot, ticket)
    domain.save(spot, {"a": "1"})
    domain.send(spot)
    return token


@pytest.mark.parametrize("forgets", [True, False])
def test_a_try_out_comes_before_the_wave_opens_and_counts_nowhere(forgets, programme, lead, visit):
    wave, client = draft_wave(programme, lead), visit("lead")
    assert client.post(url_of(wave), {"act": "pilot"}).status_code == 302  # not before it is known until when
    fill_grounds(programme, lead)
    Person.objects.create(programme=programme, code="A")
    token = try_out(wave, client)
    assert (count_pilot(wave.id), count_sent(wave.id), list(given_in(wave.id))) == (1, 0, [])
    open_wave(wave, by=lead, forgets_pilot=forgets)
    assert (count_pilot(wave.id), count_sent(wave.id), list(given_in(wave.id))) == (0 if forgets else 1, 0, [])
    assert Submission.objects.count() == (0 if forgets else 1)
    assert ticket_with(token) is None


def test_before_a_wave_opens_only_the_try_out_opens_it(programme, lead):
    wave = draft_wave(programme, lead)
    for kind in TicketKind:
        found = ticket_with(issue(wave, kind, "programme"))
        assert (found is not None) == (kind == TicketKind.PILOT)
        assert found is None or is_open_for(found.wave, found.kind)


def test_a_try_out_can_be_answered_in_a_browser_while_nothing_is_open_yet(programme, lead, visit):
    wave, phone = draft_wave(programme, lead), Client(headers={"origin": "http://testserver"})
    fill_grounds(programme, lead)
    start = "/v/" + token_in(visit("lead").post(url_of(wave), {"act": "pilot"})) + "/"
    form = re.search(r'name="form" value="([\w-]{22})"', phone.get(start).content.decode())[1]
    begun = phone.post(start, {"form": form}, follow=True)
    assert begun.redirect_chain[-1][0] == f"/v/{wave.id}/vragen/"
    assert begun.status_code == 200
    phone.post(f"/v/{wave.id}/vragen/", {})
    assert phone.post(f"/v/{wave.id}/nakijken/", {}, follow=True).status_code == 200
    assert count_pilot(wave.id) == 1
    assert "1 mens heeft het geprobeerd" in visit("lead").get(url_of(wave)).content.decode()
