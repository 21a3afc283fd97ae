"""Finds numbers in a page that cannot be traced to a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from oogst.language.numbers import MONTHS

FREE = {"design", "level", "words", "method", "colophon"}
"""Every value that ``data-free`` may have (documented in ``oogst.render.html_page``)."""

_MONTH = "|".join(sorted({month for months in MONTHS.values() for month in months}))
_DATE = re.compile(rf"\b(\d{{1,2}} )?({_MONTH}) \d{{4}}\b")
_LEVEL = re.compile(r"\b(niveau|level) [1-5]\b", re.IGNORECASE)


def untraced_numbers(page: bytes) -> list[str]:
    """Return every text with a digit that has no finding and no stated reason to have none."""
    body = html.fromstring(page).find("body")
    assert body is not None
    found = []
    for element, text in _texts(body):
        if not any(character.isdigit() for character in _DATE.sub("", _LEVEL.sub("", text))):
            continue
        around = [element, *element.iterancestors()]
        if not any(each.get("data-finding") or each.get("data-free") in FREE for each in around):
            found.append(text.strip())
    return found


def _texts(body: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    for element in body.iter():
        if not isinstance(element.tag, str):
            continue
        if element.text:
            yield element, element.text
        for child in element:
            if child.tail:
                yield element, child.tail
