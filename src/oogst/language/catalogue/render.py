"""Texts that the files of a report add around its content."""

from oogst.language.message import Message

MESSAGES = {
    "render.skip": Message("Naar de inhoud", "Skip to the content"),
    "render.kind": Message("Impactrapport", "Impact report"),
    "render.contents": Message("Inhoud", "Contents"),
    "render.draft": Message("Concept", "Draft"),
    "render.draft_why": Message("Dit rapport is een concept, want:", "This report is a draft, because:"),
    "render.as_table": Message("Bekijk als tabel", "View as a table"),
    "render.figure": Message("Figuur", "Figure"),
    "render.table": Message("Tabel", "Table"),
    "render.evidence": Message("Hoe sterk is dit bewijs?", "How strong is this evidence?"),
    "render.may": Message("Je kunt zeggen", "You may say"),
    "render.may_not": Message("Je kunt niet zeggen", "You may not say"),
    "render.level": Message("Niveau", "Level"),
    "render.why": Message("Waarom?", "Why?"),
    "render.source_of": Message("Herkomst van: {title}", "Source of: {title}"),
    "render.provenance": Message("Herkomst van de cijfers", "Where the numbers come from"),
    "render.provenance_lead": Message(
        "Elk cijfer in dit rapport staat hier, met hoe het is gemaakt. Je ziet aantallen, nooit personen.",
        "Every number in this report is listed here, with how it was made. You see counts, never persons.",
    ),
    "render.finding_key": Message("Sleutel in het JSON-bestand", "Key in the JSON file"),
    "render.method": Message("Methode", "Method"),
    "render.version": Message("versie {version}", "version {version}"),
    "render.inputs": Message("Invoer", "Input"),
    "render.rows": Message("{name} ({rows} rijen, {file})", "{name} ({rows} rows, {file})"),
    "render.people": Message("Mensen", "People"),
    "render.withheld": Message("Niet getoond, om de privacy.", "Not shown, for privacy."),
    "render.no_people": Message("Dit cijfer telt geen mensen.", "This number does not count people."),
    "render.flow_invited": Message("{n} uitgenodigd", "{n} invited"),
    "render.flow_eligible": Message("{n} bedoeld", "{n} eligible"),
    "render.flow_answered": Message("{n} antwoordden", "{n} answered"),
    "render.flow_used": Message("{n} geteld", "{n} counted"),
    "render.colophon": Message("Colofon", "Colophon"),
    "render.made_with": Message("Gemaakt met Oogst {version}", "Made with Oogst {version}"),
    "render.evaluated_on": Message("Berekend op {day}", "Computed on {day}"),
    "render.evaluator": Message("Door {name}", "By {name}"),
    "render.seed": Message("Startgetal {seed}", "Seed {seed}"),
    "render.fingerprint": Message(
        "Vingerafdruk van de invoer: {fingerprint}", "Fingerprint of the input: {fingerprint}"
    ),
    "render.report_id": Message("Rapport {id}", "Report {id}"),
    "render.to_summary": Message("Terug naar boven", "Back to the top"),
}
