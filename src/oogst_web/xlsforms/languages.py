"""Texts per language: the columns of an XLSForm, and ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from oogst.language.tongues import TONGUES, Tongue
from oogst_web.questionnaires.items import text_in, with_text

COLUMNS: dict[Tongue, str] = {code: f"{named.own} ({code})" for code, named in TONGUES.items()}
PLAIN = "default"
_CODE = re.compile(r"\(([a-z]{2,3})(?:[-_][\w-]+)?\)\s*$")
# Beside the code and the names of a language: its codes of three letters, and what else it is called.
_ALSO: dict[Tongue, tuple[str, ...]] = {
    "nl": ("nld", "dut", "vlaams", "flemish"),
    "en": ("eng",),
    "ar": ("ara",),
    "bg": ("bul",),
    "de": ("deu", "ger"),
    "es": ("spa", "castellano"),
    "fa": ("fas", "per", "farsi"),
    "fr": ("fra", "fre"),
    "pl": ("pol",),
    "pt": ("por",),
    "ro": ("ron", "rum"),
    "ru": ("rus",),
    "so": ("som",),
    "ti": ("tir",),
    "tr": ("tur",),
    "uk": ("ukr",),
}
_NAMES: dict[str, Tongue] = {
    name.casefold(): code
    for code, named in TONGUES.items()
    for name in (code, named.own, named.nl, named.en, *_ALSO[code])
}


def language_of(name: str) -> Tongue | None:
    """Return the language that the name of a column means; None for another one.

    Examples
    --------
    >>> language_of("Nederlands (nl)"), language_of("en-GB"), language_of("Polski (pl)"), language_of("Svenska (sv)")
    ('nl', 'en', 'pl', None)
    """
    name = name.strip().casefold()
    code = _CODE.search(name)
    if code:
        return _NAMES.get(code[1])
    return _NAMES.get(re.split(r"[\s_-]", name, maxsplit=1)[0])


class Tongues:
    """Which column is which language: without one that Oogst knows, another takes the place of one."""

    def __init__(self, texts: Iterable[Any], default: str, plain: Tongue) -> None:
        names = dict.fromkeys(name for value in texts for name in _by_name(value))
        self.plain: Tongue = language_of(default) or plain
        self.of: dict[str, Tongue] = {
            name: language for name in names if (language := self.plain if name == PLAIN else language_of(name))
        }
        self.taken = ""
        others = [name for name in names if name not in self.of]
        if not self.of and others:
            self.taken = default if default in others else others[0]
            self.of[self.taken] = self.plain
        self.left_out = [name for name in others if name != self.taken]

    def text(self, value: Any) -> Any:
        """Return a text as ours: plain when there is only Dutch; empty without.

        Examples
        --------
        >>> Tongues([{"English": "Ask", "sv": "x"}], "default", "nl").text({"English": "Ask", "sv": "x"})
        {'en': 'Ask'}
        """
        found: Any = ""
        for name, text in _by_name(value).items():
            language = self.of.get(name)
            if language and text and (name != PLAIN or not text_in(found, language)):
                found = with_text(found, language, text)
        return found


def _by_name(value: Any) -> dict[str, str]:
    if isinstance(value, Mapping):
        return {str(name): str(text) for name, text in value.items() if text is not None}
    return {PLAIN: str(value)} if value else {}
