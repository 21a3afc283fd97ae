"""What was released is what ``oogst evaluate`` says of the study folder: every analysis, every number, to the last digit.

The folder is the one that an evaluator takes along under an agreement; the
numbers are read back from the API and from the pages.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html
import pytest

import oogst.evaluation
from oogst.analyses import ANALYSES, find
from oogst.analyses._bench import Bench
from oogst.editions.audiences import ARRANGEMENTS, Audience
from oogst.evaluation import conclude, evaluate
from oogst.io.study_folder import read_study
from oogst.language.message import Language, say
from oogst.privacy import EvaluationLedger, LedgerEntry
from oogst.render.json_file import describe
from oogst.types.finding import Finding
from oogst.types.released import ReleasedFinding
from oogst.types.report import (
    Block,
    Bullets,
    ChainLadder,
    Evidence,
    Facts,
    Figure,
    Heading,
    QuoteBlock,
    Report,
    Table,
)
from oogst.types.study import Study
from oogst_web.common import clock
from oogst_web.linking.subjects import person_subject
from oogst_web.organisations.actor import Actor
from oogst_web.pages.outcomes.parts import SECTIONS
from oogst_web.programmes.agreements import make_agreement
from oogst_web.programmes.domain import give_seat
from oogst_web.reports.domain import start_draft
from oogst_web.results.ledger import entry_of
from oogst_web.results.models import Entry, Release, ReleaseState
from tests.web.api_calls import system
from tests.web.conftest import actor
from tests.web.parity_cases import CASES, asked_design, release, wave_of
from tests.web.released import make_programme
from tests.web.test_outcomes import words
from tests.web.test_results_releases import evaluated

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LANGUAGES: tuple[Language, Language] = ("nl", "en")


@pytest.fixture
def lead(organisation):
    return actor(organisation, "lead")


@pytest.fixture
def evaluator(organisation):
    return actor(organisation, "evaluator")


class Handed:
    """What an evaluator holds of a release: the API's answers, and the study folder under an agreement."""

    def __init__(self, made: Release, lead: Actor, evaluator: Actor, folder: Path) -> None:
        assert made.state == ReleaseState.DONE, made.reason
        programme = made.programme
        give_seat(programme, evaluator.user, "evaluator", by=lead)
        today = clock.today()
        make_agreement(programme, {"party": "Bureau", "purpose": "Narekenen"}, today, today, by=lead)
        self._reads, self._place = system(evaluator), f"programmes/{programme.pk}/releases/{made.number}"
        self.content = self._get("study").content
        file = folder / f"release-{made.number}.zip"
        file.write_bytes(self.content)
        self.study: Study = read_study(file).study

    def _get(self, what: str) -> Any:
        answer = self._reads.get(f"{self._place}/{what}")
        assert answer.status_code == 200, answer.content
        return answer

    def report(self, language: str) -> dict[str, Any]:
        """Return the report as the API gives it."""
        found: dict[str, Any] = self._get(f"report?language={language}").json()
        return found

    def findings(self, language: str) -> dict[str, Any]:
        """Return the findings alone as the API gives them."""
        found: dict[str, Any] = self._get(f"findings?language={language}").json()["findings"]
        return found


def differences(ours: Any, theirs: Any, path: str = "") -> Iterator[str]:
    """Yield where two reports differ, number by number; doubles are the same to the last bit."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in dict.fromkeys((*ours, *theirs)):
            yield from differences(ours.get(key, "nothing"), theirs.get(key, "nothing"), f"{path}/{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for place, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            yield from differences(one, other, f"{path}/{place}")
    elif repr(ours) != repr(theirs):
        yield f"{path}: {ours!r}, {theirs!r}"


def plain(report: Report) -> dict[str, Any]:
    """Return a report as its JSON file reads."""
    read: dict[str, Any] = json.loads(json.dumps(describe(report)))
    return read


def told(report: dict[str, Any]) -> dict[str, Any]:
    """Return what a report says, without from which bytes: people's own words and kept-back quotes stay behind."""
    made_of = {name: value for name, value in report["colophon"].items() if name != "fingerprint"}
    return {**report, "colophon": made_of, "sources": None, "findings": numbers_in(report["findings"])}


