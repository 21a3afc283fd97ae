"""Texts of one wave: making it, opening it, how it goes, closing it."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "wave.state.draft": Words("Nog niet open", "Not open yet"),
    "wave.state.open": Words("Open", "Open"),
    "wave.state.closed": Words("Gesloten", "Closed"),
    "wave.moment": Words("Wanneer", "When"),
    "wave.instrument": Words("Vragenlijst", "Questionnaire"),
    "wave.instrument.hint": Words("Alleen wat is gepubliceerd.", "Only what was published."),
    "wave.promise": Words("Wat beloof je?", "What do you promise?", "Wat belooft u?"),
    "wave.promise.anonymous": Words("Anoniem: niemand kan zien wie wat zei", "Anonymous: nobody can see who said what"),
    "wave.promise.confidential": Words(
        "Vertrouwelijk: een sleutel verbindt voor en na", "Confidential: a key ties before and after"
    ),
    "wave.promise.confidential_cut": Words(
        "Vertrouwelijk: een sleutel verbond voor en na", "Confidential: a key tied before and after"
    ),
    "wave.key_until": Words(
        "De sleutel tussen mensen en antwoorden wordt vernietigd op {day}.",
        "The key between people and answers will be destroyed on {day}.",
    ),
    "wave.key_destroyed": Words(
        "Op {day} is de sleutel tussen mensen en antwoorden vernietigd. Niemand kan nog zien welk antwoord van wie is, of wie voor en na antwoordde. Wat al is gemaakt, blijft. Nieuwe uitkomsten kunnen niet meer.",
        "On {day} the key between people and answers was destroyed. Nobody can see any more whose an answer is, or who answered before and after. What was made already stays. New results cannot be made any more.",
    ),
    "wave.ties": Words("Koppeling tussen metingen", "Ties between waves"),
    "wave.tied": Words(
        "Minstens {answered} mensen antwoordden hier. Van minstens {tied} van hen is er ook een antwoord bij “{moment}”.",
        "At least {answered} people answered here. At least {tied} of them also answered at “{moment}”.",
    ),
    "wave.tied_fives": Words(
        "We tellen in stappen van vijf. Zo is van niemand te zien of die antwoordde.",
        "We count in steps of five. So nobody can see whether somebody answered.",
    ),
    "wave.promise.named": Words(
        "Op naam: de [participant] bepaalt wie het ziet", "By name: the [participant] decides who sees it"
    ),
    "wave.promise.hint": Words(
        "Wil je zien wat er verandert bij dezelfde mensen? Dan is een sleutel nodig.",
        "Do you want to see what changes for the same people? Then a key is needed.",
        "Wilt u zien wat er verandert bij dezelfde mensen? Dan is een sleutel nodig.",
    ),
    "wave.promise_stays": Words(
        "Wat je belooft staat vast zodra de meting open is.",
        "What you promise is fixed as soon as the wave is open.",
        "Wat u belooft staat vast zodra de meting open is.",
    ),
    "wave.promised": Words("Wat mensen lezen voor zij beginnen", "What people read before they begin"),
    "wave.promised_draft": Words(
        "Zo staat het er als je de meting nu opent. Daarna blijft het woord voor woord zo.",
        "So it reads if you open the wave now. After that it stays so, word for word.",
        "Zo staat het er als u de meting nu opent. Daarna blijft het woord voor woord zo.",
    ),
    "wave.promised_stays": Words(
        "Zo is het beloofd toen de meting openging. Dat blijft zo.",
        "So it was promised when the wave opened. It stays so.",
    ),
    "wave.closes_on": Words("Laatste dag om te antwoorden", "Last day to answer"),
    "wave.results_on": Words("Wanneer horen mensen wat eruit komt?", "When do people hear what comes out?"),
    "wave.erase_until": Words(
        "Tot wanneer mogen mensen hun antwoorden wissen?", "Until when may people erase their answers?"
    ),
    "wave.erase_until.hint": Words("Bij anoniem kan dit niet.", "Not possible when anonymous."),
    "wave.make": Words("Maak de meting", "Make the wave"),
    "wave.no_moment": Words(
        "Het meetplan heeft nog geen moment waarop er wordt gemeten. Voeg dat eerst toe.",
        "The measurement plan has no moment to measure at yet. Add that first.",
    ),
    "wave.no_questionnaire": Words(
        "Er is nog geen vragenlijst gepubliceerd. Maak er een, en publiceer die.",
        "No questionnaire was published yet. Make one, and publish it.",
    ),
    "wave.to_questionnaires": Words("Naar de vragenlijsten", "To the questionnaires"),
    "wave.not_published": Words("Publiceer deze vragenlijst eerst.", "Publish this questionnaire first."),
    "wave.results_before": Words(
        "Kies een dag na de laatste dag om te antwoorden.", "Choose a day after the last day to answer."
    ),
    "wave.asked_already": Words(
        "Deze vragenlijst vraag je al op dit moment.",
        "You ask this questionnaire at this moment already.",
        "Deze vragenlijst vraagt u al op dit moment.",
    ),
    "wave.until": Words("Antwoorden kan tot en met", "Answering is possible until"),
    "wave.draft_what": Words(
        "Niemand kan nog antwoorden. Als je de meting opent, staat vast wie gevraagd wordt. Mail gaat pas uit als jij dat zegt.",
        "Nobody can answer yet. When you open the wave it is fixed who is asked. Mail goes out only when you say so.",
        "Niemand kan nog antwoorden. Als u de meting opent, staat vast wie gevraagd wordt. Mail gaat pas uit als u dat zegt.",
    ),
    "wave.grounds_first": Words(
        "Vul eerst in waarom je dit mag vragen.",
        "First fill in why you may ask this.",
        "Vul eerst in waarom u dit mag vragen.",
    ),
    "wave.nobody": Words(
        "Er is op dit moment niemand om te vragen. Voeg eerst mensen toe.",
        "There is nobody to ask at this moment. Add people first.",
    ),
    "wave.open": Words("Open de meting", "Open the wave"),
    "wave.opened": Words(
        "De meting is open voor {count} {count:mens|mensen}.", "The wave is open for {count} {count:person|people}."
    ),
    "wave.remove": Words("Haal deze meting weg", "Take this wave away"),
    "wave.was_open": Words(
        "Deze meting was open. Wat beloofd is blijft staan.", "This wave was open. What was promised stays."
    ),
    "wave.response": Words("Hoe gaat het?", "How does it go?"),
    "wave.too_few": Words(
        "Er zijn {count} mensen gevraagd. Bij minder dan 10 tonen we niet hoeveel er antwoordden.",
        "{count} people are asked. With fewer than 10 we do not show how many answered.",
    ),
    "wave.anonymous_percent": Words(
        "Ongeveer {percent}% van {count} mensen heeft geantwoord", "About {percent}% of {count} people answered"
    ),
    "wave.anonymous_why": Words(
        "Deze meting is anoniem. Daarom is er geen lijst, geen groep en geen dag te zien, alleen dit getal, afgerond op 5.",
        "This wave is anonymous. So there is no list, no group and no day to see, only this number, rounded to 5.",
    ),
    "wave.replacements": Words(
        "Er {count:is|zijn} {count} algemene {count:link|links} gemaakt. Antwoorden die zo binnenkomen tellen als mogelijk dubbel.",
        "{count} general {count:link was|links were} made. Answers that come in that way count as possible doubles.",
    ),
    "wave.answered": Words(
        "Minstens {answered} van {count} mensen hebben geantwoord", "At least {answered} of {count} people answered"
    ),
    "wave.none_yet": Words(
        "Nog geen vijf van de {count} mensen hebben geantwoord", "Not yet five of {count} people answered"
    ),
    "wave.in_fives": Words(
        "De getallen gaan met vijf tegelijk omhoog, zodat je niet ziet wie net antwoordde.",
        "The numbers go up by five at a time, so that you do not see who just answered.",
        "De getallen gaan met vijf tegelijk omhoog, zodat u niet ziet wie net antwoordde.",
    ),
    "wave.unnamed": Words(
        "Daarvan kwamen er minstens {count} binnen zonder eigen link.",
        "At least {count} of them came in without a link of their own.",
    ),
    "wave.margin": Words(
        "Wat kun je hiermee straks zeggen?",
        "What will you be able to say with this?",
        "Wat kunt u hiermee straks zeggen?",
    ),
    "wave.post": Words("Post", "Mail"),
    "wave.post_sent": Words(
        "{count} {count:uitnodiging is|uitnodigingen zijn} verstuurd.",
        "{count} {count:invitation was|invitations were} sent.",
    ),
    "wave.post_waiting": Words("{count} {count:wacht|wachten} nog.", "{count} {count:waits|wait} still."),
    "wave.to_mend": Words(
        "{count} {count:mail kwam|mails kwamen} misschien niet aan: kijk ernaar",
        "{count} {count:mail|mails} may not have arrived: have a look",
    ),
    "wave.other_ways": Words("Poster, code op papier of tablet", "Poster, code on paper or tablet"),
    "wave.remind_from": Words("Een herinnering kan vanaf {moment}.", "A reminder can go from {moment}."),
    "wave.more_groups": Words("Andere groepen samen", "Other groups together"),
    "wave.group": Words("Groep", "Group"),
    "wave.asked": Words("Gevraagd", "Asked"),
    "wave.at_least": Words("Geantwoord, minstens", "Answered, at least"),
    "wave.hides_groups": Words(
        "Groepen waarin er minder dan 10 gevraagd zijn staan samen.",
        "Groups in which fewer than 10 are asked stand together.",
    ),
    "wave.invite": Words("Nodig mensen uit", "Invite people"),
    "wave.remind": Words("Stuur een herinnering", "Send a reminder"),
    "wave.close": Words("Sluit de meting", "Close the wave"),
    "wave.close_sure": Words("Sluit je “{title}”?", "Do you close “{title}”?", "Sluit u “{title}”?"),
    "wave.close_what": Words(
        "Daarna kan niemand meer antwoorden. Oogst rekent dan uit wat getoond mag worden.",
        "After that nobody can answer any more. Oogst then works out what may be shown.",
    ),
    "wave.close_now": Words("Sluit nu", "Close now"),
    "wave.closed_on": Words("Gesloten op", "Closed on"),
}
