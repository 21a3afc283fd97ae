"""Why a number was not computed, or must be read with care; one sentence per reason code."""

from oogst.language.message import Message

MESSAGES = {
    "reason.no_data": Message("Er zijn geen gegevens.", "There are no data."),
    "reason.invited_unknown": Message(
        "Niet vastgelegd is wie er is gevraagd; dan is de respons onbekend.",
        "It is not on record who was asked; so the response is unknown.",
    ),
    "reason.all_missing": Message("Niemand gaf hier een antwoord.", "Nobody gave an answer here."),
    "reason.n_too_small": Message(
        "Er zijn te weinig mensen voor deze berekening.", "There are too few people for this calculation."
    ),
    "reason.n_very_small": Message(
        "Er zijn maar een paar mensen; zonder spreiding is er geen marge.",
        "There are only a few people; without a spread there is no margin.",
    ),
    "reason.indicative": Message(
        "Het gaat om minder dan tien mensen; lees dit als een eerste indruk.",
        "There are fewer than ten people; read this as a first impression.",
    ),
    "reason.unstable": Message(
        "Er zijn minder dan dertig mensen; dit getal kan bij een volgende groep flink anders zijn.",
        "There are fewer than thirty people; this number may well differ in a next group.",
    ),
    "reason.no_complete_pairs": Message(
        "Niemand antwoordde zowel voor als na het programma.", "Nobody answered both before and after the programme."
    ),
    "reason.zero_variance": Message(
        "Iedereen kreeg dezelfde uitkomst; dan is er geen marge te berekenen.",
        "Everyone had the same outcome; then no margin can be computed.",
    ),
    "reason.zero_variance_pre": Message(
        "Iedereen begon op dezelfde plek; dan is deze maat niet te berekenen.",
        "Everyone started at the same place; then this measure cannot be computed.",
    ),
    "reason.no_variation": Message("Iedereen gaf hetzelfde antwoord.", "Everyone gave the same answer."),
    "reason.no_variation_one_coder": Message(
        "Een van de codeurs gaf overal dezelfde code.", "One of the coders gave the same code everywhere."
    ),
    "reason.no_variation_outcome": Message(
        "De uitkomst is bij iedereen gelijk; dan valt er niets te vergelijken.",
        "The outcome is the same for everyone; then there is nothing to compare.",
    ),
    "reason.fewer_than_two_items": Message(
        "Er zijn minder dan twee vragen; samenhang vraagt er minstens twee.",
        "There are fewer than two items; consistency needs at least two.",
    ),
    "reason.fewer_than_three_items": Message(
        "Er zijn minder dan drie vragen; deze maat vraagt er minstens drie.",
        "There are fewer than three items; this measure needs at least three.",
    ),
    "reason.zero_total_variance": Message(
        "Alle somscores zijn gelijk; dan is betrouwbaarheid niet te berekenen.",
        "All sum scores are equal; then reliability cannot be computed.",
    ),
    "reason.negative_alpha": Message(
        "De vragen spreken elkaar tegen; misschien staat er een vraag andersom.",
        "The items contradict each other; perhaps an item is worded the other way round.",
    ),
    "reason.probably_reverse_keyed": Message(
        "Deze vraag loopt tegen de andere in; waarschijnlijk is hij andersom gesteld.",
        "This item runs against the others; it is probably worded the other way round.",
    ),
    "reason.test_too_easy": Message(
        "Bijna iedereen had vooraf al bijna alles goed; de toets is te makkelijk om groei te zien.",
        "Nearly everyone had nearly everything right beforehand; the test is too easy to show growth.",
    ),
    "reason.improper_solution": Message(
        "Het model geeft een onmogelijke uitkomst; de vragen passen er niet bij.",
        "The model gives an impossible outcome; the items do not fit it.",
    ),
    "reason.one_rater": Message(
        "Er is maar één beoordelaar; dan is er geen overeenstemming te meten.",
        "There is only one rater; then agreement cannot be measured.",
    ),
    "reason.raters_nested": Message(
        "Iedere deelnemer had eigen beoordelaars; verschillen tussen beoordelaars zijn niet apart te zien.",
        "Every participant had raters of their own; differences between raters cannot be told apart.",
    ),
    "reason.negative_icc": Message(
        "Beoordelaars verschillen binnen mensen meer dan tussen mensen.",
        "Raters differ more within people than between people.",
    ),
    "reason.disagreement_exceeds_null": Message(
        "Beoordelaars zijn het minder eens dan bij toeval.", "Raters agree less than by chance."
    ),
    "reason.group_with_one_rater": Message("Een groep heeft maar één beoordelaar.", "A group has only one rater."),
    "reason.no_pairable_values": Message(
        "Er zijn geen waarden die twee mensen beoordeelden.", "There are no values that two people rated."
    ),
    "reason.one_participant": Message("Er is maar één deelnemer.", "There is only one participant."),
    "reason.one_respondent": Message("Er is maar één antwoord.", "There is only one respondent."),
    "reason.no_before_measurement": Message(
        "Er is niet gemeten voor het programma begon.", "Nothing was measured before the programme began."
    ),
    "reason.one_cluster": Message(
        "Er is maar één team of locatie; dan is niet te zien wat toeval is.",
        "There is only one team or site; then chance cannot be told.",
    ),
    "reason.few_clusters": Message(
        "Er zijn weinig teams of locaties; de marge is daardoor zelf onzeker.",
        "There are few teams or sites; the margin itself is therefore uncertain.",
    ),
    "reason.too_few_points": Message(
        "De reeks is te kort: nodig zijn minstens acht punten voor en acht punten na de start.",
        "The series is too short: at least eight points before and eight after the start are needed.",
    ),
    "reason.constant_before": Message(
        "De reeks stond voor de start stil; dan is er geen gewone schommeling om mee te vergelijken.",
        "The series stood still before the start; then there is no usual movement to compare with.",
    ),
    "reason.no_interval": Message(
        "Alleen de gemiddelden zijn bekend; hoeveel mensen verschillen niet, dus een marge ontbreekt.",
        "Only the means are known, not how much people differ, so there is no margin.",
    ),
    "reason.no_overlap": Message(
        "De groepen lijken te weinig op elkaar om ze te vergelijken.",
        "The groups are too different to be compared.",
    ),
    "reason.separation": Message(
        "Een kenmerk voorspelt de uitkomst volmaakt; dan is het verband niet te schatten.",
        "An attribute predicts the outcome perfectly; then the relation cannot be estimated.",
    ),
    "reason.perfect_collinearity": Message(
        "Twee kenmerken zeggen precies hetzelfde; hun invloed is niet uit elkaar te halen.",
        "Two attributes say exactly the same; their influence cannot be told apart.",
    ),
    "reason.too_many_predictors": Message(
        "Er zijn te veel kenmerken voor zo weinig mensen.", "There are too many attributes for so few people."
    ),
    "reason.not_converged": Message(
        "De berekening kwam niet tot een uitkomst.", "The calculation did not come to an outcome."
    ),
    "reason.boundary_fit": Message(
        "Het model vond tussen mensen geen verschil; de marge kan te klein zijn.",
        "The model found no difference between people; the margin may be too small.",
    ),
    "reason.empty_category": Message("Een antwoord werd door niemand gekozen.", "Nobody chose one of the answers."),
    "reason.zero_cost": Message(
        "De kosten zijn nul; dan bestaat er geen rendement.", "The costs are zero; then there is no return."
    ),
    "reason.never_pays_back": Message(
        "De opbrengst haalt de kosten nooit in.", "The benefit never makes up for the costs."
    ),
    "reason.no_benefit_data": Message("Er zijn geen baten opgegeven.", "No benefits were given."),
    "reason.no_measured_effect": Message(
        "De baten rusten niet op een effect dat op niveau 4 is gemeten: ze zijn een schatting van mensen.",
        "The benefits do not rest on an effect that was measured on level 4: they are people’s estimate.",
    ),
    "reason.partly_no_measured_effect": Message(
        "Een deel van de baten rust niet op een effect dat op niveau 4 is gemeten. Dat deel is een schatting van "
        "mensen.",
        "Some of the benefits do not rest on an effect that was measured on level 4. That part is people’s estimate.",
    ),
    "reason.benefit_without_impact": Message(
        "Baten van wie geen impact in het werk had, tellen niet mee.",
        "Benefits of people without impact at work do not count.",
    ),
    "reason.share_out_of_range": Message(
        "Een aandeel ligt niet tussen 0 en 100 procent.", "A share does not lie between 0 and 100 per cent."
    ),
    "reason.reliability_out_of_range": Message(
        "De opgegeven betrouwbaarheid ligt niet tussen 0 en 1.",
        "The declared reliability does not lie between 0 and 1.",
    ),
    "reason.reliability_one": Message(
        "Met een betrouwbaarheid van 1 telt elk verschil als echt; dat bestaat niet.",
        "With a reliability of 1 every difference counts as real; that does not exist.",
    ),
    "reason.one_study": Message("Er is maar één studie.", "There is only one study."),
    "reason.variance_not_positive": Message(
        "Een opgegeven spreiding is nul of negatief.", "A given variance is zero or negative."
    ),
    "reason.continuity_correction": Message(
        "Er is een kleine correctie opgeteld, omdat een aantal nul was.",
        "A small correction was added, because a count was zero.",
    ),
    "reason.no_imitation_effect": Message(
        "Er is geen teken dat mensen het van elkaar overnemen.",
        "There is no sign that people take it over from others.",
    ),
    "reason.before_peak_market_size_unidentified": Message(
        "De verspreiding is nog niet over de top; het eindaantal is niet te schatten.",
        "The spread has not passed its peak; the final number cannot be estimated.",
    ),
    "reason.no_adoption": Message("Niemand is begonnen.", "Nobody has started."),
    "reason.no_structure": Message("De kaarten vormen geen groepen.", "The cards form no groups."),
    "reason.not_unique": Message(
        "Er is meer dan één even goede uitkomst.", "There is more than one equally good outcome."
    ),
    "reason.below_threshold": Message(
        "De groep is te klein om te tonen zonder dat mensen herkenbaar worden.",
        "The group is too small to show without people being recognised.",
    ),
    "reason.difference_below_threshold": Message(
        "Uit het verschil met een ander getal zou iemand af te leiden zijn.",
        "Someone could be worked out from the difference with another number.",
    ),
    "reason.unanimous_answer": Message(
        "Iedereen antwoordde hetzelfde; tonen zou ieders antwoord verraden.",
        "Everyone answered the same; showing it would give away each answer.",
    ),
    "reason.duplicate_person": Message("Een persoon staat er dubbel in.", "A person occurs twice."),
    "reason.not_a_number": Message("Een waarde is geen getal.", "A value is not a number."),
    "reason.out_of_range": Message("Een waarde ligt buiten wat mogelijk is.", "A value lies outside what is possible."),
    "reason.more_successes_than_trials": Message(
        "Er zijn meer mensen met de uitkomst dan mensen.", "There are more people with the outcome than people."
    ),
    "reason.n_exceeds_population": Message(
        "Er zijn meer antwoorden dan mensen in de groep.", "There are more answers than people in the group."
    ),
    "reason.responded_exceeds_invited": Message(
        "Er zijn meer antwoorden dan uitnodigingen.", "There are more answers than invitations."
    ),
    "reason.zero_cost.because": Message("er zijn geen kosten ingevuld", "no costs were filled in"),
    "reason.never_pays_back.because": Message("er zijn geen baten", "there are no benefits"),
    "reason.no_benefit_data.because": Message("niemand heeft baten ingevuld", "no one filled in benefits"),
    "reason.share_out_of_range.because": Message(
        "een aandeel of zekerheid ligt niet tussen 0 en 1", "a share or certainty is not between 0 and 1"
    ),
    "reason.out_of_range.because": Message("een bedrag kan niet kloppen", "an amount cannot be right"),
    "reason.not_a_number.because": Message("een bedrag is geen getal", "an amount is not a number"),
    "reason.not_asked.because": Message(
        "het plan vraagt er niet om: niveau 4 is het hoogste niveau",
        "the plan does not ask for it: level 4 is the highest",
    ),
    "reason.no_effect_beyond_margin.because": Message(
        "het verschil waar de baten op rusten, komt niet boven de marge uit",
        "the difference that the benefits rest on does not exceed its margin",
    ),
    "reason.effect_against_goal.because": Message(
        "het cijfer waar de baten op rusten, ging tegen het doel in",
        "the figure that the benefits rest on went against the goal",
    ),
    "reason.effect_not_clear.because": Message(
        "het verschil waar de baten op rusten, draagt geen uitspraak",
        "the difference that the benefits rest on carries no claim",
    ),
    "reason.effect_not_measured.because": Message(
        "van het cijfer waar de baten op rusten, is geen verschil te tonen",
        "of the figure that the benefits rest on, no difference can be shown",
    ),
    "reason.benefit_without_impact.because": Message(
        "bij iedereen die baten noemde, is vastgesteld dat er geen impact was",
        "for everyone who named benefits it was established that there was no impact",
    ),
}
