"""A whole report on an invented programme: 26 people, 16 answers, every kind of block."""

from __future__ import annotations

import datetime as dt

from oogst.charts.direction_bar import DirectionBar, DirectionRow
from oogst.charts.dot_interval import DotInterval, DotRow
from oogst.charts.forest import Forest, ForestRow
from oogst.charts.kind import build_figure
from oogst.charts.likert import Likert, LikertRow
from oogst.charts.representation import Representation, RepresentationRow
from oogst.language.numbers import decimal, money, of, percent
from oogst.types.estimate import Interval
from oogst.types.released import Released
from oogst.types.report import (
    Bullets,
    Callout,
    ChainLadder,
    ChainStep,
    Chart,
    Colophon,
    Evidence,
    Facts,
    Figure,
    Heading,
    InputTable,
    Paragraph,
    QuoteBlock,
    Report,
    Section,
    Sentence,
    Table,
    TableRow,
)
from tests.factories.released import BEHAVIOUR, findings

ANSWERS = InputTable("answers", "answers.csv", 416)
PEOPLE = InputTable("people", "people.csv", 26)
MONEY = InputTable("costs", "costs.csv", 7)


def counted(part: int, whole: int = 16) -> str:
    return of(part, whole, "nl")


def between(low: float, high: float) -> str:
    return f"{percent(low, 'nl')} – {percent(high, 'nl')}"


def figure(chart: Chart, title: str, *keys: str) -> Figure:
    return build_figure(chart, title, "nl", keys)


def behaviour_figure() -> Figure:
    rows = tuple(
        DotRow(title, 16, part / 16, Interval(low, high), part, 0.5, finding=f"share:{key}")
        for key, title, part, low, high in BEHAVIOUR
    )
    return figure(DotInterval(rows), "Doen deelnemers het vaker?", *(f"share:{key}" for key, *_ in BEHAVIOUR))


def team_figure() -> Figure:
    whole = ForestRow("", 16, 12 / 16, Interval(0.505, 0.898), "share:asks_on")
    rows = (
        ForestRow("Noord", 7, 5 / 7, Interval(0.359, 0.918), "share:asks_on"),
        ForestRow("Zuid en West", 9, 7 / 9, Interval(0.453, 0.937), "share:asks_on"),
    )
    return figure(Forest(rows, whole), "Per team lopen de marges over elkaar heen", "share:asks_on")


def likert_figure() -> Figure:
    options = ("helemaal oneens", "oneens", "er tussenin", "eens", "helemaal eens")
    row = LikertRow("De training past bij mijn werk", (0, 1, 3, 8, 4), finding="distribution:fits@after")
    return figure(Likert((row,), options), "De meeste mensen vinden dat de training past", "distribution:fits@after")


def direction_figure() -> Figure:
    row = DirectionRow("Eigen kijk op talent", (("up", 6), ("same_or_down", 5)), 0.4, "change:own_view")
    return figure(DirectionBar((row,)), "Meer mensen gingen omhoog dan omlaag", "change:own_view")


def response_figure() -> Figure:
    rows = (
        RepresentationRow("Kantoor", 16, 11, "response:all"),
        RepresentationRow("Buitendienst", 10, 5, "response:all"),
    )
    return figure(Representation(rows), "De buitendienst deed minder vaak mee", "response:all")


def summary() -> Section:
    return Section(
        "summary",
        "Samenvatting",
        (
            Paragraph(
                (
                    Sentence("Meer dan de helft van wie antwoordde vraagt vaak door.", "share:asks_on"),
                    Sentence("Zelf initiatief nemen lukt nog weinig.", "share:initiative"),
                ),
                lead=True,
            ),
            Facts(
                (
                    Sentence(f"{counted(16, 26)} deelnemers deden mee", "response:all"),
                    Sentence("gemeten op 9 maart 2026"),
                    Sentence("versie 1 van het meetplan", is_design=True),
                )
            ),
            Bullets(
                (
                    Sentence(f"Bij {counted(7)} mensen is de impact nagegaan.", "verified:impact"),
                    Sentence(f"{counted(12)} mensen vragen vaak door na een compliment.", "share:asks_on"),
                    Sentence(f"{counted(4)} mensen nemen vaak zelf initiatief. Het doel was 50%.", "share:initiative"),
                    Sentence(f"Het rendement is negatief: {decimal(-28, 'nl', 0)}%.", "roi:total"),
                )
            ),
            Callout(
                "warning",
                "Kleine groep",
                (
                    Sentence(
                        "Lees de marges mee. We weten niet hoe het gaat met de 10 mensen die niet meededen.",
                        "response:all",
                    ),
                ),
            ),
        ),
    )


def response() -> Section:
    return Section(
        "response",
        "Wie deed mee en wie niet",
        (
            Paragraph((Sentence(f"{counted(16, 26)} deelnemers antwoordden.", "response:all"),), lead=True),
            response_figure(),
        ),
    )


