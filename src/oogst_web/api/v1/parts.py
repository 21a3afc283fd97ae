"""The parts of a design: read, and changed with the version that was seen."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field, JsonValue

from oogst_web.accounts.roles import Right
from oogst_web.api.access import ApiKeyAuth, Caller, caller_of
from oogst_web.api.given import read_given
from oogst_web.api.paging import Listing, Order, Page, take
from oogst_web.api.problems import ProblemError, expected
from oogst_web.api.scopes import Scope
from oogst_web.api.v1.answers import Told, answers
from oogst_web.common.fields import NotReadableError
from oogst_web.programmes import domain
from oogst_web.programmes.fields import MONEY, RIGHTS
from oogst_web.programmes.models import Part
from oogst_web.programmes.parts import KINDS
from oogst_web.programmes.queries import part_of

router = Router(tags=["design"])
ORDER = Order(("kind", "position", "key"))


class ToldPart(Told):
    """A part of a design, with its fields as they stand in `design.toml`."""

    kind: str
    key: str
    version: int
    changed_at: dt.datetime
    fields: dict[str, JsonValue]


class Asked(Listing):
    """Which parts."""

    kind: str | None = Field(None, max_length=30, description="Such as `goal`, `indicator` or `moment`.")


class Change(Told):
    """What is to become of some fields of a part.

    `fields` holds names as people see them on the card, such as `text` or
    `chain.if`; null takes a field away.
    """

    fields: dict[Annotated[str, Field(max_length=80)], JsonValue] = Field(min_length=1, max_length=60)
    seen: int = Field(ge=1, le=2_000_000_000, description="The version that was read before changing it.")
    why: str = Field(
        "", max_length=2000, pattern=r"^[^\x00]*$", description="Needed once the measurement plan is fixed."
    )


@router.get(
    "/{uuid:programme}/parts",
    auth=ApiKeyAuth(Right.SEE_PROGRAMME, Scope.READ_PROGRAMMES),
    response=answers(Page[ToldPart]),
    url_name="api_parts",
)
def list_parts(request: HttpRequest, programme: uuid.UUID, asked: Query[Asked]) -> Page[ToldPart]:
    """List the parts of a design."""
    caller = caller_of(request)
    found = caller.access.programme.parts.exclude(kind__in=_hidden(caller))
    if asked.kind is not None:
        if asked.kind not in KINDS:
            raise ProblemError(
                400,
                "question",
                faults=(("query.kind", *expected("one_of", value=", ".join(sorted(set(KINDS) - _hidden(caller))))),),
            )
        found = found.filter(kind=asked.kind)
    rows, further = take(found, ORDER, asked)
    return Page(items=[_told(one) for one in rows], next=further)


@router.get(
    "/{uuid:programme}/parts/{kind}/{key}",
    auth=ApiKeyAuth(Right.SEE_PROGRAMME, Scope.READ_PROGRAMMES),
    response=answers(ToldPart),
    url_name="api_part",
)
def read_part(request: HttpRequest, programme: uuid.UUID, kind: str, key: str) -> ToldPart:
    """Read one part of a design; the key of a part of which there is one is `-`."""
    return _told(_part(caller_of(request), kind, key))


@router.patch(
    "/{uuid:programme}/parts/{kind}/{key}",
    auth=ApiKeyAuth(Right.SEE_PROGRAMME, Scope.WRITE_DESIGN),
    response=answers(ToldPart, 422, conflict=True),
    url_name="api_part",
)
def change_part(request: HttpRequest, programme: uuid.UUID, kind: str, key: str, change: Change) -> ToldPart:
    """Change fields of a part, unless somebody else did so since it was read."""
    caller = caller_of(request)
    part = _part(caller, kind, key)
    if kind not in RIGHTS or not caller.access.may(RIGHTS[kind]):
        raise ProblemError(404, "not_there")
    try:
        changes = read_given(kind, change.fields, part.data)
        spot = domain.Spot(caller.access.programme, kind, key)
        return _told(domain.save_part(spot, changes, by=caller.actor, seen=change.seen, why=change.why))
    except NotReadableError as error:
        values = getattr(error, "values", {})
        raise ProblemError(422, "contents", faults=((f"body.fields.{error.name}", error.key, values),)) from None
    except domain.LockedError:
        raise ProblemError(422, "contents", faults=(("body.why", "field.why_needed"),)) from None
    except domain.ConflictError as conflict:
        theirs = {name: conflict.part.data.get(name) for name in changes}
        raise ProblemError(409, "conflict", mine=changes, theirs=theirs, version=conflict.part.version) from None


def _hidden(caller: Caller) -> set[str]:
    """Return the kinds of parts that are not there for who asks."""
    return {"rest"} | (set() if caller.access.may(Right.SEE_MONEY) else MONEY)


def _part(caller: Caller, kind: str, key: str) -> Part:
    found = part_of(caller.access.programme, kind, key) if kind not in _hidden(caller) else None
    if found is None:
        raise ProblemError(404, "not_there")
    return found


def _told(part: Part) -> ToldPart:
    return ToldPart(kind=part.kind, key=part.key, version=part.version, changed_at=part.changed_at, fields=part.data)
