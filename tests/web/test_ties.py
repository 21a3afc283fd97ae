"""How many people are tied between waves, until when they can be, and what stands there once they cannot."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.management import call_command

from oogst_web.asking.ties import ties_of
from oogst_web.linking.models import Key
from oogst_web.linking.queries import key_days
from tests.web.conftest import actor
from tests.web.released import answer, closed, make_programme, open_new, ordinary

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def silent_for_others(number, item):
    """Answer as the others do, with other people silent than the first time."""
    return ordinary(number + 1, item)


def measured_twice(lead, people=43, promise="vertrouwelijk"):
    programme = make_programme(lead, people)
    for later, moment in enumerate(("voor", "na")):
        wave = open_new(programme, lead, moment, promise=promise)
        answer(wave, [ordinary, silent_for_others][later])
        wave = closed(wave, lead)
    return programme, wave


def seen(visit, programme, wave):
    base = f"/programma/{programme.id}/"
    client = visit("lead")
    return [client.get(base + end).content.decode() for end in (f"antwoorden/{wave.id}/", "antwoorden/", "")]


def test_a_closed_wave_tells_in_fives_how_many_answered_before_and_when_that_ends(lead, visit):
    programme, wave = measured_twice(lead)
    # 37 answered now and 31 of them then.
    (tie,) = ties_of(wave)
    assert (tie.earlier.moment, tie.answered, tie.tied) == ("voor", 35, 30)
    pages = seen(visit, programme, wave)
    assert "Van minstens 30 van hen is er ook een antwoord bij “Voor”." in pages[0]
    day = f"{key_days(programme).destroy_on.day} "
    assert f"wordt vernietigd op {day}" in pages[0]
    assert f"wordt vernietigd op {day}" in pages[1]
    assert f"wordt vernietigd op {day}" in pages[2]


def test_few_people_anonymous_waves_and_open_ones_have_no_ties(lead):
    _, wave = measured_twice(lead, people=10)
    assert ties_of(wave) == []
    _, anonymous = measured_twice(lead, promise="anoniem")
    assert ties_of(anonymous) == []
    programme = make_programme(lead, 43)
    first = open_new(programme, lead, "voor")
    answer(first, ordinary)
    assert ties_of(closed(first, lead)) == []
    second = open_new(programme, lead, "na")
    answer(second, ordinary)
    assert ties_of(second) == []
    assert [tie.tied for tie in ties_of(closed(second, lead))] == [35]


def test_once_the_key_is_destroyed_the_pages_say_so_and_no_longer_that_it_ties(lead, visit):
    programme, wave = measured_twice(lead)
    Key.objects.update(destroy_on=dt.date(2026, 1, 1))
    call_command("destroy_keys")
    assert ties_of(wave) == []
    pages = seen(visit, programme, wave)
    on = key_days(programme).destroyed_on
    assert "een sleutel verbindt voor en na" not in pages[0]
    assert "een sleutel verbond voor en na" in pages[0]
    for page in pages[:2]:
        assert f"Op {on.day} " in page
        assert "is de sleutel tussen mensen en antwoorden vernietigd" in page
    assert f"vernietigd op {on.day} " in pages[2]
