"""Text alternatives and captions, word for word, with numbers that can be checked by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oogst.charts.dot_interval import DotInterval
from oogst.charts.forest import Forest, ForestRow
from oogst.charts.kind import CHARTS
from oogst.charts.measure import Measure
from oogst.types.estimate import Interval, Target
from tests.oogst.charts.examples import EXAMPLES

SAID = {
    "unit_dots": "Vraagt nu vaak door: 12 van de 16 mensen. Begint zelf iets nieuws: 4 van de 16 mensen.",
    "direction_bar": (
        "Gedrag na drie maanden: 31 mensen met beide metingen: 18 omhoog, 7 gelijk, 6 omlaag. "
        "De middelste verandering is +0,4."
    ),
    "representation": (
        "Iedereen samen: 16 van de 26 (62%) antwoordden. Buitendienst: 5 van de 10 antwoordden. "
        "Kantoor: 11 van de 16 antwoordden."
    ),
    "response": (
        "Voormeting: 21 van de 26 (81%) antwoordden. Er zijn 18 antwoorden nodig. "
        "Nameting: 16 van de 26 (62%) antwoordden. Er zijn 18 antwoorden nodig."
    ),
    "response_line": (
        "16 van de 26 (62%) antwoordden tot en met dag 15. Na de laatste herinnering kwamen er 1 bij. "
        "Er zijn 18 antwoorden nodig."
    ),
    "forest": (
        "Per groep lopen de marges over elkaar heen. We zien geen duidelijk verschil. "
        "Noord: 5 van de 7. Marge 36% – 92%. Zuid en West samen: 7 van de 9. Marge 45% – 94%. "
        "Iedereen samen: 12 van de 16. Marge 51% – 90%."
    ),
    "waterfall": (
        "Baten € 27.000, correctie −€ 11.000, kosten −€ 12.000, netto € 4.000 (marge: −€ 3.000 tot € 12.000)."
    ),
    "tornado": (
        "De verwachte uitkomst is € 4.000. "
        "De uitkomst hangt het meest af van Deel door het programma: van −€ 4.000 tot € 14.000. "
        "Waarde van een dag: € 1.000 tot € 7.000. Uitval: € 2.000 tot € 5.500."
    ),
    "quantile_dots": (
        "In 14 van de 20 berekende mogelijkheden levert het meer op dan het kost. De uitkomst loopt van −61% tot 155%."
    ),
    "run_chart": (
        "20 metingen in de tijd. Vóór de start was het midden 6,1. Daarna 5,1. "
        "9 van de 9 metingen erna liggen onder het oude midden. Het doel is 5,0. "
        "Wat er nog meer gebeurde: sep 2025: nieuw rooster; nov 2025: griepgolf; "
        "mrt 2027: reorganisatie van de buitendienst."
    ),
}


@pytest.mark.parametrize(("kind", "expected"), SAID.items())
def test_a_picture_is_told_in_plain_words(kind: str, expected: str) -> None:
    assert CHARTS.get(kind).alt(EXAMPLES[kind]["ordinary"], "nl").replace("\u00a0", " ") == expected


def test_each_side_of_an_opinion_is_summed() -> None:
    told = CHARTS.get("likert").alt(EXAMPLES["likert"]["ordinary"], "nl")
    assert told.startswith(
        "De training past bij mijn werk: 12 eens, 1 oneens, 3 er tussenin, 0 weet niet. 16 antwoorden. "
        "Ik kan het morgen gebruiken: 10 eens, 3 oneens, 3 er tussenin, 1 weet niet. 16 antwoorden."
    )


def test_the_first_factor_is_told_with_all_its_counts() -> None:
    told = CHARTS.get("factor_bars").alt(EXAMPLES["factor_bars"]["ordinary"], "nl")
    assert told.startswith(
        "24 verhalen. A Leidinggevende: helpt in 14 verhalen (veel: 9), houdt tegen in 4 verhalen (veel: 1)."
    )


def test_parts_of_invited_and_answered_are_10_and_5_in_26_and_16() -> None:
    table = CHARTS.get("representation").table(EXAMPLES["representation"]["ordinary"], "nl")
    assert [row.cells for row in table.rows] == [
        ("Buitendienst", "10", "5 van de 10", "38%", "31%"),
        ("Kantoor", "16", "11 van de 16", "62%", "69%"),
    ]


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.5, 0.9, "De marge ligt boven het doel."),
        (0.44, 0.86, "De marge ligt rond het doel."),
        (0.1, 0.4, "De marge ligt onder het doel."),
        (0.1, 0.496, "De marge ligt rond het doel."),
    ],
)
def test_a_margin_lies_above_around_or_below_the_target(low: float, high: float, words: str) -> None:
    chart = EXAMPLES["dot_interval"]["ordinary"]
    assert isinstance(chart, DotInterval)
    row = replace(chart.rows[0], interval=Interval(low, high), target=0.5)
    assert CHARTS.get("dot_interval").alt(replace(chart, rows=(row,)), "nl").endswith(words)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (Target.FUTURE_GROUPS, "Bij een volgende groep ligt het waarschijnlijk tussen 50% en 90%."),
        (Target.THIS_GROUP, "Het echte cijfer ligt waarschijnlijk tussen 50% en 90%."),
    ],
)
def test_a_margin_says_whom_it_speaks_about(target: Target, words: str) -> None:
    chart = EXAMPLES["dot_interval"]["ordinary"]
    assert isinstance(chart, DotInterval)
    chart = replace(chart, rows=(replace(chart.rows[0], interval=Interval(0.5, 0.9, target=target)),))
    kind = CHARTS.get("dot_interval")
    assert words in kind.alt(chart, "nl")
    assert ("bij een volgende groep" in kind.caption(chart, "nl")) is (target is Target.FUTURE_GROUPS)


def _forest(low: float, differs: tuple[str, ...] | None) -> Forest:
    rows = (ForestRow("Noord", 20, 2.0, Interval(1.5, 2.5)), ForestRow("Zuid", 20, 4.0, Interval(low, 4.5)))
    return Forest(rows, ForestRow("", 40, 3.0, Interval(2.6, 3.4)), Measure("score"), differs=differs)


@pytest.mark.parametrize(
    ("chart", "words"),
    [
        (_forest(2.4, None), "Per groep lopen de marges over elkaar heen. We zien geen duidelijk verschil."),
        (_forest(3.5, None), "Niet alle marges lopen over elkaar heen."),
        (_forest(3.5, ("Zuid",)), "Alleen deze groep wijkt af: Zuid."),
        (_forest(3.5, ("Noord", "Zuid")), "Deze groepen wijken af: Noord, Zuid."),
        (_forest(3.5, ()), "We zien geen duidelijk verschil."),
    ],
)
def test_a_difference_between_groups_is_only_claimed_after_a_test(chart: Forest, words: str) -> None:
    assert CHARTS.get("forest").alt(chart, "nl").startswith(words + " Noord: 2,0")


def test_a_share_of_a_small_group_is_only_written_with_its_count() -> None:
    rows = (ForestRow("Noord", 7, 0.31), ForestRow("Zuid", 9, 0.31, count=4), ForestRow("West", 40, 0.31))
    chart = Forest(rows, ForestRow("", 56, 0.31))
    assert CHARTS.get("forest").alt(chart, "nl").replace("\u00a0", " ") == (
        "Noord: n = 7. Zuid: 4 van de 9. West: 31% (n = 40). Iedereen samen: 31% (n = 56)."
    )
    assert CHARTS.get("forest").table(chart, "nl").rows[0].cells == ("Noord", "7", "")


def test_the_caption_explains_only_what_is_drawn() -> None:
    kind = CHARTS.get("dot_interval")
    tiny, scale = (EXAMPLES["dot_interval"][name] for name in ("tiny", "scale"))
    assert "doel" not in kind.caption(tiny, "nl")
    assert kind.caption(tiny, "nl").startswith("Open punt")
    assert kind.caption(scale, "nl").endswith("De as loopt van 1 tot 5.")


def test_the_level_of_a_margin_is_named() -> None:
    chart = EXAMPLES["dot_interval"]["ordinary"]
    assert isinstance(chart, DotInterval)
    row = replace(chart.rows[0], interval=Interval(0.5, 0.9, level=0.9))
    assert "(90%)" in CHARTS.get("dot_interval").caption(replace(chart, rows=(row,)), "nl")
