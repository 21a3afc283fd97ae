"""What was published after a back-up was made is known again once it is put back: the next release is held against it."""

from __future__ import annotations

import datetime as dt
import io
import shutil
from pathlib import Path

import numpy as np
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from oogst.privacy import LedgerEntry
from oogst.types.people import PeopleSet
from oogst_web.answers.domain import erase
from oogst_web.answers.queries import Spot
from oogst_web.common import clock
from oogst_web.common.words import Voice
from oogst_web.linking.models import Key
from oogst_web.linking.subjects import person_subject
from oogst_web.people.models import Person
from oogst_web.results import notes
from oogst_web.results.domain import ask_for, cut_links, destroy_due_keys
from oogst_web.results.ledger import ProgrammeLedger, find_broken
from oogst_web.results.models import Entry, Place, Release, ReleaseState
from oogst_web.results.notes import Note
from oogst_web.results.queries import reasons_of, report_of
from oogst_web.results.replaying import put_all_back
from oogst_web.results.tasks import release_programme
from oogst_web.retention.domain import NOTES_KEPT, count_due, tidy
from oogst_web.retention.management.commands.restore import _put_back
from oogst_web.retention.restoring import replay
from tests.web.conftest import actor
from tests.web.released import answer, closed, make_programme, open_new

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
PEOPLE = 14


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def asked(lead):
    """A programme with two waves that everybody answered, closed and not released."""
    programme = make_programme(lead, PEOPLE)
    for moment, give in (("na", full), ("voor", earlier)):
        wave = open_new(programme, lead, moment)
        answer(wave, give)
        closed(wave, lead)
    return programme


@pytest.fixture
def copy(tmp_path):
    """Make a back-up now; return how it is put back: with the command, or by hand."""
    if connection.vendor == "postgresql" and not shutil.which("pg_restore"):
        pytest.skip("pg_restore is not installed here")
    file = tmp_path / "copy"

    def make(*, by_hand=False):
        call_command("backup", file)
        return lambda: _put_back(file) if by_hand else call_command("restore", file, "--replace")

    return make


