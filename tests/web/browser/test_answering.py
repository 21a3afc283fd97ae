"""Answering in a real browser on a phone: by touch, by keyboard, without a script, without internet, in two windows."""

from __future__ import annotations

import os
import re

import numpy as np
import pytest
from playwright.sync_api import expect

from oogst_web.answers.models import Submission
from oogst_web.asking.closing import close_wave
from oogst_web.asking.tickets import issue
from oogst_web.questionnaires.standard import STANDARD
from oogst_web.waves.models import TicketKind
from tests.web.asked import opened_wave, tokens_of
from tests.web.browser.looking import look
from tests.web.browser.test_journeys import tab_to
from tests.web.browser.test_pages import AXE, SIDEWAYS, wrong_with
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db(transaction=True)
BIG, SMALL = {"width": 390, "height": 844}, {"width": 360, "height": 640}
PHONE = {"viewport": BIG, "has_touch": True, "is_mobile": True}
CHAOS = int(os.environ.get("OOGST_CHAOS", "4"))
KEPT = "✓ Bewaard"
ITEMS = [
    *(
        {"id": f"v{number}", "text": text, "kind": "scale", "answers": "hoe_vaak_4"}
        for number, text in enumerate(
            ("Mijn begeleider vraagt wat ik zelf wil leren.", "Wij praten samen over mijn werk."), start=1
        )
    ),
    {"id": "coach", "text": "Heb je met een coach gepraat?", "kind": "choice", "options": {"ja": "Ja", "nee": "Nee"}},
    {"id": "keer", "text": "Hoe vaak was dat?", "kind": "number", "show_if": 'coach = "ja"'},
    {"id": "open", "text": "Wat wil je nog vertellen?", "kind": "text"},
]


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


def put_questions(programme, items):
    scale = STANDARD["hoe_vaak_4"]
    programme.parts.update_or_create(kind="answer_scale", key="hoe_vaak_4", defaults={"data": scale, "position": 99})
    part = programme.parts.get(kind="instrument", key="reactie")
    part.data = {**part.data, "title": "Coachen op de werkplek", "items": items, "scales": None}
    part.save()


@pytest.fixture
def wave(programme, lead):
    put_questions(programme, ITEMS)
    return opened_wave(programme, lead)


@pytest.fixture
def begin(wave, open_page):
    """Open the link of the first person on a phone and begin."""
    token = tokens_of(wave)[0]

    def begun(**options):
        page = open_page(f"/v/{token}/", **{**PHONE, **options})
        page.locator("form button").click()
        page.wait_for_url("**/vragen/**")
        return page

    return begun


def choose(page, label):
    page.locator("[data-here] label", has_text=label).tap()


def onward(page):
    page.locator('[data-act="next"]').tap()


def at(page, text):
    expect(page.locator("[data-here] h1")).to_have_text(text)


def kept(page):
    expect(page.locator("[data-saved]")).to_have_text(KEPT)


def answers():
    return Submission.objects.get().answers


def test_somebody_answers_by_touch_and_sends(begin, complaints):
    page = begin()
    expect(page).to_have_title(re.compile(r"^Vraag 1 van 4 – Coachen op de werkplek"))
    assert page.evaluate("document.activeElement.textContent") == ITEMS[0]["text"]
    for label in ("Vaak", "Dat weet ik niet"):
        choose(page, label)
        onward(page)
    expect(page).to_have_title(re.compile("^Vraag 3 van 4"))
    choose(page, "Ja")
    onward(page)
    expect(page).to_have_title(re.compile("^Vraag 4 van 5"))
    page.locator("[data-here] input").fill("12")
    onward(page)
    page.locator("[data-here] textarea").fill("Meer tijd")
    kept(page)
    onward(page)
    page.wait_for_url("**/nakijken/")
    page.locator("dl div", has_text="Hoe vaak was dat?").get_by_role("link").tap()
    at(page, "Hoe vaak was dat?")
    page.locator("[data-here] input").fill("3")
    onward(page)
    page.wait_for_url("**/nakijken/")
    page.get_by_role("button", name="Verstuur").tap()
    page.wait_for_url("**/klaar/")
    row = Submission.objects.get()
    assert row.is_submitted
    assert row.answers == {"v1": "3", "v2": "9", "coach": "ja", "keer": "3", "open": "Meer tijd"}
    expect(page.get_by_text(row.receipt)).to_be_visible()
    assert complaints == []


