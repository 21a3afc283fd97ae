"""Searching."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "search.title": Words("Zoeken", "Search"),
    "search.found": Words("{count} gevonden met “{words}”", "{count} found with “{words}”"),
    "search.programme": Words("[programme]", "[programme]"),
    "search.goal": Words("doel", "goal"),
    "search.instrument": Words("vragenlijst", "questionnaire"),
    "search.activity": Words("activiteit", "activity"),
    "search.series": Words("KPI-reeks", "KPI series"),
    "search.wave": Words("meting", "wave"),
    "search.person": Words("[participant]", "[participant]"),
    "search.nothing": Words("Niets gevonden. Probeer een ander woord.", "Nothing found. Try another word."),
}
