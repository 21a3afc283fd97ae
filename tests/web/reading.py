"""How easy a page is to read: the text that somebody sees on it, held against the norms for who it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import lxml.html

from oogst.language.readability import count_syllables, measure_dutch

# Of fewer words a reading ease says nothing.
FEW_WORDS = 30
LONG_WORD = 4
_UNSEEN = ("script", "style", "head", "template", "noscript", "title")
# What goes on in the same line; a link or button by itself is a line of its own.
_INLINE = frozenset({"span", "strong", "em", "b", "i", "code", "time", "abbr", "q"})
_AROUND_A_LINK = frozenset({"p", "strong", "em"})
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n+")
# Words of the office, by their beginning; nobody says them over coffee.
_OFFICE = re.compile(
    r"(?:implement|interventie|indicator|evalu|respons|respondent|competent|facilit|monitor|realiser|optimalis|borg(?:en|ing)"
    r"|traject|reflect|methodiek|instrument|relevant|effectief|significant|conform|middels|teneinde|derhalve|inzake"
    r"|betreffende|indien|alvorens|tevens|dien(?:t|en)$|representatief|anonimis|kwalitatie|kwantitatie|baseline|nulmeting"
    r"|feedback|target|stakeholder)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Norm:
    """How easy a page has to be: the least ease, and the most of what makes reading hard."""

    ease: float
    words_per_sentence: float
    longest: int
    long_words: float
    knows_office: bool = False
    """Whether the reader knows the words of the office and its forms, because the page is for who works with them."""


PARTICIPANT = Norm(80, 9, 14, 8)
WORK = Norm(60, 12, 20, 20, knows_office=True)


def visible(html: str) -> str:
    """Return what somebody sees of what a page itself says, a line for everything that stands apart.

    Menus and the foot are the same on every page.
    """
    page = lxml.html.document_fromstring(html)
    lines, current = [], ""
    for piece in _pieces(page.find(".//main")):
        if piece is None:
            lines.append(current)
            current = ""
        else:
            current += piece
    return "\n".join(" ".join(line.split()) for line in [*lines, current] if line.strip())


def _pieces(element: lxml.html.HtmlElement) -> Iterator[str | None]:
    """Yield the texts in an element; None where a new line begins."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or _is_hidden(element):
        return
    is_inline = element.tag in _INLINE or (element.tag == "a" and element.getparent().tag in _AROUND_A_LINK)
    if not is_inline:
        yield None
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    if not is_inline:
        yield None


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    return "hidden" in element.attrib or "hidden" in element.get("class", "").split() or element.tag == "textarea"


def too_hard(text: str, norm: Norm) -> list[str]:
    """Return in which ways a Dutch text is harder to read than its norm allows, with what makes it so."""
    text = _ADDRESS.sub("", text)
    sentences = [one for one in _SENTENCE_END.split(text) if one.strip()]
    found = [f"{one!r} is too long" for one in sentences if measure_dutch(one).words > norm.longest]
    words = _WORD.findall(text)
    if not norm.knows_office:
        found += [f"“{word}” is a word of the office" for word in words if _OFFICE.match(word)]
    return found + _too_hard_together(_sentences_of(text) if norm.knows_office else text, norm)


def _sentences_of(text: str) -> str:
    """Return the lines that say something: a label, a choice or a cell of a table is no sentence."""
    return "\n".join(line for line in text.split("\n") if line.endswith((".", "?", "!", ":")))


def _too_hard_together(text: str, norm: Norm) -> list[str]:
    measured, words, found = measure_dutch(text), _WORD.findall(text), []
    if measured.words < FEW_WORDS:
        return found
    long_words = [word for word in words if count_syllables(word) >= LONG_WORD]
    share, average = 100 * len(long_words) / measured.words, measured.words / measured.sentences
    if measured.flesch_douma < norm.ease:
        found.append(f"reading ease {measured.flesch_douma:.0f}, at least {norm.ease:g} wanted")
    if average > norm.words_per_sentence:
        found.append(f"{average:.1f} words a sentence, at most {norm.words_per_sentence:g} wanted")
    if share > norm.long_words:
        found.append(f"{share:.0f} % long words ({', '.join(long_words)}), at most {norm.long_words:g} % wanted")
    return found