def test_somebody_answers_by_keyboard_alone(begin, complaints):
    page = begin()
    for _ in range(2):
        tab_to(page, "[data-here] input")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
    at(page, ITEMS[2]["text"])
    tab_to(page, "[data-here] input")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    at(page, ITEMS[4]["text"])
    tab_to(page, "[data-here] textarea")
    page.keyboard.type("Hoi")
    tab_to(page, '[data-act="next"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**/nakijken/")
    tab_to(page, ".ask--send button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/klaar/")
    assert answers() == {"v1": "1", "v2": "1", "coach": "nee", "open": "Hoi"}
    assert complaints == []


def test_somebody_answers_without_a_script(begin):
    page = begin(java_script_enabled=False)
    expect(page.locator("#v-v2")).to_be_visible()
    expect(page.locator("#v-keer")).to_be_hidden()
    page.locator("#v-v1 label", has_text="Vaak").tap()
    page.locator("#v-coach label", has_text="Ja").tap()
    onward(page)
    expect(page.locator("#v-keer")).to_be_visible()
    page.locator("#v-keer input").fill("veel")
    onward(page)
    expect(page.get_by_text("Typ een getal. Bijvoorbeeld 12.")).to_be_visible()
    page.locator("#v-keer input").fill("2")
    onward(page)
    page.wait_for_url("**/nakijken/")
    page.get_by_role("button", name="Verstuur").tap()
    page.wait_for_url("**/klaar/")
    assert answers() == {"v1": "3", "coach": "ja", "keer": "2"}


CODES = [
    {"id": "som", "text": "Wat hielp je?", "kind": "choices", "options": {"t": "Tijd", "b": "Boek", "c": "Coach"}},
    {"id": "rang", "text": "Wat gaat voor?", "kind": "order", "options": {"t": "Tijd", "b": "Boek", "c": "Coach"}},
]


@pytest.mark.parametrize("has_script", [True, False])
def test_several_answers_and_an_order_are_kept_as_codes(has_script, programme, lead, open_page):
    part = programme.parts.get(kind="instrument", key="reactie")
    part.data = {**part.data, "title": "Coachen", "items": CODES, "scales": None}
    part.save()
    page = open_page(f"/v/{tokens_of(opened_wave(programme, lead))[0]}/", **PHONE, java_script_enabled=has_script)
    page.locator("form button").last.tap()
    section = "[data-here]" if has_script else "#v-som"
    for label in ("Coach", "Tijd"):
        page.locator(f"{section} label", has_text=label).tap()
    if has_script:
        onward(page)
    page.get_by_role("button", name="Omhoog: Coach").tap()
    if has_script:
        kept(page)
    onward(page)
    page.wait_for_url("**/nakijken/")
    assert answers() == {"som": "t;c", "rang": "t;c;b"}


def test_without_internet_somebody_goes_on_and_nothing_is_lost(begin):
    page = begin()
    choose(page, "Vaak")
    kept(page)
    page.context.set_offline(True)
    choose(page, "Soms")
    expect(page.locator("[data-saved]")).to_contain_text("Nog niet verstuurd: 1")
    onward(page)
    choose(page, "Nooit")
    expect(page.locator("[data-saved]")).to_contain_text("Nog niet verstuurd: 2")
    assert answers() == {"v1": "3"}
    page.context.set_offline(False)
    kept(page)
    assert answers() == {"v1": "2", "v2": "1"}
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_what_waited_when_the_window_was_killed_is_sent_when_it_is_open_again(begin):
    page = begin()
    context, address = page.context, page.url
    choose(page, "Vaak")
    kept(page)
    context.set_offline(True)
    choose(page, "Soms")
    onward(page)
    choose(page, "Nooit")
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(address.split("#")[0])
    kept(again)
    assert answers() == {"v1": "2", "v2": "1"}
    expect(again.get_by_role("heading", name="Je was bij vraag 3.")).to_be_visible()
    again.locator('[data-act="resume"]').tap()
    at(again, ITEMS[2]["text"])


def test_who_sends_without_internet_has_sent_once_there_is_internet(begin):
    page = begin()
    choose(page, "Vaak")
    kept(page)
    page.goto(page.url.split("vragen")[0] + "nakijken/")
    page.context.set_offline(True)
    page.get_by_role("button", name="Verstuur").tap()
    expect(page.get_by_text("Houd dit scherm open")).to_be_visible()
    assert not Submission.objects.get().is_submitted
    page.context.set_offline(False)
    page.wait_for_url("**/klaar/")
    assert Submission.objects.get().is_submitted


def test_what_waited_for_more_than_a_day_is_forgotten(begin):
    page = begin()
    page.context.set_offline(True)
    choose(page, "Vaak")
    page.evaluate(
        """() => { const place = Object.keys(localStorage)[0], all = JSON.parse(localStorage[place]);
        for (const held of Object.values(all)) held.t -= 25 * 3600 * 1000; localStorage[place] = JSON.stringify(all) }"""
    )
    page.context.set_offline(False)
    context, address = page.context, page.url
    page.close(run_before_unload=False)
    again = context.new_page()
    again.goto(address)
    again.wait_for_selector("[data-here]")
    assert again.evaluate("Object.keys(localStorage).length") == 0


def test_the_window_may_be_killed_after_every_question(begin):
    page = begin()
    context, address = page.context, page.url.split("#")[0]
    for label, key, value in (("Vaak", "v1", "3"), ("Soms", "v2", "2"), ("Nee", "coach", "nee")):
        choose(page, label)
        kept(page)
        page.close()
        assert answers()[key] == value
        page = context.new_page()
        page.goto(address)
        page.locator('[data-act="resume"]').tap()
    at(page, ITEMS[4]["text"])


def test_back_goes_to_the_question_before_and_never_out_of_turn(begin):
    page = begin()
    choose(page, "Vaak")
    onward(page)
    choose(page, "Soms")
    onward(page)
    page.go_back()
    at(page, ITEMS[1]["text"])
    expect(page.locator("[data-here] :checked")).to_have_value("2")
    page.locator('[data-act="back"]').tap()
    at(page, ITEMS[0]["text"])
    page.go_forward()
    page.go_back()
    kept(page)
    assert answers() == {"v1": "3", "v2": "2"}


def test_a_double_tap_is_one_tap(begin):
    page = begin()
    choose(page, "Vaak")
    page.locator('[data-act="next"]').dblclick()
    at(page, ITEMS[1]["text"])
    expect(page.locator("[data-here] .error")).to_be_hidden()


def test_without_an_answer_somebody_hears_so_and_may_skip(begin):
    page = begin()
    page.wait_for_timeout(600)
    onward(page)
    expect(page.locator("[data-here] .error")).to_have_text("Fout: Kies een antwoord. Of sla de vraag over.")
    expect(page).to_have_title(re.compile("^Fout:"))
    page.locator('[data-act="skip"]').tap()
    at(page, ITEMS[1]["text"])
    choose(page, "Vaak")
    kept(page)
    page.get_by_role("button", name="Wis dit antwoord").tap()
    kept(page)
    assert answers() == {}


def test_of_two_windows_the_last_answer_stands_and_after_sending_both_say_so(begin):
    one = begin()
    other = one.context.new_page()
    other.goto(one.url)
    choose(one, "Vaak")
    kept(one)
    choose(other, "Nooit")
    kept(other)
    assert answers() == {"v1": "1"}
    other.goto(other.url.split("vragen")[0] + "nakijken/")
    other.get_by_role("button", name="Verstuur").tap()
    other.wait_for_url("**/klaar/")
    choose(one, "Soms")
    expect(one.get_by_role("heading", name="Je antwoorden zijn al verstuurd.")).to_be_visible()
    one.get_by_role("link", name="Kijk hoe het zit").tap()
    one.wait_for_url("**/klaar/")
    assert answers() == {"v1": "1"}


def test_who_answers_after_closing_hears_so(begin, wave, lead):
    page = begin()
    close_wave(wave, by=lead)
    choose(page, "Vaak")
    expect(page.get_by_role("heading", name="Deze vragen zijn gesloten.")).to_be_visible()


def test_who_stops_reads_how_to_go_on(begin):
    page = begin()
    choose(page, "Vaak")
    page.get_by_role("button", name="Later verder").tap()
    expect(page.get_by_role("heading", name="Tot later")).to_be_visible()
    assert answers() == {"v1": "3"}


def test_a_tablet_that_nobody_touches_goes_back_to_its_start(wave, open_page):
    token = issue(wave, TicketKind.TABLET, "programme")
    page = open_page("/help/", **PHONE)
    page.clock.install()
    page.goto(f"/v/{token}/")
    page.locator("form[data-wipe] button").tap()
    page.wait_for_selector("[data-here]")
    choose(page, "Vaak")
    kept(page)
    assert page.evaluate("Object.keys(localStorage).length") == 0
    asked = page.url
    page.clock.fast_forward(41_000)
    page.get_by_role("button", name="Ja, ik ga verder").tap()
    expect(page.locator("dialog")).to_be_hidden()
    page.clock.fast_forward(41_000)
    expect(page.get_by_role("heading", name="Ben je er nog?")).to_be_visible()
    # The browser may tell of the first closing only now.
    page.evaluate("document.querySelector('[data-still]').dispatchEvent(new Event('close'))")
    page.clock.fast_forward(21_000)
    page.wait_for_url("**/volgende/")
    page.go_back()
    expect(page.locator(":checked")).to_have_count(0)
    page.goto(asked)
    page.wait_for_url("**/volgende/**")


def test_paper_forms_are_typed_in_by_number_keys_and_enter(wave, organisation, open_page, complaints):
    page = open_page(f"/programma/{wave.programme_id}/antwoorden/{wave.id}/overtypen/", organisation, "support")
    assert page.evaluate("document.activeElement.name") == "v1"
    for key in ("3", "Enter", "0", "Enter", "2", "Enter"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.name") == "open"
    page.keyboard.type("Hoi")
    page.evaluate(AXE.read_text("utf-8"))
    assert wrong_with(page, 1280, "light") + wrong_with(page, 390, "dark") == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("1 formulier bewaard.")).to_be_visible()
    assert answers() == {"v1": "3", "v2": "9", "coach": "nee", "open": "Hoi"}
    assert page.evaluate("document.activeElement.name") == "v1"
    assert complaints == []


@pytest.mark.parametrize("size", [BIG, SMALL], ids=["390x844", "360x640"])
def test_question_options_and_button_are_in_one_screen(size, begin):
    page = begin(viewport=size)
    row = 56 if size is BIG else 48
    heights = [box.bounding_box()["height"] for box in page.locator("[data-here] label, .ask__next:visible").all()]
    assert len(heights) == 6
    assert min(heights) >= row
    button = page.locator('[data-act="next"]').bounding_box()
    assert button["y"] + button["height"] <= size["height"]
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate("scrollY") == 0


def test_the_pages_of_a_phone_are_accessible_in_light_dark_and_large(begin, wave):
    page, found = begin(), []

    found += look(page, "question")
    page.wait_for_timeout(600)
    onward(page)
    found += look(page, "mistake")
    choose(page, "Vaak")
    kept(page)
    page.reload()
    found += look(page, "answered")
    base = page.url.split("vragen")[0]
    for name in ("vragen/", "nakijken/", "vragen/?later=1", "wissen/"):
        page.goto(base + name)
        found += look(page, name)
    page.goto(f"{base}nakijken/")
    page.get_by_role("button", name="Verstuur").click()
    page.wait_for_url("**/klaar/")
    found += look(page, "klaar")
    page.goto(f"/v/{tokens_of(wave, TicketKind.PAPER)[1]}/")
    found += look(page, "start")
    assert found == [], "\n".join(found)


def test_a_page_is_light_and_no_request_tells_the_token(wave, open_page, complaints):
    token = tokens_of(wave)[0]
    page = open_page("/help/", **PHONE)
    told, weights, scripts = [], [], []

    def note(answer):
        told.append(answer.request.all_headers().get("referer", ""))
        size = len(answer.body()) if answer.status == 200 else 0
        weights.append(size)
        scripts.append(size if answer.url.endswith(".js") else 0)

    page.goto(f"/v/{token}/")
    page.on("response", note)
    page.locator("form button").tap()
    page.wait_for_selector("[data-here]")
    page.wait_for_load_state("networkidle")
    assert told
    assert not [one for one in told if token in one]
    assert sum(weights) <= 60_000
    assert 0 < sum(scripts) <= 25_000
    assert complaints == []


@pytest.mark.parametrize("seed", range(CHAOS))
def test_whatever_happens_nothing_is_lost_that_was_shown_as_kept(seed, begin):
    chance = np.random.default_rng(seed)
    page = begin()
    context, address = page.context, page.url.split("#")[0]
    shown, is_online = {}, True
    for _ in range(14):
        act = chance.choice(
            ("choose", "choose", "choose", "onward", "back", "offline", "online", "kill", "reload", "twice")
        )
        here = page.locator("[data-here]")
        if act in ("kill", "reload") and is_online:
            if act == "kill":
                page.close()
                page = context.new_page()
                page.goto(address)
            else:
                page.reload()
        elif act in ("offline", "online"):
            is_online = act == "online"
            context.set_offline(not is_online)
        elif page.locator('[data-act="first"]').is_visible():
            page.locator('[data-act="first"]').tap()
        elif (
            act in ("onward", "back", "twice")
            and here.count()
            and page.locator('[data-act="next"]').inner_text() == "Volgende vraag"
        ):
            button = page.locator('[data-act="back"]' if act == "back" else '[data-act="next"]')
            if button.is_visible():
                button.dblclick() if act == "twice" else button.tap()
        elif here.count() and here.locator("label").count():
            option = here.locator("label").nth(int(chance.integers(here.locator("label").count())))
            option.tap()
            # Only what the page itself says is kept is held against it.
            if is_online:
                kept(page)
                shown[here.get_attribute("data-question")] = option.locator("input").get_attribute("value")
            else:
                shown.pop(here.get_attribute("data-question"), None)
    assert shown.items() <= answers().items()
