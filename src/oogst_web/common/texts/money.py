"""Budget, costs, benefits and the values of KPI series."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "money.title_none": Words("Wat mag het [programme] kosten?", "What may the [programme] cost?"),
    "money.title": Words(
        "{planned} voor de evaluatie: {share} van de begroting", "{planned} for the evaluation: {share} of the budget"
    ),
    "money.what": Words(
        "Een gewone richtlijn is 10% van de hele begroting voor de evaluatie.",
        "A usual guideline is 10% of the whole budget for the evaluation.",
    ),
    "money.budget": Words("Begroting", "Budget"),
    "money.base_with": Words(
        "10% van {base} is {guideline}. Dat is de hele begroting, met de evaluatie erin.",
        "10% of {base} is {guideline}. That is the whole budget, with the evaluation in it.",
    ),
    "money.base_without": Words(
        "10% van {base} is {guideline}. Dat is de begroting van {total} met de evaluatie erbij.",
        "10% of {base} is {guideline}. That is the budget of {total} with the evaluation on top.",
    ),
    "money.costs": Words("Kosten", "Costs"),
    "money.costs_total": Words("Samen {total}.", "{total} in all."),
    "money.costs_none": Words(
        "Nog geen kosten. Tel ook de uren van [participants] mee.",
        "No costs yet. Count the hours of [participants] too.",
    ),
    "money.benefits": Words("Baten", "Benefits"),
    "money.benefits_none": Words(
        "Nog geen baten. Een baat telt pas mee als er iets van te meten is.",
        "No benefits yet. A benefit only counts if something of it can be measured.",
    ),
    "money.series": Words("KPI-reeksen", "KPI series"),
    "money.series_none": Words(
        "Nog geen KPI-reeks. Dat zijn cijfers die de organisatie al bijhoudt, zoals verzuim per maand.",
        "No KPI series yet. These are figures that the organisation keeps already, such as absence per month.",
    ),
    "money.series_title": Words("Welke cijfers houdt de organisatie bij?", "Which figures does the organisation keep?"),
    "money.to_series": Words("Naar de KPI-reeksen", "To the KPI series"),
    "money.values": Words("{count} {count:waarde|waarden}", "{count} {count:value|values}"),
    "money.add_cost": Words("Nieuwe kostenpost", "New cost"),
    "money.add_benefit": Words("Nieuwe baat", "New benefit"),
    "money.add_value": Words("Nieuwe waarde", "New value"),
    "money.paste": Words("Plak waarden", "Paste values"),
    "money.paste_field": Words("Perioden en waarden uit Excel of CSV", "Periods and values from Excel or CSV"),
    "money.paste_hint": Words(
        "Eén regel per periode: eerst de periode, dan de waarde. Bijvoorbeeld: 2026-01;4,8.",
        "One line per period: first the period, then the value. For example: 2026-01;4.8.",
    ),
    "money.paste_wrong": Words(
        "Er is nog niets bewaard. Kijk naar {count} {count:regel|regels}.",
        "Nothing is kept yet. Look at {count} {count:line|lines}.",
    ),
    "money.paste_row": Words("Regel {row}:", "Line {row}:"),
    "money.paste_empty": Words("Plak eerst iets.", "Paste something first."),
    "money.pasted": Words("{count} {count:waarde|waarden} bewaard.", "{count} {count:value|values} kept."),
    "money.removed": Words("Weggehaald: {name}.", "Removed: {name}."),
    "money.row_there": Words(
        "Deze staat er al. Wijzig die regel, of kies een andere naam.",
        "This one is there already. Change that line, or choose another name.",
    ),
    "money.table_full": Words("De tabel is vol.", "The table is full."),
    "money.conflict": Words(
        "Iemand anders wijzigde deze regel ook. Bij de ander staat: {theirs}. Bewaar je nu, dan blijft jouw tekst staan.",
        "Somebody else changed this line too. Theirs says: {theirs}. If you save now, your text stays.",
        "Iemand anders wijzigde deze regel ook. Bij de ander staat: {theirs}. Bewaart u nu, dan blijft uw tekst staan.",
    ),
    "money.gone": Words(
        "Iemand anders haalde deze regel weg. Bewaar je nu, dan komt hij terug.",
        "Somebody else took this line away. If you save now, it comes back.",
        "Iemand anders haalde deze regel weg. Bewaart u nu, dan komt hij terug.",
    ),
    "money.row_title.costs": Words("Kostenpost", "Cost"),
    "money.row_title.benefits": Words("Baat", "Benefit"),
    "money.row_title.series": Words("Waarde van een KPI-reeks", "Value of a KPI series"),
    "money.cancel": Words("Terug", "Back"),
    "money.show_values": Words("Toon de waarden", "Show the values"),
}
