"""What the plan rests on."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "sources.title": Words("Waar rust dit plan op?", "What does this plan rest on?"),
    "sources.what": Words(
        "Onderzoek, vakmensen, de mensen om wie het gaat en eigen cijfers weten elk iets anders.",
        "Research, professionals, the people concerned and figures of your own each know something else.",
        "Onderzoek, vakmensen, de mensen om wie het gaat en uw eigen cijfers weten elk iets anders.",
    ),
    "sources.missing": Words("Nog geen bron: {names}.", "No source yet: {names}."),
    "sources.weight": Words("Kracht: {weight}", "Strength: {weight}"),
    "sources.origin": Words("Vandaan:", "From:"),
    "sources.context": Words("Situatie:", "Situation:"),
    "sources.carries": Words("Hierop rust:", "This carries:"),
    "sources.carries_nothing": Words("Hier rust nog niets op.", "Nothing rests on this yet."),
    "sources.rests_on": Words("Rust op: {names}.", "Rests on: {names}."),
    "sources.pitfalls": Words(
        "Waar let je op bij bronnen?", "What to look out for with sources?", "Waar let u op bij bronnen?"
    ),
    "sources.steps": Words("In vier stappen:", "In four steps:"),
    "sources.not": Words("Hier gaat het vaak mis:", "This is where it often goes wrong:"),
    "sources.new": Words("Wat zegt de nieuwe bron?", "What does the new source say?"),
    "sources.add": Words("Voeg bron toe", "Add source"),
}
