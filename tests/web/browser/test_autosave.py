"""Autosave in a real browser: when it was kept, what is wrong, who else changed it, and no answer at all."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from oogst_web.programmes.models import Part
from oogst_web.programmes.parts import ONLY

pytestmark = pytest.mark.django_db(transaction=True)
SAVED = re.compile(r"Bewaard om \d\d:\d\d")


@pytest.fixture
def indicator(programme):
    return Part.objects.filter(programme=programme, kind="indicator").order_by("position").first()


def address_of(programme, indicator):
    return f"/programma/{programme.id}/doelen/?open={indicator.data['goal']}&indicator={indicator.key}"


@pytest.fixture
def page(open_page, organisation, programme, indicator):
    return open_page(address_of(programme, indicator), organisation, "lead")


@pytest.fixture
def card(page, indicator):
    return page.locator(f'[id="card-indicator-{indicator.key}"]')


def change(card, name, value):
    field = card.locator(f'[name="{name}"]')
    field.fill(value)
    field.blur()


def kept(indicator):
    indicator.refresh_from_db()
    return indicator.data


def test_a_change_is_kept_and_said_without_a_click(card, indicator, complaints):
    change(card, "title", "Vaker feedback")
    expect(card.locator(".saved__text")).to_have_text(SAVED)
    assert "Vaker feedback" in str(kept(indicator)["title"])
    assert complaints == []


def test_what_the_page_tells_of_a_goal_follows_what_was_kept(open_page, organisation, programme, complaints):
    goal = Part.objects.filter(programme=programme, kind="goal").order_by("position").first()
    goal.data = {**goal.data, "level": 3, "text": "Begeleiders begrijpen feedback"}
    goal.save()
    page = open_page(f"/programma/{programme.id}/doelen/?open={goal.key}", organisation, "lead")
    card, around = page.locator(f'[id="card-goal-{goal.key}"]'), page.locator(f'[id="goal-{goal.key}"]')
    expect(around).to_contain_text("“begrijpen” kan een collega niet zien")
    change(card, "text", "Begeleiders geven elke week feedback")
    expect(around.locator("h3")).to_have_text("Begeleiders geven elke week feedback")
    expect(around).not_to_contain_text("begrijpen")
    expect(around.get_by_role("button", name="Omhoog Begeleiders geven elke week feedback")).to_be_visible()
    expect(card.locator(".saved__text")).to_have_text(SAVED)
    assert complaints == []


def test_the_heading_about_money_follows_what_was_kept(open_page, organisation, programme, complaints):
    page = open_page(f"/programma/{programme.id}/geld/", organisation, "lead")
    card = page.locator("form[data-autosave]")
    change(card, "total", "20000")
    change(card, "evaluation", "1500")
    expect(page.locator("h1")).to_contain_text("€ 1.500 voor de evaluatie: 8%")
    expect(card.locator('[name="evaluation"]')).to_have_value("1500")
    assert complaints == []


def test_a_button_does_not_move_away_while_it_is_pressed(page, card, indicator, complaints):
    heading, held = page.locator('[data-told="heading"]'), []
    heading.evaluate("heading => { heading.textContent = 'zoals het was' }")
    button = page.get_by_role("link", name="Sluit").first
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    card.locator('[name="title"]').fill("Nog vaker feedback")
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    with page.expect_response(lambda answer: answer.request.method == "GET"):
        page.mouse.down()
    assert heading.inner_text() == "zoals het was"
    page.on("framenavigated", lambda frame: held.append(frame.url))
    page.mouse.up()
    page.wait_for_url(lambda address: "open=" not in address)
    assert held
    assert "Nog vaker feedback" in str(kept(indicator)["title"])
    assert complaints == []


def test_changes_one_after_the_other_do_not_meet_themselves(card, indicator, complaints):
    # Changes while an answer is under way go together, so each waits for its own.
    for number in ("3", "4", "5"):
        with card.page.expect_response("**/deel/**"):
            change(card, "target", number)
    expect(card.locator('[name="version"]')).to_have_value(str(indicator.version + 3))
    change(card, "target", "6")
    expect(card.locator('[name="version"]')).to_have_value(str(indicator.version + 4))
    assert kept(indicator)["target"] == 6
    assert complaints == []


def test_what_cannot_be_read_is_told_at_its_field_and_goes_away_when_it_is_right(card, indicator, complaints):
    change(card, "target", "veel")
    expect(card.locator(".field--wrong .error")).to_contain_text("Typ een getal")
    expect(card.locator('[name="target"]')).to_have_value("veel")
    expect(card.locator(".saved__text")).to_have_text("Nog niet bewaard.")
    change(card, "target", "7")
    expect(card.locator(".saved__text")).to_have_text(SAVED)
    expect(card.locator(".field--wrong")).to_have_count(0)
    assert kept(indicator)["target"] == 7
    assert complaints == []


def test_who_types_on_while_an_error_comes_back_keeps_what_was_typed(page, card):
    held = []
    page.route("**/deel/**", lambda route: held.append(route))  # noqa: PLW0108 -- the driver wants a Python function
    card.locator('[name="target"]').fill("veel")
    with page.expect_request("**/deel/**"):
        card.locator('[name="definition"]').focus()
    page.keyboard.type("Nieuwe ")
    held[0].continue_()
    expect(card.locator(".field--wrong")).to_have_count(1)
    # What was typed is put back when the new card has settled.
    expect(card.locator('[name="definition"]')).to_have_value(re.compile("Nieuwe "))
    assert page.evaluate("document.activeElement.name") == "definition"


@pytest.fixture
def fixed(programme):
    plan, _ = Part.objects.get_or_create(programme=programme, kind="plan", key=ONLY)
    plan.data = {**plan.data, "frozen_on": "2026-01-01"}
    plan.save()


def test_after_approval_the_changed_field_itself_says_that_a_reason_is_needed(fixed, page, card, indicator, complaints):
    change(card, "target", "11")
    here = card.locator(".field").filter(has=page.locator('[name="target"]'))
    expect(here.locator(".error")).to_contain_text("Nog niet bewaard.")
    here.get_by_role("link", name="Waarom").click()
    assert page.evaluate("document.activeElement.name") == "why"
    page.keyboard.type("Telfout")
    page.keyboard.press("Tab")
    expect(card.locator(".saved__text")).to_have_text(SAVED)
    expect(here.locator(".error")).to_have_count(0)
    assert kept(indicator)["target"] == 11
    assert complaints == []


def test_a_reason_that_is_typed_while_the_question_for_it_is_under_way_is_sent_too(fixed, page, card, indicator):
    held = []
    page.route("**/deel/**", lambda route: held.append(route), times=1)  # noqa: PLW0108 -- the driver wants a Python function
    with page.expect_request("**/deel/**"):
        change(card, "target", "11")
    change(card, "why", "Telfout")
    held[0].continue_()
    expect(card.locator(".saved__text")).to_have_text(SAVED)
    assert kept(indicator)["target"] == 11


def test_when_somebody_else_changed_it_both_texts_are_shown_and_the_choice_is_kept(page, card, indicator, complaints):
    indicator.data = {**indicator.data, "target": 40}
    indicator.version += 1
    indicator.save()
    change(card, "target", "50")
    expect(page.locator("h1")).to_have_text("Iemand anders wijzigde dit ook")
    assert kept(indicator)["target"] == 40
    page.get_by_label("Van de ander:").last.check()
    page.get_by_role("button", name="Bewaar deze keuze").click()
    page.wait_for_url("**/doelen/**")
    assert kept(indicator)["target"] == 40
    assert complaints == []


@pytest.mark.parametrize("failure", ["abort", "500"])
def test_when_no_answer_comes_the_card_says_that_it_is_not_kept_and_the_next_try_works(page, card, indicator, failure):
    stop = "**/deel/**"
    page.route(stop, lambda route: route.abort() if failure == "abort" else route.fulfill(status=500, body="kapot"))
    change(card, "target", "8")
    expect(card.locator(".saved__text")).to_contain_text("Nog niet bewaard.")
    page.unroute(stop)
    card.get_by_role("button", name="Bewaar").click()
    expect(card.locator(".saved__text")).to_have_text(SAVED)
    assert kept(indicator)["target"] == 8


def test_who_is_signed_out_in_the_meantime_signs_in_beside_it_and_nothing_is_lost(page, card, indicator, complaints):
    page.context.clear_cookies(name="sessionid")
    change(card, "target", "9")
    expect(card.locator(".saved__text")).to_contain_text("niet meer ingelogd")
    expect(card.locator('[name="target"]')).to_have_value("9")
    with page.context.expect_page() as opened:
        card.locator(".saved__text a").click()
    beside = opened.value
    beside.locator('[name="login"]').fill("lead@delinde.voorbeeld")
    beside.locator('[name="password"]').fill("wachtwoord-voor-de-test")
    beside.locator('[name="password"]').press("Enter")
    # Signing in brings back to the same page, with the same card open.
    beside.wait_for_url(f"**{page.url.partition('/programma/')[1]}**")
    assert beside.url == page.url
    beside.close()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(card.locator(".saved__text")).to_have_text(SAVED)
    assert kept(indicator)["target"] == 9
    change(card, "target", "10")
    expect(card.locator('[name="version"]')).to_have_value(str(indicator.version + 1))
    assert kept(indicator)["target"] == 10
    assert complaints == []


def test_a_form_made_before_signing_in_anew_is_kept_with_one_more_click(open_page, organisation, programme, complaints):
    page = open_page(f"/programma/{programme.id}/beheer/", organisation, "lead")
    page.evaluate(
        "for (const one of document.querySelectorAll('[name=csrfmiddlewaretoken]')) one.value = 'x'.repeat(64)"
    )
    page.locator("#copy-title").fill("De groep van het voorjaar")
    page.get_by_role("button", name="Maak kopie").click()
    expect(page.locator("h1")).to_have_text("Je bent weer ingelogd")
    expect(page.locator("form.card")).to_contain_text("De groep van het voorjaar")
    page.get_by_role("button", name="Ga verder met bewaren").click()
    expect(page.locator("h1")).to_contain_text("De groep van het voorjaar")
    assert programme.copies.count() == 1
    assert complaints == []


def test_a_card_still_works_without_scripts(open_page, organisation, programme, indicator):
    page = open_page(
        address_of(programme, indicator),
        organisation,
        "lead",
        java_script_enabled=False,
    )
    card = page.locator(f'[id="card-indicator-{indicator.key}"]')
    card.locator('[name="target"]').fill("12")
    card.get_by_role("button", name="Bewaar").click()
    page.wait_for_url("**/doelen/")
    assert kept(indicator)["target"] == 12


def test_another_way_of_measuring_brings_its_own_fields_into_view_and_loses_nothing(card, indicator, complaints):
    card.locator("summary").last.click()
    card.locator('[name="at_most"]').fill("3")
    way = card.locator('[name="measure"]')
    way.focus()
    for chosen, shown, hidden in (("share", "at_least", "series"), ("series", "series", "at_least")):
        way.select_option(chosen)
        expect(card.locator(f'[name="{shown}"]')).to_be_visible()
        expect(card.locator(f'[name="{hidden}"]')).to_be_hidden()
        expect(way).to_be_focused()
        expect(card.locator(".saved__text")).to_have_text(SAVED)
    assert (kept(indicator)["measure"], kept(indicator)["at_most"]) == ("series", 3)
    assert complaints == []


def test_a_line_of_a_condition_shows_only_what_fits_its_question_and_is_kept_once_it_is_whole(
    open_page, organisation, programme, complaints
):
    part = Part.objects.get(programme=programme, kind="instrument", key="reactie")
    part.data = {
        **part.data,
        "items": [
            {"id": "v1", "text": "Waar?", "kind": "choices", "options": {"1": "thuis", "2": "op het werk"}},
            {"id": "v2", "text": "Hoeveel?", "kind": "number"},
            {"id": "v3", "text": "Wat viel op?", "kind": "text"},
        ],
    }
    part.save()
    page = open_page(f"/programma/{programme.id}/vragenlijsten/reactie/?open=v3", organisation, "lead")
    line, sent = page.locator("[data-picks]").first, []
    page.on("request", lambda request: sent.append(request))  # noqa: PLW0108 -- the driver wants a Python function
    question, act, answer, typed = (
        line.locator(f'[name="show_if.{name}"]') for name in ("question", "act", "answer", "typed")
    )
    expect(answer).to_be_hidden()
    question.select_option("v2")
    expect(typed).to_be_visible()
    expect(answer).to_be_hidden()
    question.select_option("v1")
    expect(typed).to_be_hidden()
    expect(act).to_have_value("has")
    assert "POST" not in [request.method for request in sent]
    answer.focus()
    answer.select_option("v1 2")
    expect(page.locator("[data-picks]")).to_have_count(2)
    expect(page.locator("#card-item-v3 .saved__text")).to_have_text(SAVED)
    expect(page.locator("[data-picks]").first.locator('[name="show_if.answer"]')).to_be_focused()
    assert kept(part)["items"][-1]["show_if"] == 'v1 has "2"'
    assert complaints == []
