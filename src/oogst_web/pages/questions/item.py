"""One question in the builder: its fields, its advice, and what can be done with it."""

from __future__ import annotations

import dataclasses
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST

from oogst.language.numbers import count, decimal
from oogst.types.measures import CODE_KINDS
from oogst_web.accounts.roles import Right
from oogst_web.common import clock
from oogst_web.common.fields import NotReadableError, Option
from oogst_web.common.words import Voice, speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.forms import FIELDS
from oogst_web.pages.design.parts import read_changes
from oogst_web.pages.design.screen import Cards, ShownField, name_of
from oogst_web.pages.questions import conditions
from oogst_web.pages.questions.asking import asks_why, back_to, get_questionnaire, is_fixed, may_edit, spot_of
from oogst_web.programmes.domain import ConflictError, LockedError
from oogst_web.programmes.models import Part
from oogst_web.questionnaires import domain
from oogst_web.questionnaires.checks import Finding, picture_of
from oogst_web.questionnaires.items import KINDS, Item, set_options, shown_text
from oogst_web.questionnaires.queries import Questionnaire, links_of
from oogst_web.questionnaires.review import BLOCKING
from oogst_web.questionnaires.standard import STANDARD

# Kind of question → the fields that not every kind has; what only another kind has is taken away.
_SHOWN: dict[str, tuple[str, ...]] = {
    "scale": ("answers", "reversed"),
    "choice": ("options",),
    "choices": ("options",),
    "order": ("options",),
    "test": ("options", "key"),
}
_EVERY = {"text", "hint", "kind", "show_if", "sensitive"}
_ONLY = {name: {kind for kind in _SHOWN if name in _SHOWN[kind]} for name in ("answers", "reversed", "options", "key")}
_AS_SCALE = "scale:"


def show_items(request: Asked, found: Questionnaire, opened: str) -> list[dict[str, Any]]:
    """Return every question with its advice; the opened one with its fields."""
    links = links_of(request.access.programme, found.key)
    return [
        {
            **show_item(request, found, item),
            "links": [name_of(part, request.actor.voice) for part in links.get(item["id"], [])],
            "card": item_card(request, found, item, links=links) if item["id"] == opened else None,
        }
        for item in found.items
    ]


def show_item(request: Asked, found: Questionnaire, item: Item) -> dict[str, Any]:
    """Return a question as it stands in the list."""
    voice = request.actor.voice
    return {
        "item": item,
        "text": shown_text(item.get("text"), voice.language),
        "type": _type(found, item, voice),
        "shown_if": conditions.tell(found, item, voice),
        "findings": [_finding(one, voice) for one in found.findings[item["id"]]],
    }


def item_card(
    request: Asked,
    found: Questionnaire,
    item: Item,
    *,
    errors: dict[str, str] | None = None,
    links: dict[str, list[Part]] | None = None,
) -> dict[str, Any]:
    """Return the form of one question."""
    cards = Cards(request, posted=request.POST if errors else None, errors=errors or {})
    kind = item.get("kind", "scale")
    fields = [_field(cards, found, item, one) for one in FIELDS["item"] if one.name in {*_EVERY, *_SHOWN.get(kind, ())}]
    indicators = list(request.access.programme.parts.filter(kind="indicator"))
    linked = [part.key for part in indicators if _is_linked(part, found.key, item["id"])]
    return {
        "fields": fields,
        "condition": conditions.show(found, item, cards.voice, request.POST if errors else None),
        "prefix": f"item-{item['id']}",
        "part": found.part,
        "why_error": speak(errors["why"], cards.voice) if errors and "why" in errors else "",
        "is_fixed": is_fixed(request),
        "may_edit": may_edit(request),
        "may_link": kind not in CODE_KINDS and may_edit(request) and request.access.may(Right.EDIT_DESIGN),
        "indicators": [Option(part.key, name_of(part, cards.voice)) for part in indicators],
        "linked": linked[0] if linked else "",
    }


