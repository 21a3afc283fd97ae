"""Lines per person: for the evaluator alone, as long as an agreement holds, and never for who is also a manager there."""

from __future__ import annotations

from base64 import b64encode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from oogst.charts.drawing import draw
from oogst.language.message import Language
from oogst_web.accounts.roles import Right
from oogst_web.linking.queries import key_days
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.outcomes.review import refuse_managers
from oogst_web.results.lines import GoneError, Lines, look_at_lines
from oogst_web.results.standing import standing_of


@require_GET
@programme_page(Right.SEE_LINES)
def person_lines(request: Asked) -> HttpResponse:
    """Show what people scored before and after, a line for each, under numbers that hold for this once."""
    refuse_managers(request)
    release, language = standing_of(request.access.programme).last, request.actor.voice.language
    try:
        lines = look_at_lines(release, language, by=request.actor) if release else []
    except GoneError:
        lines = None
    shown = [{"lines": one, "picture": _picture(one, language)} for one in lines or ()]
    days = key_days(request.access.programme)
    context = {"shown": shown, "is_gone": lines is None, "destroyed_on": days.destroyed_on if days else None}
    answer = render(request, "pages/outcomes/lines.html", context)
    answer["Cache-Control"] = "no-store"
    return answer


def _picture(lines: Lines, language: Language) -> str:
    """Return the drawing as an address that holds it: there is no other address where it could be asked for."""
    svg = draw(lines.figure.chart, language, narrow=True, title=lines.figure.title)
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
