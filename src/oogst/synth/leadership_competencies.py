"""From core values to competencies to behaviour: the content of the made-up leadership programme."""

from __future__ import annotations

from dataclasses import dataclass

from oogst.types.design import CoreValue, Text

TRUST, TOGETHER, GROWTH, CLARITY = "vertrouwen", "samen", "groei", "duidelijk"
VALUES = (
    CoreValue(id=TRUST, text=Text(nl="Vertrouwen", en="Trust")),
    CoreValue(id=TOGETHER, text=Text(nl="Samen", en="Together")),
    CoreValue(id=GROWTH, text=Text(nl="Groei", en="Growth")),
    CoreValue(id=CLARITY, text=Text(nl="Duidelijk", en="Clear")),
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question in both languages; ``reversed`` when a high answer means little of it."""

    text: Text
    location: float
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class Competency:
    """A core competency of leaders, the behaviour that shows it, and its true effect in scale points.

    ``condition`` and ``because`` are halves of "if ..., then ..., because ...".
    """

    id: str
    value: str
    title: Text
    goal: Text
    behaviour: Text
    situation: Text
    condition: Text
    because: Text
    effect: float
    questions: tuple[Question, ...]


def _question(nl: str, en: str, location: float, *, reversed_: bool = False) -> Question:
    return Question(Text(nl=nl, en=en), location, reversed_)


COMPETENCIES = (
    Competency(
        "richting",
        CLARITY,
        Text(nl="Richting geven", en="Giving direction"),
        Text(
            nl="Leiders vertellen vaker waar het team heen gaat.",
            en="Leaders say more often where the team goes.",
        ),
        Text(nl="Vertelt wat het doel is en waarom leren helpt.", en="Tells the goal and why learning helps."),
        Text(nl="In het teamoverleg, elke maand.", en="In the team meeting, every month."),
        Text(nl="leiders vaker vertellen waar het heen gaat", en="leaders say more often where it goes"),
        Text(nl="wie het doel kent zelf kan kiezen", en="those who know the goal can choose for themselves"),
        0.40,
        (
            _question("Ik vertelde mijn team waarom leren belangrijk is.", "I told my team why learning matters.", 2.9),
            _question(
                "Ik maakte met mijn team duidelijk waar we heen willen.",
                "My team and I made clear where we want to go.",
                3.1,
            ),
            _question(
                "Mijn team wist niet wat ik verwachtte.", "My team did not know what I expected.", 3.3, reversed_=True
            ),
        ),
    ),
    Competency(
        "feedback",
        CLARITY,
        Text(nl="Eerlijke feedback geven", en="Giving honest feedback"),
        Text(nl="Leiders geven vaker eerlijke feedback.", en="Leaders give honest feedback more often."),
        Text(
            nl="Zegt precies wat goed gaat en wat beter kan.",
            en="Says precisely what goes well and what can be better.",
        ),
        Text(nl="In een gesprek met één medewerker.", en="In a talk with one employee."),
        Text(nl="leiders eerlijk zeggen wat beter kan", en="leaders say honestly what can be better"),
        Text(nl="niemand dan hoeft te raden", en="nobody then needs to guess"),
        0.50,
        (
            _question("Ik zei precies wat iemand goed deed.", "I said precisely what someone did well.", 3.2),
            _question("Ik zei eerlijk wat beter kon.", "I said honestly what could be better.", 2.9),
            _question("Ik stelde een lastig gesprek uit.", "I put off a difficult talk.", 2.8, reversed_=True),
        ),
    ),
    Competency(
        "voorbeeld",
        GROWTH,
        Text(nl="Zelf zichtbaar leren", en="Visibly learning oneself"),
        Text(nl="Leiders laten vaker zien dat ze zelf leren.", en="Leaders show more often that they learn too."),
        Text(nl="Vraagt feedback en geeft een fout toe.", en="Asks for feedback and admits a mistake."),
        Text(nl="In het team, waar anderen bij zijn.", en="In the team, with others present."),
        Text(nl="leiders laten zien dat ze zelf leren", en="leaders show that they learn too"),
        Text(nl="mensen nadoen wat ze zien", en="people do what they see"),
        0.35,
        (
            _question("Ik liet zien dat ik zelf iets leerde.", "I showed that I was learning something.", 2.8),
            _question("Ik vroeg mijn team om feedback.", "I asked my team for feedback.", 2.7),
            _question("Ik gaf een fout van mezelf toe.", "I admitted a mistake of my own.", 3.1),
        ),
    ),
    Competency(
        "kansen",
        GROWTH,
        Text(nl="Kansen geven om te leren", en="Giving chances to learn"),
        Text(
            nl="Leiders geven mensen vaker de kans om te leren.",
            en="Leaders give people more chances to learn.",
        ),
        Text(nl="Maakt tijd vrij en geeft een nieuwe taak.", en="Makes time and gives a new task."),
        Text(nl="Bij het verdelen van het werk.", en="When dividing the work."),
        Text(nl="mensen vaker mogen oefenen", en="people may practise more often"),
        Text(nl="zij dan iets hebben om voor te blijven", en="they then have something to stay for"),
        0.20,
        (
            _question("Ik maakte tijd vrij zodat iemand kon leren.", "I made time so that someone could learn.", 3.0),
            _question("Ik gaf iemand een taak die nieuw was.", "I gave someone a task that was new.", 3.2),
            _question("Ik sprak met iemand over een volgende stap.", "I talked with someone about a next step.", 2.9),
        ),
    ),
    Competency(
        "aanmoedigen",
        GROWTH,
        Text(nl="Aanmoedigen", en="Encouraging"),
        Text(nl="Leiders moedigen mensen vaker aan.", en="Leaders encourage people more often."),
        Text(nl="Laat merken dat het gelukt is.", en="Shows that it worked out."),
        Text(nl="Als iemand iets nieuws probeert.", en="When someone tries something new."),
        Text(nl="leiders mensen vaker aanmoedigen", en="leaders encourage people more often"),
        Text(nl="wie steun voelt het langer volhoudt", en="those who feel support keep going"),
        0.35,
        (
            _question("Ik liet merken dat ik iemand vertrouwde.", "I showed that I trusted someone.", 3.4),
            _question("Ik vierde met mijn team wat gelukt was.", "I celebrated with my team what had worked out.", 2.9),
            _question("Ik hielp iemand verder die vastliep.", "I helped someone who was stuck.", 3.3),
        ),
    ),
    Competency(
        "meedenken",
        TOGETHER,
        Text(nl="Mensen laten meedenken", en="Letting people think along"),
        Text(nl="Leiders laten het team vaker meedenken.", en="Leaders let the team think along more often."),
        Text(nl="Vraagt om ideeën en doet er iets mee.", en="Asks for ideas and does something with them."),
        Text(nl="Als er een probleem in het werk is.", en="When there is a problem at work."),
        Text(nl="het team vaker meedenkt", en="the team thinks along more often"),
        Text(nl="het werk dan beter past", en="the work then fits better"),
        0.45,
        (
            _question("Ik vroeg mijn team om ideeën.", "I asked my team for ideas.", 3.1),
            _question("Ik deed iets met een idee uit mijn team.", "I used an idea of my team.", 3.0),
            _question(
                "Ik bedacht de oplossing zonder het team.",
                "I found the solution without the team.",
                3.0,
                reversed_=True,
            ),
        ),
    ),
    Competency(
        "betrekken",
        TOGETHER,
        Text(nl="Mensen betrekken bij keuzes", en="Involving people in choices"),
        Text(
            nl="Leiders betrekken het team vaker bij keuzes.",
            en="Leaders involve the team in choices more often.",
        ),
        Text(nl="Bespreekt een keuze voor die vaststaat.", en="Discusses a choice before it is fixed."),
        Text(nl="Bij roosters, taken en plannen.", en="With rosters, tasks and plans."),
        Text(nl="het team vaker mee mag kiezen", en="the team may choose more often"),
        Text(nl="het werk dan van henzelf is", en="the work is then their own"),
        0.0,
        (
            _question("Ik besprak een keuze eerst met mijn team.", "I discussed a choice with my team first.", 3.1),
            _question("Ik legde uit hoe ik tot een keuze kwam.", "I explained how I came to a choice.", 3.3),
            _question("Ik liet het team zelf kiezen waar dat kon.", "I let the team choose where it could.", 2.9),
        ),
    ),
    Competency(
        "aandacht",
        TRUST,
        Text(nl="Aandacht voor de mens", en="Attention for the person"),
        Text(nl="Leiders luisteren vaker zonder oordeel.", en="Leaders listen without judging more often."),
        Text(nl="Vraagt hoe het gaat en luistert.", en="Asks how things are and listens."),
        Text(nl="In een gewoon gesprek op het werk.", en="In an ordinary talk at work."),
        Text(nl="leiders beter luisteren", en="leaders listen better"),
        Text(nl="wie zich gezien voelt minder snel ziek is", en="those who feel seen are less soon ill"),
        0.30,
        (
            _question("Ik vroeg hoe het met iemand ging.", "I asked how someone was doing.", 3.5),
            _question("Ik luisterde zonder meteen raad te geven.", "I listened without giving advice at once.", 2.9),
            _question("Ik wist wat iemand bezighield.", "I knew what was on someone's mind.", 3.2),
        ),
    ),
)

CONFIDENCE = (
    _question("Ik weet hoe ik een lastig gesprek begin.", "I know how to start a difficult talk.", 3.0),
    _question("Ik durf te zeggen wat ik zie.", "I dare to say what I see.", 3.2),
    _question("Ik weet hoe ik iemand help leren.", "I know how to help someone learn.", 3.1),
    _question("Ik weet wat ik doe als iemand niet wil.", "I know what to do when someone does not want to.", 2.8),
)
