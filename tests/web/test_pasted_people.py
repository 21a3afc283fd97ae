"""Lists from Excel: what every row would do is told before anything is kept, and then all or nothing is taken over."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from oogst_web.people import domain
from oogst_web.people.models import Draft, Intake, Person
from oogst_web.people.pasted import Known, Setting, judge
from oogst_web.people.queries import people_of, undoable
from oogst_web.people.reading import NotReadableError, read_cells
from oogst_web.programmes.domain import Spot, save_part
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db

SETTING = Setting({"workshop": "workshop", "de_anderen": "rest"}, ("afdeling",), ())
LIST = "Naam\tE-mail\tAfdeling\nAnna Bos\tanna@bos.nl\tNoord\nMo el Idrissi\tmo@idrissi.nl\tZuid\n"


def judged(text, setting=SETTING):
    return judge(read_cells(text.encode(), "paste", "Excel"), setting)


def keys(row):
    return [note.key for note in row.notes]


def url(programme, *more):
    return "/".join(["", "programma", str(programme.id), "mensen", *more, ""])


def paste(client, programme, text):
    answer = client.post(url(programme, "inlezen"), {"rows": text})
    assert answer.status_code == 302, answer.content.decode()[:3000]
    return answer.url


def test_columns_are_recognised_in_dutch_and_in_english_and_others_become_attributes():
    dutch = judged(
        "Voornaam\tTussenvoegsel\tAchternaam\tE-mailadres\tTelefoon\tGroep\tLievelingskleur\nAn\tvan\tDam\tAN@dam.nl\t06\tDe anderen\tgroen"
    )
    english = judged("Full name,Email address,Phone,Group,Department\nAn van Dam,an@dam.nl,06,workshop,North")
    [one], [two] = dutch.rows, english.rows
    assert (one.values["name"], one.values["email"], one.values["phone"], one.values["group"]) == (
        "An van Dam",
        "an@dam.nl",
        "06",
        "rest",
    )
    assert one.attributes == {"Lievelingskleur": "groen"}
    assert (two.values["name"], two.values["group"], two.attributes) == (
        "An van Dam",
        "workshop",
        {"afdeling": "North"},
    )


@pytest.mark.parametrize(
    ("header", "cells", "key", "column"),
    [
        ("naam;e-mail", "An;an.dam.nl", "people.row_email_at", "e-mail"),
        ("naam;e-mail", "An;an@dam", "people.row_email", "e-mail"),
        ("naam;groep", "An;zwart", "people.row_group", "groep"),
        ("naam;startdatum", "An;31-2-2026", "people.row_day", "startdatum"),
        ("naam;startdatum;einddatum", "An;1-3-2026;1-2-2026", "people.row_days", "einddatum"),
        ("naam;uitgenodigd", "An;misschien", "people.row_yes_no", "uitgenodigd"),
        ("naam;telefoon", ";06", "people.row_nobody", ""),
        ("naam;code", "An Dam;an dam", "people.row_code", "code"),
        ("naam;code", "An Dam;an@dam.nl", "people.row_code", "code"),
        ("naam;telefoon", "An;" + "0" * 41, "people.row_long", "telefoon"),
    ],
)
def test_what_is_wrong_in_a_cell_is_told_with_its_column(header, cells, key, column):
    [row] = judged(f"{header}\n{cells}").rows
    assert (row.state, row.number) == ("wrong", 2)
    assert [(note.key, note.column) for note in row.notes] == [(key, column)]


def test_a_column_is_the_declared_attribute_even_when_people_have_it_by_another_spelling():
    [row] = judged("Naam\tTEAM\nAnna Bos\tA\n", Setting({}, ("team", "Team"), ())).rows
    assert row.attributes == {"team": "A"}


def test_doubles_within_the_paste_count_once_or_are_wrong_when_they_contradict():
    rows = judged("naam;e-mail\nAn;an@dam.nl\nAn;an@dam.nl\nBo;an@dam.nl\nAn;\n").rows
    assert [row.deed for row in rows] == ["add", "skip", "wrong", "add"]
    assert [keys(row) for row in rows] == [
        [],
        ["people.row_double"],
        ["people.row_clash"],
        ["people.row_same_name_above"],
    ]


def test_who_is_there_already_is_brought_up_to_date_and_never_added_again():
    there = Known("id-1", "P1", "An", "an@dam.nl", "", {"afdeling": "Noord"})
    setting = Setting(SETTING.groups, SETTING.attributes, (there, Known("id-2", "P2", "Bo", "bo@dam.nl", "", {})))
    one_by_one = ("An;AN@dam.nl;;Noord", "An;;P1;Zuid", "Bo;bo@dam.nl;P9;", "Ci;an@dam.nl;P2;", "Bo;;;")
    rows = [judged(f"naam;e-mail;code;afdeling\n{row}", setting).rows[0] for row in one_by_one]
    assert [row.deed for row in rows] == ["skip", "change", "wrong", "wrong", "add"]
    assert [keys(row)[0] for row in rows] == [
        "people.row_there",
        "people.row_changes",
        "people.row_other_code",
        "people.row_two",
        "people.row_same_name",
    ]


def test_one_person_under_mail_address_and_code_is_one_person():
    setting = Setting({}, (), (Known("id-1", "P1", "An", "an@dam.nl", "", {}),))
    rows = judged("naam;e-mail;code\nAnna;an@dam.nl;\nAnne;;P1", setting).rows
    assert [row.deed for row in rows] == ["change", "wrong"]


def test_columns_that_identify_people_are_left_out():
    found = judged("naam;BSN;Geboortedatum;Personeelsnummer;afdeling\nAn;123456782;1-1-1980;77;Noord")
    assert found.attributes == ("afdeling",)
    assert found.left_out == ("BSN", "Geboortedatum", "Personeelsnummer")


def test_rows_without_names_of_columns_are_refused_with_what_to_do():
    with pytest.raises(NotReadableError) as refused:
        judged("An\tan@dam.nl\nBo\tbo@dam.nl")
    assert refused.value.key == "people.no_header"


def test_more_rows_than_twenty_thousand_are_refused():
    with pytest.raises(NotReadableError) as refused:
        judged("naam\n" + "An\n" * 20_001)
    assert refused.value.key == "people.rows_many"


cells = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30)
headers = st.lists(
    st.sampled_from(["naam", "e-mail", "telefoon", "groep", "code", "startdatum", "einddatum", "afdeling", "x"]),
    min_size=1,
    max_size=6,
    unique=True,
)


@pytest.mark.slow
@given(
    headers,
    st.lists(
        st.lists(cells | st.sampled_from(["an@dam.nl", "1-2-2026", "workshop"]), min_size=6, max_size=6), max_size=8
    ),
)
def test_whatever_is_pasted_every_row_gets_one_judgement_and_nobody_comes_in_twice(header, rows):
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t", lineterminator="\n").writerows([header, *(row[: len(header)] for row in rows)])
    try:
        found = judged(stream.getvalue()).rows
    except NotReadableError:
        return
    assert len(found) <= len(rows)
    for row in found:
        assert (row.state == "wrong") == (row.deed == "wrong")
        assert row.state == "good" or row.notes
        assert row.deed == "wrong" or row.values["name"] or row.values["email"] or row.values["code"]
    added = [row for row in found if row.deed == "add"]
    for name in ("email", "code"):
        filled = [row.values[name] for row in added if row.values[name]]
        assert len(filled) == len(set(filled))


def test_a_group_in_a_programme_without_groups_says_where_to_make_one(visit, programme):
    programme.parts.filter(kind="group").delete()
    lead = visit("lead")
    page = lead.get(paste(lead, programme, "Naam\tGroep\nAn\tzwart\n")).content.decode()
    assert "heeft nog geen groepen" in page
    assert f'<a href="/programma/{programme.id}/meetplan/">Naar het meetplan</a>' in page
    assert "–." not in page


def test_nothing_is_kept_before_the_rows_are_taken_over_and_then_everybody_has_a_random_code(visit, programme):
    lead = visit("lead")
    preview = paste(lead, programme, LIST)
    assert not Person.objects.exists()
    page = lead.get(preview).content.decode()
    assert "Neem 2 regels over" in page
    lead.post(preview, {"attribute": ["Afdeling"]})
    people = list(Person.objects.filter(programme=programme))
    assert [(one.name, one.email, one.attributes) for one in people] == [
        ("Anna Bos", "anna@bos.nl", {"Afdeling": "Noord"}),
        ("Mo el Idrissi", "mo@idrissi.nl", {"Afdeling": "Zuid"}),
    ]
    codes = {one.code for one in people}
    assert len(codes) == 2
    assert not any(part.casefold() in code.casefold() for code in codes for part in ("anna", "bos", "idrissi"))


def test_a_column_that_is_not_ticked_is_not_kept(visit, programme):
    lead = visit("lead")
    lead.post(paste(lead, programme, LIST), {})
    assert [one.attributes for one in Person.objects.all()] == [{}, {}]


def test_a_column_in_which_nearly_everybody_differs_is_not_ticked_beforehand(visit, programme):
    lead = visit("lead")
    rows = "".join(f"N{n}\tteam {n % 2}\tfunctie {n}\n" for n in range(6))
    page = lead.get(paste(lead, programme, f"naam\tteam\tfunctie\n{rows}")).content.decode()
    assert 'name="attribute" value="team" checked' in page
    assert 'name="attribute" value="functie"><' in page


def test_the_message_of_a_row_names_row_and_column(visit, programme):
    lead = visit("lead")
    page = lead.get(paste(lead, programme, "naam\te-mail\nAn\tan.dam.nl")).content.decode()
    assert "Regel 2, kolom e-mail: In dit e-mailadres staat geen @." in page
    assert "Geen van deze regels kan erbij" in page


def test_rows_are_taken_over_all_or_not_at_all(visit, programme, organisation):
    lead = visit("lead")
    preview = paste(lead, programme, LIST)
    domain.add_person(programme, {"name": "Iemand", "email": "mo@idrissi.nl"}, by=actor(organisation, "lead"))
    answer = lead.post(preview, {}, follow=True)
    assert [one.name for one in Person.objects.all()] == ["Iemand"]
    assert "Er is niets overgenomen" in answer.content.decode()


MISTAKE = "Naam\tE-mail\tTeam\nAnna Bos\tanna@bos.nl\tNoord\nMo el Idrissi\tmo.idrissi.nl\tZuid\n"


def test_one_row_with_a_mistake_holds_back_all_the_others(visit, programme):
    lead = visit("lead")
    preview = paste(lead, programme, MISTAKE)
    page = lead.get(preview).content.decode()
    assert "1 regel heeft een fout" in page
    assert '<input type="checkbox" name="without" value="1"><span>Laat 1 regel met een fout weg' in page
    answer = lead.post(preview, {"attribute": "Team"})
    assert answer.status_code == 422
    assert "Er is niets overgenomen" in answer.content.decode()
    assert not Person.objects.exists()


@pytest.mark.parametrize("without", ["0", "2", "-1", "een"])
def test_who_leaves_out_another_number_of_rows_than_is_wrong_takes_nothing_over(without, visit, programme):
    lead = visit("lead")
    assert lead.post(paste(lead, programme, MISTAKE), {"without": without}).status_code == 422
    assert not Person.objects.exists()


def test_who_says_that_the_wrong_row_is_left_out_takes_the_others_over(visit, programme):
    lead = visit("lead")
    answer = lead.post(paste(lead, programme, MISTAKE), {"attribute": "Team", "without": "1"})
    assert answer.status_code == 302
    assert [(one.name, one.attributes) for one in Person.objects.all()] == [("Anna Bos", {"Team": "Noord"})]


def test_what_is_taken_over_without_the_wrong_rows_is_one_transaction(visit, programme, organisation):
    lead = visit("lead")
    known = domain.add_person(programme, {"name": "A", "email": "anna@bos.nl"}, by=actor(organisation, "lead"))
    preview = paste(lead, programme, f"{MISTAKE}Bo Vos\tbo@vos.nl\tWest\n")
    Person.objects.filter(pk=known.pk).delete()
    lead.post(preview, {"without": "1"})
    assert not Person.objects.exists(), "the change of A fails, so Bo is not added either"


def test_rows_with_a_mistake_come_back_to_be_mended_for_who_pasted_them_only(visit, programme):
    lead = visit("lead")
    preview = paste(lead, programme, f"{MISTAKE}\nBo Vos\tbo.vos.nl\t\n")
    page = lead.get(preview).content.decode()
    assert "Regel 5, kolom E-mail" in page
    mend = url(programme, "inlezen") + f"?mend={preview.rstrip('/').rpartition('/')[2]}"
    assert f'href="{mend}"' in page
    rows = lead.get(mend).content.decode().partition('aria-describedby="rows-hint">')[2].partition("</textarea>")[0]
    assert rows.splitlines()[0] == "Naam\tE-mail\tTeam"
    assert "Bo Vos" not in visit("support").get(mend).content.decode()
    assert lead.get(url(programme, "inlezen") + "?mend=niets").status_code == 200
    again = lead.get(paste(lead, programme, rows.replace("mo.i", "mo@i"))).content.decode()
    assert "Regel 5, kolom E-mail" in again
    assert "Regel 3, kolom" not in again


def test_the_preview_shows_everything_that_is_taken_over(visit, programme):
    lead = visit("lead")
    header = "Naam\tE-mail\tTelefoon\tStartdatum\tEinddatum\tReden\tUitgenodigd\tTeam\tCode"
    row = "Anna Bos\tanna@bos.nl\t0612345678\t1-3-2026\t1-5-2026\tandere baan\tnee\tNoord\tP77"
    page = lead.get(paste(lead, programme, f"{header}\n{row}\n")).content.decode()
    told = dict(re.findall(r'data-head="([^"]+)">([^<]*)</td>', page))
    assert (
        told
        | {
            "Telefoon": "0612345678",
            "Vanaf": "1 maart 2026",
            "Gestopt": "1 mei 2026",
            "Reden": "andere baan",
            "Krijgt een uitnodiging": "nee",
            "Team": "Noord",
            "Code": "P77",
        }
        == told
    )
    page = lead.get(paste(lead, programme, LIST)).content.decode()
    assert "Telefoon</th>" not in page, "what nobody has takes no room"
    assert re.findall(r'data-head="Afdeling">([^<]*)<', page) == ["Noord", "Zuid"]


def test_taking_over_twice_adds_nobody_twice(visit, programme):
    lead = visit("lead")
    preview = paste(lead, programme, LIST)
    assert lead.post(preview, {}).status_code == 302
    assert lead.post(preview, {}).status_code == 404
    assert Person.objects.count() == 2


def test_a_preview_is_seen_by_who_pasted_it_only_and_for_an_hour(visit, programme):
    lead = visit("lead")
    preview = paste(lead, programme, LIST)
    assert visit("support").get(preview).status_code == 404
    assert lead.get(preview).status_code == 200
    Draft.objects.update(until=dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1))  # noqa: TID251 -- a test may read the clock
    assert lead.get(preview).status_code == 404
    paste(lead, programme, LIST)
    assert Draft.objects.count() == 1


def test_what_was_taken_over_can_be_undone_within_a_day(visit, programme, organisation):
    lead, by = visit("lead"), actor(organisation, "lead")
    old = domain.add_person(
        programme, {"name": "Anna", "email": "anna@bos.nl", "attributes": {"Afdeling": "West"}}, by=by
    )
    lead.post(paste(lead, programme, LIST), {"attribute": ["Afdeling"]})
    old.refresh_from_db()
    assert (old.name, old.attributes, Person.objects.count()) == ("Anna Bos", {"Afdeling": "Noord"}, 2)
    intake = undoable(programme)
    assert "Zet terug" in lead.get(url(programme)).content.decode()
    lead.post(url(programme, "terugzetten"), {"intake": intake.id})
    old.refresh_from_db()
    assert (old.name, old.attributes, Person.objects.count()) == ("Anna", {"Afdeling": "West"}, 1)


def test_after_a_day_or_after_a_change_it_is_not_undone(visit, programme, organisation):
    lead, by = visit("lead"), actor(organisation, "lead")
    lead.post(paste(lead, programme, LIST), {})
    intake = undoable(programme)
    domain.leave(people_of(programme)[0], dt.date(2026, 3, 1), "andere baan", by=by)
    with pytest.raises(domain.ChangedSinceError):
        domain.undo(intake, by=by)
    assert Person.objects.count() == 2
    Intake.objects.update(until=dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1))  # noqa: TID251 -- a test may read the clock
    assert undoable(programme) is None
    domain.forget_old()
    assert not Intake.objects.exists()


def workbook(rows):
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("lijst")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["lijst.xlsx", "lijst.csv"])
def test_a_file_is_read_like_a_paste(visit, programme, name):
    rows = [["Naam", "E-mail"], ["Anna Bos", "anna@bos.nl"]]
    content = workbook(rows) if name.endswith("xlsx") else "\n".join(";".join(row) for row in rows).encode("cp1252")
    answer = visit("lead").post(url(programme, "inlezen"), {"file": SimpleUploadedFile(name, content)})
    assert "anna@bos.nl" in visit("lead").get(answer.url).content.decode()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("lijst.pdf", b"%PDF", "eindigt op xlsx of csv"),
        ("lijst.xlsx", b"PK\x03\x04 geen werkmap", "lijst.xlsx"),
        ("lijst.csv", b"naam\n" + b"x" * (10 * 1024 * 1024), "groter dan 10 MB"),
        ("leeg.csv", b"", "geen regels"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_what_was_typed_stays(visit, programme, name, content, said):
    posted = {"file": SimpleUploadedFile(name, content), "rows": "wat ik typte"}
    answer = visit("lead").post(url(programme, "inlezen"), posted)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "wat ik typte" in page


def test_no_name_or_address_comes_into_the_log(visit, programme, caplog):
    from oogst_web.audit.models import Entry

    lead = visit("lead")
    lead.post(paste(lead, programme, LIST), {})
    told = " ".join(f"{entry} " for entry in Entry.objects.all()) + caplog.text
    assert "people.taken_over" in told
    assert not any(word in told for word in ("Anna", "anna@", "Idrissi"))


def test_a_group_is_recognised_by_its_title_in_the_programme(visit, programme, organisation):
    save_part(
        Spot(programme, "group", "verg"),
        {"title": "De anderen", "role": "comparison"},
        by=actor(organisation, "lead"),
        seen=None,
    )
    lead = visit("lead")
    lead.post(paste(lead, programme, "naam\tgroep\nAn\tde anderen"), {})
    assert Person.objects.get().group == "verg"


def test_a_column_can_be_left_out_in_the_preview_and_the_rows_are_judged_again(visit, programme):
    lead = visit("lead")
    address = paste(lead, programme, "Naam\tGroep\tBSN\tAfdeling\nAnna Bos\tgeel\t123456782\tNoord\n")
    assert "Geen van deze regels kan erbij" in lead.get(address).content.decode()
    page = lead.post(address, {"ignored": "Groep", "look": "1"}).content.decode()
    assert "1 regel kan erbij" in page
    assert 'name="ignored" value="Groep" checked' in page
    assert 'name="attribute" value="Afdeling">' in page, "what was not chosen stays not chosen"
    assert not Person.objects.filter(programme=programme).exists()
    assert lead.post(address, {"ignored": "Groep", "attribute": "Afdeling"}).status_code == 302
    person = Person.objects.get(programme=programme)
    assert (person.name, person.group, person.attributes) == ("Anna Bos", "", {"Afdeling": "Noord"})


def test_another_choice_of_columns_is_shown_before_it_is_taken_over(visit, programme):
    lead = visit("lead")
    address = paste(lead, programme, "Naam\tTelefoon\nAnna Bos\t0612345678\n")
    assert lead.post(address, {"ignored": "Telefoon"}).status_code == 200
    assert not Person.objects.filter(programme=programme).exists()
    lead.post(address, {"ignored": "Telefoon"})
    assert Person.objects.get(programme=programme).phone == ""


def test_a_column_that_identifies_people_is_not_even_kept_for_the_preview(visit, programme):
    paste(visit("lead"), programme, "Naam\tGeboortedatum\nAnna Bos\t1-2-1980\n")
    draft = Draft.objects.get()
    assert draft.sheet["header"] == ["Naam"]
    assert "1980" not in str(draft.sheet)
