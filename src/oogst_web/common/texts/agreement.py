"""Agreements with an evaluator who takes data out."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "agreement.title": Words("Afspraak met een evaluator", "Agreement with an evaluator"),
    "agreement.what": Words(
        "Een evaluator kan de studiemap pas meenemen als hier staat met wie dat is afgesproken, waarvoor en tot wanneer. Namen gaan nooit mee.",
        "An evaluator can take the study folder along only when it says here with whom that was agreed, what for and until when. Names never go along.",
    ),
    "agreement.new": Words("Leg een afspraak vast", "Record an agreement"),
    "agreement.party": Words("Met wie?", "With whom?"),
    "agreement.party_hint": Words(
        "De organisatie of de persoon, zoals in het contract.", "The organisation or person, as in the contract."
    ),
    "agreement.purpose": Words("Waarvoor zijn de gegevens?", "What are the data for?"),
    "agreement.since": Words("Vanaf", "From"),
    "agreement.make": Words("Leg vast", "Record"),
    "agreement.end": Words("Stop nu", "End now"),
    "agreement.holds": Words("geldt nu", "holds now"),
    "agreement.holds_not": Words("geldt niet", "does not hold"),
    "agreement.holds_from": Words("geldt vanaf {day}", "holds from {day}"),
    "agreement.withdraw": Words("Trek in", "Withdraw"),
    "agreement.from_until": Words("{since} tot en met {until}", "{since} up to and including {until}"),
    "agreement.made_by": Words("vastgelegd door {name}", "recorded by {name}"),
    "agreement.too_short": Words(
        "Kies een dag na de eerste dag, en niet in het verleden.",
        "Choose a day after the first day, and not in the past.",
    ),
}
