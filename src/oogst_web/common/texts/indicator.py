"""Fields of an indicator."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "indicator.more": Words("Meer over deze meting", "More about this measurement"),
    "indicator.elsewhere": Words("Voor een andere manier van meten", "For another way of measuring"),
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
    "indicator.target.hint": Words(
        "De waarde die je wilt halen.", "The value that you want to reach.", "De waarde die u wilt halen."
    ),
    "indicator.target_change": Words("Streefverandering", "Target change"),
    "indicator.target_change.hint": Words(
        "Bij een verandering of een reeks: hoeveel erbij, of met een min eraf.",
        "With a change or a series: how much more, or less with a minus.",
    ),
    "indicator.at_least": Words("Telt mee vanaf", "Counts from"),
    "indicator.at_least.hint": Words(
        "Bij een aandeel: vanaf welk antwoord telt iemand mee?", "With a share: from which answer does somebody count?"
    ),
    "indicator.at_most": Words("Telt mee tot en met", "Counts up to"),
    "indicator.at_most.hint": Words(
        "Bij een aandeel: tot en met welk antwoord?", "With a share: up to and with which answer?"
    ),
    "indicator.from_moment": Words("Moment vooraf", "Moment before"),
    "indicator.from_moment.hint": Words(
        "Bij een verandering. Leeg: de voormeting.", "With a change. Empty: the measurement before."
    ),
    "indicator.to_moment": Words("Moment achteraf", "Moment after"),
    "indicator.to_moment.hint": Words(
        "Bij een verandering. Leeg: de eerste nameting.", "With a change. Empty: the first measurement after."
    ),
    "indicator.then_moment": Words("Moment van terugkijken", "Moment of looking back"),
    "indicator.then_moment.hint": Words("Alleen bij terugkijken.", "Only when people look back."),
    "indicator.target_date": Words("Wanneer", "When"),
    "indicator.instrument": Words("Waarmee", "With what"),
    "indicator.scale": Words("Schaal", "Scale"),
    "indicator.item": Words("Vraag", "Question"),
    "indicator.series": Words("KPI-reeks", "KPI series"),
    "indicator.moment": Words("Moment", "Moment"),
}
