"""The tables of a study: which columns they have and what those mean.

The reader, the writer, the empty workbook, the JSON Schema and the reference
page are all made from these specifications.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from oogst.language.message import Message


class ColumnKind(StrEnum):
    """How the cells of a column are read."""

    TEXT = "text"
    KEY = "key"
    NUMBER = "number"
    COUNT = "count"
    SHARE = "share"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: name, kind, meaning, and the Dutch names it also goes by."""

    name: str
    kind: ColumnKind
    meaning: Message
    required: bool = False
    aliases: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    choice_aliases: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table; ``open_columns`` says what columns beyond the known ones are."""

    name: str
    meaning: Message
    columns: tuple[Column, ...]
    open_columns: Message | None = None
    aliases: tuple[str, ...] = ()

    def column(self, name: str) -> Column:
        """Return a column by name; KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


def _person(meaning_nl: str, meaning_en: str, *, required: bool = True) -> Column:
    return Column(
        "person",
        ColumnKind.KEY,
        Message(meaning_nl, meaning_en),
        required,
        ("persoon", "deelnemer", "id", "respondent"),
    )


def _moment(*, required: bool) -> Column:
    return Column(
        "moment", ColumnKind.KEY, Message("Meetmoment uit design.toml", "Moment of design.toml"), required, ("meting",)
    )


PEOPLE = TableSpec(
    "people",
    Message(
        "Iedereen die meedoet of waarmee we vergelijken, ook wie niet antwoordde",
        "Everyone in the programme or the comparison, also those who did not answer",
    ),
    (
        _person("Code van de persoon, geen naam", "Code of the person, never a name"),
        Column(
            "group",
            ColumnKind.KEY,
            Message("Groep uit design.toml; leeg = programma", "Group of design.toml; empty = the programme"),
            aliases=("groep",),
        ),
        Column(
            "invited",
            ColumnKind.YES_NO,
            Message("Uitgenodigd om te antwoorden? Leeg = ja", "Invited to answer? Empty = yes"),
            aliases=("uitgenodigd",),
        ),
        Column(
            "joined",
            ColumnKind.DATE,
            Message("Datum waarop iemand later instapte", "Day someone joined later"),
            aliases=("ingestapt",),
        ),
        Column(
            "left",
            ColumnKind.DATE,
            Message("Datum waarop iemand stopte", "Day someone left"),
            aliases=("gestopt", "vertrokken"),
        ),
        Column(
            "left_reason",
            ColumnKind.TEXT,
            Message("Reden van instappen of stoppen", "Reason for joining late or leaving"),
            aliases=("reden",),
        ),
        Column(
            "anonymous_at",
            ColumnKind.KEY,
            Message(
                "Plaats van iemand die bij dit moment anoniem is gevraagd; leeg = een bekend persoon",
                "Place of somebody asked anonymously at this moment; empty = a known person",
            ),
            aliases=("anoniem_bij", "anoniem_op", "anoniem"),
        ),
    ),
    Message(
        "Elke andere kolom is een kenmerk, zoals team of locatie",
        "Any other column is an attribute, such as team or site",
    ),
    ("personen", "mensen", "deelnemers"),
)

ANSWERS = TableSpec(
    "answers",
    Message(
        "Antwoorden: lang (één antwoord per rij) of breed (een kolom per vraag)",
        "Answers: long (one answer per row) or wide (a column per item)",
    ),
    (
        _person("Code uit people", "Code of people"),
        _moment(required=True),
        Column(
            "instrument",
            ColumnKind.KEY,
            Message(
                "Instrument; nodig als een vraag in meer instrumenten staat",
                "Instrument; needed when an item is in several",
            ),
            aliases=("vragenlijst",),
        ),
        Column("item", ColumnKind.KEY, Message("Lang: de vraag", "Long: the item"), aliases=("vraag",)),
        Column(
            "value", ColumnKind.TEXT, Message("Lang: het antwoord", "Long: the answer"), aliases=("waarde", "antwoord")
        ),
    ),
    Message("Breed: elke andere kolom is een vraag", "Wide: any other column is an item"),
    ("antwoorden",),
)

INVITATIONS = TableSpec(
    "invitations",
    Message(
        "Wat er van elke uitnodiging werd; zonder deze tabel: wie antwoordde",
        "What became of each invitation; without this table: who answered",
    ),
    (
        _person("Code uit people", "Code of people"),
        _moment(required=True),
        Column(
            "disposition",
            ColumnKind.CHOICE,
            Message("Uitkomst (AAPOR)", "Outcome (AAPOR)"),
            required=True,
            aliases=("uitkomst",),
            choices=(
                "complete",
                "partial",
                "refusal",
                "non_contact",
                "other",
                "unknown_eligibility",
                "not_eligible",
            ),
        ),
    ),
    aliases=("uitnodigingen",),
)

