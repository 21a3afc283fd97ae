"""Whose answers are whose: not to be found in what was promised anonymous, nor anywhere once the key is destroyed.

``OOGST_FORENSIC_WAVES`` makes more waves; ``dev.py night`` sets it.
"""

from __future__ import annotations

import lzma
import os
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from oogst_web.common import clock
from oogst_web.linking.models import Key
from oogst_web.linking.subjects import person_subject
from oogst_web.people.models import Person
from oogst_web.results.domain import ask_for, destroy_due_keys
from oogst_web.results.models import Place, Release, ReleaseState, Snapshot
from oogst_web.results.queries import report_of
from oogst_web.results.tasks import release_programme
from tests.web.conftest import actor
from tests.web.forensics import Evidence, Known, mentions, plain, roads
from tests.web.released import answer, closed, design_of, make_programme, open_new

WAVES = int(os.environ.get("OOGST_FORENSIC_WAVES", "4"))
PEOPLE = 12
TABLES = (
    "answers_submission",
    "common_mail",
    "linking_key",
    "programmes_programme",
    "results_entry",
    "results_place",
    "results_snapshot",
    "waves_invitation",
    "waves_ticket",
    "waves_wave",
)
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def seize(*, with_keys: bool = False) -> Evidence:
    """Take everything there is, in the order in which it lies there."""
    with connection.cursor() as cursor:
        tables = {}
        for name in TABLES:
            cursor.execute(f"SELECT * FROM {name}")
            columns = [column[0] for column in cursor.description]
            tables[name] = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    keys = [file.read_bytes() for file in Path(settings.OOGST_KEYS).glob("*.key")] if with_keys else []
    return Evidence(tables, files(), [*keys, settings.SECRET_KEY.encode()])


def files() -> dict[str, bytes]:
    return database_files() | notes()


def notes() -> dict[str, bytes]:
    """Return what lies beside the database on what was published."""
    found = Path(settings.OOGST_PUBLISHED).iterdir()
    return {one.name: lzma.decompress(one.read_bytes()) if one.suffix == ".rows" else one.read_bytes() for one in found}


def database_files() -> dict[str, bytes]:
    if connection.vendor != "sqlite":
        return {}
    place = Path(str(connection.settings_dict["NAME"]))
    return {
        f"the database{end}": found.read_bytes()
        for end in ("", "-wal", "-journal")
        if (found := place.with_name(place.name + end)).exists()
    }


def known(programme) -> list[Known]:
    return [
        Known(one.id.hex, one.code, one.name, one.email, one.attributes)
        for one in Person.objects.filter(programme=programme).order_by("code")
    ]


def pieces_of(content: bytes) -> list[bytes]:
    return [content[place : place + 40] for place in range(100, len(content) - 40, 400)]


def full(number: int, item: str) -> str:
    return str(1 + (number * 5 + len(item)) % 5)


def make(lead, promise):
    """Return a programme with an answered wave, and the truth: subject → person."""
    values = design_of(breakdowns=[{"attribute": "team", "title": "Team"}, {"attribute": "maat", "title": "Maat"}])
    values["indicators"][0]["moment"] = "voor"
    programme = make_programme(lead, PEOPLE, values=values)
    for number, person in enumerate(Person.objects.filter(programme=programme).order_by("code")):
        person.attributes = {"team": "dag" if number < 5 else "nacht", "maat": str(number)}
        person.save()
    wave = open_new(programme, lead, promise=promise)
    subjects = answer(wave, full)
    ids = wave.invitations.order_by("person__code").values_list("person", flat=True)
    return wave, dict(zip(subjects, map(plain, ids), strict=True))


def release(wave, lead):
    ask_for(closed(wave, lead))
    release_programme.func(str(wave.programme_id))
    made = Release.objects.get(wave=wave)
    assert made.state == ReleaseState.DONE, made.reason
    return made


def hits(evidence, wave, truth) -> dict[str, int]:
    found = roads(evidence, known(wave.programme), wave.id.hex)
    return {
        road: sum(truth.get(subject) == person for subject, person in guess.items()) for road, guess in found.items()
    }


def assert_at_chance(counted: list[dict[str, int]]) -> None:
    """Who puts two lists beside each other at random is right once per wave, whatever their length."""
    total: dict[str, int] = {}
    for one in counted:
        for road, count in one.items():
            total[road] = total.get(road, 0) + count
    sure = {road for road in total if " beside " not in road}
    assert not {road: total[road] for road in sure if total[road]}
    # Mean and variance are one per wave; with some thirty roads six deviations is next to never.
    most = len(counted) + 6 * len(counted) ** 0.5
    assert not {road: count for road, count in total.items() if count > most}


def test_nobody_is_found_in_waves_that_were_promised_anonymous(lead):
    counted = []
    for _ in range(WAVES):
        wave, truth = make(lead, "anoniem")
        release(wave, lead)
        counted.append(hits(seize(with_keys=True), wave, truth))
    assert_at_chance(counted)
    assert max(len(one) for one in counted) >= 11, "some road was not walked"


def test_as_long_as_the_key_is_there_whoever_has_it_finds_everybody(lead):
    wave, truth = make(lead, "vertrouwelijk")
    release(wave, lead)
    assert hits(seize(with_keys=True), wave, truth)["made with a key"] == PEOPLE
    found = hits(seize(), wave, truth)
    assert found["made with a key"] == 0
    assert found["attributes in snapshots"] == PEOPLE


def test_after_the_key_is_destroyed_nobody_is_found(lead):
    counted, programmes = [], []
    for _ in range(WAVES):
        wave, truth = make(lead, "vertrouwelijk")
        programmes.append((wave, truth, release(wave, lead)))
    codes = [code for code in Place.objects.values_list("code", flat=True) if code]
    pieces = [piece for one in Snapshot.objects.all() for piece in pieces_of(bytes(one.content))]
    before = b"".join(database_files().values())
    if before:
        assert any(piece in before for piece in pieces)
        assert any(code.encode() in before for code in codes)
    assert all(code.encode() in b"".join(notes().values()) for code in codes)
    Key.objects.update(destroy_on=clock.today())
    call_command("destroy_keys")
    evidence = seize(with_keys=True)
    counted = [hits(evidence, wave, truth) for wave, truth, _ in programmes]
    assert_at_chance(counted)
    assert not mentions(evidence, [code[1:] for code in codes])
    assert not Snapshot.objects.exists()
    left = b"".join(files().values())
    assert not [piece for piece in pieces if piece in left]
    assert not [code for code in codes if code.encode() in left]
    # What was published stays.
    assert all(report_of(made, "nl").released.findings for _, _, made in programmes)


def test_a_destruction_that_was_broken_off_is_finished_by_the_next(lead):
    wave, _ = make(lead, "vertrouwelijk")
    release(wave, lead)
    Key.objects.update(destroyed_at=clock.now())
    assert destroy_due_keys() == 1
    assert not Place.objects.exclude(code=None).exists()
    assert not Snapshot.objects.exists()
    assert destroy_due_keys() == 0


def test_before_its_day_a_key_stays(lead):
    wave, truth = make(lead, "vertrouwelijk")
    assert destroy_due_keys() == 0
    person = Person.objects.filter(programme=wave.programme).first()
    assert person_subject(wave.programme, person.id) in truth