def new_types(found: Questionnaire, voice: Voice) -> list[Option]:
    """Return the types that a new question can have: per answer scale, then the other kinds."""
    scales = [Option(_AS_SCALE + option.value, option.label) for option in _scales(found, voice)]
    return [*scales, *(Option(kind, speak(f"item.kind.{kind}", voice)) for kind in KINDS if kind != "scale")]


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def add_item(request: Asked, instrument: str) -> HttpResponse:
    """Add a question; it opens, so that the rest can be filled in."""
    spot, text, type_ = spot_of(request, instrument), request.POST.get("text", "").strip(), request.POST.get("type", "")
    if not text:
        return back_to(request, instrument)
    fields: Item = {"text": _in_language(text, request), "kind": type_ if type_ in KINDS else "text"}
    if type_.startswith(_AS_SCALE):
        fields |= {"kind": "scale", "answers": type_.removeprefix(_AS_SCALE)}
    key = domain.add_item(spot, fields, by=request.actor, why=request.POST.get("why", ""))
    return back_to(request, instrument, key)


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
def save_item(request: Asked, instrument: str, item: str) -> HttpResponse:
    """Keep what was typed at one question."""
    found, before = _both(request, instrument, item)
    seen = request.POST.get("version", "")
    try:
        changes = _read(request, found, before)
        domain.save_item(
            spot_of(request, instrument),
            {**changes, "id": item},
            by=request.actor,
            seen=int(seen) if seen.isdecimal() else None,
            why=request.POST.get("why", ""),
        )
    except NotReadableError as error:
        return _again(request, found, before, {error.name: error.key})
    except LockedError:
        return _again(request, found, before, {"why": "field.why_needed"})
    except ConflictError:
        return _ask(request, found, before)
    if not request.htmx:
        return back_to(request, instrument, item)
    found, after = _both(request, instrument, item)
    if changes["kind"] not in (None, before.get("kind", "scale")):
        # Another kind has other fields. The version makes it another address, so that the page is really loaded.
        where = back_to(request, instrument, item)["Location"].replace("?", f"?version={found.part.version}&")
        return HttpResponse(headers={"HX-Redirect": where})
    saved_at = f"{localtime(clock.now()):%H:%M}"
    context = {"question": show_item(request, found, after), "card": item_card(request, found, after)}
    return render(request, "pages/questions/item_saved.html", {**context, "questionnaire": found, "saved_at": saved_at})


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def change_item(request: Asked, instrument: str, item: str) -> HttpResponse:
    """Move a question up or down, or take it away."""
    _both(request, instrument, item)
    spot, by, why = spot_of(request, instrument), request.actor, request.POST.get("why", "")
    response = back_to(request, instrument)
    if "remove" in request.POST:
        response["Location"] += f"?back={domain.remove_item(spot, item, by=by, why=why)}"
    elif "up" in request.POST or "down" in request.POST:
        domain.move_item(spot, item, up="up" in request.POST, by=by, why=why)
        response["Location"] += f"#item-{item}"
    return response


@require_POST
@programme_page(Right.EDIT_INSTRUMENTS)
@asks_why
def link_item(request: Asked, instrument: str, item: str) -> HttpResponse:
    """Say which indicator a question measures; an indicator belongs to the design, so that right is needed too."""
    if not request.access.may(Right.EDIT_DESIGN):
        raise Http404
    if _both(request, instrument, item)[1].get("kind") in CODE_KINDS:
        raise Http404
    indicator, why = request.POST.get("indicator", ""), request.POST.get("why", "")
    domain.link(spot_of(request, instrument), item, indicator, by=request.actor, why=why)
    return back_to(request, instrument, item)


def _both(request: Asked, instrument: str, key: str) -> tuple[Questionnaire, Item]:
    found = get_questionnaire(request, instrument)
    item = found.find(key)
    if item is None:
        raise Http404
    return found, item


def _read(request: Asked, found: Questionnaire, before: Item) -> Item:
    changes = read_changes(request, "item", before)
    changes["kind"] = kind = changes.get("kind") or before.get("kind", "scale")
    if "options" in changes:
        options, language = before.get("options") or {}, request.actor.voice.language
        changes["options"] = set_options(changes["options"] or [], options, language) or None
    # A right answer that is no longer among the options is none.
    if kind == "test" and changes.get("key") not in (changes.get("options") or before.get("options") or {}):
        changes["key"] = None
    changes |= {name: None for name, kinds in _ONLY.items() if kind not in kinds and name in before}
    if conditions.NAME in changes:
        changes[conditions.NAME] = conditions.read(request.POST, found, before)
    if kind == before.get("kind", "scale"):
        # A question of which no kind is kept is one on a scale; it need not say so from now on.
        changes["kind"] = before.get("kind")
    return changes


