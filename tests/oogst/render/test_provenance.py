"""Every named finding is released, and has a place of its own in the provenance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oogst.render.colophon import colophon
from oogst.render.provenance import named_findings, people, trace
from oogst.types.estimate import Flow
from oogst.types.numbers import Kind
from oogst.types.released import Released
from oogst.types.report import Heading, InputTable, Paragraph, Report, Section, Sentence


def test_a_report_that_names_an_unreleased_finding_is_refused(report: Report) -> None:
    section = Section("summary", "Kort", (Heading("Zeven mensen", "share:unknown"),))
    with pytest.raises(ValueError, match="share:unknown"):
        trace(replace(report, sections=(section,)))


def test_findings_are_found_in_texts_rows_and_figures(report: Report) -> None:
    named = set(named_findings(report))
    assert {"share:speaks_up", "response:all", "change:own_view", "quotes:all", "roi:total"} <= named


def test_a_sentence_that_counts_findings_names_them_all(report: Report) -> None:
    counted = Sentence("2 uitkomsten tonen we niet.", "share:west", also=("share:asks_on",))
    assert list(named_findings(Section("summary", "Kort", (Paragraph((counted,)),)))) == ["share:west", "share:asks_on"]


def test_an_input_table_of_one_questionnaire_counts_as_answers(report: Report) -> None:
    sources = (InputTable("answers-na", "answers-na.csv", 16), InputTable("costs", "costs.csv", 7))
    origin = trace(replace(report, sources=sources))["share:asks_on"]
    assert origin.inputs_in_words("nl") == "answers-na (16 rijen, answers-na.csv)"


def test_keys_that_look_alike_get_different_anchors(report: Report) -> None:
    first = report.released.findings[0]
    second = replace(first, about=replace(first.about, key="response.all"))
    origins = trace(replace(report, sections=(), released=Released((first, second), 5)))
    assert [origin.anchor for origin in origins.values()] == ["bron-response-all", "bron-response-all-2"]


def test_people_for_whom_a_question_was_not_meant_are_told_apart() -> None:
    assert people(Flow(26, 20, 16, 16), "en") == "26 invited, 20 eligible, 16 answered, 16 counted"
    assert people(Flow(0, 0, 0, 0), "en") == "This number does not count people."


def test_months_are_not_called_people(report: Report) -> None:
    first = report.released.findings[0]
    series = replace(
        first,
        about=replace(first.about, key="series:kpi", kind=Kind.SERIES),
        numbers=replace(first.numbers, flow=Flow(48, 48, 48, 48)),
    )
    origin = trace(replace(report, sections=(), released=Released((series,), 5)))["series:kpi"]
    assert origin.people == "geen: dit cijfer telt 48 periodes"


def test_who_was_asked_without_a_record_is_called_unknown() -> None:
    assert people(Flow(0, 0, 13, 12), "nl") == "onbekend hoeveel uitgenodigd, 13 antwoordden, 12 geteld"


def test_the_last_date_of_the_data_is_not_called_the_date_of_calculation(report: Report) -> None:
    assert report.colophon.evaluated_on is not None
    words = " ".join(colophon(report))
    assert "Gegevens tot en met" in words
    assert "Berekend op" not in words
