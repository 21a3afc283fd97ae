"""Keys for systems, on one's own account."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "api_key.title": Words("API-sleutels", "API keys"),
    "api_key.what": Words(
        "Met een sleutel haalt een ander systeem gegevens op, of levert het cijfers aan. Een sleutel mag nooit meer dan jij.",
        "With a key another system gets data, or delivers figures. A key may never do more than you may.",
        "Met een sleutel haalt een ander systeem gegevens op, of levert het cijfers aan. Een sleutel mag nooit meer dan u.",
    ),
    "api_key.none": Words("Er zijn nog geen sleutels.", "There are no keys yet."),
    "api_key.new": Words("Nieuwe sleutel", "New key"),
    "api_key.name": Words("Waarvoor is de sleutel?", "What is the key for?"),
    "api_key.name_hint": Words("Bijvoorbeeld: cijfers uit het HR-systeem", "For example: figures from the HR system"),
    "api_key.scopes": Words("Wat mag de sleutel?", "What may the key do?"),
    "api_key.scope.programmes.read": Words(
        "[Programmes], doelen, meetplannen en vragenlijsten lezen",
        "Read [programmes], goals, measurement plans and questionnaires",
    ),
    "api_key.scope.design.write": Words("Doelen en meetplannen wijzigen", "Change goals and measurement plans"),
    "api_key.scope.people.read": Words("Namen en groepen van mensen lezen", "Read names and groups of people"),
    "api_key.scope.series.read": Words("Cijfers van KPI's lezen", "Read figures of KPIs"),
    "api_key.scope.series.write": Words("Cijfers van KPI's aanleveren", "Deliver figures of KPIs"),
    "api_key.scope.waves.read": Words("Metingen en respons lezen", "Read waves and response"),
    "api_key.scope.releases.read": Words("Uitkomsten en rapporten lezen", "Read results and reports"),
    "api_key.scope.study.read": Words(
        "De studiemap ophalen, als daar een afspraak over is", "Take the study folder, where that was agreed"
    ),
    "api_key.until": Words("Laatste dag", "Last day"),
    "api_key.until_hint": Words("Niet verder weg dan een jaar", "No further away than a year"),
    "api_key.make": Words("Maak de sleutel", "Make the key"),
    "api_key.made": Words("De sleutel is gemaakt", "The key was made"),
    "api_key.once": Words(
        "Bewaar hem nu op een veilige plek. We laten hem niet nog eens zien.",
        "Keep it in a safe place now. We do not show it again.",
    ),
    "api_key.secret": Words("De sleutel", "The key"),
    "api_key.copy": Words("Kopieer de sleutel", "Copy the key"),
    "api_key.address": Words("Waar het andere systeem aanklopt", "Where the other system knocks"),
    "api_key.header": Words(
        "Stuur de sleutel mee in elke vraag: Authorization: Bearer, een spatie en de sleutel.",
        "Send the key with every question: Authorization: Bearer, a space and the key.",
    ),
    "api_key.description": Words("Beschrijving van de API (OpenAPI)", "Description of the API (OpenAPI)"),
    "api_key.used": Words("Laatst gebruikt", "Last used"),
    "api_key.unused": Words("nog niet", "not yet"),
    "api_key.end": Words("Stop de sleutel", "End the key"),
    "api_key.ended": Words("De sleutel werkt niet meer.", "The key no longer works."),
    "api_key.no_scope": Words("Kies wat de sleutel mag.", "Choose what the key may do."),
    "api_key.no_day": Words(
        "Kies een dag, vandaag of later, en binnen een jaar.", "Choose a day, today or later, and within a year."
    ),
    "api_key.enough": Words(
        "Er zijn al twintig sleutels. Stop er eerst een.", "There are twenty keys already. End one first."
    ),
}
