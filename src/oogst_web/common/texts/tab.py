"""The tabs of a programme."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "tab.overview": Words("Overzicht", "Overview"),
    "tab.plan_ahead": Words("Plannen", "Plan"),
    "tab.measure": Words("Meten", "Measure"),
    "tab.outcomes": Words("Uitkomsten", "Outcomes"),
    "tab.implement": Words("Invoeren", "Introduce"),
    "tab.report": Words("Rapport", "Report"),
    "tab.history": Words("Geschiedenis", "History"),
    "tab.study": Words("Studiemap", "Study folder"),
    "tab.manage": Words("Beheer", "Manage"),
    "tab.story": Words("Verhaal", "Story"),
    "tab.values": Words("Waarden", "Values"),
    "tab.goals": Words("Doelen", "Goals"),
    "tab.workshop": Words("Ontwerpsessie", "Workshop"),
    "tab.activities": Words("Activiteiten", "Activities"),
    "tab.plan": Words("Meetplan", "Measurement plan"),
    "tab.instruments": Words("Vragenlijsten", "Questionnaires"),
    "tab.waves": Words("Antwoorden", "Answers"),
    "tab.people": Words("Mensen", "People"),
    "tab.money": Words("Geld", "Money"),
    "tab.results": Words("Resultaten", "Results"),
    "tab.decisions": Words("Wat deden we ermee?", "What did we do with it?"),
    "tab.open_answers": Words("Open antwoorden", "Open answers"),
    "tab.series": Words("KPI-reeksen", "KPI series"),
}
