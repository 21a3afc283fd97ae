"""Fields of a moment of measurement."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "moment.title": Words("Naam", "Name"),
    "moment.kind": Words("Wanneer in het [programme]?", "When in the [programme]?"),
    "moment.kind.before": Words("vooraf", "before"),
    "moment.kind.during": Words("onderweg", "during"),
    "moment.kind.after": Words("direct na afloop", "right after"),
    "moment.kind.later": Words("maanden later", "months later"),
    "moment.date": Words("Dag", "Day"),
    "moment.looks_back_to": Words("Kijkt terug naar", "Looks back to"),
    "moment.looks_back_to.hint": Words(
        "Alleen als mensen nu zeggen hoe het toen was.", "Only if people now say how it was then."
    ),
    "moment.usual.before": Words("Voormeting", "Measurement before"),
    "moment.usual.after": Words("Direct na afloop", "Right after"),
    "moment.usual.later": Words("Drie maanden later", "Three months later"),
}
