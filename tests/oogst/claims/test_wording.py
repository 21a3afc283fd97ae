"""Sentences say no more than their grade, in both languages, and stay readable."""

from __future__ import annotations

import dataclasses
import re

import pytest

from oogst.claims.grading import grade_claims
from oogst.claims.wording import word_claim
from oogst.language.readability import measure_dutch
from oogst.types.estimate import Flow, Interval
from oogst.types.numbers import DesignGrade, Kind, Numbers
from oogst.types.released import ReleasedClass, ReleasedSplit
from tests.factories.findings import effect, released, share, target

CAUSAL = re.compile(r"door het programma|because of the programme|leidde tot|led to", re.IGNORECASE)
BETWEEN = {"details": {"n_treated": 30, "n_control": 28}}


def effect_of(finding, **numbers):
    return dataclasses.replace(finding, numbers=dataclasses.replace(finding.numbers, **numbers))


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
            "Gemiddeld van 3,0 naar 3,5 (op een schaal van 1 tot 5). Het verschil is +0,50 punt. "
            "Bij een volgende groep ligt het waarschijnlijk tussen +0,20 en +0,80."
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
    wording = words(share(4, 16, 26))
    assert wording.headline == "Doorvragen: minstens een kwart van wie antwoordde, 4 van de 16."
    assert wording.numbers == (
        "Van 10 mensen weten we het niet. Tellen zij mee, dan ligt het tussen 15% en 54%.",
        "16 van de 26 (62%) mensen antwoordden.",
    )


def test_a_target_that_the_silent_could_undo_is_reached_among_those_who_answered():
    said = " ".join(words(share(12, 16, 26, about={"target": target(0.5)})).numbers)
    assert "Het doel is 50%. Bij wie antwoordde is dat gehaald. Voor de hele groep weten we het niet." in said


def test_a_target_that_only_the_silent_could_reach_depends_on_them():
    said = " ".join(words(share(8, 16, 26, about={"target": target(0.6)})).numbers)
    assert "Het doel is 60%. Gehaald of niet: dat hangt af van wie niet antwoordde." in said


def test_a_share_of_the_participants_also_tells_the_share_of_who_answered():
    wording = words(share(12, 16, 26))
    assert wording.headline == "Doorvragen: veel deelnemers, 12 van de 26 (46%)."
    assert wording.numbers[0] == "Van wie antwoordde zijn het er 12 van de 16."


def test_a_sampling_margin_is_never_said_to_be_about_this_group():
    said = " ".join(words(share(12, 16, 26, numbers={"interval": Interval(0.505, 0.9)})).numbers)
    assert "51%" not in said
    assert "90%" not in said


def test_where_everyone_answered_the_number_is_that_of_the_whole_group():
    wording = words(share(4, 24, 24))
    assert wording.headline == "Doorvragen: sommige deelnemers, 4 van de 24 (17%)."
    assert wording.numbers == ("24 van de 24 (100%) mensen antwoordden.", "Dit is dus het cijfer van de hele groep.")


def test_without_a_record_of_who_was_asked_no_denominator_is_named():
    finding = share(9, 13, 13, numbers={"flow": Flow(0, 0, 13, 13), "bounds": None})
    wording = words(finding)
    assert wording.headline == "Doorvragen: de meeste mensen die antwoordden, 9 van de 13."
    assert wording.numbers == ("13 mensen antwoordden. Hoeveel er zijn gevraagd, is niet bekend.",)


@pytest.mark.parametrize(("used", "is_first"), [(9, True), (10, False)])
def test_under_ten_people_a_number_is_called_a_first_impression(used, is_first):
    said = " ".join(words(share(4, used, 12)).numbers)
    assert ("eerste indruk" in said) is is_first


