"""What the screens of questionnaires share: finding one, and asking why when the plan is fixed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked
from oogst_web.programmes.domain import FIXED_WITH_PLAN, LockedError, Spot, is_plan_fixed
from oogst_web.questionnaires.queries import Questionnaire, questionnaire_of


def get_questionnaire(request: Asked, instrument: str) -> Questionnaire:
    """Return a questionnaire of the programme that is open, else it is not there."""
    found = questionnaire_of(request.access.programme, instrument)
    if found is None:
        raise Http404
    return found


def spot_of(request: Asked, instrument: str) -> Spot:
    """Return where a questionnaire stands; it has to be there."""
    return Spot(request.access.programme, "instrument", get_questionnaire(request, instrument).key)


def may_edit(request: Asked) -> bool:
    """Tell whether the reader may change questionnaires here."""
    return request.access.may(Right.EDIT_INSTRUMENTS) and request.access.is_editable


def is_fixed(request: Asked) -> bool:
    """Tell whether a change of a questionnaire needs a reason."""
    return "instrument" in FIXED_WITH_PLAN and is_plan_fixed(request.access.programme)


def asks_why(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Ask for the reason that a fixed plan wants, then do the same again with it."""

    @wraps(view)
    def guarded(request: Asked, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except LockedError:
            left_out = {"csrfmiddlewaretoken", "why"}
            posted = [
                (name, value) for name, values in request.POST.lists() if name not in left_out for value in values
            ]
            context = {"posted": posted, "is_wrong": "why" in request.POST}
            return render(request, "pages/questions/why.html", context, status=422)

    return guarded


def back_to(request: Asked, instrument: str, item: str = "") -> HttpResponse:
    """Go to the builder of a questionnaire, with one question open."""
    response = redirect("instrument", request.access.programme.id, instrument)
    if item:
        response["Location"] += f"?open={item}#item-{item}"
    return response
