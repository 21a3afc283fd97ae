"""The home page per role: which blocks it has. A block is one function here and one line in a role."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.urls import reverse

from oogst.io.columns import fold
from oogst.types.text import said
from oogst_web.accounts.roles import MANAGER, Right
from oogst_web.asking.agenda import Due
from oogst_web.common import clock
from oogst_web.common.templatetags.words import day
from oogst_web.common.words import OWN_WORDS, speak
from oogst_web.organisations.queries import invitations_of, log_of, units_of, without_second_factor
from oogst_web.pages.desk import Block, Desk, Line
from oogst_web.people.queries import own_stays
from oogst_web.programmes.progress import Errand
from oogst_web.programmes.queries import without_lead
from oogst_web.results.decisions import owed_in
from oogst_web.results.quotes import waiting_in
from oogst_web.results.standing import standings_of
from oogst_web.workshops.queries import open_sessions_in

Maker = Callable[[Desk], Block]
DAYS_SHOWN = 6
PROGRAMMES_SHOWN = 20


def design_steps(desk: Desk) -> Block:
    """Tell what a lead does next, per programme."""
    tasks = (task for one in desk.under_way(Right.EDIT_DESIGN) for task in one.tasks)
    lines = (desk.line(task.programme, task.text, task.page, count=task.count) for task in tasks)
    return Block("home.open", tuple(lines), asks=True)


def plans_to_approve(desk: Desk) -> Block:
    """List plans that are ready and wait for the commissioner."""
    waiting = (one for one in desk.under_way(Right.APPROVE_PLAN) if any(t.text == "task.approve" for t in one.tasks))
    lines = (desk.line(one.programme, "home.approve", "plan") for one in waiting)
    return Block("home.to_approve", tuple(lines), asks=True, fine="home.no_plans")


def plan_quality(desk: Desk) -> Block:
    """Tell whether the plans are good enough to draw conclusions from, and what lies open."""
    lines = []
    for one in desk.under_way(Right.EDIT_PLAN):
        figures = one.figures
        lines += [desk.line(one.programme, task.text, "plan") for task in one.tasks if task.page == "plan"]
        if figures.goals_unmeasured:
            lines.append(desk.line(one.programme, "task.gaps", "goals", count=figures.goals_unmeasured))
        if figures.lines_incomplete:
            lines.append(desk.line(one.programme, "plan.title_gaps", "plan", count=figures.lines_incomplete))
    return Block("home.quality", tuple(lines), asks=True, fine="home.plans_fine")


def money_to_complete(desk: Desk) -> Block:
    """List lines of money without an amount or without a source."""
    lines = (
        desk.line(one.programme, "home.money", "money", count=one.figures.money_incomplete)
        for one in desk.under_way(Right.EDIT_MONEY)
        if one.figures.money_incomplete
    )
    return Block("home.money_title", tuple(lines), asks=True, fine="home.money_fine")


def series_to_fill(desk: Desk) -> Block:
    """List KPI series that have no value yet."""
    lines = (
        desk.line(one.programme, "home.series", "series", name=said(title, desk.voice.language))
        for one in desk.under_way(Right.EDIT_SERIES)
        for title in one.figures.series_empty
    )
    return Block("home.series_title", tuple(lines), asks=True, fine="home.series_fine")


def people_to_complete(desk: Desk) -> Block:
    """List programmes without people, and people who cannot be reached."""
    lines = []
    for one in desk.under_way(Right.EDIT_PEOPLE):
        found = desk.attendance.get(one.programme.pk)
        if found is None:
            lines.append(desk.line(one.programme, "home.no_people", "people"))
        elif found.unreachable:
            lines.append(desk.line(one.programme, "home.unreachable", "people", count=found.unreachable))
    return Block("home.people_title", tuple(lines), asks=True, fine="home.people_fine")


def people_counted(desk: Desk) -> Block:
    """Tell how many people each programme has."""
    lines = (
        desk.line(one.programme, "home.people", "people", count=found.people)
        for one in desk.under_way(Right.SEE_PEOPLE)
        for found in (desk.attendance.get(one.programme.pk),)
        if found is not None
    )
    return Block("home.people_title", tuple(lines))


def asked_of_me(desk: Desk) -> Block:
    """List lines of the plan that the reader sees to or is asked for, by name or by role."""
    lines = []
    for one in desk.under_way(Right.SEE_PROGRAMME):
        names = _names(desk, desk.roles[one.programme.pk])
        for errand in one.figures.errands:
            key = _asked(errand, names)
            if key and (errand.day is None or errand.day >= clock.today()):
                lines.append((errand.day, desk.line(one.programme, key, "plan", **_told(desk, errand))))
    ordered = sorted(lines, key=lambda pair: (pair[0] is None, pair[0] or clock.today()))
    return Block("home.asked", tuple(dict.fromkeys(line for _, line in ordered)), asks=True, fine="home.nothing_asked")


# What a plan also calls a role.
_ALSO = {"hr_adviser": ("hr",)}


def _names(desk: Desk, roles: set[str]) -> set[str]:
    """Return what the reader may be called in a plan: by name, or by a role in any wording."""
    words = {desk.actor.user.called, desk.actor.user.called.partition(" ")[0]}
    for role in roles:
        words |= {speak(f"role.{role}", desk.voice), *_ALSO.get(role, ())}
        words |= {word for name in (role, f"{role}s") for word in OWN_WORDS.get(name, ())}
        words |= {desk.voice.own[name] for name in (role, f"{role}s") if name in desk.voice.own}
    return {fold(word) for word in words}


def _asked(errand: Errand, names: set[str]) -> str:
    if fold(errand.owner) in names:
        return "home.see_to"
    who = {fold(word) for language in ("nl", "en") for word in re.findall(r"[\w-]+", said(errand.who, language))}
    return "home.is_asked" if who & names else ""


def _told(desk: Desk, errand: Errand) -> dict[str, str]:
    when = day(errand.day, desk.voice) or speak("plan.no_day", desk.voice)
    return {"name": said(errand.title, desk.voice.language), "day": when}


def open_workshops(desk: Desk) -> Block:
    """List design workshops that are open now."""
    lines = (
        desk.line(session.programme, "home.workshop", "workshop")
        for session in open_sessions_in(one.programme for one in desk.under_way(Right.RUN_WORKSHOP))
    )
    return Block("home.workshops", tuple(lines), asks=True)


def waves_to_do(desk: Desk) -> Block:
    """Tell what is to be done in waves: grounds that lack, mail to send, a last day that comes near."""
    return Block("waves.due", tuple(_due_line(desk, one) for one in desk.due if one.asks), asks=True)


def waves_open(desk: Desk) -> Block:
    """Tell which waves are open."""
    return Block("waves.open", tuple(_due_line(desk, one) for one in desk.due if not one.asks))


def _due_line(desk: Desk, due: Due) -> Line:
    text = speak(due.text, desk.voice, count=due.count, day=day(due.day, desk.voice))
    return Line(text, due_url(due), due.programme.title)


def due_url(due: Due) -> str:
    """Return the address of the page on which something is done."""
    return reverse(due.page, args=[due.programme.pk, *([due.wave] if due.wave else [])])


def next_days(desk: Desk) -> Block:
    """Tell what comes: measurements and activities on a day, the first ones first."""
    today = clock.today()
    coming = (
        (planned.day, planned, one.programme)
        for one in desk.under_way(Right.SEE_PROGRAMME)
        for planned in one.figures.days
        if planned.day is not None and planned.day >= today
    )
    first = sorted(coming, key=lambda found: found[0])[:DAYS_SHOWN]
    lines = (
        Line(
            f"{day(when, desk.voice)}: {said(planned.title, desk.voice.language)}",
            reverse("plan" if planned.kind == "moment" else "activities", args=[programme.pk]),
            programme.title,
        )
        for when, planned, programme in first
    )
    return Block("home.days", tuple(lines), fine="home.no_days")


def programmes(desk: Desk) -> Block:
    """Show the programmes that the reader works on, and how they stand."""
    more = None
    if len(desk.glances) > PROGRAMMES_SHOWN:
        more = Line(speak("home.all_programmes", desk.voice), reverse("programmes"))
    return Block("home.programmes", rows=tuple(desk.glances[:PROGRAMMES_SHOWN]), more=more)


def programmes_without_lead(desk: Desk) -> Block:
    """List programmes that nobody leads any more."""
    lines = (
        Line(speak("home.without_lead", desk.voice), reverse("programmes_without_lead"), one.title)
        for one in without_lead(desk.actor)
    )
    return Block("home.leads", tuple(lines), asks=True)


def second_factors(desk: Desk) -> Block:
    """List colleagues who sign in with a password alone."""
    lines = (Line(user.called, reverse("colleagues")) for user in without_second_factor(desk.actor))
    return Block("home.safety", tuple(lines), fine="home.safety_fine")


def invitations(desk: Desk) -> Block:
    """List who was invited and has not answered."""
    lines = (
        Line(one.email, reverse("colleagues"), speak("home.until", desk.voice, day=day(one.until, desk.voice)))
        for one in invitations_of(desk.actor)
    )
    return Block("home.invited", tuple(lines), fine="home.nobody_invited")


def house(desk: Desk) -> Block:
    """Show the organisation's own: units, theme, and when the log was last written."""
    organisation, settings = desk.actor.organisation, reverse("organisation")
    units, written = len(units_of(desk.actor)), log_of(desk.actor, limit=1)
    theme = "home.theme" if organisation.theme else "home.no_theme"
    lines = [
        Line(speak("home.units", desk.voice, count=units), settings),
        Line(speak(theme, desk.voice), settings),
    ]
    if written:
        last = day(written[0].entry.at, desk.voice)
        lines.append(Line(speak("home.log", desk.voice), reverse("log"), last))
    return Block("home.house", tuple(lines))


