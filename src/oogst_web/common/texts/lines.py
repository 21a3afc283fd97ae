"""Lines per person, for the evaluator."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "lines.title": Words("Lijnen per persoon", "Lines per person"),
    "lines.why": Words(
        "Deze lijnen staan alleen hier, voor de evaluator, zolang er een afspraak geldt. Ze komen in geen rapport. De scores zelf staan ook in de studiemap, met een code per persoon; die valt onder dezelfde afspraak. In een lijn kan iemand te herkennen zijn. Schrijf hem niet over en maak er geen foto van.",
        "These lines stand only here, for the evaluator, as long as an agreement holds. They go into no report. The scores themselves are also in the study folder, with a code per person; it falls under the same agreement. Somebody may be recognised in a line. Do not copy it and take no picture of it.",
        "Deze lijnen staan alleen hier, voor de evaluator, zolang er een afspraak geldt. Ze komen in geen rapport. De scores zelf staan ook in de studiemap, met een code per persoon; die valt onder dezelfde afspraak. In een lijn kan iemand te herkennen zijn. Schrijf hem niet over en maak er geen foto van.",
    ),
    "lines.numbers": Words(
        "De nummers zijn geloot en gelden één keer: bij opnieuw openen staan er andere. Wie anoniem of op naam antwoordde, staat er nooit bij.",
        "The numbers were drawn by lot and hold once: when you open this again there are others. Who answered anonymously or by name is never in it.",
        "De nummers zijn geloot en gelden één keer: bij opnieuw openen staan er andere. Wie anoniem of op naam antwoordde, staat er nooit bij.",
    ),
    "lines.table": Words("{title}: alle nummers", "{title}: all numbers"),
    "lines.logged": Words(
        "In het logboek staat dat je hebt gekeken.",
        "The log tells that you looked.",
        "In het logboek staat dat u hebt gekeken.",
    ),
    "lines.none": Words(
        "Er zijn nog geen scores van ervoor en erna van genoeg dezelfde mensen.",
        "There are no scores yet from before and after of enough of the same people.",
    ),
    "lines.gone": Words(
        "Op {day} is de sleutel tussen mensen en antwoorden vernietigd. Niemand kan nog zien welke scores bij elkaar horen. Lijnen per persoon zijn er daarom niet meer. De uitkomsten blijven.",
        "On {day} the key between people and answers was destroyed. Nobody can see any more which scores belong together. So there are no lines per person any more. The results stay.",
    ),
    "lines.lost": Words(
        "De antwoorden achter deze uitgave zijn er niet meer. Na de volgende uitgave kunnen hier weer lijnen staan.",
        "The answers behind this release are no longer there. After the next release there may be lines here again.",
    ),
}
