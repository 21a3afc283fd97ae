"""Texts of the ways in beside a mail: link, poster, codes on paper, tablet, try-out."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "ways.title": Words("Andere manieren om mee te doen", "Other ways to take part"),
    "ways.what": Words(
        "Voor wie geen mail leest: een poster, een code op papier of een tablet.",
        "For who reads no mail: a poster, a code on paper or a tablet.",
    ),
    "ways.role": Words("Voor wie?", "For whom?"),
    "ways.role.programme": Words("[participants]", "[participants]"),
    "ways.role.comparison": Words("de vergelijkingsgroep", "the comparison group"),
    "ways.poster": Words("Poster met QR-code", "Poster with a QR code"),
    "ways.poster_what": Words(
        "Eén link voor iedereen. Hang hem waar alleen deze mensen komen: wie de link heeft, kan meer dan één keer antwoorden.",
        "One link for everybody. Hang it where only these people come: who has the link can answer more than once.",
    ),
    "ways.no_response": Words(
        "Maak je een link voor iedereen of voor een tablet? Dan tonen de uitkomsten geen respons. "
        "Wie zo binnenkomt, staat misschien niet op je lijst, of antwoordt twee keer.",
        "Do you make a link for everybody or for a tablet? Then the outcomes show no response. "
        "Who comes in that way may not be on your list, or may answer twice.",
        "Maakt u een link voor iedereen of voor een tablet? Dan tonen de uitkomsten geen respons. "
        "Wie zo binnenkomt, staat misschien niet op uw lijst, of antwoordt twee keer.",
    ),
    "ways.replacement_what": Words(
        "Deze meting is anoniem. Wie zo binnenkomt telt als mogelijk dubbel. Gebruik dit ook als iemand zijn eerste mail kwijt is.",
        "This wave is anonymous. Who comes in this way counts as a possible double. Use this too when somebody lost the first mail.",
    ),
    "ways.make_poster": Words("Maak de poster (PDF)", "Make the poster (PDF)"),
    "ways.make_link": Words("Maak alleen de link", "Make only the link"),
    "ways.paper": Words("Code op papier", "Code on paper"),
    "ways.paper_what": Words(
        "Een strookje per mens, met een code en een QR-code. Knip ze uit en deel ze uit.",
        "A slip for each person, with a code and a QR code. Cut them out and hand them out.",
    ),
    "ways.paper_anonymous": Words(
        "Er staat geen naam op. Doe de strookjes in een doos en laat iedereen er één trekken.",
        "There is no name on it. Put the slips in a box and let everybody draw one.",
    ),
    "ways.paper_printed": Words(
        "De codes van deze meting zijn al gemaakt. Nog een keer kan niet: dan heeft iemand er twee.",
        "The codes of this wave were made already. It cannot be done again: somebody would have two.",
    ),
    "ways.who": Words("Voor wie?", "For whom?"),
    "ways.who.without_mail": Words("wie geen mailadres heeft", "who has no mail address"),
    "ways.who.all": Words("iedereen", "everybody"),
    "ways.make_codes": Words("Maak de strookjes (PDF)", "Make the slips (PDF)"),
    "ways.nobody": Words("Er is niemand voor wie een strookje nodig is.", "There is nobody who needs a slip."),
    "ways.tablet": Words("Tablet die rondgaat", "Tablet that goes round"),
    "ways.tablet_what": Words(
        "Open de link op de tablet. Na elk antwoord begint hij opnieuw, en ziet de volgende niets van de vorige.",
        "Open the link on the tablet. After each answer it starts anew, and the next one sees nothing of the last.",
    ),
    "ways.make_tablet": Words("Maak een link voor de tablet", "Make a link for the tablet"),
    "ways.typed": Words("Papieren vragenlijsten overtypen", "Type in paper forms"),
    "ways.typed_what": Words("Vult iemand op papier in? Typ het over.", "Does somebody fill in on paper? Type it in."),
    "ways.type": Words("Begin met overtypen", "Start typing"),
    "ways.pilot": Words("Probeer het eerst uit", "Try it out first"),
    "ways.pilot_what": Words(
        "Laat een paar mensen de vragen proberen. Hun antwoorden tellen nergens mee.",
        "Let a few people try the questions. Their answers count nowhere.",
    ),
    "ways.make_pilot": Words("Maak een link om te proberen", "Make a link to try it out"),
    "ways.pilot_count": Words(
        "{count} {count:mens heeft|mensen hebben} het geprobeerd.", "{count} {count:person|people} tried it out."
    ),
    "ways.forget_pilot": Words("Gooi de proefantwoorden weg", "Throw the answers of the try-out away"),
    "ways.pilot_retention": Words(
        "Vul eerst in wanneer je sleutel en antwoorden vernietigt.",
        "First fill in when you destroy the key and the answers.",
        "Vul eerst in wanneer u sleutel en antwoorden vernietigt.",
    ),
    "ways.made": Words("Dit is de link", "This is the link"),
    "ways.made_what": Words(
        "Bewaar hem nu. Oogst bewaart hem niet en kan hem niet nog eens laten zien.",
        "Keep it now. Oogst does not keep it and cannot show it again.",
    ),
    "ways.qr": Words("QR-code van de vragenlijst", "QR code of the questionnaire"),
    "ways.shut": Words("De meting is niet open.", "The wave is not open."),
    "ways.poster_lead": Words(
        "{count} {count:vraag|vragen}, ongeveer {minutes} {minutes:minuut|minuten}. Meedoen mag, het hoeft niet.",
        "{count} {count:question|questions}, about {minutes} {minutes:minute|minutes}. You may take part, you do not have to.",
    ),
    "ways.poster_step1": Words(
        "Open de camera van je telefoon.", "Open the camera of your phone.", "Open de camera van uw telefoon."
    ),
    "ways.poster_step2": Words("Richt op de code.", "Point it at the code."),
    "ways.poster_step3": Words("Tik op de link en begin.", "Tap the link and begin."),
    "ways.poster_or_type": Words("Lukt dat niet? Ga naar:", "Does that not work? Go to:"),
    "ways.poster_anonymous": Words(
        "Niemand kan zien welke antwoorden van jou zijn.",
        "Nobody can see which answers are yours.",
        "Niemand kan zien welke antwoorden van u zijn.",
    ),
    "ways.poster_confidential": Words(
        "Je antwoorden zijn vertrouwelijk.", "Your answers are confidential.", "Uw antwoorden zijn vertrouwelijk."
    ),
    "ways.poster_named": Words(
        "Jij bepaalt wie je antwoorden ziet.", "You decide who sees your answers.", "U bepaalt wie uw antwoorden ziet."
    ),
    "ways.slip_step": Words(
        "Richt je camera op de code, of ga naar",
        "Point your camera at the code, or go to",
        "Richt uw camera op de code, of ga naar",
    ),
    "ways.slip_code": Words("en vul in:", "and type:"),
}
