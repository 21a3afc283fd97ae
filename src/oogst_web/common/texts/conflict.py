"""Two people in one part."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "conflict.title": Words("Iemand anders wijzigde dit ook", "Somebody else changed this too"),
    "conflict.what": Words(
        "Kies per regel welke tekst blijft. De andere blijft in de geschiedenis staan.",
        "Choose for each line which text stays. The other one stays in the history.",
    ),
    "conflict.mine": Words("Van jou:", "Yours:", "Van u:"),
    "conflict.theirs": Words("Van de ander:", "The other's:"),
    "conflict.keep": Words("Bewaar deze keuze", "Keep this choice"),
}
