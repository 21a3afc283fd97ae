"""What respondents are promised: put into words when people are asked for the first time, and in no others after that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from oogst.language.message import LANGUAGES, Language
from oogst.types.design import Promise
from oogst_web.common.templatetags.words import day
from oogst_web.common.words import Voice, speak
from oogst_web.organisations.voices import voice_of
from oogst_web.questionnaires.items import items_of
from oogst_web.questionnaires.queries import published_content
from oogst_web.waves.models import Wave
from oogst_web.waves.queries import grounds_of

THRESHOLD = "threshold"
"""Beside the words: the smallest number of people that was promised."""


class Promised(NamedTuple):
    """The sentences of a promise, in the order in which they are read."""

    first: tuple[str, ...]
    more: tuple[str, ...]
    short: str
    """Below every question."""
    after: str
    """When the answers were sent and nobody can find them again; nothing under the other promises."""
    purpose: str


def promised_in(wave: Wave, language: Language) -> Promised:
    """Return what a wave promises, in the words of the day on which it opened; before that in those of today."""
    kept = wave.promised.get(language)
    if kept is None:
        return _compose(wave, voice_of(wave.programme.organisation, language))
    return Promised(**{**kept, "first": tuple(kept["first"]), "more": tuple(kept["more"])})


def put_into_words(wave: Wave) -> dict[str, Any]:
    """Return what a wave keeps of its promise: the words in each language, and the threshold that stands in them."""
    organisation = wave.programme.organisation
    kept: dict[str, Any] = {one: _compose(wave, voice_of(organisation, one))._asdict() for one in LANGUAGES}
    return {**kept, THRESHOLD: organisation.threshold}


def _compose(wave: Wave, voice: Voice) -> Promised:
    compose = {Promise.ANONYMOUS: _anonymous, Promise.CONFIDENTIAL: _confidential, Promise.NAMED: _named}
    return compose[Promise(wave.promise)](wave, voice)


def _anonymous(wave: Wave, voice: Voice) -> Promised:
    who, later = speak("promise.anonymous_who", voice), speak("promise.anonymous_later", voice)
    more = (later, _groups(wave, voice), *_written(wave, voice), speak("promise.free", voice))
    return Promised((who,), more, who, f"{who} {later}", grounds_of(wave.programme).purpose)


def _confidential(wave: Wave, voice: Voice) -> Promised:
    grounds, manager = grounds_of(wave.programme), speak("promise.manager", voice)
    reports = speak("promise.reports", voice, count=wave.programme.organisation.threshold)
    key = grounds.retention_until
    until = [speak("promise.confidential_key", voice, day=day(key, voice))] if key else []
    more = (speak("promise.confidential_who", voice), *until, *_written(wave, voice), speak("promise.free", voice))
    return Promised((manager, reports), more, manager, "", grounds.purpose)


def _named(wave: Wave, voice: Voice) -> Promised:
    own = speak("promise.named_own", voice)
    more = (_groups(wave, voice), speak("promise.free", voice))
    return Promised((speak("promise.named_who", voice), own), more, own, "", grounds_of(wave.programme).purpose)


def _groups(wave: Wave, voice: Voice) -> str:
    return speak("promise.groups", voice, count=wave.programme.organisation.threshold)


def _written(wave: Wave, voice: Voice) -> Iterator[str]:
    items = items_of(published_content(wave.published_id)["instrument"])
    if any(item.get("kind") == "text" for item in items):
        yield speak("quote.promise", voice)
