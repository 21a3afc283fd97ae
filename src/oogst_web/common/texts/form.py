"""Buttons and what forms say."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "form.save": Words("Bewaar", "Save"),
    "form.saved": Words("Bewaard om {time}", "Saved at {time}"),
    "form.not_saved": Words(
        "Nog niet bewaard. Wat je typte staat er nog. Probeer het zo weer met de knop.",
        "Not saved yet. What you typed is still here. Try again in a moment with the button.",
        "Nog niet bewaard. Wat u typte staat er nog. Probeer het zo weer met de knop.",
    ),
    "form.not_saved_yet": Words("Nog niet bewaard.", "Not saved yet."),
    "form.signed_out": Words(
        "Nog niet bewaard, want je bent niet meer ingelogd. Wat je typte blijft hier staan.",
        "Not saved yet, because you are signed out. What you typed stays here.",
        "Nog niet bewaard, want u bent niet meer ingelogd. Wat u typte blijft hier staan.",
    ),
    "form.sign_in": Words("Log weer in (in een nieuw tabblad)", "Sign in again (in a new tab)"),
    "form.change": Words("Wijzig", "Change"),
    "form.close": Words("Sluit", "Close"),
    "form.up": Words("Omhoog", "Up"),
    "form.down": Words("Omlaag", "Down"),
    "form.remove": Words("Haal weg", "Remove"),
    "form.undo": Words("Zet terug", "Undo"),
    "form.not_now": Words("Nog niet", "Not now"),
    "form.go_on": Words("Ga door", "Go on"),
    "form.look_again": Words("Er klopt nog iets niet", "Something is not right yet"),
}
