"""Questionnaires, as they are and as they were published."""

from __future__ import annotations

import datetime as dt
import uuid

from django.http import HttpRequest
from ninja import Router
from pydantic import JsonValue

from oogst_web.accounts.roles import Right
from oogst_web.api.access import ApiKeyAuth, caller_of
from oogst_web.api.problems import ProblemError
from oogst_web.api.scopes import Scope
from oogst_web.api.v1.answers import Told, answers
from oogst_web.common.words import text_of
from oogst_web.questionnaires.queries import questionnaire_of, questionnaires_of

router = Router(tags=["questionnaires"])


class ToldQuestionnaire(Told):
    """A questionnaire: how long it takes, and which versions were published."""

    key: str
    title: str
    questions: int
    minutes: int
    published: list[int]
    is_published: bool


class ToldQuestionnaires(Told):
    """All questionnaires of a programme, in the order of its design."""

    items: list[ToldQuestionnaire]


class ToldVersion(Told):
    """What people are asked in a published version: it never changes."""

    key: str
    version: int
    published_at: dt.datetime
    instrument: dict[str, JsonValue]
    answer_scales: dict[str, JsonValue]


@router.get(
    "/{uuid:programme}/questionnaires",
    auth=ApiKeyAuth(Right.SEE_PROGRAMME, Scope.READ_PROGRAMMES),
    response=answers(ToldQuestionnaires),
    url_name="api_questionnaires",
)
def list_questionnaires(request: HttpRequest, programme: uuid.UUID) -> ToldQuestionnaires:
    """List the questionnaires of a programme."""
    caller = caller_of(request)
    items = [
        ToldQuestionnaire(
            key=one.key,
            title=text_of(one.part.data.get("title"), caller.voice.language),
            questions=len(one.items),
            minutes=one.minutes,
            published=[version.version for version in one.published],
            is_published=one.is_published,
        )
        for one in questionnaires_of(caller.access.programme)
    ]
    return ToldQuestionnaires(items=items)


@router.get(
    "/{uuid:programme}/questionnaires/{instrument}/versions/{int:edition}",
    auth=ApiKeyAuth(Right.SEE_PROGRAMME, Scope.READ_PROGRAMMES),
    response=answers(ToldVersion),
    url_name="api_questionnaire_version",
)
def read_version(request: HttpRequest, programme: uuid.UUID, instrument: str, edition: int) -> ToldVersion:
    """Read what people are asked in a published version."""
    found = questionnaire_of(caller_of(request).access.programme, instrument)
    published = next((one for one in (found.published if found else ()) if one.version == edition), None)
    if published is None:
        raise ProblemError(404, "not_there")
    return ToldVersion(
        key=instrument,
        version=edition,
        published_at=published.at,
        instrument=published.data["instrument"],
        answer_scales=published.data["answer_scales"],
    )
