"""What changed between two reports: sections, sentences, people's own words and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from oogst.claims.grading import EFFECTS, grade_claims
from oogst.claims.values import Values
from oogst.claims.wording import capital, word_claim
from oogst.editions.editing import named
from oogst.types.claim import Claim
from oogst.types.design import said
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding
from oogst.types.report import (
    Block,
    Bullets,
    Callout,
    ChainLadder,
    Heading,
    Paragraph,
    QuoteBlock,
    Report,
    Section,
    Table,
)


@dataclass(frozen=True, slots=True)
class Change:
    """One change: ``before`` or ``after`` is empty for what came or went."""

    where: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed in words and in numbers.

    ``came`` and ``went`` are titles of whole sections, of which nothing else
    is listed; ``is_reordered`` tells that the others stand in another order.
    """

    sentences: tuple[Change, ...]
    numbers: tuple[Change, ...]
    quotes: tuple[Change, ...] = ()
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()
    is_reordered: bool = False

    def __bool__(self) -> bool:
        listed = self.sentences or self.numbers or self.quotes or self.came or self.went
        return bool(listed or self.is_reordered)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two reports, by section."""

    before: Report
    after: Report
    old: Mapping[str, Section]
    new: Mapping[str, Section]

    def both(self) -> Iterator[tuple[Section, Section]]:
        """Yield the sections that both have."""
        yield from ((self.old[key], section) for key, section in self.new.items() if key in self.old)


def compare(before: Report, after: Report) -> Comparison:
    """Return what changed from one report to a later one."""
    old, new = ({section.key: section for section in report.sections} for report in (before, after))
    pair = _Pair(before, after, old, new)
    return Comparison(
        sentences=tuple(change for first, second in pair.both() for change in _sentences(first, second)),
        numbers=tuple(_numbers(pair)),
        quotes=tuple(change for first, second in pair.both() for change in _quotes(first, second)),
        came=tuple(section.title for key, section in new.items() if key not in old),
        went=tuple(section.title for key, section in old.items() if key not in new),
        is_reordered=[key for key in old if key in new] != [key for key in new if key in old],
    )


def _sentences(first: Section, second: Section) -> Iterator[Change]:
    old, new = list(_texts(first)), list(_texts(second))
    yield from (Change(second.title, one, other) for one, other in _pairs(old, new))
    cells, later = dict(_cells(first)), dict(_cells(second))
    for place in dict.fromkeys((*cells, *later)):
        one, other = cells.get(place, ""), later.get(place, "")
        if one != other:
            yield Change(f"{second.title}: {place[1]}", one, other)


def _pairs(first: list[str], second: list[str]) -> Iterator[tuple[str, str]]:
    """Pair the texts that took each other's place."""
    for kind, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind != "equal":
            gone, come = first[a:b], second[c:d]
            length = max(len(gone), len(come))
            yield from zip(gone + [""] * (length - len(gone)), come + [""] * (length - len(come)), strict=True)


def _texts(section: Section) -> Iterator[str]:
    for block in section.blocks:
        yield from _texts_of(block)


def _texts_of(block: Block) -> Iterator[str]:
    # A heading without a finding only says what stands below it, and that is listed.
    if isinstance(block, Heading) and block.finding:
        yield block.text
    elif isinstance(block, Paragraph | Callout):
        yield from (one.text for one in block.sentences)
    elif isinstance(block, Bullets):
        yield from (one.text for one in block.items)
    elif isinstance(block, ChainLadder):
        yield from (step.sentence.text for step in block.steps)


def _cells(section: Section) -> Iterator[tuple[tuple[str, str, str, int], str]]:
    """Yield the cells of the tables of a section by caption, row, column, and the how manieth of that name."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for table in (block for block in section.blocks if isinstance(block, Table)):
        for row in table.rows:
            for column, cell in list(zip(table.columns, row.cells, strict=False))[1:]:
                name = (table.caption, row.cells[0], column)
                seen[name] += 1
                yield (*name, seen[name]), cell


def _quotes(first: Section, second: Section) -> Iterator[Change]:
    old, new = (Counter(block.text for block in one.blocks if isinstance(block, QuoteBlock)) for one in (first, second))
    yield from (Change(second.title, text, "") for text in (old - new).elements())
    yield from (Change(second.title, "", text) for text in (new - old).elements())


def _numbers(pair: _Pair) -> Iterator[Change]:
    first, second = _spoken(pair.before), _spoken(pair.after)
    # What a whole section brings or takes along is not listed: that section is.
    alone = _only_in(pair.new, pair.old) | _only_in(pair.old, pair.new)
    for key in dict.fromkeys((*first, *second)):
        one, other = first.get(key, ""), second.get(key, "")
        if one == other or (key in alone and not (key in first and key in second)):
            continue
        finding = pair.after.released.get(key) or pair.before.released.get(key)
        yield Change(said(finding.about.title, pair.after.language) if finding else key, one, other)


def _only_in(these: Mapping[str, Section], others: Mapping[str, Section]) -> set[str]:
    """Return the findings that only sections tell of that the other report has not."""
    shared = {key for name, section in these.items() if name in others for key in named(section)}
    return {key for section in these.values() for key in named(section)} - shared


def _spoken(report: Report) -> dict[str, str]:
    """Return finding → its numbers as the report tells them."""
    claims = {claim.finding: claim for claim in grade_claims(report.released)}
    return {one.key: _number(one, claims.get(one.key), report) for one in report.released}


def _number(finding: ReleasedFinding, claim: Claim | None, report: Report) -> str:
    """Return a finding's number with sign, margin and people; what people said themselves has none."""
    if finding.about.kind is Kind.QUOTES:
        return ""
    if claim is not None and finding.numbers.is_estimable:
        return _claimed(finding, claim, report)
    counted = finding.numbers.count
    if counted is not None:
        return f"{counted[0]} / {counted[1]}"
    return Values(finding, report.language).estimate if finding.numbers.estimate is not None else "–"


def _claimed(finding: ReleasedFinding, claim: Claim, report: Report) -> str:
    words = word_claim(claim, finding, report.language)
    if finding.about.kind is Kind.MONEY:
        return " ".join((f"{Values(finding, report.language).estimate}.", *words.numbers[:1]))
    if finding.about.kind in EFFECTS:
        return words.brief.removeprefix(words.headline).strip() or words.brief
    title = capital(said(finding.about.title, report.language))
    return capital(words.brief.removeprefix(f"{title}: "))
