"""The states that every screen can be in, said the same way everywhere."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "component.partial.who": Words("{who} kan dit aanvullen.", "{who} can complete this."),
    "component.suppressed": Words(
        "Minder dan {threshold} antwoorden. Dat laten we niet zien.",
        "Fewer than {threshold} answers. We do not show that.",
    ),
    "component.suppressed.instead": Words("Bekijk de hele groep.", "Look at the whole group."),
    "component.error.safe": Words(
        "Wat je typte, staat nog op dit scherm.",
        "What you typed is still on this screen.",
        "Wat u typte, staat nog op dit scherm.",
    ),
    "component.error.lost": Words(
        "Wat je eerder bewaarde, is er nog. Wat je net typte, niet.",
        "What you saved earlier is still there. What you just typed is not.",
        "Wat u eerder bewaarde, is er nog. Wat u net typte, niet.",
    ),
    "component.error.now": Words("Probeer het over een paar minuten opnieuw.", "Try again in a few minutes."),
    "component.error.again": Words("Probeer het opnieuw", "Try again"),
    "component.error.code": Words(
        "Code voor wie je helpt: {code}", "Code for who helps you: {code}", "Code voor wie u helpt: {code}"
    ),
    "component.busy.done": Words("klaar", "done"),
    "component.busy.here": Words("nu bezig", "under way"),
    "component.busy.leave": Words(
        "Je kunt deze pagina verlaten. Het gaat gewoon door.",
        "You can leave this page. It goes on by itself.",
        "U kunt deze pagina verlaten. Het gaat gewoon door.",
    ),
    "component.outdated": Words("Deze cijfers zijn van {day}.", "These figures are of {day}."),
    "component.outdated.new": Words(
        "Er {count:is|zijn} {count} {count:nieuw antwoord|nieuwe antwoorden}.",
        "There {count:is|are} {count} new {count:answer|answers}.",
    ),
    "component.outdated.renew": Words("Reken opnieuw", "Work it out again"),
    "component.locked": Words(
        "Dit staat vast. Bij elke wijziging schrijf je op waarom.",
        "This is fixed. With every change you write down why.",
        "Dit staat vast. Bij elke wijziging schrijft u op waarom.",
    ),
    "component.locked.on": Words("Vastgesteld op {day}.", "Approved on {day}."),
    "component.locked.by": Words("Vastgesteld op {day} door: {by}.", "Approved on {day} by: {by}."),
    "component.locked.note": Words("Toelichting:", "Note:"),
    "component.read_only": Words(
        "Je kunt dit lezen, niet wijzigen.", "You can read this, not change it.", "U kunt dit lezen, niet wijzigen."
    ),
    "component.read_only.who": Words("{who} kan het wijzigen.", "{who} can change it."),
}
