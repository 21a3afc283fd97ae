"""A questionnaire from a file, in a real browser: look at it on a phone, take it over."""

from __future__ import annotations

import pytest

from tests.web.browser.test_pages import AXE, LOOKS, REFLOW, SIDEWAYS, wrong_with
from tests.web.xlsforms.samples import SAMPLES, workbook

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_form_is_looked_at_and_taken_over_by_keyboard(open_page, organisation, programme, complaints):
    page = open_page(f"/programma/{programme.id}/vragenlijst-inlezen/", organisation, "lead")
    content = workbook(**SAMPLES["groups with conditions"])
    page.locator("#file").set_input_files({"name": "werk.xlsx", "mimeType": "application/zip", "buffer": content})
    page.locator("#plain").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#questions", timeout=30_000)
    page.evaluate(AXE.read_text("utf-8"))
    assert [one for scheme, width in LOOKS for one in wrong_with(page, width, scheme)] == []
    page.set_viewport_size({"width": REFLOW, "height": 800})
    assert page.evaluate(SIDEWAYS) <= 0
    page.locator("form.row button").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/vragenlijsten/*/")
    assert "Is het druk?" in page.content()
    assert complaints == []
