"""Agreements with an evaluator: recording one and ending it; as long as none holds, no data go out."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from oogst_web.audit.domain import record
from oogst_web.common import clock
from oogst_web.organisations.actor import Actor
from oogst_web.programmes.models import Agreement, Programme

LONGEST = {"party": 200, "purpose": 500}


class NotAgreedError(ValueError):
    """The agreement cannot be recorded; ``errors`` holds a text key per field."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("no agreement")
        self.errors = errors


@transaction.atomic
def make_agreement(
    programme: Programme, texts: dict[str, str], since: dt.date | None, until: dt.date | None, *, by: Actor
) -> Agreement:
    """Record with whom, what for, and from and until which day.

    Raises
    ------
    NotAgreedError
        When something is missing, or it ends before it begins or before today.
    """
    said = {name: " ".join(texts.get(name, "").split())[:most] for name, most in LONGEST.items()}
    errors = {name: "field.needed" for name, text in said.items() if not text}
    errors |= {name: "field.needed" for name, day in (("since", since), ("agreed_until", until)) if day is None}
    if since is not None and until is not None and until < max(since, clock.today()):
        errors["agreed_until"] = "agreement.too_short"
    if errors or since is None or until is None:
        raise NotAgreedError(errors)
    made = Agreement.objects.create(programme=programme, **said, since=since, until=until, made_by=by.user)
    _log("agreement.made", made, by)
    return made


@transaction.atomic
def end_agreement(agreement: Agreement, *, by: Actor) -> None:
    """End an agreement now."""
    agreement.ended_at = clock.now()
    agreement.save(update_fields=["ended_at"])
    _log("agreement.ended", agreement, by)


def _log(act: str, agreement: Agreement, by: Actor) -> None:
    target, organisation = f"{agreement.programme_id} {agreement.id}", by.organisation.id
    record(act, kind="programme", target=target, by=by.user.id, organisation=organisation)
