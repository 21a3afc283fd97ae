"""Whether everybody can use a page that a phone shows."""

from __future__ import annotations

from tests.web.browser.test_pages import AXE, OPEN_ALL, SIDEWAYS, wrong_with


def look(page, name):
    """Return what is wrong with a page on a phone: in light and dark, and with letters twice as large."""
    size = page.viewport_size
    page.evaluate(AXE.read_text("utf-8"))
    page.evaluate(OPEN_ALL)
    found = [f"{name} {one}" for scheme in ("light", "dark") for one in wrong_with(page, 390, scheme)]
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    found += [f"{name} twice as large: {one}" for one in wrong_with(page, 390, "light")]
    found += [f"{name} scrolls sideways"] if page.evaluate(SIDEWAYS) > 0 else []
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size(size)
    return found
