"""Kinds of parts of a design."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "part.programme": Words("Verhaal", "Story"),
    "part.core_value": Words("Waarde", "Value"),
    "part.competency": Words("Competentie", "Competency"),
    "part.behaviour": Words("Gedrag", "Behaviour"),
    "part.source": Words("Bron", "Source"),
    "part.goal": Words("Doel", "Goal"),
    "part.activity": Words("Activiteit", "Activity"),
    "part.indicator": Words("Indicator", "Indicator"),
    "part.answer_scale": Words("Antwoordschaal", "Answer scale"),
    "part.instrument": Words("Vragenlijst", "Questionnaire"),
    "part.moment": Words("Meetmoment", "Moment"),
    "part.group": Words("Groep", "Group"),
    "part.assignment": Words("Indeling in groepen", "Assignment to groups"),
    "part.breakdown": Words("Uitsplitsing", "Breakdown"),
    "part.series": Words("KPI-reeks", "KPI series"),
    "part.event": Words("Gebeurtenis", "Event"),
    "part.plan_line": Words("Meting", "Measurement"),
    "part.plan_change": Words("Wijziging van het plan", "Change of the plan"),
    "part.plan": Words("Meetplan", "Measurement plan"),
    "part.question": Words("Evaluatievraag", "Evaluation question"),
    "part.budget": Words("Begroting", "Budget"),
    "part.privacy": Words("Privacy", "Privacy"),
    "part.roi": Words("Rendement", "Return"),
    "part.recommendation": Words("Aanbeveling", "Recommendation"),
    "part.rest": Words("Overig", "Other"),
    "part.removed": Words("Weggehaald. Terugzetten kan.", "Removed. You can undo it."),
}
