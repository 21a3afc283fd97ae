"""The house style on the pages of respondents: open to all and kept by browsers, as it says nothing of anybody."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from oogst_web.organisations.models import Organisation
from oogst_web.organisations.theme import as_stylesheet
from oogst_web.pages.access import open_page
from oogst_web.waves.queries import organisation_of


@require_http_methods(["GET", "HEAD"])
@cache_control(public=True, max_age=3600)
@open_page
def theme(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Give the colours and letters of the organisation that asks."""
    organisation = organisation_of(wave)
    if organisation is None or not organisation.theme:
        return _nothing()
    return HttpResponse(as_stylesheet(organisation.theme), content_type="text/css")


@require_http_methods(["GET", "HEAD"])
@cache_control(public=True, max_age=3600)
@open_page
def logo(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Give the logo of the organisation that asks."""
    organisation: Organisation | None = organisation_of(wave)
    if organisation is None or not organisation.logo_type or organisation.logo is None:
        return _nothing()
    return HttpResponse(bytes(organisation.logo), content_type=organisation.logo_type)


def _nothing() -> HttpResponse:
    return HttpResponse(b"", status=404, content_type="text/plain")
