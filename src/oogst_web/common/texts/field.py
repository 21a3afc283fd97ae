"""What stands at a field, and what is wrong with it."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "field.optional": Words("(hoeft niet)", "(optional)"),
    "field.choose": Words("Kies …", "Choose …"),
    "field.error": Words("Fout:", "Error:"),
    "field.nothing_to_choose": Words("Er is nog niets om te kiezen.", "There is nothing to choose from yet."),
    "field.needed": Words("Vul hier iets in.", "Fill something in here."),
    "field.no_number": Words("Typ een getal. Bijvoorbeeld 12 of 3,5.", "Type a number. For example 12 or 3.5."),
    "field.number_unclear": Words(
        "Zijn dit duizenden? Typ dan 45000, zonder punt. Is het een breuk? Typ dan 45,5.",
        "Are these thousands? Then type 45000, without a comma. Is it a fraction? Then type 45.5.",
    ),
    "field.no_percent": Words(
        "Typ een getal van 1 tot 100. Bijvoorbeeld 60.", "Type a number from 1 to 100. For example 60."
    ),
    "field.no_whole_number": Words("Typ een heel getal. Bijvoorbeeld 12.", "Type a whole number. For example 12."),
    "field.no_day": Words(
        "Typ een dag. Bijvoorbeeld 1-9-2026.",
        "Type a day. For example 2026-09-01.",
        "Typ een dag. Bijvoorbeeld 1-9-2026.",
    ),
    "field.no_choice": Words("Kies een van de mogelijkheden.", "Choose one of the options."),
    "field.why": Words("Waarom verander je dit?", "Why do you change this?", "Waarom verandert u dit?"),
    "field.why_needed": Words(
        "Het plan staat vast. Schrijf op waarom je dit verandert. Het komt in het rapport.",
        "The plan is fixed. Write down why you change this. It will stand in the report.",
        "Het plan staat vast. Schrijf op waarom u dit verandert. Het komt in het rapport.",
    ),
}
