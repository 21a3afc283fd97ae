"""What is wrong with a password."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "password.too_short": Words("Kies 12 tekens of meer.", "Choose 12 characters or more."),
    "password.too_long": Words("Kies 128 tekens of minder.", "Choose 128 characters or fewer."),
    "password.too_common": Words(
        "Dit wachtwoord gebruiken veel mensen. Kies een ander.", "Many people use this password. Choose another."
    ),
    "password.too_similar": Words(
        "Dit lijkt te veel op je naam of mailadres. Kies een ander wachtwoord.",
        "This looks too much like your name or mail address. Choose another password.",
        "Dit lijkt te veel op uw naam of mailadres. Kies een ander wachtwoord.",
    ),
    "password.other": Words("Kies een ander wachtwoord.", "Choose another password."),
}
