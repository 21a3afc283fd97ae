"""Reading aloud in a real browser, of which only the voice is made up."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from oogst_web.programmes.domain import Spot, save_part
from oogst_web.questionnaires.standard import STANDARD
from tests.web.browser.test_pages import AXE, LOOKS, SIDEWAYS, wrong_with
from tests.web.conftest import actor

pytestmark = pytest.mark.django_db(transaction=True)
# The browser's own speech, told by the test when a sentence ends and when its voices are known.
SPEECH = """(voices) => {
  const speech = new EventTarget();
  Object.assign(speech, {
    said: [], cancelled: 0, voices: voices,
    getVoices() { return this.voices; },
    speak(words) { this.said.push(words); },
    cancel() { this.cancelled += 1; },
    end() { this.said.at(-1).onend(); },
  });
  Object.defineProperty(window, "speechSynthesis", {value: speech, configurable: true});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
}"""
DUTCH = [
    {"lang": "nl-NL", "name": "net", "localService": False},
    {"lang": "nl-NL", "name": "eigen", "localService": True},
    {"lang": "en-GB", "name": "own", "localService": True},
    {"lang": "de-DE", "name": "anders", "localService": True},
]


@pytest.fixture
def preview(programme, organisation, open_page):
    """Open the preview of one question with these voices; None is a browser that cannot speak."""
    lead = actor(organisation, "lead")
    options = {"1": "Mijn baas", "2": "Mijn team"}
    text = {"nl": "Wie hielp je?", "pl": "Kto ci pomógł?"}
    item = {"id": "wie", "text": text, "hint": "Denk aan vorige week.", "kind": "choices"}
    fields = {"items": [{**item, "options": options}]}
    save_part(Spot(programme, "instrument", "reactie"), fields, by=lead, seen=None)

    def opened(voices, language="nl", **options):
        page = open_page("/help/", organisation, "lead", **options)
        script = "delete Window.prototype.speechSynthesis; delete window.speechSynthesis"
        given = repr(voices).replace("True", "true").replace("False", "false")
        page.add_init_script(script if voices is None else f"({SPEECH})({given})")
        page.goto(f"/programma/{programme.id}/vragenlijsten/reactie/voorbeeld/?vraag=wie&taal={language}")
        return page

    return opened


def said(page):
    return page.evaluate("speechSynthesis.said.map(one => one.text)")


def test_each_sentence_is_said_and_marked_in_turn_and_the_button_comes_back(preview, complaints):
    page = preview(DUTCH)
    button = page.get_by_role("button", name="Lees voor")
    assert said(page) == []
    button.click()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    for piece in ("Wie hielp je?", "Denk aan vorige week.", "Je mag er meer kiezen.", "Mijn baas", "Mijn team"):
        assert page.locator(".is-read").all_text_contents() == [piece]
        page.evaluate("speechSynthesis.end()")
    assert page.locator(".is-read").all_text_contents() == ["Volgende vraag"]
    page.evaluate("speechSynthesis.end()")
    expect(page.locator(".is-read")).to_have_count(0)
    expect(button).to_be_visible()
    assert said(page)[3:] == ["Mijn baas", "of Mijn team", "Druk op Volgende vraag"]
    first = "(({lang, voice, rate}) => [lang, voice.name, rate])(speechSynthesis.said[0])"
    assert page.evaluate(first) == ["nl-NL", "eigen", 0.9]
    assert complaints == []


def test_stop_stops_and_what_ends_after_it_says_nothing_more(preview):
    page = preview(DUTCH)
    page.get_by_role("button", name="Lees voor").click()
    before = page.evaluate("speechSynthesis.cancelled")
    page.get_by_role("button", name="Stop").click()
    assert page.evaluate("speechSynthesis.cancelled") > before
    page.evaluate("speechSynthesis.end()")
    assert said(page) == ["Wie hielp je?"]
    expect(page.locator(".is-read")).to_have_count(0)


def test_another_page_ends_the_voice(preview):
    page = preview(DUTCH)
    page.get_by_role("button", name="Lees voor").click()
    before = page.evaluate("speechSynthesis.cancelled")
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("speechSynthesis.cancelled") > before
    expect(page.get_by_role("button", name="Lees voor")).to_be_visible()


def test_english_words_get_the_english_voice_and_language(preview):
    page = preview(DUTCH, "en")
    page.get_by_role("button", name="Read aloud").click()
    assert page.evaluate("[speechSynthesis.said[0].lang, speechSynthesis.said[0].voice.name]") == ["en-GB", "own"]


def test_polish_questions_get_a_polish_voice_and_are_not_read_without_one(preview):
    page = preview([*DUTCH, {"lang": "pl-PL", "name": "polski", "localService": True}], "pl")
    page.get_by_role("button", name="Lees voor").click()
    spoken = "speechSynthesis.said.map(({lang, voice, text}) => [lang, voice.name, text])"
    assert page.evaluate(spoken) == [["pl", "polski", "Kto ci pomógł?"]]
    page.evaluate("speechSynthesis.end()")
    page.evaluate("speechSynthesis.end()")
    assert page.evaluate(spoken)[2] == ["nl-NL", "eigen", "Je mag er meer kiezen."]
    expect(preview(DUTCH, "pl").locator("[data-read-aloud]")).to_be_hidden()


def test_without_speech_or_without_a_voice_there_is_no_button(preview, complaints):
    for voices in (None, [], DUTCH[3:]):
        page = preview(voices)
        expect(page.locator("[data-read-aloud]")).to_be_hidden()
    assert complaints == []


def test_voices_that_come_later_bring_the_button(preview):
    page = preview([])
    expect(page.locator("[data-read-aloud]")).to_be_hidden()
    bring = "speechSynthesis.voices = [{lang: 'nl_NL', localService: true}]; "
    page.evaluate(bring + "speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    expect(page.get_by_role("button", name="Lees voor")).to_be_visible()


def test_android_names_no_voices_and_speaks(preview):
    page = preview([], user_agent="Mozilla/5.0 (Linux; Android 15) Chrome/130")
    page.get_by_role("button", name="Lees voor").click()
    assert page.evaluate("[speechSynthesis.said[0].lang, speechSynthesis.said[0].voice]") == ["nl-NL", None]


def test_an_order_is_put_by_keyboard_and_the_focus_goes_along(page_of_order):
    page = page_of_order
    page.get_by_role("button", name="Omhoog: Rust").press("Enter")
    page.wait_for_url("**omhoog=**")
    assert page.locator(".ask__label").all_text_contents() == ["Tijd", "Rust", "Geld"]
    assert page.evaluate("document.activeElement.textContent") == "↑Omhoog: Rust, plaats 2 van 3"
    page.keyboard.press("Enter")
    expect(page.locator(".ask__label").first).to_have_text("Rust")
    # At the top there is no further up, so the focus goes to the other button of the same answer.
    assert page.evaluate("document.activeElement.textContent") == "↓Omlaag: Rust, plaats 1 van 3"


def test_every_kind_of_question_is_accessible_while_it_is_read(open_page, organisation, programme, complaints):
    lead, options = actor(organisation, "lead"), {"1": "Tijd", "2": "Arbeidsmarktontwikkelingenafdeling" * 2}
    items = [{"id": kind, "text": "Wat eerst?", "kind": kind, "options": options} for kind in ("choices", "order")]
    items += [{"id": key, "text": "Hoe was het?", "answers": key} for key in ("gevoel_5", "kan_ik_4", "hoe_vaak_4")]
    for item in items[2:]:
        save_part(Spot(programme, "answer_scale", item["id"]), STANDARD[item["id"]], by=lead, seen=None)
    fields = {"title": "Alles", "items": items}
    save_part(Spot(programme, "instrument", "alles"), fields, by=lead, seen=None)
    page = open_page("/help/", organisation, "lead", user_agent="Android")
    for item in items:
        page.goto(f"/programma/{programme.id}/vragenlijsten/alles/voorbeeld/?vraag={item['id']}&volgende=1")
        page.evaluate("document.querySelectorAll('[data-read]').forEach(one => one.classList.add('is-read'))")
        assert page.evaluate(SIDEWAYS) <= 0
        page.evaluate(AXE.read_text("utf-8"))
        assert [one for scheme, width in LOOKS for one in wrong_with(page, width, scheme)] == []
    assert complaints == []


@pytest.fixture
def page_of_order(programme, organisation, open_page):
    """The preview of a question that is answered by putting in order, in a browser without scripts."""
    item = {"id": "rang", "text": "Wat eerst?", "kind": "order", "options": {"t": "Tijd", "g": "Geld", "r": "Rust"}}
    spot = Spot(programme, "instrument", "vragenlijst")
    save_part(spot, {"title": "Rang", "items": [item]}, by=actor(organisation, "lead"), seen=None)
    where = f"/programma/{programme.id}/vragenlijsten/vragenlijst/voorbeeld/?vraag=rang"
    return open_page(where, organisation, "lead", java_script_enabled=False)
