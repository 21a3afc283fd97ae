"""Which questions make one score together, and the words that people answer with."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst.types.measures import PICTURES, TEXT_KINDS
from oogst_web.accounts.roles import Right
from oogst_web.common.fields import NotReadableError
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.forms import FIELDS
from oogst_web.pages.design.parts import read_changes
from oogst_web.pages.design.screen import Cards
from oogst_web.pages.questions.asking import asks_why, get_questionnaire, is_fixed, may_edit, spot_of
from oogst_web.programmes.domain import ConflictError
from oogst_web.programmes.models import Part
from oogst_web.programmes.queries import part_of
from oogst_web.questionnaires import domain
from oogst_web.questionnaires.items import shown_text, with_text
from oogst_web.questionnaires.queries import Questionnaire
from oogst_web.questionnaires.standard import UNKNOWN


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def scales(request: Asked, instrument: str) -> HttpResponse:
    """Show the scores and the answer scales of a questionnaire."""
    return render(request, "pages/questions/scales.html", _page(request, instrument))


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def save_scale(request: Asked, instrument: str) -> HttpResponse:
    """Make, change or take away a score."""
    found, key = get_questionnaire(request, instrument), request.POST.get("scale", "")
    spot, why = spot_of(request, instrument), request.POST.get("why", "")
    before: dict[str, Any] = next((one for one in found.part.data.get("scales") or () if one["id"] == key), {})
    if key and not before:
        raise Http404
    if "remove" in request.POST:
        domain.save_scale(spot, key, None, by=request.actor, why=why)
        return redirect("scales", request.access.programme.id, instrument)
    try:
        changes = {**read_changes(request, "scale", before), "items": _chosen(request, found, before)}
    except NotReadableError as error:
        context = _page(request, instrument, wrong=key, errors={error.name: error.key})
        return render(request, "pages/questions/scales.html", context, status=422)
    domain.save_scale(spot, key, changes, by=request.actor, why=why)
    return redirect("scales", request.access.programme.id, instrument)


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
def save_answers(request: Asked, instrument: str) -> HttpResponse:
    """Keep the words of an answer scale, from low to high, and the picture beside them."""
    found, key = get_questionnaire(request, instrument), request.POST.get("scale", "")
    part = part_of(request.access.programme, "answer_scale", key)
    if part is None or not is_plain(part.data) or key not in found.content["answer_scales"]:
        raise Http404
    language = request.actor.voice.language
    labels = part.data.get("labels", {})
    changed: dict[str, Any] = {}
    for code in labels:
        typed = request.POST.get(f"label-{code}", "").strip()
        is_same = typed in {"", shown_text(labels[code], language)}
        changed[code] = labels[code] if is_same else with_text(labels[code], language, typed)
    missing = part.data.get("missing") or UNKNOWN if "unknown" in request.POST else None
    picture = request.POST.get("picture", "")
    seen = request.POST.get("version", "")
    try:
        domain.save_answers(
            request.access.programme,
            key,
            {
                "labels": changed,
                "missing": missing,
                "picture": picture if PICTURES.get(picture) == len(labels) else None,
            },
            by=request.actor,
            seen=int(seen) if seen.isdecimal() else None,
        )
    except ConflictError:
        context = _page(request, instrument, conflict=key)
        return render(request, "pages/questions/scales.html", context, status=409)
    return redirect("scales", request.access.programme.id, instrument)


def is_plain(scale: dict[str, Any]) -> bool:
    """Tell whether every answer of a scale has words, so that they can be changed one by one."""
    labels = scale.get("labels", {})
    low, high = scale.get("minimum", 0), scale.get("maximum", -1)
    return set(labels) == {str(value) for value in range(int(low), int(high) + 1)}


def _chosen(request: Asked, found: Questionnaire, before: dict[str, Any]) -> list[str]:
    items = [item["id"] for item in found.items if item["id"] in request.POST.getlist("items")]
    if not items:
        raise NotReadableError("scale.items.needed", "items")
    # Their order means nothing: who ticks no other questions changes nothing.
    kept: list[str] = before.get("items", [])
    return kept if set(kept) == set(items) else items


def _page(
    request: Asked,
    instrument: str,
    *,
    wrong: str | None = None,
    errors: dict[str, str] | None = None,
    conflict: str = "",
) -> dict[str, Any]:
    found = get_questionnaire(request, instrument)
    scores = list(found.part.data.get("scales") or ())
    forms = [_score(request, found, one, errors if wrong == one["id"] else None) for one in scores]
    new = _score(request, found, {}, errors if wrong == "" else None)
    return {
        "questionnaire": found,
        "scores": forms,
        "new": new,
        "is_wrong": wrong is not None,
        "answer_scales": [
            _answers(request, found, part, conflict)
            for part in request.access.programme.parts.filter(kind="answer_scale")
            if part.key in found.content["answer_scales"]
        ],
        "may_edit": may_edit(request),
        "is_fixed": is_fixed(request),
    }


def _score(
    request: Asked, found: Questionnaire, scale: dict[str, Any], errors: dict[str, str] | None
) -> dict[str, Any]:
    cards = Cards(request, posted=request.POST if errors else None, errors=errors or {})
    language = request.actor.voice.language
    chosen = request.POST.getlist("items") if errors else scale.get("items", [])
    return {
        "key": scale.get("id", ""),
        "title": shown_text(scale.get("title"), language),
        "prefix": f"scale-{scale.get('id', 'new')}",
        "fields": [cards.field("scale", one, scale) for one in FIELDS["scale"]],
        "items": [
            {"key": item["id"], "text": shown_text(item.get("text"), language), "is_chosen": item["id"] in chosen}
            for item in found.items
            if item.get("kind", "scale") not in TEXT_KINDS
        ],
        "items_error": speak(errors["items"], request.actor.voice) if errors and "items" in errors else "",
    }


def _answers(request: Asked, found: Questionnaire, part: Part, conflict: str) -> dict[str, Any]:
    language, labels = request.actor.voice.language, part.data.get("labels", {})
    users = [
        other
        for other in found.others
        if any(item.get("answers") == part.key for item in other.data.get("items") or ())
    ]
    return {
        "key": part.key,
        "part": part,
        "labels": [(code, shown_text(text, language)) for code, text in labels.items()],
        "pictures": [name for name, answers in PICTURES.items() if answers == len(labels)],
        "picture": part.data.get("picture", "none"),
        "has_unknown": bool(part.data.get("missing")),
        "is_plain": is_plain(part.data),
        "others": len(users),
        "has_conflict": conflict == part.key,
    }
