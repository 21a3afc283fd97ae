"""Headings and fixed sentences of the report."""

from oogst.language.message import Message

MESSAGES = {
    "section.report.subtitle": Message("Wat leverde het op?", "What did it yield?"),
    "section.summary.title": Message("Samenvatting", "Summary"),
    "section.summary.response": Message("{of} deelnemers antwoordden.", "{of} participants answered."),
    "section.summary.response_unknown": Message(
        "{answered} mensen antwoordden. Hoeveel er zijn gevraagd, is niet bekend.",
        "{answered} people answered. How many were asked is not known.",
    ),
    "section.summary.reaction_only": Message(
        "Dit rapport gaat alleen over de reactie van deelnemers. Tevreden zijn is nog geen ander gedrag.",
        "This report is only about participants’ reaction. Being satisfied is not yet new behaviour.",
    ),
    "section.summary.goals": Message("Wat werd er van de doelen?", "What became of the goals?"),
    "section.summary.column.goal": Message("Doel", "Goal"),
    "section.summary.column.status": Message("Gezien?", "Seen?"),
    "section.summary.column.says": Message("Wat we zien", "What we see"),
    "section.summary.column.evidence": Message("Bewijs", "Evidence"),
    "section.not_measured": Message("Dit is niet gemeten.", "This was not measured."),
    "section.next.title": Message("Wat nu?", "What next?"),
    "section.next.title_open": Message("Wat nu?", "What next?"),
    "section.merged.title": Message("Samengenomen", "Taken together"),
    "section.hidden.title": Message("Niet getoond", "Not shown"),
    "section.hidden.splits": Message("Niet getoond: per {attributes}", "Not shown: by {attributes}"),
    "section.hidden.response": Message(
        "Er zijn te weinig mensen om dit te tonen.", "There are too few people to show this."
    ),
    "section.quote.source": Message("een deelnemer", "a participant"),
    "section.chain.title": Message("De keten", "The chain"),
    "section.chain.intro": Message(
        "Elk doel helpt het doel erboven. Zo is het bedoeld, en dit zagen we.",
        "Each goal helps the goal above it. This is what was meant, and this is what we saw.",
    ),
    "section.chain.why": Message(
        "Als {condition}, dan {then}, omdat {because}.", "If {condition}, then {then}, because {because}."
    ),
    "section.chain.broken.title": Message("De keten klopt niet helemaal", "The chain does not quite hold"),
    "section.chain.broken": Message(
        "“{parent}” is gezien, maar “{goal}” niet. Dat vraagt om een andere uitleg.",
        "“{parent}” was seen, but “{goal}” was not. That asks for another explanation.",
    ),
    "section.response.title": Message("Wie deden mee?", "Who took part?"),
    "section.response.of": Message("{of} mensen antwoordden", "{of} people answered"),
    "section.response.unknown": Message("{title}: respons onbekend", "{title}: response unknown"),
    "section.response.answered": Message(
        "{answered} mensen antwoordden. Niet vastgelegd is wie er is gevraagd. Dus weten we niet wie er ontbreekt.",
        "{answered} people answered. It is not on record who was asked. So we do not know who is missing.",
    ),
    "section.response.missing": Message(
        "Van {missing} {missing:mens|mensen} is er geen antwoord.",
        "There is no answer from {missing} {missing:person|people}.",
    ),
    "section.response.everyone": Message("Iedereen antwoordde.", "Everyone answered."),
    "section.response.n_left": Message(
        "Gestopt voor deze meting: {people}. Zij tellen hier niet mee.",
        "Left before this measurement: {people}. They do not count here.",
    ),
    "section.response.n_doubles": Message(
        "Hoogstens {people} {people:antwoord kan|antwoorden kunnen} dubbel zijn: binnengekomen via een link voor iedereen.",
        "At most {people} {people:answer|answers} may be {people:a double|doubles}: given by a link for everybody.",
    ),
    "section.response.n_joined": Message("Later ingestapt: {people}.", "Joined later: {people}."),
    "section.response.low.title": Message("Weinig antwoorden", "Few answers"),
    "section.response.low": Message(
        "Minder dan de helft antwoordde ({of}). De uitkomst kan daarom anders zijn dan hier staat.",
        "Less than half answered ({of}). The outcome may therefore differ from what stands here.",
    ),
    "section.response.by": Message("Wie antwoordde, per {attribute}?", "Who answered, by {attribute}?"),
    "section.level.title": Message("{level}", "{level}"),
    "section.level.facts.moments": Message("Gemeten: {moments}", "Measured: {moments}"),
    "section.level.no_goal": Message("Ook gemeten", "Also measured"),
    "section.level.likert": Message("Hoe zijn de antwoorden verdeeld?", "How are the answers spread?"),
    "section.level.split": Message("{title}, per {attribute}", "{title}, by {attribute}"),
    "section.level.expected": Message("Vooraf verwacht: {expected}.", "Expected beforehand: {expected}."),
    "section.level.split_change": Message(
        "{title}: verandering in het programma, per {attribute}", "{title}: change in the programme, by {attribute}"
    ),
    "section.series.controlled": Message(
        "De streepjeslijn is wat je zou verwachten: {control}, plus het verschil dat er voor de start al was. "
        "De sprong is de afstand van het gemeten cijfer tot die lijn, vlak na de start.",
        "The dashed line is what one would expect: {control}, plus the difference that was there before the start. "
        "The jump is the distance from the measured figure to that line, just after the start.",
    ),
    "section.series.medians": Message(
        "Het midden ging hier van {before} naar {after}. Bij {control} ging het van {control_before} naar "
        "{control_after}.",
        "The median went from {before} to {after} here. For {control} it went from {control_before} to "
        "{control_after}.",
    ),
    "section.series.alone": Message(
        "De streepjeslijn is de lijn van voor de start, doorgetrokken. De sprong is de afstand van het gemeten "
        "cijfer tot die lijn, vlak na de start.",
        "The dashed line is the line from before the start, drawn on. The jump is the distance from the measured "
        "figure to that line, just after the start.",
    ),
    "section.level.programme": Message("Iedereen in het programma", "Everyone in the programme"),
    "section.level.no_difference": Message(
        "We zien geen duidelijk verschil tussen de groepen. Wat er verschilt, kan toeval zijn.",
        "We see no clear difference between the groups. What differs may be chance.",
    ),
    "section.level.untested": Message(
        "Of dit verschil toeval kan zijn, is niet getoetst.", "Whether this difference may be chance was not tested."
    ),
    "section.level.first_impression": Message(
        "Een groep van minder dan tien mensen geeft een eerste indruk.",
        "A group of fewer than ten people gives a first impression.",
    ),
    "section.level.difference": Message(
        "Er is een verschil tussen groepen, ook na correctie voor het aantal vergelijkingen.",
        "There is a difference between groups, also after correcting for the number of comparisons.",
    ),
    "section.level.groups": Message("{title}: beide groepen", "{title}: both groups"),
    "section.level.same_by": Message(
        "Per {attribute}: geen duidelijk verschil tussen de groepen.",
        "By {attribute}: no clear difference between the groups.",
    ),
    "section.level.direction": Message("Wie ging vooruit, en wie niet?", "Who moved up, and who did not?"),
    "section.impact.title": Message("Impactkaart", "Impact map"),
    "section.impact.intro": Message(
        "Wat we verwachtten, wat we zagen, bij hoeveel mensen, en hoe dat klinkt.",
        "What we expected, what we saw, for how many people, and how that sounds.",
    ),
    "section.impact.caption": Message("Verwacht en gezien, per doel", "Expected and seen, by goal"),
    "section.impact.column.expected": Message("Verwacht", "Expected"),
    "section.impact.column.seen": Message("Gezien?", "Seen?"),
    "section.impact.column.people": Message("Bij hoeveel mensen", "For how many people"),
    "section.impact.column.quote": Message("Zo klinkt dat", "In their words"),
    "section.impact.bounds": Message("Hoeveel mensen zijn dat?", "How many people is that?"),
    "section.helped.title": Message("Wat hielp en wat hield tegen", "What helped and what hindered"),
    "section.helped.cards": Message(
        "Wat helpt en wat houdt tegen, in {boards} verhalen", "What helps and what hinders, in {boards} stories"
    ),
    "section.helped.helps": Message("Dit hielp", "This helped"),
    "section.helped.hinders": Message("Dit hield tegen", "This hindered"),
    "section.helped.groups": Message("Verhalen per {attribute}", "Stories by {attribute}"),
    "section.helped.column.stories": Message("Verhalen", "Stories"),
    "section.return.title": Message("Wat kost het en wat levert het op?", "What does it cost and what does it yield?"),
    "section.return.break_even": Message(
        "Het moet minstens {amount} opleveren om de kosten te dekken.",
        "It must yield at least {amount} to cover the costs.",
    ),
    "section.return.break_even_people": Message(
        "Daarvoor moet het bij minstens {people} {people:mens|mensen} iets opleveren.",
        "For that, it must yield something for at least {people} {people:person|people}.",
    ),
    "section.return.formula": Message(
        "ROI = (baten − kosten) / kosten × 100 = ({benefit} − {cost}) / {cost} × 100 = {roi}%.",
        "ROI = (benefits − costs) / costs × 100 = ({benefit} − {cost}) / {cost} × 100 = {roi}%.",
    ),
    "section.return.chance": Message(
        "In {above} van de 20 berekende mogelijkheden levert het meer op dan het kost.",
        "In {above} of 20 calculated possibilities it yields more than it costs.",
    ),
    "section.return.cautious": Message(
        "Wij rekenen voorzichtig: wie geen bedrag noemt, telt als nul.",
        "We calculate cautiously: who names no amount counts as zero.",
    ),
    "section.return.waterfall": Message("Waar komt dit bedrag vandaan?", "Where does this amount come from?"),
    "section.return.tornado": Message("Welke aanname telt het meest?", "Which assumption matters most?"),
    "section.return.dots": Message(
        "Hoe waarschijnlijk is het dat dit meer oplevert dan het kost?",
        "How likely is it that this yields more than it costs?",
    ),
    "section.not_seen.title": Message("Verwacht, maar niet gezien", "Expected but not seen"),
    "section.not_seen.intro": Message(
        "Niet gezien is iets anders dan: het is er niet. Dit is wat we vroegen.",
        "Not seen is not the same as: it is not there. This is what we asked.",
    ),
    "section.not_seen.nothing": Message(
        "Van elk gemeten doel hebben we ten minste een deel gezien.", "Of every measured goal we saw at least a part."
    ),
    "section.not_seen.not_observed": Message("Niet gezien: {goal}", "Not seen: {goal}"),
    "section.not_seen.contradicted": Message("Tegengesteld: {goal}", "Opposite: {goal}"),
    "section.not_seen.asked": Message("Zo keken we ernaar: {asked}", "This is how we looked: {asked}"),
    "section.unknown.title": Message("Wat weten we niet?", "What do we not know?"),
    "section.unknown.missing": Message(
        "We weten niet hoe het gaat met {missing} {missing:mens die niet antwoordde|mensen die niet antwoordden}.",
        "We do not know about {missing} {missing:person|people} who did not answer.",
    ),
    "section.unknown.response": Message(
        "We weten niet hoeveel mensen er zijn gevraagd, en dus niet wie er ontbreekt.",
        "We do not know how many people were asked, and so not who is missing.",
    ),
    "section.unknown.response_at": Message(
        "{moment}: we weten niet hoeveel mensen er zijn gevraagd, en dus niet wie er ontbreekt.",
        "{moment}: we do not know how many people were asked, and so not who is missing.",
    ),
    "section.unknown.missing_at": Message(
        "{moment}: van {missing} {missing:mens|mensen} is er geen antwoord.",
        "{moment}: there is no answer from {missing} {missing:person|people}.",
    ),
    "section.unknown.cause": Message(
        "We weten niet of het door het programma komt. Er was geen groep om mee te vergelijken.",
        "We do not know whether it is because of the programme. There was no group to compare with.",
    ),
    "section.unknown.unmeasured": Message(
        "Niet gemeten: “{goal}”. Daar zegt dit rapport niets over.",
        "Not measured: “{goal}”. This report says nothing about it.",
    ),
    "section.unknown.elsewhere": Message(
        "Dit gaat over deze groep. Bij een andere groep kan het anders gaan.",
        "This is about this group. It may be different for another group.",
    ),
    "section.unknown.event": Message(
        "Op {day} speelde ook dit: {event}. Dat kan een verschil deels verklaren.",
        "On {day} this happened too: {event}. It may explain part of a difference.",
    ),
    "section.unknown.hidden": Message(
        "{hidden} {hidden:uitkomst|uitkomsten} tonen we niet. Anders is iemand te herkennen (minder dan {threshold} mensen).",
        "{hidden} {hidden:outcome is|outcomes are} not shown. Someone could be recognised otherwise (fewer than {threshold} people).",
    ),
    "section.unknown.tests": Message(
        "We keken naar {tests} verschillen tegelijk. Daarom is de lat per verschil hoger gelegd (Holm).",
        "We looked at {tests} differences at once. So the bar is higher for each of them (Holm).",
    ),
    "section.participants.title": Message("Voor de deelnemers", "For the participants"),
    "section.participants.intro": Message("Dit kwam er uit.", "This is what came out."),
    "section.participants.response": Message(
        "Er vulden {answered} mensen de vragen in.", "{answered} people answered the questions."
    ),
    "section.participants.share": Message("{count} van de {total}: {title}.", "{count} of {total}: {title}."),
    "section.participants.higher": Message("Hoger dan eerst: {title}.", "Higher than before: {title}."),
    "section.participants.lower": Message("Lager dan eerst: {title}.", "Lower than before: {title}."),
    "section.participants.unclear": Message(
        "Dat weten we niet zeker: {title}.", "We are not sure about this: {title}."
    ),
    "section.participants.name": Message(
        "Je naam staat niet in dit rapport. Wat jij zei, is niet te zien.",
        "Your name is not in this report. What you said cannot be seen.",
    ),
    "section.participants.not_seen": Message("Dit zagen we niet", "What we did not see"),
    "section.participants.not_observed": Message(
        "We hoopten dit, maar we zagen het niet: {goal}.", "We hoped for this, but we did not see it: {goal}."
    ),
    "section.participants.contradicted": Message(
        "Dit ging de andere kant op: {goal}.", "This went the other way: {goal}."
    ),
    "section.participants.nothing_unseen": Message(
        "Van elk doel dat we maten, zagen we iets.", "Of every goal that we measured, we saw something."
    ),
    "section.participants.unknown": Message("Dit weten we niet", "What we do not know"),
    "section.participants.missing": Message(
        "Hoe het gaat met {missing} {missing:mens die de vragen niet invulde|mensen die de vragen niet invulden}.",
        "How it goes for {missing} {missing:person|people} who did not answer the questions.",
    ),
    "section.participants.cause": Message(
        "Of het door het programma komt. Er was geen groep om naast te leggen.",
        "Whether it is because of the programme. There was no group to set beside it.",
    ),
    "section.participants.unmeasured": Message(
        "Dit hebben we niet gemeten: {goal}.", "We did not measure this: {goal}."
    ),
    "section.participants.hidden": Message(
        "Soms deden er te weinig mensen mee. Dan laten we een cijfer niet zien.",
        "Sometimes too few people took part. Then a figure is not shown.",
    ),
    "section.participants.elsewhere": Message("Hoe het gaat bij een andere groep.", "How it goes for another group."),
    "section.participants.next": Message("Dit gaan we doen", "This is what we will do"),
    "section.method.title": Message("Hoe is dit gemaakt?", "How was this made?"),
    "section.method.questions": Message("Vragen", "Questions"),
    "section.method.independence": Message("Wie deed dit onderzoek?", "Who did this study?"),
    "section.method.evaluator": Message("{name}. {relation} {paid_by}", "{name}. {relation} {paid_by}"),
    "section.method.no_evaluator": Message(
        "Er is niet vastgelegd wie dit onderzocht en wie betaalde.",
        "It was not recorded who did this study and who paid for it.",
    ),
    "section.method.groups": Message("Hoe ontstonden de groepen?", "How did the groups come about?"),
    "section.method.groups.none": Message(
        "Er was alleen een groep met het programma.", "There was only a group with the programme."
    ),
    "section.method.groups.randomised": Message(
        "Door loting. Vastgelegd in: {document}.", "By lottery. Documented in: {document}."
    ),
    "section.method.groups.waiting_list_lottery": Message(
        "Door loting van een wachtlijst. Vastgelegd in: {document}.",
        "By lottery from a waiting list. Documented in: {document}.",
    ),
    "section.method.groups.matched": Message(
        "Bij elke deelnemer is iemand gezocht die erop lijkt.", "Someone alike was sought for each participant."
    ),
    "section.method.groups.existing": Message("De groepen bestonden al.", "The groups existed already."),
    "section.method.undocumented": Message("niet vastgelegd", "not documented"),
    "section.method.plan": Message("Het meetplan", "The measurement plan"),
    "section.method.frozen": Message("Vastgezet op {day}.", "Frozen on {day}."),
    "section.method.not_frozen": Message(
        "Het meetplan is niet vooraf vastgezet.", "The measurement plan was not frozen beforehand."
    ),
    "section.method.change": Message(
        "Gewijzigd op {day}: {what}. Reden: {reason}.", "Changed on {day}: {what}. Reason: {reason}."
    ),
    "section.method.no_changes": Message("Daarna is niets gewijzigd.", "Nothing was changed after that."),
    "section.method.reliability": Message("Hoe betrouwbaar zijn de vragen?", "How reliable are the questions?"),
    "section.method.column.scale": Message("Schaal", "Scale"),
    "section.method.column.items": Message("Vragen", "Items"),
    "section.method.column.n": Message("Mensen", "People"),
    "section.method.column.alpha": Message("Alfa (marge)", "Alpha (margin)"),
    "section.method.column.omega": Message("Omega", "Omega"),
    "section.method.how": Message("Zo is gerekend", "How it was calculated"),
    "section.method.privacy": Message("Privacy", "Privacy"),
    "section.method.promise": Message(
        "Belofte aan deelnemers: {promise}. Groepen onder de {threshold} mensen tonen we nooit.",
        "Promise to participants: {promise}. Groups under {threshold} people are never shown.",
    ),
    "section.method.scale": Message("Hoe sterk is het bewijs?", "How strong is the evidence?"),
    "section.method.scale.row": Message("{label}: {meaning}", "{label}: {meaning}"),
    "section.method.colophon": Message("Colofon", "Colophon"),
    "section.method.grade.attributed": Message(
        "de groepen zijn door loting gemaakt.", "the groups were made by lottery."
    ),
    "section.method.grade.compared": Message(
        "er is een groep of reeks om mee te vergelijken.", "there is a group or series to compare with."
    ),
    "section.method.grade.changed_strong": Message(
        "gemeten ervoor en erna, en een tweede bron zegt hetzelfde.",
        "measured before and after, and a second source says the same.",
    ),
    "section.method.grade.reported": Message(
        "gemeten ervoor en erna zonder tweede bron, of op één moment gezegd of nagegaan.",
        "measured before and after without a second source, or said or established at one moment.",
    ),
    "section.method.grade.estimated": Message("mensen schatten het effect.", "people estimate the effect."),
    "section.method.grade.told": Message("iemand vertelt het.", "someone tells it."),
    "section.method.grade.none": Message(
        "er is geen duidelijk verschil, of het cijfer is niet getoond of niet berekend.",
        "there is no clear difference, or the figure is not shown or not calculated.",
    ),
    "section.return.step.claimed": Message("Genoemde baten", "Benefits named"),
    "section.return.step.corrected": Message("Andere oorzaken en twijfel", "Other causes and doubt"),
    "section.return.step.cost": Message("Kosten", "Costs"),
    "section.return.input.estimates": Message("schatting van deelnemers", "participants’ estimates"),
    "section.return.input.cost": Message("Kosten", "Costs"),
    "section.return.input.benefit": Message("Baten", "Benefits"),
}
