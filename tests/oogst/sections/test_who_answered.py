"""Who answered: the right moment, the right order, and no denominator that nobody knows."""

from __future__ import annotations

from oogst.types.study import Impact, TableSource
from tests.factories.small import NAN, design, study
from tests.factories.telling import lines, section, told

BEFORE = [3, 2, 4, 3, 2, 3, 4, 3, 2, 4, 3, 3]
AFTER = [4, 3, 4, 4, NAN, NAN, NAN, 5, 4, 3, 4, NAN]


def made(**changes):
    return study(design("change"), BEFORE, AFTER, **changes)


def test_the_summary_and_the_page_for_participants_count_the_final_measurement():
    report = told(made())
    assert "8 van de 12 deelnemers antwoordden." in " ".join(lines(report, "summary"))
    assert "We weten niet hoe het gaat met 4 mensen die niet antwoordden." in lines(report, "summary")
    assert "Er vulden 8 mensen de vragen in." in lines(report, "participants")[0]


def test_moments_stand_in_the_order_of_the_design_and_not_of_the_alphabet():
    text = lines(told(made()), "response")
    assert text.index("Voor: 12 van de 12 mensen antwoordden") < text.index("Na: 8 van de 12 mensen antwoordden")
    unknown = lines(told(made()), "unknown")
    assert "Na: van 4 mensen is er geen antwoord." in unknown


def test_without_a_record_of_who_was_asked_the_response_is_unknown_everywhere():
    sources = {"answers": TableSource("answers", "answers.csv", 20, (), "")}
    report = told(made(sources=sources))
    everything = " ".join(line for part in report.sections for line in lines(report, part.key))
    assert "Na: respons onbekend" in everything
    assert "8 mensen antwoordden. Hoeveel er zijn gevraagd, is niet bekend." in " ".join(lines(report, "summary"))
    assert "niet wie er ontbreekt" in " ".join(lines(report, "unknown"))
    assert "8 mensen vulden beide keren in." in everything
    assert "van de 12" not in everything
    assert "Iedereen antwoordde" not in everything


def test_without_a_record_of_who_took_part_impact_is_only_counted_among_who_is_known():
    statuses = ["verified"] * 5 + ["none"] * 4 + ["unknown"] * 3
    impact = tuple(Impact(place, "g", status) for place, status in enumerate(statuses))
    sources = {"impact": TableSource("impact", "impact.csv", 12, (), "")}
    indicator = {"instrument": None, "item": None}
    report = told(study(design("impact", indicator=indicator), (), AFTER, impact=impact, sources=sources))
    text = " ".join(lines(report, "summary", "level_3"))
    assert "van wie antwoordde, 5 van de 9." in text
    assert "van de 12" not in text


def test_reasons_for_a_draft_stand_in_the_banner_and_not_again_in_the_summary():
    report = told(made())
    assert report.draft_because
    assert not set(report.draft_because) & set(" ".join(lines(report, "summary")).split("\n"))
    assert not [block for block in section(report, "summary").blocks if getattr(block, "kind", "") == "draft"]
