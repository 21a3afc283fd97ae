"""Mail to who is asked: once per step, with only our own links, in daytime, and mended by choice."""

from __future__ import annotations

import datetime as dt
import re
import threading

import pytest
from django.db import connection
from django.test import Client
from django_tasks_db.models import DBTaskResult

from oogst_web.asking import letters as post
from oogst_web.asking.letters import Own, may_go_from, next_step, put_in_post, to_write
from oogst_web.asking.mending import look_at_post, send_again
from oogst_web.asking.opening import invite_people
from oogst_web.asking.sending import send_of, send_waiting
from oogst_web.asking.tasks import send_post
from oogst_web.asking.tickets import issue_many
from oogst_web.asking.wording import LinkError, find_link, no_thanks_link
from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.people.models import Person
from oogst_web.programmes.models import Part
from oogst_web.waves.models import Grounds, Invitation, Letter, Mailing, Ticket, TicketKind, Wave
from oogst_web.waves.queries import ticket_with
from tests.web.asked import opened_wave
from tests.web.conftest import actor
from tests.web.post_server import ADDRESSED, TAKEN, post_office

pytestmark = pytest.mark.django_db
MONDAY = dt.datetime(2026, 11, 30, 11, 0, tzinfo=dt.UTC)


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def at(monkeypatch):
    """Set the clock."""

    def set_clock(moment):
        monkeypatch.setattr(clock, "now", lambda: moment)

    set_clock(MONDAY)
    return set_clock


@pytest.fixture
def smtp(settings):
    """Send over a real line to a mail server of the test."""

    def use(office):
        settings.EMAIL_BACKEND = "oogst_web.common.smtp.SmtpBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", office.port, 0.5
        return office

    return use


def invited(programme, lead, at, **values):
    wave = opened_wave(programme, lead, **values)
    put_in_post(wave, 0, Own(), by=lead)
    return wave


def states(wave, step=0):
    found = Letter.objects.filter(invitation__wave=wave, step=step).values_list("state", flat=True)
    return {state: list(found).count(state) for state in sorted(set(found))}


def test_a_mail_goes_once_to_everybody_however_often_it_is_asked_for(programme, lead, at, smtp):
    with post_office() as office:
        smtp(office)
        wave = invited(programme, lead, at)
        assert not put_in_post(wave, 0, Own(), by=lead)
        assert (send_of(wave), send_of(wave), send_waiting().sent) == (6, 0, 0)
    assert office.doubles() == []
    assert states(wave) == {"sent": 6}
    tokens = [re.search(r"/v/([\w-]{22})/", one.text)[1] for one in office.taken]
    assert len({ticket_with(token).person_id for token in tokens}) == 6


def test_a_refused_address_does_not_stop_the_others(programme, lead, at, smtp):
    with post_office(lambda moment, n: "550 nobody here" if (moment, n) == (ADDRESSED, 2) else "") as office:
        smtp(office)
        wave = invited(programme, lead, at)
        assert send_of(wave) == 5
    assert states(wave) == {"refused": 1, "sent": 5}
    assert look_at_post(wave).to_mend[0].reason == "550"
    assert "@" not in look_at_post(wave).to_mend[0].reason


@pytest.mark.parametrize("moment", [ADDRESSED, TAKEN])
def test_come_back_later_is_done_later(moment, programme, lead, at, smtp):
    with post_office(lambda when, n: "451 busy" if when == moment and n <= 3 else "") as office:
        smtp(office)
        wave = invited(programme, lead, at)
        assert send_of(wave) == 0
        assert states(wave) == {"waiting": 6}
        assert send_of(wave) == 6
    assert office.doubles() == []


def test_what_surely_was_not_handed_over_goes_out_later(programme, lead, at, smtp):
    with post_office(lambda moment, n: "drop" if (moment, n) == (ADDRESSED, 3) else "") as office:
        smtp(office)
        wave = invited(programme, lead, at)
        send_of(wave)
        send_of(wave)
    assert states(wave) == {"sent": 6}
    assert office.doubles() == []


