"""When something is not there or goes wrong."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "error.not_found": Words("Deze pagina is er niet", "This page is not here"),
    "error.not_found.what": Words(
        "Misschien klopt het adres niet. Of de pagina is niet voor jouw rol.",
        "Maybe the address is wrong. Or the page is not for your role.",
        "Misschien klopt het adres niet. Of de pagina is niet voor uw rol.",
    ),
    "error.broken": Words("Het werkt nu even niet", "It does not work right now"),
    "error.broken.what": Words(
        "Wat je bewaarde, is bewaard. Probeer het over een paar minuten nog een keer.",
        "What you saved is saved. Try again in a few minutes.",
        "Wat u bewaarde, is bewaard. Probeer het over een paar minuten nog een keer.",
    ),
    "error.away.form": Words(
        "Wat je net verstuurde, is waarschijnlijk niet bewaard. Het staat hier klaar. Wacht even en probeer het nog een keer.",
        "What you just sent was probably not saved. It is ready here. Wait a moment and try again.",
        "Wat u net verstuurde, is waarschijnlijk niet bewaard. Het staat hier klaar. Wacht even en probeer het nog een keer.",
    ),
    "error.away.lost": Words(
        "Wat je net verstuurde, is waarschijnlijk niet bewaard. Wacht even, ga terug en verstuur het nog een keer.",
        "What you just sent was probably not saved. Wait a moment, go back and send it once more.",
        "Wat u net verstuurde, is waarschijnlijk niet bewaard. Wacht even, ga terug en verstuur het nog een keer.",
    ),
    "error.away.again": Words("Probeer nog een keer", "Try again"),
    "error.stale": Words("Dit formulier is te oud", "This form is too old"),
    "error.stale.what": Words(
        "Ga terug, laad de pagina opnieuw en probeer het nog een keer. Er is niets bewaard.",
        "Go back, load the page again and try once more. Nothing is saved.",
    ),
    "error.form_address": Words("Hier staat geen pagina", "There is no page here"),
    "error.form_address.what": Words(
        "Dit adres hoort bij een knop. Ga terug en gebruik die knop. Er is nu niets veranderd.",
        "This address belongs to a button. Go back and use that button. Nothing was changed now.",
    ),
    "error.back_programme": Words("Naar het [programme]", "To the [programme]"),
    "error.back": Words("Naar het begin", "To the start"),
}
