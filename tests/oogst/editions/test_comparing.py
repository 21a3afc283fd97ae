"""Two reports compared: sections as a whole, sentences, cells of tables, people's own words, and numbers as told."""

from __future__ import annotations

import dataclasses
from functools import cache

import pytest

from oogst import evaluate
from oogst.editions.audiences import Audience
from oogst.editions.comparing import Change, compare
from oogst.editions.editing import Edition, make_edition
from oogst.types.numbers import Interval, Kind
from oogst.types.released import Released
from oogst.types.report import Paragraph, QuoteBlock, Sentence, Table
from tests.factories.studies import example

pytestmark = pytest.mark.slow


@cache
def report_of(name, language="nl"):
    return evaluate(example(name), language)


def with_finding(report, old, **numbers):
    new = dataclasses.replace(old, numbers=dataclasses.replace(old.numbers, **numbers))
    findings = tuple(new if one is old else one for one in report.released)
    return dataclasses.replace(report, released=Released(findings, report.released.threshold))


def with_section(report, key, change):
    sections = tuple(change(one) if one.key == key else one for one in report.sections)
    return dataclasses.replace(report, sections=sections)


def test_a_report_does_not_differ_from_itself():
    for language in ("nl", "en"):
        assert not compare(report_of("leiderschap", language), report_of("leiderschap", language))


def test_a_count_that_changed_is_listed_as_a_count():
    report = report_of("projectassistenten")
    first = next(one for one in report.released if one.about.kind is Kind.RESPONSE and one.numbers.count)
    found = compare(report, with_finding(report, first, count=(1, first.numbers.count[1])))
    assert [one.after for one in found.numbers] == [f"1 / {first.numbers.count[1]}"]
    assert found.sentences == ()


def test_a_difference_that_changed_has_its_sign_margin_and_people():
    report = report_of("leiderschap")
    first = next(one for one in report.released if one.about.kind is Kind.SERIES)
    later = with_finding(report, first, estimate=0.4, interval=Interval(0.1, 0.7))
    (change,) = compare(report, later).numbers
    assert change.after == "Sprong: +0,4 procentpunt (marge +0,1 tot +0,7), 48 periodes."
    mean = next(one for one in report.released if one.about.kind is Kind.MEAN and one.numbers.is_estimable)
    (change,) = compare(report, with_finding(report, mean, estimate=2.0)).numbers
    assert change.after.startswith("Gemiddeld 2,0 (op een schaal van 1 tot 5). ")
    assert "mensen antwoordden" in change.after
    money = next(one for one in report.released if one.about.kind is Kind.MONEY)
    (change,) = compare(report, with_finding(report, money, estimate=12.0)).numbers
    assert change.after.startswith("12%. De uitkomst ligt waarschijnlijk tussen")


def test_a_section_that_came_or_went_is_told_in_one_line_with_nothing_of_what_is_in_it():
    report = report_of("leiderschap")
    without = make_edition(report, Edition(Audience.MANAGEMENT))
    whole = make_edition(report, Edition(Audience.MANAGEMENT, ("summary", "level_3", "not_seen", "unknown")))
    title = next(one.title for one in report.sections if one.key == "level_3")
    came, went = compare(without, whole), compare(whole, without)
    assert (came.came, came.went) == ((title,), ())
    assert (went.came, went.went) == ((), (title,))
    for found in (came, went):
        assert (found.sentences, found.numbers, found.quotes, found.is_reordered) == ((), (), (), False)


def test_another_order_is_told_and_nothing_else():
    report = report_of("leiderschap")
    turned = dataclasses.replace(report, sections=report.sections[::-1])
    found = compare(report, turned)
    assert found.is_reordered
    assert (found.sentences, found.numbers, found.quotes, found.came, found.went) == ((), (), (), (), ())
    assert found


def test_quotes_that_came_are_listed_and_make_no_number():
    report = report_of("leiderschap")
    without = with_section(
        report,
        "helped",
        lambda one: dataclasses.replace(
            one, blocks=tuple(block for block in one.blocks if not isinstance(block, QuoteBlock))
        ),
    )
    quotes = [block for one in report.sections if one.key == "helped" for block in one.blocks]
    texts = [block.text for block in quotes if isinstance(block, QuoteBlock)]
    assert texts
    findings = tuple(one for one in report.released if one.about.kind is not Kind.QUOTES)
    without = dataclasses.replace(without, released=Released(findings, report.released.threshold))
    found = compare(without, report)
    assert sorted(one.after for one in found.quotes) == sorted(texts)
    assert all(not one.before for one in found.quotes)
    assert found.numbers == ()
    assert found.sentences == ()
    assert sorted(one.before for one in compare(report, without).quotes) == sorted(texts)


def test_a_cell_of_a_table_that_changed_is_listed_with_its_row():
    report = report_of("leiderschap")

    def turn(section):
        table = next(block for block in section.blocks if isinstance(block, Table))
        row = table.rows[0]
        new = dataclasses.replace(row, cells=(row.cells[0], "● gezien", *row.cells[2:]))
        changed = dataclasses.replace(table, rows=(new, *table.rows[1:]))
        return dataclasses.replace(
            section, blocks=tuple(changed if block is table else block for block in section.blocks)
        )

    summary = report.sections[0]
    row = next(block for block in summary.blocks if isinstance(block, Table)).rows[0]
    found = compare(report, with_section(report, "summary", turn))
    assert found.sentences == (Change(f"{summary.title}: {row.cells[0]}", row.cells[1], "● gezien"),)


def test_a_sentence_that_took_the_place_of_another_stands_beside_it():
    report = report_of("projectassistenten")

    def turn(section):
        block = section.blocks[0]
        assert isinstance(block, Paragraph)
        first = (Sentence("Anders."), *block.sentences[1:])
        return dataclasses.replace(section, blocks=(dataclasses.replace(block, sentences=first), *section.blocks[1:]))

    summary = report.sections[0]
    found = compare(report, with_section(report, "summary", turn))
    assert found.sentences == (Change(summary.title, summary.blocks[0].sentences[0].text, "Anders."),)
