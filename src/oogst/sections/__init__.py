"""Report sections: released findings and claims in, blocks out; one kind of section per file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from oogst.language.message import Language, say
from oogst.planning.coverage import Coverage
from oogst.registry import Registry
from oogst.types.claim import Claim, GoalOutcome
from oogst.types.design import Design, said
from oogst.types.numbers import Kind
from oogst.types.released import Released, ReleasedFinding
from oogst.types.report import InputTable, Section


@dataclass(frozen=True, slots=True)
class Story:
    """All that a section may tell from, in one language."""

    design: Design
    language: Language
    released: Released
    claims: Mapping[str, Claim]
    outcomes: tuple[GoalOutcome, ...]
    coverage: Coverage
    people: int
    tables: tuple[InputTable, ...] = ()

    def say(self, key: str, **values: object) -> str:
        """Return a message in the story's language."""
        return say(key, self.language, **values)

    def goal_text(self, goal: str) -> str:
        """Return the text of a goal."""
        return said(self.design.goal(goal).text, self.language)

    def of_kind(self, *kinds: Kind) -> tuple[ReleasedFinding, ...]:
        """Return the findings of these kinds."""
        return tuple(finding for finding in self.released if finding.about.kind in kinds)

    @property
    def responses(self) -> tuple[ReleasedFinding, ...]:
        """The findings on response, in the order in which the design has their moments."""
        order = [moment.id for moment in self.design.moments]
        return tuple(sorted(self.of_kind(Kind.RESPONSE), key=lambda finding: order.index(finding.about.moments[0])))

    def has_second_source(self, finding: ReleasedFinding) -> bool:
        """Tell whether another kind of source supports the same goal."""
        return any(
            other.about.goal == finding.about.goal
            and other.about.analysis != finding.about.analysis
            and _supports(other)
            for other in self.released
            if finding.about.goal is not None
        )


def _supports(finding: ReleasedFinding) -> bool:
    if finding.about.kind is Kind.QUOTES:
        return any(quote.direction == "supports" for quote in finding.quotes)
    return finding.about.kind is Kind.IMPACT and bool(finding.numbers.count and finding.numbers.count[0])


@dataclass(frozen=True, slots=True)
class SectionKind:
    """A kind of section; ``order`` is its place in the report."""

    key: str
    order: int
    build: Callable[[Story], Iterable[Section]]


SECTIONS: Registry[SectionKind] = Registry("oogst.sections")


def build_sections(story: Story) -> tuple[Section, ...]:
    """Build all sections in the order of the report; a section may have nothing to say."""
    kinds = sorted(SECTIONS, key=lambda kind: (kind.order, kind.key))
    return tuple(section for kind in kinds for section in kind.build(story) if section.blocks)
