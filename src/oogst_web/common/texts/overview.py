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
        "Dit [programme] is opgeborgen. Je kunt het lezen, niet wijzigen.",
        "This [programme] is archived. You can read it, not change it.",
        "Dit [programme] is opgeborgen. U kunt het lezen, niet wijzigen.",
    ),
    "overview.next": Words("Volgende stappen", "Next steps"),
    "overview.coming": Words("{title}: {what} is op {day}", "{title}: {what} is on {day}"),
    "overview.people": Words(
        "{count} {count:[participant]|[participants]}", "{count} {count:[participant]|[participants]}"
    ),
    "overview.share": Words("Deel link", "Share link"),
    "overview.share_what": Words(
        "Alleen wie aan dit [programme] meewerkt, kan de link openen.",
        "Only who works on this [programme] can open the link.",
    ),
    "overview.address": Words("Adres van dit [programme]", "Address of this [programme]"),
    "overview.copy": Words("Kopieer", "Copy"),
    "overview.copied": Words("Gekopieerd", "Copied"),
    "overview.time": Words("Tijdlijn", "Timeline"),
    "overview.time.here": Words("Vandaag: je bent hier", "Today: you are here", "Vandaag: u bent hier"),
    "overview.time.moment": Words("meting", "measurement"),
    "overview.time.activity": Words("activiteit", "activity"),
    "overview.time.start": Words("Begin van het [programme]", "Start of the [programme]"),
    "overview.time.end": Words("Einde van het [programme]", "End of the [programme]"),
    "overview.no_day": Words("nog geen dag", "no day yet"),
    "overview.no_time": Words(
        "Nog geen metingen en geen activiteiten. Maak eerst het meetplan.",
        "No measurements and no activities yet. Make the measurement plan first.",
    ),
    "overview.to_plan": Words("Naar het meetplan", "To the measurement plan"),
    "overview.together": Words("Meer delen tegelijk", "Several parts at once"),
    "overview.chain": Words("De keten in één oogopslag", "The chain in one glance"),
    "overview.who": Words("Wie werkt mee?", "Who works on it?"),
    "overview.news": Words("Laatste wijzigingen", "Latest changes"),
    "overview.steer": Words("Hoe loopt het?", "How is it going?"),
    "overview.key": Words("De sleutel tussen mensen en antwoorden", "The key between people and answers"),
    "overview.key_until": Words("wordt vernietigd op {day}", "will be destroyed on {day}"),
    "overview.key_destroyed": Words("vernietigd op {day}", "destroyed on {day}"),
    "overview.results": Words("Bekijk de uitkomsten van", "Look at the outcomes of"),
}
