"""Cards on the board: in how many stories a factor helps or hinders, and how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oogst.analyses import ANALYSES, Analysis
from oogst.analyses._bench import Bench
from oogst.analyses._splits import make_splits
from oogst.content import load
from oogst.types.design import Text
from oogst.types.estimate import Flow
from oogst.types.finding import Finding
from oogst.types.numbers import About, DesignGrade, Kind, Numbers, Row
from oogst.types.people import PeopleSet

VERSION = "1"
PLACES = ("helps_large", "helps_limited", "hinders_large", "hinders_limited")
ALL_BOARDS = Text(nl="Wat helpt en wat houdt tegen", en="What helps and what hinders")
SENSITIVE_BOARDS = Text(
    nl="Wat helpt en wat houdt tegen: gevoelige kaarten", en="What helps and what hinders: sensitive cards"
)


def find_cards(bench: Bench) -> Iterator[Finding]:
    """Yield one finding on the ordinary cards and one on the sensitive ones."""
    people = PeopleSet.of(card.person for card in bench.study.cards)
    if not people:
        return
    for key, title, sensitive in (("cards:all", ALL_BOARDS, False), ("cards:sensitive", SENSITIVE_BOARDS, True)):
        factors = [factor for factor in _factors() if bool(factor.get("sensitive")) is sensitive]
        yield _find(
            bench,
            About(
                key=key,
                analysis="cards",
                version=VERSION,
                kind=Kind.CARDS,
                design=DesignGrade.D,
                title=title,
                tables=("cards",),
                caveats=("caveat.one_moment", "caveat.own_story"),
                sensitive=sensitive,
            ),
            people,
            factors,
        )


def _factors() -> list[dict[str, object]]:
    return [
        {**factor, "letter": category["letter"]}
        for category in load("cards")["categories"]
        for factor in category["factors"]
    ]


def _find(bench: Bench, about: About, people: PeopleSet, factors: list[dict[str, object]]) -> Finding:
    def compute(group: PeopleSet) -> Numbers:
        boards = len(group & people)
        counts = {
            f"{factor['id']}.{place}": count for factor in factors for place, count in _count(bench, group, factor)
        }
        return Numbers(Flow(boards, boards, boards, boards), details=dict(counts))

    rows = tuple(
        Row(
            Text(nl=str(factor["label_nl"]), en=str(factor["label_en"])),
            {"letter": str(factor["letter"]), **dict(_count(bench, people, factor)), "boards": len(people)},
        )
        for factor in factors
    )
    shown = tuple(row for row in rows if any(row.values[place] for place in PLACES))
    return Finding(
        about, compute(people), people, frozenset({about.key}), rows=shown, splits=make_splits(bench, people, compute)
    )


def _count(bench: Bench, people: PeopleSet, factor: dict[str, object]) -> Iterable[tuple[str, int]]:
    for place in PLACES:
        boards = {
            card.person
            for card in bench.study.cards
            if card.factor == factor["id"] and f"{card.side}_{card.extent}" == place and card.person in people
        }
        yield place, len(boards)


ANALYSES.register(Analysis("cards", VERSION, find_cards))