def chain() -> Section:
    steps = (
        ChainStep(
            5,
            "Rendement",
            "Het programma verdient zich terug",
            "×",
            "Tegengesteld",
            Sentence(f"Netto {money(-7000, 'nl')}.", "roi:total"),
        ),
        ChainStep(
            4,
            "Organisatie",
            "20% minder projecten die uitlopen",
            "?",
            "Niet gemeten",
            Sentence("Hierover is geen cijfer."),
        ),
        ChainStep(
            3,
            "Gedrag",
            "De helft van de projectassistenten neemt vaak zelf initiatief",
            "○",
            "Nog niet gezien",
            Sentence(f"{counted(4)} mensen doen dit vaak.", "share:initiative"),
            "Als mensen hun talent kennen, dan nemen zij eerder initiatief.",
        ),
        ChainStep(
            2,
            "Leren",
            "Deelnemers kennen hun talent",
            "●",
            "Bereikt",
            Sentence(f"De score steeg met {decimal(0.42, 'nl', 1)}.", "change:own_view"),
        ),
        ChainStep(
            1,
            "Reactie",
            "De training past bij het werk",
            "●",
            "Bereikt",
            Sentence(f"{counted(12)} zijn het eens.", "distribution:fits@after"),
        ),
    )
    return Section(
        "chain",
        "De keten van reactie naar resultaat",
        (Paragraph((Sentence("Zo hangen de doelen samen."),)), ChainLadder(steps)),
    )


def behaviour() -> Section:
    team = Table(
        "Per team",
        ("Team", "Vraagt door"),
        (
            TableRow(("Noord", counted(5, 7)), "share:asks_on"),
            TableRow(("Zuid en West", counted(7, 9)), "share:asks_on"),
        ),
        (False, True),
        "Team West heeft minder dan 5 antwoorden. Daarom tonen we West en Zuid samen.",
    )
    return Section(
        "level3",
        "Niveau 3: gedrag",
        (
            Heading("Meer dan de helft vraagt door, initiatief nemen lukt nog weinig", "share:asks_on"),
            Facts((Sentence("26 mensen uitgenodigd, 16 antwoorden", "response:all"), Sentence("maart 2026"))),
            behaviour_figure(),
            Evidence(
                "reported",
                "Aanwijzing",
                (
                    Sentence(
                        f"Van wie antwoordde, zeggen {counted(12)} mensen dat zij vaak doorvragen.", "share:asks_on"
                    ),
                ),
                (Sentence("Dat dit door de training komt."), Sentence("Dat dit voor alle deelnemers geldt.")),
                "share:asks_on",
            ),
            team,
            team_figure(),
            Callout(
                "hidden",
                "Overleg in team West",
                (Sentence("Minder dan 5 antwoorden. Dat laten we niet zien.", "share:west"),),
            ),
            QuoteBlock(
                "Mijn bijdrage is ook waardevol. Dat zeg ik nu 2 keer per week hardop.",
                "Deelnemer, interview",
                "quotes:all",
            ),
        ),
    )


def learning() -> Section:
    rows = (
        TableRow(("Voor de start", decimal(2.31, "nl"), "11"), "change:own_view"),
        TableRow(("Na 3 maanden", decimal(2.73, "nl"), "11"), "change:own_view"),
    )
    return Section(
        "level2",
        "Niveau 2: leren",
        (
            Paragraph(
                (
                    Sentence(
                        f"De eigen kijk op talent steeg met {decimal(0.42, 'nl')} punt op een schaal van 1 tot 4.",
                        "change:own_view",
                    ),
                    Sentence(
                        f"Het echte verschil ligt waarschijnlijk tussen {decimal(0.11, 'nl')} en {decimal(0.73, 'nl')}.",
                        "change:own_view",
                    ),
                    Sentence("We weten niet of dit door het programma komt."),
                )
            ),
            direction_figure(),
            Table("Eigen kijk op talent, voor en na", ("Moment", "Gemiddelde", "Mensen"), rows, (False, True, True)),
        ),
    )


def reaction() -> Section:
    return Section(
        "level1",
        "Niveau 1: reactie",
        (
            likert_figure(),
            Callout("note", "Wat zegt dit niet?", (Sentence("Tevreden mensen doen nog niet vanzelf iets anders."),)),
        ),
    )


def unknown() -> Section:
    return Section(
        "unknown",
        "Wat we niet weten",
        (
            Bullets(
                (
                    Sentence("We weten niet hoe het gaat met de 10 mensen die niet meededen.", "response:all"),
                    Sentence(
                        "We weten niet of <b>#alle</b> teams *evenveel* tijd kregen: $x^2$ & meer.", is_design=True
                    ),
                )
            ),
        ),
    )


def methods() -> Section:
    return Section(
        "method",
        "Hoe dit is berekend",
        (
            Heading("Aandeel met marge", method="share"),
            Paragraph((Sentence("We tellen hoeveel mensen het vaak doen. De marge is berekend volgens Wilson."),)),
            Table(
                "Hoe goed horen de vragen bij elkaar?",
                ("Schaal", "Alfa"),
                (TableRow(("Eigen kijk op talent", decimal(0.83, "nl", 2)), "change:own_view"),),
                (False, True),
            ),
            Heading("Verandering bij dezelfde mensen", method="change"),
            Paragraph((Sentence("We vergelijken elk mens met zichzelf, voor en na."),)),
        ),
    )


def sample_report(*, draft: bool = True) -> Report:
    """Return the report; ``draft`` decides whether it is marked as one."""
    return Report(
        id="projectassistenten-2026",
        title="Talent in je werk, groep najaar",
        subtitle="Impact van de korte leerlijn voor projectassistenten, najaar 2026",
        language="nl",
        sections=(summary(), chain(), response(), reaction(), learning(), behaviour(), unknown(), methods()),
        released=Released(findings(), 5),
        colophon=Colophon("0.1.0", 20260309, "9f2c61d0a4", dt.date(2026, 3, 9), "Fatma de Boer"),
        draft_because=(
            "Het doel op niveau 4 wordt niet gemeten.",
            "De arbeidsmarktontwikkelingen zijn nog niet beschreven.",
        )
        if draft
        else (),
        sources=(ANSWERS, PEOPLE, MONEY),
    )
