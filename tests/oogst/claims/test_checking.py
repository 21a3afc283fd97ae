"""Sentences that people write: which say more than their finding carries, and which do not."""

from __future__ import annotations

import pytest

from oogst import evaluate
from oogst.claims.checking import Ground, check_sentence
from oogst.claims.grading import grade_claims
from oogst.claims.wording import word_claim
from oogst.types.estimate import Interval
from oogst.types.numbers import DesignGrade, Kind
from tests.factories.findings import effect, released, share, target
from tests.factories.studies import NAMES, example


def ground_of(finding, language="nl", proposed=None):
    claim = next(iter(grade_claims(released(finding))), None)
    if claim is None:
        return Ground(proposed or "", finding)
    return Ground(word_claim(claim, finding, language).headline if proposed is None else proposed, finding, claim)


CHANGED = effect()
ATTRIBUTED = effect(
    about={"design": DesignGrade.A, "kind": Kind.COMPARISON}, numbers={"details": {"n_treated": 30, "n_control": 28}}
)
COMPARED = effect(
    about={"design": DesignGrade.B, "kind": Kind.COMPARISON}, numbers={"details": {"n_treated": 30, "n_control": 28}}
)
REPORTED = effect(about={"design": DesignGrade.D, "kind": Kind.RETROSPECTIVE})
UNCLEAR = effect(numbers={"interval": Interval(-0.2, 0.6), "p": 0.3})
MOST = share(14, 16, 26)
FEW = share(4, 16, 26, about={"target": target(0.8)})
ALL = share(16, 16, 16)
RESPONSE = share(54, 54, 70, about={"kind": Kind.RESPONSE}, numbers={"count": (54, 70)})

