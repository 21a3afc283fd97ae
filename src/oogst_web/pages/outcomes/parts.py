"""A report cut into pages: one per level, and who took part, what was not seen, and how it was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from oogst.language.message import say
from oogst.render.drawings import figures
from oogst.render.provenance import named_findings
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding
from oogst.types.report import (
    Block,
    Bullets,
    ChainLadder,
    Evidence,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Report,
    Section,
    Sentence,
    Table,
)
from oogst_web.pages.outcomes.blocks import tables

# Address → key of the section in the report; behaviour is what readers come for.
SECTIONS = {
    "niveau-1": "level_1",
    "niveau-2": "level_2",
    "niveau-3": "level_3",
    "niveau-4": "level_4",
    "niveau-5": "money",
    "deelname": "response",
    "wat-hielp": "helped",
    "niet-gezien": "not_seen",
    "methode": "method",
}
FIRST = ("niveau-3", "niveau-4", "niveau-2", "niveau-1", "deelname")
LEVELS = tuple(key for key in SECTIONS if key.startswith("niveau-"))
MONEY = "niveau-5"
# Cards and quotes: there are programmes that ask for neither.
HELPED = "wat-hielp"
# What begins with the name of the page instead of with its first finding.
TITLED = frozenset({"methode", HELPED})


@dataclass(frozen=True)
class Finding:
    """A finding and all that is told about it: beside its numbers stands how strong the evidence is."""

    heading: Heading | None
    facts: tuple[Block, ...]
    main: tuple[Block, ...]
    evidence: tuple[Block, ...]
    rest: tuple[Block, ...]


class Parts:
    """A report for somebody who may or may not see amounts.

    Parameters
    ----------
    report
        What was released.
    sees_money
        Whether the reader may see costs and benefits.
    """

    def __init__(self, report: Report, *, sees_money: bool) -> None:
        self.report = report
        self._sections = {section.key: section for section in report.sections}
        self._money = {finding.key for finding in report.released if finding.about.kind is Kind.MONEY}
        self._sees_money = sees_money

    def has(self, part: str) -> bool:
        """Tell whether a page has anything to show to this reader."""
        return SECTIONS[part] in self._sections and (part != MONEY or self._sees_money)

    def first(self) -> str:
        """Return the page that one opens when none was asked for."""
        return next((part for part in FIRST if self.has(part)), "methode")

    def findings(self, part: str) -> list[Finding]:
        """Return what a page tells, finding by finding, in the order of the report."""
        section = self._sections.get(SECTIONS[part])
        return [] if section is None else [_finding(group) for group in self._shown(section)]

    def unknown(self, part: str) -> tuple[Sentence, ...]:
        """Return what is not known of the findings of a level, and what holds for all."""
        section, level = self._sections.get("unknown"), int(part.removeprefix("niveau-"))
        blocks = section.blocks if section else ()
        items = (item for block in blocks if isinstance(block, Bullets) for item in block.items)
        return tuple(item for item in items if self._concerns(item, level))

    def _concerns(self, item: Sentence, level: int) -> bool:
        if item.finding is None:
            levels = self._levels_of(item)
            return not levels or level in levels
        named = [found for key in (item.finding, *item.also) if (found := self.report.released.get(key))]
        return any(self._is_at(finding, level) for finding in named)

    def _is_at(self, finding: ReleasedFinding, level: int) -> bool:
        """Tell whether a finding is of a level; who did not answer is of the levels that were asked then."""
        if finding.about.level is not None or finding.about.kind is Kind.MONEY:
            return level == (5 if finding.about.kind is Kind.MONEY else finding.about.level)
        here = {moment for one in self.report.released if one.about.level == level for moment in one.about.moments}
        return not here or not finding.about.moments or bool(here & set(finding.about.moments))

    def _levels_of(self, item: Sentence) -> set[int]:
        """Return the levels of the findings with a caveat, or of the goal that a sentence names; none is all of them."""
        text, language = item.text.lower(), self.report.language
        said = {
            5 if finding.about.kind is Kind.MONEY else finding.about.level
            for finding in self.report.released
            for key in finding.about.caveats
            if say(key, language).lower() == text
        }
        steps = (step for block in self._blocks() if isinstance(block, ChainLadder) for step in block.steps)
        goals = {step.level for step in steps if item.is_design and f"“{step.goal}”".lower() in text}
        return goals | {level for level in said if level is not None}

    def _blocks(self) -> Iterator[Block]:
        for section in self.report.sections:
            yield from section.blocks

    def response(self) -> Sentence | None:
        """Return the sentence on how many people answered last."""
        blocks = self._sections["summary"].blocks
        said = (part for block in blocks if isinstance(block, Paragraph) for part in block.sentences)
        return next((part for part in said if (part.finding or "").startswith("response:")), None)

    def figure(self, place: int) -> Figure | None:
        """Return a figure by its number in the report; None when the reader may not see it."""
        found = next((one for number, one in enumerate(figures(self.report), 1) if number == place), None)
        is_hidden = found is None or (not self._sees_money and self._is_about_money(found))
        return None if is_hidden else found

    def table(self, place: int) -> Table | None:
        """Return a table by its number in the report, figures apart; None when the reader may not see it."""
        found = next((one for number, one in enumerate(tables(self.report), 1) if number == place), None)
        is_hidden = found is None or (not self._sees_money and self._is_about_money(found))
        return None if is_hidden else found

    def _shown(self, section: Section) -> list[tuple[Block, ...]]:
        groups = _groups(section.blocks)
        return groups if self._sees_money else [one for one in groups if not any(map(self._is_about_money, one))]

    def _is_about_money(self, block: Block) -> bool:
        return bool(self._money & set(named_findings(block))) or any(block is part for part in self._of_money())

    def _of_money(self) -> Sequence[Block]:
        section = self._sections.get("money")
        return section.blocks if section else ()


def _groups(blocks: Sequence[Block]) -> list[tuple[Block, ...]]:
    groups: list[list[Block]] = []
    for block in blocks:
        if isinstance(block, Heading) or not groups:
            groups.append([])
        groups[-1].append(block)
    return [tuple(group) for group in groups]


def _finding(group: tuple[Block, ...]) -> Finding:
    heading = group[0] if isinstance(group[0], Heading) else None
    blocks = group[1:] if heading else group
    facts = tuple(block for block in blocks[:1] if isinstance(block, Facts))
    others = blocks[len(facts) :]
    place = next((number for number, block in enumerate(others) if isinstance(block, Evidence)), len(others))
    return Finding(heading, facts, others[:place], others[place : place + 1], others[place + 1 :])
