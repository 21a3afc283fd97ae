"""The questions, saved while somebody answers, looked over, and sent."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from oogst_web.answers import domain
from oogst_web.answers.models import Submission
from oogst_web.answers.queries import own
from oogst_web.common import clock
from oogst_web.pages.access import open_page
from oogst_web.pages.respond import rendering
from oogst_web.pages.respond.door import Pass, read, take_away
from oogst_web.pages.respond.entry import closed, empty_tablet, unknown
from oogst_web.pages.respond.rendering import Form, Look, Sheet, form_of, look_of, page
from oogst_web.questionnaires.runner import move_answer, read_answer
from oogst_web.results.decisions import decision_on
from oogst_web.results.domain import forget_snapshots
from oogst_web.waves.models import Wave, WaveState
from oogst_web.waves.promised import Promised, promised_in
from oogst_web.waves.queries import asked_wave, grounds_of, is_open_for

MOST_AT_ONCE = 200
LARGEST = MOST_AT_ONCE * 4 * rendering.LONGEST_ANSWER


@dataclass(frozen=True)
class Here:
    """Where somebody with a pass is: in which wave, and with which answers so far."""

    held: Pass
    row: Submission

    @property
    def wave(self) -> Wave:
        """The wave that the pass is of."""
        return asked_wave(self.held.wave)

    @property
    def look(self) -> Look:
        """How the pages speak and look."""
        return look_of(self.wave.programme.organisation, self.held.spoken)

    @property
    def sheet(self) -> Sheet:
        """Which page with questions is shown."""
        return Sheet(self.held.published, self.look, self.promised.short, self.held.is_tablet)

    @property
    def promised(self) -> Promised:
        """What the wave promises, in its own words."""
        return promised_in(self.wave, self.held.spoken.words)

    @property
    def can_erase(self) -> bool:
        """Whether the answers may still be taken away; nobody can find those of an anonymous wave."""
        until = self.wave.erase_until
        return not self.wave.is_anonymous and until is not None and clock.today() <= until


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def questions(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Show all questions; a script shows them one by one. Sent without a script they are kept together."""
    if request.method == "POST":
        return _keep_all(request, wave)
    found = _find(request, wave)
    if isinstance(found, HttpResponse):
        return found
    if found.row.is_submitted:
        return redirect("respond_done", wave)
    if not is_open_for(found.wave, found.held.kind):
        return closed(found.wave, found.held.spoken)
    if "later" in request.GET:
        return HttpResponse(page("later", found.look, here=found))
    return _ask(request, found)


