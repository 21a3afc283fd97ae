"""The measurement plan on the screen: table, calendar, who does what, and what it will be able to say."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from oogst.language.numbers import count, decimal
from oogst.planning.breakdowns import foresee_breakdowns
from oogst.planning.burden import estimate_burden
from oogst.planning.burden import title_of as moment_title
from oogst.planning.precision import foresee_precision, state_assumptions
from oogst.types.design import Design, Indicator, said
from oogst_web.accounts.roles import COMMISSIONER, LEAD, Right
from oogst_web.common import clock
from oogst_web.common.ics import Day, write_calendar
from oogst_web.common.words import Voice, speak
from oogst_web.pages.access import Asked, programme_page
from oogst_web.pages.design.screen import Cards, name_of, tell_days
from oogst_web.pages.design.sources import name_sources, show_sources
from oogst_web.pages.design.undo import just_removed
from oogst_web.people.queries import Stay, count_asked, stays_of, used_attributes
from oogst_web.programmes import domain, planning
from oogst_web.programmes.design import Drawn, draw_values
from oogst_web.programmes.fields import RIGHTS
from oogst_web.programmes.models import Part
from oogst_web.programmes.parts import join_design
from oogst_web.programmes.planning import Measurement

VIEWS = ("table", "calendar", "person")
SETUP = ("moment", "group", "breakdown", "question")
MOST_PEOPLE = 100_000
MOST_PROBLEMS = 5
APPROVAL_FIELDS = {"approve.reason_needed": "reason", "approve.note_needed": "note"}


@dataclass(frozen=True)
class Wrong:
    """What could not be done: in which form, why, and what was typed there."""

    form: str
    error: str
    posted: Any

    @property
    def place(self) -> str:
        """The field where it can be put right; empty when there is none."""
        if self.error == "field.why_needed":
            return f"why-{self.form}"
        if self.form == "approve":
            return APPROVAL_FIELDS.get(self.error, "")
        return "new-line" if self.form == "plan_line" else f"new-{self.form}"


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def plan(request: Asked) -> HttpResponse:
    """Show what is measured, of whom, when, with what and by whom."""
    return _page(request)


@require_POST
@programme_page(Right.EDIT_PLAN)
def make(request: Asked) -> HttpResponse:
    """Make a line for every indicator that has none."""
    programme = request.access.programme
    try:
        made = planning.fill_plan(programme, by=request.actor, why=request.POST.get("why", ""))
    except domain.LockedError:
        return _page(request, Wrong("make", "field.why_needed", request.POST))
    messages.success(request, speak("plan.made", request.actor.voice, count=made), extra_tags="ok")
    return redirect("plan", programme.id)


@require_POST
@programme_page(Right.EDIT_PLAN)
def add(request: Asked, what: str) -> HttpResponse:
    """Add a line, a moment, a group, a breakdown or a question, and open it."""
    programme, name = request.access.programme, " ".join(request.POST.get("name", "").split())
    if what not in planning.ADDABLE or RIGHTS[what] is not Right.EDIT_PLAN:
        raise Http404
    if not name:
        return _page(request, Wrong(what, "plan.name_needed", request.POST))
    attributes = used_attributes(stays_of(programme)) if what == "breakdown" else ()
    try:
        new = planning.NewPart(what, name, attributes)
        key = planning.add_part(programme, new, by=request.actor, why=request.POST.get("why", ""))
    except domain.LockedError:
        return _page(request, Wrong(what, "field.why_needed", request.POST))
    except planning.AlreadyThereError:
        return _page(request, Wrong(what, "plan.breakdown_there", request.POST))
    except planning.TooManyError:
        return _page(request, Wrong(what, "plan.breakdowns_full", request.POST))
    except KeyError:
        raise Http404 from None
    response = redirect("plan", programme.id)
    spot = quote(f"{what}-{key}")
    response["Location"] += f"?open={spot}#{spot}"
    return response


@require_POST
@programme_page(Right.APPROVE_PLAN)
def approve(request: Asked) -> HttpResponse:
    """Fix the plan."""
    programme, posted = request.access.programme, request.POST
    try:
        planning.approve_plan(programme, by=request.actor, note=posted.get("note", ""), reason=posted.get("reason", ""))
    except planning.NotReadyError as error:
        return _page(request, Wrong("approve", error.key, posted))
    messages.success(request, speak("approve.done", request.actor.voice), extra_tags="ok")
    return redirect("plan", programme.id)


@require_GET
@programme_page(Right.SEE_PROGRAMME)
def calendar_file(request: Asked) -> HttpResponse:
    """Give the days of the plan for one's own calendar."""
    programme, voice = request.access.programme, request.actor.voice
    drawn, measurements = _lay_out(list(programme.parts.all()))
    days = [
        _day(drawn.design, together, together[0].day, voice, programme.id)
        for together in planning.gather(measurements)
        if together[0].day is not None
    ]
    response = HttpResponse(write_calendar(days, programme.title, clock.now()), content_type="text/calendar")
    response["Content-Disposition"] = 'attachment; filename="meetplan.ics"'
    return response