RATINGS = TableSpec(
    "ratings",
    Message("Wat anderen over iemands gedrag zeggen (360)", "What others say about someone's behaviour (360)"),
    (
        _person("Over wie het gaat", "Whom it is about"),
        _moment(required=True),
        Column("rater", ColumnKind.KEY, Message("Code van wie beoordeelt", "Code of the rater"), required=True),
        Column(
            "rater_group",
            ColumnKind.KEY,
            Message("self, manager, peer of report", "self, manager, peer or report"),
            aliases=("beoordelaarsgroep",),
        ),
        Column("item", ColumnKind.KEY, Message("De vraag", "The item"), required=True, aliases=("vraag",)),
        Column(
            "value", ColumnKind.TEXT, Message("Het oordeel", "The rating"), required=True, aliases=("waarde", "score")
        ),
    ),
    aliases=("beoordelingen",),
)

SERIES = TableSpec(
    "series",
    Message("KPI-reeksen: één waarde per periode", "KPI series: one value per period"),
    (
        Column(
            "series", ColumnKind.KEY, Message("Reeks uit design.toml", "Series of design.toml"), True, ("reeks", "kpi")
        ),
        Column(
            "period",
            ColumnKind.DATE,
            Message("Eerste dag van de periode", "First day of the period"),
            True,
            ("periode", "datum", "date", "maand"),
        ),
        Column(
            "value",
            ColumnKind.NUMBER,
            Message("Waarde; leeg = niet gemeten", "Value; empty = not measured"),
            aliases=("waarde",),
        ),
        Column(
            "people",
            ColumnKind.COUNT,
            Message("Op hoeveel mensen de waarde berust", "How many people the value rests on"),
            aliases=("mensen", "n"),
        ),
        Column(
            "note",
            ColumnKind.TEXT,
            Message("Opmerking bij deze waarde", "Remark on this value"),
            aliases=("opmerking",),
        ),
    ),
    aliases=("reeksen", "kpi"),
)

IMPACT = TableSpec(
    "impact",
    Message("Per deelnemer: is impact in het werk vastgesteld?", "Per participant: was impact at work established?"),
    (
        _person("Code uit people", "Code of people"),
        Column("goal", ColumnKind.KEY, Message("Doel uit design.toml", "Goal of design.toml"), True, ("doel",)),
        Column(
            "status",
            ColumnKind.CHOICE,
            Message("verified, reported, none of unknown", "verified, reported, none or unknown"),
            True,
            choices=("verified", "reported", "none", "unknown"),
            choice_aliases=(
                ("vastgesteld", "verified"),
                ("gemeld", "reported"),
                ("geen", "none"),
                ("onbekend", "unknown"),
            ),
        ),
        Column(
            "evidence",
            ColumnKind.TEXT,
            Message(
                "Waaruit het blijkt: interview, document, collega", "What shows it: interview, document, colleague"
            ),
            aliases=("bewijs",),
        ),
        Column("action", ColumnKind.TEXT, Message("Wat iemand deed", "What someone did"), aliases=("actie",)),
    ),
)

QUOTES = TableSpec(
    "quotes",
    Message("Citaten en fragmenten uit interviews", "Quotes and fragments from interviews"),
    (
        Column("quote", ColumnKind.KEY, Message("Code van het citaat", "Code of the quote"), True, ("citaat",)),
        _person(
            "Code uit people; leeg als niemand mag weten wie het zei en er van ieder hoogstens één citaat staat",
            "Code of people; empty when nobody may know who said it and at most one quote of each is here",
            required=False,
        ),
        _moment(required=False),
        Column("goal", ColumnKind.KEY, Message("Doel uit design.toml", "Goal of design.toml"), aliases=("doel",)),
        Column(
            "code",
            ColumnKind.TEXT,
            Message("Code(s) van het codeboek, met ; ertussen", "Code(s) of the codebook, separated by ;"),
            aliases=("codes",),
        ),
        Column(
            "direction",
            ColumnKind.CHOICE,
            Message("Steunt het citaat het doel?", "Does the quote support the goal?"),
            choices=("supports", "contradicts", "helps", "hinders"),
            choice_aliases=(
                ("steunt", "supports"),
                ("spreekt tegen", "contradicts"),
                ("helpt", "helps"),
                ("belemmert", "hinders"),
            ),
            aliases=("richting",),
        ),
        Column(
            "text", ColumnKind.TEXT, Message("Het citaat, zonder namen", "The quote, without names"), True, ("tekst",)
        ),
        Column(
            "consent",
            ColumnKind.YES_NO,
            Message("Vond de persoon het goed?", "Did the person agree?"),
            True,
            ("toestemming",),
        ),
        Column(
            "reviewed",
            ColumnKind.YES_NO,
            Message("Nagekeken op herleidbaarheid?", "Checked that no one can be recognised?"),
            True,
            ("nagekeken",),
        ),
        Column(
            "language",
            ColumnKind.CHOICE,
            Message("Taal van het citaat", "Language of the quote"),
            choices=("nl", "en"),
            aliases=("taal",),
        ),
    ),
    aliases=("citaten",),
)