def test_a_comparison_with_a_group_under_ten_is_a_first_impression_and_months_are_no_people():
    few = effect(about={"kind": Kind.COMPARISON}, numbers={"details": {"n_treated": 30, "n_control": 9}})
    assert "eerste indruk" in " ".join(words(few).numbers)
    series = effect(about={"kind": Kind.SERIES}, numbers={"flow": Flow(9, 9, 9, 9)})
    assert "eerste indruk" not in " ".join(words(series).numbers)


def test_the_brief_of_a_change_has_from_to_scale_people_and_the_margin():
    assert words(effect()).brief == (
        "Zelfvertrouwen: hoger na het programma dan ervoor. Van 3,0 naar 3,5 (op een schaal van 1 tot 5), 20 mensen. "
        "Verschil: +0,50 punt (marge +0,20 tot +0,80)."
    )


def test_the_brief_of_a_comparison_tells_the_change_of_the_programme_and_the_difference():
    arms = tuple(
        ReleasedClass(label, (label,), Numbers(Flow(size, size, size, size), before=before, after=after))
        for label, size, before, after in (("met", 30, 2.6, 3.3), ("zonder", 28, 2.7, 2.9))
    )
    finding = effect(
        about={"kind": Kind.COMPARISON, "design": DesignGrade.B},
        numbers={**BETWEEN, "before": None, "after": None},
        splits=(ReleasedSplit("group", "groep", arms),),
    )
    assert words(finding).brief.endswith(
        "Van 2,6 naar 3,3 (op een schaal van 1 tot 5), 30 mensen. "
        "Verschil met 28 mensen zonder het programma: +0,50 punt (marge +0,20 tot +0,80)."
    )


def test_an_amount_has_its_unit_wherever_it_stands():
    finding = effect(about={"scale": None, "unit": "dollar", "decimals": 0, "target": target(100, "change")})
    wording = words(effect_of(finding, before=1500.0, after=6300.0, estimate=4800.0, interval=Interval(300, 9300)))
    assert "Van 1.500 naar 6.300 dollar, 20 mensen." in wording.brief
    assert "Het verschil is +4.800 dollar." in wording.numbers[0]
    assert any("een verschil van +100 dollar" in sentence for sentence in wording.numbers)


def test_a_percentage_changes_in_percentage_points():
    about = {"kind": Kind.SERIES, "scale": None, "unit": "%"}
    wording = words(effect(about=about, numbers={"details": {"n_before": 12, "n_after": 12}}))
    assert "De sprong bij de start is +0,5 procentpunt" in wording.numbers[0]


def test_the_jump_of_a_controlled_series_says_what_it_is_compared_with():
    numbers = {"details": {"n_before": 12, "n_after": 12, "is_controlled": True}}
    wording = words(effect(about={"kind": Kind.SERIES, "scale": None, "design": DesignGrade.B}, numbers=numbers))
    assert "vergeleken met de reeks zonder het programma" in wording.numbers[0]


def unclear(*findings):
    claims = grade_claims(released(*findings))
    return word_claim(claims[0], findings[0], "nl")


def test_a_margin_beside_zero_that_holm_refuses_says_so_in_place():
    others = tuple(effect(f"change:{number}", numbers={"p": 0.9}) for number in range(10))
    wording = unclear(effect(numbers={"p": 0.02}), *others)
    assert any("Maar we keken naar 11 verschillen tegelijk." in sentence for sentence in wording.numbers)
    assert "De marge is daarvoor te breed." not in " ".join(wording.may_not)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"numbers": {"interval": Interval(-0.1, 0.9)}}, "De marge loopt over nul heen"),
        ({"numbers": {"p": 0.2}}, "een tweede toets bevestigt dat niet"),
        ({"about": {"primary": False}}, "Dit is niet het cijfer dat over het doel beslist."),
        ({"numbers": {"interval": None}}, "Er is geen marge te berekenen."),
    ],
)
def test_no_claim_always_comes_with_its_real_reason(changes, reason):
    assert reason in " ".join(unclear(effect(**changes)).numbers)


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