def _again(request: Asked, found: Questionnaire, item: Item, errors: dict[str, str]) -> HttpResponse:
    card = item_card(request, found, item, errors=errors)
    context = {"questionnaire": found, "question": show_item(request, found, item), "card": card, "has_errors": True}
    context |= {"seen": request.POST.get("version", ""), "why": request.POST.get("why", "")}
    return render(request, "pages/questions/item_page.html", context, status=422)


def _ask(request: Asked, found: Questionnaire, item: Item) -> HttpResponse:
    typed = {**request.POST.dict(), conditions.NAME: conditions.read(request.POST, found, item) or ""}
    posted = Cards(request, posted=typed)
    names = request.POST.getlist("fields")
    pairs = [
        (_field(posted, found, item, one), _field(Cards(request), found, item, one))
        for one in FIELDS["item"]
        if one.name in names
    ]
    rows = [
        {"name": mine.field.name, "label": mine.label, "mine": mine.value, "theirs": theirs.value}
        for mine, theirs in pairs
        if str(mine.value) != str(theirs.value)
    ]
    context = {"rows": rows, "questionnaire": found, "item": item, "why": request.POST.get("why", "")}
    return render(request, "pages/questions/conflict.html", context, status=409)


def _field(cards: Cards, found: Questionnaire, item: Item, one: Any) -> ShownField:
    shown = cards.field("item", one, item)
    options = item.get("options") or {}
    if one.name == "options" and cards.posted is None:
        lines = "\n".join(shown_text(text, cards.voice.language) for text in options.values())
        return dataclasses.replace(shown, value=lines)
    if one.name == "answers":
        return dataclasses.replace(shown, options=tuple(_scales(found, cards.voice)))
    if one.name == "key":
        choices = tuple(Option(code, shown_text(text, cards.voice.language)) for code, text in options.items())
        return dataclasses.replace(shown, options=choices)
    return shown


def _scales(found: Questionnaire, voice: Voice) -> list[Option]:
    every = {**found.scales, **{key: scale for key, scale in STANDARD.items() if key not in found.scales}}
    return [Option(key, scale_name(scale, voice)) for key, scale in every.items()]


def scale_name(scale: Any, voice: Voice) -> str:
    """Return an answer scale by its words, such as “Nooit … Bijna altijd (4)”."""
    labels = [shown_text(text, voice.language) for _, text in sorted(scale.get("labels", {}).items())]
    if not labels:
        return shown_text(scale.get("title"), voice.language) or _range(scale, voice)
    picture = picture_of(scale)
    drawn = (
        ""
        if picture == "none"
        else speak("scale.picture.with", voice, picture=speak(f"scale.picture.{picture}", voice))
    )
    return f"{labels[0]} … {labels[-1]} ({len(labels)}){drawn}"


def _range(scale: Any, voice: Voice) -> str:
    """Return “0 tot 10” for a scale whose answers have no words; its name when it does not say how far it goes."""
    low, high = scale.get("minimum"), scale.get("maximum")
    if low is None or high is None:
        return str(scale.get("id", ""))
    shown = [(count if float(one).is_integer() else decimal)(one, voice.language) for one in (low, high)]
    return speak("scale.range", voice, low=shown[0], high=shown[1])


def _type(found: Questionnaire, item: Item, voice: Voice) -> str:
    scale = found.scales.get(item.get("answers") or "")
    return scale_name(scale, voice) if scale else speak(f"item.kind.{item.get('kind', 'scale')}", voice)


def _finding(finding: Finding, voice: Voice) -> dict[str, Any]:
    return {"text": speak(f"check.{finding.key}", voice, **finding.values), "blocks": finding.key in BLOCKING}


def _is_linked(part: Part, instrument: str, item: str) -> bool:
    return bool(part.data.get("instrument") == instrument and part.data.get("item") == item)


def _in_language(text: str, request: Asked) -> Any:
    return {"en": text} if request.actor.voice.language == "en" else text