def _day(design: Design, together: tuple[Measurement, ...], day: dt.date, voice: Voice, programme: uuid.UUID) -> Day:
    one = together[0]
    row = _row(design, one, voice)
    told = {
        "plan.col.what": ", ".join(planning.title_of(each.indicator, voice) for each in together),
        "plan.col.who": row["who"],
        "plan.col.owner": row["owner"],
        "plan.col.minutes": speak("plan.minutes", voice, count=row["minutes"]) if row["minutes"] else "",
    }
    text = "\n".join(f"{speak(key, voice)}: {value}" for key, value in told.items() if value)
    before = f" ({speak('plan.before', voice)})" if one.is_before else ""
    place = "voor" if one.is_before else "meting"
    return Day(f"{programme}-{one.key}-{place}@oogst", day, f"{row['instrument'] or row['title']}{before}", text)


def _lay_out(parts: list[Part]) -> tuple[Drawn, tuple[Measurement, ...]]:
    ordered = sorted((part for part in parts if part.kind == "plan_line"), key=lambda part: (part.position, part.key))
    drawn = draw_values(join_design(parts))
    return drawn, planning.lay_out(drawn.design, [part.key for part in ordered])


def _page(request: Asked, wrong: Wrong | None = None) -> HttpResponse:
    access, voice = request.access, request.actor.voice
    parts = list(access.programme.parts.all())
    drawn, measurements = _lay_out(parts)
    saying = _saying(request, drawn.design)
    small = {one["attribute"]: one["text"] for one in saying.get("breakdowns", ()) if one["is_warning"]}
    design = drawn.design
    asked = request.GET.get("view", "")
    view = asked if asked in VIEWS else VIEWS[0]
    missing = planning.find_unplanned(design)
    is_fixed = design.plan.frozen_on is not None
    kinds: dict[str, list[Part]] = {}
    for part in parts:
        kinds.setdefault(part.kind, []).append(part)
    context = {
        "design": design,
        "lines": _lines(design, measurements, voice),
        "line_count": len(design.plan.lines),
        "heading": planning.judge_plan(design),
        "missing": missing,
        "day_advice": [*tell_days(design, voice), *_tell_twins(design, voice)],
        "view": view,
        "views": VIEWS,
        "months": _grouped(design, measurements, voice, by="month"),
        "owners": _grouped(design, [one for one in measurements if not one.is_before], voice, by="owner"),
        "asked": _grouped(design, [one for one in measurements if one.minutes], voice, by="who"),
        "crowded": [_crowd(pair, voice) for pair in planning.find_crowded(measurements)],
        "is_fixed": is_fixed,
        "may_edit": access.may(Right.EDIT_PLAN) and access.is_editable,
        "wrong": wrong,
        "removed": just_removed(request),
        "saying": saying,
        "sources": show_sources(request, design, kinds),
        "setup": [_setup(request, kind, kinds, small) for kind in SETUP],
        "single": {kind: _single(request, kind, kinds) for kind in ("assignment", "plan")},
        "opened": _opened(request, kinds),
        "indicators": [(one.id, said(one.title, voice.language)) for one in design.indicators],
        "approval": _approval(request, drawn),
    }
    return render(request, "pages/design/plan.html", context, status=422 if wrong else 200)


