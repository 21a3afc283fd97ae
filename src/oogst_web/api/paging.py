"""Lists in pieces: allowed orders only, and a signed mark of where the next piece begins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.signing import BadSignature, Signer
from django.db.models import Model, Q, QuerySet
from pydantic import BaseModel, ConfigDict, Field

from oogst_web.api.problems import ProblemError

_SIGNER = Signer(salt="oogst.api.cursor")
Row = TypeVar("Row", bound=Model)
Item = TypeVar("Item")


class Listing(BaseModel):
    """How to ask for a list."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(50, ge=1, le=200, description="How many at most.")
    cursor: str | None = Field(None, max_length=600, description="The `next` of the piece before.")


class Page(BaseModel, Generic[Item]):
    """A piece of a list; ``next`` asks for the piece after it."""

    model_config = ConfigDict(extra="forbid")

    items: list[Item]
    next: str | None


@dataclass(frozen=True)
class Order:
    """How a list stands: fields that no empty value has, and that together are different for every row."""

    fields: tuple[str, ...]
    is_descending: bool = False

    @property
    def name(self) -> str:
        """What a mark is bound to."""
        return ("-" if self.is_descending else "") + ",".join(self.fields)


def take(found: QuerySet[Row], order: Order, asked: Listing) -> tuple[list[Row], str | None]:
    """Return a piece of a list, and the mark of the next piece; one query.

    Raises
    ------
    ProblemError
        When the mark is not one of this list in this order.
    """
    bound = f"{found.model._meta.label_lower} {order.name}"
    if asked.cursor is not None:
        found = found.filter(_after(order, _read(asked.cursor, bound)))
    sign = "-" if order.is_descending else ""
    rows = list(found.order_by(*(f"{sign}{name}" for name in order.fields))[: asked.limit + 1])
    shown = rows[: asked.limit]
    more = len(rows) > asked.limit
    return shown, _SIGNER.sign_object([bound, [_plain(shown[-1], name) for name in order.fields]]) if more else None


def _read(cursor: str, bound: str) -> list[Any]:
    try:
        told, values = _SIGNER.unsign_object(cursor)
    except (BadSignature, ValueError, TypeError):
        told, values = "", []
    if told != bound:
        raise ProblemError(400, "question", faults=(("query.cursor", "api.fault.unfit"),))
    return list(values)


def _after(order: Order, values: Sequence[Any]) -> Q:
    """Return what comes after a row: later by a field, and equal by those before it."""
    than = "lt" if order.is_descending else "gt"
    after = Q()
    for place, name in enumerate(order.fields):
        equal = dict(zip(order.fields[:place], values, strict=False))
        after |= Q(**equal, **{f"{name}__{than}": values[place]})
    return after


def _plain(row: Model, name: str) -> Any:
    value = getattr(row, name)
    return value if isinstance(value, int | str) else value.isoformat() if isinstance(value, dt.date) else str(value)