@require_POST
@open_page
def save(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Keep the answers that a device sends while somebody goes on; it answers after they are on the disk."""
    held = read(request, wave)
    if held is None or not held.subject:
        return JsonResponse({"error": "pass"}, status=403)
    if request.META.get("HTTP_X_OOGST_NAME", held.name) != held.name:
        # Another window of this browser began as somebody else: these answers are not theirs.
        return JsonResponse({"error": "other"}, status=403)
    given = _given(request)
    if given is None:
        return JsonResponse({"error": "form"}, status=400)
    form = form_of(held.published)
    wrong = [key for key, value in given.items() if key not in form.by_key or (value and form.mistake(key, value))]
    if wrong:
        return JsonResponse({"error": "answer", "questions": wrong}, status=422)
    return _save(held, given)


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def check(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Show the answers before they are sent; a POST sends them."""
    if request.method == "POST":
        return _send(request, wave)
    found = _find(request, wave)
    if isinstance(found, HttpResponse):
        return found
    if found.row.is_submitted:
        return redirect("respond_done", wave)
    if not is_open_for(found.wave, found.held.kind):
        return closed(found.wave, found.held.spoken)
    return HttpResponse(_list(found, "check"))


@require_http_methods(["GET", "HEAD"])
@open_page
def done(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Thank, tell what happens next, and what can be done with the answers."""
    found = _find(request, wave)
    if isinstance(found, HttpResponse):
        return found
    if not found.row.is_submitted:
        return redirect("respond_questions", wave)
    return HttpResponse(_list(found, "done"))


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def erase(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Ask whether the answers have to go; a POST takes them away for good."""
    held = read(request, wave)
    found = _find(request, wave)
    if held is not None and request.method == "POST" and isinstance(found, HttpResponse):
        return found if held.is_tablet else _erased(held)
    if isinstance(found, HttpResponse):
        return found
    if not found.can_erase:
        return HttpResponse(page("not_erased", found.look, here=found, grounds=_grounds(found)), status=410)
    if request.method != "POST":
        return HttpResponse(page("erase", found.look, here=found, count=len(found.row.answers)))
    domain.erase(found.held.spot, found.held.ticket)
    # What was frozen at a closing holds the answers as well; what was published stays, without them.
    forget_snapshots(found.wave)
    return _erased(found.held)


def _erased(held: Pass) -> HttpResponse:
    look = look_of(asked_wave(held.wave).programme.organisation, held.spoken)
    response = HttpResponse(page("erased", look))
    take_away(response, held.wave)
    return response


def _held(request: HttpRequest, wave: uuid.UUID) -> Pass | HttpResponse:
    """Return somebody's pass, or what to tell somebody without one."""
    held = read(request, wave)
    if held is None:
        return unknown(request)
    return held if held.subject else redirect("respond_next", wave)


def _find(request: HttpRequest, wave: uuid.UUID) -> Here | HttpResponse:
    """Return where somebody is, or what to tell somebody without a pass or whose answers are gone."""
    held = _held(request, wave)
    if isinstance(held, HttpResponse):
        return held
    row = own(held.spot)
    return unknown(request) if row is None else Here(held, row)


def _ask(request: HttpRequest, here: Here) -> HttpResponse:
    if here.row.answers:
        return HttpResponse(rendering.render_questions(here.sheet, here.row.answers, {}))
    packed = rendering.empty_page(here.sheet)
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return HttpResponse(packed.plain)
    return HttpResponse(packed.zipped, headers={"Content-Encoding": "gzip", "Vary": "Accept-Encoding"})


def _save(held: Pass, given: Mapping[str, str]) -> JsonResponse:
    try:
        domain.save(held.spot, {key: value or None for key, value in given.items()})
    except domain.ClosedError:
        return JsonResponse({"error": "closed"}, status=410)
    except domain.SentError as error:
        return JsonResponse({"error": "sent", "receipt": error.receipt}, status=409)
    return JsonResponse({"saved": len(given)})


def _over(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    """Tell why nothing can be kept: the answers are gone, or the wave is closed."""
    found = _find(request, wave)
    return found if isinstance(found, HttpResponse) else closed(found.wave, found.held.spoken)


def _keep_all(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    held = _held(request, wave)
    if isinstance(held, HttpResponse):
        return held
    form = form_of(held.published)
    # Only what is shown by an answer can be new; without conditions nothing has to be read first.
    before = _answers_of(held) if form.has_conditions else {}
    typed, mistakes = read_form(form, request.POST)
    _put_in_order(form, request.POST, typed)
    kept = {key: value or None for key, value in typed.items() if key not in mistakes}
    try:
        domain.save(held.spot, kept)
    except domain.ClosedError:
        return _over(request, wave)
    except domain.SentError:
        return redirect("respond_done", wave)
    if "_later" in request.POST and not mistakes:
        return redirect(reverse("respond_questions", args=[wave]) + "?later=1")
    answers = {key: value for key, value in kept.items() if value}
    # Without a script, questions that only now turn out to be asked are shown before going on.
    if not mistakes and "_move" not in request.POST and not _has_new_questions(form, before, answers):
        return redirect("respond_check", wave)
    return _show_again(request, wave, answers | {key: typed[key] for key in mistakes}, mistakes)


def _show_again(
    request: HttpRequest, wave: uuid.UUID, shown: Mapping[str, str], mistakes: Mapping[str, str]
) -> HttpResponse:
    found = _find(request, wave)
    if isinstance(found, HttpResponse):
        return found
    return HttpResponse(rendering.render_questions(found.sheet, shown, mistakes), status=422 if mistakes else 200)


def _answers_of(held: Pass) -> Mapping[str, str]:
    row = own(held.spot)
    return row.answers if row is not None else {}


def read_form(form: Form, posted: QueryDict) -> tuple[dict[str, str], dict[str, str]]:
    """Return question → what was filled in, and question → the text key of what is wrong with it."""
    typed = {key: read_answer(item, [_clean(one) for one in posted.getlist(key)]) for key, item in form.by_key.items()}
    return typed, {key: problem for key, value in typed.items() if value and (problem := form.mistake(key, value))}


def _put_in_order(form: Form, posted: QueryDict, typed: dict[str, str]) -> None:
    """Take an order only when somebody put it so: moved something, or said that it is right as it stands."""
    way, _, spot = posted.get("_move", "").partition(":")
    key, _, code = spot.partition(":")
    for name, item in form.by_key.items():
        if item.get("kind") == "order" and name != key and name not in posted.getlist("_put"):
            typed[name] = ""
    if key in form.by_key and typed[key]:
        typed[key] = move_answer(form.question(form.by_key[key], typed, "nl"), code, up=way == "up")


def _has_new_questions(form: Form, before: Mapping[str, str], now: Mapping[str, str]) -> bool:
    if not form.has_conditions:
        return False
    shown_before = {item["id"] for item in form.shown(before)}
    return any(item["id"] not in shown_before and item["id"] not in now for item in form.shown(now))


def _send(request: HttpRequest, wave: uuid.UUID) -> HttpResponse:
    held = _held(request, wave)
    if isinstance(held, HttpResponse):
        return held
    try:
        if form_of(held.published).has_conditions:
            _forget_unasked(held)
        domain.send(held.spot, held.ticket)
    except domain.ClosedError:
        return _over(request, wave)
    except domain.SentError:
        pass  # sent by another window, a moment ago
    if held.is_tablet:
        return empty_tablet(request, held, "?bedankt=1")
    return redirect("respond_done", wave)


def _forget_unasked(held: Pass) -> None:
    """Take answers away to questions that in the end were not asked: they say nothing."""
    row = own(held.spot)
    if row is None or row.is_submitted:
        return
    shown = {item["id"] for item in form_of(held.published).shown(row.answers)}
    unasked = {key: None for key in row.answers if key not in shown}
    if unasked:
        domain.save(held.spot, unasked)


def _list(here: Here, name: str) -> str:
    form, answers = form_of(here.held.published), here.row.answers
    if here.row.is_submitted and here.wave.is_anonymous:
        return page(name, here.look, here=here, grounds=_grounds(here), decision=_decision(here))
    rows = [form.question(item, answers, here.held.spoken.questions) for item in form.shown(answers)]
    unanswered = sum(not one.answer for one in rows)
    return page(
        name,
        here.look,
        here=here,
        questions=rows,
        unanswered=unanswered,
        grounds=_grounds(here),
        decision=_decision(here),
    )


def _decision(here: Here) -> object:
    return decision_on(here.wave.pk) if here.wave.state == WaveState.CLOSED else None


def _grounds(here: Here) -> object:
    return grounds_of(here.wave.programme)


def _given(request: HttpRequest) -> dict[str, str] | None:
    """Return what a device sent: question → answer; None when it is no such thing."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        return None
    try:
        given = json.loads(request.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict) or len(given) > MOST_AT_ONCE:
        return None
    is_form = all(isinstance(value, str) for value in given.values())
    return {key: _clean(value).strip() for key, value in given.items()} if is_form else None


def _clean(text: str) -> str:
    """Leave out what no database keeps: the zero sign, and half of a sign that a full field cut in two."""
    return (
        text if text.isascii() and "\x00" not in text else text.replace("\x00", "").encode("utf-8", "ignore").decode()
    )