CARDS = TableSpec(
    "cards",
    Message("Kaarten op het bord: wat helpt en wat belemmert", "Cards on the board: what helps and what hinders"),
    (
        _person("Wiens bord", "Whose board"),
        Column(
            "factor",
            ColumnKind.KEY,
            Message("Kaart, zoals b_team_help", "Card, such as b_team_help"),
            True,
            ("kaart",),
        ),
        Column(
            "side",
            ColumnKind.CHOICE,
            Message("helps of hinders", "helps or hinders"),
            True,
            ("kant",),
            ("helps", "hinders"),
            (("helpt", "helps"), ("stimuleert", "helps"), ("belemmert", "hinders")),
        ),
        Column(
            "extent",
            ColumnKind.CHOICE,
            Message("large of limited", "large or limited"),
            True,
            ("mate",),
            ("large", "limited"),
            (("groot", "large"), ("in grote mate", "large"), ("beperkt", "limited"), ("in beperkte mate", "limited")),
        ),
        Column("order", ColumnKind.COUNT, Message("Volgorde van leggen", "Order of placing"), aliases=("volgorde",)),
        Column("why", ColumnKind.TEXT, Message("Waarom daar", "Why there"), aliases=("waarom", "reden")),
    ),
    aliases=("kaarten",),
)

COSTS = TableSpec(
    "costs",
    Message("Alle kosten, ook de uren van deelnemers", "All costs, also participants' hours"),
    (
        Column(
            "cost", ColumnKind.KEY, Message("Code van de post", "Code of the item"), True, ("kosten", "post", "item")
        ),
        Column(
            "category",
            ColumnKind.TEXT,
            Message("Soort, zoals ontwerp of zaal", "Kind, such as design or room"),
            aliases=("categorie",),
        ),
        Column("amount", ColumnKind.NUMBER, Message("Bedrag", "Amount"), True, ("bedrag",)),
        Column(
            "low", ColumnKind.NUMBER, Message("Laagste redelijke bedrag", "Lowest reasonable amount"), aliases=("laag",)
        ),
        Column(
            "high",
            ColumnKind.NUMBER,
            Message("Hoogste redelijke bedrag", "Highest reasonable amount"),
            aliases=("hoog",),
        ),
        Column(
            "source",
            ColumnKind.TEXT,
            Message("Waar het bedrag vandaan komt", "Where the amount comes from"),
            aliases=("bron",),
        ),
        Column("owner", ColumnKind.TEXT, Message("Wie ervoor instaat", "Who answers for it"), aliases=("eigenaar",)),
    ),
    aliases=("kosten",),
)

BENEFITS = TableSpec(
    "benefits",
    Message("Baten: per post, of per deelnemer die schat", "Benefits: per item, or per participant who estimates"),
    (
        Column(
            "benefit", ColumnKind.KEY, Message("Code van de post", "Code of the item"), True, ("baat", "post", "item")
        ),
        Column(
            "person",
            ColumnKind.KEY,
            Message("Deelnemer die schat; leeg = hele post", "Participant who estimates; empty = whole item"),
            aliases=("persoon", "deelnemer"),
        ),
        Column(
            "indicator",
            ColumnKind.KEY,
            Message("Indicator (niveau 4) waar de baat uit volgt", "Indicator (level 4) that it follows from"),
        ),
        Column("amount", ColumnKind.NUMBER, Message("Bedrag per jaar", "Amount per year"), aliases=("bedrag",)),
        Column(
            "low", ColumnKind.NUMBER, Message("Laagste redelijke bedrag", "Lowest reasonable amount"), aliases=("laag",)
        ),
        Column(
            "high",
            ColumnKind.NUMBER,
            Message("Hoogste redelijke bedrag", "Highest reasonable amount"),
            aliases=("hoog",),
        ),
        Column(
            "share",
            ColumnKind.SHARE,
            Message("Deel dat door het programma komt (0–1 of %)", "Part due to the programme (0–1 or %)"),
            aliases=("aandeel",),
        ),
        Column(
            "certainty",
            ColumnKind.SHARE,
            Message("Hoe zeker men daarvan is (0–1 of %)", "How sure one is of that (0–1 or %)"),
            aliases=("zekerheid",),
        ),
        Column(
            "isolation",
            ColumnKind.CHOICE,
            Message("Hoe het deel is bepaald", "How that part was found"),
            choices=("comparison", "series", "trend", "participants", "managers", "experts"),
            aliases=("isolatie",),
        ),
        Column(
            "source",
            ColumnKind.TEXT,
            Message("Waar het bedrag vandaan komt", "Where the amount comes from"),
            aliases=("bron",),
        ),
        Column("owner", ColumnKind.TEXT, Message("Wie ervoor instaat", "Who answers for it"), aliases=("eigenaar",)),
    ),
    aliases=("baten", "opbrengsten"),
)

TABLES: tuple[TableSpec, ...] = (
    PEOPLE,
    ANSWERS,
    INVITATIONS,
    RATINGS,
    SERIES,
    IMPACT,
    QUOTES,
    CARDS,
    COSTS,
    BENEFITS,
)
