"""Caveats that travel with a finding."""

from oogst.language.message import Message

MESSAGES = {
    "caveat.one_moment": Message(
        "Op één moment gevraagd of nagegaan: we weten niet hoe het ervoor was.",
        "Asked or established at one moment: we do not know how it was before.",
    ),
    "caveat.satisfied_is_not_behaviour": Message(
        "Tevreden zijn is nog geen ander gedrag.", "Being satisfied is not yet new behaviour."
    ),
    "caveat.regression_to_mean": Message(
        "Wie laag begint, scoort later vaak vanzelf iets hoger.",
        "Who starts low often scores a bit higher later anyway.",
    ),
    "caveat.history": Message(
        "Er kan tussen de metingen ook iets anders zijn gebeurd.",
        "Something else may have happened between the measurements.",
    ),
    "caveat.testing": Message(
        "Dezelfde vragen een tweede keer krijgen kan het antwoord veranderen.",
        "Getting the same questions twice may change the answer.",
    ),
    "caveat.unknown_is_no": Message(
        "Wie niet antwoordde, telt in de voorzichtige telling als nee.",
        "Who did not answer counts as a no in the cautious count.",
    ),
    "caveat.story": Message("Een verhaal laat zien hoe iets gaat, niet hoe vaak.", "A story shows how, not how often."),
    "caveat.own_story": Message("Mensen kozen hun eigen verhaal.", "People chose their own story."),
    "caveat.recall": Message(
        "Terugkijken kleurt: mensen onthouden het begin vaak slechter dan het was.",
        "Looking back colours: people often remember the start as worse than it was.",
    ),
    "caveat.self_report": Message("Mensen oordelen over zichzelf.", "People judge themselves."),
    "caveat.dropout_matters": Message(
        "Tel je ook de mensen mee die maar één keer antwoordden, dan is de uitkomst een andere.",
        "Counting the people who answered only once as well, the outcome is another.",
    ),
    "caveat.groups_differ": Message(
        "De groepen zijn niet door loting gemaakt en kunnen van tevoren al verschillen.",
        "The groups were not made by lottery and may have differed beforehand.",
    ),
    "caveat.disagreement": Message(
        "Twee manieren van rekenen komen hier op iets anders uit. Daarom zeggen we minder.",
        "Two ways of calculating differ here. So we say less.",
    ),
    "caveat.undocumented_lottery": Message(
        "De loting is nergens vastgelegd. Daarom telt het niet als loting.",
        "The lottery was not documented anywhere. So it does not count as a lottery.",
    ),
    "caveat.uneven_dropout": Message(
        "Uit de ene groep vielen meer mensen weg dan uit de andere.",
        "More people dropped out of one group than of the other.",
    ),
    "caveat.few_clusters": Message(
        "Er zijn te weinig teams of locaties om zeker te zijn.", "There are too few teams or sites to be sure."
    ),
    "caveat.other_causes": Message(
        "Een cijfer van de organisatie verandert ook door andere oorzaken.",
        "A figure of the organisation also changes for other reasons.",
    ),
    "caveat.short_series": Message(
        "De reeks is te kort om de lijn te berekenen: 8 periodes voor en na is het minimum.",
        "The series is too short to calculate the line: 8 periods before and after is the minimum.",
    ),
    "caveat.control_assumed_parallel": Message(
        "Dit klopt alleen als beide reeksen zonder programma gelijk op waren gegaan.",
        "This only holds if both series would have moved alike without the programme.",
    ),
    "caveat.judgement": Message(
        "Het rendement is een schatting van mensen, geen meting.",
        "The return is people’s estimate, not a measurement.",
    ),
    "caveat.partly_judgement": Message(
        "Het rendement rust voor een deel op een schatting van mensen.",
        "The return rests in part on people’s estimate.",
    ),
}
