"""Buttons and what forms say."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "form.save": Words("Bewaar", "Save"),
    "form.saved": Words("Bewaard om {time}", "Saved at {time}"),
    "form.change": Words("Wijzig", "Change"),
    "form.close": Words("Sluit", "Close"),
    "form.up": Words("Omhoog", "Up"),
    "form.down": Words("Omlaag", "Down"),
    "form.remove": Words("Haal weg", "Remove"),
    "form.undo": Words("Zet terug", "Undo"),
    "form.not_now": Words("Nog niet", "Not now"),
    "form.look_again": Words("Er klopt nog iets niet", "Something is not right yet"),
}
