"""``{% say %}`` puts a text on the page in the voice of its reader."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from django import template
from django.utils.timezone import localtime

from oogst.language.message import say as library_text
from oogst.language.numbers import MONTHS
from oogst.language.tongues import TONGUES, Tongue
from oogst.types.text import Text, said
from oogst_web.common.clock import day_of
from oogst_web.common.sentences import split_sentences
from oogst_web.common.words import Voice, speak, text_of

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: dict[str, Any], key: str, **values: object) -> str:
    """Return a text of the catalogue; values are filled in and escaped like all text."""
    return speak(key, voice_of(context), **values)


@register.inclusion_tag("components/aloud.html")
def aloud(text: str, before: str = "") -> dict[str, Any]:
    """Show a text so that it can be read aloud, sentence by sentence; ``before`` is only said."""
    return {"pieces": split_sentences(text), "before": before}


@register.simple_tag
def said_in(language: Tongue | Literal[""], around: Tongue | Literal[""]) -> str:
    """Return the attributes of what is said in a language among words of another one; nothing when it is the same.

    Without quotes, which these values do not need: so it is text like all text.
    """
    if not language or not around or language == around:
        return ""
    return f" lang={language} dir={TONGUES[language].direction}"


@register.simple_tag(takes_context=True)
def message(context: dict[str, Any], key: str, **values: object) -> str:
    """Return a message of the library in the reader's language."""
    return library_text(key, voice_of(context).language, **values)


@register.filter
def of_text(text: Any, voice: Voice) -> str:
    """Return a text of a design in the reader's language, else in the other one."""
    return said(text, voice.language) if isinstance(text, Text) else text_of(text, voice.language)


@register.filter
def chain_sentence(chain: Any, voice: Voice) -> str:
    """Return “als …, dan …, omdat …” as one sentence."""
    parts = [text_of((chain or {}).get(name), voice.language) for name in ("if", "then", "because")]
    names = ("Als", "dan", "omdat") if voice.language == "nl" else ("If", "then", "because")
    said_parts = [f"{name} {part.rstrip('.')}" for name, part in zip(names, parts, strict=True) if part]
    return ", ".join(said_parts) + "." if said_parts else ""


@register.filter
def moment(value: dt.datetime | None, voice: Voice) -> str:
    """Return day and time the way people write them."""
    if value is None:
        return ""
    return f"{day(value, voice)} {localtime(value):%H:%M}"


@register.filter
def day(value: dt.date | str | None, voice: Voice) -> str:
    """Return a day the way people write it; of a moment the day that it is here."""
    if not value:
        return ""
    if isinstance(value, dt.datetime):
        value = day_of(value)
    date = dt.date.fromisoformat(value) if isinstance(value, str) else value
    return f"{date.day} {MONTHS[voice.language][date.month - 1]} {date.year}"


@register.filter
def month(value: dt.date, voice: Voice) -> str:
    """Return month and year, with a capital as in a heading."""
    return f"{MONTHS[voice.language][value.month - 1].capitalize()} {value.year}"


def voice_of(context: dict[str, Any]) -> Voice:
    """Return the voice of the page's reader."""
    found = context.get("voice")
    return found if isinstance(found, Voice) else Voice()
