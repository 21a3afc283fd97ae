"""What came out: its parts, its states, how to take it along, and where it comes from."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "outcome.as_picture": Words("Download als afbeelding", "Download as picture"),
    "outcome.as_drawing": Words("Download als tekening (SVG)", "Download as drawing (SVG)"),
    "outcome.as_sheet": Words("Download tabel (Excel)", "Download table (Excel)"),
    "outcome.copy": Words("Kopieer deze zin", "Copy this sentence"),
    "outcome.copy_all": Words("Kopieer deze zinnen", "Copy these sentences"),
    "outcome.put_in": Words("Zet in rapport", "Put into report"),
    "outcome.put_in_which": Words("In welk rapport?", "Into which report?"),
    "outcome.parts": Words("Onderdelen van de uitkomsten", "Parts of the outcomes"),
    "outcome.part.niveau-1": Words("1 Reactie", "1 Reaction"),
    "outcome.part.niveau-2": Words("2 Leren", "2 Learning"),
    "outcome.part.niveau-3": Words("3 Gedrag", "3 Behaviour"),
    "outcome.part.niveau-4": Words("4 Organisatie", "4 Organisation"),
    "outcome.part.niveau-5": Words("5 Rendement", "5 Return"),
    "outcome.part.deelname": Words("Wie deden mee?", "Who took part?"),
    "outcome.part.wat-hielp": Words("Wat hielp en wat hield tegen", "What helped and what hindered"),
    "outcome.part.niet-gezien": Words("Verwacht, niet gezien", "Expected, not seen"),
    "outcome.part.methode": Words("Hoe is dit berekend?", "How was this calculated?"),
    "outcome.made": Words("Cijfers van", "Figures of"),
    "outcome.release": Words("uitgave {number}", "release {number}"),
    "outcome.satisfied": Words(
        "Tevreden zegt niets over gedrag. Kijk daarvoor bij 3.",
        "Being satisfied says nothing about behaviour. Look at 3 for that.",
    ),
    "outcome.nothing_here": Words("Hierover is nog niets gemeten", "Nothing was measured about this yet"),
    "outcome.not_measured": Words(
        "Er is bij dit niveau geen antwoord of reeks waar iets over te zeggen valt. Zonder meting kun je er niets over zeggen.",
        "There is no answer or series at this level that says anything. Without a measurement you cannot say anything about it.",
        "Er is bij dit niveau geen antwoord of reeks waar iets over te zeggen valt. Zonder meting kunt u er niets over zeggen.",
    ),
    "outcome.to_plan": Words("Bekijk het meetplan", "Look at the measurement plan"),
    "outcome.to_waves": Words("Naar de metingen", "To the waves"),
    "outcome.empty_title": Words("Er zijn nog geen uitkomsten", "There are no outcomes yet"),
    "outcome.empty_what": Words(
        "Als een meting sluit, maakt Oogst de uitkomsten. Hier zie je dan wat je wel en niet kunt zeggen.",
        "When a wave closes, Oogst makes the outcomes. Here you then see what you may and may not say.",
        "Als een meting sluit, maakt Oogst de uitkomsten. Hier ziet u dan wat u wel en niet kunt zeggen.",
    ),
    "outcome.begins": Words("De meting begint op", "The measurement begins on"),
    "outcome.nothing_planned": Words(
        "Er staat nog geen meting met een dag in het plan.", "The plan has no measurement with a day yet."
    ),
    "outcome.open_title": Words("De meting loopt nog", "The measurement is still going on"),
    "outcome.open_until": Words("De meting loopt tot en met", "The measurement goes on until"),
    "outcome.open_then": Words(
        "Daarna komen de cijfers erbij. Tot die tijd kijkt niemand naar antwoorden.",
        "After that its figures come in. Until then nobody looks at answers.",
    ),
    "outcome.busy": Words("We maken de uitkomsten.", "The outcomes are being made."),
    "outcome.busy_title": Words("De uitkomsten worden gemaakt", "The outcomes are being made"),
    "outcome.outdated": Words(
        "Wat je hieronder ziet, is van voor de laatste meting.",
        "What you see below is of before the last measurement.",
        "Wat u hieronder ziet, is van voor de laatste meting.",
    ),
    "outcome.failed_stays": Words(
        "De antwoorden zijn veilig. De laatste goede uitkomsten staan hieronder.",
        "The answers are safe. The last good outcomes are below.",
    ),
    "outcome.failed_safe": Words("De antwoorden zijn veilig.", "The answers are safe."),
    "outcome.older": Words("Dit zijn eerdere uitkomsten.", "These are earlier outcomes."),
    "outcome.to_last": Words("Bekijk de laatste", "Look at the last ones"),
    "outcome.method_title": Words("Hoe is dit berekend?", "How was this calculated?"),
    "outcome.missing_title": Words("Wat als een antwoord ontbreekt?", "What if an answer is missing?"),
    "outcome.missing": Words(
        "Een vraag zonder antwoord telt niet mee bij die vraag; er wordt niets ingevuld. “Dat weet ik niet” is geen antwoord. Een schaal telt als genoeg van haar vragen zijn beantwoord: gewoonlijk de helft. Een verandering rekenen we alleen over mensen met beide metingen. Bij elk cijfer hieronder staat over hoeveel mensen het gaat.",
        "A question without an answer does not count for that question; nothing is filled in. “I do not know” is no answer. A scale counts when enough of its questions were answered: usually half. A change is calculated only over people with both measurements. With each number below stands how many people it is about.",
    ),
}
