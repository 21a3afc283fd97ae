"""What could be better about the goals of a design: advice from their words and measures, never a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from oogst.language.message import Language, say
from oogst.types.design import Design, Goal, GoalKind, Indicator, LocalText, Measure, said
from oogst.types.text import Text

MOST_INDICATORS = 2
_SELF_REPORT = "survey"
_ANSWERED = frozenset({Measure.MEAN, Measure.SHARE, Measure.NPS, Measure.CHANGE, Measure.RETROSPECTIVE})
# What goes on inside somebody; a colleague sees at most what follows from it.
_UNSEEN = {
    "nl": re.compile(
        r"\b(?:begrijp\w*|snap(?:t|pen)|weet|kent|kennen|bewust\w*|inzicht|besef\w*|vindt|vinden|voelt|voelen|waardeert"
        r"|waarderen|gemotiveerd\w*|betrokken|staan? open|houding|mindset)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:understands?|knows?|aware\w*|insight|realis\w+|feels?|appreciates?|motivated|committed|attitude|mindset"
        r"|open to)\b",
        re.IGNORECASE,
    ),
}
# “Vraagt hoe iemand zich voelt” can be seen: only who acts and the verb that follows count.
_FIRST_WORDS = re.compile(r"(?:\S+\s*){0,4}")
_EVERYWHERE = re.compile(r".*", re.DOTALL)
# A learning goal is about getting better, not about making no mistakes.
_RESULT = {
    "nl": re.compile(r"\b(?:foutloos|zonder fouten|geen fouten|perfect|de beste|slaagt|slagen)\b|\d", re.IGNORECASE),
    "en": re.compile(
        r"\b(?:flawless\w*|without mistakes|no mistakes|perfect|the best|pass(?:es)?)\b|\d", re.IGNORECASE
    ),
}


@dataclass(frozen=True, slots=True)
class Advice:
    """Something that could be better about a goal; ``key`` is a message of the catalogue ``advice``."""

    goal: str
    key: str
    word: str = ""

    def text(self, language: Language) -> str:
        """Return the advice in a sentence or two."""
        return say(self.key, language, word=self.word)


def find_unseen(text: LocalText | None) -> str:
    """Return the first word for what nobody can see, such as “begrijpt”; empty when there is none.

    Examples
    --------
    >>> find_unseen("Is zich bewust van de regels"), find_unseen("Vraagt om ideeën")
    ('bewust', '')
    """
    return _first(_UNSEEN, text, _FIRST_WORDS)


def advise_goals(design: Design) -> tuple[Advice, ...]:
    """Return what could be better about each goal, in the order of the goals.

    Behaviour that nobody can see (S3-06), a learning goal that sounds like a
    result (S1-20), behaviour measured only by what people say about
    themselves, an organisation result without behaviour below it (S3-56), and
    more than two indicators.
    """
    return tuple(advice for goal in design.goals for advice in _advise(design, goal))


def _advise(design: Design, goal: Goal) -> Iterator[Advice]:
    unseen = find_unseen(goal.behaviour or goal.text) if goal.level == 3 else ""
    if unseen:
        yield Advice(goal.id, "advice.unseen", unseen)
    result = _first(_RESULT, goal.text) if goal.kind is GoalKind.LEARNING else ""
    if result:
        yield Advice(goal.id, "advice.not_learning", result)
    indicators = design.indicators_of(goal.id)
    if goal.level == 3 and indicators and all(_is_self_report(design, one) for one in indicators):
        yield Advice(goal.id, "advice.self_report")
    if goal.level == 4 and not any(one.level == 3 and one.parent == goal.id for one in design.goals):
        yield Advice(goal.id, "advice.no_behaviour")
    if len(indicators) > MOST_INDICATORS:
        yield Advice(goal.id, "advice.many_indicators")


def _is_self_report(design: Design, indicator: Indicator) -> bool:
    instrument = next((one for one in design.instruments if one.id == indicator.instrument), None)
    return indicator.measure in _ANSWERED and instrument is not None and instrument.kind == _SELF_REPORT


def _first(words: dict[str, re.Pattern[str]], text: LocalText | None, where: re.Pattern[str] = _EVERYWHERE) -> str:
    languages: tuple[Language, ...] = ("nl", "en")
    for language in languages:
        if isinstance(text, Text) and getattr(text, language) is None:
            continue
        looked_at = where.match(said(text, language))
        found = words[language].search(looked_at[0] if looked_at else "")
        if found is not None:
            return found[0]
    return ""
