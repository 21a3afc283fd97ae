"""Example charts per kind: ordinary, very few people, long Dutch labels, extreme values."""

from __future__ import annotations

from collections.abc import Mapping

from oogst.charts.before_after import BeforeAfter, BeforeAfterRow
from oogst.charts.direction_bar import DirectionBar, DirectionRow
from oogst.charts.dot_interval import DotInterval, DotRow
from oogst.charts.factor_bars import FactorBars, FactorRow
from oogst.charts.forest import Forest, ForestRow
from oogst.charts.likert import Likert, LikertRow
from oogst.charts.measure import Measure
from oogst.charts.quantile_dots import QuantileDots
from oogst.charts.representation import Representation, RepresentationRow
from oogst.charts.response import Response, ResponseRow
from oogst.charts.response_line import ResponseLine
from oogst.charts.run_chart import RunChart, RunEvent
from oogst.charts.slopes import Slope, Slopes
from oogst.charts.tornado import Tornado, TornadoBar
from oogst.charts.unit_dots import UnitDots, UnitRow
from oogst.charts.waterfall import Waterfall, WaterfallStep
from oogst.types.estimate import Interval
from oogst.types.report import Chart

WORD = "arbeidsmarktontwikkelingen"
QUESTION = "Ik bespreek arbeidsmarktontwikkelingen met mijn leidinggevende en met collega's in het team"
MONTHS = tuple(
    f"{month} {year}" for year in (2025, 2026) for month in ("jan", "mrt", "mei", "jul", "sep", "nov")
) + tuple(f"{month} 2027" for month in ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug"))
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
    "before_after": {
        "ordinary": BeforeAfter(
            (
                BeforeAfterRow("Zelfvertrouwen", 11, 2.6, 3.0, Interval(0.1, 0.7)),
                BeforeAfterRow("Steun van de leidinggevende", 11, 3.1, 2.9, Interval(-0.6, 0.2)),
            ),
            Measure("score", unit="gemiddelde, schaal van 1 tot 4"),
            (1, 4),
        ),
        "tiny": BeforeAfter((BeforeAfterRow("Kennis", 5, 6.0, 6.0),), Measure("score"), (0, 10)),
        "long": BeforeAfter(
            (
                BeforeAfterRow(WORD, 126, 0.31, 0.68, Interval(0.28, 0.46)),
                BeforeAfterRow(QUESTION, 126, 0.9, 0.95, Interval(-0.02, 0.12)),
            ),
            Measure("share"),
        ),
        "extreme": BeforeAfter(
            (BeforeAfterRow("Omzet", 9, -2.5e6, 3.4e9, Interval(-1e9, 8e9)), BeforeAfterRow("Niets", 9, 0, 0)),
            Measure("money"),
        ),
    },
    "slopes": {
        "ordinary": Slopes(
            (Slope("1", 2.25, 3.5), Slope("2", 3.0, 3.0), Slope("3", 4.0, 3.25), Slope("4", 1.5, 2.75)),
            Measure("score", 2),
            (1, 5),
        ),
        "tiny": Slopes((Slope("1", 6.0, 6.0),), Measure("score"), (0, 10)),
        "long": Slopes(tuple(Slope(str(at + 1), 1 + at % 5, 1 + at % 4) for at in range(60)), Measure("score"), (1, 5)),
        "extreme": Slopes((Slope(WORD, -2.5e6, 3.4e9), Slope("2", 0.0, 0.0)), Measure("number")),
    },
    "unit_dots": {
        "ordinary": UnitDots((UnitRow("Vraagt nu vaak door", 12, 16), UnitRow("Begint zelf iets nieuws", 4, 16))),
        "tiny": UnitDots((UnitRow("Deed mee", 5, 5),)),
        "long": UnitDots((UnitRow(QUESTION, 0, 30), UnitRow(WORD, 29, 30))),
        "extreme": UnitDots((UnitRow("Niemand", 0, 1), UnitRow("Dertig", 30, 30))),
    },
    "response": {
        "ordinary": Response((ResponseRow("Voormeting", 26, 21, 18), ResponseRow("Nameting", 26, 16, 18))),
        "tiny": Response((ResponseRow("Nameting", 5, 5),)),
        "long": Response((ResponseRow(QUESTION, 126, 63, 90), ResponseRow(WORD, 126, 12))),
        "extreme": Response((ResponseRow("Iedereen", 1234567, 3), ResponseRow("Niemand", 5, 0))),
    },
    "response_line": {
        "ordinary": ResponseLine(26, ((1, 5), (2, 2), (4, 1), (8, 5), (9, 2), (15, 1)), (7, 14), 18),
        "tiny": ResponseLine(5, ((0, 5),)),
        "long": ResponseLine(12345, tuple((day, 40) for day in range(1, 60)), (14, 16, 28), 4000),
        "extreme": ResponseLine(1000000, ((365, 1),), (1, 364), 1000000),
    },
    "run_chart": {
        "ordinary": RunChart(
            MONTHS,
            (6.1, 5.8, 6.4, 6.0, 6.3, 5.9, 6.2, 6.5, 6.0, 5.7, 5.4, 5.6, 5.1, 5.3, 4.9, 5.2, 5.0, 4.8, 5.1, 4.9),
            start=9,
            phase_in=2,
            before=6.1,
            after=5.1,
            better="down",
            target=5.0,
            events=(
                RunEvent(4, "nieuw rooster"),
                RunEvent(5, "griepgolf"),
                RunEvent(14, "reorganisatie van de buitendienst"),
            ),
            control=(
                6.0,
                6.2,
                5.9,
                6.3,
                6.1,
                6.0,
                6.2,
                6.4,
                6.1,
                6.0,
                5.9,
                6.1,
                6.0,
                5.8,
                6.0,
                6.1,
                5.9,
                6.0,
                5.8,
                5.9,
            ),
            control_label="vestiging zonder programma",
            expected=(*(None,) * 11, 6.1, 6.0, 5.9, 6.0, 6.2, 5.9, 6.1, 5.8, 6.0),
            measure=Measure("number", 1, unit="verzuimdagen per medewerker per maand"),
        ),
        "tiny": RunChart(("voor", "na"), (5.0, 7.0), start=1),
        "long": RunChart(
            tuple(f"kwartaal {at % 4 + 1} {2015 + at // 4}" for at in range(48)),
            tuple(None if at in (7, 8) else 0.4 + at / 200 for at in range(48)),
            start=40,
            before=0.45,
            after=0.62,
            events=(RunEvent(0, QUESTION), RunEvent(1, WORD), RunEvent(2, "c"), RunEvent(47, "laatste")),
            measure=Measure("share", unit="deel van de klanten dat tevreden is over de dienstverlening"),
        ),
        "extreme": RunChart(
            tuple(str(at) for at in range(120)),
            tuple(1e7 * (-1) ** at for at in range(120)),
            start=0,
            phase_in=500,
            target=3e7,
            measure=Measure("money"),
        ),
    },
    "waterfall": {
        "ordinary": Waterfall(
            (
                WaterfallStep("Minder verzuim", 18000, "benefit"),
                WaterfallStep("Minder inhuur", 9000, "benefit"),
                WaterfallStep("Toeval en andere oorzaken", -11000, "correction"),
                WaterfallStep("Uren van deelnemers", -7000, "cost"),
                WaterfallStep("Trainer en zaal", -5000, "cost"),
            ),
            Interval(-3000, 12000, level=0.8),
        ),
        "tiny": Waterfall((WaterfallStep("Kosten", -5, "cost"),)),
        "long": Waterfall(
            (WaterfallStep(QUESTION, 120000, "benefit"), WaterfallStep(WORD, -190000, "cost")), Interval(-95000, -41000)
        ),
        "extreme": Waterfall(
            (WaterfallStep("Baten", 1, "benefit"), WaterfallStep("Kosten", -9.9e8, "cost")), Interval(-2e9, 1e9)
        ),
    },
    "tornado": {
        "ordinary": Tornado(
            (
                TornadoBar("Waarde van een dag", 1000, 7000, "€ 250", "€ 400"),
                TornadoBar("Deel door het programma", -4000, 14000, "20%", "60%"),
                TornadoBar("Uitval", 5500, 2000, "5%", "20%"),
            ),
            4000,
        ),
        "tiny": Tornado((TornadoBar("Eén aanname", 5, 5),), 5),
        "long": Tornado(
            (TornadoBar(QUESTION, -0.35, 1.1, "14 dagen", "60 dagen"), TornadoBar(WORD, 0.5, 0.6)),
            0.4,
            measure=Measure("share"),
        ),
        "extreme": Tornado((TornadoBar("A", 1e9, -1e9), TornadoBar("B", 3, 2)), -999999, 5e8),
    },
    "quantile_dots": {
        "ordinary": QuantileDots(
            (
                -0.61,
                -0.38,
                -0.24,
                -0.13,
                -0.04,
                -0.01,
                0.06,
                0.13,
                0.2,
                0.26,
                0.33,
                0.39,
                0.46,
                0.53,
                0.61,
                0.7,
                0.81,
                0.95,
                1.15,
                1.55,
            )
        ),
        "tiny": QuantileDots((0.1, 0.2, 0.2, 0.2, 0.3)),
        "long": QuantileDots(
            tuple(float(at**3) for at in range(-5, 15)), measure=Measure("money", unit=f"netto in euro's, {WORD}")
        ),
        "extreme": QuantileDots((1e9,) * 19 + (-5e9,), 2e9, Measure("money")),
    },
    "factor_bars": {
        "ordinary": FactorBars(
            (
                FactorRow("Leidinggevende", "A", 14, 9, 4, 1),
                FactorRow("Tijd en werkdruk", "B", 2, 0, 17, 11),
                FactorRow("Collega's", "C", 9, 3, 0, 0),
                FactorRow("Oefenen in het werk", "D", 11, 11, 2, 0),
                FactorRow("Zelfvertrouwen", "E", 6, 2, 6, 3),
            ),
            24,
        ),
        "tiny": FactorBars((FactorRow("Tijd", "B", 5, 0, 0, 0),), 5),
        "long": FactorBars((FactorRow(QUESTION, "A", 61, 2, 3, 1), FactorRow(WORD, "E", 0, 0, 99, 98)), 126),
        "extreme": FactorBars((FactorRow("Veel", "C", 123456, 1, 1, 1),), 200000),
    },
}
