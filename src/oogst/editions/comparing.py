"""What changed between two reports: sentences and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from oogst.claims.values import Values
from oogst.types.design import said
from oogst.types.report import Block, Bullets, Callout, ChainLadder, Heading, Paragraph, Report, Section


@dataclass(frozen=True, slots=True)
class Change:
    """One change: ``before`` or ``after`` is empty for what came or went."""

    where: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed in words and in numbers."""

    sentences: tuple[Change, ...]
    numbers: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.sentences or self.numbers)


def compare(before: Report, after: Report) -> Comparison:
    """Return what changed from one report to a later one."""
    return Comparison(tuple(_sentences(before, after)), tuple(_numbers(before, after)))


def _sentences(before: Report, after: Report) -> Iterator[Change]:
    old = {section.key: section for section in before.sections}
    new = {section.key: section for section in after.sections}
    for key in dict.fromkeys((*old, *new)):
        title = (new.get(key) or old[key]).title
        first, second = (list(_texts(held.get(key))) for held in (old, new))
        yield from (Change(title, one, other) for one, other in _pairs(first, second))


def _pairs(first: list[str], second: list[str]) -> Iterator[tuple[str, str]]:
    """Pair the texts that took each other's place."""
    for kind, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind != "equal":
            gone, come = first[a:b], second[c:d]
            length = max(len(gone), len(come))
            yield from zip(gone + [""] * (length - len(gone)), come + [""] * (length - len(come)), strict=True)


def _texts(section: Section | None) -> Iterator[str]:
    for block in section.blocks if section else ():
        yield from _texts_of(block)


def _texts_of(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Paragraph | Callout):
        yield from (one.text for one in block.sentences)
    elif isinstance(block, Bullets):
        yield from (one.text for one in block.items)
    elif isinstance(block, ChainLadder):
        yield from (step.sentence.text for step in block.steps)


def _numbers(before: Report, after: Report) -> Iterator[Change]:
    for key in dict.fromkeys(one.key for report in (before, after) for one in report.released):
        first, second = (_number(report, key) for report in (before, after))
        if first != second:
            finding = after.released.get(key) or before.released.get(key)
            yield Change(said(finding.about.title, after.language) if finding else key, first, second)


def _number(report: Report, key: str) -> str:
    finding = report.released.get(key)
    if finding is None:
        return ""
    counted = finding.numbers.count
    if counted is not None:
        return f"{counted[0]} / {counted[1]}"
    return Values(finding, report.language).estimate if finding.numbers.estimate is not None else "–"
