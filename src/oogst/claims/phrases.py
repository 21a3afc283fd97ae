"""What a sentence may say too much with: causes, certainty, size, quantities; per language, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from oogst.language.message import Language

_WHAT_NL = (
    r"(?:training|trainingen|programma|cursus|cursussen|leertraject|traject|opleiding|opleidingen|aanpak|workshop|workshops"
    r"|sessie|sessies|coaching|interventie|leren|scholing|bijeenkomst|bijeenkomsten|methode|leerprogramma|les|lessen)"
)
_WHAT_EN = (
    r"(?:training|trainings|programme|program|course|courses|trajectory|approach|workshop|workshops|session|sessions"
    r"|coaching|intervention|learning|method|lessons)"
)
_THE_NL = r"(?:de|het|deze|dit|onze|ons|die|dat|een)"
_THE_EN = r"(?:the|this|our|these|that|a)"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A way to say something; ``instead`` is what takes its place in a proposal, with groups of the pattern."""

    pattern: re.Pattern[str]
    instead: str | None = None


def _phrases(*pairs: tuple[str, str | None]) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), instead) for pattern, instead in pairs
    )


CAUSES: dict[Language, tuple[Phrase, ...]] = {
    "nl": _phrases(
        (rf"door ({_THE_NL} (?:\w+ )?{_WHAT_NL})", r"na \1"),
        (rf"dankzij ({_THE_NL} (?:\w+ )?\w+)", r"na \1"),
        (rf"vanwege ({_THE_NL} (?:\w+ )?{_WHAT_NL})", r"na \1"),
        (rf"als gevolg van ({_THE_NL} (?:\w+ )?\w+)", r"na \1"),
        (rf"(?:het )?effect van ({_THE_NL} (?:\w+ )?{_WHAT_NL})", None),
        (rf"{_WHAT_NL} (?:heeft |hebben |)(?:gewerkt|werkt|werkte|werken|helpt|hielp)", None),
        (r"dankzij", "na"),
        (r"(?:leidt|leidde|leiden|leidden|geleid) tot", None),
        (r"(?:zorgt|zorgde|zorgden|gezorgd) (?:er )?voor|(?:zorgt|zorgde|zorgden) ervoor|ervoor gezorgd", None),
        (r"(?:veroorzaakt|veroorzaakte|veroorzaken)", None),
        (r"(?:resulteert|resulteerde|resulteren|geresulteerd) in", None),
        (r"(?:daardoor|hierdoor|waardoor|doordat)", None),
        (r"(?:het )?(?:komt|kwam|kwamen|komen) door", None),
        (r"maakt(?:e|en)? dat", None),
        (
            (
                rf"{_WHAT_NL} (?:levert|leverde|heeft|maakte|maakt|verhoogt|verhoogde|verbetert|verbeterde) .{{0,40}}"
                r"(?:op|opgeleverd|verhoogd|verbeterd|beter|veranderd)"
            ),
            None,
        ),
        (r"(?:bijgedragen|droeg bij|droegen bij|draagt bij)", None),
    ),
    "en": _phrases(
        (rf"(?:because of|due to|thanks to|owing to|as a result of) ({_THE_EN} (?:\w+ )?\w+)", r"after \1"),
        (rf"(?:by|through) ({_THE_EN} (?:\w+ )?{_WHAT_EN})", r"after \1"),
        (r"(?:because of|due to|thanks to|owing to|as a result of)", "after"),
        (rf"(?:the )?(?:effect|impact) of ({_THE_EN} (?:\w+ )?{_WHAT_EN})", None),
        (rf"{_WHAT_EN} (?:has |have |)(?:worked|works|work|helped|helps)", None),
        (r"(?:leads|led|lead) to", None),
        (r"(?:results|resulted) in", None),
        (r"(?:caused|causes|cause|brought about)", None),
        (rf"{_WHAT_EN} (?:has |)(?:made|makes|improved|improves|increased|increases|raised|reduced|changed)", None),
        (r"(?:contributed|contributes|contribute) to|contributed", None),
        (r"(?:as a result|therefore)", None),
    ),
}
# Said with “probably” this is what a comparison may say.
CONTRIBUTION: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r"bijgedragen|droeg bij|droegen bij|draagt bij", re.IGNORECASE),
    "en": re.compile(r"contribut", re.IGNORECASE),
}
PROBABLY: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r"\b(?:waarschijnlijk|vermoedelijk)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:probably|likely)\b", re.IGNORECASE),
}
# Before a word in the same part of the sentence these turn it around.
DENIALS: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:niet|geen|nooit|onbekend|onzeker|onduidelijk|zonder)\b(?! (?:alleen|slechts))|\bof\b", re.IGNORECASE
    ),
    "en": re.compile(
        r"\b(?:not|no|never|cannot|unknown|unsure|unclear|without|whether)\b(?! only)|n['’]t\b", re.IGNORECASE
    ),
}
CERTAINTY: dict[Language, tuple[Phrase, ...]] = {
    "nl": _phrases(
        (r"statistisch(?:e)?(?: significant(?:e)?)?", None),
        (r"significant(?:e)?", None),
        (
            (
                r"aantoonbaar|aantoonbare|aangetoond|bewezen|(?:bewijst|bewijzen)(?! niet)|onomstotelijk|overtuigend"
                r"|ongetwijfeld|zeker weten"
            ),
            None,
        ),
    ),
    "en": _phrases(
        (r"statistically(?: significant(?:ly)?)?", None),
        (r"significant(?:ly)?", None),
        (r"demonstrabl[ey]|proven|proved|proves|undoubtedly|conclusive(?:ly)?|beyond doubt|convincing(?:ly)?", None),
    ),
}
PROOF = re.compile(r"significant|statisti", re.IGNORECASE)
SIZE: dict[Language, tuple[Phrase, ...]] = {
    "nl": _phrases(
        (
            (
                r"(?:enorm|enorme|spectaculair|spectaculaire|fors|forse|gigantisch|gigantische|drastisch|drastische|explosief"
                r"|dramatisch|dramatische|aanzienlijk|aanzienlijke|flink|flinke|zeer veel|heel veel)"
            ),
            "",
        ),
    ),
    "en": _phrases(
        (
            (
                r"(?:enormous(?:ly)?|spectacular(?:ly)?|huge(?:ly)?|massive(?:ly)?|drastic(?:ally)?|dramatic(?:ally)?"
                r"|considerabl[ey]|substantial(?:ly)?|tremendous(?:ly)?)"
            ),
            "",
        ),
    ),
}
UP: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:gestegen|steeg|stegen|toegenomen|nam toe|namen toe|verbeterd|verbeterde|verbeterden|vooruitgegaan|vooruit|hoger|vaker|beter)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:rose|risen|increased?|improved?|grew|grown|went up|gone up|higher|more often|better)\b", re.IGNORECASE
    ),
}
DOWN: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:gedaald|daalde|daalden|afgenomen|nam af|namen af|verslechterd|verslechterde|achteruit|lager|slechter)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:fell|fallen|decreased?|declined?|dropped|went down|gone down|lower|worse|worsened)\b", re.IGNORECASE
    ),
}
# That nothing changed is a claim too: that no clear difference was found does not carry it.
NOTHING: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:(?:is|zijn|was|waren) (?:gelijk|hetzelfde|onveranderd|stabiel) (?:gebleven|aan)"
        r"|(?:bleef|bleven|blijft|blijven) (?:gelijk|hetzelfde|onveranderd|stabiel)|(?:gelijk|hetzelfde|stabiel) (?:bleef|bleven)"
        r"|onveranderd|(?:niet|niets) (?:is |zijn )?(?:veranderd|veranderde|veranderden)|verander(?:t|en|de|den) (?:er )?(?:niet|niets)"
        r"|niet (?:gestegen|gedaald|toegenomen|afgenomen|verbeterd|verslechterd|vooruitgegaan|vaker|hoger|lager|beter|slechter)"
        r"|geen (?:enkel |enkele )?(?:verschil|effect|invloed|verandering|vooruitgang)"
        rf"|{_WHAT_NL} (?:heeft |hebben )?(?:werkt|werkte|werken|helpt|hielp) niet|niet (?:gewerkt|geholpen))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:stayed|stays|remained|remains|was|were|is|are) (?:the same|unchanged|stable)|unchanged"
        r"|(?:did|does|do|has|have) not (?:change|changed|improve|improved|rise|risen|fall|fallen|increase|decrease|work|help)"
        r"|(?:didn|doesn|don|hasn|haven)['’]t (?:change|changed|improve|improved|rise|fall|increase|decrease|work|help)"
        r"|nothing (?:has )?changed|no (?:difference|effect|influence|impact|change|improvement))\b",
        re.IGNORECASE,
    ),
}
SAY_SO: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:zeg(?:t|gen)|zei(?:den)?|noem(?:t|en)|noemden|vertel(?:t|len)|vertelde(?:n)?|geven aan|gaven aan|schat(?:ten)?|vind(?:en|t)|vonden|volgens|ervaren|denken)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:say|says|said|report(?:s|ed)?|tells?|told|estimated?|think|feel|according to|find)\b", re.IGNORECASE
    ),
}
TARGET: dict[Language, tuple[Phrase, ...]] = {
    "nl": _phrases(
        (
            r"(?:het |ons |dit )?(?:doel|streefcijfer|streven) (?:is |was |werd )?(?:ruim |ruimschoots |)(?:gehaald|bereikt)",
            None,
        ),
        (r"(?:haalt|haalde|haalden|bereikte|bereikten) (?:het|ons|dit) (?:doel|streefcijfer)", None),
    ),
    "en": _phrases(
        (r"(?:the |our |this )?(?:goal|target) (?:is |was |has been |)(?:easily |)(?:reached|met|achieved)", None),
        (r"(?:reached|met|achieved) (?:the|our|this) (?:goal|target)", None),
    ),
}
_PEOPLE_NL = (
    r"(?:(?:van )?(?:de |het |onze |alle )?(?:mensen|groep|team|collega['’]?s|ondervraagden|respondenten"
    r"|\w*(?:deelnemers|medewerkers|werknemers|leiders|leidinggevenden|hoofden|assistenten|managers|coaches)))"
)
_PEOPLE_EN = r"(?:(?:of )?(?:the |our |all )?(?:participants|people|employees|staff|colleagues|group|team|managers|respondents|\w*leaders|assistants|coaches))"


