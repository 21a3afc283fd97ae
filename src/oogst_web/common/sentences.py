"""Text in pieces that are read aloud one by one."""

from __future__ import annotations

import re
import textwrap

# Some browsers stop in the middle of what takes longer than a quarter of a minute to say.
LONGEST = 200
_END = re.compile(r"(?<=[.!?…])\s+")


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text; one that is too long to say in one go comes in pieces.

    Examples
    --------
    >>> split_sentences(" Je mag stoppen.  Je mag later verder gaan")
    ['Je mag stoppen.', 'Je mag later verder gaan']
    """
    sentences = (" ".join(one.split()) for one in _END.split(text))
    cut = textwrap.TextWrapper(LONGEST, break_long_words=False, break_on_hyphens=False)
    return [piece for one in sentences for piece in cut.wrap(one)]