def test_a_line_that_breaks_after_the_text_leaves_one_letter_that_nobody_knows_of(programme, lead, at, smtp):
    with post_office(lambda moment, n: "drop" if (moment, n) == (TAKEN, 3) else "") as office:
        smtp(office)
        wave = invited(programme, lead, at)
        send_of(wave)
        assert states(wave) == {"sent": 2, "unsure": 1, "waiting": 3}
        send_of(wave)
    assert states(wave) == {"sent": 5, "unsure": 1}
    assert office.doubles() == []


@pytest.mark.slow
def test_a_mail_server_that_says_nothing_is_left_alone(programme, lead, at, smtp):
    given_up = threading.Event()

    def slow(moment, number):
        if (moment, number) == (ADDRESSED, 1):
            given_up.wait(10)
        return ""

    with post_office(slow) as office:
        smtp(office)
        wave = invited(programme, lead, at)
        send_of(wave)
        given_up.set()
        send_of(wave)
    assert states(wave) == {"sent": 6}
    assert office.doubles() == []


def test_without_a_mail_server_everything_waits_and_goes_out_when_it_is_back(programme, lead, at, smtp):
    with post_office() as office:
        smtp(office)
    wave = invited(programme, lead, at)
    done = send_waiting()
    assert (done.sent, states(wave)) == (0, {"waiting": 6})
    assert done.again == MONDAY + dt.timedelta(minutes=1)
    assert not Ticket.objects.filter(wave=wave).exists()
    with post_office() as office:
        smtp(office)
        assert send_waiting().sent == 6


def test_a_worker_that_died_leaves_a_letter_to_look_at_even_when_it_was_the_last(programme, lead, at):
    wave = invited(programme, lead, at)
    send_of(wave)
    letter = Letter.objects.filter(invitation__wave=wave).first()
    Letter.objects.filter(pk=letter.pk).update(state="sending")
    assert send_waiting().sent == 0
    assert states(wave) == {"sent": 5, "unsure": 1}


def test_who_does_without_mail_sees_that_nothing_went_out(programme, lead, at, settings):
    settings.EMAIL_BACKEND = "oogst_web.common.outbox.NoMailBackend"
    wave = invited(programme, lead, at)
    assert send_of(wave) == 0
    assert states(wave) == {"refused": 6}


def test_the_worker_tries_again_by_itself(programme, lead, at, smtp, settings, django_capture_on_commit_callbacks):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with post_office() as office:
        smtp(office)
    invited(programme, lead, at)
    with django_capture_on_commit_callbacks(execute=True):
        assert send_post.call() == 0
        assert send_post.call() == 0
    planned = DBTaskResult.objects.filter(task_path="oogst_web.asking.tasks.send_post")
    assert [one.run_after for one in planned] == [MONDAY + dt.timedelta(minutes=1)]