def numbers_in(findings: dict[str, Any]) -> dict[str, Any]:
    """Return findings without how many rows their tables had."""
    return {
        key: {
            **one,
            "provenance": {**one["provenance"], "inputs": [table["name"] for table in one["provenance"]["inputs"]]},
        }
        for key, one in findings.items()
    }


def has_number(finding: ReleasedFinding) -> bool:
    """Tell whether a finding was shown with something to compare."""
    is_told = finding.numbers.estimate is not None or finding.rows or finding.quotes
    return finding.withheld_because is None and bool(is_told)


def grades_in(report: dict[str, Any]) -> dict[str, str]:
    """Return the grade that a report shows per finding."""
    blocks = [block for section in report["sections"] for block in section["blocks"]]
    return {block["finding"]: block["grade"] for block in blocks if block["block"] == "evidence"}


def ledger_of(made: Release) -> set[LedgerEntry]:
    """Return what stands in the ledger of a programme, in the name that its study has."""
    return {replace(entry_of(row), population="p") for row in Entry.objects.filter(programme=made.programme_id)}


def ledger_after(study: Study) -> set[LedgerEntry]:
    """Return what the library would publish of a study."""
    ledger = EvaluationLedger()
    conclude(study, ledger=ledger)
    return {replace(entry, population="p") for entry in ledger.entries}


Told = set[tuple[str, str]]


def said_in(report: Report, sections: Collection[str]) -> Told:
    """Return every text that rests on a finding, with the finding: sentences, rows of tables, labels of evidence."""
    blocks = [block for section in report.sections if section.key in sections for block in section.blocks]
    return {(finding, tidy(text)) for block in blocks for finding, text in _said(block) if finding}


def _said(block: Block) -> Iterator[tuple[str | None, str]]:
    if isinstance(block, Heading):
        yield block.finding, block.text
    elif isinstance(block, Table):
        yield from ((row.finding, " ".join(row.cells)) for row in block.rows)
    elif isinstance(block, Figure):
        yield from _said(block.table)
    elif isinstance(block, Evidence):
        yield block.finding, block.label
    elif isinstance(block, QuoteBlock):
        yield block.finding, f"{block.text} {block.source}"
    elif isinstance(block, ChainLadder):
        yield from ((step.sentence.finding, step.sentence.text) for step in block.steps)
    else:
        sentences = block.items if isinstance(block, Bullets | Facts) else block.sentences
        yield from ((sentence.finding, sentence.text) for sentence in sentences)


def said_on(page: Any) -> Told:
    """Return what a page says about each finding, without the links to where numbers come from."""
    assert page.status_code == 200
    root = lxml.html.fromstring(page.content.decode())
    for link in root.find_class("origin"):
        link.drop_tree()
    marked = [(element, element.get("data-finding")) for element in root.iter() if element.get("data-finding")]
    labels = [(label, finding) for element, finding in marked for label in element.find_class("label")]
    return {(finding, tidy(" ".join(element.itertext()))) for element, finding in [*marked, *labels]}