def taking_part(desk: Desk) -> Block:
    """Tell in what somebody takes part."""
    here = (one for one in own_stays(desk.actor) if one.left is None)
    return Block("mine.title", tuple(Line(one.programme.title, reverse("me")) for one in here))


def decisions_owed(desk: Desk) -> Block:
    """List the waves that were closed and after which nothing was decided."""
    waves = owed_in(one.programme for one in desk.under_way(Right.DECIDE))
    return Block(
        "decision.home",
        tuple(desk.line(wave.programme, "decision.home_line", "decisions") for wave in waves),
        asks=True,
    )


def answers_to_review(desk: Desk) -> Block:
    """List programmes with open answers that nobody looked at; not to somebody who is also a manager there."""
    found = [one.programme for one in desk.under_way(Right.REVIEW_QUOTES)]
    found = [one for one in found if MANAGER.key not in desk.roles[one.pk]]
    waiting = waiting_in(found)
    lines = (
        desk.line(one, "quote.home_line", "open_answers", count=waiting[one.pk]) for one in found if one.pk in waiting
    )
    return Block("quote.home", tuple(lines), asks=True)


def results_made(desk: Desk) -> Block:
    """Tell of which programmes there are results, the last made first."""
    found = [one.programme for one in desk.under_way(Right.SEE_RESULTS)]
    made = [standing.last for standing in standings_of(found).values() if standing.last is not None]
    titles = {one.pk: one for one in found}
    lines = (
        desk.line(titles[one.programme_id], "home.results", "outcomes", day=day(one.made_at, desk.voice))
        for one in sorted(made, key=lambda one: one.made_at or one.asked_at, reverse=True)
        if one.made_at
    )
    more = Line(speak("portfolio.title", desk.voice), reverse("portfolio"))
    return Block("menu.outcomes", tuple(lines), more=more)


