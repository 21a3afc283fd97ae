"""What stands where: numbers in the summary and the chain, reasons in place, every label of evidence once."""

from __future__ import annotations

import pytest

from tests.factories.small import design, months, study
from tests.factories.studies import example
from tests.factories.telling import figures, lines, told

LABELS = ("Sterk bewijs", "Vergelijking", "Sterke aanwijzing", "Aanwijzing", "Schatting", "Verhaal", "Geen uitspraak")


@pytest.mark.parametrize("key", ["summary", "chain"])
def test_summary_and_chain_tell_a_change_with_numbers_scale_and_people(key):
    before, after = [2, 3, 3, 2, 3, 2, 3, 2, 3, 2, 3, 3], [3, 4, 4, 4, 3, 3, 4, 3, 4, 3, 4, 3]
    text = " ".join(lines(told(study(design("change"), before, after)), key))
    assert "Van 2,6 naar 3,5 (op een schaal van 1 tot 5), 12 mensen. Verschil: +0,92 punt (marge +0," in text


def test_the_scale_of_evidence_has_each_label_of_the_reports_once():
    text = lines(told(example("leiderschap")), "method")
    assert [line.partition(":")[0] for line in text if line.partition(":")[0] in LABELS] == list(LABELS)


def test_a_change_of_the_plan_ends_with_one_full_stop():
    text = " ".join(lines(told(example("leiderschap")), "method"))
    assert "De nameting gaat van november naar januari. Reden: De laatste groep was in november nog bezig." in text
    assert ".." not in text


def kpi(control):
    before, after = [5.0, 5.2, 4.9, 5.1, 5.0, 5.3, 4.8, 5.1, 5.0, 5.2, 4.9, 5.1], [4.0, 4.2, 3.9, 4.1, 4.0, 4.2] * 2
    series = [{"id": "kpi", "title": "Verzuim Noord", "unit": "% per maand", "intervention": "2025-01-01"}]
    data = {"kpi": months([*before, *after])}
    if control:
        series[0]["control"] = "ander"
        series.append({"id": "ander", "title": "Verzuim Zuid"})
        data["ander"] = months([5.1, 5.0, 5.2, 4.9] * 6)
    indicator = {"series": "kpi", "instrument": None, "item": None, "unit": "procentpunt"}
    return study(design("series", indicator=indicator, series=series, level=4), [3.0], [3.0], series=data)


@pytest.mark.parametrize("control", [False, True])
def test_the_jump_of_a_kpi_is_drawn_as_the_distance_to_a_line_that_the_text_explains(control):
    report = told(kpi(control))
    (figure,) = figures(report, "level_4")
    chart = figure.chart
    assert chart.expected[:12] == (None,) * 12
    assert all(value is not None for value in chart.expected[12:])
    gap = chart.values[12] - chart.expected[12]
    assert gap == pytest.approx(-1.0, abs=0.35)
    assert chart.measure.unit == "% per maand"
    text = " ".join(lines(report, "level_4"))
    assert "De streepjeslijn is" in text
    assert ("verzuim Zuid" in text) is control
    assert ("vergeleken met de reeks zonder het programma" in text) is control
    assert " procentpunt" in text
