"""The organisation's house style: its tokens as a stylesheet, and its logo."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from oogst_web.accounts.roles import Right
from oogst_web.organisations.theme import as_stylesheet
from oogst_web.pages.access import Asked, work_page


@require_GET
@cache_control(private=True, max_age=300)
@work_page(Right.SEE_HOUSE_STYLE)
def theme(request: Asked) -> HttpResponse:
    """Give the tokens that the organisation uploaded and that passed the checks."""
    return HttpResponse(as_stylesheet(request.actor.organisation.theme or {}), content_type="text/css")


@require_GET
@cache_control(private=True, max_age=300)
@work_page(Right.SEE_HOUSE_STYLE)
def logo(request: Asked) -> HttpResponse:
    """Give the organisation's logo."""
    organisation = request.actor.organisation
    if not organisation.logo_type or organisation.logo is None:
        raise Http404
    return HttpResponse(bytes(organisation.logo), content_type=organisation.logo_type)
