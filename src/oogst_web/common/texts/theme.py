"""The organisation's token theme."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "theme.title": Words("Huisstijl", "House style"),
    "theme.what": Words(
        "Kies een thema van NL Design System: een css-bestand met tokens. Oogst neemt kleuren over die goed te lezen zijn.",
        "Choose a theme of NL Design System: a css file with tokens. Oogst takes the colours that can be read well.",
    ),
    "theme.file": Words("Themabestand (css)", "Theme file (css)"),
    "theme.upload": Words("Neem het thema over", "Take the theme"),
    "theme.remove": Words("Terug naar de stijl van Oogst", "Back to Oogst's own style"),
    "theme.saved": Words(
        "Oogst nam {count} {count:token|tokens} over. Oogst leest tokens waarvan de naam begint met --basis-.",
        "Oogst took {count} {count:token|tokens}. Oogst reads tokens whose name begins with --basis-.",
    ),
    "theme.none_taken": Words(
        "Oogst nam geen token over. Bij de huisstijl staat waarom.", "Oogst took no token. The house style says why."
    ),
    "theme.none_known": Words(
        "Oogst kent geen token uit dit bestand. Oogst leest tokens waarvan de naam begint met --basis-. Er is niets veranderd.",
        "Oogst knows no token of this file. Oogst reads tokens whose name begins with --basis-. Nothing was changed.",
    ),
    "theme.gone": Words("Oogst heeft weer zijn eigen stijl.", "Oogst has its own style again."),
    "theme.taken": Words(
        "{count} {count:token komt|tokens komen} uit dit thema.",
        "{count} {count:token comes|tokens come} from this theme.",
    ),
    "theme.refused": Words(
        "{count} {count:token nam|tokens nam} Oogst niet over. De eigen kleur van Oogst blijft staan.",
        "Oogst did not take {count} {count:token|tokens}. Oogst's own colour stays.",
    ),
    "theme.dark": Words("Op een donker scherm", "On a dark screen"),
    "theme.dark.same": Words("Deze kleuren blijven zoals ze zijn:", "These colours stay as they are:"),
    "theme.dark.lighter": Words(
        "Deze kleuren maakt Oogst lichter, zodat ze goed te lezen zijn:",
        "Oogst makes these colours lighter, so that they can be read well:",
    ),
    "theme.dark.ours": Words(
        "Hier gebruikt Oogst zijn eigen kleur, want die uit het thema is dan niet goed te lezen:",
        "Here Oogst uses its own colour, for that of the theme cannot be read well then:",
    ),
    "theme.low_contrast": Words(
        "heeft te weinig contrast met {other}: {ratio}. Nodig is {norm} of meer.",
        "has too little contrast with {other}: {ratio}. It needs {norm} or more.",
    ),
    "theme.no_colour": Words(
        "is geen effen kleur, zoals #0F5C46. Daarom kan Oogst het contrast niet meten.",
        "is no solid colour, such as #0F5C46. So Oogst cannot measure its contrast.",
    ),
    "theme.no_font": Words("is geen naam van een lettertype.", "is no name of a font."),
    "theme.no_size": Words("is geen maat, zoals 1rem of 16px.", "is no size, such as 1rem or 16px."),
    "theme.size_out_of_range": Words(
        "is te klein of te groot. Kies {smallest} tot {largest} rem.",
        "is too small or too large. Choose {smallest} to {largest} rem.",
    ),
    "theme.no_file": Words("Kies eerst een bestand.", "Choose a file first."),
    "theme.too_large": Words("Kies een bestand van 200 kB of kleiner.", "Choose a file of 200 kB or smaller."),
    "theme.no_text": Words("Kies een css-bestand met gewone tekst.", "Choose a css file with plain text."),
    "theme.dangerous": Words(
        "In dit bestand staat meer dan tokens, zoals @import of url(). Haal dat eruit.",
        "This file holds more than tokens, such as @import or url(). Take that out.",
    ),
    "theme.no_tokens": Words(
        "In dit bestand staan geen tokens. Een token ziet eruit als --basis-naam: waarde;",
        "There are no tokens in this file. A token looks like --basis-name: value;",
    ),
}