# Finding, language, sentence, kinds of warning that must come: none is a sentence that may be said.
TABLE = [
    (CHANGED, "nl", "Mensen hebben meer zelfvertrouwen door de training.", {"cause"}),
    (CHANGED, "nl", "Mensen hebben meer zelfvertrouwen na de training.", set()),
    (CHANGED, "nl", "Dankzij het programma steeg het zelfvertrouwen.", {"cause"}),
    (CHANGED, "nl", "De training leidde tot meer zelfvertrouwen.", {"cause"}),
    (CHANGED, "nl", "De cursus zorgde voor meer zelfvertrouwen.", {"cause"}),
    (CHANGED, "nl", "De aanpak werkt.", {"cause"}),
    (CHANGED, "nl", "Het effect van de training is zichtbaar.", {"cause"}),
    (CHANGED, "nl", "De training heeft bijgedragen aan zelfvertrouwen.", {"cause"}),
    (CHANGED, "nl", "Daardoor durven mensen meer.", {"cause"}),
    (CHANGED, "nl", "We weten niet of het door het programma komt.", set()),
    (CHANGED, "nl", "Dit komt niet zeker door de training.", set()),
    (CHANGED, "nl", "Dit komt niet alleen door de training.", {"cause"}),
    (CHANGED, "nl", "De vragen zijn ingevuld door de deelnemers.", set()),
    (CHANGED, "nl", "Het zelfvertrouwen ging van 3,0 naar 3,5.", set()),
    (CHANGED, "nl", "Het zelfvertrouwen ging van 3,0 naar 4,5.", {"number"}),
    (CHANGED, "nl", "Het zelfvertrouwen steeg met 0,50 punt.", set()),
    (CHANGED, "nl", "Het zelfvertrouwen steeg met 50%.", {"number"}),
    (CHANGED, "nl", "Het zelfvertrouwen is gestegen.", set()),
    (CHANGED, "nl", "Het zelfvertrouwen is gedaald.", {"direction"}),
    (CHANGED, "nl", "Het zelfvertrouwen is enorm gestegen.", {"size"}),
    (CHANGED, "nl", "Het verschil is statistisch significant.", set()),
    (CHANGED, "nl", "Het is bewezen dat mensen groeien.", {"certainty"}),
    (CHANGED, "nl", "Iedereen ging vooruit.", {"amount"}),
    (CHANGED, "en", "People are more confident because of the training.", {"cause"}),
    (CHANGED, "en", "People are more confident after the training.", set()),
    (CHANGED, "en", "Thanks to the programme confidence rose.", {"cause"}),
    (CHANGED, "en", "The course led to more confidence.", {"cause"}),
    (CHANGED, "en", "The programme works.", {"cause"}),
    (CHANGED, "en", "The training improved confidence.", {"cause"}),
    (CHANGED, "en", "The impact of the programme can be seen.", {"cause"}),
    (CHANGED, "en", "We do not know whether it is because of the programme.", set()),
    (CHANGED, "en", "This is not only because of the training.", {"cause"}),
    (CHANGED, "en", "Confidence went from 3.0 to 3.5.", set()),
    (CHANGED, "en", "Confidence went from 3.0 to 4.0.", {"number"}),
    (CHANGED, "en", "Confidence rose dramatically.", {"size"}),
    (CHANGED, "en", "Confidence fell.", {"direction"}),
    (CHANGED, "en", "The difference is significant.", set()),
    (CHANGED, "en", "It is proven that people grow.", {"certainty"}),
    (CHANGED, "en", "Everyone improved.", {"amount"}),
    (ATTRIBUTED, "nl", "Het zelfvertrouwen is hoger door de training.", set()),
    (ATTRIBUTED, "en", "Confidence is higher because of the training.", set()),
    (COMPARED, "nl", "De training heeft waarschijnlijk bijgedragen.", set()),
    (COMPARED, "nl", "De training heeft bijgedragen.", {"cause"}),
    (COMPARED, "nl", "Het zelfvertrouwen is hoger door de training.", {"cause"}),
    (COMPARED, "en", "The training has probably contributed.", set()),
    (COMPARED, "en", "Confidence is higher because of the training.", {"cause"}),
    (REPORTED, "nl", "Deelnemers zeggen dat hun zelfvertrouwen hoger is.", set()),
    (REPORTED, "nl", "Het zelfvertrouwen is hoger.", {"hearsay"}),
    (REPORTED, "en", "Participants say that their confidence is higher.", set()),
    (REPORTED, "en", "Confidence improved.", {"hearsay"}),
    (UNCLEAR, "nl", "Er is geen duidelijk verschil in zelfvertrouwen.", set()),
    (UNCLEAR, "nl", "Het zelfvertrouwen is gestegen.", {"change"}),
    (UNCLEAR, "nl", "Het zelfvertrouwen is niet duidelijk gestegen.", set()),
    (UNCLEAR, "nl", "Er is een significant verschil.", {"certainty"}),
    (UNCLEAR, "en", "There is no clear difference in confidence.", set()),
    (UNCLEAR, "en", "Confidence improved.", {"change"}),
    (UNCLEAR, "en", "The difference is statistically significant.", {"certainty"}),
    (MOST, "nl", "Meer dan de helft van de deelnemers past het toe.", set()),
    (MOST, "nl", "De meeste deelnemers passen het toe.", {"amount"}),
    (MOST, "nl", "De meeste mensen die antwoordden passen het toe.", set()),
    (MOST, "nl", "Iedereen past het toe.", {"amount"}),
    (MOST, "nl", "Alle deelnemers passen het toe.", {"amount"}),
    (MOST, "nl", "Bijna iedereen past het toe.", {"amount"}),
    (MOST, "nl", "Drie op de vier deelnemers passen het toe.", {"amount"}),
    (MOST, "nl", "14 van de 16 mensen passen het toe.", set()),
    (MOST, "nl", "15 van de 16 mensen passen het toe.", {"number"}),
    (MOST, "en", "More than half of the participants apply it.", set()),
    (MOST, "en", "Most participants apply it.", {"amount"}),
    (MOST, "en", "Most of those who answered apply it.", set()),
    (MOST, "en", "All participants apply it.", {"amount"}),
    (MOST, "en", "Nearly everyone applies it.", {"amount"}),
    (MOST, "en", "14 of the 16 people apply it.", set()),
    (MOST, "en", "15 of the 16 people apply it.", {"number"}),
    (FEW, "nl", "Een kwart van wie antwoordde past het toe.", set()),
    (FEW, "nl", "Een kwart van de deelnemers past het toe.", {"amount"}),
    (FEW, "nl", "Niemand past het toe.", {"amount"}),
    (FEW, "nl", "De helft past het toe.", {"amount"}),
    (FEW, "en", "A quarter of those who answered apply it.", set()),
    (FEW, "en", "A quarter of the participants apply it.", {"amount"}),
    (FEW, "en", "Nobody applies it.", {"amount"}),
    (FEW, "en", "Half of the participants apply it.", {"amount"}),
    (ALL, "nl", "Iedereen past het toe.", set()),
    (ALL, "nl", "Alle deelnemers passen het toe.", set()),
    (ALL, "en", "Everyone applies it.", set()),
    (FEW, "nl", "Het doel is gehaald.", {"target"}),
    (FEW, "en", "The target was reached.", {"target"}),
    (FEW, "nl", "Het doel is niet gehaald.", set()),
    (UNCLEAR, "nl", "Het zelfvertrouwen is niet veranderd.", {"nothing"}),
    (UNCLEAR, "nl", "Het zelfvertrouwen veranderde niet.", {"nothing"}),
    (UNCLEAR, "nl", "Het zelfvertrouwen bleef gelijk.", {"nothing"}),
    (UNCLEAR, "nl", "Er is geen verschil.", {"nothing"}),
    (UNCLEAR, "nl", "De training had geen effect.", {"nothing"}),
    (UNCLEAR, "nl", "De training hielp niet.", {"cause", "nothing"}),
    (UNCLEAR, "nl", "Het zelfvertrouwen is niet gestegen.", {"nothing"}),
    (UNCLEAR, "nl", "We zien geen duidelijk effect.", set()),
    (UNCLEAR, "nl", "Dat bewijst niet dat er niets is veranderd.", set()),
    (UNCLEAR, "nl", "We weten niet of het zelfvertrouwen gelijk bleef.", set()),
    (UNCLEAR, "en", "Confidence did not change.", {"nothing"}),
    (UNCLEAR, "en", "Confidence stayed the same.", {"nothing"}),
    (UNCLEAR, "en", "There is no difference.", {"nothing"}),
    (UNCLEAR, "en", "The training had no effect.", {"nothing"}),
    (UNCLEAR, "en", "We do not know whether confidence stayed the same.", set()),
    (CHANGED, "nl", "Het zelfvertrouwen is niet veranderd.", {"nothing"}),
    (CHANGED, "nl", "Na de training hebben alle leiders meer zelfvertrouwen.", {"amount"}),
    (CHANGED, "nl", "Alle vragen gaan over zelfvertrouwen.", set()),
    (CHANGED, "en", "After the training all leaders have more confidence.", {"amount"}),
    (RESPONSE, "nl", "Bijna alle deelnemers antwoordden.", {"amount"}),
    (RESPONSE, "nl", "Meer dan driekwart van de deelnemers antwoordde.", set()),
    (RESPONSE, "en", "Nearly all participants answered.", {"amount"}),
    (RESPONSE, "en", "More than three quarters of the participants answered.", set()),
]


