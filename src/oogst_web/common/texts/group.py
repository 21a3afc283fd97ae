"""Fields of a group of people."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "group.title": Words("Naam", "Name"),
    "group.role": Words("Wat doet deze groep?", "What does this group do?"),
    "group.role.programme": Words("doet mee", "takes part"),
    "group.role.comparison": Words("doet (nog) niet mee: om te vergelijken", "does not take part (yet): to compare"),
}
