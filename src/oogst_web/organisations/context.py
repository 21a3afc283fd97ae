"""What every page knows: voice, organisation, profile."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from oogst.language.message import Language
from oogst_web.common.words import Voice


def house_style(request: HttpRequest) -> dict[str, Any]:
    """Return the voice and the house style for a page."""
    actor = getattr(request, "actor", None)
    voice = actor.voice if actor is not None else Voice(language_of(request))
    return {"actor": actor, "voice": voice, "is_local": settings.OOGST_IS_LOCAL}


def language_of(request: HttpRequest) -> Language:
    """Return the language of somebody who is not signed in: chosen before, else asked for by the browser."""
    chosen = request.session.get("language") if hasattr(request, "session") else None
    return "en" if (chosen or accepted_language(request)) == "en" else "nl"


def accepted_language(request: HttpRequest) -> Language:
    """Return the language that the browser asks for; the database is not asked."""
    return "en" if request.headers.get("Accept-Language", "nl").lower().startswith("en") else "nl"
