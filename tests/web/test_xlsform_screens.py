"""The screens around an XLSForm: look first, then all of it or nothing."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile

from oogst_web.programmes.models import Part
from oogst_web.questionnaires.domain import adopt
from oogst_web.questionnaires.library import find_entry
from oogst_web.questionnaires.queries import questionnaire_of
from oogst_web.xlsforms.reading import read_upload
from tests.web.conftest import actor
from tests.web.xlsforms.samples import SAMPLES, agree, workbook

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def look(client, programme, content, name="lijst.xlsx"):
    return client.post(
        f"/programma/{programme.id}/vragenlijst-inlezen/", {"file": SimpleUploadedFile(name, content), "plain": "nl"}
    )


def held(answer):
    return unescape(re.search(r'name="form" value="([^"]+)"', answer.content.decode())[1])


def take(client, programme, form, **more):
    return client.post(f"/programma/{programme.id}/vragenlijst-inlezen/overnemen/", {"form": form, **more})


def made(programme, answer):
    assert answer.status_code == 302
    return questionnaire_of(programme, answer.url.rstrip("/").rpartition("/")[2])


def parts(programme):
    return Part.objects.filter(programme=programme).count()


def test_looking_shows_questions_and_losses_and_makes_nothing(visit, programme):
    before = parts(programme)
    answer = look(visit("lead"), programme, workbook(**SAMPLES["numbers within bounds"]))
    page = unescape(answer.content.decode())
    assert answer.status_code == 200
    assert "Leeftijd?" in page
    assert "survey, rij 2, kolom required" in page
    assert "in Oogst mag je een vraag altijd overslaan" in page
    assert parts(programme) == before


def test_taking_over_makes_the_questionnaire_with_its_answer_scales(visit, programme):
    lead = visit("lead")
    answer = take(lead, programme, held(look(lead, programme, workbook(**SAMPLES["a scale with words and weet niet"]))))
    found = made(programme, answer)
    assert found.items[0]["text"] == "Het hielp me."
    assert found.scales[found.items[0]["answers"]]["missing"] == {"9": "Weet ik niet"}
    assert not found.blocking
    assert lead.get(answer.url).status_code == 200


def test_an_answer_scale_of_the_programme_with_the_same_name_is_left_alone(visit, programme):
    lead, own = visit("lead"), programme.parts.filter(kind="answer_scale").first()
    before = dict(own.data)
    choices = [["list_name", "name", "label"], *agree(own.key)]
    form = workbook(survey=[["type", "name", "label"], [f"select_one {own.key}", "q1", "Wat?"]], choices=choices)
    found = made(programme, take(lead, programme, held(look(lead, programme, form))))
    own.refresh_from_db()
    assert own.data == before
    assert found.items[0]["answers"] != own.key
    assert found.items[0]["answers"] in found.scales


def test_what_was_looked_at_is_bound_to_person_and_programme_and_cannot_be_changed(visit, programme, monkeypatch):
    lead, before = visit("lead"), parts(programme)
    form = held(look(lead, programme, workbook(**SAMPLES["numbers"])))
    for other in ("", form[:-2] + "xx", signing.dumps({"for": []}, salt="anders")):
        assert take(lead, programme, other).status_code == 422
    assert take(visit("evaluator"), programme, form).status_code == 422
    monkeypatch.setattr("oogst_web.pages.questions.xlsform.MOST_AGE", -1)
    assert take(lead, programme, form).status_code == 422
    assert parts(programme) == before


def test_a_file_that_is_no_form_is_told_beside_the_field(visit, programme):
    lead = visit("lead")
    for name, content in (("lijst.xlsx", b"geen zip"), ("lijst.xls", b"x"), ("lijst.xlsm", b"x")):
        answer = look(lead, programme, content, name)
        assert answer.status_code == 422
        assert 'role="alert"' in answer.content.decode()
    assert lead.post(f"/programma/{programme.id}/vragenlijst-inlezen/").status_code == 422


def test_a_fixed_plan_asks_why_and_then_goes_on(visit, programme):
    lead = visit("lead")
    form = held(look(lead, programme, workbook(**SAMPLES["numbers"])))
    lead.post(f"/programma/{programme.id}/meetplan/vaststellen/", {"note": "Afgesproken met de directie"})
    answer = take(lead, programme, form)
    if answer.status_code == 422:
        answer = take(lead, programme, form, why="Nieuwe lijst nodig")
    assert answer.status_code == 302


def test_the_download_comes_back_as_the_same_questionnaire(visit, programme, organisation):
    key = adopt(programme, find_entry("gedrag"), by=actor(organisation, "lead"))
    answer = visit("evaluator").get(f"/programma/{programme.id}/vragenlijsten/{key}/xlsform/")
    assert answer["Content-Disposition"] == f'attachment; filename="{key}.xlsx"'
    found, read = questionnaire_of(programme, key), read_upload(answer.content, "lijst.xlsx")
    assert read.form.items == found.items
    assert {scale["id"]: scale for scale in read.form.scales} == found.content["answer_scales"]


def test_only_who_may_change_questionnaires_reads_one_in(visit, programme):
    for role in ("manager", "trainer", "commissioner"):
        assert look(visit(role), programme, b"x").status_code == 404
