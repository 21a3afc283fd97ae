"""Fields of somebody who takes part."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "person.name": Words("Naam", "Name"),
    "person.email": Words("E-mail", "E-mail"),
    "person.phone": Words("Telefoon", "Phone"),
    "person.code": Words("Code", "Code"),
    "person.code.hint": Words(
        "Laat leeg voor een toevallige code. Gebruik nooit een naam.",
        "Leave empty for a random code. Never use a name.",
    ),
    "person.group": Words("Groep", "Group"),
    "person.joined": Words("Deed mee vanaf", "Joined on"),
    "person.joined.hint": Words("Alleen als iemand later instapte.", "Only for somebody who joined later."),
    "person.email_wrong": Words(
        "Dit e-mailadres klopt niet. Bijvoorbeeld naam@bedrijf.nl.",
        "This e-mail address is not right. For example name@company.com.",
    ),
    "person.email_taken": Words(
        "Iemand in dit [programme] heeft dit e-mailadres al.",
        "Somebody in this [programme] has this e-mail address already.",
    ),
    "person.code_taken": Words("Deze code is al van iemand anders.", "This code belongs to somebody else already."),
    "person.code_tells": Words(
        "Een code mag geen naam of e-mailadres zijn.", "A code may not be a name or an e-mail address."
    ),
    "person.somebody": Words(
        "Vul een naam, een e-mailadres of een code in.", "Fill in a name, an e-mail address or a code."
    ),
    "person.too_long": Words("Dit is te lang. Maak het korter.", "This is too long. Make it shorter."),
    "person.no_group": Words("geen groep", "no group"),
    "person.stops": Words("Stopt", "Leaves"),
    "person.stop_what": Words(
        "Vanaf deze dag telt deze persoon niet meer mee. Eerdere metingen blijven gelden.",
        "From this day on this person no longer counts. Earlier measurements stay.",
    ),
    "person.day": Words("Vanaf welke dag?", "From which day?"),
    "person.reason": Words("Waarom?", "Why?"),
    "person.reason.hint": Words(
        "Kort, zonder namen of ziekte. Bijvoorbeeld: andere baan.",
        "Short, without names or illness. For example: other job.",
    ),
    "person.stop": Words("Laat stoppen", "Record leaving"),
    "person.moves": Words("Naar een andere groep", "To another group"),
    "person.move_what": Words(
        "Wie na de eerste meting wisselt, blijft tellen bij de groep van die dag.",
        "Who moves after the first measurement still counts with the group of that day.",
    ),
    "person.to": Words("Naar welke groep?", "To which group?"),
    "person.move": Words("Wissel van groep", "Change group"),
    "person.left": Words("Gestopt op {day}. Reden: {reason}.", "Left on {day}. Reason: {reason}."),
    "person.back": Words("Doet toch mee", "Takes part after all"),
    "person.history": Words("Wisselingen", "Moves"),
    "person.moved": Words(
        "{day}: van {before} naar {after}. Reden: {reason}.", "{day}: from {before} to {after}. Reason: {reason}."
    ),
    "person.about": Words("Gegevens", "Details"),
    "person.saved": Words("Bewaard.", "Saved."),
    "person.add": Words("Voeg toe", "Add"),
    "person.new": Words("Wie doet er nog meer mee?", "Who else takes part?"),
}
