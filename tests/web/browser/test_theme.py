"""With an uploaded house style everything can still be read, on a light screen and on a dark one."""

from __future__ import annotations

import pytest

from oogst_web.organisations.theme import read_theme
from tests.web.browser.test_pages import AXE, OPEN_ALL, wrong_with

pytestmark = pytest.mark.django_db(transaction=True)
# The colours of a Dutch city: red, with a green that would be too pale for text.
THEME = b""".stad{--basis-color-action-1-inverse-bg-default:#a00000;--basis-color-action-1-inverse-bg-hover:#700000;
--oo-on-action:#fff;--oo-page:#fdf6f3;--oo-surface-soft:#f6e9e4;--oo-action-soft:#fbe8e4;--oo-ok:#00a03c;--oo-border:#79857e}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_in_the_style_of_an_organisation_have_enough_contrast(scheme, open_page, organisation, programme):
    if not AXE.is_file():
        pytest.skip("no axe-core: python3 dev.py setup installs it where npm is")
    organisation.theme = read_theme(THEME).as_data()
    organisation.save()
    page = open_page("/werk/", organisation, "lead", color_scheme=scheme)
    link = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--oo-action')")
    assert (link.strip() == "#a00000") is (scheme == "light")
    assert link.strip() != "#7FD0B3"  # on dark it is a shade of the own red, and not Oogst's green
    for url in ("/werk/", f"/programma/{programme.id}/doelen/", f"/programma/{programme.id}/meetplan/", "/collegas/"):
        page.goto(url)
        page.evaluate(OPEN_ALL)
        page.evaluate(AXE.read_text("utf-8"))
        assert wrong_with(page, 1280, scheme) == []
