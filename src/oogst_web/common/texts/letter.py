"""What Oogst writes to people who are asked: short, with one link, nothing about anybody."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "letter.subject": Words("Wil je meedoen? {title}", "Will you take part? {title}", "Wilt u meedoen? {title}"),
    "letter.subject_again": Words(
        "Je kunt nog meedoen: {title}", "You can still take part: {title}", "U kunt nog meedoen: {title}"
    ),
    "letter.hello": Words("Hallo,", "Hello,"),
    "letter.ask": Words(
        "Wil je {count} {count:vraag|vragen} invullen? Dat duurt ongeveer {minutes} {minutes:minuut|minuten}. Open deze link:",
        "Will you answer {count} {count:question|questions}? That takes about {minutes} {minutes:minute|minutes}. Open this link:",
        "Wilt u {count} {count:vraag|vragen} invullen? Dat duurt ongeveer {minutes} {minutes:minuut|minuten}. Open deze link:",
    ),
    "letter.again": Words(
        "Heb je al meegedaan? Dan ben je klaar. Zo niet: het zijn {count} {count:vraag|vragen} en het duurt ongeveer {minutes} {minutes:minuut|minuten}.",
        "Did you take part already? Then you are done. If not: there are {count} {count:question|questions}, which takes about {minutes} {minutes:minute|minutes}.",
        "Hebt u al meegedaan? Dan bent u klaar. Zo niet: het zijn {count} {count:vraag|vragen} en het duurt ongeveer {minutes} {minutes:minuut|minuten}.",
    ),
    "letter.first_mail": Words(
        "De link staat in de eerste mail die je van ons kreeg.",
        "The link is in the first mail that you got from us.",
        "De link staat in de eerste mail die u van ons kreeg.",
    ),
    "letter.compared": Words(
        "Je doet zelf niet mee aan het [programme]. Toch helpt jouw antwoord: zo zien we of er door het [programme] iets verandert.",
        "You do not take part in the [programme] yourself. Still your answer helps: it shows whether the [programme] changes anything.",
        "U doet zelf niet mee aan het [programme]. Toch helpt uw antwoord: zo zien we of er door het [programme] iets verandert.",
    ),
    "letter.no_thanks": Words(
        "Wil je liever geen mail hierover? Klik hier:",
        "Would you rather get no mail about this? Click here:",
        "Wilt u liever geen mail hierover? Klik hier:",
    ),
    "letter.until": Words("Het kan tot en met {day}.", "You can until {day}."),
    "letter.free": Words("Meedoen mag. Het hoeft niet.", "You may take part. You do not have to."),
    "letter.questions": Words("Vragen? Bel of app met {contact}", "Questions? Call or text {contact}"),
}