def tidy(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def test_every_analysis_has_a_programme_that_makes_the_round_trip():
    covered = {analysis for case in CASES.values() for analysis in case.analyses}
    assert {analysis.key for analysis in ANALYSES} == covered


@pytest.mark.parametrize("name", CASES)
def test_a_release_says_what_the_library_says_of_its_folder(name, lead, evaluator, visit, tmp_path):
    made = CASES[name].make(lead, evaluator)
    handed = Handed(made, lead, evaluator, tmp_path)
    for language in LANGUAGES:
        again = plain(evaluate(handed.study, language))
        assert not list(differences(told(handed.report(language)), told(again)))
        assert not list(differences(numbers_in(handed.findings(language)), numbers_in(again["findings"])))
    conclusion = conclude(handed.study)
    assert {one.about.analysis for one in conclusion.released if has_number(one)} >= CASES[name].analyses
    grades = {claim.finding: str(claim.grade or "none") for claim in conclusion.claims}
    assert grades.items() >= grades_in(handed.report("nl")).items()
    assert ledger_of(made) == ledger_after(handed.study)


@pytest.mark.parametrize("name", CASES)
def test_the_pages_say_what_the_library_says_of_the_folder(name, lead, evaluator, visit, tmp_path):
    made = CASES[name].make(lead, evaluator)
    again = evaluate(Handed(made, lead, evaluator, tmp_path).study, "nl")
    reads, place = visit("lead"), f"/programma/{made.programme_id}"
    parts = [part for part, section in SECTIONS.items() if section in {one.key for one in again.sections}]
    outcomes = [said_on(reads.get(f"{place}/uitkomsten/{made.number}/{part}/")) for part in parts]
    draft = start_draft(made, "research", "nl", by=lead)
    report = said_on(reads.get(f"{place}/rapport/{draft.pk}/"))
    assert not said_in(again, {SECTIONS[part] for part in parts}) - set().union(*outcomes)
    assert not said_in(again, ARRANGEMENTS[Audience.RESEARCH].shown) - report
    told_with_digits = {finding for finding, text in set().union(report, *outcomes) if re.search(r"\d", text)}
    assert told_with_digits >= {one.key for one in again.released if one.numbers.estimate is not None}


def test_the_command_line_says_the_same(lead, evaluator, tmp_path):
    handed = Handed(CASES["asked"].make(lead, evaluator), lead, evaluator, tmp_path)
    assert not list(differences(told(handed.report("nl")), told(evaluated(handed.content, tmp_path, "nl"))))


@pytest.mark.parametrize("name", CASES)
def test_one_last_digit_more_in_one_analysis_is_noticed(name, lead, evaluator, tmp_path, monkeypatch):
    handed = Handed(CASES[name].make(lead, evaluator), lead, evaluator, tmp_path)
    shown = numbers_in(handed.findings("nl"))
    for analysis in CASES[name].analyses:
        with monkeypatch.context() as patch:
            patch.setattr(oogst.evaluation, "find", nudging(analysis))
            again = numbers_in(plain(evaluate(handed.study))["findings"])
        assert {one.split(":")[0] for one in differences(shown, again)} == {f"/{analysis}"}


def nudging(analysis: str) -> Callable[[Bench], tuple[Finding, ...]]:
    """Return the analyses, one of which has its numbers a last digit higher, or else a word more."""

    def nudge(finding: Finding) -> Finding:
        numbers = finding.numbers
        if numbers.estimate is not None:
            numbers = replace(numbers, estimate=math.nextafter(numbers.estimate, math.inf))
        elif finding.rows:
            numbers = replace(numbers, flow=replace(numbers.flow, used=numbers.flow.used + 1))
        quotes = tuple(replace(one, text=replace(one.text, text=f"{one.text.text}!")) for one in finding.quotes)
        return replace(finding, numbers=numbers, quotes=quotes)

    def find_nudged(bench: Bench) -> tuple[Finding, ...]:
        return tuple(nudge(one) if one.about.analysis == analysis else one for one in find(bench))

    return find_nudged


def test_only_what_an_earlier_release_holds_back_differs_and_the_page_says_why(lead, evaluator, visit, tmp_path):
    programme = make_programme(lead, 24, values=asked_design(breakdowns=[]))
    first = wave_of(programme, lead, "voor")
    before = Handed(release(first), lead, evaluator, tmp_path)
    # One answer less at the earlier moment: the difference between two releases would be that answer.
    person = programme.people.get(code="KANARIE003")
    first.submissions.get(subject=person_subject(programme, person.pk)).delete()
    made = release(wave_of(programme, lead, "na"))
    handed = Handed(made, lead, evaluator, tmp_path)
    shown, alone = handed.findings("nl"), plain(evaluate(handed.study))["findings"]
    held_back = {key for key in alone if shown[key] != alone[key]}
    assert held_back == {"change:score", "change:vaak", "reliability:v.s@voor"}
    assert {shown[key]["withheld_because"] for key in held_back} == {"privacy.difference_below_threshold"}
    assert {alone[key]["withheld_because"] for key in held_back} == {None}
    assert all(shown[key]["numbers"]["estimate"] is None for key in held_back)
    page = words(visit("lead").get(f"/programma/{programme.pk}/uitkomsten/{made.number}/niveau-3/"))
    assert say("privacy.difference_below_threshold", "nl", threshold=5, fewest=10) in page
    # Who does know what went out before, finds exactly what the product shows.
    ledger = EvaluationLedger()
    conclude(before.study, ledger=ledger)
    again = plain(evaluate(handed.study, ledger=ledger))["findings"]
    assert not list(differences(numbers_in(shown), numbers_in(again)))
