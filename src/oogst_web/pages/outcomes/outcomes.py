"""What came out: one page per level of a release, its drawings and tables, and how it stands."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from oogst.charts.drawing import bitmap
from oogst.language.message import Language
from oogst.render.colophon import colophon
from oogst.render.provenance import trace
from oogst.render.xlsx import table_workbook
from oogst_web.accounts.roles import Right
from oogst_web.common import clock
from oogst_web.common.words import speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.outcomes.blocks import Layout, Shown, Where
from oogst_web.pages.outcomes.parts import HELPED, LEVELS, SECTIONS, TITLED, Finding, Parts
from oogst_web.pages.waves.waves import may_run
from oogst_web.programmes.design import draw
from oogst_web.reports.queries import choices_for, drafts_of
from oogst_web.results.models import Release, ReleaseState
from oogst_web.results.queries import picture_of, reasons_of, step_text
from oogst_web.results.standing import Standing, known_report, standing_of
from oogst_web.results.tasks import release_after_closing

STEPS = ("waiting", "snapshot", "numbers", "words", "pictures")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# What was released never changes; the address holds the number of the release.
KEPT = "private, max-age=86400, immutable"


@require_GET
@programme_page(Right.SEE_RESULTS)
def outcomes(request: Asked) -> HttpResponse:
    """Go to the last release, or tell when there will be one."""
    standing = standing_of(request.access.programme)
    if standing.last is not None:
        parts = _parts(request, standing.last)
        return redirect("outcome", request.access.programme.id, standing.last.number, parts.first())
    context = {
        "standing": standing,
        "coming": _coming(request, standing),
        "begins": _begins(request),
        "may_run": may_run(request),
        "may_respond": request.access.may(Right.SEE_RESPONSE),
    }
    return render(request, "pages/outcomes/empty.html", context)


@require_GET
@programme_page(Right.SEE_RESULTS)
def outcome(request: Asked, number: int, part: str) -> HttpResponse:
    """Show one part of a release: what was found, how sure that is, and what may be said."""
    standing = standing_of(request.access.programme)
    release = standing.with_number(number)
    if release is None or part not in SECTIONS:
        raise Http404
    parts = _parts(request, release)
    if part == "niveau-5" and not request.access.may(Right.SEE_MONEY):
        raise Http404
    layout = Layout(parts.report, _where(request, release))
    is_titled = part in TITLED
    findings = [
        _show(layout, number, one, level=2 if is_titled or number > 1 else 1)
        for number, one in enumerate(parts.findings(part), start=1)
    ]
    if standing.last == release and request.access.may(Right.BUILD_REPORTS) and request.access.is_editable:
        drafts = [one for one in drafts_of(request.access.programme) if one.release_id == release.pk]
        for shown in findings:
            shown["choices"] = choices_for(release, shown["key"], request.actor.voice.language, drafts)
    context = {
        "release": release,
        "part": part,
        "is_titled": is_titled,
        "findings": findings,
        "switch": _switch(request, release, parts, part),
        "response": parts.response(),
        "unknown": parts.unknown(part) if part in LEVELS else (),
        "standing": standing,
        "coming": _coming(request, standing) if standing.last == release else None,
        "is_last": standing.last == release,
        "may_run": may_run(request),
        "address": request.build_absolute_uri(request.path),
        "version": parts.report.colophon.version,
        **(_method(parts) if part == "methode" else {}),
    }
    return render(request, "pages/outcomes/outcome.html", context)


@require_GET
@programme_page(Right.SEE_RESULTS)
def picture(request: Asked, number: int, place: int, name: str) -> HttpResponse:
    """Give a figure as a drawing, as a picture, or its table as a workbook."""
    asked, _, form = name.partition("-")
    release = standing_of(request.access.programme).with_number(number)
    if release is None or asked not in ("nl", "en"):
        raise Http404
    language: Language = "en" if asked == "en" else "nl"
    figure = Parts(known_report(release, language), sees_money=request.access.may(Right.SEE_MONEY)).figure(place)
    if figure is None:
        raise Http404
    file = f"uitkomst-{number}-figuur-{place}"
    if form == "tabel.xlsx":
        return _file(table_workbook(figure.table, language), XLSX, f"{file}.xlsx")
    drawn = picture_of(release, language, place, is_narrow=form == "smal.svg")
    if drawn is None or form not in ("smal.svg", "breed.svg", "beeld.png"):
        raise Http404
    if form == "beeld.png":
        return _file(bitmap(drawn), "image/png", f"{file}.png")
    return _file(drawn.encode(), "image/svg+xml")


@require_GET
@programme_page(Right.SEE_RESULTS)
def table(request: Asked, number: int, place: int, name: str) -> HttpResponse:
    """Give a table that belongs to no figure as a workbook."""
    release = standing_of(request.access.programme).with_number(number)
    if release is None or name not in ("nl-tabel.xlsx", "en-tabel.xlsx"):
        raise Http404
    language: Language = "en" if name.startswith("en") else "nl"
    found = Parts(known_report(release, language), sees_money=request.access.may(Right.SEE_MONEY)).table(place)
    if found is None:
        raise Http404
    return _file(table_workbook(found, language), XLSX, f"uitkomst-{number}-tabel-{place}.xlsx")


@require_POST
@programme_page(Right.RUN_WAVES)
def try_again(request: Asked) -> HttpResponse:
    """Have a release that failed made again."""
    coming = standing_of(request.access.programme).coming
    if coming is not None and coming.state == ReleaseState.FAILED:
        release_after_closing(coming.wave)
    return redirect("outcomes", request.access.programme.id)


def _parts(request: Asked, release: Release) -> Parts:
    report = known_report(release, request.actor.voice.language)
    return Parts(report, sees_money=request.access.may(Right.SEE_MONEY))


def _where(request: Asked, release: Release) -> Where:
    programme, language = request.access.programme.id, request.actor.voice.language
    forms = {"svg": "breed.svg", "png": "beeld.png", "xlsx": "tabel.xlsx"}
    # One address with marks in it: asking the resolver for each is slow.
    pattern = reverse("outcome_picture", args=[programme, release.number, 987654321, "NAAM"])

    def address(place: int, form: str) -> str:
        name = f"{language}-{forms.get(form, form)}"
        return pattern.replace("987654321", str(place)).replace("NAAM", name)

    def sheet(place: int) -> str:
        return reverse("outcome_table", args=[programme, release.number, place, f"{language}-tabel.xlsx"])

    return Where(address, reverse("outcome", args=[programme, release.number, "methode"]), sheet)


def _show(layout: Layout, number: int, finding: Finding, *, level: int) -> dict[str, Any]:
    def laid(blocks: Any, name: str, level: int) -> list[Shown]:
        # The first finding shows everything; below it one opens the table that one wants.
        return list(layout.lay_out(blocks, f"f{number}-{name}", level=level, opens_tables=number == 1))

    heading = laid((finding.heading,), "h", level) if finding.heading else []
    return {
        "heading": heading[0] if heading else None,
        "key": (finding.heading.finding if finding.heading else None) or "",
        "facts": laid(finding.facts, "facts", 2),
        "main": laid(finding.main, "main", level + 1),
        "evidence": laid(finding.evidence, "evidence", level + 1),
        "rest": laid(finding.rest, "rest", level + 1),
        "sentence": " ".join(one.copied for one in [*heading, *laid(finding.main[:1], "copy", 3)]),
    }


def _switch(request: Asked, release: Release, parts: Parts, here: str) -> list[dict[str, Any]]:
    may_money = request.access.may(Right.SEE_MONEY)
    return [
        {
            "text": f"outcome.part.{part}",
            "url": reverse("outcome", args=[request.access.programme.id, release.number, part]),
            "is_here": part == here,
            "is_empty": not parts.has(part),
        }
        for part in SECTIONS
        if (part != "niveau-5" or may_money) and (part != HELPED or parts.has(part))
    ]


def _coming(request: Asked, standing: Standing) -> dict[str, Any] | None:
    """Return what is on its way in the words of the components; None when nothing is."""
    coming, voice = standing.coming, request.actor.voice
    if coming is None:
        return None
    if coming.state == ReleaseState.FAILED:
        return {"reasons": reasons_of(coming, voice), "what": step_text(coming, voice), "is_failed": True}
    now = STEPS.index(coming.step if coming.state == ReleaseState.WORKING and coming.step else "waiting")
    steps = [
        {"text": speak(f"release.{step}", voice), "is_done": place < now, "is_here": place == now}
        for place, step in enumerate(STEPS)
    ]
    return {"steps": steps, "what": speak("outcome.busy", voice), "is_failed": False}


def _begins(request: Asked) -> Any:
    """Return the next measurement of the plan that has a day."""
    today, moments = clock.today(), draw(request.access.programme).design.moments
    coming = sorted((one for one in moments if one.date and one.date >= today), key=lambda one: one.date or today)
    return next(iter(coming), None)


def _method(parts: Parts) -> dict[str, Any]:
    origins = trace(parts.report)
    rows = [{"origin": one, "inputs": one.inputs_in_words(parts.report.language)} for one in origins.values()]
    return {"origins": rows, "colophon": colophon(parts.report)}


def _file(content: bytes, kind: str, name: str = "") -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Cache-Control"] = KEPT
    if name:
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
