"""Fields of the budget."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "budget.total": Words("Hele begroting, in euro", "Whole budget, in euros"),
    "budget.evaluation": Words("Deel voor de evaluatie, in euro", "Part for the evaluation, in euros"),
    "budget.total_includes_evaluation": Words(
        "Zit de evaluatie in de hele begroting?", "Does the whole budget include the evaluation?"
    ),
    "budget.total_includes_evaluation.hint": Words(
        "Dit bepaalt waarvan we 10% nemen.", "This decides what we take 10% of."
    ),
    "budget.total_includes_evaluation.yes": Words("ja, die zit erin", "yes, it is included"),
    "budget.total_includes_evaluation.no": Words("nee, die komt erbij", "no, it comes on top"),
}