def _tell_twins(design: Design, voice: Voice) -> list[str]:
    twins = planning.find_twins(design)
    return [speak("plan.breakdown_twins", voice, names=", ".join(names)) for names in twins]


def _row(design: Design, one: Measurement, voice: Voice) -> dict[str, Any]:
    instrument = next((part for part in design.instruments if part.id == one.instrument), None)
    return {
        "key": one.key,
        "anchor": f"plan_line-{one.key}",
        "title": planning.title_of(one.indicator, voice) or one.line.indicator,
        "goal": planning.title_of(one.goal, voice),
        "level": one.goal.level if one.goal else None,
        "instrument": said(instrument.title, voice.language) if instrument else "",
        "who": said(one.line.who, voice.language),
        "moment": planning.title_of(one.moment, voice),
        "day": one.day,
        "minutes": count(one.minutes, voice.language) if one.minutes else "",
        "owner": one.line.owner or "",
        "target": _target(one.indicator, voice),
        "is_before": one.is_before,
        "is_complete": one.is_complete,
        "rests_on": name_sources(design, one.line.sources, voice),
    }


def _lines(design: Design, measurements: tuple[Measurement, ...], voice: Voice) -> list[dict[str, Any]]:
    """Return a row per line of the plan, with its time before beside it."""
    before = {one.key: _row(design, one, voice) for one in measurements if one.is_before}
    rows = [_row(design, one, voice) for one in measurements if not one.is_before]
    return [{**row, "before": before.get(row["key"])} for row in rows]


def _target(indicator: Indicator | None, voice: Voice) -> str:
    """Return the value wanted, or the change wanted with its sign."""
    if indicator is None or (indicator.target is None and indicator.target_change is None):
        return ""
    value = indicator.target if indicator.target is not None else indicator.target_change
    sign = "+" if indicator.target is None and value is not None and value > 0 else ""
    number = f"{value:g}".replace(".", ",") if voice.language == "nl" else f"{value:g}"
    return f"{sign}{number} {said(indicator.unit, voice.language)}".rstrip()


def _grouped(design: Design, measurements: Iterable[Measurement], voice: Voice, *, by: str) -> list[dict[str, Any]]:
    """Return the questionnaires under headings: per month, owner or who is asked; those without one last."""
    groups: dict[Any, list[dict[str, Any]]] = {}
    for together in planning.gather(measurements):
        one = together[0]
        named = {"month": one.month, "owner": one.line.owner or None, "who": said(one.line.who, voice.language)}
        row = {**_row(design, one, voice), "names": [planning.title_of(each.indicator, voice) for each in together]}
        groups.setdefault(named[by], []).append(row)
    found = [{"name": name, "rows": rows} for name, rows in groups.items()]
    return sorted(found, key=lambda group: group["name"] is None)


def _crowd(pair: tuple[Measurement, Measurement], voice: Voice) -> dict[str, str]:
    first, second = pair
    return {
        "who": said(first.line.who, voice.language),
        "first": planning.title_of(first.moment, voice),
        "second": planning.title_of(second.moment, voice),
    }


def _saying(request: Asked, design: Design) -> dict[str, Any]:
    """Return what the plan will be able to say, with the people on the list or those that were filled in."""
    language = request.actor.voice.language
    compared = {group.id for group in design.groups if group.role == "comparison"}
    stays = [one for one in stays_of(request.access.programme, design) if one.invited and one.group not in compared]
    typed = request.GET.get("people", "").strip()
    is_number = typed.isascii() and typed.isdigit() and 0 < int(typed[:9]) <= MOST_PEOPLE
    people = count_asked(design, stays) or (int(typed) if is_number else 0)
    found: dict[str, Any] = {
        "people": people,
        "is_counted": bool(stays),
        "attributes": used_attributes(stays),
        "typed": typed,
        "is_wrong": bool(typed) and not is_number and not stays,
    }
    if not people:
        return found
    total, asked = planning.minutes_per_person(design, people), estimate_burden(design, people)
    return found | {
        "sentences": foresee_precision(design, people, language),
        "assumptions": state_assumptions(design, language),
        "breakdowns": [
            {"attribute": one.breakdown.attribute, "text": one.text(language), "is_warning": one.is_too_small}
            for one in foresee_breakdowns(design, people, _class_sizes(design, stays))
        ],
        "burden": [
            {
                "moment": moment_title(design, one.moment, language),
                "minutes": count(one.minutes_per_person, language),
                "people": count(one.people, language),
                "hours": decimal(one.total_hours, language),
            }
            for one in asked
        ],
        # What is asked of some only is no part of what is asked of each.
        "burden_some": [
            {
                "moment": moment_title(design, one.moment, language),
                "minutes": count(one.minutes_per_person, language),
                "count": round(one.minutes_per_person),
                "people": one.people,
            }
            for one in asked
            if one.people != people and one.minutes_per_person
        ],
        "minutes": round(total),
        "minutes_text": count(total, language),
    }


