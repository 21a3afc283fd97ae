"""Fields of behaviour under the values."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "behaviour.text": Words("Wat ziet of hoort een collega?", "What does a colleague see or hear?"),
    "behaviour.text.hint": Words(
        "Begin met wat iemand doet. Bijvoorbeeld: vraagt om ideeën.",
        "Begin with what somebody does. For example: asks for ideas.",
    ),
    "behaviour.actor": Words("Wie doet het?", "Who does it?"),
    "behaviour.situation": Words("In welke situatie?", "In which situation?"),
    "behaviour.competency": Words("Bij welke competentie hoort dit?", "Which competency does this belong to?"),
}
