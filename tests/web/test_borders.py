"""Where people and studies come in and go out: what is too large, too late, twice, or not for this reader."""

from __future__ import annotations

import datetime as dt
import io
import json
import logging

import pytest
import xlsxwriter
from django.conf import settings
from django.core.management import call_command

from oogst.io.examples import list_examples
from oogst.io.study_writer import zipped
from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ROLES
from oogst_web.common import clock
from oogst_web.common._picture_child import draw
from oogst_web.demo.build import PASSWORD, logins
from oogst_web.people import domain, reading
from oogst_web.people.models import Draft, Intake, Move, Person
from oogst_web.people.pasted import LONGEST_ATTRIBUTE, Setting, judge
from oogst_web.people.queries import Stay, declared_attributes, people_of
from oogst_web.people.reading import NotReadableError, read_cells
from oogst_web.people.rule import counts_on
from oogst_web.programmes.design import draw_values
from oogst_web.studies import _child
from oogst_web.studies.domain import make_programme
from oogst_web.studies.folder import folder_files
from oogst_web.studies.reading import MOST_BYTES, read_upload
from tests.web.conftest import actor
from tests.web.test_house_style import picture

pytestmark = pytest.mark.django_db
ABOUT = {"programme": {"id": "p", "title": "p", "organisation": "o"}}
HEADER = "Naam\tE-mail\tCode\tAfdeling\n"


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def anna(programme, lead):
    return domain.add_person(programme, {"name": "Anna Bos", "email": "anna@bos.nl", "group": "een"}, by=lead)


def judged(text):
    return judge(read_cells(text.encode(), "paste", "Excel"), Setting({}, (), ()))


def drafted(programme, lead, text):
    return domain.keep_draft(programme, judged(text), by=lead)


def workbook(*rows):
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "kind", "key"),
    [
        ("\t".join(["naam", *map(str, range(reading.MOST_COLUMNS))]) + "\nAn\n", "paste", "people.columns_many"),
        ("naam\tx\nAn\t" + "x" * (reading.MOST_CELL + 1) + "\n", "paste", "people.cell_long"),
        ("x" * (reading.MOST_BYTES + 1), "xlsx", "people.file_large"),
    ],
    ids=["columns", "cell", "file"],
)
def test_a_table_of_people_that_is_too_large_is_refused(content, kind, key):
    with pytest.raises(NotReadableError) as refused:
        read_cells(content.encode(), kind, "lijst.xlsx")
    assert refused.value.key == key


def test_an_empty_workbook_holds_no_people():
    with pytest.raises(NotReadableError) as refused:
        read_cells(workbook(), "xlsx", "lijst.xlsx")
    assert refused.value.key == "people.nothing"


def test_an_address_with_a_name_in_front_fills_the_name_too():
    row = judged(HEADER + "\tAnna Bos <Anna@Bos.nl>\t\t\n").rows[0]
    assert (row.values["name"], row.values["email"]) == ("Anna Bos", "anna@bos.nl")


def test_an_attribute_that_is_too_long_is_told_at_its_row():
    row = judged(HEADER + "An\t\t\t" + "x" * (LONGEST_ATTRIBUTE + 1) + "\n").rows[0]
    assert [note.key for note in row.notes if note.is_wrong] == ["people.row_long"]


def test_somebody_is_found_by_a_piece_of_name_address_or_code(programme, lead, anna):
    domain.add_person(programme, {"name": "Mo", "email": "mo@idrissi.nl", "code": "Z9"}, by=lead)
    assert [[one.name for one in people_of(programme, words)] for words in ("bos", "idrissi", "z9")] == [
        ["Anna Bos"],
        ["Mo"],
        ["Mo"],
    ]


def test_moving_to_the_group_one_is_in_is_no_move(anna, lead):
    domain.move(anna, "een", dt.date(2026, 3, 1), "x", by=lead)
    assert not Move.objects.exists()


def test_a_draft_that_is_gone_is_taken_over_by_nobody(programme, lead):
    draft = drafted(programme, lead, HEADER + "An\t\t\t\n")
    Draft.objects.all().delete()
    with pytest.raises(domain.ChangedSinceError):
        domain.take_over(draft, (), by=lead)
    assert not Person.objects.exists()


def test_the_columns_of_a_draft_that_is_gone_are_left_out_by_nobody(programme, lead):
    draft = drafted(programme, lead, HEADER + "An\t\t\t\n")
    Draft.objects.all().delete()
    with pytest.raises(domain.ChangedSinceError):
        domain.ignore_columns(draft, {"Team"}, Setting({}, (), ()))


