"""Fields of a KPI series."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "series.title": Words("Naam", "Name"),
    "series.unit": Words("Eenheid", "Unit"),
    "series.direction": Words("Wat is goed?", "Which way is good?"),
    "series.direction.up": Words("hoger", "higher"),
    "series.direction.down": Words("lager", "lower"),
    "series.source": Words("Waar komen de cijfers vandaan?", "Where do the figures come from?"),
    "series.source.hint": Words("Zoals de verzuimregistratie.", "Such as the register of absence."),
    "series.owner": Words("Wie staat ervoor in?", "Who answers for them?"),
    "series.intervention": Words("Eerste periode met [programme]", "First period with the [programme]"),
    "series.intervention.hint": Words("Vanaf wanneer kan het te zien zijn?", "From when could it show?"),
    "series.phase_in_until": Words("Aanloop tot en met", "Start-up until"),
    "series.phase_in_until.hint": Words(
        "Perioden tot en met deze dag tellen niet mee.", "Periods up to this day do not count."
    ),
    "series.primary_effect": Words(
        "Welke verandering verwacht je?", "Which change do you expect?", "Welke verandering verwacht u?"
    ),
    "series.primary_effect.hint": Words(
        "Kies dit voordat de cijfers er zijn.", "Choose this before the figures are in."
    ),
    "series.primary_effect.level": Words("een sprong", "a jump"),
    "series.primary_effect.trend": Words("een andere richting", "another direction"),
    "series.control": Words("Vergelijk met", "Compare with"),
    "series.control.hint": Words(
        "Dezelfde cijfers van een groep zonder het [programme].", "The same figures of a group without the [programme]."
    ),
}
