"""Texts for who answers a questionnaire on a phone: short sentences, ordinary words."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "respond.how_much": Words(
        "Het {count:is|zijn} {count} {count:vraag|vragen}. Dat duurt ongeveer {minutes} {minutes:minuut|minuten}.",
        "There {count:is|are} {count} {count:question|questions}. That takes about {minutes} {minutes:minute|minutes}.",
    ),
    "respond.how_much_most": Words(
        "Het zijn hoogstens {count} vragen. Dat duurt ongeveer {minutes} {minutes:minuut|minuten}.",
        "There are at most {count} questions. That takes about {minutes} {minutes:minute|minutes}.",
    ),
    "respond.may_stop": Words(
        "Je mag stoppen. Je mag later verder gaan.",
        "You may stop. You may go on later.",
        "U mag stoppen. U mag later verder gaan.",
    ),
    "respond.may_skip": Words(
        "Je mag stoppen. Je mag een vraag overslaan.",
        "You may stop. You may skip a question.",
        "U mag stoppen. U mag een vraag overslaan.",
    ),
    "respond.who_sees": Words("Wie ziet dit?", "Who sees this?"),
    "respond.more": Words("Lees meer", "Read more"),
    "respond.begin": Words("Begin", "Begin"),
    "respond.language": Words("Taal", "Language"),
    "respond.busy": Words(
        "Was je al begonnen op dit toestel?", "Had you begun on this device?", "Was u al begonnen op dit toestel?"
    ),
    "respond.go_on": Words("Ga verder", "Go on"),
    "respond.try_out": Words(
        "Dit is een proef. Deze antwoorden tellen niet mee.", "This is a try-out. It does not count."
    ),
    "respond.contact": Words("Vragen? Bel of app met", "Questions? Call or text"),
    "respond.code_title": Words("Vul je code in", "Type your code", "Vul uw code in"),
    "respond.code": Words("Code", "Code"),
    "respond.code_hint": Words("Twee blokjes van 5 letters en cijfers", "Two blocks of 5 letters and digits"),
    "respond.code_length": Words(
        "De code heeft 10 letters of cijfers. Jij typte er {length}.",
        "The code has 10 letters or digits. You typed {length}.",
        "De code heeft 10 letters of cijfers. U typte er {length}.",
    ),
    "respond.unknown": Words("Deze pagina is er niet", "This page is not there"),
    "respond.unknown_what": Words(
        "Kijk of de link of de code klopt. Of open de link uit je mail nog een keer.",
        "See whether the link or the code is right. Or open the link in your mail once more.",
        "Kijk of de link of de code klopt. Of open de link uit uw mail nog een keer.",
    ),
    "respond.closed_title": Words("Deze vragen zijn gesloten", "These questions are closed"),
    "respond.closed": Words("De laatste dag was {day}.", "The last day was {day}."),
    "respond.closed_say": Words(
        "Wil je nog iets zeggen of vragen? Bel of app met {contact}",
        "Do you want to say or ask something? Call or text {contact}",
        "Wilt u nog iets zeggen of vragen? Bel of app met {contact}",
    ),
    "respond.own_link": Words("Bekijk je antwoorden", "See your answers", "Bekijk uw antwoorden"),
    "respond.resume": Words(
        "Je was bij vraag {number}.", "You were at question {number}.", "U was bij vraag {number}."
    ),
    "respond.resume_all": Words(
        "Je hebt alle vragen gezien.", "You have seen all questions.", "U hebt alle vragen gezien."
    ),
    "respond.resume_ask": Words("Wil je verder gaan?", "Do you want to go on?", "Wilt u verder gaan?"),
    "respond.from_start": Words("Begin bij vraag 1", "Begin at question 1"),
    "respond.clear": Words("Wis dit antwoord", "Clear this answer"),
    "respond.later": Words("Later verder", "Go on later"),
    "respond.later_title": Words("Tot later", "See you later"),
    "respond.later_kept": Words("Je antwoorden zijn bewaard.", "Your answers are kept.", "Uw antwoorden zijn bewaard."),
    "respond.later_how": Words(
        "Open dezelfde link of code als je verder wilt.",
        "Open the same link or code when you want to go on.",
        "Open dezelfde link of code als u verder wilt.",
    ),
    "respond.later_until": Words("Dat kan tot en met {day}.", "You can until {day}."),
    "respond.saved": Words("Bewaard", "Kept"),
    "respond.saving": Words("Wordt bewaard", "Being kept"),
    "respond.offline": Words(
        "Er is nu geen internet. Je kunt gewoon verder gaan. Wij sturen je antwoorden later op.",
        "There is no internet now. You can just go on. We send your answers later.",
        "Er is nu geen internet. U kunt gewoon verder gaan. Wij sturen uw antwoorden later op.",
    ),
    "respond.waiting": Words("Nog niet verstuurd: {count}", "Not sent yet: {count}"),
    "respond.trouble": Words(
        "Het werkt nu even niet. Je kunt gewoon verder gaan. Wij proberen het zo nog een keer.",
        "It does not work right now. You can just go on. We try again soon.",
        "Het werkt nu even niet. U kunt gewoon verder gaan. Wij proberen het zo nog een keer.",
    ),
    "respond.trouble_title": Words("Het werkt nu even niet", "It does not work right now"),
    "respond.trouble_post": Words(
        "Wat je net deed, is nog niet bewaard. Wacht even en probeer het dan nog een keer. Je hoeft niets opnieuw in te vullen.",
        "What you just did is not kept yet. Wait a moment, then try again. You need not fill in anything anew.",
        "Wat u net deed, is nog niet bewaard. Wacht even en probeer het dan nog een keer. U hoeft niets opnieuw in te vullen.",
    ),
    "respond.trouble_get": Words(
        "Wat al bewaard was, blijft bewaard. Wacht even en probeer het dan nog een keer.",
        "What was kept stays kept. Wait a moment, then try again.",
    ),
    "respond.wait_title": Words("Wacht op internet", "Wait for internet"),
    "respond.wait_what": Words(
        "Er is nu geen internet. Laat deze pagina open. Zodra het kan gaan wij vanzelf verder.",
        "There is no internet now. Leave this page open. We go on as soon as we can.",
    ),
    "respond.try_again": Words("Probeer nog een keer", "Try again"),
    "respond.send_offline": Words(
        "Er is nu geen internet. Je antwoorden zijn bewaard. Houd dit scherm open: zodra er internet is, versturen we ze.",
        "There is no internet now. Your answers are kept. Keep this screen open: we send them as soon as there is internet.",
        "Er is nu geen internet. Uw antwoorden zijn bewaard. Houd dit scherm open: zodra er internet is, versturen we ze.",
    ),
    "respond.sent_elsewhere": Words(
        "Je antwoorden zijn al verstuurd. Je kunt ze niet meer wijzigen.",
        "Your answers were sent already. You cannot change them any more.",
        "Uw antwoorden zijn al verstuurd. U kunt ze niet meer wijzigen.",
    ),
    "respond.no_more": Words(
        "Deze vragen zijn gesloten. Je kunt niet meer antwoorden.",
        "These questions are closed. You cannot answer any more.",
        "Deze vragen zijn gesloten. U kunt niet meer antwoorden.",
    ),
    "respond.open_again": Words(
        "Open de link of code nog een keer. Je antwoorden staan nog op dit toestel.",
        "Open the link or code once more. Your answers are still on this device.",
        "Open de link of code nog een keer. Uw antwoorden staan nog op dit toestel.",
    ),
    "respond.other_window": Words(
        "In een ander venster is iemand opnieuw begonnen. Ga daar verder.",
        "In another window somebody began again. Go on there.",
    ),
    "respond.see_more": Words("Kijk hoe het zit", "See how it is"),
    "respond.too_long": Words(
        "Dit is te lang. Maak het korter dan 5000 letters.", "This is too long. Make it shorter than 5000 letters."
    ),
    "respond.still_there": Words("Ben je er nog?", "Are you still there?", "Bent u er nog?"),
    "respond.still_what": Words(
        "Over {seconds} seconden begint de volgende.", "The next person begins in {seconds} seconds."
    ),
    "respond.still_yes": Words("Ja, ik ga verder", "Yes, I go on"),
    "respond.next_person": Words("Bedankt! Geef de tablet door.", "Thank you! Pass the tablet on."),
    "respond.check_title": Words("Kijk je antwoorden na", "Look your answers over", "Kijk uw antwoorden na"),
    "respond.unanswered": Words(
        "{count} {count:vraag heeft|vragen hebben} nog geen antwoord. Dat mag.",
        "{count} {count:question has|questions have} no answer yet. That is fine.",
    ),
    "respond.no_answer": Words("Geen antwoord", "No answer"),
    "respond.change": Words("Wijzig", "Change"),
    "respond.send": Words("Verstuur", "Send"),
    "respond.send_final": Words(
        "Na het versturen kun je niets meer wijzigen.",
        "After sending you cannot change anything.",
        "Na het versturen kunt u niets meer wijzigen.",
    ),
    "respond.done_title": Words("Bedankt! Je bent klaar.", "Thank you! You are done.", "Bedankt! U bent klaar."),
    "respond.happens": Words("Dit gebeurt er nu", "This happens now"),
    "respond.hear": Words(
        "Op {day} hoor je wat eruit komt.", "On {day} you will hear what comes out.", "Op {day} hoort u wat eruit komt."
    ),
    "respond.receipt": Words("Bewijs dat je meedeed:", "Proof that you took part:", "Bewijs dat u meedeed:"),
    "respond.own": Words("Jouw antwoorden", "Your answers", "Uw antwoorden"),
    "respond.erase": Words("Wis mijn antwoorden", "Erase my answers"),
    "respond.erase_until": Words(
        "Wil je je antwoorden wissen? Dat kan tot en met {day}.",
        "Do you want to erase your answers? You can until {day}.",
        "Wilt u uw antwoorden wissen? Dat kan tot en met {day}.",
    ),
    "respond.erase_title": Words("Wil je je antwoorden wissen?", "Erase your answers?", "Wilt u uw antwoorden wissen?"),
    "respond.erase_what": Words(
        "Je wist {count} {count:antwoord|antwoorden}. Die zijn dan echt weg. Terughalen kan niet.",
        "You erase {count} {count:answer|answers}. Then they are really gone. You cannot get them back.",
        "U wist {count} {count:antwoord|antwoorden}. Die zijn dan echt weg. Terughalen kan niet.",
    ),
    "respond.erase_not": Words("Nee, laat ze staan", "No, leave them"),
    "respond.erased": Words("Je antwoorden zijn gewist", "Your answers are erased", "Uw antwoorden zijn gewist"),
    "respond.erased_what": Words(
        "Er is niets van bewaard. Je kunt deze pagina sluiten.",
        "Nothing of it is kept. You can close this page.",
        "Er is niets van bewaard. U kunt deze pagina sluiten.",
    ),
    "respond.not_erased": Words("Wissen kan niet meer", "Erasing is not possible any more"),
    "respond.not_erased_who": Words(
        "Niemand weet welke antwoorden van jou zijn. Daarom kan niemand ze wissen.",
        "Nobody knows which answers are yours. So nobody can erase them.",
        "Niemand weet welke antwoorden van u zijn. Daarom kan niemand ze wissen.",
    ),
    "respond.not_erased_when": Words("De tijd om te wissen is voorbij.", "The time to erase is over."),
    "respond.typed_title": Words("Papieren formulieren overtypen", "Type in paper forms"),
    "respond.typed_how": Words(
        "Cijfertoetsen kiezen een antwoord, 0 is “weet ik niet”. Enter gaat naar de volgende vraag.",
        "Number keys choose an answer, 0 is “I don't know”. Enter goes to the next question.",
    ),
    "respond.typed_count": Words(
        "{count} {count:formulier|formulieren} bewaard. Neem het volgende formulier.",
        "{count} {count:form|forms} kept. Take the next form.",
    ),
    "respond.typed_code": Words("Code op het formulier", "Code on the form"),
    "respond.typed_code_hint": Words(
        "Hoeft niet. Met een code hoort het formulier bij die persoon.",
        "Optional. With a code the form belongs to that person.",
    ),
    "respond.typed_role": Words("Groep", "Group"),
    "respond.typed_programme": Words("Doet mee aan het [programme]", "Takes part in the [programme]"),
    "respond.typed_comparison": Words("Vergelijkingsgroep", "Comparison group"),
    "respond.typed_order": Words("Volgorde op papier, bijvoorbeeld 2 1 3", "Order on paper, for example 2 1 3"),
    "respond.order_is_right": Words("Deze volgorde klopt", "This order is right"),
    "respond.typed_keep": Words("Bewaar en neem het volgende", "Keep and take the next"),
    "respond.typed_empty": Words(
        "Dit formulier is leeg. Vul minstens 1 antwoord in.", "This form is empty. Fill in 1 answer or more."
    ),
    "respond.typed_unknown": Words(
        "Deze code hoort niet bij deze meting. Kijk goed naar de letters en typ ze nog een keer.",
        "This code does not belong to this measurement. Look at the letters and type them again.",
    ),
    "respond.typed_before": Words(
        "Met deze code is al geantwoord. Dit formulier is niet bewaard.",
        "This code was used already. This form was not kept.",
    ),
}
