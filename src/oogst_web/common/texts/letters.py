"""Texts of the page before mail goes out."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "letters.invite": Words("Nodig {count} {count:mens|mensen} uit", "Invite {count} {count:person|people}"),
    "letters.remind": Words(
        "Herinner hoogstens {count} {count:mens|mensen}", "Remind {count} {count:person|people} at most"
    ),
    "letters.who_answered": Words(
        "Wie al antwoordde krijgt niets. Hoeveel dat er precies zijn laten we niet zien.",
        "Who answered gets nothing. We do not show how many exactly.",
    ),
    "letters.to_all": Words(
        "De meting is anoniem: niemand weet wie antwoordde. Daarom gaat dit naar iedereen.",
        "The wave is anonymous: nobody knows who answered. So this goes to everybody.",
    ),
    "letters.without_address": Words(
        "{count} {count:mens heeft|mensen hebben} geen mailadres. Geef die een code op papier.",
        "{count} {count:person has|people have} no mail address. Give them a code on paper.",
    ),
    "letters.arrives": Words("Zo komt het aan", "This is how it arrives"),
    "letters.arrives_compared": Words(
        "Zo komt het aan bij de vergelijkingsgroep", "How it arrives in the comparison group"
    ),
    "letters.subject": Words("Onderwerp", "Subject"),
    "letters.own": Words("Schrijf er zelf iets bij", "Add words of your own", "Schrijf er zelf iets bij"),
    "letters.text": Words(
        "Jouw tekst, boven de vaste regels", "Your text, above the fixed lines", "Uw tekst, boven de vaste regels"
    ),
    "letters.text.hint": Words("Kort en gewoon. Links mogen er niet in.", "Short and plain. No links."),
    "letters.comparison_text": Words("Tekst voor de vergelijkingsgroep", "Text for the comparison group"),
    "letters.comparison_text.hint": Words(
        "Leg uit waarom je ook mensen vraagt die niet meedoen. Links mogen er niet in.",
        "Explain why you also ask people who do not take part. No links.",
        "Leg uit waarom u ook mensen vraagt die niet meedoen. Links mogen er niet in.",
    ),
    "letters.look": Words("Bekijk hoe het aankomt", "See how it arrives"),
    "letters.link": Words(
        "“{piece}” lijkt een link. Haal die weg: in deze mail staat alleen de link van Oogst.",
        "“{piece}” looks like a link. Take it out: this mail holds only the link of Oogst.",
    ),
    "letters.facts_link": Words(
        "In de naam van de vragenlijst of in wie mensen kunnen bellen staat een link: “{piece}”. Haal die daar weg.",
        "The name of the questionnaire, or whom people can call, holds a link: “{piece}”. Take it out there.",
    ),
    "letters.too_long": Words(
        "Maak de tekst korter dan {count} tekens.", "Make the text shorter than {count} characters."
    ),
    "letters.send": Words("Stuur naar {count} {count:mens|mensen}", "Send to {count} {count:person|people}"),
    "letters.send_reminder": Words("Stuur de herinnering", "Send the reminder"),
    "letters.nobody": Words("Er is niemand om dit aan te sturen.", "There is nobody to send this to."),
    "letters.in_post": Words("De mail is onderweg.", "The mail is on its way."),
    "letters.in_post_later": Words(
        "De mail gaat uit vanaf {moment}. 's Avonds, 's nachts en op zondag sturen we niets.",
        "The mail goes out from {moment}. We send nothing in the evening, at night and on Sundays.",
    ),
    "letters.quiet": Words(
        "Het is nu avond, nacht of zondag. De mail gaat uit vanaf {moment}.",
        "It is evening, night or Sunday now. The mail goes out from {moment}.",
    ),
    "letters.too_soon": Words(
        "Tussen twee mails zitten minstens vier dagen. De herinnering kan vanaf {moment}.",
        "There are at least four days between two mails. The reminder can go from {moment}.",
    ),
    "letters.too_many": Words(
        "In dit [programme] gingen vandaag al vijf keer mails uit. Wacht tot morgen.",
        "Mails went out five times in this [programme] today. Wait until tomorrow.",
    ),
    "letters.last": Words(
        "Iedereen heeft twee herinneringen gehad. Meer sturen we niet.", "Everybody had two reminders. We send no more."
    ),
}
