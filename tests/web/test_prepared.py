"""A query made once reads what Django's own reads, every time with the values of that time."""

from __future__ import annotations

import uuid

import pytest
from django.forms.models import model_to_dict

from oogst_web.answers.models import Submission
from oogst_web.answers.queries import Spot, own
from oogst_web.asking.tickets import issue
from oogst_web.common.prepared import Prepared
from oogst_web.waves.models import Ticket, TicketKind, Wave
from oogst_web.waves.queries import asked_wave, digest_of, ticket_with
from tests.web.asked import opened_wave
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def wave(programme, organisation):
    return opened_wave(programme, actor(organisation, "lead"))


def fields_of(found):
    """Return every field as the database gives it, also those that no form shows."""
    return {field.attname: getattr(found, field.attname) for field in found._meta.concrete_fields}


def test_a_ticket_comes_with_all_that_django_reads(wave, organisation):
    organisation.words, organisation.formal = {"nl": {"participant": "collega"}}, True
    organisation.save()
    token = issue(wave, TicketKind.GENERAL, "programme")
    found = ticket_with(token)
    plain = Ticket.objects.get(digest=digest_of(token))
    for one, other in (
        (found, plain),
        (found.wave, plain.wave),
        (found.wave.programme, plain.wave.programme),
        (found.wave.programme.grounds, plain.wave.programme.grounds),
    ):
        assert fields_of(one) == fields_of(other)
    read = found.wave.programme.organisation
    assert (read.words, read.formal, read.name) == (organisation.words, True, organisation.name)


def test_a_ticket_and_its_wave_are_two_queries_with_all_that_pages_need(wave, django_assert_num_queries):
    token = issue(wave, TicketKind.GENERAL, "programme")
    ticket_with(token)
    with django_assert_num_queries(2):
        found = ticket_with(token)
        assert found.wave.programme.organisation.name
        assert found.wave.programme.grounds.purpose


def test_each_call_reads_anew_and_with_its_own_values(wave):
    spots = [Spot(wave.pk, f"name {number}") for number in range(2)]
    for number, spot in enumerate(spots):
        Submission.objects.create(
            id=number + 1, wave=wave, subject=spot.subject, answers={"v1": str(number)}, receipt=f"R{number}"
        )
    assert [own(spot).answers for spot in spots] == [{"v1": "0"}, {"v1": "1"}]
    Submission.objects.filter(subject="name 1").update(is_submitted=True)
    assert [own(spot).is_submitted for spot in spots] == [False, True]
    assert own(Spot(uuid.uuid4(), "name 1")) is None
    assert own(Spot(wave.pk, "name 2")) is None
    assert model_to_dict(own(spots[1])) == model_to_dict(Submission.objects.get(subject="name 1"))


def test_a_wave_that_was_thrown_away_is_not_there(db):
    with pytest.raises(Wave.DoesNotExist):
        asked_wave(uuid.uuid4())


def test_a_value_may_look_like_anything(wave):
    by_role = Prepared(lambda kind, role: Ticket.objects.filter(kind=kind, role=role), str, str)
    issue(wave, TicketKind.TABLET, "programme")
    assert by_role.first("tablet", "programme").role == "programme"
    # A value that stands for a place while the SQL is made is a value like any other afterwards.
    for strange in ("\x01place 1", "%s", "' OR 1=1 --", "programme\x01place 2"):
        assert by_role.first("tablet", strange) is None
        assert by_role.first(strange, "programme") is None
