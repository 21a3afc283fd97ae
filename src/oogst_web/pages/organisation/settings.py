"""The organisation's own page: name, form of address, words, threshold, units and house style."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from oogst_web.accounts.roles import Right
from oogst_web.common import pictures
from oogst_web.common.fields import Field
from oogst_web.common.words import OWN_WORDS, catalogue, speak
from oogst_web.organisations import house
from oogst_web.organisations.house import NotPossibleError
from oogst_web.organisations.queries import unit_in, units_of
from oogst_web.organisations.theme import LARGEST_FILE, UnsafeThemeError, in_dark, read_theme, safe_tokens, tokens
from oogst_web.pages.access import Asked, work_page
from oogst_web.pages.organisation.screen import own_words, shown

LANGUAGES = ("nl", "en")


@require_http_methods(["GET", "POST"])
@work_page(Right.MANAGE_ORGANISATION)
def organisation(request: Asked) -> HttpResponse:
    """Show everything that is set for the organisation; keep name, words and threshold."""
    if request.method != "POST":
        return _page(request)
    posted = request.POST
    typed = posted.get("threshold", "").strip()
    values = {
        "name": posted.get("name", ""),
        "formal": posted.get("formal") == "u",
        "threshold": int(typed) if typed.isascii() and typed.isdigit() else 0,
        "words": {language: own_words(posted, OWN_WORDS, language) for language in LANGUAGES},
    }
    try:
        house.change_settings(values, by=request.actor)
    except NotPossibleError as error:
        return _page(request, error=error, typed={**values, "threshold": typed})
    return _done(request, "organisation.saved")


@require_POST
@work_page(Right.MANAGE_ORGANISATION)
def add_unit(request: Asked) -> HttpResponse:
    """Add a unit."""
    try:
        house.add_unit(request.POST.get("name", ""), _id(request.POST.get("parent", "")), by=request.actor)
    except NotPossibleError as error:
        return _page(request, unit_error=error, unit_name=request.POST.get("name", ""))
    return _done(request, "unit.saved")


@require_POST
@work_page(Right.MANAGE_ORGANISATION)
def change_unit(request: Asked, unit: uuid.UUID) -> HttpResponse:
    """Give a unit another name, or take it away."""
    found = unit_in(request.actor, unit)
    if found is None:
        raise Http404
    try:
        if "remove" in request.POST:
            house.remove_unit(found, by=request.actor)
        else:
            house.rename_unit(found, request.POST.get("name", ""), by=request.actor)
    except NotPossibleError as error:
        return _page(request, unit_error=error, wrong_unit=unit)
    return _done(request, "unit.saved")


@require_POST
@work_page(Right.MANAGE_ORGANISATION)
def change_theme(request: Asked) -> HttpResponse:
    """Judge an uploaded theme and take what passes; or go back to Oogst's own."""
    if "remove" in request.POST:
        house.set_theme(None, by=request.actor)
        return _done(request, "theme.gone")
    file = request.FILES.get("theme")
    if file is None:
        return _page(request, theme_error="theme.no_file")
    try:
        theme = read_theme(file.read(LARGEST_FILE + 1))
    except UnsafeThemeError as error:
        return _page(request, theme_error=error.key)
    if not theme.taken and not theme.refused:
        return _page(request, theme_error="theme.none_known")
    house.set_theme(theme, by=request.actor)
    if not theme.taken:
        messages.error(request, speak("theme.none_taken", request.actor.voice))
        return redirect("organisation")
    return _done(request, "theme.saved", count=len(theme.taken))


@require_POST
@work_page(Right.MANAGE_ORGANISATION)
def change_logo(request: Asked) -> HttpResponse:
    """Take a logo, or take it away."""
    if "remove" in request.POST:
        house.set_logo(None, by=request.actor)
        return _done(request, "logo.gone")
    file = request.FILES.get("logo")
    if file is None:
        return _page(request, logo_error="logo.no_file")
    try:
        picture = pictures.redraw(file.read(pictures.LARGEST_FILE + 1))
    except pictures.NoPictureError as error:
        return _page(request, logo_error=error.key)
    house.set_logo(picture, by=request.actor)
    return _done(request, "logo.saved")


def _done(request: Asked, key: str, **values: object) -> HttpResponse:
    messages.success(request, speak(key, request.actor.voice, **values), extra_tags="ok")
    return redirect("organisation")


def _page(
    request: Asked,
    *,
    error: NotPossibleError | None = None,
    typed: dict[str, Any] | None = None,
    unit_error: NotPossibleError | None = None,
    **more: Any,
) -> HttpResponse:
    voice, ours = request.actor.voice, request.actor.organisation
    values = typed or {"name": ours.name, "formal": ours.formal, "threshold": ours.threshold, "words": ours.words}
    say: dict[str, Any] = {key: speak(more[key], voice) for key in ("theme_error", "logo_error") if key in more}
    kept = ours.theme if isinstance(ours.theme, dict) else {}
    page = {
        "fields": [
            shown("organisation", Field("name", is_needed=True), values["name"], voice, error=error),
            shown(
                "organisation", Field("threshold", "number", is_needed=True), values["threshold"], voice, error=error
            ),
        ],
        "formal": values["formal"],
        "words": [
            {"name": name, "label": speak(f"own_word.{name}", voice), "usual": usual, "own": _own(values, name)}
            for name, usual in OWN_WORDS.items()
        ],
        "units": units_of(request.actor),
        "unit_error": speak(unit_error.key, voice) if unit_error else "",
        "theme_taken": sorted((kept.get("taken") or {}).items()),
        "theme_refused": [
            {"name": name, "why": speak(f"theme.{reason}", voice, **in_language(filled, voice.language))}
            for name, reason, filled in kept.get("refused") or ()
            if f"theme.{reason}" in catalogue()
        ],
        "theme_dark": _dark(kept),
        "has_logo": bool(ours.logo_type),
        "has_error": bool(error or unit_error or say),
    }
    status = 422 if page["has_error"] else 200
    return render(request, "pages/organisation/settings.html", {**more, **page, **say}, status=status)


def _dark(kept: dict[str, Any]) -> dict[str, list[str]]:
    """Return the names of the theme's colours by what they become in dark mode."""
    safe = safe_tokens(kept)
    dark = in_dark(safe)
    colours = [name for name in sorted(safe) if tokens()[name].kind == "colour"]
    return {
        "same": [name for name in colours if name in dark and not dark[name].is_lighter],
        "lighter": [name for name in colours if name in dark and dark[name].is_lighter],
        "ours": [name for name in colours if name not in dark],
    }


def in_language(values: dict[str, str], language: str) -> dict[str, str]:
    """Return numbers with the decimal sign of a language; names of tokens hold no point."""
    return {name: text.replace(".", ",") for name, text in values.items()} if language == "nl" else values


def _own(values: dict[str, Any], name: str) -> dict[str, str]:
    words = values["words"] if isinstance(values["words"], dict) else {}
    return {language: (words.get(language) or {}).get(name, "") for language in LANGUAGES}


def _id(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
