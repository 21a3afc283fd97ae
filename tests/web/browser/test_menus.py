"""The menus on a wide screen and on a phone, and sharing the address of a programme."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.browser.targets import WORK, too_small

pytestmark = pytest.mark.django_db(transaction=True)
TABS, MAIN, PILLS = ".bar__tabs .menu", ".bar__main .menu", ".pills .menu"
ROWS = """selectors => selectors.map(one => {
  const tops = [...document.querySelectorAll(one + ' a')].map(link => Math.round(link.getBoundingClientRect().top));
  return new Set(tops).size })"""


def test_a_wide_screen_shows_three_rows_and_no_more(open_page, organisation, programme, complaints):
    for width in (1000, 1280, 1600):
        page = open_page(
            f"/programma/{programme.id}/meetplan/", organisation, "lead", viewport={"width": width, "height": 900}
        )
        assert page.evaluate(ROWS, [MAIN, TABS, PILLS]) == [1, 1, 1], width
        expect(page.locator(".fold > summary")).to_be_hidden()
    assert complaints == []


def test_on_a_phone_the_first_two_levels_are_one_menu_that_opens_by_keyboard(
    open_page, organisation, programme, complaints
):
    page = open_page(f"/programma/{programme.id}/doelen/", organisation, "lead", viewport={"width": 390, "height": 844})
    menu = page.locator("header summary")
    expect(menu).to_have_count(1)
    expect(page.locator(MAIN)).to_be_hidden()
    expect(page.locator(TABS)).to_be_hidden()
    expect(page.locator(PILLS)).to_be_visible()
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.locator(MAIN)).to_be_visible()
    page.locator(TABS).get_by_text("Meten").click()
    page.wait_for_url("**/antwoorden/")
    assert complaints == []


def test_the_address_of_a_programme_is_copied_and_can_be_read_without_the_clipboard(
    open_page, organisation, programme, settings
):
    page = open_page(
        f"/programma/{programme.id}/", organisation, "lead", permissions=["clipboard-read", "clipboard-write"]
    )
    page.locator(".share > summary").click()
    wanted = f"{settings.OOGST_BASE_URL}/programma/{programme.id}/"
    expect(page.locator("#address")).to_have_value(wanted)
    page.locator("[data-copy]").click()
    expect(page.locator("[data-copy]")).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == wanted


def test_the_timeline_is_a_list_on_a_phone_and_a_line_on_a_wide_screen(open_page, organisation, programme):
    page = open_page(f"/programma/{programme.id}/", organisation, "lead", viewport={"width": 1280, "height": 900})
    assert page.evaluate("one => document.querySelectorAll(one).length", ".timeline--wide .timeline__spot") > 2
    tops = "[...document.querySelectorAll('.timeline__spot')].map(one => one.getBoundingClientRect().top)"
    assert len(set(page.evaluate(tops))) == 1
    page.set_viewport_size({"width": 390, "height": 844})
    found = page.evaluate(tops)
    assert found == sorted(set(found))


# How far the words of bare buttons that begin a line stand from where that line begins.
INDENTS = """() => [...document.querySelectorAll('main .button--bare')].filter(each => each.checkVisibility()).map(each => {
  const words = document.createRange(), line = (each.closest('.row') || each.parentElement).getBoundingClientRect()
  words.selectNodeContents(each)
  return [each.getBoundingClientRect().left - line.left, words.getClientRects()[0].left - line.left]
}).filter(([button]) => button < 1).map(([, text]) => Math.round(text))"""


def test_buttons_without_an_edge_begin_where_their_line_begins_on_a_phone(
    open_page, organisation, programme, complaints
):
    address = f"/programma/{programme.id}/vragenlijsten/vragenlijst/"
    page = open_page(address, organisation, "lead", viewport={"width": 390, "height": 844})
    found = page.evaluate(INDENTS)
    assert found
    assert set(found) == {0}
    assert too_small(page, WORK) == []
    assert not complaints
