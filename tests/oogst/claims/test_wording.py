"""Sentences say no more than their grade, in both languages, and stay readable."""

from __future__ import annotations

import re

import pytest

from oogst.claims.grading import grade_claims
from oogst.claims.wording import word_claim
from oogst.language.readability import measure_dutch
from oogst.types.estimate import Flow, Interval
from oogst.types.numbers import DesignGrade, Kind
from tests.factories.findings import effect, released, share, target

CAUSAL = re.compile(r"door het programma|because of the programme|leidde tot|led to", re.IGNORECASE)
BETWEEN = {"details": {"n_treated": 30, "n_control": 28}}


def words(finding, language="nl", **options):
    (claim,) = grade_claims(released(finding))
    return word_claim(claim, finding, language, **options)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("design", [grade for grade in DesignGrade if grade is not DesignGrade.A])
def test_only_a_lottery_may_say_because_of_the_programme(design, language):
    wording = words(effect(about={"design": design}), language)
    said = " ".join((wording.headline, *wording.numbers, *wording.may))
    assert CAUSAL.search(said) is None


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_lottery_says_because_of_the_programme(language):
    finding = effect(about={"design": DesignGrade.A, "kind": Kind.COMPARISON}, numbers=BETWEEN)
    assert CAUSAL.search(words(finding, language).headline)


def test_a_comparison_without_a_lottery_says_probably_contributed():
    finding = effect(about={"design": DesignGrade.B, "kind": Kind.COMPARISON}, numbers=BETWEEN)
    assert "heeft waarschijnlijk bijgedragen" in words(finding).headline


def test_before_and_after_names_both_values_the_difference_its_margin_and_the_people():
    wording = words(effect())
    assert wording.headline == "Zelfvertrouwen: hoger na het programma dan ervoor."
    assert wording.numbers == (
        (
            "Gemiddeld van 3,0 naar 3,5. Het verschil is +0,50; "
            "het echte verschil ligt waarschijnlijk tussen +0,20 en +0,80."
        ),
        "20 van de 26 mensen vulden beide keren in.",
    )


def test_no_clear_difference_is_never_worded_as_no_effect():
    wording = words(effect(numbers={"p": 0.4, "interval": Interval(-0.2, 0.5)}))
    assert wording.headline == "Zelfvertrouwen: geen duidelijk verschil."
    assert wording.label == "Geen uitspraak"
    assert "Dat bewijst niet dat er niets is veranderd." in wording.numbers


def test_a_change_against_the_goal_says_so():
    wording = words(effect(numbers={"estimate": -0.5, "interval": Interval(-0.8, -0.2)}))
    assert wording.headline == "Zelfvertrouwen: lager na het programma dan ervoor. Dat is tegen het doel in."


def test_a_second_source_makes_an_indication_of_change_strong_and_no_other():
    assert words(effect(), has_second_source=True).label == "Sterke aanwijzing"
    assert words(effect()).label == "Aanwijzing"
    told = share(10, 16, 26)
    assert words(told, has_second_source=True).label == "Aanwijzing"


def test_a_share_under_twenty_people_is_a_count_and_names_the_silent():
    wording = words(share(4, 16, 26, numbers={"interval": Interval(0.1, 0.49)}))
    assert wording.headline == "Doorvragen: minstens een kwart van wie antwoordde, 4 van de 16."
    assert wording.numbers == (
        "Het echte cijfer ligt waarschijnlijk tussen 10% en 49%.",
        "Van 10 mensen weten we het niet. Tellen zij mee, dan ligt het tussen 15% en 54%.",
        "16 van de 26 (62%) mensen antwoordden.",
    )


def test_a_target_that_the_silent_could_undo_is_reached_among_those_who_answered():
    finding = share(12, 16, 26, about={"target": target(0.5)}, numbers={"interval": Interval(0.505, 0.9)})
    assert "Het doel is 50%. Bij wie antwoordde is dat gehaald." in words(finding).numbers


def test_a_target_that_holds_for_everyone_is_simply_reached():
    finding = share(14, 16, 26, about={"target": target(0.5)}, numbers={"interval": Interval(0.64, 0.97)})
    assert "Het doel is 50%. Dat is gehaald." in words(finding).numbers


def test_a_negative_return_stands_as_it_is():
    about = {"kind": Kind.MONEY, "design": DesignGrade.E, "scale": None}
    finding = effect(about=about, numbers={"estimate": -38.5, "interval": Interval(-60.0, -10.0), "p": None})
    assert words(finding).headline == "Dit kost naar schatting meer dan het oplevert."


def test_a_return_whose_range_holds_zero_is_not_certain():
    about = {"kind": Kind.MONEY, "design": DesignGrade.E, "scale": None}
    finding = effect(about=about, numbers={"estimate": 40.0, "interval": Interval(-35.0, 110.0), "p": None})
    assert words(finding).headline == "Het is niet zeker dat dit meer oplevert dan het kost."


def test_the_wording_for_managers_reads_easily():
    samples = [
        effect(),
        effect(numbers={"p": 0.4}),
        effect(about={"design": DesignGrade.A, "kind": Kind.COMPARISON}, numbers=BETWEEN),
        share(12, 16, 26, about={"target": target(0.5)}),
        effect(
            about={"kind": Kind.SERIES},
            numbers={"flow": Flow(36, 36, 36, 36), "details": {"n_before": 24, "n_after": 12}},
        ),
    ]
    for finding in samples:
        wording = words(finding)
        text = " ".join((wording.headline, *wording.numbers, *wording.may, *wording.may_not))
        assert measure_dutch(text).flesch_douma >= 60, text
