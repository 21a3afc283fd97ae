"""All programmes of a reader beside each other: what was found per goal and how strong the evidence is; no ranking."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from oogst.language.message import Language, say
from oogst.language.numbers import count, percent
from oogst.render.xlsx import table_workbook
from oogst.types.numbers import Kind
from oogst.types.released import ReleasedFinding
from oogst.types.report import ChainLadder, Evidence, Report, Table, TableRow
from oogst_web.accounts.roles import Right
from oogst_web.common.words import Voice, speak
from oogst_web.pages.access import Asked, work_page
from oogst_web.pages.outcomes.outcomes import XLSX
from oogst_web.pages.outcomes.parts import Parts
from oogst_web.programmes.queries import allowing
from oogst_web.results.decisions import owed_in
from oogst_web.results.standing import Standing, known_report, standings_of

MOST = 100
COLUMNS = ("programme", "level", "goal", "seen", "found", "people", "evidence")


@require_GET
@work_page(Right.OPEN_WORK)
def portfolio(request: Asked) -> HttpResponse:
    """List the programmes whose results the reader may see, by name: the order says nothing about how they do."""
    rows = _rows(request)
    owed = {wave.programme_id for wave in owed_in([row["programme"] for row in rows])}
    for row in rows:
        row["owes"] = row["programme"].pk in owed
    return render(request, "pages/outcomes/portfolio.html", {"rows": rows, "has_goals": any(map(_goals_in, rows))})


@require_GET
@work_page(Right.OPEN_WORK)
def sheet(request: Asked) -> HttpResponse:
    """Give the same figures as one table for a spreadsheet."""
    voice = request.actor.voice
    columns = tuple(speak(f"portfolio.{name}", voice) for name in COLUMNS)
    cells = [_cells(row["programme"].title, goal) for row in _rows(request) for goal in _goals_in(row)]
    table = Table(speak("portfolio.title", voice), columns, tuple(TableRow(*one) for one in cells))
    answer = HttpResponse(table_workbook(table, voice.language), content_type=XLSX)
    answer["Content-Disposition"] = 'attachment; filename="uitkomsten.xlsx"'
    answer["Cache-Control"] = "no-store"
    return answer


def _rows(request: Asked) -> list[dict[str, Any]]:
    found = list(allowing(request.actor, Right.SEE_RESULTS).defer("tables").order_by("title", "id")[:MOST])
    money = set(allowing(request.actor, Right.SEE_MONEY).values_list("pk", flat=True))
    standings = standings_of(found)
    return [
        {"programme": one, **_row(request, one.title, standings[one.pk], sees_money=one.pk in money)} for one in found
    ]


def _goals_in(row: dict[str, Any]) -> list[dict[str, Any]]:
    return row.get("goals") or []


def _cells(title: str, goal: dict[str, Any]) -> tuple[tuple[str, ...], str | None]:
    step, people = goal["step"], goal["people"]
    told = (title, str(step.level), step.goal, step.status, step.sentence.text)
    return (*told, "–" if people is None else str(people), goal["label"] or "–"), goal["finding"] or None


def _row(request: Asked, title: str, standing: Standing, *, sees_money: bool) -> dict[str, Any]:
    if standing.last is None:
        return {"release": None, "standing": standing}
    report = known_report(standing.last, request.actor.voice.language)
    response = Parts(report, sees_money=sees_money).response()
    goals = list(_goals(report, sees_money=sees_money))
    for goal in goals:
        # Copied, it stands somewhere else: there it has to say by itself what it is about.
        goal["sentence"] = f"{title}: {goal['sentence']}"
    return {"release": standing.last, "standing": standing, "response": response, "goals": goals}


def _goals(report: Report, *, sees_money: bool) -> Any:
    """Yield the goals from high to low with their finding and the label of its evidence."""
    blocks = [block for section in report.sections for block in section.blocks]
    labels = {block.finding: block.label for block in blocks if isinstance(block, Evidence)}
    kinds = {finding.key: finding.about.kind for finding in report.released}
    returns = {one.key: _return(one, report.language) for one in report.released if one.about.kind is Kind.MONEY}
    people = {finding.key: finding.numbers.flow.used for finding in report.released if finding.numbers.is_estimable}
    for ladder in (block for block in blocks if isinstance(block, ChainLadder)):
        for step in ladder.steps:
            finding = step.sentence.finding or ""
            if sees_money or kinds.get(finding) is not Kind.MONEY:
                number = returns.get(finding, "")
                is_people = kinds.get(finding) not in (Kind.SERIES, Kind.MONEY)
                yield {
                    "step": step,
                    "label": labels.get(finding, ""),
                    "people": people.get(finding) if is_people else None,
                    "finding": finding,
                    "sentence": " ".join((f"{step.goal}: {step.status}.", step.sentence.text, number)).strip(),
                }


def _return(finding: ReleasedFinding, language: Language) -> str:
    """Return the number of a return with its margin; the sentence on its goal only says on which side of zero it is."""
    numbers = finding.numbers
    if not numbers.is_estimable or numbers.estimate is None:
        return ""
    told = speak("portfolio.return", Voice(language), value=count(numbers.estimate, language))
    interval = numbers.interval
    if interval is None or interval.level is None:
        return told
    limits = {"lower": count(interval.lower, language), "upper": count(interval.upper, language)}
    return f"{told} {say('claim.number.roi', language, **limits, level=percent(interval.level, language))}"
