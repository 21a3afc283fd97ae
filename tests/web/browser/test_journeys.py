"""Whole roads in a real browser, by keyboard alone: from signing in to a goal that is measured."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from oogst_web.programmes.models import Part, Programme
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db(transaction=True)
SAVED = re.compile(r"Bewaard om \d\d:\d\d")
MOST_TABS = 250
HERE = "selector => document.activeElement.matches(selector)"
RING = "getComputedStyle(document.activeElement).outlineStyle !== 'none'"


def tab_to(page, selector, *, back=False):
    """Go on with the tab key until a field or button has the focus, and see that it shows."""
    for _ in range(MOST_TABS):
        if page.evaluate(HERE, selector):
            assert page.evaluate(RING), f"{selector} does not show that it has the focus"
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError(f"the tab key never came to {selector}")


def type_into(page, selector, text, then="Enter"):
    tab_to(page, selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)
    page.keyboard.press(then)


def sign_in(page, organisation, role):
    type_into(page, '[name="login"]', actor(organisation, role).user.email, then="Tab")
    type_into(page, '[name="password"]', "wachtwoord-voor-de-test")
    page.wait_for_url("**/werk/")


def press(page, selector, address):
    tab_to(page, selector)
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_somebody_designs_a_programme_by_keyboard_alone(open_page, organisation, complaints):
    page = open_page("/")
    sign_in(page, organisation, "lead")
    press(page, 'main a[href="/programma/nieuw/"]', "**/programma/nieuw/")
    type_into(page, "#title", "Samen sterker", then="Tab")
    tab_to(page, '[name="start"]')
    for _ in range(10):
        if page.evaluate("document.activeElement.value") == "talent":
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/programma/[0-9a-f-]{36}/$"))
    programme = Programme.objects.get(title="Samen sterker")
    press(page, f'nav a[href="/programma/{programme.id}/verhaal/"]', "**/verhaal/")
    press(page, f'nav a[href="/programma/{programme.id}/doelen/"]', "**/doelen/")
    type_into(page, "#new-4", "Minder verzuim")
    page.wait_for_url("**/doelen/?open=*")
    goal = Part.objects.get(programme=programme, kind="goal", data__text="Minder verzuim")
    type_into(page, f'[id="new-i-{goal.key}"]', "Verzuim in dagen")
    expect(page.locator('form[id^="card-indicator-"]')).to_have_count(1)
    measure = Part.objects.get(programme=programme, kind="indicator", data__goal=goal.key)
    card = f'[id="card-indicator-{measure.key}"]'
    type_into(page, f'{card} [name="target"]', "5", then="Tab")
    expect(page.locator(f"{card} .saved__text")).to_have_text(SAVED)
    measure.refresh_from_db()
    assert measure.data["target"] == 5
    assert complaints == []


def test_a_value_becomes_a_goal_by_keyboard_alone_on_a_small_screen(open_page, organisation, programme, complaints):
    phone = {"width": 390, "height": 844}
    page = open_page(f"/programma/{programme.id}/waarden/", organisation, "lead", viewport=phone)
    type_into(page, '[id="new-core_value-"]', "Lef")
    page.wait_for_url("**/waarden/?add=core_value*")
    type_into(page, '[id="new-competency-w1"]', "Zich uitspreken")
    page.wait_for_url("**/waarden/?add=competency*")
    type_into(page, '[id="new-behaviour-c1"]', "Begrijpt wat er speelt")
    page.wait_for_url("**/waarden/?add=behaviour*")
    press(page, 'a[href="?open=behaviour-g1#behaviour-g1"]', "**/waarden/?open=*")
    type_into(page, '[id="behaviour-g1-text"]', "Zegt wat niet goed gaat", then="Tab")
    expect(page.locator('[id="card-behaviour-g1"] .saved__text')).to_have_text(SAVED)
    press(page, '[action$="/waarden/doel/g1/"] button', "**/doelen/?open=*")
    goal = Part.objects.get(programme=programme, kind="goal", data__from_behaviour="g1")
    assert goal.data["text"] == "Zegt wat niet goed gaat"
    expect(page.locator(f'[id="goal-{goal.key}"] h3')).to_have_text("Zegt wat niet goed gaat")
    assert complaints == []


def test_what_was_taken_away_by_keyboard_comes_back_by_keyboard(open_page, organisation, programme, complaints):
    page = open_page(f"/programma/{programme.id}/doelen/", organisation, "lead")
    goal = programme.parts.filter(kind="goal").order_by("-data__level", "position")[0]
    tab_to(page, f'[id="goal-{goal.key}"] [name="remove"]')
    page.keyboard.press("Enter")
    page.wait_for_selector('[name="restore"]')
    assert not programme.parts.filter(pk=goal.pk).exists()
    tab_to(page, '[name="restore"]')
    page.keyboard.press("Enter")
    expect(page.locator(f'[id="goal-{goal.key}"]')).to_have_count(1)
    assert programme.parts.get(kind="goal", key=goal.key).data == goal.data
    assert complaints == []


def test_alt_and_an_arrow_move_a_goal(open_page, organisation, programme, complaints):
    page = open_page(f"/programma/{programme.id}/doelen/", organisation, "lead")
    level = next(
        number for number in range(1, 6) if programme.parts.filter(kind="goal", data__level=number).count() > 1
    )
    _, second = programme.parts.filter(kind="goal", data__level=level).order_by("position")[:2]
    tab_to(page, f'[id="goal-{second.key}"] [name="up"]')
    page.keyboard.press("Alt+ArrowUp")
    page.wait_for_load_state()
    expect(page.locator(f"#level-{level} article").first).to_have_id(f"goal-{second.key}")
    assert complaints == []


def test_a_button_that_the_tab_key_cannot_reach_is_found(open_page, organisation):
    page = open_page("/help/")
    with pytest.raises(AssertionError, match="never came to"):
        tab_to(page, "h1")


def test_who_is_refused_sees_it_at_once_and_comes_to_the_field_with_its_name(open_page, organisation, programme):
    page = open_page(f"/programma/{programme.id}/meetplan/", organisation, "lead")
    page.get_by_role("button", name="Stel het plan vast").click()
    told = page.locator(".note--error")
    expect(told).to_be_focused()
    expect(told).to_be_in_viewport(ratio=1)
    told.get_by_role("link").click()
    expect(page.locator("#note")).to_be_focused()
    expect(page.locator('label[for="note"]')).to_be_in_viewport(ratio=1)
    page.get_by_role("link", name="Kalender").click()
    expect(page.locator("h2").first).to_be_visible()
    assert page.title().startswith("Meetplan")
