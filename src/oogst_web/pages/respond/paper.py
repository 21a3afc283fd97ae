"""Paper forms, typed in by an assistant: one after the other, by keyboard alone."""

from __future__ import annotations

import re
import secrets
import uuid
from dataclasses import dataclass, field

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from oogst_web.accounts.roles import Right
from oogst_web.answers import domain
from oogst_web.answers.queries import Spot
from oogst_web.asking.tickets import ticket_for_typing
from oogst_web.linking.secrets import DestroyedError
from oogst_web.linking.subjects import SHARED, subject_of
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.respond.asking import read_form
from oogst_web.pages.respond.entry import FORM_KEY
from oogst_web.pages.respond.rendering import Form, condition_of, form_of
from oogst_web.waves.models import ROLES, Ticket, Wave, WaveState
from oogst_web.waves.queries import ticket_with, wave_of

_ROLES = tuple(role for role, _ in ROLES)


@dataclass
class Sheet:
    """One paper form as it was typed, and what is wrong with it."""

    key: str = ""
    role: str = _ROLES[0]
    code: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    mistakes: dict[str, str] = field(default_factory=dict)
    problem: str = ""


@require_http_methods(["GET", "POST"])
@programme_page(Right.EDIT_PEOPLE)
def type_forms(request: Asked, wave: uuid.UUID) -> HttpResponse:
    """Show an empty form; what is sent is kept at once, and the next form comes."""
    found = wave_of(request.access.programme, wave)
    if found is None or found.state != WaveState.OPEN:
        raise Http404
    role = request.POST.get("_role") or request.GET.get("role")
    role = role if role in _ROLES else _ROLES[0]
    if request.method == "GET":
        return _page(request, found, Sheet(secrets.token_urlsafe(16), role))
    sheet = _read(request, found, role)
    if not sheet.mistakes and not sheet.problem:
        sheet.problem = _keep(found, sheet)
    if sheet.mistakes or sheet.problem:
        return _page(request, found, sheet, status=422)
    count = _count(request) + 1
    return redirect(f"{reverse('type_forms', args=[found.programme_id, found.id])}?role={role}&n={count}")


def _read(request: Asked, wave: Wave, role: str) -> Sheet:
    form = form_of(wave.published_id)
    typed, mistakes = read_form(form, _with_orders(form, request.POST))
    answers = {key: value for key, value in typed.items() if value}
    # What the paper should have skipped is not kept, as on a phone.
    asked = {item["id"] for item in form.shown({key: answers[key] for key in answers if key not in mistakes})}
    sheet = Sheet(request.POST.get("_form", ""), role, request.POST.get("_code", "")[:40], answers)
    sheet.mistakes = {key: problem for key, problem in mistakes.items() if key in asked}
    if not sheet.mistakes:
        sheet.answers = {key: value for key, value in answers.items() if key in asked}
    if not FORM_KEY.fullmatch(sheet.key) or not answers:
        sheet.problem = "respond.typed_empty"
    return sheet


def _with_orders(form: Form, posted: QueryDict) -> QueryDict:
    """Return what was typed, with the numbers of an order as the codes of its options."""
    made = posted.copy()
    for key, item in form.by_key.items():
        if item.get("kind") == "order" and (numbers := re.findall(r"[0-9]+", posted.get(key, ""))):
            codes = dict(enumerate(item.get("options") or {}, start=1))
            made.setlist(key, [codes.get(int(one[:4]), one) for one in numbers])
    return made


def _keep(wave: Wave, sheet: Sheet) -> str:
    """Keep and send a form; return the text key of what is wrong with it."""
    ticket = _ticket(wave, sheet)
    if ticket is None:
        return "respond.typed_unknown"
    try:
        spot = Spot(wave.id, subject_of(ticket, sheet.key))
        domain.begin(spot, ticket)
        domain.save(spot, sheet.answers)
        domain.send(spot, ticket.digest if ticket.kind not in SHARED else "")
    except domain.SentError:
        return "respond.typed_before"
    except (domain.ClosedError, DestroyedError):
        raise Http404 from None
    return ""


def _ticket(wave: Wave, sheet: Sheet) -> Ticket | None:
    code = "".join(letter for letter in sheet.code.upper() if letter.isalnum())
    if not code:
        return ticket_for_typing(wave, sheet.role)
    found = ticket_with(code)
    return found if found is not None and found.wave_id == wave.id and found.kind not in SHARED else None


def _page(request: Asked, wave: Wave, sheet: Sheet, status: int = 200) -> HttpResponse:
    form = form_of(wave.published_id)
    rows = [
        {
            "question": form.question(item, sheet.answers, "nl"),
            "number": number,
            "mistake": sheet.mistakes.get(item["id"], ""),
            "condition": condition_of(item),
            "typed": request.POST.get(item["id"], ""),
        }
        for number, item in enumerate(form.items, start=1)
    ]
    context = {"wave": wave, "sheet": sheet, "rows": rows, "title": form.title, "count": _count(request)}
    has_comparison = wave.invitations.filter(role="comparison").exists()
    return render(request, "pages/respond/typed.html", {**context, "has_comparison": has_comparison}, status=status)


def _count(request: Asked) -> int:
    told = request.POST.get("_n") or request.GET.get("n") or ""
    return int(told) if told.isascii() and told.isdigit() and len(told) < 6 else 0
