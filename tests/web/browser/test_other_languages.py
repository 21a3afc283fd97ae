"""Answering in a language that is written from right to left."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.asked import opened_wave, tokens_of
from tests.web.browser.looking import look
from tests.web.browser.test_answering import ITEMS, PHONE, onward, put_questions
from tests.web.browser.test_pages import SIDEWAYS
from tests.web.conftest import actor
from tests.web.translated import translate_all

pytestmark = pytest.mark.django_db(transaction=True)


def test_arabic_questions_stand_from_right_to_left_and_fit_a_phone(programme, organisation, open_page, complaints):
    several = {"id": "wie", "text": "Wie hielp je?", "kind": "choices", "options": {"a": "Een", "b": "Twee"}}
    order = {"id": "rang", "text": "Wat eerst?", "kind": "order", "options": {"a": "Een", "b": "Twee"}}
    put_questions(programme, [ITEMS[0], several, order, ITEMS[-1]])
    translate_all(programme, "ar")
    page = open_page(f"/v/{tokens_of(opened_wave(programme, actor(organisation, 'lead')))[0]}/", **PHONE)
    page.get_by_role("link", name="العربية").tap()
    expect(page.locator("h1")).to_have_attribute("dir", "rtl")
    found = look(page, "start")
    page.locator("form button").click()
    page.wait_for_url("**/vragen/**")
    for kind in ("scale", "choices", "order", "text"):
        here = page.locator(f'[data-here][data-kind="{kind}"]')
        expect(here).to_have_attribute("dir", "rtl")
        expect(here).to_have_attribute("lang", "ar")
        if kind in ("scale", "choices"):
            label = here.locator("label").first
            box, mark = label.bounding_box(), label.locator("input").bounding_box()
            assert mark["x"] > box["x"] + box["width"] / 2
            label.tap()
        if kind == "text":
            here.locator("textarea").fill("نعم")
        found += look(page, kind)
        onward(page)
    page.wait_for_url("**/nakijken/")
    expect(page.locator("dt").first).to_have_css("direction", "rtl")
    found += look(page, "check")
    assert found == [], "\n".join(found)
    assert complaints == []


def test_the_page_to_translate_fits_a_wide_screen_as_well_as_a_phone(programme, organisation, open_page, complaints):
    page = open_page(f"/programma/{programme.id}/vragenlijsten/reactie/vertaling/", organisation, "lead")
    expect(page.locator("fieldset > legend.hidden").first).to_be_attached()
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SIDEWAYS) <= 0, width
    assert complaints == []
