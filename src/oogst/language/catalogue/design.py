"""What every key of a design is for: used in templates, workbooks and reference pages."""

from oogst.language.message import Message

MESSAGES = {
    "design.format": Message("Versie van dit formaat. Laat dit staan.", "Version of this format. Leave it as it is."),
    "design.programme": Message("Het programma dat je evalueert.", "The programme that you evaluate."),
    "design.programme.id": Message(
        "Korte naam zonder spaties; komt in bestandsnamen.", "Short name without spaces; used in file names."
    ),
    "design.programme.title": Message("Naam zoals mensen het programma kennen.", "Name as people know the programme."),
    "design.programme.kind": Message("Soort programma.", "Kind of programme."),
    "design.programme.organisation": Message("Organisatie die het programma geeft.", "Organisation that runs it."),
    "design.programme.story": Message(
        "Waarom dit programma? In een paar zinnen.", "Why this programme? In a few sentences."
    ),
    "design.programme.question": Message(
        "De ene vraag die de evaluatie beantwoordt. Staat boven elk rapport.",
        "The one question that the evaluation answers. It heads every report.",
    ),
    "design.programme.start": Message("Eerste dag.", "First day."),
    "design.programme.end": Message("Laatste dag.", "Last day."),
    "design.programme.highest_level": Message(
        "Tot welk niveau (1–5) moet je iets laten zien? 4 is vaak genoeg.",
        "Up to which level (1–5) do you have to show something? 4 is often enough.",
    ),
    "design.programme.alignment": Message(
        "Antwoorden uit het gesprek met de opdrachtgever, vooraf.",
        "Answers of the talk with the commissioner, beforehand.",
    ),
    "design.programme.alignment.reason": Message("Wat is de aanleiding?", "What is the reason?"),
    "design.programme.alignment.why_now": Message("Waarom nu?", "Why now?"),
    "design.programme.alignment.short_term": Message(
        "Wat moet er binnen een jaar anders zijn?", "What must be different within a year?"
    ),
    "design.programme.alignment.long_term": Message(
        "Wat moet er op lange termijn anders zijn?", "What must be different in the long run?"
    ),
    "design.programme.alignment.prevent": Message("Wat wil je voorkomen?", "What should be prevented?"),
    "design.programme.alignment.conditions": Message(
        "Wat is nodig om het te laten lukken?", "Under which conditions does it work?"
    ),
    "design.programme.alignment.involvement": Message("Wie doet mee, en op welke manier?", "Who is involved, and how?"),
    "design.programme.alignment.five_years_unchanged": Message(
        "Wat als alles vijf jaar zo blijft?", "What if things stay as they are for five years?"
    ),
    "design.programme.evaluator": Message(
        "Wie evalueert. Staat in het rapport, zodat lezers kunnen wegen hoe onafhankelijk dat is.",
        "Who evaluates. Printed in the report, so that readers can weigh the independence.",
    ),
    "design.programme.evaluator.name": Message("Naam van de onderzoeker of het bureau.", "Name of person or agency."),
    "design.programme.evaluator.relation": Message(
        "Band met het programma, bijvoorbeeld: gaf zelf training.", "Relation to the programme, such as: was a trainer."
    ),
    "design.programme.evaluator.paid_by": Message("Wie de evaluatie betaalt.", "Who pays for the evaluation."),
    "design.goals": Message(
        "Doelen, van niveau 5 naar 1. Elk doel hangt onder een doel op een hoger niveau.",
        "Goals, from level 5 down to 1. Each goal hangs under a goal on a higher level.",
    ),
    "design.values": Message(
        "Kernwaarden waar het programma van uitgaat.", "Core values that the programme starts from."
    ),
    "design.values.id": Message("Code van de waarde.", "Code of the value."),
    "design.values.text": Message("De waarde, in een paar woorden.", "The value, in a word or two."),
    "design.competencies": Message(
        "Wat mensen kunnen als een waarde meer is dan een woord.",
        "What people can do when a value is more than a word.",
    ),
    "design.competencies.id": Message("Code van de competentie.", "Code of the competency."),
    "design.competencies.title": Message("Naam van de competentie.", "Name of the competency."),
    "design.competencies.value": Message("Code van de waarde waar het bij hoort.", "Code of the value it belongs to."),
    "design.behaviours": Message("Gedrag dat bij een competentie hoort.", "Behaviour that belongs to a competency."),
    "design.behaviours.id": Message("Code van het gedrag.", "Code of the behaviour."),
    "design.behaviours.text": Message("Wat een collega ziet of hoort.", "What a colleague sees or hears."),
    "design.behaviours.competency": Message(
        "Code van de competentie die je eraan ziet.", "Code of the competency that shows in it."
    ),
    "design.behaviours.actor": Message("Wie doet het?", "Who does it?"),
    "design.behaviours.situation": Message("Wanneer of waar?", "When or where?"),
    "design.goals.id": Message("Code van het doel.", "Code of the goal."),
    "design.goals.level": Message(
        "1 reactie, 2 leren, 3 gedrag, 4 resultaat voor de organisatie, 5 financieel rendement.",
        "1 reaction, 2 learning, 3 behaviour, 4 results for the organisation, 5 financial return.",
    ),
    "design.goals.text": Message("Het doel in één zin.", "The goal in one sentence."),
    "design.goals.parent": Message("Code van het doel dat dit doel dient.", "Code of the goal that this goal serves."),
    "design.goals.kind": Message(
        "result (iets bereiken), learning (iets leren) of maintain (zo houden).",
        "result (reach something), learning (learn something) or maintain (keep it so).",
    ),
    "design.goals.chain": Message(
        "Waarom dit doel het doel erboven helpt: als … dan … omdat ….",
        "Why this goal helps the goal above: if … then … because ….",
    ),
    "design.goals.chain.if": Message("Als dit gebeurt …", "If this happens …"),
    "design.goals.chain.then": Message("… dan volgt dat …", "… then that follows …"),
    "design.goals.chain.because": Message("… omdat.", "… because."),
    "design.goals.owner": Message("Rol die het doel bewaakt.", "Role that owns the goal."),
    "design.goals.value": Message("Code van de waarde waar het bij hoort.", "Code of the value it belongs to."),
    "design.goals.from_behaviour": Message(
        "Niveau 3: code van het gedrag waar dit doel van is gemaakt.",
        "Level 3: code of the behaviour that this goal was made from.",
    ),
    "design.goals.actor": Message("Niveau 3: wie doet het?", "Level 3: who does it?"),
    "design.goals.behaviour": Message(
        "Niveau 3: wat zou een collega zien of horen?", "Level 3: what would a colleague see or hear?"
    ),
    "design.goals.situation": Message("Niveau 3: wanneer of waar?", "Level 3: when or where?"),
    "design.goals.not_measured_because": Message(
        "Waarom dit doel niet wordt gemeten.", "Why this goal is not measured."
    ),
    "design.activities": Message("Wat mensen in het programma doen.", "What people do in the programme."),
    "design.activities.id": Message("Code van de activiteit.", "Code of the activity."),
    "design.activities.title": Message("Naam van de activiteit.", "Name of the activity."),
    "design.activities.kind": Message(
        "session, practice, coaching, intervision of een eigen woord.",
        "session, practice, coaching, intervision or a word of your own.",
    ),
    "design.activities.goals": Message("Codes van de doelen die het dient.", "Codes of the goals that it serves."),
    "design.activities.date": Message("Wanneer.", "When."),
    "design.activities.hours": Message("Uren per deelnemer.", "Hours per participant."),
    "design.activities.less_suited_for": Message(
        "Voor wie het minder past, en wat dan wel kan.", "For whom it is less suited, and what is possible then."
    ),
    "design.indicators": Message(
        "Getallen die zeggen of een doel is bereikt.", "Numbers that say whether a goal is reached."
    ),
    "design.indicators.id": Message("Code van de indicator.", "Code of the indicator."),
    "design.indicators.goal": Message("Code van het doel dat hij meet.", "Code of the goal that it measures."),
    "design.indicators.title": Message(
        "Waar het over gaat, in een paar woorden: het begin van een zin.",
        "What it is about, in a few words: the start of a sentence.",
    ),
    "design.indicators.definition": Message("Wat je precies telt of meet.", "What is counted or measured, precisely."),
    "design.indicators.measure": Message(
        "mean (gemiddelde), share (deel), nps, change (verandering), retrospective (terugblik), series (KPI-reeks), "
        "impact (vastgestelde impact) of roi.",
        "mean, share, nps, change, retrospective, series (KPI), impact (established impact) or roi.",
    ),
    "design.indicators.primary": Message(
        "De ene indicator die over het doel beslist.", "The one indicator that decides about its goal."
    ),
    "design.indicators.unit": Message(
        "Eenheid, zoals % of punten (1-5) of dagen.", "Unit, such as % or points (1-5) or days."
    ),
    "design.indicators.direction": Message("Welke kant is beter: up of down.", "Which way is better: up or down."),
    "design.indicators.baseline": Message("Bekende waarde vooraf.", "Known value before the programme."),
    "design.indicators.target": Message(
        "Gewenste waarde, in de eenheid (delen in procenten).", "Value wanted, in the unit (shares in percent)."
    ),
    "design.indicators.target_change": Message(
        "Gewenste verandering, bij change en series.", "Change wanted, for change and series."
    ),
    "design.indicators.target_date": Message("Wanneer het bereikt moet zijn.", "When it has to be reached."),
    "design.indicators.instrument": Message("Code van het instrument.", "Code of the instrument."),
    "design.indicators.scale": Message(
        "Code van een schaal van dat instrument.", "Code of a scale of that instrument."
    ),
    "design.indicators.item": Message(
        "Code van een vraag, in plaats van een schaal.", "Code of an item, instead of a scale."
    ),
    "design.indicators.at_least": Message("share: telt mee vanaf deze waarde.", "share: counts from this value up."),
    "design.indicators.at_most": Message("share: telt mee tot en met deze waarde.", "share: counts up to this value."),
    "design.indicators.moment": Message(
        "Code van het meetmoment; leeg = het laatste met antwoorden.",
        "Code of the moment; empty = the last with answers.",
    ),
    "design.indicators.from_moment": Message(
        "change: meetmoment vooraf; leeg = het moment van soort before.",
        "change: moment before; empty = the moment of kind before.",
    ),
    "design.indicators.to_moment": Message(
        "change: meetmoment achteraf; leeg = het eerste van soort after.",
        "change: moment after; empty = the first of kind after.",
    ),
    "design.indicators.then_moment": Message(
        "retrospective: moment waarop mensen terugkeken.", "retrospective: moment at which people looked back."
    ),
    "design.indicators.series": Message("series: code van de KPI-reeks.", "series: code of the KPI series."),
    "design.indicators.covariates": Message(
        "Kenmerken uit people, vooraf bekend, om een vergelijking eerlijk te maken.",
        "Attributes of people, known before, to make a comparison fair.",
    ),
    "design.answer_scales": Message("Antwoordmogelijkheden van vragen.", "Answer options of items."),
    "design.answer_scales.id": Message("Code van de antwoordschaal.", "Code of the answer scale."),
    "design.answer_scales.minimum": Message("Laagste antwoord.", "Lowest answer."),
    "design.answer_scales.maximum": Message("Hoogste antwoord.", "Highest answer."),
    "design.answer_scales.labels": Message("Tekst per antwoord.", "Text per answer."),
    "design.answer_scales.missing": Message(
        "Codes die geen antwoord zijn, zoals 9 = weet niet.", "Codes that are no answer, such as 9 = don't know."
    ),
    "design.answer_scales.picture": Message(
        "Tekening naast de woorden: none (geen), bars (staafjes, 4 antwoorden), faces (gezichtjes, 5 antwoorden, alleen "
        "niveau 1) of steps (treden, 4 antwoorden).",
        "Picture beside the words: none, bars (4 answers), faces (5 answers, level 1 only) or steps (4 answers).",
    ),
    "design.instruments": Message(
        "Vragenlijsten, toetsen en andere manieren om antwoorden te verzamelen.",
        "Questionnaires, tests and other ways to collect answers.",
    ),
    "design.instruments.id": Message("Code van het instrument.", "Code of the instrument."),
    "design.instruments.title": Message("Naam.", "Name."),
    "design.instruments.kind": Message("Soort instrument.", "Kind of instrument."),
    "design.instruments.level": Message("Niveau dat het meet (1–5).", "Level that it measures (1–5)."),
    "design.instruments.version": Message("Versie die is gebruikt.", "Version that was used."),
    "design.instruments.source": Message("Waar het vandaan komt.", "Where it comes from."),
    "design.instruments.licence": Message("Licentie van de vragen.", "Licence of its items."),
    "design.instruments.items": Message("De vragen.", "The items."),
    "design.instruments.items.id": Message(
        "Code van de vraag: de kolomnaam in de antwoorden.", "Code of the item: the column name in the answers."
    ),
    "design.instruments.items.text": Message("De vraag.", "The question."),
    "design.instruments.items.hint": Message(
        "Uitleg onder de vraag, één zin.", "Explanation under the question, one sentence."
    ),
    "design.instruments.items.kind": Message(
        "scale (geordende antwoorden), choice (één keuze), choices (meer keuzes), order (op volgorde zetten), "
        "number (getal), test (toetsvraag) of text (open).",
        "scale (ordered answers), choice, choices (several), order (ranking), number, test (with a key) "
        "or text (open).",
    ),
    "design.instruments.items.answers": Message("Code van de antwoordschaal.", "Code of the answer scale."),
    "design.instruments.items.options": Message(
        "Opties van een vraag met keuzes, een volgorde of een toets: code en tekst.",
        "Options of a choice, choices, order or test item: code and text.",
    ),
    "design.instruments.items.key": Message("test: code van het goede antwoord.", "test: code of the right answer."),
    "design.instruments.items.reversed": Message(
        "Betekent een hoog antwoord een lage score?", "Does a high answer mean a low score?"
    ),
    "design.instruments.items.show_if": Message(
        "Voorwaarde waaronder de vraag wordt gesteld, zoals v1 >= 3 and v2 has 'thuis'.",
        "Condition under which the question is shown, such as v1 >= 3 and v2 has 'home'.",
    ),
    "design.instruments.items.sensitive": Message(
        "Gezondheid, afkomst en dergelijke: pas vanaf tien antwoorden getoond.",
        "Health, origin and the like: shown from ten answers only.",
    ),
    "design.instruments.scales": Message("Vragen die samen één score geven.", "Items that together give one score."),
    "design.instruments.scales.id": Message("Code van de schaal.", "Code of the scale."),
    "design.instruments.scales.title": Message("Wat de schaal meet.", "What the scale measures."),
    "design.instruments.scales.items": Message("Codes van de vragen.", "Codes of the items."),
    "design.instruments.scales.scoring": Message(
        "mean (gemiddelde), sum (som) of correct (aantal goed).", "mean, sum or correct (number right)."
    ),
    "design.instruments.scales.minimum_answered": Message(
        "Deel van de vragen dat beantwoord moet zijn (0,5 = de helft).",
        "Share of the items that must be answered (0.5 = half).",
    ),
    "design.instruments.scales.reliability": Message(
        "Betrouwbaarheid uit een publicatie; nodig voor uitspraken per persoon.",
        "Reliability from a publication; needed for change per person.",
    ),
    "design.instruments.scales.reliability.value": Message("Waarde tussen 0 en 1.", "Value between 0 and 1."),
    "design.instruments.scales.reliability.source": Message("De publicatie.", "The publication."),
    "design.instruments.scales.pass_mark": Message(
        "Toets: geslaagd vanaf deze score.", "Test: passed from this score."
    ),
    "design.moments": Message("Wanneer er wordt gemeten.", "When is measured."),
    "design.moments.id": Message(
        "Code van het meetmoment; staat in de tabellen.", "Code of the moment; used in the tables."
    ),
    "design.moments.kind": Message(
        "before (vooraf), during (tijdens), after (na afloop) of later (maanden later).",
        "before, during, after or later (months later).",
    ),
    "design.moments.title": Message("Naam in woorden.", "Name in words."),
    "design.moments.date": Message("Datum van de meting.", "Date of the measurement."),
    "design.moments.invited_known": Message(
        "nee als mensen ook via een link voor iedereen konden meedoen: dan is niet bekend wie er zijn gevraagd.",
        "no when people could also take part by a link for everybody: then it is not on record who was asked.",
    ),
    "design.moments.possible_doubles": Message(
        "Hoogstens zoveel antwoorden kunnen van iemand zijn die al antwoordde: bij een anonieme meting die via een link "
        "voor iedereen.",
        "At most so many answers may be of somebody who answered before: in an anonymous measurement, those by a link "
        "for everybody.",
    ),
    "design.moments.looks_back_to": Message(
        "Moment waarop mensen moesten terugkijken.", "Moment that people were asked to look back to."
    ),
    "design.groups": Message(
        "Groepen mensen. Zonder groepen hoort iedereen bij het programma.",
        "Groups of people. Without groups everyone belongs to the programme.",
    ),
    "design.groups.id": Message("Code van de groep; staat in people.", "Code of the group; used in people."),
    "design.groups.title": Message("Naam in woorden.", "Name in words."),
    "design.groups.role": Message(
        "programme (doet mee) of comparison (om mee te vergelijken).", "programme (takes part) or comparison."
    ),
    "design.assignment": Message(
        "Hoe de groepen zijn ontstaan. Bepaalt wat het rapport mag zeggen.",
        "How the groups came about. It decides what the report may say.",
    ),
    "design.assignment.method": Message(
        "randomised (geloot), waiting_list_lottery (wachtlijst door loting), matched (gezocht op gelijkenis) "
        "of existing (bestaande groep).",
        "randomised, waiting_list_lottery, matched or existing (existing group).",
    ),
    "design.assignment.unit": Message(
        "Wat is toegewezen: person, team of site.", "What was assigned: person, team or site."
    ),
    "design.assignment.unit_column": Message(
        "Kolom van people met het team of de locatie.", "Column of people that holds the team or site."
    ),
    "design.assignment.date": Message("Wanneer het is besloten.", "When it was decided."),
    "design.assignment.documented_in": Message(
        "Waar de loting of keuze is vastgelegd.", "Where the lottery or choice is written down."
    ),
    "design.breakdowns": Message(
        "Vergelijkingen binnen de groep die je vooraf noemt: hoogstens zes, belangrijkste eerst.",
        "Comparisons within the group that you declare beforehand: at most six, most important first.",
    ),
    "design.breakdowns.attribute": Message("Kolom van people.", "Column of people."),
    "design.breakdowns.title": Message("Naam in woorden.", "Name in words."),
    "design.breakdowns.expected": Message("Verschil dat je vooraf verwacht.", "Difference that you expect beforehand."),
    "design.breakdowns.indicators": Message(
        "Indicatoren waar die verwachting over gaat. Leeg betekent: alle.",
        "Indicators that the expectation is about. Empty means all.",
    ),
    "design.breakdowns.parents": Message(
        "Klasse die mag opgaan in een andere als zij te klein is.", "Class that may merge into another when too small."
    ),
    "design.series": Message("KPI-reeksen.", "KPI series."),
    "design.series.id": Message("Code van de reeks; staat in series.", "Code of the series; used in series."),
    "design.series.title": Message("Naam in woorden.", "Name in words."),
    "design.series.unit": Message("Eenheid van de waarden.", "Unit of the values."),
    "design.series.direction": Message("Welke kant is beter: up of down.", "Which way is better: up or down."),
    "design.series.source": Message("Waar de cijfers vandaan komen.", "Where the figures come from."),
    "design.series.owner": Message("Wie voor de cijfers instaat.", "Who answers for them."),
    "design.series.intervention": Message(
        "Eerste periode waarin het programma te zien kan zijn.", "First period in which the programme could show."
    ),
    "design.series.phase_in_until": Message(
        "Periodes tot en met deze dag tellen niet mee: het programma kwam op gang.",
        "Periods up to here are left out: the programme was coming in.",
    ),
    "design.series.primary_effect": Message(
        "Verwachte verandering: level (sprong) of trend (helling).", "Change expected: level (jump) or trend (slope)."
    ),
    "design.series.control": Message(
        "Code van een reeks van een groep zonder het programma.", "Code of a series of a group without the programme."
    ),
    "design.events": Message(
        "Andere gebeurtenissen die een verandering kunnen verklaren.", "Other events that may explain a change."
    ),
    "design.events.date": Message("Wanneer.", "When."),
    "design.events.text": Message("Wat er gebeurde.", "What happened."),
    "design.events.series": Message(
        "Codes van de reeksen die het kan raken; leeg = alle.", "Codes of the series it may have touched; empty = all."
    ),
    "design.plan": Message("Het meetplan.", "The measurement plan."),
    "design.plan.lines": Message(
        "Regels van het meetplan: wie vraagt wat, wanneer.", "Lines of the plan: who is asked what, when."
    ),
    "design.plan.lines.indicator": Message("Code van de indicator.", "Code of the indicator."),
    "design.plan.lines.who": Message("Wie er wordt bevraagd of bekeken.", "Who is asked or observed."),
    "design.plan.lines.moment": Message("Code van het meetmoment.", "Code of the moment."),
    "design.plan.lines.date": Message("Datum; leeg = die van het moment.", "Date; empty = that of the moment."),
    "design.plan.lines.instrument": Message(
        "Code van het instrument; leeg = dat van de indicator.", "Code of the instrument; empty = the indicator's."
    ),
    "design.plan.lines.owner": Message("Rol die ervoor zorgt.", "Role that sees to it."),
    "design.plan.lines.minutes": Message("Minuten per persoon.", "Minutes asked of each person."),
    "design.plan.lines.people": Message(
        "Hoeveel mensen; leeg = de mensen van de studie.", "How many people; empty = the people of the study."
    ),
    "design.plan.lines.sources": Message("Codes van de bronnen waar het op rust.", "Codes of the sources it rests on."),
    "design.plan.frozen_on": Message(
        "Vanaf deze dag heeft een wijziging een reden nodig.", "From this day on, a change needs a reason."
    ),
    "design.plan.agreed_by": Message("Rol die het plan goedkeurde.", "Role that agreed to the plan."),
    "design.plan.expected_response": Message(
        "Deel van de mensen dat naar verwachting antwoordt (0,6 = 60%).",
        "Share of people expected to answer (0.6 = 60%).",
    ),
    "design.plan.changes": Message("Wijzigingen na het vastzetten.", "Changes after the freeze."),
    "design.plan.changes.date": Message("Wanneer.", "When."),
    "design.plan.changes.what": Message("Wat er veranderde.", "What was changed."),
    "design.plan.changes.reason": Message("Waarom.", "Why."),
    "design.questions": Message("Vragen die de evaluatie beantwoordt.", "Questions that the evaluation answers."),
    "design.questions.id": Message("Code van de vraag.", "Code of the question."),
    "design.questions.text": Message("De vraag.", "The question."),
    "design.questions.goals": Message("Codes van de doelen die antwoord geven.", "Codes of the goals that answer it."),
    "design.questions.sources": Message("Codes van de bronnen waar het op rust.", "Codes of the sources it rests on."),
    "design.sources": Message("Waar het plan op rust.", "What the plan rests on."),
    "design.sources.id": Message("Code van de bron.", "Code of the source."),
    "design.sources.kind": Message(
        "Onderzoek, vakmensen, de mensen om wie het gaat, of cijfers van de organisatie.",
        "Research, professionals, the people concerned, or figures of the organisation.",
    ),
    "design.sources.says": Message("Wat de bron zegt, in één zin.", "What the source says, in one sentence."),
    "design.sources.origin": Message("Waar het vandaan komt.", "Where it comes from."),
    "design.sources.reference": Message("Link of vindplaats.", "Link or reference."),
    "design.sources.context": Message(
        "In welke situatie het geldt, en wat hier anders is.", "In which situation it holds, and what differs here."
    ),
    "design.sources.weight": Message("Hoe sterk de bron is.", "How strong the source is."),
    "design.budget": Message("Geld voor het programma en de evaluatie.", "Money for the programme and its evaluation."),
    "design.budget.total": Message("Hele budget.", "Whole budget."),
    "design.budget.evaluation": Message("Deel voor de evaluatie.", "Part meant for evaluation."),
    "design.budget.total_includes_evaluation": Message(
        "Zit de evaluatie in het hele budget?", "Does the total include the evaluation?"
    ),
    "design.budget.currency": Message("Munt.", "Currency."),
    "design.privacy": Message(
        "Wat je de deelnemers belooft. Leg dit vast vóór de eerste uitnodiging.",
        "What you promise respondents. Fix this before the first invitation.",
    ),
    "design.privacy.promise": Message(
        "anoniem, vertrouwelijk of op naam.", "anoniem (anonymous), vertrouwelijk (confidential) or op naam (named)."
    ),
    "design.privacy.threshold": Message(
        "Kleinste groep die je laat zien: 5 of hoger.", "Smallest group shown: 5 or more."
    ),
    "design.privacy.purpose": Message("Waar de gegevens voor zijn.", "What the data are for."),
    "design.privacy.retention_until": Message("Wanneer de gegevens weg moeten.", "When the data are destroyed."),
    "design.roi": Message("Financieel rendement (niveau 5); mag leeg.", "Financial return (level 5); optional."),
    "design.roi.calculate": Message("Rendement uitrekenen?", "Calculate a return?"),
    "design.roi.why": Message("Waarom wel of niet.", "Why, or why not."),
    "design.roi.years": Message("Aantal jaren dat de baten tellen.", "Number of years of benefit."),
    "design.roi.discount_rate": Message(
        "Rente per jaar, bij meer dan één jaar (0,03 = 3%).", "Yearly rate, for more than one year (0.03 = 3%)."
    ),
    "design.roi.decay": Message("Deel van de baten dat per jaar over is.", "Share of the benefit left in each year."),
    "design.roi.hurdle": Message(
        "Rendement (in procenten) dat de opdrachtgever minstens wil.",
        "Return (in percent) that the commissioner wants at least.",
    ),
    "design.recommendations": Message("Wat je aanraadt.", "What you recommend."),
    "design.recommendations.text": Message("Het advies in één zin.", "The advice in one sentence."),
    "design.recommendations.kind": Message(
        "coaching, recognition, team, managers of een eigen woord.",
        "coaching, recognition, team, managers or another word.",
    ),
    "design.recommendations.owner": Message("Rol die het oppakt.", "Role that takes it up."),
    "design.recommendations.date": Message("Wanneer.", "When."),
}
