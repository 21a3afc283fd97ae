"""Fields of a declared breakdown."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "breakdown.title": Words("Waarnaar splits je uit?", "What do you break down by?", "Waarnaar splitst u uit?"),
    "breakdown.expected": Words(
        "Welk verschil verwacht je?", "Which difference do you expect?", "Welk verschil verwacht u?"
    ),
    "breakdown.expected.hint": Words(
        "Schrijf het nu op. Dan telt het straks als voorspelling.", "Write it now. Then it will count as a prediction."
    ),
}
