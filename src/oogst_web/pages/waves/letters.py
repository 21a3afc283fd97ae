"""Writing to who is asked: first a page that shows to how many and what, then the post."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.asking import letters as post
from oogst_web.asking.tasks import send_post
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.waves.waves import get_wave, is_open, title_of


@require_http_methods(["GET", "POST"])
@programme_page(Right.RUN_WAVES)
def letters(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """Show the next mail and to how many it goes; a POST puts it in the post."""
    found = get_wave(request, wave)
    step = post.next_step(found)
    if step is None or not is_open(found):
        return redirect("wave", request.access.programme.id, found.id)
    if request.method == "GET":
        context = {
            "wave": found,
            "title": title_of(request, found),
            "batch": post.preview(found, step, request.actor.voice),
        }
        return render(request, "pages/waves/letters.html", context)
    count = post.put_in_post(found, step, by=request.actor)
    send_post.enqueue()
    messages.success(request, speak("letters.in_post", request.actor.voice, count=count))
    return redirect("wave", request.access.programme.id, found.id)