@pytest.mark.parametrize(
    ("finding", "language", "sentence", "kinds"), TABLE, ids=[f"{row[1]}: {row[2]}" for row in TABLE]
)
def test_a_sentence_is_warned_about_when_it_says_too_much(finding, language, sentence, kinds):
    found = check_sentence(sentence, ground_of(finding, language), language)
    assert {one.kind for one in found} == kinds


def test_the_table_holds_both_languages_and_both_verdicts_in_plenty():
    for language in ("nl", "en"):
        for is_warned in (True, False):
            assert sum(row[1] == language and bool(row[3]) is is_warned for row in TABLE) >= 12
    assert len(TABLE) >= 60


@pytest.mark.parametrize(
    ("language", "sentence", "proposal"),
    [
        ("nl", "Mensen durven meer door de training.", "Mensen durven meer na de training."),
        ("en", "People dare more because of the training.", "People dare more after the training."),
    ],
)
def test_a_cause_comes_with_the_sentence_put_right(language, sentence, proposal):
    (found,) = check_sentence(sentence, ground_of(CHANGED, language), language)
    assert found.proposal == proposal
    assert found.found in found.text(language)
    assert not check_sentence(found.proposal, ground_of(CHANGED, language), language)


def test_without_a_finding_no_new_number_amount_or_cause_passes():
    ground = Ground("Dit gaat over deze groep.")
    kinds = [one.kind for one in check_sentence("Iedereen van de 12 groeide door de training.", ground, "nl")]
    assert kinds == ["cause", "amount", "number"]
    assert not check_sentence("Dit gaat over onze groep.", ground, "nl")


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sentence_of_our_own_is_warned_about(name, language):
    report = evaluate(example(name), language)
    for claim in grade_claims(report.released):
        finding = report.released.get(claim.finding)
        words = word_claim(claim, finding, language)
        for text in (words.headline, *words.may):
            assert check_sentence(text, Ground("", finding, claim), language) == (), text


@pytest.mark.parametrize("row", [row for row in TABLE if row[3]], ids=lambda row: row[2][:40])
def test_a_proposal_says_nothing_too_much_itself(row):
    ground = ground_of(row[0], row[1])
    for warning in check_sentence(row[2], ground, row[1]):
        assert not check_sentence(warning.proposal, ground, row[1]), warning


def test_a_sentence_that_says_too_much_in_several_ways_gets_one_that_does_so_in_none():
    ground = ground_of(CHANGED, "nl")
    sentence = "Door de training zijn alle leiders aantoonbaar enorm beter: +0,9 punt."
    found = check_sentence(sentence, ground, "nl")
    assert {"cause", "certainty", "size"} <= {one.kind for one in found}
    for warning in found:
        assert "alle leiders" not in warning.proposal
        assert not check_sentence(warning.proposal, ground, "nl"), warning
