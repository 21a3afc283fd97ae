"""The pages with questions: made once per version, language and voice, not per visit."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.template.loader import render_to_string

from oogst.language.message import Language
from oogst_web.common.words import Voice
from oogst_web.questionnaires import show_if
from oogst_web.questionnaires.items import Item, estimate_minutes, items_of
from oogst_web.questionnaires.queries import published_content
from oogst_web.questionnaires.runner import Question, ask, find_mistake, shown_items

MOST_VERSIONS = 64
_FORM_KEY = "key-of-this-form"


@dataclass(frozen=True)
class Form:
    """A published questionnaire, ready to be asked: what a version says never changes."""

    items: tuple[Item, ...]
    scales: dict[str, Any]
    title: Any
    by_key: dict[str, Item]

    @property
    def minutes(self) -> int:
        """About how long it takes."""
        return estimate_minutes(self.items)

    def shown(self, answers: dict[str, str]) -> list[Item]:
        """Return the questions that somebody with these answers sees."""
        return shown_items(self.items, self.scales, answers)

    def question(self, item: Item, answers: dict[str, str], language: Language) -> Question:
        """Return one question as it is asked."""
        return ask(list(self.items), item["id"], self.scales, answers, language)

    def mistake(self, key: str, answer: str) -> str:
        """Return the text key of what is wrong with an answer; nothing when it can be kept."""
        if key not in self.by_key:
            return "ask.choose"
        return find_mistake(self.question(self.by_key[key], {}, "nl"), answer)


@lru_cache(maxsize=MOST_VERSIONS)
def form_of(published: uuid.UUID) -> Form:
    """Return a published version; it is read once per process."""
    data = published_content(published)
    items = tuple(items_of(data["instrument"]))
    return Form(items, data["answer_scales"], data["instrument"].get("title"), {item["id"]: item for item in items})


@dataclass(frozen=True)
class Said:
    """All that the start page of a wave says."""

    published: uuid.UUID
    promise: str
    is_open: bool
    closes_on: dt.date
    purpose: str
    contact: str
    retention_until: dt.date | None
    threshold: int
    has_open: bool = False
    message: str = ""
    """What was decided after the wave was closed, for who answered."""


def start_page(said: Said, voice: Voice, form_key: str) -> str:
    """Return the start page with the key of this form in it."""
    return _start_page(said, *_hashable(voice)).replace(_FORM_KEY, form_key)


@lru_cache(maxsize=4 * MOST_VERSIONS)
def _start_page(said: Said, language: Language, formal: bool, own: tuple[tuple[str, str], ...]) -> str:
    form = form_of(said.published)
    context = {"said": said, "form": form, "count": len(form.items), "form_key": _FORM_KEY}
    return render_to_string("pages/respond/start.html", {**context, "voice": Voice(language, formal, dict(own))})


def questions_page(published: uuid.UUID, voice: Voice) -> bytes:
    """Return the page with all questions and no answer yet, as bytes."""
    return _empty_page(published, *_hashable(voice))


@lru_cache(maxsize=4 * MOST_VERSIONS)
def _empty_page(published: uuid.UUID, language: Language, formal: bool, own: tuple[tuple[str, str], ...]) -> bytes:
    return render_questions(form_of(published), {}, Voice(language, formal, dict(own)), {}).encode()


def _hashable(voice: Voice) -> tuple[Language, bool, tuple[tuple[str, str], ...]]:
    return voice.language, voice.formal, tuple(sorted(voice.own.items()))


def render_questions(form: Form, answers: dict[str, str], voice: Voice, mistakes: dict[str, str]) -> str:
    """Return the page with the questions, what was answered, and what is wrong."""
    shown = {item["id"] for item in form.shown(answers)}
    rows = [
        {
            "question": form.question(item, answers, voice.language),
            "is_shown": item["id"] in shown,
            "mistake": mistakes.get(item["id"], ""),
            "condition": _tree(item),
        }
        for item in form.items
    ]
    context = {"voice": voice, "rows": rows, "title": form.title, "mistakes": mistakes, "count": len(shown)}
    return render_to_string("pages/respond/questions.html", context)


def _tree(item: Item) -> str:
    try:
        return json.dumps(show_if.parse(item["show_if"])) if item.get("show_if") else ""
    except show_if.NotReadableError:
        return ""
