"""Released findings of an invented programme: 26 people, 16 answers, one group hidden."""

from __future__ import annotations

from oogst.types.design import Direction, Text
from oogst.types.estimate import Flow, Interval, Status
from oogst.types.numbers import About, DesignGrade, Goalpost, Kind, Numbers, QuoteText, Row
from oogst.types.released import ReleasedClass, ReleasedFinding, ReleasedSplit

BEHAVIOUR = (
    ("asks_on", "Ik vraag door na een compliment", 12, 0.505, 0.898),
    ("chooses", "Ik kies werk dat bij mij past", 11, 0.444, 0.858),
    ("speaks_up", "Ik zeg mijn mening in een overleg", 9, 0.332, 0.769),
    ("initiative", "Ik neem zelf initiatief", 4, 0.102, 0.495),
)


def about(key: str, kind: Kind, title: str, **more: object) -> About:
    analysis = key.partition(":")[0]
    options = {"design": DesignGrade.D, "tables": ("answers", "people"), "level": 3, **more}
    return About(key, analysis, "1", kind, title=Text(nl=title, en=title), **options)  # type: ignore[arg-type]  # -- options are of many types


def share(key: str, title: str, part: int, low: float, high: float) -> ReleasedFinding:
    numbers = Numbers(
        Flow(26, 26, 16, 16),
        estimate=part / 16,
        interval=Interval(low, high, 0.95, "wilson"),
        bounds=Interval(part / 26, (part + 10) / 26, None, "worst_case"),
        count=(part, 16),
        details={"share": part / 16, "k": part, "n": 16},
    )
    target = Goalpost(0.5)
    return ReleasedFinding(about(f"share:{key}", Kind.SHARE, title, target=target, indicator=key), numbers)


def findings() -> tuple[ReleasedFinding, ...]:
    flow = Flow(26, 26, 16, 16)
    response = Numbers(flow, estimate=16 / 26, count=(16, 26), details={"response_rate": 16 / 26})
    impact = Numbers(
        flow, estimate=7 / 16, count=(7, 16), bounds=Interval(7 / 26, 17 / 26, None, "worst_case"), details={"k": 7}
    )
    change = Numbers(
        Flow(26, 26, 16, 11, {"no_before": 5}),
        estimate=0.42,
        interval=Interval(0.11, 0.73, 0.95, "t"),
        p=0.0135,
        before=2.31,
        after=2.73,
        details={"mean_difference": 0.42, "d_z": 0.91},
    )
    roi = Numbers(
        Flow(0, 0, 0, 0),
        estimate=-0.28,
        interval=Interval(-0.61, 0.22, 0.9, "monte_carlo"),
        details={"roi": -0.28, "bcr": 0.72, "net": -7000.0, "costs": 25000.0, "benefits": 18000.0},
    )
    hidden = Numbers(Flow(26, 26, 0, 0), status=Status.SUPPRESSED, reason="suppressed_small_n")
    likert = Numbers(flow, estimate=4.1, distribution=(0, 1, 3, 8, 4), count=(12, 16))
    split = ReleasedSplit(
        "team",
        Text(nl="Team", en="Team"),
        classes=(
            ReleasedClass("Noord", ("Noord",), Numbers(Flow(10, 10, 7, 7), estimate=5 / 7, count=(5, 7))),
            ReleasedClass("Zuid en West", ("Zuid", "West"), Numbers(Flow(16, 16, 9, 9), estimate=7 / 9, count=(7, 9))),
        ),
        merged_because="privacy.merged_small",
    )
    shares = [share(key, title, part, low, high) for key, title, part, low, high in BEHAVIOUR]
    asks_on = ReleasedFinding(shares[0].about, shares[0].numbers, splits=(split,))
    quotes = (QuoteText("q1", "Mijn bijdrage is ook waardevol.", "speaks_up", "up", ("bewustwording",), "nl"),)
    cards = (
        Row(Text(nl="Steun van collega’s", en="Support of colleagues"), {"helps": 9, "hinders": 2}),
        Row(Text(nl="Tijd om te oefenen", en="Time to practise"), {"helps": 2, "hinders": 8}),
    )
    return (
        ReleasedFinding(about("response:all", Kind.RESPONSE, "Wie deed mee", level=None), response),
        ReleasedFinding(about("verified:impact", Kind.SHARE, "Impact die is nagegaan", level=4), impact),
        asks_on,
        *shares[1:],
        ReleasedFinding(
            about("change:own_view", Kind.CHANGE, "Eigen kijk op talent", level=2, design=DesignGrade.C), change
        ),
        ReleasedFinding(about("distribution:fits@after", Kind.DISTRIBUTION, "De training past", level=1), likert),
        ReleasedFinding(
            about("roi:total", Kind.MONEY, "Rendement", level=5, tables=("costs",), direction=Direction.UP), roi
        ),
        ReleasedFinding(
            about("cards:all", Kind.CARDS, "Wat hielp en wat hield tegen", level=None), Numbers(flow), rows=cards
        ),
        ReleasedFinding(
            about("quotes:all", Kind.QUOTES, "Verhalen", level=3, design=DesignGrade.TOLD), Numbers(flow), quotes=quotes
        ),
        ReleasedFinding(
            about("share:west", Kind.SHARE, "Overleg in team West"), hidden, withheld_because="privacy.too_few"
        ),
    )
