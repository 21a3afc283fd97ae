"""What was done with a part of a plan that was fixed."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "change.saved": Words("Gewijzigd:", "Changed:"),
    "change.added": Words("Toegevoegd:", "Added:"),
    "change.removed": Words("Weggehaald:", "Removed:"),
    "change.restored": Words("Teruggezet:", "Brought back:"),
    "change.moved": Words("Andere volgorde:", "Other order:"),
}
