"""The builder with the keyboard, and the pages of people without an account: axe finds nothing, nothing scrolls sideways."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.urls import reverse

from oogst_web.reports import domain
from oogst_web.reports.queries import link_of, open_draft, shown_order
from tests.web.asked import opened_wave
from tests.web.conftest import actor
from tests.web.reporting import approved, draft_in, told_in, with_pictures

pytestmark = pytest.mark.django_db(transaction=True)
AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
RUN = "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice'], resultTypes: ['violations']})"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def wrong_with(page):
    found = []
    page.add_script_tag(path=AXE) if not page.evaluate("typeof axe !== 'undefined'") else None
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {rule['id']}" for rule in page.evaluate(RUN)["violations"]]
        if page.evaluate(SIDEWAYS) > 0:
            found.append(f"{width}: sideways")
    return found


@pytest.fixture
def release(programme, organisation):
    lead = actor(organisation, "lead")
    made = told_in(programme, opened_wave(programme, lead))
    with_pictures(made)
    return made


def test_the_builder_works_with_the_keyboard_and_for_everybody(open_page, organisation, programme, release):
    draft = draft_in(release, actor(organisation, "lead"), "management")
    page = open_page(reverse("report", args=[programme.id, draft.id]), organisation, "lead", bypass_csp=True)
    before = shown_order(open_draft(draft))
    page.get_by_role("button", name="Omlaag: Samenvatting").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    draft.refresh_from_db()
    assert shown_order(open_draft(draft))[:2] == (before[1], before[0])
    assert wrong_with(page) == []


def test_the_pages_of_participants_are_for_everybody(open_page, organisation, programme, release):
    lead = actor(organisation, "lead")
    draft = draft_in(release, lead)
    token = domain.ask_reader(draft, "Fatma", by=lead)
    page = open_page(reverse("read_along", args=[token]), bypass_csp=True)
    assert wrong_with(page) == []
    page.get_by_label("Het klopt", exact=True).check()
    page.get_by_role("button", name="Verstuur").click()
    assert page.get_by_role("heading", name="Dank je wel").is_visible()
    version = approved(draft, lead)
    page.goto(reverse("public_report", args=[version.id, link_of(version)]))
    assert wrong_with(page) == []
