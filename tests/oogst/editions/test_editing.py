"""Editions of a report: what is in them, what is said otherwise, what can never go, what changed."""

from __future__ import annotations

from functools import cache

import pytest

from oogst import evaluate
from oogst.editions.audiences import ARRANGEMENTS, LOCKED, Audience
from oogst.editions.editing import Edition, Rewrite, check, editable, find_line, make_edition, offered, order_of
from oogst.language.readability import measure_dutch
from oogst.render import RENDERERS, Drawings
from oogst.render.provenance import named_findings
from oogst.types.report import Bullets, Heading, Paragraph
from tests.factories.studies import NAMES, example

pytestmark = pytest.mark.slow


@cache
def report_of(name, language="nl"):
    return evaluate(example(name), language)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_edition_can_be_given_in_every_format(name, audience, language):
    made = make_edition(report_of(name, language), Edition(audience))
    drawings = Drawings(made)
    for form in ("html", "json", "xlsx"):
        assert RENDERERS.get(form).render(made, drawings)
    assert {finding.key for finding in made.released} == set(named_findings(made))


@pytest.mark.parametrize("audience", list(Audience))
def test_no_order_leaves_out_what_is_locked_or_brings_in_what_is_not_offered(audience):
    report = report_of("leiderschap")
    for order in (("summary",), ("money", "participants", "method", "nothing", "summary", "summary")):
        shown = order_of(report, Edition(audience, order))
        there = {section.key for section in report.sections} & set(ARRANGEMENTS[audience].sections)
        assert LOCKED & there <= set(shown) <= there
        assert len(shown) == len(set(shown))
        assert not set(shown) & set(offered(report, Edition(audience, order)))


def test_what_is_locked_is_not_said_otherwise():
    report = report_of("leiderschap")
    edition = Edition(Audience.RESEARCH, rewrites={"unknown.0.0": Rewrite("Alles is bekend.")})
    assert "Alles is bekend." not in str(make_edition(report, edition).sections)
    assert find_line(report, "unknown.0.0") is None
    assert editable(report, edition)["not_seen"] == ()


def test_every_kind_of_sentence_is_said_otherwise_in_its_place():
    report = report_of("leiderschap")
    lines = [line for mine in editable(report, Edition(Audience.RESEARCH)).values() for line in mine]
    rewrites = {line.place: Rewrite(f"Anders {number}.") for number, line in enumerate(lines)}
    made = make_edition(report, Edition(Audience.RESEARCH, rewrites=rewrites))
    told = str(made.sections)
    assert all(f"'Anders {number}.'" in told for number in range(len(lines)))
    assert f"{len(lines)} zinnen zijn anders gezegd" in told


def test_nobody_without_a_right_to_money_gets_an_amount():
    report = report_of("leiderschap")
    money = {finding.key for finding in report.released if finding.about.kind == "money"}
    assert money & set(named_findings(make_edition(report, Edition(Audience.MANAGEMENT))))
    for audience in (Audience.MANAGERS, Audience.PARTICIPANTS):
        made = make_edition(report, Edition(audience, ("money", "chain", "summary")))
        assert not money & set(named_findings(made))
        assert "€" not in str(made.sections)


@pytest.mark.parametrize("name", NAMES)
def test_the_sentences_of_the_participants_page_are_proposed_without_a_warning_and_read_easily(name):
    report = report_of(name)
    made = make_edition(report, Edition(Audience.PARTICIPANTS))
    blocks = [block for section in made.sections for block in section.blocks]
    texts = [one.text for block in blocks if isinstance(block, Paragraph) for one in block.sentences]
    texts += [one.text for block in blocks if isinstance(block, Bullets) for one in block.items]
    texts += [block.text for block in blocks if isinstance(block, Heading)]
    assert measure_dutch("\n".join(texts)).flesch_douma >= 80
    for line in editable(report, Edition(Audience.PARTICIPANTS))["participants"]:
        assert check(report, line, line.sentence.text) == (), line
