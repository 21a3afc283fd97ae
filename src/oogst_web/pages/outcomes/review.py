"""Looking at open answers, one at a time: for the evaluator alone, and never for who is also a manager there."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst.types.text import said
from oogst_web.accounts.roles import MANAGER, Right
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.programmes.design import draw
from oogst_web.results.quotes import (
    DIRECTIONS,
    NotBracketedError,
    approve,
    has_new_quotes,
    keep_back,
    next_to_review,
    progress_of,
    quote_of,
)
from oogst_web.results.standing import standing_of
from oogst_web.results.tasks import release_again


@require_GET
@programme_page(Right.REVIEW_QUOTES)
def open_answers(request: Asked) -> HttpResponse:
    """Show the next open answer that nobody looked at."""
    refuse_managers(request)
    return _page(request, {})


@require_POST
@programme_page(Right.REVIEW_QUOTES)
def review(request: Asked, answer: int) -> HttpResponse:
    """Keep what was found about one open answer, and go on with the next."""
    refuse_managers(request)
    quote = quote_of(request.access.programme, answer)
    if quote is None:
        raise Http404
    if "keep_back" in request.POST:
        keep_back(quote, by=request.actor)
        return redirect("open_answers", request.access.programme.id)
    typed = {name: request.POST.get(name, "").strip() for name in ("text", "goal", "direction")}
    if "untraceable" not in request.POST:
        return _page(request, {**typed, "mistake": "quote.untraceable_needed"})
    try:
        approve(quote, typed["text"], goal=typed["goal"], direction=typed["direction"], by=request.actor)
    except NotBracketedError:
        return _page(request, {**typed, "mistake": "quote.not_bracketed"})
    return redirect("open_answers", request.access.programme.id)


@require_POST
@programme_page(Right.REVIEW_QUOTES)
def take_up(request: Asked) -> HttpResponse:
    """Have the results made once more, with what was approved since."""
    refuse_managers(request)
    made = release_again(request.access.programme)
    messages.success(request, speak("quote.taken_up" if made else "quote.nothing_new", request.actor.voice))
    return redirect("outcomes" if made else "open_answers", request.access.programme.id)


def _page(request: Asked, typed: dict[str, str]) -> HttpResponse:
    programme, language = request.access.programme, request.actor.voice.language
    last, found = standing_of(programme).last, next_to_review(programme, language)
    goals = [(goal.id, said(goal.text, language)) for goal in draw(programme).design.goals]
    context: dict[str, Any] = {
        "review": found,
        "progress": progress_of(programme),
        "reasons": list(dict.fromkeys(piece.why for piece in found.pieces if piece.why)) if found else [],
        "text": typed.get("text") or (found.original if found else ""),
        "typed": typed,
        "goals": goals,
        "directions": DIRECTIONS,
        "may_take_up": last is not None and has_new_quotes(last),
    }
    return render(request, "pages/outcomes/review.html", context, status=422 if typed else 200)


def refuse_managers(request: Asked) -> None:
    """Have a page not be there for a manager in the programme."""
    # Who leads the people who answered never reads what they wrote, whatever other seat comes with it.
    if MANAGER.key in request.access.role_keys:
        raise Http404
