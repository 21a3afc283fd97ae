"""A release through the API: the stored numbers, the folder under an agreement, and ten lines that work them out again."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from django.core.cache import cache

from oogst_web.audit.models import Entry
from oogst_web.common import clock
from oogst_web.programmes.agreements import end_agreement, make_agreement
from oogst_web.programmes.domain import give_seat
from oogst_web.programmes.queries import agreements_of
from oogst_web.results.models import Release
from oogst_web.results.queries import described
from tests.web.api_calls import system
from tests.web.conftest import actor
from tests.web.released import ITEMS, answer, design_of, make_programme, open_new, ordinary
from tests.web.reporting import draft_in, ready
from tests.web.test_results_releases import released

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PAGE = Path(__file__).parents[2] / "docs/how-to/notebook.md"
OPEN = {"id": "v3", "text": "Wat viel je op?", "kind": "text"}


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def evaluator(organisation):
    return actor(organisation, "evaluator")


def spoken(number, item):
    return f"kanariewoorden {number}" if item == "v3" else ordinary(number, item)


@pytest.fixture
def release(lead, evaluator, organisation) -> Release:
    programme = make_programme(lead, 24, values=design_of([*ITEMS, OPEN]))
    for role in ("evaluator", "manager", "coach", "hr_adviser"):
        give_seat(programme, actor(organisation, role).user, role, by=lead)
    wave = open_new(programme, lead)
    answer(wave, spoken)
    return released(wave, lead)


def agree(programme, lead):
    today = clock.today()
    make_agreement(programme, {"party": "Bureau", "purpose": "Rapport"}, today, today, by=lead)


def place(release, what):
    return f"programmes/{release.programme_id}/releases/1/{what}"


@pytest.mark.parametrize("role", ["lead", "evaluator", "manager", "hr_adviser"])
def test_everybody_who_sees_results_gets_the_same_stored_numbers(release, organisation, role):
    reads = system(actor(organisation, role))
    for language in ("nl", "en"):
        told = reads.get(place(release, f"report?language={language}"))
        assert told.status_code == 200, told.content
        assert told.json() == json.loads(json.dumps(described(release, language)))
        findings = reads.get(place(release, f"findings?language={language}")).json()
        assert findings["findings"] == told.json()["findings"]
    [listed] = reads.get(f"programmes/{release.programme_id}/releases").json()["items"]
    assert (listed["number"], listed["state"], listed["fingerprint"]) == (1, "done", release.fingerprint)


def test_who_sees_no_results_sees_no_release(release, organisation):
    assert system(actor(organisation, "coach")).get(place(release, "report")).status_code == 404


def test_the_folder_is_for_an_evaluator_as_long_as_an_agreement_holds(release, lead, evaluator):
    reads, leads, url = system(evaluator), system(lead), place(release, "study")
    assert reads.get(url).status_code == 404
    agree(release.programme, lead)
    taken = reads.get(url)
    assert taken.status_code == 200
    assert taken["Content-Disposition"] == 'attachment; filename="release-1.zip"'
    assert Entry.objects.filter(act="study.exported", actor=evaluator.user.id).count() == 1
    assert leads.get(url).status_code == 404
    end_agreement(agreements_of(release.programme)[0], by=lead)
    assert reads.get(url).status_code == 404


def test_the_folder_holds_no_names_no_words_and_no_text_question(release, lead, evaluator):
    agree(release.programme, lead)
    with zipfile.ZipFile(io.BytesIO(system(evaluator).get(place(release, "study")).content)) as archive:
        files = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    together = " ".join(files.values()).lower()
    assert "kanariewoorden" not in together
    assert "kanarie naam" not in together
    assert "@" not in together
    header = next(csv.reader(io.StringIO(files["answers.csv"]), delimiter=";"))
    assert {"v1", "v2"} <= set(header)
    assert "v3" not in header


def test_the_folder_beside_a_report_is_the_same_folder_and_stands_in_the_log(release, lead, evaluator):
    agree(release.programme, lead)
    taken = system(evaluator).get(place(release, "study")).content
    exported = Entry.objects.filter(act="study.exported", actor=evaluator.user.id)
    before = exported.count()
    assert bytes(ready(draft_in(release, lead, "research"), evaluator, "study").content) == taken
    assert exported.count() == before + 1


def test_with_the_key_of_the_programme_the_folder_is_gone(release, lead, evaluator):
    agree(release.programme, lead)
    from oogst_web.results.domain import cut_links

    cut_links(release.programme.link_key)
    assert system(evaluator).get(place(release, "study")).status_code == 404
    assert system(evaluator).get(place(release, "report")).status_code == 200


def blocks():
    """Return the blocks of Python in the page about notebooks."""
    return re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


def test_ten_lines_reproduce_a_published_report(release, lead, evaluator, tmp_path, monkeypatch):
    agree(release.programme, lead)
    reads = system(evaluator)
    (tmp_path / "release-1.zip").write_bytes(reads.get(place(release, "study")).content)
    (tmp_path / "findings.json").write_bytes(reads.get(place(release, "findings")).content)
    monkeypatch.chdir(tmp_path)
    [_, again] = blocks()
    assert len(again.strip().splitlines()) <= 10
    exec(compile(again, str(PAGE), "exec"), {})
    findings = json.loads((tmp_path / "findings.json").read_text("utf-8"))
    first = next(iter(findings["findings"].values()))
    first["numbers"]["estimate"] = 99.0
    (tmp_path / "findings.json").write_text(json.dumps(findings))
    with pytest.raises(AssertionError):
        exec(compile(again, str(PAGE), "exec"), {})


def test_ten_lines_fetch_a_release(release, lead, evaluator, tmp_path, monkeypatch, live_server):
    from tests.web.api_calls import key_for

    agree(release.programme, lead)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OOGST_API_KEY", key_for(evaluator))
    monkeypatch.setenv("OOGST_PROGRAMME", f"{live_server.url}/api/v1/programmes/{release.programme_id}")
    [fetch, again] = blocks()
    assert len(fetch.strip().splitlines()) <= 10
    exec(compile(fetch, str(PAGE), "exec"), {})
    exec(compile(again, str(PAGE), "exec"), {})
