"""A back-up that is put back holds what was kept, and not what was erased, cut or ended since it was made."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from oogst_web.answers.domain import begin, erase, save, send
from oogst_web.answers.models import Submission
from oogst_web.answers.queries import Spot
from oogst_web.api.domain import end_key, make_key
from oogst_web.api.models import ApiKey
from oogst_web.asking.closing import close_wave
from oogst_web.asking.letters import Own, put_in_post
from oogst_web.audit.domain import find_broken
from oogst_web.audit.models import Entry
from oogst_web.common import clock, erased
from oogst_web.linking import secrets
from oogst_web.linking.models import Key
from oogst_web.linking.subjects import subject_of
from oogst_web.people import domain as people
from oogst_web.people.models import Intake, Person
from oogst_web.results.domain import cut_links
from oogst_web.retention.domain import NOTES_KEPT, count_due, tidy
from oogst_web.retention.restoring import replay_erasures
from oogst_web.waves.models import Letter, LetterState, Ticket, Wave, WaveState
from oogst_web.waves.queries import ticket_with
from tests.web.asked import opened_wave, tokens_of
from tests.web.conftest import BACKEND, actor
from tests.web.released import make_programme, open_new

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
NOTHING = {"answers": 0, "key": 0, "person": 0, "api_key": 0}


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def wave(programme, lead):
    return opened_wave(programme, lead)


@pytest.fixture
def copy(tmp_path):
    """Make a back-up now; return how it is put back."""
    file = tmp_path / "copy"

    def make():
        call_command("backup", file)
        return lambda: call_command("restore", file, "--replace")

    if connection.vendor == "postgresql" and not shutil.which("pg_restore"):
        pytest.skip("pg_restore is not installed here")
    return make


def answer(token):
    """Answer with a ticket and send it; return where that is kept."""
    ticket = ticket_with(token)
    spot = Spot(ticket.wave_id, subject_of(ticket, "x" * 22))
    begin(spot, ticket)
    save(spot, {"v1": "3"})
    send(spot, ticket.digest)
    return spot, ticket.digest


def subjects():
    return set(Submission.objects.values_list("subject", flat=True))


def test_who_was_erased_after_the_back_up_stays_erased_and_who_was_not_is_there(wave, copy):
    stays, goes = [answer(token) for token in tokens_of(wave)[:2]]
    put_back = copy()
    erase(*goes)
    Submission.objects.all().delete()
    put_back()
    assert subjects() == {stays[0].subject}
    assert Ticket.objects.get(digest=stays[1]).done
    assert not Ticket.objects.get(digest=goes[1]).done
    assert not Ticket.objects.get(digest=goes[1]).begun
    assert replay_erasures() == NOTHING


def test_without_the_notes_a_back_up_would_bring_them_back(wave, copy):
    stays, goes = [answer(token) for token in tokens_of(wave)[:2]]
    put_back = copy()
    erase(*goes)
    shutil.rmtree(settings.OOGST_ERASED)
    put_back()
    assert subjects() == {stays[0].subject, goes[0].subject}


def test_who_answered_anew_after_erasing_keeps_the_new_answers(wave, copy):
    [token] = tokens_of(wave)[:1]
    erase(*answer(token))
    spot, _ = answer(token)
    put_back = copy()
    put_back()
    assert subjects() == {spot.subject}


@pytest.mark.parametrize("is_cut_first", [False, True])
def test_a_key_that_was_destroyed_does_not_come_back_even_when_its_file_does(programme, wave, copy, is_cut_first):
    spot, _ = answer(tokens_of(wave)[0])
    key = Key.objects.get(programme=programme)
    kept = Path(settings.OOGST_KEYS) / f"{key.id.hex}.key"
    secret = kept.read_bytes()
    late = tokens_of(wave)[1]
    if is_cut_first:
        cut_links(key)
    put_back = copy()
    if not is_cut_first:
        cut_links(key)
    kept.write_bytes(secret)
    put_back()
    assert not kept.exists()
    assert Key.objects.get(programme=programme).destroyed_at is not None
    with pytest.raises(secrets.DestroyedError):
        subject_of(ticket_with(late), "")
    assert subjects() == {spot.subject}


def test_an_anonymous_wave_that_was_closed_does_not_open_again(lead, copy):
    wave = open_new(make_programme(lead, 6), lead, promise="anoniem")
    tokens_of(wave)
    put_back = copy()
    close_wave(wave)
    put_back()
    assert Wave.objects.get(pk=wave.pk).state == WaveState.CLOSED
    assert not Ticket.objects.filter(wave=wave).exists()


def test_people_who_were_taken_out_and_keys_that_were_ended_stay_away(programme, lead, copy):
    added = [str(Person.objects.create(programme=programme, code=f"p{number}").id) for number in range(2)]
    stays = Person.objects.create(programme=programme, code="blijft")
    at = clock.now()
    intake = Intake.objects.create(
        programme=programme, by=lead.user, at=at, until=at + dt.timedelta(days=1), added=added
    )
    make_key("koppeling", ["programmes:read"], clock.today() + dt.timedelta(days=7), by=lead)
    put_back = copy()
    people.undo(intake, by=lead)
    end_key(ApiKey.objects.get().pk, by=lead)
    put_back()
    assert list(Person.objects.filter(programme=programme)) == [stays]
    assert not ApiKey.objects.exists()


def test_what_waited_may_have_gone_out_and_who_was_signed_in_signs_in_again(wave, lead, copy):
    put_in_post(wave, 0, Own(), by=lead)
    Letter.objects.update(state=LetterState.WAITING)
    Client().force_login(lead.user, backend=BACKEND)
    put_back = copy()
    put_back()
    assert set(Letter.objects.values_list("state", flat=True)) == {LetterState.UNSURE}
    assert not Session.objects.exists()
    assert Entry.objects.last().act == "backup.restored"
    assert find_broken() is None


def test_a_copy_that_was_put_back_by_hand_is_replayed_by_the_next_round(wave):
    spot, digest = answer(tokens_of(wave)[0])
    row = Submission.objects.get()
    erase(spot, digest)
    row.save(force_insert=True)
    call_command("tidy")
    assert subjects() == set()


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to look at" * 100])
def test_what_is_no_back_up_is_refused_and_changes_nothing(wave, tmp_path, content):
    if connection.vendor == "postgresql" and not shutil.which("pg_restore"):
        pytest.skip("pg_restore is not installed here")
    (tmp_path / "copy").write_bytes(content)
    with pytest.raises(CommandError, match="nothing changed"):
        call_command("restore", tmp_path / "copy", "--replace")
    with pytest.raises(CommandError, match="there is no file"):
        call_command("restore", tmp_path / "elsewhere", "--replace")
    assert Wave.objects.get() == wave


def test_nothing_is_replaced_before_somebody_says_so(wave, tmp_path):
    call_command("backup", tmp_path / "copy")
    Person.objects.all().delete()
    with pytest.raises(CommandError, match="stop both services"):
        call_command("restore", tmp_path / "copy")
    assert not Person.objects.exists()


def test_a_note_that_a_crash_cut_off_spoils_no_other(settings):
    erased.note("answers", [1, 2])
    [file] = settings.OOGST_ERASED.iterdir()
    with file.open("a") as half:
        half.write("\nanswers")
    erased.note("key", ["a"])
    erased.note("key", [])
    assert erased.noted() == {"answers": {"1", "2"}, "key": {"a"}}
    assert file.stat().st_mode & 0o077 == 0


def test_notes_go_when_no_back_up_reaches_back_to_them(monkeypatch):
    start = clock.now()
    erased.note("answers", [1])
    monkeypatch.setattr(clock, "now", lambda: start + NOTES_KEPT - dt.timedelta(days=1))
    assert count_due()["erasure"] == 0
    monkeypatch.setattr(clock, "now", lambda: start + NOTES_KEPT)
    assert tidy()["erasure"] == 1
    assert erased.noted() == {}
