"""Texts of the web application: Dutch with “je” or “u”, English, and an organisation's own words."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from oogst.language.message import Language, fill
from oogst.language.tongues import Tongue, looked_for


class Words(NamedTuple):
    """One text: Dutch with “je”, English, and Dutch with “u” where that differs.

    ``[participant]`` and the other names of :data:`OWN_WORDS` become the
    organisation's own word, ``[Participant]`` the same with a capital;
    ``{count}`` is filled in.
    """

    nl: str
    en: str
    u: str | None = None


# Name → Dutch and English word; an organisation may use its own.
OWN_WORDS: dict[str, tuple[str, str]] = {
    "participant": ("deelnemer", "participant"),
    "participants": ("deelnemers", "participants"),
    "manager": ("leidinggevende", "manager"),
    "managers": ("leidinggevenden", "managers"),
    "programme": ("programma", "programme"),
    "programmes": ("programma's", "programmes"),
    "coach": ("coach", "coach"),
    "trainer": ("trainer", "trainer"),
}


@dataclass(frozen=True)
class Voice:
    """How Oogst speaks to somebody: language, form of address, own words."""

    language: Language = "nl"
    formal: bool = False
    own: Mapping[str, str] = field(default_factory=dict)


def text_of(value: Any, language: Tongue) -> str:
    """Return a text of a design, as JSON holds it, in a language, else in Dutch, English or any that there is.

    Examples
    --------
    >>> text_of({"nl": "doel"}, "en"), text_of({"pl": "cel"}, "nl"), text_of("goal", "nl"), text_of(None, "nl")
    ('doel', 'cel', 'goal', '')
    """
    if isinstance(value, Mapping):
        return next((str(found) for name in looked_for(language) if (found := value.get(name))), "")
    return "" if value is None else str(value)


@cache
def catalogue() -> dict[str, Words]:
    """Return every text; each module of :mod:`oogst_web.common.texts` holds those of one area."""
    found: dict[str, Words] = {}
    package = importlib.import_module("oogst_web.common.texts")
    for module in pkgutil.iter_modules(package.__path__):
        texts: dict[str, Words] = importlib.import_module(f"{package.__name__}.{module.name}").TEXTS
        for key, words in texts.items():
            if key in found or not key.startswith(f"{module.name}."):
                raise ValueError(f"text {key!r} of {module.name}.py is double or misplaced")
            found[key] = words
    return found


def speak(key: str, voice: Voice, /, **values: object) -> str:
    """Return a text in somebody's voice.

    Raises
    ------
    KeyError
        When there is no such text, or a value that it needs is missing.
    """
    words = catalogue()[key]
    text = words.en if voice.language == "en" else (words.u if voice.formal and words.u is not None else words.nl)
    for name, (dutch, english) in OWN_WORDS.items():
        for mark in (f"[{name}]", f"[{name.capitalize()}]"):
            if mark in text:
                word = voice.own.get(name) or (english if voice.language == "en" else dutch)
                text = text.replace(mark, word if mark[1].islower() else word[:1].upper() + word[1:])
    return fill(text, values) if "{" in text else text