def full(number, item):
    return str(1 + (number * 3 + len(item) + number // 4) % 5)


def earlier(number, item):
    return str(1 + (number * 2 + len(item) + number // 3) % 5)


def release(programme, *moments):
    """Have waves released, one after the other; return the last release."""
    for moment in moments:
        ask_for(programme.waves.get(moment=moment))
        release_programme.func(str(programme.pk))
    return Release.objects.filter(programme=programme).first()


def ledger(programme):
    """Return all that the ledger holds, the numbers of people with their codes."""
    entries = Entry.objects.filter(programme=programme).values_list(
        "number", "finding", "variables", "people", "claims", "spread", "digest", "seal"
    )
    places = Place.objects.filter(programme=programme).order_by("ordinal").values_list("ordinal", "code")
    return list(entries), list(places)


def files(pattern="*"):
    return sorted(Path(settings.OOGST_PUBLISHED).glob(pattern))


def told(released):
    """Return the number that the mean of the first question rests on, and its sum; None when it is withheld."""
    [shown] = [one for one in report_of(released, "nl").released if one.key == "level:i1"]
    if shown.withheld_because is not None or not shown.numbers.is_estimable:
        return None
    return shown.numbers.flow.used, round(shown.numbers.estimate * shown.numbers.flow.used)


def test_two_releases_since_the_back_up_are_in_the_ledger_again_as_they_were(asked, copy):
    put_back = copy()
    release(asked, "na", "voor")
    before = ledger(asked)
    assert {"level:i1", "change:i2"} <= {finding for _, finding, *_ in before[0]}
    put_back()
    assert ledger(asked) == before
    assert len(before[1]) == PEOPLE
    assert find_broken(asked) is None
    assert put_all_back() == (0, 0)


def test_without_the_notes_the_ledger_lacks_them(asked, copy):
    put_back = copy()
    release(asked, "na")
    shutil.rmtree(settings.OOGST_PUBLISHED)
    put_back()
    assert ledger(asked) == ([], [])


def found_by_subtracting(asked, copy, *, by_hand=False, with_notes=True):
    """Return what follows about one person who erased, from a release that was lost and the one after it."""
    put_back = copy(by_hand=by_hand)
    lost = told(release(asked, "na"))
    if not with_notes:
        shutil.rmtree(settings.OOGST_PUBLISHED)
    put_back()
    assert not Release.objects.filter(state=ReleaseState.DONE).exists()
    person = Person.objects.filter(programme=asked).order_by("code")[3]
    erase(Spot(asked.waves.get(moment="na").pk, person_subject(asked, person.pk)))
    made = release(asked, "na")
    assert made.state == ReleaseState.DONE, made.reason
    assert find_broken(asked) is None
    assert lost is not None
    now = told(made)
    return None if now is None else (lost[0] - now[0], lost[1] - now[1])


@pytest.mark.parametrize("by_hand", [False, True])
def test_nobody_is_found_by_subtracting_a_new_release_from_the_lost_one(asked, copy, by_hand):
    assert found_by_subtracting(asked, copy, by_hand=by_hand) is None


def test_without_the_notes_who_erased_is_found(asked, copy):
    assert found_by_subtracting(asked, copy, with_notes=False) == (1, int(full(3, "v1")))


def test_the_same_answers_are_published_once_more_as_they_were(asked, copy):
    put_back = copy()
    lost = told(release(asked, "na"))
    before = ledger(asked)
    put_back()
    assert told(release(asked, "na")) == lost is not None
    assert ledger(asked) == before


def broken_off(monkeypatch, asked):
    """Let a release be noted, and end before it is kept."""
    write = Note.write

    def noted_only(self, content, codes):
        write(self, content, codes)
        raise OSError("killed")

    with monkeypatch.context() as patch:
        patch.setattr(Note, "write", noted_only)
        assert release(asked, "na").state == ReleaseState.FAILED
    assert ledger(asked) == ([], [])
    assert files()


def test_a_release_that_was_noted_and_not_kept_counts_as_published(asked, monkeypatch):
    broken_off(monkeypatch, asked)
    assert replay().published == Entry.objects.filter(programme=asked).count() > 0
    noted = ledger(asked)
    assert told(release(asked, "na")) is not None
    assert ledger(asked) == noted
    assert len(files()) == 2
    assert find_broken(asked) is None


def test_it_is_on_the_disk_before_it_can_be_seen_and_last_of_all(asked, monkeypatch):
    seen = []
    write = Note.write

    def look(self, content, codes):
        seen.append((connection.in_atomic_block, Release.objects.get(programme=asked).state))
        write(self, content, codes)
        seen.append(len(files("*.rows")))

    monkeypatch.setattr(Note, "write", look)
    assert release(asked, "na").state == ReleaseState.DONE
    assert seen == [(True, ReleaseState.DONE), 1]


def test_when_it_cannot_be_noted_nothing_is_published(asked, monkeypatch):
    monkeypatch.setattr(notes, "write_once", lambda *_: (_ for _ in ()).throw(OSError("no space left on device")))
    assert release(asked, "na").state == ReleaseState.FAILED
    assert ledger(asked) == ([], [])


def codes_on_the_disk(codes):
    everything = b"".join(file.read_bytes() for file in files())
    return [code for code in codes if code.encode() in everything]


@pytest.mark.parametrize("with_old_files", [False, True])
def test_with_the_key_goes_whose_numbers_they_are_and_the_numbers_stay(asked, copy, with_old_files):
    put_back = copy()
    release(asked, "na")
    entries, places = ledger(asked)
    codes = [code for _, code in places]
    assert codes_on_the_disk(codes) == codes
    kept = [(file, file.read_bytes()) for file in files("*.codes")]
    cut_links(Key.objects.get(programme=asked))
    assert codes_on_the_disk(codes) == []
    if with_old_files:
        # Somebody puts the whole disk back.
        for file, content in kept:
            file.write_bytes(content)
    put_back()
    assert ledger(asked) == (entries, [(ordinal, None) for ordinal, _ in places])
    assert find_broken(asked) is None
    assert codes_on_the_disk(codes) == []


def test_what_a_crash_left_goes_with_the_key_as_well(asked):
    release(asked, "na")
    [file] = files("*.codes")
    half = file.with_name(f".{file.name}.0123456789abcdef")
    half.write_bytes(file.read_bytes())
    other = file.with_name(file.name.replace(asked.pk.hex, "0" * 32))
    other.write_bytes(b"pa")
    Key.objects.update(destroy_on=clock.today())
    assert destroy_due_keys() == 1
    assert files("*.codes*") == [other]


def test_codes_are_overwritten_before_they_go(asked, monkeypatch):
    release(asked, "na")
    [file] = files("*.codes")
    held = file.open("rb")
    notes.forget_codes(asked.pk)
    with held:
        assert set(held.read()) == {0}


def test_a_key_that_was_made_since_comes_back_so_that_people_have_the_same_codes(lead, copy):
    programme = make_programme(lead, PEOPLE)
    people = list(Person.objects.filter(programme=programme).order_by("code"))
    put_back = copy()
    wave = open_new(programme, lead, "na")
    subjects = answer(wave, full)
    closed(wave, lead)
    release(programme, "na")
    before = ledger(programme)
    put_back()
    assert ledger(programme) == before
    assert [person_subject(programme, one.pk) for one in people] == subjects


def test_a_key_that_was_made_and_destroyed_since_stays_destroyed(lead, copy):
    programme = make_programme(lead, PEOPLE)
    put_back = copy()
    wave = open_new(programme, lead, "na")
    answer(wave, full)
    closed(wave, lead)
    release(programme, "na")
    entries, places = ledger(programme)
    cut_links(Key.objects.get(programme=programme))
    put_back()
    assert ledger(programme) == (entries, [(ordinal, None) for ordinal, _ in places])
    assert Key.objects.get(programme=programme).destroyed_at is not None


def test_a_programme_that_the_back_up_does_not_hold_is_left_alone(lead, copy):
    put_back = copy()
    programme = make_programme(lead, PEOPLE)
    wave = open_new(programme, lead, "na")
    answer(wave, full)
    closed(wave, lead)
    release(programme, "na")
    put_back()
    assert replay().torn == 0
    assert not Entry.objects.exists()
    # A later back-up may still be put back.
    assert len(files()) == 2


def first_goes():
    for file in files():
        if f".{Entry.objects.count()}." not in file.name:
            file.unlink()


def codes_go():
    [file.unlink() for file in files("*.codes")]


def change(old, new):
    def act():
        file = files("*.rows")[-1]
        file.write_bytes(notes.lzma.compress(notes.lzma.decompress(file.read_bytes()).replace(old, new)))

    return act


def cut_short():
    file = files("*.rows")[-1]
    file.write_bytes(file.read_bytes()[:50])


DAMAGE = [first_goes, codes_go, cut_short, change(b'"3fff"', b'"3ffe"'), change(b'"rows"', b'"lines"')]


@pytest.mark.parametrize("damage", DAMAGE)
def test_when_the_ledger_cannot_be_made_whole_nothing_is_published_any_more(asked, copy, damage, caplog):
    put_back = copy(by_hand=True)
    release(asked, "na", "voor")
    damage()
    put_back()
    assert replay().torn == 1
    assert str(asked.pk) in caplog.text
    made = release(asked, "na")
    assert made.state == ReleaseState.FAILED
    assert "no longer certain what was published" in reasons_of(made, Voice("en"))[0]
    assert ledger(asked) == ([], [])


def test_the_command_says_what_came_back_and_what_cannot(asked, tmp_path, copy):
    put_back = copy()
    release(asked, "na")
    count = Entry.objects.count()
    out, wrong = io.StringIO(), io.StringIO()
    call_command("restore", tmp_path / "copy", "--replace", stdout=out, stderr=wrong)
    assert f"published numbers known again: {count}\n" in out.getvalue()
    assert not wrong.getvalue()
    codes_go()
    call_command("restore", tmp_path / "copy", "--replace", stdout=out, stderr=wrong)
    assert wrong.getvalue().startswith("1 programmes cannot publish")
    assert put_back


def test_notes_go_when_no_back_up_reaches_back_to_them_unless_they_still_have_to_be_put_back(asked, monkeypatch, copy):
    start = clock.now()
    put_back = copy(by_hand=True)
    release(asked, "na")
    [file] = files("*.codes")
    file.with_name(f".{file.name}.0123456789abcdef").write_text("left by a crash")
    monkeypatch.setattr(clock, "now", lambda: start + NOTES_KEPT - dt.timedelta(days=1))
    assert count_due()["publication"] == 0
    monkeypatch.setattr(clock, "now", lambda: start + NOTES_KEPT)
    put_back()
    assert tidy()["publication"] == 1
    assert replay().published > 0
    assert tidy()["publication"] == 2
    assert files() == []


def test_a_file_that_is_no_note_disturbs_nothing(asked):
    release(asked, "na")
    (settings.OOGST_PUBLISHED / "aantekeningen.rows").write_text("?")
    assert replay().torn == 0
    assert tidy()["publication"] == 0


def test_people_who_join_with_nothing_new_published_are_noted_too(asked, copy):
    put_back = copy()
    entry = LedgerEntry("p", "level:i1", frozenset({"a@b"}), PeopleSet.of([0, 1]))
    for codes in (["pa", "pb"], ["pa", "pb", "pc"]):
        added = ProgrammeLedger(asked, codes)
        added.add([entry])
        added.keep()
        added.note()
    before = ledger(asked)
    put_back()
    assert ledger(asked) == before
    assert [code for _, code in before[1]] == ["pa", "pb", "pc"]


def test_a_big_ledger_makes_a_small_note(asked):
    random = np.random.default_rng(np.random.PCG64(1))
    groups = [PeopleSet.from_mask(random.random(5_000) < share) for share in np.linspace(0.1, 0.9, 12)]
    big = ProgrammeLedger(asked, [f"p{number:016x}" for number in range(5_000)])
    big.add(LedgerEntry("p", f"level:i{n}", frozenset({f"v.q{n}@na"}), group) for n in range(250) for group in groups)
    assert big.keep() == 3_000
    big.note()
    in_database = sum(map(len, Entry.objects.values_list("people", flat=True)))
    assert in_database > 3_500_000
    [rows] = files("*.rows")
    assert rows.stat().st_size < in_database / 40
    assert rows.stat().st_mode & 0o077 == 0
