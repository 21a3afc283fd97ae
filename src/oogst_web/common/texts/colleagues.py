"""Colleagues and inviting them."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "colleagues.title": Words(
        "{count} {count:collega werkt|collega's werken} hier", "{count} {count:colleague works|colleagues work} here"
    ),
    "colleagues.invite": Words("Nodig een collega uit", "Invite a colleague"),
    "colleagues.invite.what": Words(
        "Je collega krijgt een mail met een link. De link werkt 14 dagen.",
        "Your colleague gets a mail with a link. The link works for 14 days.",
        "Uw collega krijgt een mail met een link. De link werkt 14 dagen.",
    ),
    "colleagues.email": Words("Mailadres", "Mail address"),
    "colleagues.role": Words("Rol", "Role"),
    "colleagues.name": Words("Naam", "Name"),
    "colleagues.send": Words("Stuur de uitnodiging", "Send the invitation"),
    "colleagues.sent": Words("De uitnodiging is gestuurd naar {email}.", "The invitation was sent to {email}."),
    "colleagues.not_sent": Words(
        "De mail ging niet weg. Probeer het straks nog een keer.",
        "The mail did not go out. Try again in a while.",
    ),
    "colleagues.no_mail": Words(
        "Typ een mailadres. Bijvoorbeeld naam@bedrijf.nl.", "Type a mail address. For example name@company.com."
    ),
    "colleagues.enough": Words(
        "Vandaag zijn er 100 mensen uitgenodigd. Ga morgen verder.",
        "100 people were invited today. Go on tomorrow.",
    ),
    "colleagues.waiting": Words(
        "{count} {count:uitnodiging wacht|uitnodigingen wachten} op antwoord",
        "{count} {count:invitation waits|invitations wait} for an answer",
    ),
    "colleagues.until": Words("Werkt tot", "Works until"),
    "colleagues.do": Words("Wat kun je doen?", "What can you do?", "Wat kunt u doen?"),
    "colleagues.withdraw": Words("Trek in", "Withdraw"),
    "colleagues.withdrawn": Words("De link werkt niet meer.", "The link no longer works."),
    "colleagues.who": Words("Wie werkt hier?", "Who works here?"),
    "colleagues.role_of": Words("Rol van {name}", "Role of {name}"),
    "colleagues.change": Words("Wijzig rol", "Change role"),
    "colleagues.end": Words("Stop toegang", "End access"),
    "colleagues.changed": Words(
        "{name} heeft een andere rol en moet opnieuw inloggen.", "{name} has another role and has to sign in again."
    ),
    "colleagues.ended": Words(
        "De toegang van {name} is gestopt. Wie nog was ingelogd, is uitgelogd.",
        "The access of {name} has ended. Whoever was still signed in is signed out.",
    ),
    "colleagues.last_administrator": Words(
        "Er blijft dan geen beheerder over. Maak eerst iemand anders beheerder.",
        "No administrator would be left. Make somebody else administrator first.",
    ),
}
