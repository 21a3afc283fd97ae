"""The overview of a programme."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "overview.to_do": Words(
        "{title}: {count} {count:stap|stappen} te doen", "{title}: {count} {count:step|steps} to do"
    ),
    "overview.ready": Words("{title}: het ontwerp is klaar", "{title}: the design is ready"),
    "overview.changed": Words("gewijzigd", "changed"),
    "overview.archived": Words(
        "Dit programma is opgeborgen. Je kunt het lezen, niet wijzigen.",
        "This programme is archived. You can read it, not change it.",
        "Dit programma is opgeborgen. U kunt het lezen, niet wijzigen.",
    ),
    "overview.next": Words("Volgende stappen", "Next steps"),
    "overview.nothing": Words("Er is nu niets te doen.", "There is nothing to do now."),
    "overview.chain": Words("De keten in één oogopslag", "The chain in one glance"),
    "overview.who": Words("Wie werkt mee?", "Who works on it?"),
    "overview.news": Words("Laatste wijzigingen", "Latest changes"),
}
