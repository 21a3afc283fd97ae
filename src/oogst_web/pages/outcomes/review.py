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
from oogst_web.results.models import Quote
from oogst_web.results.quotes import (
    DIRECTIONS,
    NotBracketedError,
    approve,
    decided_in,
    has_new_quotes,
    keep_back,
    next_to_review,
    progress_of,
    quote_of,
    review_of,
)
from oogst_web.results.standing import standing_of
from oogst_web.results.tasks import release_again

LONGEST_NUMBER = 19


@require_GET
@programme_page(Right.REVIEW_QUOTES)
def open_answers(request: Asked) -> HttpResponse:
    """Show the next open answer that nobody looked at, or the one that is asked for, and what was decided."""
    refuse_managers(request)
    asked = request.GET.get("antwoord", "")
    # Python refuses to read a number of thousands of digits.
    is_number = asked.isdecimal() and len(asked) <= LONGEST_NUMBER
    return _page(request, {}, _get(request, int(asked)) if is_number else None)


@require_POST
@programme_page(Right.REVIEW_QUOTES)
def review(request: Asked, answer: int) -> HttpResponse:
    """Keep what was found about one open answer, and go on with the next."""
    refuse_managers(request)
    quote = _get(request, answer)
    if "keep_back" in request.POST:
        keep_back(quote, by=request.actor)
        return redirect("open_answers", request.access.programme.id)
    typed = {name: request.POST.get(name, "").strip() for name in ("text", "goal", "direction")}
    if "untraceable" not in request.POST:
        return _page(request, {**typed, "mistake": "quote.untraceable_needed"}, quote)
    try:
        approve(quote, typed["text"], goal=typed["goal"], direction=typed["direction"], by=request.actor)
    except NotBracketedError:
        return _page(request, {**typed, "mistake": "quote.not_bracketed"}, quote)
    return redirect("open_answers", request.access.programme.id)


@require_POST
@programme_page(Right.REVIEW_QUOTES)
def take_up(request: Asked) -> HttpResponse:
    """Have the results made once more, with what was approved since."""
    refuse_managers(request)
    made = release_again(request.access.programme)
    messages.success(request, speak("quote.taken_up" if made else "quote.nothing_new", request.actor.voice))
    return redirect("outcomes" if made else "open_answers", request.access.programme.id)


def _get(request: Asked, answer: int) -> Quote:
    found = quote_of(request.access.programme, answer)
    if found is None:
        raise Http404
    return found


def _page(request: Asked, typed: dict[str, str], quote: Quote | None = None) -> HttpResponse:
    programme, language = request.access.programme, request.actor.voice.language
    last = standing_of(programme).last
    found = review_of(programme, quote, language) if quote else next_to_review(programme, language)
    decided = decided_in(programme, last, language)
    # Who decides anew begins with what was decided.
    before = {"text": quote.text, "goal": quote.goal, "direction": quote.direction} if quote else {}
    filled = {**before, **typed}
    goals = [(goal.id, said(goal.text, language)) for goal in draw(programme).design.goals]
    context: dict[str, Any] = {
        "review": found,
        "progress": progress_of(programme),
        "reasons": list(dict.fromkeys(piece.why for piece in found.pieces if piece.why)) if found else [],
        "text": filled.get("text") or (found.original if found else ""),
        "typed": filled,
        "decided": decided,
        "again": next((one for one in decided if quote and one.quote.pk == quote.pk), None),
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
