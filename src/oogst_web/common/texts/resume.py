"""Going on after the session was over."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "resume.title": Words("Je bent weer ingelogd", "You are signed in again", "U bent weer ingelogd"),
    "resume.what": Words(
        "Wat je typte, is er nog. Het is nog niet bewaard.",
        "What you typed is still here. It is not saved yet.",
        "Wat u typte, is er nog. Het is nog niet bewaard.",
    ),
    "resume.file": Words("Kies het bestand daarna opnieuw.", "Choose the file again after that."),
    "resume.save": Words("Ga verder met bewaren", "Go on and save"),
    "resume.drop": Words("Bewaar het niet", "Do not save it"),
}
