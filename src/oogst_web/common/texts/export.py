"""Taking everything of the organisation along."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "export.title": Words(
        "Haal alles van je organisatie op", "Get everything of your organisation", "Haal alles van uw organisatie op"
    ),
    "export.link": Words("Alles ophalen", "Get everything"),
    "export.what": Words(
        "Je krijgt een zip-bestand met alle [programmes], mensen, rollen en het logboek. Elk onderdeel is een JSON-bestand.",
        "You get a zip file with all [programmes], people, roles and the log. Each part is a JSON file.",
        "U krijgt een zip-bestand met alle [programmes], mensen, rollen en het logboek. Elk onderdeel is een JSON-bestand.",
    ),
    "export.care": Words(
        "Er staan namen en mailadressen in. Bewaar het bestand op een veilige plek. Dat je het ophaalt, komt in het logboek.",
        "It holds names and mail addresses. Keep the file in a safe place. That you get it is written in the log.",
        "Er staan namen en mailadressen in. Bewaar het bestand op een veilige plek. Dat u het ophaalt, komt in het logboek.",
    ),
    "export.get": Words("Haal het bestand op", "Get the file"),
}
