"""Fields of an indicator."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "indicator.title": Words("Naam", "Name"),
    "indicator.definition": Words("Wat meet je precies?", "What exactly do you measure?", "Wat meet u precies?"),
    "indicator.definition.hint": Words(
        "Zo dat een ander hetzelfde zou meten.", "So that somebody else would measure the same."
    ),
    "indicator.measure": Words("Hoe wordt het een getal?", "How does it become a number?"),
    "indicator.measure.mean": Words("gemiddelde", "mean"),
    "indicator.measure.share": Words("aandeel", "share"),
    "indicator.measure.nps": Words("NPS", "NPS"),
    "indicator.measure.change": Words("verandering tussen voor en na", "change between before and after"),
    "indicator.measure.retrospective": Words("terugkijken: toen en nu", "looking back: then and now"),
    "indicator.measure.series": Words("reeks van cijfers in de tijd", "series of figures over time"),
    "indicator.measure.impact": Words("vastgestelde impact per mens", "established impact per person"),
    "indicator.measure.roi": Words("rendement in geld", "return in money"),
    "indicator.primary": Words("Dit getal beslist over het doel", "This number decides about the goal"),
    "indicator.unit": Words("Eenheid", "Unit"),
    "indicator.direction": Words("Wat is goed?", "Which way is good?"),
    "indicator.direction.up": Words("hoger", "higher"),
    "indicator.direction.down": Words("lager", "lower"),
    "indicator.baseline": Words("Waarde nu", "Value now"),
    "indicator.target": Words("Streefwaarde", "Target"),
    "indicator.target_date": Words("Wanneer", "When"),
    "indicator.instrument": Words("Waarmee", "With what"),
    "indicator.scale": Words("Schaal", "Scale"),
    "indicator.item": Words("Vraag", "Question"),
    "indicator.series": Words("KPI-reeks", "KPI series"),
    "indicator.moment": Words("Moment", "Moment"),
}
