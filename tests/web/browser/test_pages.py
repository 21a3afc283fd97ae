"""Every page for the eye and the ear: axe-core finds nothing, nothing scrolls sideways, the browser does not complain."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path, reverse

from oogst_web import urls
from oogst_web.pages.access import open_page as open_to_all
from tests.web.addresses import behaviour_of, own_addresses, source_of
from tests.web.browser import targets
from tests.web.conftest import BACKEND, actor
from tests.web.permissions.matrix import OPEN, ROWS

pytestmark = pytest.mark.django_db(transaction=True)
AXE = Path(__file__).parents[3] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# A dark screen changes nothing but colours.
SCHEMES = {"light": RULES, "dark": ["color-contrast", "link-in-text-block"]}
# A screen of 1280 pixels at 200 % zoom is 640 CSS pixels wide.
WIDTHS = (1280, 640, 390)
LOOKS = [(scheme, width) for scheme in SCHEMES for width in WIDTHS]
REFLOW = 320
PHONE = 390
# What hides part of a table on a phone: a box that clips it, or one that scrolls and cannot be reached and named.
CLIPPED = """() => [...document.querySelectorAll("table")].flatMap(table => {
  const boxes = [];
  for (let box = table.parentElement; box && box !== document.body; box = box.parentElement) {
    const isWider = box.scrollWidth > box.clientWidth + 1, style = getComputedStyle(box).overflowX;
    if (!isWider || style === "visible") continue;
    const isNamed = box.getAttribute("aria-label") || document.getElementById(box.getAttribute("aria-labelledby"));
    const isReached = style === "auto" || style === "scroll" ? box.tabIndex === 0 && isNamed : false;
    if (!isReached || table.matches(".stacks")) boxes.push(box.outerHTML.slice(0, 120));
  }
  return boxes;
})"""
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"
RUN = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Who looks at a page: the first of these roles that gets in.
EYES = ("lead", "administrator", "participant", "manager", "controller", "support", "evaluator")
# This one also looks at what the others change: without the buttons, a page is another page.
READER = "manager"
LIBRARY_IN = ("account_change_password", "account_reauthenticate", "mfa_index", "usersessions_list", "account_logout")
LIBRARY_OUT = ("account_login", "account_reset_password", "account_reset_password_done", "account_inactive")


def opens(row):
    """Tell whether a role opens a page by itself; what only an agreement opens is looked at in test_outcome_pages.py."""
    return row.roles is OPEN or bool(row.roles)


def addresses_of(role):
    """Return the addresses that this role looks at; None for who is not signed in."""
    found = {address.name: address for address in own_addresses()}
    for row in ROWS:
        if "GET" not in row.methods.split() or found[row.name].route.startswith("api/") or not opens(row):
            continue
        looks = None if row.roles is OPEN else next(eyes for eyes in EYES if eyes in row.roles)
        if role == looks or (role == READER and row.roles is not OPEN and role in row.roles):
            yield found[row.name]


def pages_of(role, programme):
    """Yield every page that a role looks at, and states of it that a link alone does not show."""
    yield from (address.url(programme) for address in addresses_of(role))
    yield "/bestaat-niet/"
    yield from (reverse(name) for name in (LIBRARY_OUT if role is None else LIBRARY_IN))
    if role == "lead":
        for kind in ("goal", "indicator"):
            part = programme.parts.filter(kind=kind).order_by("position")[0]
            indicator = f"&indicator={part.key}" if kind == "indicator" else ""
            yield f"{reverse('goals', args=[programme.id])}?open={part.data.get('goal', part.key)}{indicator}"
        yield f"{reverse('values', args=[programme.id])}?open=behaviour-{behaviour_of(programme).key}"
        yield f"{reverse('plan', args=[programme.id])}?open=source-{source_of(programme).key}"
        yield from ("/zoeken/?q=werk", "/zoeken/?q=nietsgevonden", "/programma/?archived")


def is_page(client, url):
    """Tell whether an address gives a page, and no file or way to elsewhere."""
    answer = client.get(url)
    return answer.status_code in (200, 404) and answer.get("Content-Type", "").startswith("text/html")


def wrong_with(page, width, scheme):
    # Without movement: half-way between two colours nothing has enough contrast.
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    return [
        f"{scheme} {width}: {rule['id']} {' '.join(map(str, node['target']))} {node['failureSummary']}"
        for rule in page.evaluate(RUN, SCHEMES[scheme])["violations"]
        for node in rule["nodes"]
    ]


def look_at(page, url, complaints, least=targets.WORK):
    """Return everything that is wrong with a page; ``least`` is how high what one taps has to be."""
    del complaints[:]
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(url)
    found = [f"the browser: {one}" for one in complaints]
    page.evaluate(OPEN_ALL)
    for width in (REFLOW, *WIDTHS):
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: scrolls sideways"] if page.evaluate(SIDEWAYS) > 0 else []
        found += [f"{width}: hides part of a table {one}" for one in page.evaluate(CLIPPED)] if width <= PHONE else []
    found += targets.too_small(page, least)
    page.evaluate(AXE.read_text("utf-8"))
    found += [one for scheme, width in LOOKS for one in wrong_with(page, width, scheme)]
    del complaints[:]
    return [f"{url} {one}" for one in found]


@pytest.fixture(autouse=True)
def _axe():
    if not AXE.is_file():
        pytest.skip("no axe-core: python3 dev.py setup installs it where npm is")


@pytest.mark.parametrize("role", [None, *EYES])
def test_every_page_is_accessible_on_every_screen(role, open_page, organisation, programme, complaints):
    client = Client()
    if role is not None:
        client.force_login(actor(organisation, role).user, backend=BACKEND)
    pages = list(dict.fromkeys(url for url in pages_of(role, programme) if is_page(client, url)))
    page = open_page("/help/", organisation, role)
    least = targets.PARTICIPANT if role in (None, "participant") else targets.WORK
    found = [problem for url in pages for problem in look_at(page, url, complaints, least)]
    assert found == [], "\n".join(found)


def test_every_page_has_somebody_who_looks_at_it():
    seen = {address.name for role in (None, *EYES) for address in addresses_of(role)}
    pages = {address.name for address in own_addresses() if not address.route.startswith("api/")}
    assert seen == {row.name for row in ROWS if "GET" in row.methods.split() and row.name in pages and opens(row)}


def test_a_form_that_is_sent_back_is_accessible_too(open_page, organisation, complaints):
    page = open_page("/programma/nieuw/", organisation, "lead")
    page.locator("form.fields button").click()
    page.wait_for_selector(".field--wrong")
    page.evaluate(AXE.read_text("utf-8"))
    assert [one for scheme, width in LOOKS for one in wrong_with(page, width, scheme)] == []


BROKEN = """<!doctype html><html lang="nl"><head><title>Kapot</title><script>1</script></head><body><main><h1>Kapot</h1>
<img src="/huisstijl/logo"><p class="wide">breed</p><div class="cut"><table class="wide"><caption>Weg</caption><tr><td>1</td></tr></table></div>
<div class="side" tabindex="0" role="region" aria-label="Mag"><table class="wide"><tr><td>2</td></tr></table></div><p><a href="/help/">alleen</a></p><p>In een <a href="/help/">zin</a>.</p></main><link rel="stylesheet" href="/breed.css"></body></html>"""


@open_to_all
def broken(request):
    """A page with a picture without text, a script of its own and a line that is too wide."""
    return HttpResponse(BROKEN)


@open_to_all
def wide(request):
    """Its stylesheet."""
    return HttpResponse(
        ".wide{width:500px}.cut{overflow:hidden}.side{overflow-x:auto}@media (prefers-color-scheme:dark){h1{color:#eee}}",
        content_type="text/css",
    )


def test_a_translation_that_is_still_to_be_written_fits_on_a_phone(open_page, organisation, programme, complaints):
    page = open_page("/werk/", organisation, "lead")
    address = f"{reverse('translation', args=[programme.id, 'reactie'])}?taal=pl"
    assert look_at(page, address, complaints) == []


def test_a_broken_page_is_found(open_page, organisation, complaints, settings):
    class Broken:
        urlpatterns = (path("kapot/", broken), path("breed.css", wide), *urls.urlpatterns)
        handler404, handler403, handler500 = urls.handler404, urls.handler403, urls.handler500

    settings.ROOT_URLCONF = Broken
    page = open_page("/help/")
    found = "\n".join(look_at(page, "/kapot/", complaints))
    assert "Content Security Policy" in found
    assert "320: scrolls sideways" in found
    assert '390: hides part of a table <div class="cut"' in found
    assert 'table <div class="side"' not in found
    assert "light 1280: image-alt img" in found
    assert "dark 390: color-contrast h1" in found
    assert "a “alleen” is" in found
    assert "a “zin” is" not in found
