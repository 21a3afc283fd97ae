"""Texts that the files of a report add around its content."""

from oogst.language.message import Message

MESSAGES = {
    "render.brief": Message(
        "Dit is een kort rapport. Hoe elk getal is berekend, staat in het volledige rapport van hetzelfde programma.",
        "This is a short report. How each number was calculated is told in the full report on the same programme.",
    ),
    "render.skip": Message("Naar de inhoud", "Skip to the content"),
    "render.kind": Message("Impactrapport", "Impact report"),
    "render.contents": Message("Inhoud", "Contents"),
    "render.draft": Message("Concept", "Draft"),
    "render.draft_why": Message("Dit rapport is een concept, want:", "This report is a draft, because:"),
    "render.as_table": Message("Bekijk als tabel", "View as a table"),
    "render.figure": Message("Figuur", "Figure"),
    "render.table": Message("Tabel", "Table"),
    "render.evidence": Message("Hoe sterk is dit bewijs?", "How strong is this evidence?"),
    "render.may": Message("Je kunt zeggen", "You may say"),
    "render.may_not": Message("Je kunt niet zeggen", "You may not say"),
    "render.level": Message("Niveau", "Level"),
    "render.goal": Message("Doel", "Goal"),
    "render.status": Message("Stand", "Status"),
    "render.chain": Message("De doelen, van resultaat tot reactie", "The goals, from result to reaction"),
    "render.figure_tables": Message("De cijfers bij de figuren", "The numbers of the figures"),
    "render.source_of": Message("Herkomst van: {title}", "Source of: {title}"),
    "render.provenance": Message("Herkomst van de cijfers", "Where the numbers come from"),
    "render.provenance_lead": Message(
        "Elk cijfer in dit rapport staat hier, met hoe het is gemaakt. Je ziet aantallen, nooit personen.",
        "Every number in this report is listed here, with how it was made. You see counts, never persons.",
    ),
    "render.finding_key": Message("Sleutel in het JSON-bestand", "Key in the JSON file"),
    "render.method": Message("Methode", "Method"),
    "render.version": Message("versie {version}", "version {version}"),
    "render.inputs": Message("Invoer", "Input"),
    "render.rows": Message("{table} ({rows} {rows:rij|rijen}, {file})", "{table} ({rows} {rows:row|rows}, {file})"),
    "render.people": Message("Mensen", "People"),
    "render.withheld": Message("Niet getoond, om de privacy.", "Not shown, for privacy."),
    "render.no_people": Message("Dit cijfer telt geen mensen.", "This number does not count people."),
    "render.flow_invited": Message("{n} uitgenodigd", "{n} invited"),
    "render.flow_eligible": Message("{n} bedoeld", "{n} eligible"),
    "render.flow_answered": Message("{n} antwoordden", "{n} answered"),
    "render.flow_used": Message("{n} geteld", "{n} counted"),
    "render.colophon": Message("Colofon", "Colophon"),
    "render.made_with": Message("Gemaakt met Oogst {version}", "Made with Oogst {version}"),
    "render.data_until": Message("Gegevens tot en met {day}", "Data up to {day}"),
    "render.periods": Message(
        "geen: dit cijfer telt {n} {n:periode|periodes}", "none: this number counts {n} {n:period|periods}"
    ),
    "render.flow_unknown": Message("onbekend hoeveel uitgenodigd", "unknown how many invited"),
    "render.evaluator": Message("Door {name}", "By {name}"),
    "render.seed": Message("Startgetal {seed}", "Seed {seed}"),
    "render.fingerprint": Message(
        "Vingerafdruk van de invoer: {fingerprint}", "Fingerprint of the input: {fingerprint}"
    ),
    "render.report_id": Message("Rapport {id}", "Report {id}"),
    "render.to_summary": Message("Terug naar boven", "Back to the top"),
    "render.result": Message("Uitkomst", "Result"),
    "render.continued": Message("{title} (vervolg)", "{title} (continued)"),
    "render.series_bounds": Message("Uiterste grenzen", "Extreme bounds"),
    "render.series_margin": Message("Marge", "Margin"),
    "render.series_estimate": Message("Gemeten", "Measured"),
    "render.series_whole": Message("Allen samen", "All together"),
    "render.series_level": Message("Lijn van allen samen", "Line of all together"),
    "render.series_target": Message("Doel", "Target"),
    "render.series_rows": Message("Namen van de rijen", "Names of the rows"),
    "render.series_values": Message("Cijfers van de rijen", "Numbers of the rows"),
    "render.finding": Message("Bevinding", "Finding"),
    "render.readme": Message(
        "Eerst komen de tabellen van het rapport, met afgeronde cijfers. Daarna komen alle cijfers zonder afronding. Het codeboek legt elke kolom uit.",
        "First come the tables of the report, with rounded numbers. Then come all numbers without rounding. The codebook explains each column.",
    ),
    "render.sheet_readme": Message("Lees mij", "Read me"),
    "render.sheet_findings": Message("Bevindingen", "Findings"),
    "render.sheet_breakdowns": Message("Opsplitsingen", "Breakdowns"),
    "render.sheet_distributions": Message("Verdelingen", "Distributions"),
    "render.sheet_details": Message("Details", "Details"),
    "render.sheet_counts": Message("Tellingen", "Counts"),
    "render.sheet_texts": Message("Teksten", "Texts"),
    "render.sheet_inputs": Message("Invoer", "Inputs"),
    "render.sheet_codebook": Message("Codeboek", "Codebook"),
    "render.column_finding": Message(
        "Sleutel van de bevinding; dezelfde sleutel staat in het JSON-bestand.",
        "Key of the finding; the JSON file uses the same key.",
    ),
    "render.column_title": Message("Waar het cijfer over gaat.", "What the number is about."),
    "render.column_level": Message(
        "Niveau van het doel: 1 reactie, 2 leren, 3 gedrag, 4 organisatie, 5 rendement.",
        "Level of the goal: 1 reaction, 2 learning, 3 behaviour, 4 organisation, 5 return.",
    ),
    "render.column_goal": Message("Sleutel van het doel in het ontwerp.", "Key of the goal in the design."),
    "render.column_indicator": Message(
        "Sleutel van de indicator in het ontwerp.", "Key of the indicator in the design."
    ),
    "render.column_primary": Message(
        "Of dit de maat is die over het doel beslist.", "Whether this is the measure that decides on the goal."
    ),
    "render.column_kind": Message(
        "Soort cijfer, zoals share (aandeel) of change (verandering).", "Kind of number, such as share or change."
    ),
    "render.column_design": Message(
        "Sterkte van de opzet: A loting, B vergelijkingsgroep, C voor en na, D één moment, E eigen schatting, told verhaal.",
        "Strength of the design: A lottery, B comparison group, C before and after, D one moment, E own estimate, told story.",
    ),
    "render.column_unit": Message("Eenheid van het cijfer.", "Unit of the number."),
    "render.column_direction": Message(
        "Welke kant beter is: up (hoger) of down (lager).", "Which way is better: up (higher) or down (lower)."
    ),
    "render.column_target": Message("Streefwaarde.", "Target."),
    "render.column_target_kind": Message(
        "Of de streefwaarde een stand is (value) of een verandering (change).",
        "Whether the target is a value or a change.",
    ),
    "render.column_status": Message(
        "Wat er van de berekening werd; zie de codes onderaan.", "What became of the computation; see the codes below."
    ),
    "render.column_reason": Message(
        "Code van de reden waarom een cijfer er niet is.", "Code of the reason why there is no number."
    ),
    "render.column_estimate": Message(
        "Het cijfer, niet afgerond; aandelen als getal van 0 tot 1.", "The number, unrounded; shares from 0 to 1."
    ),
    "render.column_interval_lower": Message("Ondergrens van de marge.", "Lower limit of the interval."),
    "render.column_interval_upper": Message("Bovengrens van de marge.", "Upper limit of the interval."),
    "render.column_interval_level": Message(
        "Zekerheid van de marge; leeg als de grenzen zeker zijn.",
        "Confidence of the interval; empty when the limits are certain.",
    ),
    "render.column_interval_method": Message("Hoe de marge is berekend.", "How the interval was computed."),
    "render.column_bounds_lower": Message(
        "Ondergrens als iedereen die niet antwoordde tegenvalt.", "Lower bound if all who did not answer disappoint."
    ),
    "render.column_bounds_upper": Message(
        "Bovengrens als iedereen die niet antwoordde meevalt.", "Upper bound if all who did not answer please."
    ),
    "render.column_p": Message("P-waarde van de toets.", "P-value of the test."),
    "render.column_part": Message("Aantal mensen met de eigenschap.", "Number of people with the property."),
    "render.column_whole": Message("Aantal mensen dat is geteld.", "Number of people counted."),
    "render.column_before": Message("Waarde voor de start.", "Value before the start."),
    "render.column_after": Message("Waarde erna.", "Value afterwards."),
    "render.column_invited": Message("Aantal mensen dat is uitgenodigd.", "Number of people invited."),
    "render.column_eligible": Message(
        "Aantal mensen voor wie de vraag bedoeld was.", "Number of people for whom the question was meant."
    ),
    "render.column_answered": Message("Aantal mensen dat antwoordde.", "Number of people who answered."),
    "render.column_used": Message(
        "Aantal mensen dat in het cijfer meetelt.", "Number of people counted in the number."
    ),
    "render.column_method": Message("Methode, zoals uitgelegd in het rapport.", "Method, as explained in the report."),
    "render.column_version": Message("Versie van de methode.", "Version of the method."),
    "render.column_inputs": Message("Tabellen waar het cijfer uit komt.", "Tables that the number comes from."),
    "render.column_attribute": Message("Kenmerk waarnaar is opgesplitst.", "Attribute of the breakdown."),
    "render.column_class": Message("Groep; leeg voor de hele groep.", "Group; empty for the whole group."),
    "render.column_parts": Message("Groepen die hierin samen zijn genomen.", "Groups that were merged into this one."),
    "render.column_option": Message(
        "Plaats van het antwoord op de schaal, vanaf 1.", "Place of the answer on the scale, from 1."
    ),
    "render.column_count": Message("Aantal mensen.", "Number of people."),
    "render.column_field": Message("Naam van het veld van de uitkomst.", "Name of the field of the result."),
    "render.column_value": Message("Waarde van het veld, niet afgerond.", "Value of the field, unrounded."),
    "render.column_row": Message("Kaart, periode of andere rij.", "Card, period or other row."),
    "render.column_section": Message("Deel van het rapport.", "Part of the report."),
    "render.column_block": Message("Soort tekst.", "Kind of text."),
    "render.column_text": Message("De tekst zoals die in het rapport staat.", "The text as it stands in the report."),
    "render.column_table": Message("Naam van de tabel in de studie.", "Name of the table in the study."),
    "render.column_file": Message("Bestand waar de tabel uit komt.", "File that the table comes from."),
    "render.column_rows": Message("Aantal rijen.", "Number of rows."),
    "render.code_ok": Message("Er is een cijfer.", "There is a number."),
    "render.code_ok_with_warning": Message(
        "Er is een cijfer, met een waarschuwing.", "There is a number, with a warning."
    ),
    "render.code_not_estimable": Message(
        "Dit is niet te berekenen; de kolom reason zegt waarom.",
        "This cannot be computed; the column reason tells why.",
    ),
    "render.code_suppressed": Message("Niet getoond, om de privacy.", "Not shown, for privacy."),
    "render.code_input_error": Message("De invoer klopt niet.", "The input is not right."),
}
