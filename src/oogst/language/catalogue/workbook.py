"""Texts that an empty workbook explains itself with."""

from oogst.language.message import Message

MESSAGES = {
    "workbook.title": Message("Een studie voor Oogst", "A study for Oogst"),
    "workbook.intro": Message(
        "Vul deze werkmap in en controleer hem met: oogst check {name}",
        "Fill in this workbook and check it with: oogst check {name}",
    ),
    "workbook.order": Message(
        "Begin bij design en goals. Vul daarna indicators, instruments, items en moments in. "
        "De andere bladen heb je alleen nodig als je ze gebruikt.",
        "Start with design and goals. Then fill in indicators, instruments, items and moments. "
        "You need the other sheets only when you use them.",
    ),
    "workbook.header": Message(
        "Beweeg over een kolomnaam voor uitleg. Een kolomnaam met een * moet je invullen.",
        "Hover over a column name for an explanation. A column name with a * has to be filled in.",
    ),
    "workbook.languages": Message(
        "Meer talen? Gebruik in plaats van text de kolommen text.nl, text.en of bijvoorbeeld text.pl; "
        "zo ook bij title en andere teksten.",
        "Several languages? Use the columns text.nl, text.en or for instance text.pl instead of text; "
        "likewise for title and other texts.",
    ),
    "workbook.lists": Message(
        "Meer codes in één cel? Zet er een puntkomma tussen: G3; G4.",
        "Several codes in one cell? Put a semicolon between them: G3; G4.",
    ),
    "workbook.names": Message(
        "Gebruik bij person een code, nooit een naam of e-mailadres.",
        "Use a code for person, never a name or e-mail address.",
    ),
    "workbook.sheet": Message("Blad", "Sheet"),
    "workbook.holds": Message("Wat erop staat", "What it holds"),
    "workbook.key": Message("sleutel", "key"),
    "workbook.value": Message("waarde", "value"),
    "workbook.meaning": Message("uitleg", "explanation"),
    "workbook.required": Message("Verplicht.", "Required."),
    "workbook.own_text": Message("Tekst.", "Text."),
    "workbook.own_code": Message("De code of klasse.", "The code or class."),
    "workbook.own_parent": Message("De klasse waarin zij mag opgaan.", "The class that it may merge into."),
    "workbook.owner": Message("Code waar deze rij bij hoort.", "Code that this row belongs to."),
    "workbook.settings": Message(
        "Alles wat maar één keer voorkomt: programma, privacy, budget, rendement.",
        "Everything that occurs once: programme, privacy, budget, return.",
    ),
    "workbook.design_top": Message(
        "Een studie voor Oogst. Vul dit bestand in en controleer het met: oogst check\n"
        "Een regel met ## is uitleg. Haal # weg om een regel te gebruiken.\n"
        'Een tekst in twee talen schrijf je als { nl = "…", en = "…" }.',
        "A study for Oogst. Fill in this file and check it with: oogst check\n"
        "A line with ## explains. Take away # to use a line.\n"
        'Write a text in two languages as { nl = "…", en = "…" }.',
    ),
    "workbook.design_tables": Message(
        "De tabellen naast dit bestand. Een kolom met * is verplicht. Gebruik codes voor mensen, geen namen.",
        "The tables beside this file. A column with * is required. Use codes for people, no names.",
    ),
}
