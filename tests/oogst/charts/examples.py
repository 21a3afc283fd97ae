"""Example charts per kind: ordinary, very few people, long Dutch labels, extreme values."""

from __future__ import annotations

from collections.abc import Mapping

from oogst.charts.direction_bar import DirectionBar, DirectionRow
from oogst.charts.dot_interval import DotInterval, DotRow
from oogst.charts.forest import Forest, ForestRow
from oogst.charts.likert import Likert, LikertRow
from oogst.charts.measure import Measure
from oogst.charts.representation import Representation, RepresentationRow
from oogst.types.estimate import Interval
from oogst.types.report import Chart

WORD = "arbeidsmarktontwikkelingen"
QUESTION = "Ik bespreek arbeidsmarktontwikkelingen met mijn leidinggevende en met collega's in het team"
AGREEMENT = ("helemaal oneens", "oneens", "er tussenin", "eens", "helemaal eens")

EXAMPLES: Mapping[str, Mapping[str, Chart]] = {
    "dot_interval": {
        "ordinary": DotInterval(
            (
                DotRow("Ik vraag door na een compliment", 16, 0.75, Interval(0.505, 0.898), 12, 0.5),
                DotRow("Ik kies werk dat bij mij past", 16, 0.6875, Interval(0.444, 0.858), 11, 0.5),
                DotRow("Ik zeg mijn mening in een overleg", 16, 0.5625, Interval(0.332, 0.769), 9, 0.5),
                DotRow("Ik neem zelf initiatief", 16, 0.25, Interval(0.102, 0.495), 4, 0.5),
            )
        ),
        "tiny": DotInterval((DotRow("Past dit bij mijn werk?", 5, 0.6, Interval(0.23, 0.88), 3),), provisional=True),
        "long": DotInterval(
            (
                DotRow(WORD, 126, 0.5, Interval(0.414, 0.586), 63, 0.75, Interval(0.3, 0.9, level=None)),
                DotRow(QUESTION, 126, 0.7, Interval(0.61, 0.77), 88, 0.8),
            )
        ),
        "extreme": DotInterval(
            (
                DotRow("Verzuimdagen per jaar", 12345, 1234567.8, Interval(-2e6, 4.5e6), target=-5e6),
                DotRow("Geen marge te berekenen", 5, 0.0),
            ),
            Measure("number", 1, unit="dagen per jaar, alle vestigingen samen"),
        ),
        "scale": DotInterval(
            (
                DotRow("Zelfvertrouwen", 14, 3.62, Interval(3.21, 4.03), target=4),
                DotRow("Steun van de leidinggevende", 14, 2.4, Interval(1.7, 3.1), target=3),
            ),
            Measure("score", unit="gemiddelde, schaal van 1 tot 5"),
            (1, 5),
        ),
    },
    "likert": {
        "ordinary": Likert(
            (
                LikertRow("De training past bij mijn werk", (0, 1, 3, 8, 4)),
                LikertRow("Ik kan het morgen gebruiken", (1, 2, 3, 7, 3), 1),
                LikertRow("De uitleg was duidelijk", (0, 0, 2, 9, 5)),
            ),
            AGREEMENT,
        ),
        "tiny": Likert((LikertRow("Het was nuttig", (1, 1, 0, 2, 1)),), AGREEMENT),
        "long": Likert((LikertRow(QUESTION, (11, 40, 33, 60, 22), 14), LikertRow(WORD, (0, 2, 101, 60, 3))), AGREEMENT),
        "extreme": Likert(
            (LikertRow("Iedereen eens", (0, 0, 0, 98765)), LikertRow("Niemand", (1, 0, 0, 0), 3)),
            ("(bijna) nooit", "soms", "vaak", "(bijna) altijd"),
            ("nooit of soms", "vaak of altijd"),
        ),
        "seven": Likert(
            (LikertRow("Zeven mogelijkheden", (3, 4, 5, 6, 7, 8, 9)),), ("1", "2", "3", "4", "5", "6", "7")
        ),
    },
    "direction_bar": {
        "ordinary": DirectionBar(
            (DirectionRow("Gedrag na drie maanden", (("up", 18), ("same", 7), ("down", 6)), 0.4),)
        ),
        "tiny": DirectionBar((DirectionRow("Kennistoets", (("up", 5),)),)),
        "long": DirectionBar(
            (
                DirectionRow(QUESTION, (("up", 25), ("same_or_down", 9)), 0.2),
                DirectionRow(WORD, (("up", 8), ("same", 8), ("down", 18)), -0.3),
            )
        ),
        "extreme": DirectionBar(
            (DirectionRow("Ziekteverzuim", (("up", 1), ("same", 3), ("down", 120000)), -12.5),), "down"
        ),
    },
    "forest": {
        "ordinary": Forest(
            (
                ForestRow("Noord", 7, 5 / 7, Interval(0.36, 0.92)),
                ForestRow("Zuid en West samen", 9, 7 / 9, Interval(0.45, 0.94)),
            ),
            ForestRow("", 16, 0.75, Interval(0.505, 0.898)),
        ),
        "tiny": Forest(
            (ForestRow("Noord", 5, 0.2, Interval(0.04, 0.62)),), ForestRow("", 5, 0.2, Interval(0.04, 0.62))
        ),
        "long": Forest(
            (
                ForestRow(f"Afdeling {WORD}", 41, 3.1, Interval(2.8, 3.4)),
                ForestRow(
                    "Team Werk en Inkomen, locatie Zuid, en team Jeugd en Gezin samen", 12, 4.2, Interval(3.6, 4.8)
                ),
            ),
            ForestRow("Alle teams", 53, 3.35, Interval(3.05, 3.65)),
            Measure("score", unit="gemiddelde, schaal van 1 tot 5"),
            (1, 5),
        ),
        "extreme": Forest(
            tuple(ForestRow(f"Groep {at}", 5 + at**5, at * 1e5 - 2e5, Interval(-9e6 / at, 9e6)) for at in range(1, 8)),
            ForestRow("", 30000, 12345.6, Interval(-1e5, 2e5)),
            Measure("money", signed=True),
        ),
    },
    "representation": {
        "ordinary": Representation((RepresentationRow("Buitendienst", 10, 5), RepresentationRow("Kantoor", 16, 11))),
        "tiny": Representation((RepresentationRow("Iedereen", 5, 5),)),
        "long": Representation(
            (RepresentationRow(WORD, 120, 40), RepresentationRow(QUESTION, 80, 72), RepresentationRow("Overig", 9, 6))
        ),
        "extreme": Representation((RepresentationRow("Groot", 987654, 1), RepresentationRow("Klein", 5, 0))),
    },
}
