"""A questionnaire in Dutch and one other language side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from oogst.language.tongues import TONGUES, Named, Tongue, tongue_of
from oogst_web.accounts.roles import Right
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.questions.asking import asks_why, get_questionnaire, is_fixed, may_edit, spot_of
from oogst_web.programmes.domain import ConflictError
from oogst_web.programmes.models import Programme
from oogst_web.programmes.queries import versions_of
from oogst_web.questionnaires import domain
from oogst_web.questionnaires.items import is_readable_in, text_in, with_text
from oogst_web.questionnaires.queries import Questionnaire
from oogst_web.questionnaires.texts import TextAt, complete_in, texts_of, texts_of_scale

# Oogst reads texts in these along with their writer; it knows no other language.
JUDGED: frozenset[Tongue] = frozenset(("nl", "en"))
Typed = Mapping[str, Mapping[Tongue, str]]


@dataclass(frozen=True)
class Pair:
    """One text in Dutch and in the other language; old when the Dutch was changed after the other was given."""

    at: TextAt
    nl: str
    other: str
    is_complete: bool
    is_old: bool

    @property
    def heading(self) -> str:
        """The text key of what kind of text it is."""
        return f"translation.{self.at.kind}"


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def translation(request: Asked, instrument: str) -> HttpResponse:
    """Show every text of a questionnaire in Dutch and another language."""
    return _page(request, get_questionnaire(request, instrument), _tongue(request.GET.get("taal")), {})


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def translate(request: Asked, instrument: str) -> HttpResponse:
    """Keep all texts in Dutch and another language, or take that language away."""
    found, tongue = get_questionnaire(request, instrument), _tongue(request.POST.get("taal"))
    is_removal = "weg" in request.POST
    typed = {} if is_removal else _typed(request, found, tongue)
    texts = _changed(found, _without(found, tongue) if is_removal else _put_in(typed))
    seen = request.POST.get("version", "")
    try:
        domain.translate(
            spot_of(request, instrument),
            texts,
            by=request.actor,
            seen=int(seen) if seen.isdecimal() else None,
            why=request.POST.get("why", ""),
        )
    except ConflictError:
        return _page(request, found, tongue, typed, is_behind=True)
    if is_removal:
        voice = request.actor.voice
        messages.success(request, speak("translation.gone", voice, language=TONGUES[tongue].in_words(voice.language)))
    address = reverse("translation", args=[request.access.programme.id, instrument])
    return redirect(f"{address}?{urlencode({'taal': tongue})}")


def _tongue(asked: str | None) -> Tongue:
    tongue = tongue_of(asked)
    return "en" if tongue in (None, "nl") else tongue


def _typed(request: Asked, found: Questionnaire, tongue: Tongue) -> Typed:
    """Return path → what was typed in both languages."""
    return {
        at.path: {name: request.POST.get(f"{name}:{at.path}", "").strip() for name in ("nl", tongue)}
        for at in _all_texts(found)
        if f"nl:{at.path}" in request.POST
    }


def _put_in(typed: Typed) -> Callable[[str, Any], Any]:
    """Return what makes the new text of the one before; a text emptied in both languages stays as it was."""

    def new(path: str, before: Any) -> Any:
        texts = typed.get(path, {})
        if any(texts.values()):
            for name, text in texts.items():
                before = with_text(before, name, text)
        return before

    return new


def _without(found: Questionnaire, tongue: Tongue) -> Callable[[str, Any], Any]:
    """Return what takes a language out of a text; words of answers that other questionnaires use stay."""
    used = {item.get("answers") for part in found.others for item in part.data.get("items") or ()}
    shared = tuple(f"answers.{key}." for key in used)

    def new(path: str, before: Any) -> Any:
        rest = with_text(before, tongue, "")
        return before if path.startswith(shared) or not rest else rest

    return new


def _all_texts(found: Questionnaire) -> Iterable[TextAt]:
    """Yield what people read, and the names of scores, which stand in reports."""
    yield from found.texts
    for scale in found.part.data.get("scales") or ():
        yield TextAt(f"scale.{scale['id']}.title", "scale", scale.get("title"))


def _changed(found: Questionnaire, new: Callable[[str, Any], Any]) -> domain.Texts:
    """Return the fields with texts of a questionnaire and its answer scales, each text as ``new`` makes it."""

    def of_item(item: Mapping[str, Any]) -> dict[str, Any]:
        start = f"item.{item['id']}"
        made = {**item, "text": new(f"{start}.text", item.get("text"))}
        if item.get("hint"):
            made["hint"] = new(f"{start}.hint", item["hint"])
        if item.get("options"):
            made["options"] = {code: new(f"{start}.options.{code}", text) for code, text in item["options"].items()}
        return made

    data = found.part.data
    changes: dict[str, Any] = {"title": new("title", data.get("title"))}
    changes |= {"items": [of_item(item) for item in found.items]} if found.items else {}
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


def _old_paths(programme: Programme, found: Questionnaire, tongue: Tongue) -> set[str]:
    """Return the texts of which the Dutch was changed after the other language was given."""
    versions: dict[str, list[tuple[str, str]]] = {}

    def note(texts: Iterable[TextAt]) -> None:
        for at in texts:
            versions.setdefault(at.path, []).append((text_in(at.text, "nl"), text_in(at.text, tongue)))

    for one in versions_of(programme, "instrument", found.key):
        note(texts_of(one.data or {}, {}))
    for one in versions_of(programme, "answer_scale", *found.content["answer_scales"]):
        note(texts_of_scale(one.key, one.data or {}))
    return {path for path, texts in versions.items() if _is_old(texts)}


def _is_old(texts: list[tuple[str, str]]) -> bool:
    """Tell of one text, the newest version first, whether only the Dutch was changed the last time that it changed."""
    changes = ((new, old) for new, old in pairwise(texts) if new != old)
    (nl, other), (old_nl, old_other) = next(changes, (("", ""), ("", "")))
    return bool(other and old_nl) and other == old_other and nl != old_nl


def _page(
    request: Asked, found: Questionnaire, tongue: Tongue, typed: Typed, *, is_behind: bool = False
) -> HttpResponse:
    language = request.actor.voice.language
    old = _old_paths(request.access.programme, found, tongue)
    texts = list(_all_texts(found)) if tongue in JUDGED else found.texts
    pairs = [_pair(at, tongue, typed.get(at.path), is_old=at.path in old) for at in texts]
    ready = complete_in(found.texts)
    context = {
        "questionnaire": found,
        "tongue": tongue,
        "named": TONGUES[tongue],
        "language": TONGUES[tongue].in_words(language),
        "pairs": pairs,
        "done": sum(is_readable_in(at.text, tongue) for at in texts),
        "old": sum(pair.is_old for pair in pairs),
        "choices": [_choice(found, one, named, language) for one, named in TONGUES.items() if one != "nl"],
        "ready": ", ".join(TONGUES[one].in_words(language) for one in ready),
        "is_begun": any(text_in(at.text, tongue) for at in texts),
        "is_judged": tongue in JUDGED,
        "is_behind": is_behind,
        "may_edit": may_edit(request),
        "is_fixed": is_fixed(request),
    }
    return render(request, "pages/questions/translation.html", context, status=409 if is_behind else 200)


def _pair(at: TextAt, tongue: Tongue, typed: Mapping[Tongue, str] | None, *, is_old: bool) -> Pair:
    nl, other = (text_in(at.text, one) if typed is None else typed[one] for one in ("nl", tongue))
    is_complete = all(is_readable_in(at.text, one) for one in ("nl", tongue))
    return Pair(at, nl, other, is_complete, is_old)


def _choice(found: Questionnaire, tongue: Tongue, named: Named, language: Any) -> dict[str, Any]:
    is_begun = any(text_in(at.text, tongue) for at in found.texts)
    done = sum(is_readable_in(at.text, tongue) for at in found.texts) if is_begun else 0
    own = named.own if named.own != named.in_words(language) else ""
    return {"code": tongue, "own": own, "name": named.in_words(language), "done": done, "of": len(found.texts)}
