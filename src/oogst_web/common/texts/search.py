"""Searching."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "search.title": Words("Zoeken", "Search"),
    "search.found": Words("{count} gevonden met „{words}”", "{count} found with “{words}”"),
    "search.nothing": Words("Niets gevonden. Probeer een ander woord.", "Nothing found. Try another word."),
}
