"""Texts of the page with mail that did not arrive."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "mend.title": Words(
        "{count} {count:mail kwam|mails kwamen} misschien niet aan", "{count} {count:mail|mails} may not have arrived"
    ),
    "mend.none": Words("Alle mail ging goed", "All mail went well"),
    "mend.what": Words(
        "Oogst stuurt niets vanzelf twee keer. Jij kiest wat er gebeurt.",
        "Oogst sends nothing twice by itself. You choose what happens.",
        "Oogst stuurt niets vanzelf twee keer. U kiest wat er gebeurt.",
    ),
    "mend.refused": Words("Geweigerd door de mailserver", "Refused by the mail server"),
    "mend.returned": Words("Kwam terug", "Came back"),
    "mend.unsure": Words("Onzeker of het aankwam", "Unsure whether it arrived"),
    "mend.address": Words("Mailadres van {name}", "Mail address of {name}"),
    "mend.send": Words("Stuur opnieuw", "Send again"),
    "mend.arrived": Words("Is aangekomen", "Did arrive"),
    "mend.no_address": Words("Dit is geen mailadres.", "This is no mail address."),
    "mend.sent": Words("De mail gaat opnieuw uit.", "The mail goes out again."),
    "mend.kept": Words("Genoteerd.", "Noted."),
    "mend.may_be_double": Words(
        "Deze meting is anoniem. Kwam de eerste mail toch aan, dan kan iemand twee keer antwoorden. Zo'n antwoord telt als mogelijk dubbel.",
        "This wave is anonymous. If the first mail did arrive, somebody can answer twice. Such an answer counts as a possible double.",
    ),
    "mend.nameless": Words(
        "{count} {count:herinnering kwam|herinneringen kwamen} misschien niet aan. Van wie laten we niet zien: dan zou je weten wie nog niet antwoordde.",
        "{count} {count:reminder|reminders} may not have arrived. We do not show whose: you would know who has not answered.",
        "{count} {count:herinnering kwam|herinneringen kwamen} misschien niet aan. Van wie laten we niet zien: dan zou u weten wie nog niet antwoordde.",
    ),
    "mend.nameless_send": Words("Stuur deze herinneringen opnieuw", "Send these reminders again"),
}
