"""What could be better about a question: advice from its words, never a verdict.

Each check is a function of plain values; the words it looks for are few, so
that it seldom cries wolf. Sources of the rules: ``ux.md`` 6.4 and 11.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from oogst.language.message import Language
from oogst.language.readability import measure_dutch
from oogst.types.measures import OPTION_KINDS
from oogst_web.common.sentences import split_sentences
from oogst_web.questionnaires.items import shown_text

MOST_WORDS = 12
# One short sentence swings more than a page, so only what is really hard is called so.
HARD_BELOW = 45
_FEW_WORDS = 4

# Fixed pairs that are one idea.
_ONE_IDEA = re.compile(
    r"\b(?:min of meer|af en toe|voor en na|meer en meer|keer op keer|nu en dan|hij of zij|zijn of haar|hem of haar"
    r"|more or less|now and then|again and again|his or her|he or she|before and after)\b",
    re.IGNORECASE,
)
_BOTH = {
    "nl": re.compile(r"\b(?:en|of)\b|\w/\w", re.IGNORECASE),
    "en": re.compile(r"\b(?:and|or)\b|\w/\w", re.IGNORECASE),
}
# “Weet je of …” asks one thing: “of” begins a clause.
_WHETHER = re.compile(
    r"\b(?:weet|weten|wist|zie|ziet|zien|merk\w*|vraag\w*|kijk\w*|zeker|check\w*|ga\w* na)(?:\s+\w+){0,2}\s+of\b",
    re.IGNORECASE,
)
_NEGATION = {
    "nl": re.compile(r"\b(?:niet|geen|nooit|niemand|niets|nergens|nauwelijks)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:not|no|never|nobody|nothing|nowhere|hardly)\b|n['’]t\b", re.IGNORECASE),
}
_LEADING = {
    "nl": re.compile(
        r"\b(?:toch|natuurlijk|uiteraard|immers|iedereen (?:weet|vindt)|(?:vind|vindt) (?:je|jij|u) ook|(?:ben|bent) (?:je|jij|u) het (?:ermee )?eens"
        r"|eens dat|hoe (?:goed|leuk|fijn|nuttig|geweldig)|fantastisch\w*|geweldig\w*|prachtig\w*)\b|\b(?:hè|nietwaar)\s*\?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:of course|surely|obviously|everyone knows|don['’]t you|isn['’]t it|do you agree|agree that|how (?:good|great|nice|useful)"
        r"|fantastic|wonderful|great)\b",
        re.IGNORECASE,
    ),
}
_UNKNOWN = re.compile(
    r"weet (?:ik )?(?:het )?niet|weet niet|n\.?v\.?t|niet van toepassing|don['’]t know|not applicable|n/a",
    re.IGNORECASE,
)
# Hard word → easier one; the beginning of the word is enough.
EASIER = {
    "competentie": "wat je kunt",
    "implement": "invoeren",
    "evalu": "terugkijken",
    "faciliteer": "helpen",
    "faciliter": "helpen",
    "functioner": "je werk doen",
    "optimal": "zo goed mogelijk",
    "relevant": "nuttig",
    "adequa": "goed genoeg",
    "frequent": "vaak",
    "initi": "beginnen",
    "interventie": "wat we doen",
    "motiver": "zin geven",
    "participe": "meedoen",
    "perspectief": "hoe je het ziet",
    "reflect": "terugkijken",
    "resultat": "wat het oplevert",
    "substanti": "veel",
    "ondervind": "merken",
    "aangaande": "over",
    "betreffende": "over",
    "derhalve": "daarom",
    "hetgeen": "wat",
    "middels": "met",
    "teneinde": "om",
    "alsmede": "en",
}


@dataclass(frozen=True)
class Finding:
    """Something to look at: the text ``check.<key>`` says what, with these values."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


def check_text(text: str, language: Language) -> Iterator[Finding]:
    """Yield what could be better about the words of a question."""
    words = count_words(text)
    if words > MOST_WORDS:
        yield Finding("too_long", {"count": words})
    if language == "nl" and is_hard(text):
        yield Finding("hard")
    if language == "nl":
        yield from (Finding("easier", {"word": word, "easier": easier}) for word, easier in find_easier(text))
    if asks_two_things(text, language):
        yield Finding("two_ideas")
    if has_negation(text, language):
        yield Finding("negation")
    if is_leading(text, language):
        yield Finding("leading")