def test_a_draft_about_somebody_who_is_gone_changes_nobody(programme, lead, anna):
    rows = judged(HEADER + "Mo\tmo@idrissi.nl\t\t\n")
    draft = domain.keep_draft(programme, rows, by=lead)
    draft.rows = [*draft.rows, {**draft.rows[0], "deed": "change", "person": str(programme.id)}]
    draft.save()
    with pytest.raises(domain.ChangedSinceError):
        domain.take_over(draft, (), by=lead)
    assert [one.name for one in Person.objects.all()] == ["Anna Bos"]


def test_what_can_no_longer_be_undone_stays(programme, lead):
    intake = domain.take_over(drafted(programme, lead, HEADER + "An\t\t\t\n"), (), by=lead)
    Intake.objects.update(until=clock.now() - dt.timedelta(minutes=1))
    with pytest.raises(domain.ChangedSinceError):
        domain.undo(intake, by=lead)
    assert Person.objects.count() == 1


def test_a_code_that_somebody_has_is_given_to_nobody_else(programme, lead, anna, monkeypatch):
    given = iter([anna.code, anna.code, "VRIJ2345"])
    monkeypatch.setattr(domain, "new_code", lambda length: next(given))
    assert domain.add_person(programme, {"name": "Mo"}, by=lead).code == "VRIJ2345"


def test_rows_are_called_by_their_identifier_and_never_by_a_name(programme, lead, anna):
    domain.move(anna, "twee", dt.date(2026, 3, 1), "x", by=lead)
    draft = drafted(programme, lead, HEADER + "Mo\t\t\t\n")
    for row in (anna, Move.objects.get(), draft, domain.take_over(draft, (), by=lead)):
        assert str(row) == str(row.id)


def test_without_a_day_of_the_measurement_everybody_counts():
    assert counts_on(Stay("", True, None, dt.date(2026, 1, 1), {}), None)


def test_the_unit_by_lot_is_an_attribute_that_the_design_needs():
    values = {**ABOUT, "assignment": {"method": "random", "unit_column": "team"}}
    assert "team" in declared_attributes(draw_values(values).design)


def test_a_study_with_mistakes_makes_no_programme(lead):
    read = read_upload(b"x" * (MOST_BYTES + 1), "zip")
    assert [fault.key for fault in read.faults] == ["study.large"]
    with pytest.raises(ValueError, match="with mistakes"):
        make_programme(read, by=lead)


def test_a_study_without_people_but_with_tables_goes_out_without_a_list_of_people(programme):
    programme.tables = {"responses": [], "Eigen": {"columns": ["a"], "rows": [["1"]]}}
    assert folder_files(programme).keys() == {"design.toml", "Eigen.csv"}


def test_why_somebody_left_goes_out_only_to_who_may_see_people(programme, lead, anna):
    domain.leave(anna, dt.date(2026, 3, 1), "reden kanarie", by=lead)
    assert b"reden kanarie" in folder_files(programme)["people.csv"]
    assert b"reden kanarie" not in folder_files(programme, guard=5)["people.csv"]


@pytest.mark.slow
def test_the_reader_of_studies_says_in_its_own_process_what_it_says_here(tmp_path):
    for number, example in enumerate(list_examples()):
        extra = {"eigen tabel.csv": b"a;b\r\n1;x\r\n"}
        content = zipped({one.name: one.read_bytes() for one in example.iterdir()} | extra)
        file = tmp_path / f"{number}.zip"
        file.write_bytes(content)
        here, there = json.loads(json.dumps(_child.read(file))), read_upload(content, "zip")
        assert (here["values"], here["people"], here["tables"]) == (there.values, there.people, there.tables)
    file.write_bytes(zipped({"design.toml": b"x = ["}))
    assert [one["severity"] for one in _child.read(file)["problems"]] == ["error"]


def test_a_picture_is_drawn_small_and_one_of_too_many_pixels_is_not():
    assert draw(picture(size=(900, 300))).startswith(b"\x89PNG")
    with pytest.raises(ValueError, match="too many pixels"):
        draw(picture(size=(5000, 5000)))


def test_every_handler_of_the_log_masks_addresses_of_people_and_networks(caplog):
    filters = settings.LOGGING["filters"]
    assert all(filters[name]["()"].endswith("MaskPersonalData") for name in filters)
    for handler in settings.LOGGING["handlers"].values():
        assert handler["filters"] == list(filters)
    from oogst_web.common.logs import MaskPersonalData

    caplog.handler.addFilter(MaskPersonalData())
    logging.getLogger("oogst").warning("mail to %s from %s", "anna@bos.nl", "192.0.2.7")
    assert "mail to … from …" in caplog.text


@pytest.mark.slow
def test_the_demo_is_made_once_with_a_login_per_role_that_works(client, capsys):
    call_command("demo")
    told, users = capsys.readouterr().out, User.objects.count()
    assert [role for role, _ in logins()] == list(ROLES)
    for _, email in logins():
        assert email in told
        assert client.post("/account/login/", {"login": email, "password": PASSWORD}).status_code == 302
        client.logout()
    call_command("demo")
    assert User.objects.count() == users
