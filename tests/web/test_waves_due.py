"""What is due in waves stands on the home page and on the overview of who carries them out."""

from __future__ import annotations

import datetime as dt

import pytest

from oogst_web.asking.agenda import look_ahead
from oogst_web.asking.closing import close_wave
from oogst_web.asking.letters import Own, put_in_post
from oogst_web.common import clock
from oogst_web.waves.models import Mailing, Wave
from tests.web.asked import draft_wave, fill_grounds, opened_wave
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def due(programme):
    return [one.text.removeprefix("waves.due.") for one in look_ahead([programme])]


def test_what_is_due_follows_a_wave_from_its_grounds_to_its_last_day(programme, lead):
    assert due(programme) == []
    draft_wave(programme, lead)
    assert due(programme) == ["grounds"]
    fill_grounds(programme, lead)
    assert due(programme) == ["open"]
    wave = opened_wave(programme, lead)
    assert due(programme) == ["invite", "runs"]
    put_in_post(wave, 0, Own(), by=lead)
    assert due(programme) == ["runs"]
    Mailing.objects.update(last_at=clock.now() - dt.timedelta(days=4))
    assert due(programme) == ["remind", "runs"]
    Wave.objects.update(closes_on=clock.today() + dt.timedelta(days=2))
    assert due(programme) == ["remind", "closes"]
    close_wave(wave, by=lead)
    assert due(programme) == []


def test_it_stands_on_the_home_page_and_on_the_overview_of_the_lead_alone(programme, lead, visit):
    wave = opened_wave(programme, lead)
    link = f"/programma/{programme.id}/antwoorden/{wave.id}/post/"
    for url in ("/werk/", f"/programma/{programme.id}/"):
        assert link in visit("lead").get(url).content.decode()
        assert link not in visit("evaluator").get(url).content.decode()
