"""Sentences of claims; each says no more than its grade."""

from oogst.language.message import Message

MESSAGES = {
    "claim.grade.told": Message("Verhaal", "Story"),
    "claim.grade.estimated": Message("Schatting", "Estimate"),
    "claim.grade.reported": Message("Aanwijzing", "Indication"),
    "claim.grade.changed": Message("Aanwijzing", "Indication"),
    "claim.grade.changed_strong": Message("Sterke aanwijzing", "Strong indication"),
    "claim.grade.compared": Message("Vergelijking", "Comparison"),
    "claim.grade.attributed": Message("Sterk bewijs", "Strong evidence"),
    "claim.grade.none": Message("Geen uitspraak", "No claim"),
    "claim.status.supported": Message("Gezien", "Seen"),
    "claim.status.partly": Message("Deels gezien", "Partly seen"),
    "claim.status.not_observed": Message("Niet gezien", "Not seen"),
    "claim.status.contradicted": Message("Tegengesteld", "Opposite"),
    "claim.status.hidden": Message("Niet getoond", "Not shown"),
    "claim.status.not_measured": Message("Niet gemeten", "Not measured"),
    "claim.status.not_calculated": Message("Niet berekend", "Not calculated"),
    "claim.higher": Message("hoger", "higher"),
    "claim.lower": Message("lager", "lower"),
    "claim.changed": Message(
        "{title}: {way} na het programma dan ervoor.", "{title}: {way} after the programme than before."
    ),
    "claim.compared": Message(
        "{title}: {way} dan ervoor. Het programma heeft waarschijnlijk bijgedragen.",
        "{title}: {way} than before. The programme has probably contributed.",
    ),
    "claim.attributed": Message("{title}: {way} door het programma.", "{title}: {way} because of the programme."),
    "claim.reported": Message(
        "{title}: deelnemers zeggen dat dit nu {way} is.", "{title}: participants say that this is {way} now."
    ),
    "claim.estimated": Message(
        "{title}: deelnemers schatten dat dit nu {way} is.", "{title}: participants estimate that this is {way} now."
    ),
    "claim.told": Message("{title}: iemand vertelt hierover.", "{title}: someone tells about this."),
    "claim.worse": Message("Dat is tegen het doel in.", "That goes against the goal."),
    "claim.unclear": Message("{title}: geen duidelijk verschil.", "{title}: no clear difference."),
    "claim.unclear_comparison": Message(
        "{title}: geen duidelijk verschil met de vergelijkingsgroep.",
        "{title}: no clear difference from the comparison group.",
    ),
    "claim.unclear.margin": Message(
        "De marge loopt over nul heen: het kan meer of minder zijn geworden.",
        "The margin runs across zero: it may have become more or less.",
    ),
    "claim.unclear.no_margin": Message(
        "Er is geen marge te berekenen.",
        "No margin can be calculated.",
    ),
    "claim.unclear.not_primary": Message(
        "Dit is niet het cijfer dat over het doel beslist. Het draagt geen uitspraak.",
        "This is not the figure that decides about the goal. It carries no claim.",
    ),
    "claim.unclear.many_tests": Message(
        "De marge van dit ene verschil ligt aan één kant van nul. Maar we keken naar {tests} verschillen tegelijk. "
        "Dan valt er vaak één op door toeval. Daarom is dit te weinig voor een uitspraak (Holm).",
        "The margin of this one difference lies on one side of zero. But we looked at {tests} differences at once. "
        "Then one often stands out by chance. So this is too little for a claim (Holm).",
    ),
    "claim.unclear.second_test": Message(
        "De marge ligt aan één kant van nul, maar een tweede toets bevestigt dat niet.",
        "The margin lies on one side of zero, but a second test does not confirm it.",
    ),
    "claim.unclear_note": Message(
        "Dat bewijst niet dat er niets is veranderd.", "That does not prove that nothing changed."
    ),
    "claim.hidden": Message("{title}: dit tonen we niet.", "{title}: this is not shown."),
    "claim.not_calculated": Message("{title}: niet berekend.", "{title}: not calculated."),
    "claim.share": Message("{title}: {words}.", "{title}: {words}."),
    "claim.share_count": Message("{title}: {of} mensen.", "{title}: {of} people."),
    "claim.impact": Message("{title}: bij {words}.", "{title}: for {words}."),
    "claim.mean": Message("{title}: gemiddeld {estimate}.", "{title}: {estimate} on average."),
    "claim.nps": Message("{title}: NPS {estimate}.", "{title}: NPS {estimate}."),
    "claim.roi_positive": Message(
        "Dit levert naar schatting meer op dan het kost.", "This is estimated to yield more than it costs."
    ),
    "claim.roi_negative": Message(
        "Dit kost naar schatting meer dan het oplevert.", "This is estimated to cost more than it yields."
    ),
    "claim.roi_open": Message(
        "Het is niet zeker dat dit meer oplevert dan het kost.",
        "It is not certain that this yields more than it costs.",
    ),
    "claim.roi_refused": Message(
        "Het rendement is niet berekend, want {reason}.", "The return was not calculated, because {reason}."
    ),
    "claim.qw_most.participants": Message("de meeste deelnemers", "most participants"),
    "claim.qw_most.respondents": Message("de meeste mensen die antwoordden", "most of those who answered"),
    "claim.qw_majority.participants": Message("het merendeel van de deelnemers", "the majority of the participants"),
    "claim.qw_majority.respondents": Message("het merendeel van wie antwoordde", "the majority of those who answered"),
    "claim.qw_large_part.participants": Message("een groot deel van de deelnemers", "a large part of the participants"),
    "claim.qw_large_part.respondents": Message(
        "een groot deel van wie antwoordde", "a large part of those who answered"
    ),
    "claim.qw_many.participants": Message("veel deelnemers", "many participants"),
    "claim.qw_many.respondents": Message("veel mensen die antwoordden", "many of those who answered"),
    "claim.qw_at_least_quarter.participants": Message(
        "minstens een kwart van de deelnemers", "at least a quarter of the participants"
    ),
    "claim.qw_at_least_quarter.respondents": Message(
        "minstens een kwart van wie antwoordde", "at least a quarter of those who answered"
    ),
    "claim.qw_nearly_quarter.participants": Message(
        "bijna een kwart van de deelnemers", "nearly a quarter of the participants"
    ),
    "claim.qw_nearly_quarter.respondents": Message(
        "bijna een kwart van wie antwoordde", "nearly a quarter of those who answered"
    ),
    "claim.qw_some.participants": Message("sommige deelnemers", "some participants"),
    "claim.qw_some.respondents": Message("sommige mensen die antwoordden", "some of those who answered"),
    "claim.first_impression": Message(
        "Dit gaat over minder dan tien mensen: het is een eerste indruk.",
        "This is about fewer than ten people: it is a first impression.",
    ),
    "claim.on_scale": Message(
        "{value} (op een schaal van {low} tot {high})", "{value} (on a scale from {low} to {high})"
    ),
    "claim.unit.percentage_points": Message("procentpunt", "percentage points"),
    "claim.unit.points": Message("punt", "points"),
    "claim.brief.change": Message(
        "Van {before} naar {after}, {used} mensen.", "From {before} to {after}, {used} people."
    ),
    "claim.brief.difference": Message(
        "Verschil: {estimate} (marge {lower} tot {upper}).", "Difference: {estimate} (margin {lower} to {upper})."
    ),
    "claim.brief.comparison": Message(
        "Verschil met {others} mensen zonder het programma: {estimate} (marge {lower} tot {upper}).",
        "Difference from {others} people without the programme: {estimate} (margin {lower} to {upper}).",
    ),
    "claim.brief.series": Message(
        "Sprong: {estimate} (marge {lower} tot {upper}), {periods} periodes.",
        "Jump: {estimate} (margin {lower} to {upper}), {periods} periods.",
    ),
    "claim.brief.trend": Message(
        "Per periode: {estimate} (marge {lower} tot {upper}), {periods} periodes.",
        "Per period: {estimate} (margin {lower} to {upper}), {periods} periods.",
    ),
    "claim.n.pairs_alone": Message("{used} mensen vulden beide keren in.", "{used} people answered both times."),
    "claim.n.unknown_response": Message(
        "{used} mensen antwoordden. Hoeveel er zijn gevraagd, is niet bekend.",
        "{used} people answered. How many were asked is not known.",
    ),
    "claim.n.pairs": Message(
        "{used} van de {invited} mensen vulden beide keren in.", "{used} of the {invited} people answered both times."
    ),
    "claim.n.compared": Message(
        "Dit rust op {used} mensen: {treated} uit het programma en {control} uit de vergelijkingsgroep.",
        "This rests on {used} people: {treated} of the programme and {control} of the comparison group.",
    ),
    "claim.n.answered": Message("{of} mensen antwoordden.", "{of} people answered."),
    "claim.n.known": Message(
        "Van {of} deelnemers is bekend hoe het ging.", "How it went is known for {of} participants."
    ),
    "claim.n.population": Message("Dit gaat over alle {total} deelnemers.", "This is about all {total} participants."),
    "claim.n.points": Message(
        "Dit rust op {before} periodes voor de start en {after} erna.",
        "This rests on {before} periods before the start and {after} after it.",
    ),
    "claim.number.change": Message(
        "Gemiddeld van {before} naar {after}. Het verschil is {estimate}. Bij een volgende groep ligt het "
        "waarschijnlijk tussen {lower} en {upper}.",
        "On average from {before} to {after}. The difference is {estimate}. In a next group it is probably "
        "between {lower} and {upper}.",
    ),
    "claim.number.share_change": Message(
        "Van {before} naar {after}. Het verschil is {estimate}. Bij een volgende groep ligt het waarschijnlijk "
        "tussen {lower} en {upper}.",
        "From {before} to {after}. The difference is {estimate}. In a next group it is probably between {lower} "
        "and {upper}.",
    ),
    "claim.number.comparison": Message(
        "Het verschil met de vergelijkingsgroep is {estimate}. Bij een volgende groep ligt het waarschijnlijk tussen "
        "{lower} en {upper}.",
        "The difference from the comparison group is {estimate}. In a next group it is probably between "
        "{lower} and {upper}.",
    ),
    "claim.number.series": Message(
        "De sprong bij de start is {estimate}: zo ver ligt het cijfer van waar de lijn zou zijn doorgelopen. "
        "De marge loopt van {lower} tot {upper}.",
        "The jump at the start is {estimate}: so far the figure lies from where the line would have gone. "
        "The margin runs from {lower} to {upper}.",
    ),
    "claim.number.series_controlled": Message(
        "De sprong bij de start is {estimate}, vergeleken met de reeks zonder het programma. "
        "De marge loopt van {lower} tot {upper}.",
        "The jump at the start is {estimate}, compared with the series without the programme. "
        "The margin runs from {lower} to {upper}.",
    ),
    "claim.number.trend": Message(
        "De lijn verandert met {estimate} per periode. De marge loopt van {lower} tot {upper}.",
        "The line changes by {estimate} per period. The margin runs from {lower} to {upper}.",
    ),
    "claim.number.interval": Message(
        "Het echte cijfer ligt waarschijnlijk tussen {lower} en {upper}.",
        "The true figure is probably between {lower} and {upper}.",
    ),
    "claim.number.of_answered": Message("Van wie antwoordde zijn het er {of}.", "Of those who answered it is {of}."),
    "claim.number.census": Message(
        "Dit is dus het cijfer van de hele groep.", "So this is the figure of the whole group."
    ),
    "claim.number.bounds": Message(
        "Van {missing} {missing:mens|mensen} weten we het niet. Tellen zij mee, dan ligt het tussen {lower} en {upper}.",
        "We do not know about {missing} {missing:person|people}. Counting them too, it lies between {lower} and {upper}.",
    ),
    "claim.number.roi": Message(
        "De uitkomst ligt waarschijnlijk tussen {lower}% en {upper}% (marge van {level}).",
        "The outcome is probably between {lower}% and {upper}% ({level} margin).",
    ),
    "claim.target.above": Message("Het doel is {target}. Dat is gehaald.", "The target is {target}. It is reached."),
    "claim.target.around_answered": Message(
        "Het doel is {target}. Bij wie antwoordde is dat gehaald. Voor de hele groep weten we het niet.",
        "The target is {target}. Among those who answered it is reached. For the whole group we do not know.",
    ),
    "claim.target.around_silent": Message(
        "Het doel is {target}. Gehaald of niet: dat hangt af van wie niet antwoordde.",
        "The target is {target}. Reached or not depends on those who did not answer.",
    ),
    "claim.target.around": Message(
        "Het doel is {target}. De marge ligt eromheen: gehaald of niet, dat is niet zeker.",
        "The target is {target}. The margin lies around it: reached or not is not certain.",
    ),
    "claim.target.below": Message(
        "Het doel is {target}. Dat is niet gehaald.", "The target is {target}. It is not reached."
    ),
    "claim.target.change": Message("een verschil van {value}", "a difference of {value}"),
    "claim.may.told": Message("Iemand vertelt: {title}.", "Someone tells: {title}."),
    "claim.may.estimated": Message("Deelnemers schatten dit zo in.", "Participants estimate it so."),
    "claim.may.reported": Message(
        "Deelnemers zeggen dit zelf, op één moment.", "Participants say so themselves, at one moment."
    ),
    "claim.may.verified": Message(
        "Bij deze deelnemers is dit nagegaan, op één moment.",
        "This was established for these participants, at one moment.",
    ),
    "claim.may.return": Message("Dit bedrag rust op {sources}.", "This amount rests on {sources}."),
    "claim.source.comparison": Message("een vergelijking", "a comparison"),
    "claim.source.series": Message("cijfers van voor en na de start", "figures from before and after the start"),
    "claim.source.trend": Message("de lijn van voor de start", "the line from before the start"),
    "claim.source.participants": Message("een schatting van deelnemers", "participants’ estimates"),
    "claim.source.managers": Message("een schatting van leidinggevenden", "managers’ estimates"),
    "claim.source.experts": Message("een schatting van kenners", "experts’ estimates"),
    "claim.source.estimate": Message("een schatting", "an estimate"),
    "claim.source.and": Message("{first} en {last}", "{first} and {last}"),
    "claim.may.changed": Message(
        "Bij deze mensen is dit veranderd, na het programma.", "This changed for these people, after the programme."
    ),
    "claim.may.changed_series": Message(
        "Dit cijfer veranderde rond de start van het programma.",
        "This figure changed around the start of the programme.",
    ),
    "claim.may.compared": Message(
        "Het programma heeft waarschijnlijk bijgedragen.", "The programme has probably contributed."
    ),
    "claim.may.attributed": Message(
        "Dit komt door het programma: de groepen zijn door loting gemaakt.",
        "This is because of the programme: the groups were made by lottery.",
    ),
    "claim.may.unclear": Message(
        "We zien geen duidelijk verschil in deze gegevens.", "We see no clear difference in these data."
    ),
    "claim.may.worsened": Message("Dit ging de andere kant op dan bedoeld.", "This went the other way than meant."),
    "claim.may_not.told": Message(
        "Dat het voor meer mensen geldt. Eén verhaal is geen aantal.",
        "That it holds for more people. One story is not a number.",
    ),
    "claim.may_not.estimated": Message(
        "Dat het gemeten is. Het is wat mensen denken.", "That it was measured. It is what people think."
    ),
    "claim.may_not.return_part": Message(
        "Dat het hele bedrag gemeten is. Een deel is wat mensen denken.",
        "That the whole amount was measured. A part is what people think.",
    ),
    "claim.may_not.no_measured_effect": Message(
        "Dat de baten zijn gemeten op niveau 4. Daar is geen verschil gemeten dat ze draagt.",
        "That the benefits were measured on level 4. No difference that carries them was measured there.",
    ),
    "claim.may_not.partly_no_measured_effect": Message(
        "Dat alle baten zijn gemeten op niveau 4. Voor een deel is daar geen verschil gemeten.",
        "That all benefits were measured on level 4. For a part, no difference was measured there.",
    ),
    "claim.may_not.reported": Message(
        "Dat het door het programma komt. We weten niet hoe het ervoor was.",
        "That it is because of the programme. We do not know how it was before.",
    ),
    "claim.may_not.changed": Message(
        "Door het programma. Er is geen groep om mee te vergelijken.",
        "Because of the programme. There is no group to compare with.",
    ),
    "claim.may_not.compared": Message(
        "Dat het zeker door het programma komt. De groepen zijn niet door loting gemaakt.",
        "That it is surely because of the programme. The groups were not made by lottery.",
    ),
    "claim.may_not.attributed": Message(
        "Dat het elders net zo werkt. Dit gaat over deze groep.",
        "That it works just as well elsewhere. This is about this group.",
    ),
    "claim.may_not.unclear.margin": Message(
        "Dat er niets is veranderd. De marge is daarvoor te breed.",
        "That nothing changed. The margin is too wide for that.",
    ),
    "claim.may_not.unclear.no_margin": Message(
        "Dat er niets is veranderd. Zonder marge weten we dat niet.",
        "That nothing changed. Without a margin we do not know that.",
    ),
    "claim.may_not.unclear.not_primary": Message(
        "Dat dit doel hiermee is gehaald of niet. Daarover beslist een ander cijfer.",
        "That this shows the goal was reached or not. Another figure decides about that.",
    ),
    "claim.may_not.unclear.many_tests": Message(
        "Dat er iets is veranderd, of juist niets. Bij zo veel verschillen tegelijk kan dit toeval zijn.",
        "That something changed, or that nothing did. With so many differences at once this may be chance.",
    ),
    "claim.may_not.unclear.second_test": Message(
        "Dat er iets is veranderd, of juist niets. Twee toetsen spreken elkaar tegen.",
        "That something changed, or that nothing did. Two tests contradict each other.",
    ),
}
