"""The questionnaires of a programme: the list and the builder."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "instruments.title": Words(
        "{count} {count:vragenlijst|vragenlijsten} in dit [programme]",
        "{count} {count:questionnaire|questionnaires} in this [programme]",
    ),
    "instruments.begin": Words("Kies of maak een vragenlijst", "Choose or make a questionnaire"),
    "instruments.empty": Words(
        "Nog geen vragenlijst. Begin met een lijst die klaarstaat, of schrijf zelf vragen.",
        "No questionnaire yet. Begin with a list that is ready, or write questions yourself.",
    ),
    "instruments.from_library": Words("Kies uit de bibliotheek", "Choose from the library"),
    "instruments.new": Words("Naam van een nieuwe vragenlijst", "Name of a new questionnaire"),
    "instruments.make": Words("Maak vragenlijst", "Make questionnaire"),
    "instruments.name": Words("Vragenlijst", "Questionnaire"),
    "instruments.version": Words("Versie", "Version"),
    "instruments.count": Words("Vragen", "Questions"),
    "instruments.time": Words("Duur", "Takes"),
    "instruments.language": Words("Taal", "Language"),
    "instruments.minutes": Words("ongeveer {count} {count:minuut|minuten}", "about {count} {count:minute|minutes}"),
    "instruments.easy": Words("makkelijk ({ease})", "easy ({ease})"),
    "instruments.fairly_easy": Words("redelijk makkelijk ({ease})", "fairly easy ({ease})"),
    "instruments.hard": Words("moeilijk ({ease})", "hard ({ease})"),
    "instruments.published": Words("versie {version}, gepubliceerd", "version {version}, published"),
    "instruments.draft": Words("versie {version}, nog niet gepubliceerd", "version {version}, not published yet"),
    "instruments.in_all": Words(
        "“{title}” heeft {count} {count:vraag|vragen} en duurt ongeveer {minutes} {minutes:minuut|minuten}",
        "“{title}” has {count} {count:question|questions} and takes about {minutes} {minutes:minute|minutes}",
    ),
    "instruments.first_question": Words(
        "Schrijf de eerste vraag van “{title}”", "Write the first question of “{title}”"
    ),
    "instruments.no_questions": Words("Deze lijst heeft nog geen vragen.", "This list has no questions yet."),
    "instruments.preview": Words("Bekijk op een telefoon", "See it on a phone"),
    "instruments.translation": Words("Vertaal", "Translate"),
    "instruments.scales": Words("Scores en antwoorden", "Scores and answers"),
    "instruments.about": Words("Naam, soort en bron", "Name, kind and source"),
    "instruments.publish": Words("Publiceer versie {version}", "Publish version {version}"),
    "instruments.publish_what": Words(
        "Publiceren zet de vragen vast. Verander je daarna iets? Dan wordt het een nieuwe versie.",
        "Publishing freezes the questions. Do you change something after that? Then it becomes a new version.",
        "Publiceren zet de vragen vast. Verandert u daarna iets? Dan wordt het een nieuwe versie.",
    ),
    "instruments.is_published": Words(
        "Versie {version} is gepubliceerd op {day}. Verander je iets, dan wordt het versie {next}.",
        "Version {version} was published on {day}. If you change something, it becomes version {next}.",
        "Versie {version} is gepubliceerd op {day}. Verandert u iets, dan wordt het versie {next}.",
    ),
    "instruments.is_changed": Words(
        "Je werkt aan versie {next}. Versie {version} van {day} blijft bewaard.",
        "You are working on version {next}. Version {version} of {day} is kept.",
        "U werkt aan versie {next}. Versie {version} van {day} blijft bewaard.",
    ),
    "instruments.not_comparable": Words(
        "Deze vragen zijn anders dan in versie {version}. De antwoorden erop kun je niet vergelijken:",
        "These questions are other than in version {version}. You cannot compare the answers to them:",
        "Deze vragen zijn anders dan in versie {version}. De antwoorden erop kunt u niet vergelijken:",
    ),
    "instruments.comparable": Words(
        "Alle vragen van versie {version} die er nog staan, zijn gelijk gebleven. Die antwoorden kun je vergelijken.",
        "All questions of version {version} that are still here have stayed the same. You can compare those answers.",
        "Alle vragen van versie {version} die er nog staan, zijn gelijk gebleven. Die antwoorden kunt u vergelijken.",
    ),
    "instruments.published_now": Words("Versie {version} is gepubliceerd.", "Version {version} is published."),
    "instruments.not_ready": Words(
        "Nog niet gepubliceerd. Maak eerst dit in orde:", "Not published yet. First put this right:"
    ),
    "instruments.need_question": Words("Schrijf ten minste één vraag.", "Write at least one question."),
    "instruments.to_fix": Words(
        "{count} {count:punt|punten} voor publiceren", "{count} {count:point|points} before publishing"
    ),
    "instruments.new_question": Words("Nieuwe vraag", "New question"),
    "instruments.new_type": Words("Hoe antwoorden mensen?", "How do people answer?"),
    "instruments.add": Words("Voeg vraag toe", "Add question"),
    "instruments.fine": Words("geen opmerkingen", "no remarks"),
    "instruments.must": Words("Eerst doen:", "Do first:"),
    "instruments.advice": Words("Tip:", "Tip:"),
    "instruments.measures": Words("Meet:", "Measures:"),
    "instruments.measure": Words("Wat meet deze vraag?", "What does this question measure?"),
    "instruments.measures_nothing": Words("Geen indicator", "No indicator"),
    "instruments.link": Words("Koppel", "Link"),
    "instruments.reading": Words("Leesbaarheid:", "Reading ease:"),
    "instruments.taken_away": Words("De vraag is weggehaald.", "The question was removed."),
    "instruments.shown_if": Words("Alleen als:", "Only if:"),
    "instruments.all": Words("Alle vragenlijsten", "All questionnaires"),
    "instruments.back": Words("Terug naar de vragen", "Back to the questions"),
    "instruments.save_question": Words("Bewaar vraag", "Save question"),
}