def count_words(text: str) -> int:
    """Count the words of a question.

    Examples
    --------
    >>> count_words("Ik vraag door in een gesprek.")
    6
    """
    return measure_dutch(text).words


def is_hard(text: str) -> bool:
    """Tell whether Dutch text is hard to read; too few words say nothing."""
    measured = measure_dutch(text)
    return measured.words >= _FEW_WORDS and measured.flesch_douma < HARD_BELOW


def find_easier(text: str) -> list[tuple[str, str]]:
    """Return hard words with an easier one.

    Examples
    --------
    >>> find_easier("Wij evalueren de interventie.")
    [('evalueren', 'terugkijken'), ('interventie', 'wat we doen')]
    """
    return [
        (word, easier)
        for word in re.findall(r"\w+", text)
        for start, easier in EASIER.items()
        if word.lower().startswith(start)
    ]


def asks_two_things(text: str, language: Language) -> bool:
    """Tell whether a question joins two ideas with “en” or “of”."""
    rest = _ONE_IDEA.sub("", text)
    rest = _WHETHER.sub("", rest) if language == "nl" else rest
    return _BOTH[language].search(rest) is not None


def has_negation(text: str, language: Language) -> bool:
    """Tell whether a question says what is not."""
    return _NEGATION[language].search(text) is not None


def is_leading(text: str, language: Language) -> bool:
    """Tell whether a question steers towards an answer."""
    return _LEADING[language].search(text) is not None


def lacks_unknown(item: Mapping[str, Any], scale: Mapping[str, Any] | None) -> bool:
    """Tell whether people who do not know have nothing to choose; open questions can be skipped."""
    kind = item.get("kind", "scale")
    if kind == "scale":
        return scale is not None and not scale.get("missing")
    # Who does not know the order can skip it: “Dat weet ik niet” has no place in it.
    if kind in OPTION_KINDS - {"order"}:
        return not any(_UNKNOWN.search(text) for option in item.get("options", {}).values() for text in _texts(option))
    return False


def differs_from_earlier(
    now: tuple[Mapping[str, Any], Mapping[str, Any] | None], before: tuple[Mapping[str, Any], Mapping[str, Any] | None]
) -> bool:
    """Tell whether a question (item, answer scale) has other answers than it had before."""
    return _answers_of(*now) != _answers_of(*before)


def has_other_picture(now: Mapping[str, Any] | None, before: Mapping[str, Any] | None) -> bool:
    """Tell whether an answer scale has another picture than it had before: people may answer otherwise by it."""
    return picture_of(now) != picture_of(before)


def picture_of(scale: Mapping[str, Any] | None) -> str:
    """Return the picture of an answer scale.

    Examples
    --------
    >>> picture_of({"picture": "bars"}), picture_of({}), picture_of(None)
    ('bars', 'none', 'none')
    """
    return (scale or {}).get("picture") or "none"


def is_long_hint(hint: str) -> bool:
    """Tell whether an explanation is more than one sentence.

    Examples
    --------
    >>> is_long_hint("Denk aan vorige week."), is_long_hint("Denk aan vorige week. Of aan gisteren.")
    (False, True)
    """
    return len(split_sentences(hint)) > 1


def _answers_of(item: Mapping[str, Any], scale: Mapping[str, Any] | None) -> tuple[Any, ...]:
    kind = item.get("kind", "scale")
    if kind == "scale":
        scale = scale or {}
        labels = {code: shown_text(text, "nl") for code, text in scale.get("labels", {}).items()}
        return kind, scale.get("minimum"), scale.get("maximum"), labels
    return kind, {code: shown_text(text, "nl") for code, text in item.get("options", {}).items()}


def _texts(value: Any) -> list[str]:
    """Return a text in each of the languages that can be judged."""
    if isinstance(value, Mapping):
        return [str(value[language]) for language in ("nl", "en") if value.get(language)]
    return [str(value)] if value else []