def test_a_page_does_not_wait_for_the_mail_server(programme, lead, at, visit, smtp, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    wave = opened_wave(programme, lead)
    answered_page = threading.Event()

    def hanging(moment, number):
        answered_page.wait(10)
        return ""

    with post_office(hanging) as office:
        smtp(office)
        answer = visit("lead").post(f"/programma/{programme.id}/antwoorden/{wave.id}/post/", {"act": "send"})
        assert answer.status_code == 302
        # The worker sends; the page did not even knock.
        assert (office.seen, states(wave)) == (0, {"waiting": 6})
        answered_page.set()
        assert send_of(wave) == 6


@pytest.mark.parametrize("moment", ["2026-11-30T21:00+01:00", "2026-11-30T07:59+01:00", "2026-11-29T12:00+01:00"])
def test_in_the_evening_at_night_and_on_sunday_nothing_goes_out(moment, programme, lead, at):
    wave = invited(programme, lead, at)
    at(dt.datetime.fromisoformat(moment))
    done = send_waiting()
    assert (done.sent, states(wave)) == (0, {"waiting": 6})
    at(done.again)
    assert send_waiting().sent == 6


def test_quiet_hours_are_those_of_the_organisation(programme, lead, at):
    wave = invited(programme, lead, at)
    programme.organisation.time_zone = "America/Curacao"
    programme.organisation.save()
    assert send_waiting().sent == 0
    assert states(wave) == {"waiting": 6}


def answered(wave, person):
    token = issue_many(wave, TicketKind.PERSONAL, [("programme", person)])[0]
    Ticket.objects.filter(pk=ticket_with(token).pk).update(done=True)


def test_reminders_go_twice_with_four_days_between_and_only_to_who_did_not_answer(programme, lead, at):
    wave = invited(programme, lead, at)
    send_of(wave)
    with pytest.raises(post.TooSoonError):
        put_in_post(wave, 1, Own(), by=lead)
    answered(wave, programme.people.get(code="K000"))
    for step, day in ((1, 4), (2, 8)):
        at(MONDAY + dt.timedelta(days=day))
        assert next_step(wave) == step
        assert put_in_post(wave, step, Own(), by=lead)
        send_of(wave)
        assert states(wave, step) == {"sent": 5}
    at(MONDAY + dt.timedelta(days=12))
    assert next_step(wave) is None


def test_who_answers_while_a_reminder_waits_gets_none(programme, lead, at):
    wave = invited(programme, lead, at)
    send_of(wave)
    at(MONDAY + dt.timedelta(days=4))
    put_in_post(wave, 1, Own(), by=lead)
    answered(wave, programme.people.get(code="K000"))
    assert send_of(wave) == 5
    assert not Letter.objects.filter(step=1, invitation__person__code="K000").exists()


def test_in_an_anonymous_wave_reminders_go_to_all_and_open_nothing(programme, lead, at, smtp):
    with post_office() as office:
        smtp(office)
        wave = invited(programme, lead, at, promise="anoniem")
        send_of(wave)
        tickets = Ticket.objects.filter(wave=wave).count()
        at(MONDAY + dt.timedelta(days=4))
        put_in_post(wave, 1, Own(), by=lead)
        send_of(wave)
    assert tickets == Ticket.objects.filter(wave=wave).count() == 6
    assert len(office.taken) == 12
    assert not any("/v/" in one.text for one in office.taken[6:])


def in_order_of_the_table():
    with connection.cursor() as cursor:
        place = "rowid" if connection.vendor == "sqlite" else "ctid"
        cursor.execute(f"SELECT digest FROM waves_ticket ORDER BY {place}")
        return [digest for (digest,) in cursor.fetchall()]


def test_the_last_ticket_of_an_anonymous_wave_does_not_stand_last(programme, lead, at):
    wave = opened_wave(programme, lead, promise="anoniem")
    issue_many(wave, TicketKind.PERSONAL, [("programme", None)] * 20)
    places = set()
    for _ in range(12):
        token = issue_many(wave, TicketKind.PERSONAL, [("programme", None)])[0]
        places.add(in_order_of_the_table()[-1] == ticket_with(token).digest)
    assert False in places


def test_a_ballot_that_may_be_a_second_one_is_counted_as_such(programme, lead, at, smtp):
    with post_office(lambda moment, n: "drop" if (moment, n) == (TAKEN, 1) else "") as office:
        smtp(office)
        wave = invited(programme, lead, at, promise="anoniem", people=3)
        send_of(wave)
        send_of(wave)
        letter = look_at_post(wave).to_mend[0]
        send_again(letter, letter.invitation.person.email, by=lead)
        send_of(wave)
    assert sorted(Ticket.objects.filter(wave=wave).values_list("kind", flat=True)) == ["general", *["personal"] * 3]


LINKS = [
    "Kijk op https://kwaad.voorbeeld/x",
    "ga naar www.kwaad.example",
    "ga naar kwaad.example/inloggen",
    "kwaad\u200b.example",
    "kwaad。example",
    "ＨＴＴＰＳ：／／kwaad.example",
    "javascript:alert(1)",
    "http:kwaad",
]


@pytest.mark.parametrize("text", LINKS)
def test_no_link_of_somebody_else_gets_into_a_mail(text, programme, lead, at, visit):
    wave = opened_wave(programme, lead)
    assert find_link(text)
    with pytest.raises(LinkError):
        put_in_post(wave, 0, Own(text), by=lead)
    answer = visit("lead").post(f"/programma/{programme.id}/antwoorden/{wave.id}/post/", {"act": "send", "text": text})
    assert answer.status_code == 422
    assert not Letter.objects.filter(invitation__wave=wave).exists()


@pytest.mark.parametrize("contact", ["Bel via kwaad.example/bel", "https://kwaad.voorbeeld"])
def test_no_link_comes_in_by_whom_people_can_call(contact, programme, lead, at, visit):
    wave = invited(programme, lead, at)
    Grounds.objects.update(contact=contact)
    assert send_of(wave) == 0
    assert states(wave) == {"waiting": 6}
    typed = {"contact": contact, "purpose": "Leren"}
    assert visit("lead").post(f"/programma/{programme.id}/antwoorden/waarom/", typed).status_code == 422
    Letter.objects.all().delete()
    answer = visit("lead").get(f"/programma/{programme.id}/antwoorden/{wave.id}/post/")
    assert answer.status_code == 422


@pytest.mark.parametrize("text", ["Dag allemaal, tot 9.30 uur!", "Mail fatma@delinde.nl, s.v.p.", "ca. 3,5 min. Dank."])
def test_ordinary_words_may_stand_in_a_mail(text):
    assert find_link(text) == ""


def test_what_is_shown_is_what_arrives(programme, lead, at, visit, smtp):
    programme.organisation.formal = True
    programme.organisation.save()
    wave = opened_wave(programme, lead)
    url, words = f"/programma/{programme.id}/antwoorden/{wave.id}/post/", "Beste collega,\r\n\r\nFijn als het lukt."
    shown = visit("lead").post(url, {"act": "look", "text": words}).content.decode()
    with post_office() as office:
        smtp(office)
        visit("lead").post(url, {"act": "send", "text": words})
    text = office.taken[0].text.replace("\r\n", "\n")
    assert len(office.taken) == 6
    assert "Beste collega,\n\nFijn als het lukt." in text
    assert "Wilt u" in text
    for line in text.partition("\n\n")[2].splitlines():
        if line and "/v/" not in line and not line.startswith("."):
            assert line in shown.replace("&#x27;", "'"), line


def comparison(programme):
    Part.objects.filter(programme=programme, kind="group").delete()
    for position, (key, role) in enumerate((("mee", "programme"), ("anders", "comparison"))):
        values = {"id": key, "title": key, "role": role}
        Part.objects.create(programme=programme, kind="group", key=key, data=values, position=position)
    for number in range(4):
        group = "anders" if number < 2 else "mee"
        Person.objects.create(programme=programme, code=f"C{number}", email=f"c{number}@x.voorbeeld", group=group)


def test_who_is_compared_with_gets_other_words_and_may_say_no_without_anybody_knowing(programme, lead, at, smtp):
    comparison(programme)
    with post_office() as office:
        smtp(office)
        wave = opened_wave(programme, lead, people=4)
        put_in_post(wave, 0, Own("Voor deelnemers.", "Voor wie niet meedoet."), by=lead)
        send_of(wave)
        mine = next(one.text for one in office.taken if one.to.startswith("c0"))
        other = next(one.text for one in office.taken if one.to.startswith("c3"))
        assert "Voor wie niet meedoet." in mine
        assert "/v/nee/" not in other
        link = re.search(r"/v/nee/\S+", mine.replace("=\r\n", "").replace("=3A", ":"))[0]
        lines = Entry.objects.count()
        assert Client().get(link).status_code == 200
        assert not Invitation.objects.filter(declined=True).exists()
        assert Client().post(link, headers={"origin": "http://testserver"}).status_code == 200
        assert Invitation.objects.get(declined=True).person.code == "C0"
        assert Entry.objects.count() == lines
        at(MONDAY + dt.timedelta(days=4))
        put_in_post(wave, 1, Own(), by=lead)
        send_of(wave)
    assert sorted(one.to[:2] for one in office.taken[4:]) == ["c1", "c2", "c3"]


def test_a_made_up_link_says_no_for_nobody(programme, lead, at):
    comparison(programme)
    wave = opened_wave(programme, lead, people=4)
    link = no_thanks_link(wave.invitations.filter(role="comparison").first()).partition("localhost:8000")[2]
    wrong = link[:-3] + ("AAA/" if not link.endswith("AAA/") else "BBB/")
    assert Client().post(wrong, headers={"origin": "http://testserver"}).status_code == 404
    assert Client().post(link, headers={"origin": "http://kwaad.example"}).status_code == 403
    assert not Invitation.objects.filter(declined=True).exists()


def test_mail_that_was_refused_is_mended_with_another_address(programme, lead, at, smtp, visit):
    with post_office(lambda moment, n: "550 nobody here" if (moment, n) == (ADDRESSED, 1) else "") as office:
        smtp(office)
        wave = invited(programme, lead, at)
        send_of(wave)
        letter, url = look_at_post(wave).to_mend[0], f"/programma/{programme.id}/antwoorden/{wave.id}/post/mis/"
        lead_page = visit("lead")
        assert letter.invitation.person.name in lead_page.get(url).content.decode()
        wrong = lead_page.post(url, {"act": "again", "letter": letter.id, "address": "geen adres"})
        assert wrong.status_code == 422
        lead_page.post(url, {"act": "again", "letter": letter.id, "address": "nieuw@x.voorbeeld"})
    assert states(wave) == {"sent": 6}
    assert Person.objects.get(pk=letter.invitation.person_id).email == "nieuw@x.voorbeeld"
    assert office.taken[-1].to == "nieuw@x.voorbeeld"


def test_a_letter_of_which_nobody_knows_can_be_marked_as_arrived(programme, lead, at, visit):
    wave = invited(programme, lead, at)
    send_of(wave)
    letter = Letter.objects.filter(invitation__wave=wave).first()
    Letter.objects.filter(pk=letter.pk).update(state="unsure")
    visit("lead").post(
        f"/programma/{programme.id}/antwoorden/{wave.id}/post/mis/", {"act": "arrived", "letter": letter.id}
    )
    assert states(wave) == {"sent": 6}


def test_a_reminder_that_was_refused_does_not_tell_who_did_not_answer(programme, lead, at, visit):
    wave = invited(programme, lead, at)
    send_of(wave)
    at(MONDAY + dt.timedelta(days=4))
    put_in_post(wave, 1, Own(), by=lead)
    Letter.objects.filter(step=1, invitation__person__code="K001").update(state="refused")
    url = f"/programma/{programme.id}/antwoorden/{wave.id}/post/mis/"
    page = visit("lead").get(url).content.decode()
    assert "Persoon 1" not in page
    assert look_at_post(wave).nameless == 1
    visit("lead").post(url, {"act": "reminders"})
    assert states(wave, 1) == {"sent": 6}


def test_the_size_of_a_reminder_does_not_tell_who_answered_in_between(programme, lead, at):
    wave = invited(programme, lead, at, people=12)
    send_of(wave)
    at(MONDAY + dt.timedelta(days=4))
    shown = []
    for person in programme.people.order_by("code")[:11]:
        answered(wave, person)
        shown.append(post.preview(wave, 1, Own()).count)
    assert shown == [12] * 4 + [7] * 5 + [2] * 2


def test_somebody_who_is_added_later_is_invited_with_the_same_words(programme, lead, at, smtp):
    wave = opened_wave(programme, lead)
    put_in_post(wave, 0, Own("Zoals eerst."), by=lead)
    send_of(wave)
    Person.objects.create(programme=programme, code="Z", email="z@x.voorbeeld")
    invite_people(wave)
    assert next_step(wave) == 0
    with post_office() as office:
        smtp(office)
        put_in_post(wave, 0, Own("Iets anders."), by=lead)
        send_of(wave)
    assert [one.to for one in office.taken] == ["z@x.voorbeeld"]
    assert "Zoals eerst." in office.taken[0].text
    assert may_go_from(wave, 1) == MONDAY + dt.timedelta(days=4)
    assert Mailing.objects.count() == 1
    assert to_write(wave, 0).count() == 0


def test_nobody_is_buried_in_mail_however_many_waves_there_are(programme, lead, at, visit):
    wave = opened_wave(programme, lead)
    for number in range(5):
        values = {"moment": f"m{number}", "instrument": wave.instrument, "published": wave.published}
        days = {"closes_on": wave.closes_on, "results_on": wave.results_on}
        other = Wave.objects.create(programme=programme, promise=wave.promise, **values, **days)
        Mailing.objects.create(wave=other, step=0, last_at=MONDAY)
    with pytest.raises(post.TooManyError):
        put_in_post(wave, 0, Own(), by=lead)
    url = f"/programma/{programme.id}/antwoorden/{wave.id}/post/"
    assert "Wacht tot morgen" in visit("lead").get(url).content.decode()
    at(MONDAY + dt.timedelta(days=1))
    assert put_in_post(wave, 0, Own(), by=lead)
