"""The whole attack on everything that was published about an organisation, topic by topic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from oogst.privacy import EvaluationLedger, ReleasePlan, release
from oogst.types.finding import Finding
from tests.oogst.privacy.attack.organisations import DIFFERENCE, DIFFERENCES, MEASURES, Measure, Organisation, find
from tests.oogst.privacy.attack.ranges import AnswerKnown, Scales, attack_ranges
from tests.oogst.privacy.attack.reading import Cell, Fact, read_cells, read_facts
from tests.oogst.privacy.attack.sums import SumKnown, attack_sums

Publish = Callable[[Sequence[Measure], Sequence[Finding]], list[Cell]]


@dataclass(frozen=True)
class Outcome:
    """What was published about an organisation and what the attacker made of it."""

    organisation: Organisation
    cells: list[Cell]
    hits: list[SumKnown | AnswerKnown]

    def __str__(self) -> str:
        per_key: dict[str, int] = {}
        for cell in self.cells:
            per_key[cell.measure.key] = per_key.get(cell.measure.key, 0) + 1
        lines = [f"  {hit}" for hit in self.hits[:5]]
        return "\n".join([f"{self.organisation.name}: cells {per_key}, {len(self.hits)} hits", *lines])


def guarded() -> Publish:
    """Publish through the release guard, with one ledger for all releases."""
    ledger = EvaluationLedger()

    def publish(measures, findings):
        shown = release(findings, ReleasePlan(), ledger)
        triples = zip(measures, findings, shown, strict=True)
        return [cell for measure, finding, one in triples for cell in read_cells(measure, finding, one)]

    return publish


def attack(
    organisation: Organisation, publish: Publish, measures: Sequence[Measure] = MEASURES, threshold: int = 5
) -> Outcome:
    """Publish every wave of an organisation and attack all that came out, together."""
    cells: list[Cell] = []
    for wave in range(len(organisation.waves)):
        cells += publish(measures, [find(organisation, wave, measure) for measure in measures])
    answers = organisation.answers
    options = {name: measure.options for measure in measures for name in measure.variables}
    scales = Scales(options | {DIFFERENCE: DIFFERENCES}, answers | {DIFFERENCE: answers["q2@a"] - answers["q2@b"]})
    hits: list[SumKnown | AnswerKnown] = []
    for facts in _topics(read_facts(cells)):
        hits += attack_sums(facts, threshold)
        hits += attack_ranges(facts, scales)
    return Outcome(organisation, cells, hits)


def _topics(facts: set[Fact]) -> list[list[Fact]]:
    """Put facts together when they share an item: what is asked twice can be subtracted."""
    topics: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=repr):
        topics.setdefault(fact.plus.variable.partition("@")[0], []).append(fact)
    return list(topics.values())
