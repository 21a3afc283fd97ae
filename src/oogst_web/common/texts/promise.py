"""What respondents are promised, word for word; each sentence is true for its own promise only."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "promise.anonymous_who": Words(
        "Niemand kan zien welke antwoorden van jou zijn. Ook de beheerder niet.",
        "Nobody can see which answers are yours. Not even the administrator.",
        "Niemand kan zien welke antwoorden van u zijn. Ook de beheerder niet.",
    ),
    "promise.anonymous_later": Words(
        "Daarom kun je ze later niet meer bekijken of wijzigen.",
        "That is why you cannot see or change them later.",
        "Daarom kunt u ze later niet meer bekijken of wijzigen.",
    ),
    "promise.confidential_who": Words(
        "Een sleutel hoort bij je antwoorden. Zo vergelijken wij vroeger en nu. Dat doet alleen de evaluator: per mens, zonder namen.",
        "A key belongs to your answers. With it we compare then and now. Only the evaluator does that: person by person, without names.",
        "Een sleutel hoort bij uw antwoorden. Zo vergelijken wij vroeger en nu. Dat doet alleen de evaluator: per mens, zonder namen.",
    ),
    "promise.confidential_key": Words("Op {day} vernietigen wij de sleutel.", "On {day} we destroy the key."),
    "promise.manager": Words(
        "Je [manager] ziet niet wat je invult.",
        "Your [manager] does not see what you fill in.",
        "Uw [manager] ziet niet wat u invult.",
    ),
    "promise.named_who": Words(
        "Je naam hoort bij je antwoorden.", "Your name belongs to your answers.", "Uw naam hoort bij uw antwoorden."
    ),
    "promise.named_own": Words(
        "Jij bent de baas over je antwoorden. Jij bepaalt wie ze ziet.",
        "You own your answers. You decide who sees them.",
        "U bent de baas over uw antwoorden. U bepaalt wie ze ziet.",
    ),
    "promise.groups": Words(
        "Wij laten alleen cijfers zien van {count} mensen of meer.", "We only show figures of {count} people or more."
    ),
    "promise.reports": Words(
        "In rapporten staan alleen cijfers van {count} mensen of meer.",
        "Reports hold figures of {count} people or more only.",
    ),
    "promise.free": Words("Meedoen mag. Het hoeft niet.", "You may take part. You do not have to."),
    "promise.purpose": Words(
        "Dit willen wij met je antwoorden:", "What we want with your answers:", "Dit willen wij met uw antwoorden:"
    ),
}
