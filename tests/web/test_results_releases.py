"""Releases: made by the worker after closing, all at once, and equal to what the command line says of the snapshot."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from oogst import evaluate
from oogst.io.study_folder import read_study
from oogst.render import RENDERERS, Drawings
from oogst_web.common import clock
from oogst_web.common.words import Voice
from oogst_web.exports.domain import export_organisation
from oogst_web.linking.models import Key
from oogst_web.linking.subjects import cut
from oogst_web.programmes.models import Part
from oogst_web.results import domain
from oogst_web.results.domain import StillOpenError, ask_for
from oogst_web.results.models import Entry, Picture, Place, Release, ReleaseState, Snapshot, Told
from oogst_web.results.packing import PackingError, pack, unpack
from oogst_web.results.queries import last_release, picture_of, reasons_of, report_of, snapshot_of, step_text
from oogst_web.results.tasks import close_and_release_due, release_programme
from oogst_web.waves.models import Wave
from tests.factories.studies import NAMES, example
from tests.web.conftest import actor
from tests.web.released import answer, closed, design_of, make_programme, open_new, ordinary

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def wave(lead):
    found = open_new(make_programme(lead, 24), lead)
    answer(found, ordinary)
    return found


def released(wave, lead) -> Release:
    """Close a wave and have its release made."""
    ask_for(closed(wave, lead))
    release_programme.func(str(wave.programme_id))
    return Release.objects.get(wave=wave)


def evaluated(content: bytes, folder: Path, language: str) -> dict:
    """Return the JSON report that the command line makes of a study folder."""
    file = folder / "studie.zip"
    file.write_bytes(content)
    out = folder / f"out-{language}"
    command = [
        sys.executable,
        "-m",
        "oogst",
        "evaluate",
        str(file),
        "--out",
        str(out),
        "--format",
        "json",
        "--language",
        language,
    ]
    subprocess.run(command, check=True, capture_output=True)
    [made] = out.glob("*.json")
    return json.loads(made.read_text("utf-8"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_stored_numbers_are_those_of_the_command_line_to_the_last_digit(wave, lead, tmp_path, language):
    release = released(wave, lead)
    assert release.state == ReleaseState.DONE, release.reason
    report = report_of(release, language)
    stored = json.loads(RENDERERS.get("json").render(report, Drawings(report)))
    assert stored == evaluated(snapshot_of(release), tmp_path, language)


def test_a_release_has_reports_pictures_ledger_and_snapshot(wave, lead):
    release = released(wave, lead)
    assert (release.state, release.number) == (ReleaseState.DONE, 1), release.reason
    assert last_release(wave.programme) == release
    assert {report_of(release, language).language for language in ("nl", "en")} == {"nl", "en"}
    assert Entry.objects.filter(programme=wave.programme).exists()
    assert Place.objects.filter(programme=wave.programme).count() == 24
    assert step_text(release, Voice("en")) == "The results are ready."


def test_pictures_keep_to_the_policy_of_our_pages(wave, lead):
    release = released(wave, lead)
    assert Picture.objects.filter(release=release).exists()
    for picture in Picture.objects.filter(release=release):
        assert not re.search(r"<style|\sstyle=|<script|\son\w+=|href=|url\((?!#)", picture.svg)
        assert picture.svg == picture_of(release, picture.language, picture.place, is_narrow=picture.is_narrow)


def test_asked_twice_and_made_twice_it_is_once(wave, lead):
    first = released(wave, lead)
    counts = [model.objects.count() for model in (Entry, Place, Told, Picture, Snapshot)]
    assert ask_for(wave) == first
    domain.make(Release.objects.get(pk=first.pk))
    release_programme.func(str(wave.programme_id))
    assert [model.objects.count() for model in (Entry, Place, Told, Picture, Snapshot)] == counts
    assert Release.objects.get(wave=wave).made_at == first.made_at


def test_a_wave_that_is_open_is_not_released(wave):
    with pytest.raises(StillOpenError):
        ask_for(wave)


def test_a_release_that_was_broken_off_is_taken_up_again(wave, lead):
    ask_for(closed(wave, lead))
    Release.objects.update(state=ReleaseState.WORKING, step="numbers")
    close_and_release_due()
    release_programme.func(str(wave.programme_id))
    assert Release.objects.get(wave=wave).state == ReleaseState.DONE


def test_what_fails_says_why_and_leaves_the_last_release(wave, lead):
    first = released(wave, lead)
    second = open_new(wave.programme, lead, "na")
    answer(second, ordinary)
    part = Part.objects.get(programme=wave.programme, kind="indicator", key="i2")
    part.data = {**part.data, "goal": "bestaat-niet"}
    part.save()
    entries = Entry.objects.count()
    failed = released(second, lead)
    assert failed.state == ReleaseState.FAILED
    assert all("bestaat-niet" in " ".join(reasons_of(failed, Voice(language))) for language in ("nl", "en"))
    assert last_release(wave.programme) == first
    assert Entry.objects.count() == entries
    part.data = {**part.data, "goal": "g"}
    part.save()
    ask_for(second)
    release_programme.func(str(wave.programme_id))
    assert last_release(wave.programme).wave == second


def test_when_the_last_step_fails_nothing_of_it_is_kept(wave, lead, monkeypatch):
    ask_for(closed(wave, lead))

    def broken(*_, **__):
        raise OSError("the answer was 5")

    with monkeypatch.context() as patch:
        patch.setattr(Snapshot.objects, "create", broken)
        release_programme.func(str(wave.programme_id))
    failed = Release.objects.get(wave=wave)
    assert failed.state == ReleaseState.FAILED
    assert "answer" not in json.dumps(failed.reason)
    assert "OSError" in reasons_of(failed, Voice("nl"))[0]
    assert not [model for model in (Entry, Place, Told, Picture, Snapshot) if model.objects.exists()]


def test_after_the_key_is_gone_no_new_release_is_made(wave, lead):
    cut(Key.objects.get(programme=wave.programme))
    failed = released(wave, lead)
    assert failed.state == ReleaseState.FAILED
    assert reasons_of(failed, Voice("en"))[0].startswith("The key between people and answers was destroyed")


def test_waves_whose_day_has_passed_are_closed_and_released(wave, lead):
    Wave.objects.filter(pk=wave.pk).update(closes_on=clock.today().replace(year=2020))
    assert close_and_release_due() == 1
    release_programme.func(str(wave.programme_id))
    assert Release.objects.get(wave=wave).state == ReleaseState.DONE
    assert close_and_release_due() == 0


def test_the_command_makes_a_release_here_and_now(wave, lead, capsys):
    with pytest.raises(CommandError, match="not closed"):
        call_command("release", str(wave.id))
    closed(wave, lead)
    call_command("release", str(wave.id))
    assert "release 1:" in capsys.readouterr().out


def test_a_later_release_is_held_against_the_earlier_one_so_that_an_erased_answer_cannot_be_subtracted(lead):
    values = design_of()
    values["indicators"][0]["moment"] = "voor"
    programme = make_programme(lead, 24, values=values)
    first = open_new(programme, lead, "voor")
    answer(first, ordinary)
    assert released(first, lead).state == ReleaseState.DONE
    # One answer less at the earlier moment: the difference would be that answer.
    first.submissions.first().delete()
    second = open_new(programme, lead, "na")
    answer(second, ordinary)
    later = released(second, lead)
    assert later.state == ReleaseState.DONE, later.reason
    shown, alone = (one.released.get("level:i1") for one in (report_of(later, "nl"), evaluate_alone(later)))
    assert shown.withheld_because == "privacy.difference_below_threshold"
    assert alone.withheld_because is None


def evaluate_alone(release):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "s.zip"
        file.write_bytes(snapshot_of(release))
        return evaluate(read_study(file).study)


def test_the_export_of_an_organisation_holds_reports_and_no_answers(wave, lead, organisation):
    released(wave, lead)
    with zipfile.ZipFile(io.BytesIO(export_organisation(by=actor(organisation, "administrator")))) as archive:
        names = {name.removesuffix(".json") for name in archive.namelist()}
    assert {"results.release", "results.told", "waves.wave", "people.person"} <= names
    assert not names & {"answers.submission", "results.snapshot", "results.place", "results.entry"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_report_comes_out_of_its_packing_as_it_went_in(name, language):
    report = evaluate(example(name), language)
    packed = pack(report)
    again = unpack(packed)
    assert again == report
    assert pack(again) == packed


@pytest.mark.parametrize(
    "text",
    [
        '{"is":["types.report:Report",1]}',
        '{"is":["os:system","ls"]}',
        '{"is":["types.text:msgspec",1]}',
        '{"is":["types.report:Nothing"]}',
        '{"is":["types.../os:system"]}',
        '{"one":["types.numbers:Kind","NOTHING"]}',
        '{"what":1}',
        '{"is":[],"one":[]}',
    ],
)
def test_what_no_report_is_made_of_is_not_unpacked(text):
    with pytest.raises(PackingError):
        unpack(text)


def test_what_is_no_value_of_the_library_is_not_packed():
    with pytest.raises(PackingError):
        pack(object())
    with pytest.raises(PackingError):
        pack(Voice("nl"))


def test_numbers_keep_their_kind_and_last_digit():
    values = (1, 1.0, True, 0.1 + 0.2, -0.0, float("inf"), "é", None)
    again = unpack(pack(values))
    assert list(map(repr, again)) == list(map(repr, values))
