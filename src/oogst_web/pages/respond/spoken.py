"""In which languages somebody is asked: the questions as they are translated, the words around them Dutch or English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from oogst.language.message import LANGUAGES, Language
from oogst.language.tongues import Tongue, tongue_of

_One = TypeVar("_One", bound=str)


class Spoken(NamedTuple):
    """The language of the words around the questions, and that of the questions."""

    words: Language = "nl"
    questions: Tongue = "nl"

    @classmethod
    def read(cls, text: str) -> Spoken:
        """Return what :meth:`written` made.

        Examples
        --------
        >>> Spoken.read(Spoken("en", "pl").written()), Spoken.read("en")
        (Spoken(words='en', questions='pl'), Spoken(words='en', questions='en'))
        """
        questions, _, words = text.partition("-")
        return cls("en" if (words or questions) == "en" else "nl", tongue_of(questions) or "nl")

    def written(self) -> str:
        """Return both as one text."""
        return self.questions if self.questions == self.words else f"{self.questions}-{self.words}"


def spoken_in(request: HttpRequest, has: Sequence[Tongue]) -> Spoken:
    """Return in which languages somebody is asked: as chosen, else as the browser likes.

    Parameters
    ----------
    has
        The languages in which the questions can be read; the first is that of who can read none of them.
    """
    liked = [name.partition("-")[0] for name, _ in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    chosen = [(request.POST.get(name) or request.GET.get(name, "")) for name in ("taal", "woorden")]
    questions = _first([chosen[0], *liked], has) or has[0]
    words = _first([questions, chosen[1], *liked], LANGUAGES) or "nl"
    return Spoken(words, questions)


def _first(wanted: Sequence[str], known: Sequence[_One]) -> _One | None:
    return next((one for name in wanted for one in known if one == name), None)
