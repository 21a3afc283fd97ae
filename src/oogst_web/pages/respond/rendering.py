"""The pages with questions: made once per version, language and look, not per visit."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from django.template.loader import render_to_string

from oogst.language.tongues import TONGUES, Tongue
from oogst_web.common.words import Voice, text_of
from oogst_web.organisations.models import Organisation
from oogst_web.organisations.voices import voice_of
from oogst_web.pages.respond.spoken import Spoken
from oogst_web.questionnaires import show_if
from oogst_web.questionnaires.items import Item, estimate_minutes, items_of
from oogst_web.questionnaires.queries import published_content
from oogst_web.questionnaires.runner import Question, ask, find_mistake, shown_items
from oogst_web.questionnaires.texts import complete_in, texts_of
from oogst_web.waves.promised import Promised

MOST_VERSIONS = 64
LONGEST_ANSWER = 5000
_FORM_KEY = "key-of-this-form"


@dataclass(frozen=True)
class Form:
    """A published questionnaire, ready to be asked: what a version says never changes."""

    items: tuple[Item, ...]
    scales: dict[str, Any]
    title: Any
    by_key: dict[str, Item]
    languages: tuple[Tongue, ...]
    """The languages in which all of it can be read."""

    @cached_property
    def minutes(self) -> int:
        """About how long it takes."""
        return estimate_minutes(self.items)

    @cached_property
    def has_conditions(self) -> bool:
        """Whether somebody may see fewer questions than there are."""
        return any(item.get("show_if") for item in self.items)

    def shown(self, answers: Mapping[str, str]) -> list[Item]:
        """Return the questions that somebody with these answers sees."""
        return shown_items(self.items, self.scales, answers)

    def question(self, item: Item, answers: Mapping[str, str], language: Tongue) -> Question:
        """Return one question as it is asked."""
        return ask(list(self.items), item["id"], self.scales, answers, language)

    def mistake(self, key: str, answer: str) -> str:
        """Return the text key of what is wrong with an answer; nothing when it can be kept."""
        if key not in self.by_key:
            return "ask.choose"
        if len(answer) > LONGEST_ANSWER:
            return "respond.too_long"
        return find_mistake(self._bare[key], answer)

    @cached_property
    def _bare(self) -> dict[str, Question]:
        return {key: self.question(item, {}, "nl") for key, item in self.by_key.items()}


@lru_cache(maxsize=MOST_VERSIONS)
def form_of(published: uuid.UUID) -> Form:
    """Return a published version; it is read once per process."""
    data = published_content(published)
    instrument, scales = data["instrument"], data["answer_scales"]
    items = tuple(items_of(instrument))
    languages = complete_in(texts_of(instrument, scales))
    return Form(items, scales, instrument.get("title"), {item["id"]: item for item in items}, languages)


class Look(NamedTuple):
    """How the pages of a wave speak and look: the voice and house style of its organisation."""

    organisation: str
    spoken: Spoken
    formal: bool
    own: tuple[tuple[str, str], ...] = ()
    has_theme: bool = False
    has_logo: bool = False

    @property
    def voice(self) -> Voice:
        """The voice in which texts are said."""
        return Voice(self.spoken.words, self.formal, dict(self.own))


def look_of(organisation: Organisation, spoken: Spoken) -> Look:
    """Return how an organisation speaks to who answers, and how its pages look."""
    voice = voice_of(organisation, spoken.words)
    own = tuple(sorted(voice.own.items()))
    has_theme, has_logo = bool(organisation.theme), bool(organisation.logo_type)
    return Look(organisation.name, spoken, voice.formal, own, has_theme, has_logo)


def page(name: str, look: Look | Voice, **context: Any) -> str:
    """Return a page of respondents; ``house`` in the context is where the house style of its wave lies."""
    if isinstance(look, Look):
        context |= {"voice": look.voice, "look": look, "tongue": look.spoken.questions}
    else:
        context["voice"] = look
    return render_to_string(f"pages/respond/{name}.html", {"house": "../", **context})


@dataclass(frozen=True)
class Said:
    """All that the start page of a wave says."""

    wave: uuid.UUID
    published: uuid.UUID
    promised: Promised
    kind: str
    is_open: bool
    has_own: bool
    last_day: dt.date
    contact: str
    message: str = ""
    """What was decided after the wave was closed, for who answered."""


def start_page(said: Said, look: Look, form_key: str, *, is_thanked: bool = False) -> str:
    """Return the start page with the key of this form in it."""
    return _start_page(said, look, is_thanked).replace(_FORM_KEY, form_key)


@lru_cache(maxsize=4 * MOST_VERSIONS)
def _start_page(said: Said, look: Look, is_thanked: bool) -> str:
    form = form_of(said.published)
    others = [(one, TONGUES[one]) for one in form.languages if one != look.spoken.questions]
    context = {"said": said, "form": form, "others": others, "form_key": _FORM_KEY, "is_thanked": is_thanked}
    context["title"] = text_of(form.title, look.spoken.questions)
    return page("start", look, house=f"/v/{said.wave}/", **context)


@dataclass(frozen=True)
class Sheet:
    """Which page with questions it is: of which version, how it looks, what was promised, on what device."""

    published: uuid.UUID
    look: Look
    promise: str
    """The sentence below every question."""
    is_tablet: bool = False


class Packed(NamedTuple):
    """A page as bytes, plain and as browsers like to get it."""

    plain: bytes
    zipped: bytes


@lru_cache(maxsize=4 * MOST_VERSIONS)
def empty_page(sheet: Sheet) -> Packed:
    """Return the page with all questions and no answer yet."""
    plain = render_questions(sheet, {}, {}).encode()
    return Packed(plain, gzip.compress(plain))


def render_questions(sheet: Sheet, answers: Mapping[str, str], mistakes: Mapping[str, str]) -> str:
    """Return the page with the questions, what was answered, and what is wrong."""
    form = form_of(sheet.published)
    shown = [item["id"] for item in form.shown(answers)]
    number = {key: place for place, key in enumerate(shown, start=1)}
    rows = [
        {
            "question": form.question(item, answers, sheet.look.spoken.questions),
            "number": number.get(item["id"]),
            "mistake": mistakes.get(item["id"], ""),
            "condition": condition_of(item),
        }
        for item in form.items
    ]
    context = {
        "rows": rows,
        "title": text_of(form.title, sheet.look.spoken.questions),
        "mistakes": mistakes,
        "count": len(shown),
    }
    return page("questions", sheet.look, sheet=sheet, **context)


def condition_of(item: Item) -> str:
    """Return when a question is shown, as the script reads it; nothing when it always is."""
    try:
        return json.dumps(show_if.parse(item["show_if"])) if item.get("show_if") else ""
    except show_if.NotReadableError:
        return ""
