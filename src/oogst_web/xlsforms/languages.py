"""Texts per language: the columns of an XLSForm, and ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from oogst.language.message import Language
from oogst_web.questionnaires.items import with_text

COLUMNS: dict[Language, str] = {"nl": "Nederlands (nl)", "en": "English (en)"}
PLAIN = "default"
_CODE = re.compile(r"\(([a-z]{2,3})(?:[-_][\w-]+)?\)\s*$")
_NAMES: dict[str, Language] = {
    **dict.fromkeys(("nl", "nld", "dut", "nederlands", "dutch", "vlaams", "flemish"), "nl"),
    **dict.fromkeys(("en", "eng", "english", "engels"), "en"),
}


def language_of(name: str) -> Language | None:
    """Return the language that the name of a column means; None for another one.

    Examples
    --------
    >>> language_of("Nederlands (nl)"), language_of("English"), language_of("en-GB"), language_of("Français (fr)")
    ('nl', 'en', 'en', None)
    """
    name = name.strip().casefold()
    code = _CODE.search(name)
    if code:
        return _NAMES.get(code[1])
    return _NAMES.get(re.split(r"[\s_-]", name, maxsplit=1)[0])


class Tongues:
    """Which column is which language: without Dutch and English, one other language takes the place of one."""

    def __init__(self, texts: Iterable[Any], default: str, plain: Language) -> None:
        names = dict.fromkeys(name for value in texts for name in _by_name(value))
        self.plain: Language = language_of(default) or plain
        self.of: dict[str, Language] = {
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
        >>> Tongues([{"English": "Ask", "fr": "x"}], "default", "nl").text({"English": "Ask", "fr": "x"})
        {'en': 'Ask'}
        """
        found: Any = ""
        for name, text in _by_name(value).items():
            language = self.of.get(name)
            if language and text and (name != PLAIN or not _has(found, language)):
                found = with_text(found, language, text)
        return found


def _has(value: Any, language: Language) -> bool:
    return bool(value.get(language) if isinstance(value, Mapping) else value and language == "nl")


def _by_name(value: Any) -> dict[str, str]:
    if isinstance(value, Mapping):
        return {str(name): str(text) for name, text in value.items() if text is not None}
    return {PLAIN: str(value)} if value else {}
