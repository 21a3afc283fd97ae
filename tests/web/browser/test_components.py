"""The states that every screen can be in: each shown by itself, and axe-core finds nothing on any screen."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.template import engines
from django.urls import path

from oogst_web import urls
from oogst_web.pages.access import open_page as open_to_all
from tests.web.browser.test_pages import AXE, LOOKS, REFLOW, SIDEWAYS, wrong_with

pytestmark = pytest.mark.django_db(transaction=True)
# One line per state: its component with what a screen gives it, and a text that has to be on the page.
STATES = {
    "empty": ('text="programmes.empty" action="programmes.new" url="/programma/nieuw/"', "Nog geen programma"),
    "partial": (
        'shown="16 van 26 antwoorden." missing="De nameting loopt nog." who="Fatma" url="/help/" action="Herinner"',
        "Fatma kan dit aanvullen.",
    ),
    "suppressed": ('title="Team West" threshold=5 url="/help/"', "Minder dan 5 antwoorden. Dat laten we niet zien."),
    "error": ('what="Opslaan lukt nu niet." code="E-17"', "staat nog op dit scherm"),
    "busy": ('what="We maken je rapport." steps=steps', "Je kunt deze pagina verlaten."),
    "outdated": ('day="3 november 2026" count=4 url="/help/"', "Er zijn 4 nieuwe antwoorden."),
    "locked": (
        'day="3 november 2026" by="Henk Bos" note="Besproken."',
        "Vastgesteld op 3 november 2026 door: Henk Bos.",
    ),
    "read_only": ('who="Fatma"', "Fatma kan het wijzigen."),
}
STEPS = [{"text": "Rekenen", "is_done": True}, {"text": "Tekenen", "is_here": True}, {"text": "Opmaken"}]
PAGE = """{% extends "base.html" %}{% block title %}Toestanden{% endblock %}{% block main %}<h1>Toestanden</h1>
<figure id="figure" class="suppressed">cijfer</figure>STATES{% endblock %}"""


@open_to_all
def states(request):
    """Show every state on one page."""
    shown = "".join(
        f'<section id="{name}"><h2>{name}</h2>{{% include "components/{name}.html" with {given} %}}</section>'
        for name, (given, _) in STATES.items()
    )
    page = engines["django"].from_string(PAGE.replace("STATES", shown))
    return HttpResponse(page.render({"steps": STEPS}, request))


@pytest.fixture
def shown(settings, open_page, organisation):
    """The page with every state."""

    class WithStates:
        urlpatterns = (path("toestanden/", states, name="states"), *urls.urlpatterns)
        handler404, handler403, handler500 = urls.handler404, urls.handler403, urls.handler500

    settings.ROOT_URLCONF = WithStates
    return open_page("/toestanden/", organisation, "lead")


def test_every_state_is_accessible_on_every_screen(shown, complaints):
    shown.set_viewport_size({"width": REFLOW, "height": 900})
    assert shown.evaluate(SIDEWAYS) <= 0
    shown.evaluate(AXE.read_text("utf-8"))
    assert [one for scheme, width in LOOKS for one in wrong_with(shown, width, scheme)] == []
    assert complaints == []


def test_every_state_says_in_words_what_it_is(shown):
    for name, (_, text) in STATES.items():
        assert text in shown.locator(f"#{name}").inner_text(), name


def test_what_is_not_shown_says_why_and_what_can_be_seen_in_the_place_of_the_figure(shown):
    place = shown.locator("#suppressed .suppressed")
    assert "Bekijk de hele groep." in place.locator("a").inner_text()
    assert place.locator("svg, img").count() == 0, "no lock alone"
    assert place.bounding_box()["width"] == shown.locator("#figure").bounding_box()["width"]
    assert place.bounding_box()["height"] >= 160
