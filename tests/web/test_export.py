"""Everything of the organisation in one file, and nothing of anybody else."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from django.test import Client

from oogst_web.accounts.models import User
from oogst_web.audit.models import Entry
from oogst_web.exports.domain import _models, export_organisation, paths
from oogst_web.people.models import Person
from oogst_web.programmes.domain import create_programme
from oogst_web.programmes.starts import design_values
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
PASSWORD = "wachtwoord-voor-de-test"
# What belongs to no organisation, or is found in another way.
ELSEWHERE = {"common.mail", "audit.entry", "accounts.user"}


@pytest.fixture
def opened(organisation, programme, other):
    Person.objects.create(programme=programme, code="p01", name="Sanne Eigen")
    theirs = create_programme(
        "Kanarie elders", design_values("blank", "Kanarie elders", "De Wilg"), by=actor(other, "lead")
    )
    Person.objects.create(programme=theirs, code="p01", name="Kanarie Vreemd")
    return read(export_organisation(by=actor(organisation, "administrator")))


def read(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


def test_programmes_parts_seats_people_colleagues_and_the_log_are_in_it(opened, programme):
    assert [row["title"] for row in opened["programmes.programme.json"]] == ["Talent in je werk"]
    assert len(opened["programmes.part.json"]) == programme.parts.count() > 0
    assert len(opened["programmes.seat.json"]) == programme.seats.count() > 0
    assert [row["name"] for row in opened["people.person.json"]] == ["Sanne Eigen"]
    assert {row["role"] for row in opened["organisations.membership.json"]} >= {"lead", "administrator"}
    assert "coach@delinde.voorbeeld" in {row["email"] for row in opened["accounts.user.json"]}
    assert opened["audit.entry.json"]


def test_nothing_of_another_organisation_and_nothing_to_sign_in_with_is_in_it(opened, organisation):
    text = json.dumps(opened, ensure_ascii=False)
    for hidden in ("Kanarie", "dewilg", User.objects.get(name="lead").password, "digest"):
        assert hidden not in text


def test_every_model_is_exported_or_known_to_belong_to_no_organisation():
    missing = {model._meta.label_lower for model in _models() if model not in paths()} - ELSEWHERE
    assert not missing, f"not in the export of an organisation: {sorted(missing)}"


def test_the_file_comes_only_after_the_password_was_typed_once_more(visit, organisation):
    client = visit("administrator")
    page = client.get("/organisatie/alles/")
    assert (page.status_code, page.url) == (302, "/account/reauthenticate/?next=%2Forganisatie%2Falles%2F")
    assert client.post("/organisatie/alles/").status_code == 302
    assert not Entry.objects.filter(act="organisation.exported").exists()
    client.post("/account/reauthenticate/", {"password": "niet het wachtwoord"})
    assert client.get("/organisatie/alles/").status_code == 302
    client.post("/account/reauthenticate/", {"password": PASSWORD, "next": "/organisatie/alles/"})
    assert client.get("/organisatie/alles/").status_code == 200
    file = client.post("/organisatie/alles/")
    assert file["Content-Disposition"].startswith("attachment")
    assert "programmes.part.json" in read(file.content)
    entry = Entry.objects.get(act="organisation.exported")
    assert (entry.actor, entry.organisation) == (actor(organisation, "administrator").user.id, organisation.id)


def test_who_may_not_have_it_is_not_asked_for_a_password(visit, organisation):
    assert visit("lead").get("/organisatie/alles/").status_code == 404
    assert Client().get("/organisatie/alles/").url.startswith("/account/login/")
