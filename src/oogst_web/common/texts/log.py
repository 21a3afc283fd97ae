"""The log."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "log.title": Words("Wie deed wat, en wanneer?", "Who did what, and when?"),
    "log.link": Words("Logboek", "Log"),
    "log.what": Words(
        "Hier staat wie iets deed en wanneer. Niet wat er in de teksten staat. Niemand kan een regel wijzigen of weghalen.",
        "Here stands who did something and when. Not what the texts say. Nobody can change or remove a line.",
    ),
    "log.when": Words("Wanneer", "When"),
    "log.who": Words("Wie", "Who"),
    "log.act": Words("Wat", "What"),
    "log.nobody": Words("Niet bekend", "Not known"),
    "log.about": Words("account van {name}", "account of {name}"),
    "log.older": Words("Laat oudere regels zien", "Show older lines"),
    "log.empty": Words("Er is nog niets gebeurd.", "Nothing has happened yet."),
}
