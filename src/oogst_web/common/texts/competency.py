"""Fields of a competency."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "competency.title": Words("Competentie", "Competency"),
    "competency.title.hint": Words(
        "Wat mensen kunnen. Bijvoorbeeld: eerlijke feedback geven.",
        "What people can do. For example: give honest feedback.",
    ),
    "competency.value": Words("Bij welke waarde hoort dit?", "Which value does this belong to?"),
}
