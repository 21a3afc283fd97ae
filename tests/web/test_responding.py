"""Answering: looking changes nothing, what is said to be kept is kept, and a pass opens one door only."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import os
import re
import threading

import pytest
from django.core import signing
from django.core.cache import cache
from django.db import connections
from django.test import Client

from oogst_web.answers.models import Submission
from oogst_web.asking.closing import close_wave
from oogst_web.asking.tickets import issue
from oogst_web.common import clock
from oogst_web.common.templatetags.words import day
from oogst_web.common.words import Voice
from oogst_web.organisations.house import set_theme
from oogst_web.organisations.theme import read_theme
from oogst_web.pages.respond.door import _SIGNER, COOKIE, Pass
from oogst_web.pages.respond.rendering import form_of
from oogst_web.pages.respond.spoken import Spoken
from oogst_web.questionnaires.domain import adopt
from oogst_web.questionnaires.library import entries
from oogst_web.results.models import Release, Snapshot
from oogst_web.waves.models import Ticket, TicketKind, Wave
from tests.web.asked import GROUNDS, draft_wave, opened_wave, tokens_of
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
HERE = {"HTTP_ORIGIN": "http://testserver"}
MOST_PARALLEL = int(os.environ.get("OOGST_PARALLEL", "12"))


@pytest.fixture(autouse=True)
def _nobody_waits():
    cache.clear()


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def wave(programme, lead):
    return opened_wave(programme, lead)


class Phone:
    """A browser without a script: it opens a link, begins, and posts what a form would post."""

    def __init__(self, token, client=None):
        self.client, self.token = client or Client(), token

    def begin(self, **more):
        page = self.client.get(f"/v/{self.token}/").content.decode()
        self.form = re.search(r'name="form" value="([^"]+)"', page)[1]
        answer = self.client.post(f"/v/{self.token}/", {"form": self.form, "taal": "nl", **more}, **HERE)
        self.base = answer.url.removesuffix("vragen/").removesuffix("klaar/")
        return answer

    def save(self, given, **more):
        return self.client.post(f"{self.base}antwoord/", json.dumps(given), "application/json", **HERE, **more)

    def post(self, page, values=None):
        return self.client.post(f"{self.base}{page}/", values or {}, **HERE)

    def get(self, page, **more):
        return self.client.get(f"{self.base}{page}/", **more)


@pytest.fixture
def phone(wave):
    begun = Phone(tokens_of(wave)[0])
    begun.begin()
    return begun


def first_answers(wave):
    """Return question → an answer that fits, for every question of a wave."""
    form = form_of(wave.published_id)
    return {item["id"]: fitting(form, item) for item in form.items}


def fitting(form, item):
    rows = form.question(item, {}, "nl").rows
    kind = item.get("kind", "scale")
    if kind == "order":
        return ";".join(row.code for row in rows)
    return rows[0].code if rows else "iets" if kind == "text" else "3"


def everything():
    return [list(model.objects.order_by("pk").values()) for model in (Submission, Ticket, Wave)]


@pytest.mark.slow
def test_looking_at_a_link_changes_nothing(wave):
    token = tokens_of(wave)[0]
    before, scanner = everything(), Client()
    for _ in range(3):
        assert scanner.head(f"/v/{token}/", follow=True).status_code == 200
        assert scanner.get(f"/v/{token}/", follow=True).status_code == 200
    assert everything() == before
    assert not scanner.cookies
    assert Phone(token).begin().status_code == 302


def test_begun_saved_and_sent_over_and_over_is_once(wave, phone):
    given = first_answers(wave)
    for _ in range(3):
        again = Phone(phone.token, phone.client)
        again.begin()
        assert again.save(given).json() == {"saved": len(given)}
    assert {phone.post("nakijken").url for _ in range(3)} == {f"/v/{wave.id}/klaar/"}
    assert phone.save(given).status_code == 200
    assert Submission.objects.get().answers == given


def test_another_window_hears_that_the_answers_were_sent(wave, phone):
    key, value = next(iter(first_answers(wave).items()))
    phone.save({key: value})
    phone.post("nakijken")
    late = phone.save({key: "" if value else "2"})
    assert late.status_code == 409
    assert late.json()["receipt"] == Submission.objects.get().receipt
    assert Submission.objects.get().answers == {key: value}
    assert phone.post("vragen", {key: "2"}).url == f"/v/{wave.id}/klaar/"


def test_a_window_of_which_the_pass_became_somebody_elses_saves_nothing(wave):
    first = Phone(issue(wave, TicketKind.GENERAL, "programme"))
    first.begin()
    name = first.client.cookies["oogst-n"].value
    second = Phone(first.token, first.client)
    second.begin()
    key, value = next(iter(first_answers(wave).items()))
    refused = first.save({key: value}, HTTP_X_OOGST_NAME=name)
    assert (refused.status_code, refused.json()["error"]) == (403, "other")
    assert all(row.answers == {} for row in Submission.objects.all())


def test_a_pass_of_another_wave_or_of_nobody_opens_nothing(wave, phone, programme, lead):
    elsewhere = programme.parts.filter(kind="instrument").exclude(key="reactie")[0].key
    other = draft_wave(programme, lead, instrument=elsewhere)
    Wave.objects.filter(pk=other.pk).update(state="open")
    cookie = phone.client.cookies[COOKIE].value
    made_up = signing.TimestampSigner(salt="oogst.respond.other").sign(_SIGNER.unsign(cookie))
    for place, value in ((other.id, cookie), (wave.id, made_up), (wave.id, cookie[:-1] + "x"), (wave.id, "x")):
        stranger = Client()
        stranger.cookies[COOKIE] = value
        assert stranger.get(f"/v/{place}/vragen/").status_code == 404
        assert stranger.post(f"/v/{place}/antwoord/", "{}", "application/json", **HERE).status_code == 403
        assert stranger.post(f"/v/{place}/nakijken/", **HERE).status_code == 404
        assert stranger.post(f"/v/{place}/wissen/", **HERE).status_code == 404


def test_a_pass_does_not_last_for_ever(wave, phone, monkeypatch):
    assert phone.get("vragen").status_code == 200
    monkeypatch.setattr("oogst_web.pages.respond.door.LONGEST", -1)
    assert phone.get("vragen").status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"HTTP_ORIGIN": "http://kwaad.voorbeeld"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "same-site"},
    ],
)
def test_a_form_from_another_site_is_refused(headers, wave, phone):
    before = everything()
    for page in ("vragen", "antwoord", "nakijken", "wissen", "volgende"):
        assert phone.client.post(f"{phone.base}{page}/", {"a": "1"}, **headers).status_code == 403
    assert everything() == before


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"bestaat-niet": "1"}, 422),
        ({"bestaat-niet": ""}, 422),
        ([], 400),
        ("tekst", 400),
        ({"a": 1}, 400),
        ({f"q{number}": "1" for number in range(201)}, 400),
    ],
)
def test_what_is_no_answer_is_refused_and_nothing_breaks(given, status, phone):
    assert phone.save(given).status_code == status
    assert phone.client.post(f"{phone.base}antwoord/", "[" * 100_000, "application/json", **HERE).status_code == 400


def test_an_answer_that_no_database_keeps_is_kept_as_far_as_it_goes(programme, lead):
    phone, key = Phone(tokens_of(wave_with_a_condition(programme, lead))[0]), "open"
    phone.begin()
    body = r'{"open": "Goed\u0000 \ud83d"}'
    assert phone.client.post(f"{phone.base}antwoord/", body, "application/json", **HERE).status_code == 200
    assert Submission.objects.get().answers == {key: "Goed"}
    assert phone.save({key: "x" * 5001}).json() == {"error": "answer", "questions": [key]}


def test_without_a_script_everything_is_one_form_that_asks_on(programme, lead):
    wave = wave_with_a_condition(programme, lead)
    phone = Phone(tokens_of(wave)[0])
    phone.begin()
    page = phone.get("vragen").content.decode()
    assert page.count("data-unasked") == 1
    more = phone.post("vragen", {"coach": "ja", "open": "Hoi"})
    assert more.status_code == 200
    assert "data-unasked" not in more.content.decode()
    wrong = phone.post("vragen", {"coach": "ja", "hoe_vaak": "veel"})
    assert wrong.status_code == 422
    assert 'value="veel"' in wrong.content.decode()
    assert "<title>Fout:" in wrong.content.decode()
    assert phone.post("vragen", {"coach": "ja", "hoe_vaak": "12"}).url == f"/v/{wave.id}/nakijken/"
    assert phone.post("vragen", {"coach": "ja", "hoe_vaak": "12", "_later": "1"}).url.endswith("?later=1")


def test_an_answer_to_a_question_that_was_not_asked_in_the_end_is_not_sent(programme, lead):
    wave = wave_with_a_condition(programme, lead)
    phone = Phone(tokens_of(wave)[0])
    phone.begin()
    phone.save({"coach": "ja", "hoe_vaak": "12"})
    phone.save({"coach": "nee"})
    assert "Hoe vaak was dat?" not in phone.get("nakijken").content.decode()
    phone.post("nakijken")
    assert Submission.objects.get().answers == {"coach": "nee"}


CONDITIONAL = [
    {"id": "coach", "text": "Heb je met een coach gepraat?", "kind": "choice", "options": {"ja": "Ja", "nee": "Nee"}},
    {"id": "hoe_vaak", "text": "Hoe vaak was dat?", "kind": "number", "show_if": 'coach = "ja"'},
    {"id": "open", "text": "Wat wil je nog vertellen?", "kind": "text"},
]


def wave_with_a_condition(programme, lead, **promised):
    part = programme.parts.get(kind="instrument", key="reactie")
    part.data = {**part.data, "items": CONDITIONAL, "scales": None}
    part.save()
    return opened_wave(programme, lead, **promised)


@pytest.mark.slow
@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.key)
def test_every_questionnaire_of_the_library_can_be_answered(entry, programme, lead):
    key = adopt(programme, entry, by=lead, why="proef")
    wave = draft_wave(programme, lead, instrument=key)
    opened = opened_as(wave, programme, lead)
    phone = Phone(tokens_of(opened)[0])
    phone.begin()
    given = first_answers(opened)
    assert phone.post("vragen", given).url == f"/v/{wave.id}/nakijken/"
    phone.post("nakijken")
    assert Submission.objects.get().answers == given


def opened_as(wave, programme, lead):
    from oogst_web.asking.opening import open_wave
    from oogst_web.people.models import Person
    from tests.web.asked import fill_grounds

    fill_grounds(programme, lead)
    Person.objects.create(programme=programme, code="K1", email="k1@x.voorbeeld")
    open_wave(wave, by=lead)
    wave.refresh_from_db()
    return wave


def test_own_answers_can_be_seen_and_erased_until_their_day(wave, phone, monkeypatch):
    Wave.objects.filter(pk=wave.pk).update(erase_until=dt.date(2099, 5, 1))
    given = first_answers(wave)
    phone.save(given)
    phone.post("nakijken")
    assert "Wis mijn antwoorden" in phone.get("klaar").content.decode()
    assert phone.get("wissen").status_code == 200
    assert Submission.objects.count() == 1
    release = Release.objects.create(programme=wave.programme, wave=wave, number=1)
    Snapshot.objects.create(release=release, content=b"a frozen folder with the answers in it")
    assert phone.post("wissen").status_code == 200
    assert phone.post("wissen").status_code == 404
    assert not Snapshot.objects.exists()
    assert not Submission.objects.exists()
    assert not Ticket.objects.filter(done=True).exists()
    assert not Ticket.objects.filter(begun=True).exists()
    assert phone.get("klaar").status_code == 404


def test_after_its_day_nothing_is_erased(wave, phone):
    Wave.objects.filter(pk=wave.pk).update(erase_until=dt.date(2020, 5, 1))
    phone.save(first_answers(wave))
    phone.post("nakijken")
    assert "Wis mijn antwoorden" not in phone.get("klaar").content.decode()
    assert phone.post("wissen").status_code == 410
    assert Submission.objects.count() == 1


def test_in_an_anonymous_wave_sent_answers_are_nobodys_to_see_or_erase(programme, lead):
    wave = wave_with_a_condition(programme, lead, promise="anoniem")
    phone = Phone(tokens_of(wave)[0])
    phone.begin()
    phone.save({"open": "Heel bijzonder antwoord"})
    phone.post("nakijken")
    again = Phone(phone.token)
    assert again.begin().url == f"/v/{wave.id}/klaar/"
    for page in (again.get("klaar"), again.get("vragen", follow=True), again.get("nakijken", follow=True)):
        assert "Heel bijzonder antwoord" not in page.content.decode()
    assert again.post("wissen").status_code == 410
    assert Submission.objects.count() == 1


def test_the_link_of_who_is_done_shows_the_confirmation_also_after_closing(wave, phone, lead):
    phone.save(first_answers(wave))
    phone.post("nakijken")
    receipt = Submission.objects.get().receipt
    close_wave(wave, by=lead)
    again = Phone(phone.token)
    assert again.begin().url == f"/v/{wave.id}/klaar/"
    page = again.get("klaar").content.decode()
    assert receipt in page
    assert GROUNDS["contact"] in page


@pytest.mark.parametrize("promise", ["vertrouwelijk", "anoniem"])
def test_who_sent_and_opens_the_link_again_reads_that_they_are_done(programme, lead, promise):
    wave = opened_wave(programme, lead, promise=promise)
    here = Phone(tokens_of(wave)[0])
    here.begin()
    here.save(first_answers(wave))
    begins, thanks, own = ">Begin<", "Bedankt! Je bent klaar.", "Bekijk je antwoorden"
    fresh = Client().get(f"/v/{here.token}/").content.decode()
    assert "Begin" in fresh
    assert thanks not in fresh
    here.post("nakijken")
    again = re.sub(r"<span[^>]*>|</span>", "", Client().get(f"/v/{here.token}/").content.decode())
    # Where nobody may know who answered, the link tells nobody either.
    is_told = promise == "vertrouwelijk"
    assert (thanks in again, own in again, begins in again) == (is_told, is_told, not is_told)


def test_a_wave_that_closes_early_tells_the_day_on_which_it_did(wave, phone, lead):
    close_wave(wave, by=lead)
    wave.refresh_from_db()
    said = day(clock.today(), Voice("nl"))
    planned = day(wave.closes_on, Voice("nl"))
    for page in (Client().get(f"/v/{phone.token}/"), phone.get("vragen")):
        words = page.content.decode()
        assert f"De laatste dag was {said}." in words
        assert planned not in words
    assert wave.last_day == clock.today() < wave.closes_on


def test_after_closing_the_page_says_so_and_nothing_is_kept(wave, phone, lead):
    key, value = next(iter(first_answers(wave).items()))
    close_wave(wave, by=lead)
    assert phone.save({key: value}).status_code == 410
    for answer in (
        phone.get("vragen"),
        phone.get("nakijken"),
        phone.post("vragen", {key: value}),
        phone.post("nakijken"),
    ):
        assert answer.status_code == 410
        assert "gesloten" in answer.content.decode()
    assert Submission.objects.get().answers == {}


def test_a_code_is_read_as_people_type_it(wave):
    code = tokens_of(wave, TicketKind.PAPER)[0]
    typed = f" {code[:5].lower()} - {code[5:].lower()} "
    assert Client().post("/v/", {"code": typed}, **HERE).url == f"/v/{code}/"
    short = Client().post("/v/", {"code": code[:9]}, **HERE)
    assert (short.status_code, "Jij typte er 9." in short.content.decode()) == (422, True)
    assert "kennen wij niet" in Client().post("/v/", {"code": "0123456789"}, **HERE).content.decode()


@pytest.mark.usefixtures("one_moment")
@pytest.mark.slow
def test_who_tries_codes_has_to_wait_by_whatever_road(wave):
    code, guesser = tokens_of(wave, TicketKind.PAPER)[0], Client()
    met = [guesser.get(f"/v/{number:0>10}/").status_code for number in range(31)]
    assert met == [404] * 30 + [429]
    assert guesser.post("/v/", {"code": code}, **HERE).status_code == 429
    assert Client().get(f"/v/{tokens_of(wave)[1]}/").status_code == 200


def test_a_tablet_forgets_who_had_it(wave):
    phone = Phone(issue(wave, TicketKind.TABLET, "programme"))
    phone.begin()
    phone.save(first_answers(wave))
    assert phone.post("nakijken").url == f"/v/{wave.id}/volgende/?bedankt=1"
    assert "Geef de tablet door" in phone.get("volgende", data={"bedankt": "1"}).content.decode()
    for page in ("vragen", "nakijken", "klaar", "wissen"):
        assert phone.get(page).url == f"/v/{wave.id}/volgende/"
    form = re.search(r'name="form" value="([^"]+)"', phone.get("volgende").content.decode())[1]
    assert phone.post("volgende", {"form": form}).url == f"/v/{wave.id}/vragen/"
    assert "checked" not in phone.get("vragen").content.decode()
    assert phone.post("volgende").url == f"/v/{wave.id}/volgende/"
    assert Submission.objects.count() == 2


def test_a_personal_pass_is_not_handed_on(phone):
    assert phone.get("volgende").status_code == 404
    assert phone.post("volgende").status_code == 404


@pytest.mark.slow
def test_paper_forms_are_kept_each_on_its_own(wave, visit):
    support, url = visit("support"), f"/programma/{wave.programme_id}/antwoorden/{wave.id}/overtypen/"
    given = first_answers(wave)

    def typed(**more):
        form = re.search(r'name="_form" value="([^"]+)"', support.get(url).content.decode())[1]
        return form, support.post(url, {**given, "_form": form, **more})

    form, answer = typed()
    assert answer.status_code == 302
    assert support.post(url, {**given, "_form": form}).status_code == 302
    assert typed()[1].status_code == 302
    assert [row.answers for row in Submission.objects.filter(is_submitted=True)] == [given, given]
    code = tokens_of(wave, TicketKind.PAPER)[0]
    assert typed(_code=f"{code[:5]} {code[5:]}")[1].status_code == 302
    assert Phone(code).begin().url.endswith("/klaar/")
    assert typed(_code="AAAAAAAAAA")[1].status_code == 422
    assert support.post(url, {"_form": form}).status_code == 422
    assert Submission.objects.count() == 3


def test_the_house_style_is_there_for_everybody_and_may_be_kept(wave, phone, organisation, lead):
    assert Client().get(f"/v/{wave.id}/huisstijl.css").status_code == 404
    assert "huisstijl.css" not in phone.get("vragen").content.decode()
    set_theme(read_theme(b":root{--oo-action:#7A1F5C;--oo-action-hover:#5A1644}"), by=lead)
    style = Client().get(f"/v/{wave.id}/huisstijl.css")
    assert "--oo-action:#7A1F5C" in style.content.decode()
    assert style.headers["Cache-Control"] == "public, max-age=3600"
    assert "../huisstijl.css" in phone.get("vragen").content.decode()
    assert f"/v/{wave.id}/huisstijl.css" in Client().get(f"/v/{phone.token}/").content.decode()


def test_the_page_with_questions_is_small_and_packed_and_says_nothing_of_anybody(wave, phone):
    plain, packed = phone.get("vragen"), phone.get("vragen", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < 8_000
    held = Pass(wave.id, wave.published_id, Submission.objects.get().subject, "", Spoken())
    for secret in (phone.token, held.subject, held.name, str(wave.id)):
        assert secret not in plain.content.decode()


def test_no_page_tells_its_address_to_another(wave, phone):
    for answer in (phone.client.get(f"/v/{phone.token}/"), phone.get("vragen"), phone.client.get("/v/")):
        assert answer.headers["Referrer-Policy"] == "strict-origin"
        assert answer.headers["Cache-Control"] == "no-store"


def test_saving_reads_nothing(wave, phone, django_assert_num_queries):
    key, value = next(iter(first_answers(wave).items()))
    phone.save({key: value})
    with django_assert_num_queries(1):
        answer = phone.save({key: value})
    assert answer.json() == {"saved": 1}


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("windows", [2, MOST_PARALLEL])
def test_sent_from_many_windows_at_once_is_stored_once(windows, programme, lead):
    wave = opened_wave(programme, lead)
    token, given, met = tokens_of(wave)[0], first_answers(wave), []
    ready = threading.Barrier(windows)

    def go():
        try:
            phone = Phone(token)
            ready.wait()
            phone.begin()
            met.extend([phone.post("vragen", given).status_code, phone.post("nakijken").url])
        finally:
            connections.close_all()

    threads = [threading.Thread(target=go) for _ in range(windows)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(met) == {302, f"/v/{wave.id}/klaar/"}
    assert [row.answers for row in Submission.objects.all()] == [given]
