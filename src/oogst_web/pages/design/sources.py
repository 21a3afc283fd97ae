"""What the plan rests on: research, professionals, the people concerned, and figures of the organisation."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from oogst import content
from oogst.types.design import Design, Source, SourceKind, said
from oogst_web.accounts.roles import Right
from oogst_web.common.words import Voice, speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.parts import ask_why
from oogst_web.pages.design.screen import Cards
from oogst_web.programmes import domain, planning
from oogst_web.programmes.models import Part
from oogst_web.programmes.queries import free_key

WEB = ("https://", "http://")


@require_POST
@programme_page(Right.EDIT_PLAN)
def add(request: Asked) -> HttpResponse:
    """Make a source and open it, so that the rest can be filled in."""
    programme, kind = request.access.programme, request.POST.get("kind", "")
    says = " ".join(request.POST.get("says", "").split())
    response = redirect("plan", programme.id)
    if not says or kind not in list(SourceKind):
        response["Location"] += "#sources"
        return response
    key = free_key(programme, "source", "b")
    spot = domain.Spot(programme, "source", key)
    try:
        domain.save_part(
            spot, {"kind": kind, "says": says}, by=request.actor, seen=None, why=request.POST.get("why", "")
        )
    except domain.LockedError:
        return ask_why(request, request.path, ("kind", "says"), "plan")
    response["Location"] += f"?open=source-{key}#source-{key}"
    return response


def show_sources(request: Asked, design: Design, kinds: dict[str, list[Part]]) -> dict[str, Any]:
    """Return the sources with what rests on each, the kinds that are missing, and what to look out for."""
    voice, opened = request.actor.voice, request.GET.get("open", "")
    parts = {part.key: part for part in kinds.get("source", [])}
    cards = Cards(request, siblings=kinds)
    present = {source.kind for source in design.sources}
    return {
        "rows": [
            {
                "source": one,
                "anchor": f"source-{one.id}",
                "kind": speak(f"source.kind.{one.kind}", voice),
                "weight": speak(f"source.weight.{one.weight}", voice) if one.weight else "",
                "is_link": (one.reference or "").startswith(WEB),
                "carries": _carried(design, one, voice),
                "card": cards.card("source", one.id, parts.get(one.id)) if opened == f"source-{one.id}" else None,
            }
            for one in design.sources
        ],
        "kinds": [(kind, speak(f"source.kind.{kind}", voice)) for kind in SourceKind],
        "missing": ", ".join(speak(f"source.kind.{kind}", voice) for kind in SourceKind if kind not in present),
        "steps": _prompts("procedure", voice),
        "pitfalls": _prompts("pitfalls", voice),
    }


def name_sources(design: Design, named: tuple[str, ...], voice: Voice) -> str:
    """Return what the named sources say, in one line."""
    return "; ".join(said(one.says, voice.language).rstrip(".") for one in design.sources if one.id in named)


def _prompts(name: str, voice: Voice) -> list[tuple[str, str]]:
    """Return what the built-in content says about working with sources: a few words and a sentence each."""
    return [
        (one[f"label_{voice.language}"], one[f"text_{voice.language}"])
        for one in content.load("evidence_sources")[name]
    ]


def _carried(design: Design, source: Source, voice: Voice) -> list[str]:
    """Return the evaluation questions and the measurements that name a source."""
    questions = [said(one.text, voice.language) for one in design.questions if source.id in one.sources]
    measured = {line.indicator for line in design.plan.lines if source.id in line.sources}
    return questions + [planning.title_of(one, voice) for one in design.indicators if one.id in measured]