def _class_sizes(design: Design, stays: list[Stay]) -> dict[str, list[int]]:
    return {
        one.attribute: list(
            Counter(stay.attributes[one.attribute] for stay in stays if stay.attributes.get(one.attribute)).values()
        )
        for one in design.breakdowns
    }


def _setup(request: Asked, kind: str, kinds: dict[str, list[Part]], small: dict[str, str]) -> dict[str, Any]:
    """Return the parts of one kind, with the card of the one that is open, and why one will not be shown."""
    voice = request.actor.voice
    parts = sorted(kinds.get(kind, []), key=lambda part: (part.position, part.key))
    cards = Cards(request, siblings=kinds)
    rows = [
        {
            "part": part,
            "anchor": f"{kind}-{part.key}",
            "name": name_of(part, voice),
            "day": part.data.get("date"),
            "suppressed": small.get(part.data.get("attribute", "")) if kind == "breakdown" else None,
            "is_open": _is_open(request, part),
            "card": cards.card(kind, part.key, part) if _is_open(request, part) else None,
        }
        for part in parts
    ]
    return {
        "kind": kind,
        "heading": f"plan.{kind}s",
        "ask": f"plan.new.{kind}",
        "rows": rows,
        "is_open": any(row["is_open"] for row in rows),
        "is_ordered": kind in domain.ORDERED,
    }


def _single(request: Asked, kind: str, kinds: dict[str, list[Part]]) -> dict[str, Any]:
    part = next(iter(kinds.get(kind, [])), None)
    card = Cards(request, siblings=kinds).card(kind, "-", part)
    return {"part": part, "card": card, "is_open": request.GET.get("open") == kind}


def _opened(request: Asked, kinds: dict[str, list[Part]]) -> dict[str, Any] | None:
    """Return the card of the line that is open."""
    part = next((part for part in kinds.get("plan_line", []) if _is_open(request, part)), None)
    return Cards(request, siblings=kinds).card("plan_line", part.key, part) if part is not None else None


def _is_open(request: Asked, part: Part) -> bool:
    return request.GET.get("open", "") == f"{part.kind}-{part.key}"


def _approval(request: Asked, drawn: Drawn) -> dict[str, Any]:
    access, voice, design = request.access, request.actor.voice, drawn.design
    changes = [
        {"day": one.date, "what": said(one.what, voice.language), "reason": said(one.reason, voice.language)}
        for one in design.plan.changes
    ]
    return {
        "may": access.may(Right.APPROVE_PLAN) and access.is_editable,
        "needs_note": COMMISSIONER.key not in access.role_keys,
        "lacking": [(goal.id, planning.title_of(goal, voice)) for goal in planning.find_unmeasured(design)],
        "by": _in_words_of(voice, design.plan.agreed_by or ""),
        "note": planning.approval_note(access.programme) if design.plan.frozen_on else "",
        "changes": changes,
        "problems": [one.text(voice.language) for one in drawn.problems[:MOST_PROBLEMS]],
    }


def _in_words_of(voice: Voice, kept: str) -> str:
    """Return who approved in the reader's words: a role is kept in the language of who approved."""
    for role in (COMMISSIONER, LEAD):
        told = {speak(f"role.{role.key}", one) for one in (voice, Voice("nl"), Voice("en"))}
        if kept.casefold() in {text.casefold() for text in told}:
            return speak(f"role.{role.key}", voice)
    return kept