_TEAM: tuple[Maker, ...] = (asked_of_me, results_made, next_days, programmes)
# Role → the blocks of its home page, in order. Who has several roles gets the blocks of all.
HOMES: dict[str, tuple[Maker, ...]] = {
    "participant": (taking_part,),
    "manager": _TEAM,
    "hr_adviser": (series_to_fill, asked_of_me, results_made, people_counted, next_days, programmes),
    "coach": _TEAM,
    "trainer": (open_workshops, *_TEAM),
    "lead": (waves_to_do, design_steps, decisions_owed, waves_open, results_made, programmes, next_days),
    "commissioner": (plans_to_approve, decisions_owed, results_made, programmes, next_days),
    "evaluator": (answers_to_review, plan_quality, results_made, programmes, next_days),
    "controller": (money_to_complete, series_to_fill, programmes),
    "support": (people_to_complete, next_days, programmes),
    "administrator": (programmes_without_lead, second_factors, invitations, house),
}


def blocks_for(desk: Desk) -> list[Block]:
    """Return the blocks of a reader's home page: those of every role, each once, without those that say nothing."""
    makers = dict.fromkeys(maker for role in desk.actor.roles for maker in HOMES[role.key])
    found = [maker(desk) for maker in sorted(makers, key=lambda maker: maker is programmes)]
    return [block for block in found if block.lines or block.fine or block.rows is not None]
