"""The people of a programme: names and groups, never answers."""

from __future__ import annotations

import datetime as dt
import uuid

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from oogst_web.accounts.roles import Right
from oogst_web.api.access import ApiKeyAuth, caller_of
from oogst_web.api.paging import Listing, Order, Page, take
from oogst_web.api.scopes import Scope
from oogst_web.api.v1.answers import Told, answers
from oogst_web.people.models import Person
from oogst_web.people.queries import people_of

router = Router(tags=["people"])
ORDER = Order(("name", "code"))


class ToldPerson(Told):
    """Somebody of a programme."""

    id: uuid.UUID
    code: str
    name: str
    email: str
    phone: str
    group: str
    attributes: dict[str, str]
    is_asked: bool
    joined: dt.date | None
    left: dt.date | None


class Asked(Listing):
    """Which people."""

    group: str | None = Field(None, min_length=1, max_length=64)


@router.get(
    "/{uuid:programme}/people",
    auth=ApiKeyAuth(Right.SEE_PEOPLE, Scope.READ_PEOPLE),
    response=answers(Page[ToldPerson]),
    url_name="api_people",
)
def list_people(request: HttpRequest, programme: uuid.UUID, asked: Query[Asked]) -> Page[ToldPerson]:
    """List the people of a programme, by name."""
    rows, further = take(people_of(caller_of(request).access.programme, group=asked.group or ""), ORDER, asked)
    return Page(items=[_told(one) for one in rows], next=further)


def _told(one: Person) -> ToldPerson:
    return ToldPerson(
        id=one.id,
        code=one.code,
        name=one.name,
        email=one.email,
        phone=one.phone,
        group=one.group,
        attributes={name: str(value) for name, value in one.attributes.items()},
        is_asked=one.invited,
        joined=one.joined,
        left=one.left,
    )
