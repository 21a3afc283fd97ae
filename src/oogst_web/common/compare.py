"""Two texts side by side: which words differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORDS = re.compile(r"\S+\s*")


@dataclass(frozen=True)
class Piece:
    """Some words of a text, and whether the other text lacks them."""

    text: str
    differs: bool


def compare_words(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both texts in pieces of whole words.

    Examples
    --------
    >>> before, after = compare_words("Minder kort verzuim", "Minder lang verzuim")
    >>> [piece.text for piece in before if piece.differs], [piece.text for piece in after if piece.differs]
    (['kort '], ['lang '])
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    steps = SequenceMatcher(None, [word.strip() for word in old], [word.strip() for word in new], False).get_opcodes()
    return (
        tuple(_pieces(old, [(start, end, what) for what, start, end, _, _ in steps])),
        tuple(_pieces(new, [(start, end, what) for what, _, _, start, end in steps])),
    )


def _pieces(words: list[str], steps: list[tuple[int, int, str]]) -> Iterator[Piece]:
    for start, end, what in steps:
        if start < end:
            yield Piece("".join(words[start:end]), what != "equal")
