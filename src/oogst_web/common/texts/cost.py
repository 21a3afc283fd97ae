"""Columns of a cost."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "cost.cost": Words("Waarvoor?", "What for?"),
    "cost.category": Words("Soort", "Kind"),
    "cost.category.hint": Words(
        "Zoals ontwerp, zaal of uren van [participants].", "Such as design, room or [participants]' hours."
    ),
    "cost.amount": Words("Bedrag in euro", "Amount in euros"),
    "cost.low": Words("Minstens", "At least"),
    "cost.high": Words("Hoogstens", "At most"),
    "cost.source": Words("Waar komt het bedrag vandaan?", "Where does the amount come from?"),
    "cost.owner": Words("Wie staat ervoor in?", "Who answers for it?"),
}
