"""What the API says when something does not go."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "api.problem.unknown": Words("Wie vraagt dit?", "Who is asking?"),
    "api.problem.unknown.detail": Words(
        "Stuur een geldige sleutel mee: Authorization: Bearer, een spatie en de sleutel.",
        "Send a key that works: Authorization: Bearer, a space and the key.",
    ),
    "api.problem.scope": Words("Deze sleutel is voor iets anders", "This key is for something else"),
    "api.problem.scope.detail": Words("Maak een sleutel die dit wel mag.", "Make a key that is for this."),
    "api.problem.not_there": Words("Dit is er niet", "This is not there"),
    "api.problem.not_there.detail": Words(
        "Het bestaat niet, of de maker van de sleutel mag het niet zien of wijzigen.",
        "It does not exist, or the maker of the key may not see or change it.",
    ),
    "api.problem.question": Words("De vraag klopt niet", "The question is not right"),
    "api.problem.question.detail": Words(
        "Bij “faults” staat wat er niet klopt.", "What is not right stands under “faults”."
    ),
    "api.problem.contents": Words("De inhoud klopt niet", "The contents are not right"),
    "api.problem.contents.detail": Words(
        "Er is niets bewaard. Bij “faults” staat wat er niet klopt.",
        "Nothing was kept. What is not right stands under “faults”.",
    ),
    "api.problem.conflict": Words("Iemand anders was eerder", "Somebody else was first"),
    "api.problem.conflict.detail": Words(
        "Er is niets bewaard. Bij “mine” staat wat er kwam, bij “theirs” hoe het nu is.",
        "Nothing was kept. Under “mine” stands what came, under “theirs” how it is now.",
    ),
    "api.problem.method": Words("Dat kan hier niet", "That cannot be done here"),
    "api.problem.method.detail": Words("Dit adres kent die methode niet.", "This address does not know that method."),
    "api.problem.too_often": Words("Even wachten", "Wait a moment"),
    "api.problem.too_often.detail": Words(
        "Er komen te veel vragen. Probeer het over een minuut weer.", "Too many questions. Try again in a minute."
    ),
    "api.problem.broken": Words("Hier ging iets mis", "Something went wrong here"),
    "api.problem.broken.detail": Words(
        "Het lag niet aan de vraag. Probeer het later weer.", "It was not the question. Try again later."
    ),
    "api.problem.away": Words("Het werkt nu even niet", "It does not work right now"),
    "api.problem.away.detail": Words(
        "Er kan nu niets worden gelezen of bewaard. Probeer het zo nog een keer.",
        "Nothing can be read or kept now. Try again in a moment.",
    ),
    "api.fault.missing": Words("Dit ontbreekt.", "This is missing."),
    "api.fault.unknown": Words("Deze naam bestaat hier niet.", "There is no such name here."),
    "api.fault.unfit": Words("Deze waarde past niet.", "This value does not fit."),
    "api.fault.expected.whole": Words(
        "Deze waarde past niet: stuur een heel getal.", "This does not fit: send a whole number."
    ),
    "api.fault.expected.number": Words("Deze waarde past niet: stuur een getal.", "This does not fit: send a number."),
    "api.fault.expected.share": Words(
        "Deze waarde past niet: stuur een deel van 0.01 tot 1.", "This does not fit: send a share from 0.01 to 1."
    ),
    "api.fault.expected.day": Words(
        "Deze waarde past niet: stuur een dag als 2026-11-30.", "This does not fit: send a day like 2026-11-30."
    ),
    "api.fault.expected.yes_no": Words(
        "Deze waarde past niet: stuur true of false.", "This does not fit: send true or false."
    ),
    "api.fault.expected.text": Words("Deze waarde past niet: stuur tekst.", "This does not fit: send text."),
    "api.fault.expected.line": Words(
        "Deze waarde past niet: stuur één regel tekst.", "This does not fit: send one line of text."
    ),
    "api.fault.expected.local": Words(
        "Deze waarde past niet: stuur tekst, of een object met tekst per taal ({value}).",
        "This does not fit: send text, or an object with text by language ({value}).",
    ),
    "api.fault.expected.list": Words("Deze waarde past niet: stuur een lijst.", "This does not fit: send a list."),
    "api.fault.expected.keys": Words(
        "Deze waarde past niet: stuur een lijst van sleutels zonder spaties.",
        "This does not fit: send a list of keys without spaces.",
    ),
    "api.fault.expected.key": Words(
        "Deze waarde past niet: stuur een sleutel zonder spaties.", "This does not fit: send a key without spaces."
    ),
    "api.fault.expected.object": Words(
        "Deze waarde past niet: stuur een object.", "This does not fit: send an object."
    ),
    "api.fault.expected.id": Words("Deze waarde past niet: stuur een UUID.", "This does not fit: send a UUID."),
    "api.fault.expected.json": Words("Dit is geen leesbare JSON.", "This is no JSON that can be read."),
    "api.fault.expected.one_of": Words(
        "Deze waarde past niet: kies uit {value}.", "This does not fit: choose from {value}."
    ),
    "api.fault.expected.least": Words(
        "Deze waarde past niet: minstens {value}.", "This does not fit: at least {value}."
    ),
    "api.fault.expected.most": Words(
        "Deze waarde past niet: hoogstens {value}.", "This does not fit: at most {value}."
    ),
    "api.fault.expected.longest": Words(
        "Deze tekst is te lang: hoogstens {value} tekens.", "This text is too long: at most {value} characters."
    ),
    "api.fault.expected.shortest": Words(
        "Deze tekst is te kort: minstens {value} tekens.", "This text is too short: at least {value} characters."
    ),
    "api.fault.expected.most_items": Words(
        "Dit zijn er te veel: hoogstens {value}.", "These are too many: at most {value}."
    ),
    "api.fault.twice": Words("Dit staat er meer dan eens.", "This is there more than once."),
    "api.fault.full": Words("Er kunnen geen rijen meer bij.", "There is no room for more rows."),
}
