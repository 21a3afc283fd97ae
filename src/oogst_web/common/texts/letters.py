"""Texts of the page before mail goes out."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "letters.title": Words("Dit gaat naar {count} {count:mens|mensen}", "This goes to {count} {count:person|people}"),
    "letters.without_address": Words(
        "{count} {count:mens heeft|mensen hebben} geen mailadres. Geef die een code op papier.",
        "{count} {count:person has|people have} no mail address. Give them a code on paper.",
    ),
    "letters.send": Words("Stuur naar {count} {count:mens|mensen}", "Send to {count} {count:person|people}"),
    "letters.nobody": Words("Er is niemand om dit aan te sturen.", "There is nobody to send this to."),
    "letters.in_post": Words(
        "{count} {count:mail is|mails zijn} onderweg.", "{count} {count:mail is|mails are} on the way."
    ),
}