@dataclass(frozen=True, slots=True)
class Amount:
    """A word for a share: at least ``least`` and at most ``most`` of the people."""

    pattern: re.Pattern[str]
    least: float = 0.0
    most: float = 1.0
    more_than: bool = False


def _amounts(*rows: tuple[str, float, float, bool]) -> tuple[Amount, ...]:
    return tuple(
        Amount(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), least, most, strict)
        for pattern, least, most, strict in rows
    )


# The longest first: what was found is not looked at again.
AMOUNTS: dict[Language, tuple[Amount, ...]] = {
    "nl": _amounts(
        (r"(?:bijna|vrijwel|zo goed als) (?:iedereen|allemaal|alle \w+)", 0.9, 1.0, False),
        (r"(?:bijna|vrijwel) niemand", 0.0, 0.1, False),
        (
            rf"iedereen|allemaal|(?:alle|elke|iedere) (?:{_PEOPLE_NL}|deelnemer|medewerker|collega)|de hele groep|het hele team|100 ?%",
            1.0,
            1.0,
            False,
        ),
        (r"niemand|geen enkele \w+|niet één \w+", 0.0, 0.0, False),
        (r"(?:ruim |meer dan )(?:driekwart|drie kwart)", 0.75, 1.0, True),
        (r"driekwart|drie kwart", 0.75, 1.0, False),
        (r"(?:twee derde|tweederde)", 0.66, 1.0, False),
        (r"(?:ruim |meer dan )de helft", 0.5, 1.0, True),
        (r"(?:minder dan|nog geen) de helft", 0.0, 0.5, False),
        (r"(?:de )?helft", 0.5, 1.0, False),
        (r"(?:de )?meerderheid|het merendeel", 0.5, 1.0, True),
        (rf"(?:de |verreweg de )?meeste (?:\w+ )?{_PEOPLE_NL}|de meesten", 0.6, 1.0, False),
        (r"een groot deel|het grootste deel", 0.5, 1.0, False),
        (rf"veel (?:\w+ )?{_PEOPLE_NL}|velen", 0.4, 1.0, False),
        (r"(?:een )?derde (?:deel )?van", 0.33, 1.0, False),
        (r"bijna een kwart", 0.2, 1.0, False),
        (r"(?:minstens |ruim |meer dan |)een kwart", 0.25, 1.0, False),
    ),
    "en": _amounts(
        (r"(?:almost|nearly|virtually) (?:everyone|everybody|all)(?: \w+)?", 0.9, 1.0, False),
        (r"(?:almost|hardly|nearly) (?:no one|nobody|anyone|anybody)", 0.0, 0.1, False),
        (
            rf"everyone|everybody|all {_PEOPLE_EN}|(?:every|each) (?:participant|person|employee|colleague)|the (?:whole|entire) (?:group|team)|100 ?%",
            1.0,
            1.0,
            False,
        ),
        (r"nobody|no one|none of|not a single \w+|no (?:participant|participants|employee|employees)", 0.0, 0.0, False),
        (r"(?:more than|over) three[- ]quarters", 0.75, 1.0, True),
        (r"three[- ]quarters", 0.75, 1.0, False),
        (r"two[- ]thirds", 0.66, 1.0, False),
        (r"(?:more than|over) half", 0.5, 1.0, True),
        (r"(?:less|fewer) than half", 0.0, 0.5, False),
        (r"half(?: of)?", 0.5, 1.0, False),
        (r"(?:a |the )?majority", 0.5, 1.0, True),
        (rf"most (?:\w+ )?{_PEOPLE_EN}|most of", 0.6, 1.0, False),
        (r"a large part", 0.5, 1.0, False),
        (rf"many (?:\w+ )?{_PEOPLE_EN}|many of", 0.4, 1.0, False),
        (r"(?:a|one) third", 0.33, 1.0, False),
        (r"(?:nearly|almost) a quarter", 0.2, 1.0, False),
        (r"(?:at least |more than |over |)a quarter", 0.25, 1.0, False),
    ),
}
RATIO: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen) (?:op|van) de (twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(two|three|four|five|six|seven|eight|nine|ten)\b",
        re.IGNORECASE,
    ),
}
NUMBER_WORDS: dict[str, int] = {
    word: number
    for words in (
        ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    )
    for number, word in enumerate(words, start=1)
} | {"één": 1}
OF_ANSWERED: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(r"antwoord|respondent|invuld|ingevuld|ondervraagd", re.IGNORECASE),
    "en": re.compile(r"answer|respond|respondent|filled", re.IGNORECASE),
}
NUMBER = re.compile(r"[−-]?\d+(?:[.,]\d+)*(?: ?%)?")
