"""Mail that was not sent."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "outbox.title": Words("Postvak uit", "Outbox"),
    "outbox.link": Words("Postvak uit", "Outbox"),
    "outbox.count": Words(
        "{count} {count:bericht ligt|berichten liggen} in het postvak uit",
        "{count} {count:message lies|messages lie} in the outbox",
    ),
    "outbox.what": Words(
        "Deze proefomgeving stuurt geen mail. Je ziet hier wat er weg zou gaan.",
        "This try-out sends no mail. Here you see what would go out.",
        "Deze proefomgeving stuurt geen mail. U ziet hier wat er weg zou gaan.",
    ),
    "outbox.to": Words("Aan {to}", "To {to}"),
    "outbox.empty": Words("Er is nog geen bericht.", "There is no message yet."),
}
