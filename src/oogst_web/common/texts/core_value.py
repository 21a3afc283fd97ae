"""Fields of a core value."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "core_value.text": Words("Waarde", "Value"),
    "core_value.text.hint": Words("Eén of een paar woorden.", "One or a few words."),
}
