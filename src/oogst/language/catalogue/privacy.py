"""Texts about what the release guard withheld or merged, and why."""

from oogst.language.message import Message

MESSAGES = {
    "privacy.below_threshold": Message(
        "Er zijn minder dan {threshold} antwoorden. Dan tonen we geen uitkomst, zodat niemand te herkennen is.",
        "There are fewer than {threshold} answers. We then show no result, so that nobody can be recognised.",
    ),
    "privacy.sensitive_too_few": Message(
        "Dit is een gevoelig onderwerp. Daarvan tonen we een uitkomst pas vanaf {fewest} antwoorden.",
        "This is a sensitive subject. We show its result only from {fewest} answers.",
    ),
    "privacy.no_quotes": Message(
        "Er zijn geen citaten waarvoor toestemming is en die zijn nagelezen.",
        "There are no quotes with consent that have been reviewed.",
    ),
    "privacy.difference_below_threshold": Message(
        "Naast een ander getal in dit rapport zou dit getal iets zeggen over minder dan {threshold} mensen.",
        "Next to another number in this report, this one would tell something about fewer than {threshold} people.",
    ),
    "privacy.unanimous_answer": Message(
        "De antwoorden lijken zo op elkaar dat het getal zou verraden wat iemand antwoordde.",
        "The answers are so alike that the number would give away what somebody answered.",
    ),
    "privacy.nearly_everyone": Message("Dit geldt voor bijna iedereen.", "This holds for nearly everyone."),
    "privacy.nearly_no_one": Message("Dit geldt voor bijna niemand.", "This holds for nearly no one."),
    "privacy.dominated_sum": Message(
        "Eén persoon bepaalt meer dan de helft van dit bedrag. Daarom tonen we het niet.",
        "One person makes up more than half of this amount. We therefore do not show it.",
    ),
    "privacy.distribution_too_few": Message(
        "We tonen een verdeling over de antwoorden pas vanaf {fewest} antwoorden.",
        "We show how the answers are spread only from {fewest} answers.",
    ),
    "privacy.too_few_for_splits": Message(
        "Er zijn minder dan {fewest} antwoorden. Daarom tonen we alleen het totaal en geen groepen.",
        "There are fewer than {fewest} answers. We therefore show only the total and no groups.",
    ),
    "privacy.too_many_splits": Message(
        "We tonen ten hoogste zes uitsplitsingen, in de volgorde die vooraf is afgesproken.",
        "We show at most six breakdowns, in the order agreed beforehand.",
    ),
    "privacy.anonymous_response": Message(
        "Meedoen is anoniem. Daarom tonen we de respons niet per groep.",
        "Taking part is anonymous. We therefore do not show the response per group.",
    ),
    "privacy.split_too_small": Message(
        "De groepen zijn te klein: er blijven geen twee groepen van {threshold} of meer over.",
        "The groups are too small: no two groups of {threshold} or more are left.",
    ),
    "privacy.split_to_protect": Message(
        "Met deze groepen erbij zou iemand te herkennen zijn. Daarom tonen we alleen het totaal.",
        "With these groups added, somebody could be recognised. We therefore show only the total.",
    ),
    "privacy.merged_small": Message(
        "Niet elke groep heeft {threshold} antwoorden. Daarom tonen we samen: {merged}.",
        "Not every group has {threshold} answers. We therefore show together: {merged}.",
    ),
    "privacy.split_too_small_under_ten": Message(
        "De groepen zijn te klein: er blijven geen twee groepen van {fewest} mensen of meer over.",
        "The groups are too small: no two groups of {fewest} people or more are left.",
    ),
    "privacy.merged_small_under_ten": Message(
        "Niet elke groep telt {fewest} mensen. Daarom tonen we samen: {merged}.",
        "Not every group has {fewest} people. We therefore show together: {merged}.",
    ),
    "privacy.merged_to_protect": Message(
        "Apart zouden deze groepen iets over een paar mensen verraden. Daarom tonen we samen: {merged}.",
        "Apart, these groups would give away something about a few people. We therefore show together: {merged}.",
    ),
}
