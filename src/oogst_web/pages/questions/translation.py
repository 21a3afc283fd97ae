"""A questionnaire in two languages side by side."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst.language.message import Language
from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.questions.asking import asks_why, get_questionnaire, is_fixed, may_edit, spot_of
from oogst_web.programmes.domain import ConflictError
from oogst_web.programmes.queries import versions_of
from oogst_web.questionnaires import domain
from oogst_web.questionnaires.items import items_of, text_in, with_text
from oogst_web.questionnaires.queries import Questionnaire

LANGUAGES: tuple[Language, ...] = ("nl", "en")


@dataclass(frozen=True)
class Pair:
    """One text in both languages, and the path to it: ``item.q1.text``, ``answers.eens.labels.1``."""

    path: str
    heading: str
    nl: str
    en: str
    number: int = 0
    is_old: bool = False

    def with_texts(self, typed: dict[Language, str] | None) -> Pair:
        """Return the pair with what was typed."""
        return self if typed is None else dataclasses.replace(self, nl=typed["nl"], en=typed["en"])

    @property
    def is_complete(self) -> bool:
        """Whether both languages are there."""
        return bool(self.nl and self.en)


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def translation(request: Asked, instrument: str) -> HttpResponse:
    """Show every text of a questionnaire in Dutch and English."""
    found = get_questionnaire(request, instrument)
    return render(request, "pages/questions/translation.html", _page(request, found, list(pairs_of(found))))


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def translate(request: Asked, instrument: str) -> HttpResponse:
    """Keep all texts in both languages."""
    found = get_questionnaire(request, instrument)
    seen = request.POST.get("version", "")
    typed = {
        pair.path: {language: request.POST.get(f"{language}:{pair.path}", "").strip() for language in LANGUAGES}
        for pair in pairs_of(found)
        if f"nl:{pair.path}" in request.POST
    }
    try:
        domain.translate(
            spot_of(request, instrument),
            _texts(found, typed),
            by=request.actor,
            seen=int(seen) if seen.isdecimal() else None,
            why=request.POST.get("why", ""),
        )
    except ConflictError:
        pairs = [one.with_texts(typed.get(one.path)) for one in pairs_of(found)]
        return render(
            request, "pages/questions/translation.html", _page(request, found, pairs, is_behind=True), status=409
        )
    return redirect("translation", request.access.programme.id, instrument)


def pairs_of(found: Questionnaire) -> Iterator[Pair]:
    """Yield every text that people can see, in the order of the questionnaire."""
    yield from _pairs_in(found.part.data)
    for key, scale in found.content["answer_scales"].items():
        for group in ("labels", "missing"):
            for code, text in (scale.get(group) or {}).items():
                yield _pair(f"answers.{key}.{group}.{code}", "answer", text)


def _pairs_in(data: Mapping[str, Any]) -> Iterator[Pair]:
    yield _pair("title", "title", data.get("title"))
    for number, item in enumerate(items_of(data), start=1):
        yield _pair(f"item.{item['id']}.text", "item", item.get("text"), number)
        if item.get("hint"):
            yield _pair(f"item.{item['id']}.hint", "hint", item["hint"])
        for code, text in (item.get("options") or {}).items():
            yield _pair(f"item.{item['id']}.options.{code}", "option", text)
    for scale in data.get("scales") or ():
        yield _pair(f"scale.{scale['id']}.title", "scale", scale.get("title"))


def _old_paths(versions: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the texts of which the Dutch was changed after the English was given; the newest version first."""
    texts = [{pair.path: (pair.nl, pair.en) for pair in _pairs_in(data)} for data in versions]
    return {path for path in (texts[0] if texts else ()) if _is_old([one.get(path, ("", "")) for one in texts])}


def _is_old(texts: list[tuple[str, str]]) -> bool:
    changes = ((new, old) for new, old in pairwise(texts) if new != old)
    (nl, en), (old_nl, old_en) = next(changes, (("", ""), ("", "")))
    return bool(en and old_nl) and en == old_en and nl != old_nl


def _pair(path: str, heading: str, text: Any, number: int = 0) -> Pair:
    return Pair(path, f"translation.{heading}", text_in(text, "nl"), text_in(text, "en"), number)


def _texts(found: Questionnaire, typed: dict[str, dict[Language, str]]) -> domain.Texts:
    """Return the fields with what was typed put in; an emptied text in both languages stays as it was."""

    def new(path: str, before: Any) -> Any:
        texts = typed.get(path)
        if texts is None or not any(texts.values()):
            return before
        for language, text in texts.items():
            before = with_text(before, language, text)
        return before

    data = found.part.data
    items = []
    for item in found.items:
        start = f"item.{item['id']}"
        made = {**item, "text": new(f"{start}.text", item.get("text"))}
        if item.get("hint"):
            made["hint"] = new(f"{start}.hint", item["hint"])
        if item.get("options"):
            made["options"] = {code: new(f"{start}.options.{code}", text) for code, text in item["options"].items()}
        items.append(made)
    changes: dict[str, Any] = {"title": new("title", data.get("title"))}
    changes |= {"items": items} if items else {}
    if data.get("scales"):
        changes["scales"] = [
            {**one, "title": new(f"scale.{one['id']}.title", one.get("title"))} for one in data["scales"]
        ]
    answers = {
        key: {
            group: {code: new(f"answers.{key}.{group}.{code}", text) for code, text in scale[group].items()}
            for group in ("labels", "missing")
            if scale.get(group)
        }
        for key, scale in found.content["answer_scales"].items()
    }
    return domain.Texts(changes, answers)


def _page(request: Asked, found: Questionnaire, pairs: list[Pair], *, is_behind: bool = False) -> dict[str, Any]:
    versions = versions_of(request.access.programme, "instrument", found.key)
    old = _old_paths(one.data or {} for one in versions)
    pairs = [dataclasses.replace(pair, is_old=pair.path in old) for pair in pairs]
    return {
        "questionnaire": found,
        "old": len(old),
        "pairs": pairs,
        "lacking": sum(not pair.is_complete for pair in pairs),
        "is_behind": is_behind,
        "may_edit": may_edit(request),
        "is_fixed": is_fixed(request),
    }
