"""Writing to who is asked: first a page that shows to how many and what, then the post; and mending what went wrong."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.asking import letters as post
from oogst_web.asking import mending
from oogst_web.asking.tasks import send_post
from oogst_web.asking.wording import LONGEST, LinkError, find_link
from oogst_web.common import clock
from oogst_web.common.ids import read_id
from oogst_web.common.templatetags.words import moment
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.waves.waves import get_wave, is_open, title_of
from oogst_web.waves.models import Wave


@require_http_methods(["GET", "POST"])
@programme_page(Right.RUN_WAVES)
def letters(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """Show the next mail as it arrives and to how many it goes; “send” puts it in the post."""
    found = get_wave(request, wave)
    step = post.next_step(found) if is_open(found) else None
    if step is None:
        messages.info(request, speak("letters.last" if is_open(found) else "ways.shut", request.actor.voice))
        return _to_wave(request, found)
    own = post.own_words(found, step) or _typed(request)
    mistakes = _mistakes(request, own)
    if request.method == "GET" or mistakes or request.POST.get("act") != "send":
        return _show(request, found, step, own, mistakes)
    try:
        post.put_in_post(found, step, own, by=request.actor)
    except (post.TooSoonError, post.TooManyError):
        return _show(request, found, step, own, mistakes)
    send_post.enqueue()
    messages.success(request, _when(request, found, "letters.in_post", "letters.in_post_later"))
    return _to_wave(request, found)


@require_http_methods(["GET", "POST"])
@programme_page(Right.RUN_WAVES)
def mend_letters(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """List mail that was refused, came back or is unsure; a POST sends one again or notes that it arrived."""
    found = get_wave(request, wave)
    mistakes: dict[str, str] = {}
    if request.method == "POST":
        try:
            return _mend(request, found)
        except mending.AddressError:
            mistakes = {request.POST.get("letter", ""): "mend.no_address"}
    state = mending.look_at_post(found)
    rows = [
        {"letter": one, "mistake": mistakes.get(str(one.pk), ""), "typed": _typed_address(request, one)}
        for one in state.to_mend
    ]
    context = {"wave": found, "title": title_of(request, found), "post": state, "rows": rows, "is_open": is_open(found)}
    return render(request, "pages/waves/mend.html", context, status=422 if mistakes else 200)


def _mend(request: Asked, wave: Wave) -> HttpResponse:
    voice, act = request.actor.voice, request.POST.get("act")
    if act == "reminders":
        mending.send_reminders_again(wave, by=request.actor)
    else:
        letter = mending.letter_to_mend(wave, read_id(request.POST.get("letter")))
        if letter is None:
            # Somebody else did it already, in another window.
            return redirect("mend_letters", request.access.programme.id, wave.id)
        if act == "arrived":
            mending.mark_as_arrived(letter, by=request.actor)
        else:
            mending.send_again(letter, request.POST.get("address", "").strip(), by=request.actor)
    if act != "arrived":
        send_post.enqueue()
    messages.success(request, speak("mend.kept" if act == "arrived" else "mend.sent", voice))
    return redirect("mend_letters", request.access.programme.id, wave.id)


def _typed_address(request: Asked, letter: Any) -> str:
    is_this = request.POST.get("letter") == str(letter.pk)
    return request.POST.get("address", "") if is_this else letter.invitation.person.email


def _typed(request: Asked) -> post.Own:
    return post.Own(
        *("\n".join(request.POST.get(name, "").split("\r\n")).strip() for name in ("text", "comparison_text"))
    )


def _mistakes(request: Asked, own: post.Own) -> dict[str, str]:
    voice, found = request.actor.voice, {}
    for name, text in (("text", own.text), ("comparison_text", own.comparison_text)):
        if len(text) > LONGEST:
            found[name] = speak("letters.too_long", voice, count=LONGEST)
        elif piece := find_link(text):
            found[name] = speak("letters.link", voice, piece=piece)
    return found


def _show(request: Asked, wave: Wave, step: int, own: post.Own, mistakes: dict[str, str]) -> HttpResponse:
    first, problem = post.may_go_from(wave, step), ""
    try:
        batch = post.preview(wave, step, post.Own() if mistakes else own)
    except LinkError as error:
        batch, problem = None, speak("letters.facts_link", request.actor.voice, piece=error.piece)
    if not problem and post.is_full(wave):
        batch, problem = None, speak("letters.too_many", request.actor.voice)
    is_soon = first is not None and clock.now() < first
    context = {
        "wave": wave,
        "step": step,
        "title": title_of(request, wave),
        "batch": batch,
        "problem": problem,
        "own": own,
        "mistakes": mistakes,
        "is_fixed": post.own_words(wave, step) is not None,
        "from": first if is_soon else None,
        "quiet": _when(request, wave, "", "letters.quiet"),
    }
    return render(request, "pages/waves/letters.html", context, status=422 if mistakes or problem else 200)


def _when(request: Asked, wave: Wave, at_once: str, later: str) -> str:
    """Return what to say on when mail goes out."""
    zone, now, voice = wave.programme.organisation.time_zone, clock.now(), request.actor.voice
    if post.is_quiet(zone, now):
        return speak(later, voice, moment=moment(post.quiet_until(zone, now), voice))
    return speak(at_once, voice) if at_once else ""


def _to_wave(request: Asked, wave: Wave) -> HttpResponse:
    return redirect("wave", request.access.programme.id, wave.id)
