"""Days and moments as people here write them: just after midnight it is already the next day."""

from __future__ import annotations

import datetime as dt

import pytest

from oogst_web.common import clock
from oogst_web.common.templatetags.words import day, moment
from oogst_web.common.words import Voice
from oogst_web.pages import blocks
from oogst_web.results.models import Release
from tests.web.asked import opened_wave
from tests.web.conftest import actor
from tests.web.reporting import told_in

AFTER_MIDNIGHT = dt.datetime(2026, 11, 30, 23, 26, tzinfo=dt.UTC)


def test_a_day_and_a_moment_of_the_same_instant_agree():
    assert clock.day_of(AFTER_MIDNIGHT) == dt.date(2026, 12, 1)
    assert day(AFTER_MIDNIGHT, Voice()) == "1 december 2026"
    assert moment(AFTER_MIDNIGHT, Voice()) == "1 december 2026 00:26"
    assert moment(None, Voice()) == day(None, Voice()) == ""


@pytest.mark.django_db
def test_the_home_page_and_the_overview_give_the_day_that_the_results_give(visit, organisation, programme):
    told_in(programme, opened_wave(programme, actor(organisation, "lead")))
    Release.objects.update(made_at=AFTER_MIDNIGHT)
    made = blocks.results_made
    lines = made(blocks.Desk(actor(organisation, "lead"))).lines
    assert any("1 december 2026" in f"{one.text} {one.about}" for one in lines), lines
    page = visit("lead").get(f"/programma/{programme.id}/").content.decode()
    assert "1 december 2026" in page
    assert "30 november 2026" not in page
