"""Releases: what was published after each wave. Numbers come from what is stored, never from answers."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import ConfigDict, JsonValue

from oogst_web.accounts.roles import Right
from oogst_web.api.access import ApiKeyAuth, Caller, caller_of
from oogst_web.api.paging import Listing, Order, Page, take
from oogst_web.api.problems import ProblemError
from oogst_web.api.scopes import Scope
from oogst_web.api.v1.answers import Told, answers
from oogst_web.results.handing import folder_to_hand_over
from oogst_web.results.models import Release, ReleaseState
from oogst_web.results.queries import described, reasons_of
from oogst_web.studies.domain import note_export

router = Router(tags=["releases"])
ORDER = Order(("number",), is_descending=True)
ZIP: dict[str, Any] = {
    "responses": {
        200: {"content": {"application/zip": {"schema": {"type": "string", "contentMediaType": "application/zip"}}}}
    }
}


class ToldRelease(Told):
    """A release: of which wave, how far it is, and why it failed when it did."""

    number: int
    wave: uuid.UUID
    state: ReleaseState
    reasons: list[str]
    fingerprint: str
    made_at: dt.datetime | None


class InLanguage(Told):
    """In which language."""

    language: Literal["nl", "en"] = "nl"


class ToldReport(Told):
    """A report as `oogst-report/1`; the reference of formats describes it."""

    # Fields may be added under the same name of the format.
    model_config = ConfigDict(extra="allow")

    format: Literal["oogst-report/1"]
    id: str
    title: str
    language: Literal["nl", "en"]
    findings: dict[str, JsonValue]
    sections: list[JsonValue]


class ToldFindings(Told):
    """What was found, unrounded, with how it was worked out; only what may be known is in it."""

    threshold: int
    findings: dict[str, JsonValue]


@router.get(
    "/{uuid:programme}/releases",
    auth=ApiKeyAuth(Right.SEE_RESULTS, Scope.READ_RELEASES),
    response=answers(Page[ToldRelease]),
    url_name="api_releases",
)
def list_releases(request: HttpRequest, programme: uuid.UUID, asked: Query[Listing]) -> Page[ToldRelease]:
    """List the releases of a programme, the last one first."""
    caller = caller_of(request)
    rows, further = take(caller.access.programme.releases.all(), ORDER, asked)
    return Page(items=[_told(one, caller) for one in rows], next=further)


@router.get(
    "/{uuid:programme}/releases/{int:number}/report",
    auth=ApiKeyAuth(Right.SEE_RESULTS, Scope.READ_RELEASES),
    response=answers(ToldReport),
    url_name="api_release_report",
)
def read_report(request: HttpRequest, programme: uuid.UUID, number: int, asked: Query[InLanguage]) -> ToldReport:
    """Read the report of a release: its findings and its blocks of text, tables and figures."""
    return ToldReport(**described(_made(caller_of(request), number), asked.language))


@router.get(
    "/{uuid:programme}/releases/{int:number}/findings",
    auth=ApiKeyAuth(Right.SEE_RESULTS, Scope.READ_RELEASES),
    response=answers(ToldFindings),
    url_name="api_release_findings",
)
def read_findings(request: HttpRequest, programme: uuid.UUID, number: int, asked: Query[InLanguage]) -> ToldFindings:
    """Read the findings of a release alone."""
    report = described(_made(caller_of(request), number), asked.language)
    return ToldFindings(threshold=report["threshold"], findings=report["findings"])


@router.get(
    "/{uuid:programme}/releases/{int:number}/study",
    auth=ApiKeyAuth(Right.EXPORT_ANSWERS, Scope.TAKE_STUDY),
    response=answers(None),
    openapi_extra=ZIP,
    url_name="api_release_study",
)
def take_study(request: HttpRequest, programme: uuid.UUID, number: int) -> HttpResponse:
    """Take the study folder that a release was made of: codes and no names, without what people wrote, except the quotes of the report, under no code."""
    caller = caller_of(request)
    release = _made(caller, number)
    content = folder_to_hand_over(release)
    if content is None:
        raise ProblemError(404, "not_there")
    note_export(caller.access.programme, f"release {number}", by=caller.actor)
    answer = HttpResponse(content, content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="release-{number}.zip"'
    return answer


def _made(caller: Caller, number: int) -> Release:
    found = caller.access.programme.releases.filter(number=number, state=ReleaseState.DONE).first()
    if found is None:
        raise ProblemError(404, "not_there")
    return found


def _told(one: Release, caller: Caller) -> ToldRelease:
    return ToldRelease(
        number=one.number,
        wave=one.wave_id,
        state=ReleaseState(one.state),
        reasons=reasons_of(one, caller.voice),
        fingerprint=one.fingerprint,
        made_at=one.made_at,
    )
