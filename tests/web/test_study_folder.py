"""The study folder out and in: every field, unknown keys and tables too, comes back, and names never go out."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import tomllib
import zipfile
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.core.files.uploadedfile import SimpleUploadedFile

from oogst.cli import oogst
from oogst.io.examples import list_examples
from oogst.io.plain import plain_design
from oogst.io.study_folder import read_study
from oogst.io.study_writer import zipped
from oogst.io.templates import EXAMPLE, TEMPLATES, new_study
from oogst.language.message import say
from oogst_web.people import domain
from oogst_web.people.models import Person
from oogst_web.programmes.domain import Spot, create_programme, save_part
from oogst_web.programmes.models import Part, Programme
from oogst_web.studies.domain import make_programme
from oogst_web.studies.folder import folder_files, folder_zip, workbook
from oogst_web.studies.reading import read_upload
from tests.web.conftest import actor

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

SMALL = b"""
format = "oogst-study/1"
eigen = { dag = 2026-03-01, tijd = 07:32:00, moment = 2026-03-01T07:32:00, veel = inf, tekst = "2026-03-01" }
[programme]
id = "p"
title = "2026-03-01"
organisation = "De Linde"
start = 2026-03-01
kleur = "groen"
[[goals]]
id = "d1"
level = 3
text = "Minder fouten"
[[goals.bijlagen]]
soort = "foto"
sinds = 2025-12-31
[[groups]]
id = "verg"
title = "De anderen"
role = "comparison"
"""
PEOPLE = b"persoon;groep;uitgenodigd;gestopt;reden;team\r\nP1;;ja;;;=1+1\r\nP2;verg;nee;2026-04-01;verhuisd;\r\n"
EXTRA = b"a;b\r\n1;x\r\n;y\r\n"
FILES = {"design.toml": SMALL, "people.csv": PEOPLE, "Eigen tabel.csv": EXTRA}


def saved(content, folder, name="studie.zip"):
    path = folder / name
    path.write_bytes(content)
    return path


def through(content, kind, organisation):
    read = read_upload(content, kind)
    assert read.is_good, [problem.text("en") for problem in read.problems]
    return make_programme(read, by=actor(organisation, "lead"))


def packed(path):
    return path.read_bytes() if path.is_file() else zipped({one.name: one.read_bytes() for one in path.iterdir()})


SOURCES = [*list_examples(), *TEMPLATES, EXAMPLE]


@pytest.mark.parametrize("kind", ["zip", "xlsx"])
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: getattr(source, "name", source))
def test_every_example_and_template_comes_back_as_the_same_study(organisation, tmp_path, source, kind):
    path = source if isinstance(source, Path) else new_study(tmp_path / "nieuw", source)
    before = read_study(path).study
    programme = through(packed(path), "zip", organisation)
    if kind == "zip":
        after = read_study(saved(folder_zip(programme), tmp_path)).study
    else:
        after = read_study(saved(workbook(programme, "nl"), tmp_path, "studie.xlsx")).study
    assert plain_design(after.design) == plain_design(before.design)
    # A workbook has no sheet for a table without rows; the columns of one without people are declared in the design.
    assert after.fingerprint == before.fingerprint or (kind == "xlsx" and not before.people.ids)


def test_unknown_keys_and_tables_come_back_with_their_own_kinds_of_values(organisation, tmp_path):
    files = folder_files(through(zipped(FILES), "zip", organisation))
    assert tomllib.loads(files["design.toml"].decode()) == tomllib.loads(SMALL.decode())
    rows = list(csv.reader(io.StringIO(files["Eigen tabel.csv"].decode("utf-8-sig")), delimiter=";"))
    assert rows == [["a", "b"], ["1", "x"], ["", "y"]]


def test_people_come_back_with_invitation_leaving_and_attributes(organisation, tmp_path):
    programme = through(zipped(FILES), "zip", organisation)
    found = read_study(saved(folder_zip(programme), tmp_path)).study
    assert found.fingerprint == read_study(saved(zipped(FILES), tmp_path, "voor.zip")).study.fingerprint
    one, two = Person.objects.order_by("code")
    assert (one.group, one.invited, one.attributes) == ("", True, {"team": "=1+1"})
    assert (two.group, two.invited, two.left, two.left_reason) == ("verg", False, dt.date(2026, 4, 1), "verhuisd")


def test_a_workbook_is_read_in_like_a_folder(organisation, tmp_path):
    first = through(zipped(FILES), "zip", organisation)
    second = through(workbook(first, "nl"), "xlsx", organisation)
    assert folder_files(second) == folder_files(first)


def test_names_mail_addresses_and_phones_never_go_out(visit, programme, organisation):
    values = {
        "name": "Anna Kanarie",
        "email": "anna@kanarie.nl",
        "phone": "0612345678",
        "attributes": {"team": "Noord"},
    }
    person = domain.add_person(programme, values, by=actor(organisation, "lead"))
    lead = visit("lead")
    for form in ("zip", "xlsx"):
        answer = lead.get(f"/programma/{programme.id}/studiemap/{form}/")
        assert answer.status_code == 200
        assert answer["Content-Disposition"].startswith("attachment")
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            text = "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
        assert person.code in text
        assert "Noord" in text
        assert not re.search("kanarie|0612345678", text, re.IGNORECASE)


def test_who_moved_after_the_first_measurement_goes_out_with_the_group_of_that_day(programme, organisation, tmp_path):
    by = actor(organisation, "lead")
    for key in ("een", "twee"):
        save_part(Spot(programme, "group", key), {"title": key}, by=by, seen=None)
    Part.objects.filter(programme=programme, kind="moment").delete()
    save_part(
        Spot(programme, "moment", "voor"), {"kind": "before", "title": "Voor", "date": "2026-03-01"}, by=by, seen=None
    )
    for code, day in (("A", dt.date(2026, 2, 1)), ("B", dt.date(2026, 4, 1))):
        person = domain.add_person(programme, {"code": code, "group": "een"}, by=by)
        domain.move(person, "twee", day, "rooster", by=by)
    rows = csv.DictReader(io.StringIO(folder_files(programme)["people.csv"].decode("utf-8-sig")), delimiter=";")
    assert [(row["person"], row["group"]) for row in rows] == [("A", "twee"), ("B", "een")]


def run(command, path):
    done = CliRunner().invoke(oogst, [command, str(path), "--language", "nl"])
    assert done.exit_code == 0, done.output
    return done.output


def test_the_command_line_says_the_same_of_the_download_as_the_screens(visit, programme, organisation, tmp_path):
    for number in range(12):
        domain.add_person(programme, {"name": f"N{number}"}, by=actor(organisation, "lead"))
    domain.add_person(programme, {"name": "Niet gevraagd", "invited": False}, by=actor(organisation, "lead"))
    lead = visit("lead")
    lead.post(f"/programma/{programme.id}/doelen/nieuw/", {"level": "3", "text": "Een doel zonder meting"})
    path = saved(lead.get(f"/programma/{programme.id}/studiemap/zip/").content, tmp_path)
    screen = text_of(lead.get(f"/programma/{programme.id}/doelen/"))
    told = [line.removeprefix("- ") for line in run("check", path).splitlines() if line.startswith("- ")]
    assert any("Een doel zonder meting" in line for line in told)
    assert [line for line in told if line not in screen] == []
    plan = text_of(lead.get(f"/programma/{programme.id}/meetplan/"))
    precision = (
        run("plan", path).partition(say("cli.plan.precision", "nl"))[2].partition(say("cli.plan.burden", "nl"))[0]
    )
    foreseen = [line.removeprefix("- ") for line in precision.splitlines() if line.startswith("- ")]
    assert foreseen
    assert [line for line in foreseen if line not in plan] == []


def text_of(answer):
    return unescape(re.sub(r"\s+", " ", answer.content.decode()))


def test_a_design_with_gaps_goes_out_as_it_stands_and_the_workbook_says_what_is_missing(visit, organisation):
    made = create_programme("Leeg", {"programme": {"title": "Leeg"}}, by=actor(organisation, "lead"))
    lead = visit("lead")
    assert lead.get(f"/programma/{made.id}/studiemap/zip/").status_code == 200
    refused = lead.get(f"/programma/{made.id}/studiemap/xlsx/")
    assert refused.status_code == 409
    assert "programme.id" in refused.content.decode()


def upload(client, content, name="studie.zip"):
    return client.post("/programma/inlezen/", {"file": SimpleUploadedFile(name, content)})


def test_a_study_that_is_read_in_is_a_programme_of_its_own(visit, organisation):
    answer = upload(visit("lead"), zipped(FILES))
    made = Programme.objects.get()
    assert answer.url == f"/programma/{made.id}/"
    assert made.organisation == organisation
    assert made.seats.get().role == "lead"
    assert "Minder fouten" in visit("lead").get(f"/programma/{made.id}/doelen/").content.decode()


def test_every_mistake_is_told_with_file_row_and_column_and_nothing_is_made(visit):
    files = {**FILES, "people.csv": b"persoon;groep;gestopt\r\nP1;zwart;\r\nP2;;gisteren\r\n"}
    answer = upload(visit("lead"), zipped(files))
    page = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "people.csv, rij 2, kolom groep" in page
    assert "people.csv, rij 3, kolom gestopt" in page
    assert not Programme.objects.exists()


def test_codes_that_tell_who_it_is_are_refused(visit):
    answer = upload(visit("lead"), zipped({**FILES, "people.csv": b"persoon\r\nanna@bos.nl\r\n"}))
    assert answer.status_code == 422
    assert not Programme.objects.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("studie.zip", b"geen zip"),
        ("studie.xlsx", b"PK\x03\x04 geen werkmap"),
        ("studie.pdf", b"%PDF"),
        ("studie.zip", zipped({"design.toml": b"x = " + b"[" * 100_000})),
        ("studie.zip", zipped({"design.toml": SMALL.replace(b'"groen"', b'"\\u0000"')})),
        ("studie.zip", zipped({"design.toml": SMALL.replace(b'"d1"', b'"' + b"d" * 65 + b'"')})),
        ("studie.zip", zipped({"design.toml": b"a" * 60_000_000})),
        ("studie.zip", b"x" * (10 * 1024 * 1024 + 1)),
    ],
    ids=["no zip", "no workbook", "pdf", "nested", "nul", "long key", "bomb", "large"],
)
def test_a_file_that_cannot_be_read_makes_nothing_and_says_why(visit, name, content):
    answer = upload(visit("lead"), content, name)
    assert answer.status_code == 422
    assert "<li>" in answer.content.decode()
    assert not Programme.objects.exists()


def test_answers_of_an_anonymous_measurement_make_no_programme(visit):
    moment = b'[[moments]]\nid = "m1"\nkind = "after"\ntitle = "Na"\n'
    placeholders = b"person;group;anonymous_at\r\nP1;verg;m1\r\n"
    answer = upload(visit("lead"), zipped({**FILES, "design.toml": SMALL + moment, "people.csv": placeholders}))
    assert answer.status_code == 422
    assert "antwoorden van een anonieme meting" in answer.content.decode()
    assert not Programme.objects.exists()


def test_a_reader_that_takes_too_much_is_ended(monkeypatch, tmp_path):
    from oogst_web.studies import reading

    for greedy in ("x = [0] * 10**9", "while True: pass", "import os; os.abort()"):
        child = tmp_path / "child.py"
        source = Path(reading.__file__).with_name("_child.py").read_text(encoding="utf-8")
        child.write_text(
            source.replace("    limit()\n", f"    limit()\n    {greedy}\n").replace("SECONDS = 10", "SECONDS = 1")
        )
        monkeypatch.setattr(reading, "_CHILD", child)
        assert [fault.key for fault in read_upload(b"x", "zip").faults] == ["study.limits"]


def test_a_reader_that_waits_too_long_is_ended(monkeypatch, tmp_path):
    from oogst_web.studies import reading

    child = tmp_path / "child.py"
    child.write_text("import signal\nsignal.pause()\n")
    monkeypatch.setattr(reading, "_CHILD", child)
    monkeypatch.setattr(reading, "MOST_SECONDS", 0.5)
    assert [fault.key for fault in read_upload(b"x", "zip").faults] == ["study.limits"]


def test_only_who_may_export_gets_the_study(visit, programme):
    for role in ("manager", "support", "hr_adviser"):
        assert visit(role).get(f"/programma/{programme.id}/studiemap/").status_code == 404
        assert visit(role).get(f"/programma/{programme.id}/studiemap/zip/").status_code == 404
    assert visit("lead").get(f"/programma/{programme.id}/studiemap/").status_code == 200
    assert visit("evaluator").get("/programma/inlezen/").status_code == 404
