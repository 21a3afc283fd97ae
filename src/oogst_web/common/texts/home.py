"""The home page."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "home.title": Words("Vandaag", "Today"),
    "home.hello_nothing": Words(
        "Hallo {name}. Er wacht niets op je.",
        "Hello {name}. Nothing waits for you.",
        "Hallo {name}. Er wacht niets op u.",
    ),
    "home.tasks": Words("Wat nu?", "What now?"),
    "home.programmes": Words("Mijn [programmes]", "My [programmes]", "Mijn [programmes]"),
    "home.hello": Words(
        "Hallo {name}. {count} {count:ding wacht|dingen wachten} op je.",
        "Hello {name}. {count} {count:thing waits|things wait} for you.",
        "Hallo {name}. {count} {count:ding wacht|dingen wachten} op u.",
    ),
}
