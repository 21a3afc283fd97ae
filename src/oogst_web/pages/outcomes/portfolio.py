"""All programmes of a reader beside each other: what was found per goal and how strong the evidence is; no ranking."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from oogst.types.numbers import Kind
from oogst.types.report import ChainLadder, Evidence, Report
from oogst_web.accounts.roles import Right
from oogst_web.pages.access import Asked, work_page
from oogst_web.pages.outcomes.parts import Parts
from oogst_web.programmes.queries import allowing
from oogst_web.results.decisions import owed_in
from oogst_web.results.standing import Standing, known_report, standings_of

MOST = 100


@require_GET
@work_page(Right.OPEN_WORK)
def portfolio(request: Asked) -> HttpResponse:
    """List the programmes whose results the reader may see, by name: the order says nothing about how they do."""
    found = list(allowing(request.actor, Right.SEE_RESULTS).defer("tables").order_by("title", "id")[:MOST])
    money = set(allowing(request.actor, Right.SEE_MONEY).values_list("pk", flat=True))
    standings = standings_of(found)
    owed = {wave.programme_id for wave in owed_in(found)}
    rows = [
        {
            "programme": one,
            "owes": one.pk in owed,
            **_row(request, standings[one.pk], sees_money=one.pk in money),
        }
        for one in found
    ]
    return render(request, "pages/outcomes/portfolio.html", {"rows": rows})


def _row(request: Asked, standing: Standing, *, sees_money: bool) -> dict[str, Any]:
    if standing.last is None:
        return {"release": None, "standing": standing}
    report = known_report(standing.last, request.actor.voice.language)
    response = Parts(report, sees_money=sees_money).response()
    goals = list(_goals(report, sees_money=sees_money))
    return {"release": standing.last, "standing": standing, "response": response, "goals": goals}


def _goals(report: Report, *, sees_money: bool) -> Any:
    """Yield the goals from high to low with their finding and the label of its evidence."""
    blocks = [block for section in report.sections for block in section.blocks]
    labels = {block.finding: block.label for block in blocks if isinstance(block, Evidence)}
    kinds = {finding.key: finding.about.kind for finding in report.released}
    people = {finding.key: finding.numbers.flow.used for finding in report.released if finding.numbers.is_estimable}
    for ladder in (block for block in blocks if isinstance(block, ChainLadder)):
        for step in ladder.steps:
            finding = step.sentence.finding or ""
            if sees_money or kinds.get(finding) is not Kind.MONEY:
                is_people = kinds.get(finding) not in (Kind.SERIES, Kind.MONEY)
                yield {
                    "step": step,
                    "label": labels.get(finding, ""),
                    "people": people.get(finding) if is_people else None,
                    "finding": finding,
                    "sentence": f"{step.goal} {step.status}. {step.sentence.text}",
                }
