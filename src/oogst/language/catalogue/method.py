"""Method pages: what each analysis does, in plain words and with its source."""

from oogst.language.message import Message

MESSAGES = {
    "method.response.title": Message("Respons", "Response"),
    "method.response": Message(
        "Respons is het aantal mensen dat antwoordde, gedeeld door het aantal dat gevraagd is. Wie niet meer "
        "meedeed toen er gemeten werd, telt niet mee. Zijn uitkomsten per uitnodiging bekend, dan geldt AAPOR RR2 "
        "(AAPOR, 2023).",
        "Response is the number of people who answered, divided by the number who were asked. Who no longer took part "
        "when the measurement was done does not count. Where the outcome of each invitation is known, AAPOR RR2 "
        "applies (AAPOR, 2023).",
    ),
    "method.level.title": Message("Stand op één moment", "Level at one moment"),
    "method.level": Message(
        "Dit cijfer beschrijft deze groep, en iedereen van de groep is gevraagd. Onzeker is dus alleen wat de anderen "
        "hadden gezegd. De uitersten tellen hen mee: eerst als nee of het laagste antwoord, dan als ja of het hoogste "
        "(Manski, 1989). Antwoordde iedereen, dan is er geen marge. Een deel van de groep heeft alleen een aantal. "
        "Marges voor een volgende groep staan in het JSON-bestand: Wilson (1927) voor een aandeel, een t-marge voor "
        "een gemiddelde, Rocks (2016) voor de NPS.",
        "This figure describes this group, and everyone of the group was asked. So only what the others would have "
        "said is uncertain. The extremes count them: first as a no or the lowest answer, then as a yes or the highest "
        "(Manski, 1989). Where everyone answered there is no margin. A part of the group has a count only. "
        "Margins for a next group are in the JSON file: Wilson (1927) for a share, a t margin for a mean, Rocks "
        "(2016) for the NPS.",
    ),
    "method.distribution.title": Message("Verdeling van antwoorden", "Spread of answers"),
    "method.distribution": Message(
        "Per vraag staat hoeveel mensen elk antwoord gaven. “Weet niet” telt niet mee en staat erbij. De verdeling "
        "tonen we vanaf tien antwoorden, en niet als iedereen hetzelfde antwoordde.",
        "For each question you see how many people gave each answer. “Don’t know” does not count and is mentioned. The "
        "spread is shown from ten answers, and not when everyone answered the same.",
    ),
    "method.change.title": Message("Verandering bij dezelfde mensen", "Change in the same people"),
    "method.change": Message(
        "We vergelijken per mens de score ervoor en erna. Alleen wie beide keren antwoordde telt mee. De marge is een "
        "gepaarde t-marge (Student, 1908). We noemen een verschil pas duidelijk als ook de tekenwisseltoets het "
        "bevestigt, na correctie volgens Holm (1979).",
        "We compare each person’s score before and after. Only people who answered both times count. The margin is a "
        "paired t margin (Student, 1908). We call a difference clear only if the sign-flip test confirms it too, after "
        "correction by Holm (1979).",
    ),
    "method.comparison.title": Message("Vergelijking met een andere groep", "Comparison with another group"),
    "method.comparison": Message(
        "Zijn de groepen door loting gemaakt, dan vergelijken we de scores erna, gelet op de scores ervoor (ANCOVA "
        "met HC3-marge). Anders vergelijken we de veranderingen (verschil in verschillen) én de ANCOVA. Komen die op "
        "iets anders uit, dan zeggen we minder. Zijn teams of locaties geloot, dan rekenen we met teams of locaties.",
        "Where groups were made by lottery, we compare the scores after, given the scores before (ANCOVA with an HC3 "
        "margin). Otherwise we compare the changes (difference in differences) and the ANCOVA too. If those differ, "
        "we say less. Where teams or sites were drawn, we calculate with teams or sites.",
    ),
    "method.retrospective.title": Message("Terugkijken", "Looking back"),
    "method.retrospective": Message(
        "Mensen zeggen achteraf hoe het ervoor was. Dat is een eigen oordeel en geen voormeting (Howard, 1980).",
        "People say afterwards how it was before. That is their own judgement and not a measurement before (Howard, "
        "1980).",
    ),
    "method.series.title": Message("Cijfers van de organisatie", "Figures of the organisation"),
    "method.series": Message(
        "We trekken een lijn door de periodes voor de start en kijken of de lijn daarna verspringt of anders loopt "
        "(onderbroken tijdreeks). We houden rekening met samenhang tussen opeenvolgende periodes. Zonder een reeks om "
        "mee te vergelijken kan een andere oorzaak meespelen (Lopez Bernal e.a., 2017).",
        "We draw a line through the periods before the start and see whether it jumps or bends after it (interrupted "
        "time series). We take into account that successive periods resemble each other. Without a series to compare "
        "with, another cause may play a part (Lopez Bernal et al., 2017).",
    ),
    "method.impact.title": Message("Impact in het werk", "Impact at work"),
    "method.impact": Message(
        "Per deelnemer is vastgesteld of er impact in het werk was. Wie niets liet weten, telt als nee. Zo is het "
        "laagste cijfer zeker waar. Het hoogste cijfer telt iedereen mee van wie we het niet weten.",
        "For each participant it was established whether there was impact at work. Who said nothing counts as a no. So "
        "the lowest figure is surely true. The highest figure counts everyone we do not know about.",
    ),
    "method.quotes.title": Message("Citaten", "Quotes"),
    "method.quotes": Message(
        "Een citaat staat er alleen met toestemming, nadat is nagekeken of iemand te herkennen is, en hooguit één per "
        "persoon.",
        "A quote appears only with consent, after a check that no one can be recognised, and at most one per person.",
    ),
    "method.cards.title": Message("Kaarten", "Cards"),
    "method.cards": Message(
        "Mensen legden kaarten bij hun eigen verhaal: wat hielp, wat hield tegen, en hoe sterk. We tellen verhalen, "
        "geen kaarten. Gevoelige kaarten tonen we vanaf tien verhalen.",
        "People laid cards with their own story: what helped, what hindered, and how much. We count stories, not "
        "cards. Sensitive cards are shown from ten stories.",
    ),
    "method.roi.title": Message("Rendement", "Return"),
    "method.roi": Message(
        "ROI is (baten − kosten) gedeeld door de kosten. Alleen het eerste jaar telt, tenzij anders staat. Wie schat, "
        "geeft aan welk deel door het programma komt en hoe zeker dat is; die drie worden vermenigvuldigd (Phillips, "
        "2003). Wie niets invult, telt als nul. De marge komt uit 100.000 trekkingen.",
        "ROI is (benefits − costs) divided by the costs. Only the first year counts unless stated otherwise. Who "
        "estimates says which part is due to the programme and how sure that is; the three are multiplied (Phillips, "
        "2003). Who fills in nothing counts as zero. The margin comes from 100,000 draws.",
    ),
    "method.reliability.title": Message("Betrouwbaarheid van de vragen", "Reliability of the questions"),
    "method.reliability": Message(
        "Alfa en omega zeggen hoe goed de vragen van een schaal bij elkaar passen (Cronbach, 1951; McDonald, 1999). "
        "De marge is die van Feldt (1965). Omega rekenen we vanaf 50 mensen.",
        "Alpha and omega tell how well the questions of a scale belong together (Cronbach, 1951; McDonald, 1999). The "
        "margin is Feldt’s (1965). Omega is calculated from 50 people.",
    ),
}
