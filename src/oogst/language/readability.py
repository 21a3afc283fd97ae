"""Reading ease of Dutch text; a smoke alarm, not a proof of clarity."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VOWELS = re.compile(
    r"ai(?=n)|oa(?=ch)|aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|uw(?![aeiou])|[aeiouyáéíóúàèìòùâêîôûäëïöü]",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n+")
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*%?")
_NUMBER = re.compile(r"\d+([.,]\d+)*%?")
# Vowels that belong to two syllables although they stand side by side.
_HIATUS = (
    (re.compile(r"([aeiou])([ëïöü])"), r"\1-\2"),
    (re.compile(r"qu"), "kw"),
    (re.compile(r"(i)(o|a|um|eu(?!w))"), r"\1-\2"),
    (re.compile(r"e(?=a)"), "e-"),
    (re.compile(r"u(?=a)"), "u-"),
)


@dataclass(frozen=True, slots=True)
class Readability:
    """Words, sentences and reading ease of a text."""

    words: int
    sentences: int
    longest_sentence: int
    flesch_douma: float


def count_syllables(word: str) -> int:
    """Count the syllables of a Dutch word; a number counts one per digit.

    Examples
    --------
    >>> [count_syllables(word) for word in ("deelnemer", "verandering", "ideeën", "26")]
    [3, 4, 3, 2]
    """
    word = word.lower()
    if _NUMBER.fullmatch(word):
        return max(1, sum(sign.isdigit() for sign in word))
    for pattern, replacement in _HIATUS:
        word = pattern.sub(replacement, word)
    return max(1, len(_VOWELS.findall(word)))


def measure_dutch(text: str) -> Readability:
    """Measure the reading ease of Dutch text (Flesch–Douma).

    Returns
    -------
    Readability
        ``flesch_douma`` is 206.84 − 0.77 × syllables per 100 words − 0.93 ×
        words per sentence: 60–70 fairly easy to read, 80 and up easy. Empty
        text has no words and a reading ease of 0.

    Notes
    -----
    Douma (1960), *De leesbaarheid van landbouwbladen*. The syllable counter
    was tuned on 63 words and right on 29 of 30 others.

    Examples
    --------
    >>> measure_dutch("Dit kwam er uit. 16 mensen vulden de vragen in.").flesch_douma > 80
    True
    """
    sentences = [part for part in _SENTENCE_END.split(text) if re.search(r"\w", part)]
    words = [_WORD.findall(sentence) for sentence in sentences]
    total = sum(len(sentence) for sentence in words)
    if not total:
        return Readability(0, 0, 0, 0.0)
    syllables = 100 * sum(count_syllables(word) for sentence in words for word in sentence) / total
    ease = 206.84 - 0.77 * syllables - 0.93 * total / len(words)
    return Readability(total, len(words), max(map(len, words)), round(ease, 1))
