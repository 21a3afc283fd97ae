"""The log names the programme of a line to who may see that programme, and to nobody else."""

from __future__ import annotations

import pytest

from oogst_web.organisations.models import Membership
from oogst_web.people.domain import add_person
from oogst_web.programmes.domain import give_seat
from oogst_web.workshops.domain import open_session
from tests.web.asked import opened_wave
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db
TITLE = "Talent in je werk"


def lines(client):
    page = client.get("/organisatie/logboek/").content.decode()
    return [one.split("</tr>")[0] for one in page.split("<tr")[2:]]


def about(client, act):
    return [TITLE in one for one in lines(client) if act in one]


@pytest.fixture
def written(programme, organisation):
    lead = actor(organisation, "lead")
    add_person(programme, {"name": "An", "email": "", "phone": "", "code": "", "group": ""}, by=lead)
    opened_wave(programme, lead, people=5)
    open_session(programme, by=lead)
    return programme


ACTS = ("Maakte een", "Voegde iemand toe", "Opende een meting", "Opende een ontwerpsessie")


def test_who_reads_the_log_and_has_no_seat_sees_no_name_of_a_programme(visit, written):
    found = lines(visit("administrator"))
    assert len(found) > len(ACTS)
    assert not any(TITLE in one for one in found)


def test_who_has_a_seat_sees_of_which_programme_each_line_is(visit, written, organisation):
    administrator = actor(organisation, "administrator")
    Membership.objects.create(organisation=organisation, user=administrator.user, role="coach")
    give_seat(written, administrator.user, "coach", by=actor(organisation, "lead"))
    client = visit("administrator")
    for act in ACTS:
        assert about(client, act), act
        assert all(about(client, act)), act
