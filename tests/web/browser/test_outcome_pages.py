"""Results for the eye and the ear: every part of a release, decisions and the review of open answers."""

from __future__ import annotations

import pytest

from oogst_web.pages.outcomes.parts import SECTIONS
from oogst_web.programmes.domain import give_seat
from oogst_web.results.domain import ask_for
from oogst_web.results.tasks import release_programme
from tests.web.browser.test_pages import AXE, look_at
from tests.web.conftest import actor
from tests.web.released import answer, closed, design_of, make_programme, open_new
from tests.web.test_lines import after, agree, before, on_a_scale
from tests.web.test_quotes import ASK, say

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.slow,
    pytest.mark.skipif(not AXE.is_file(), reason="no axe-core: python3 dev.py setup installs it where npm is"),
]


@pytest.fixture
def programme(organisation):
    """A programme with two waves that were released, with open answers to look at."""
    lead = actor(organisation, "lead")
    made = make_programme(lead, 20, values=design_of(ASK))
    give_seat(made, actor(organisation, "evaluator").user, "evaluator", by=lead)
    for moment in ("voor", "na"):
        wave = open_new(made, lead, moment)
        answer(wave, say)
        ask_for(closed(wave, lead))
        release_programme.func(str(made.pk))
    return made


def test_what_was_released_is_accessible_on_every_screen(programme, organisation, open_page, complaints):
    page = open_page("/help/", organisation, "lead")
    base = f"/programma/{programme.pk}/"
    urls = [f"{base}uitkomsten/2/{part}/" for part in SECTIONS]
    urls += [f"{base}uitkomsten/1/niveau-3/", f"{base}uitkomsten/besluiten/", base, "/uitkomsten/", "/werk/"]
    wave = programme.waves.first()
    urls.append(f"{base}uitkomsten/besluiten/{wave.pk}/")
    found = [problem for url in urls for problem in look_at(page, url, complaints)]
    assert found == [], "\n".join(found)


def test_the_review_of_open_answers_is_accessible_and_goes_by_keyboard(programme, organisation, open_page, complaints):
    url = f"/programma/{programme.pk}/uitkomsten/open-antwoorden/"
    page = open_page("/help/", organisation, "evaluator")
    assert look_at(page, url, complaints) == []
    page.goto(url)
    before = page.locator(".said").inner_text()
    # From the text one goes on by Tab: goal, direction, tick, approve, keep back.
    for _ in range(5):
        page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".said").inner_text() != before


def test_lines_per_person_are_accessible_on_every_screen(organisation, open_page, complaints):
    lead = actor(organisation, "lead")
    made = make_programme(lead, 16, values=on_a_scale())
    give_seat(made, actor(organisation, "evaluator").user, "evaluator", by=lead)
    for moment, given in (("voor", before), ("na", after)):
        wave = open_new(made, lead, moment)
        answer(wave, given)
        ask_for(closed(wave, lead))
    release_programme.func(str(made.pk))
    agree(made, lead)
    page = open_page("/help/", organisation, "evaluator")
    url = f"/programma/{made.pk}/uitkomsten/lijnen/"
    found = look_at(page, url, complaints)
    assert page.get_by_role("table").count() > 0
    assert found == [], "\n".join(found)
