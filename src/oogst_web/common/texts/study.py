"""The study folder of a programme, out and in."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "study.title": Words("Neem het [programme] mee als bestand", "Take the [programme] with you as a file"),
    "study.what": Words(
        "In de studiemap staat alles wat je hebt ontworpen en gepland. Je kunt hem nakijken en uitrekenen met oogst, en weer inlezen.",
        "The study folder holds everything you designed and planned. You can check and evaluate it with oogst, and read it in again.",
        "In de studiemap staat alles wat u hebt ontworpen en gepland. U kunt hem nakijken en uitrekenen met oogst, en weer inlezen.",
    ),
    "study.people": Words(
        "Van {count} {count:mens|mensen} gaan de code, groep en kenmerken mee. Namen, e-mail en telefoon nooit.",
        "Of {count} {count:person|people} the code, group and attributes come along. Names, e-mail and phone never do.",
    ),
    "study.care": Words(
        "Met kenmerken samen is soms toch te zien wie iemand is. Deel het bestand alleen met wie het nodig heeft.",
        "Attributes together can still show who somebody is. Share the file only with who needs it.",
    ),
    "study.guarded": Words(
        "Een kenmerk staat alleen in de map als {k} mensen of meer het delen. Dagen zijn die van metingen. Redenen en open antwoorden gaan niet mee.",
        "An attribute stands in the folder only if {k} people or more share it. Days are those of measurements. Reasons and open answers stay here.",
    ),
    "study.zip": Words("Download de studiemap (zip)", "Download the study folder (zip)"),
    "study.xlsx": Words("Download als Excel", "Download as Excel"),
    "study.not_yet": Words(
        "Een werkmap voor Excel lukt nog niet. Los eerst dit op. De studiemap kan wel.",
        "A workbook for Excel cannot be made yet. Mend this first. The study folder can be downloaded.",
    ),
    "study.placeholders": Words(
        "Hierin staan antwoorden van een anonieme meting. Die kun je met oogst uitrekenen, maar er is geen [programme] van te maken: van niemand is bekend wie het is.",
        "This holds answers of an anonymous measurement. They can be evaluated with oogst, but no [programme] can be made of them: nobody in it is known.",
        "Hierin staan antwoorden van een anonieme meting. Die kunt u met oogst uitrekenen, maar er is geen [programme] van te maken: van niemand is bekend wie het is.",
    ),
    "study.read_title": Words("Lees een studiemap in", "Read in a study folder"),
    "study.read_what": Words(
        "Kies een zip of een Excel-bestand van Oogst. Er komt een nieuw [programme] uit.",
        "Choose a zip or an Excel file of Oogst. It becomes a new [programme].",
    ),
    "study.file": Words("Bestand (zip of xlsx, hooguit 10 MB)", "File (zip or xlsx, 10 MB at most)"),
    "study.read": Words("Lees in", "Read in"),
    "study.needed": Words("Kies een bestand.", "Choose a file."),
    "study.kind": Words("Kies een bestand dat eindigt op zip of xlsx.", "Choose a file that ends in zip or xlsx."),
    "study.large": Words(
        "Dit bestand is groter dan 10 MB. Kies een kleiner bestand.",
        "This file is larger than 10 MB. Choose a smaller one.",
    ),
    "study.limits": Words(
        "Dit bestand is te groot of te ingewikkeld om in te lezen. Maak het kleiner.",
        "This file is too large or too complex to read. Make it smaller.",
    ),
    "study.long_key": Words(
        "“{value}” is te lang voor een sleutel. Het mogen {most} tekens zijn.",
        "“{value}” is too long for a key. {most} characters are allowed.",
    ),
    "study.signs": Words(
        "Er staan onzichtbare tekens in dit bestand die we niet kunnen bewaren. Haal ze weg.",
        "This file holds invisible signs that cannot be kept. Take them away.",
    ),
    "study.wrong": Words(
        "Er klopt nog iets niet. Kijk naar {count} {count:punt|punten}. Er is niets gemaakt.",
        "Something is not right yet. Look at {count} {count:point|points}. Nothing was made.",
    ),
    "study.more": Words("En nog {count}.", "And {count} more."),
    "study.done": Words("{name} is ingelezen.", "{name} was read in."),
    "study.looked": Words("Let op: {text}", "Look: {text}"),
    "study.new": Words("Of lees een studiemap in", "Or read in a study folder"),
}
