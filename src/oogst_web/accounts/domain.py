"""Changing accounts."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.models import F

from oogst_web.accounts.models import User
from oogst_web.audit.domain import record


@transaction.atomic
def change_account(user: User, *, name: str, language: str, organisation: uuid.UUID) -> None:
    """Change the own name and language."""
    user.name = " ".join(name.split())[:120]
    user.language = "en" if language == "en" else "nl"
    user.save(update_fields=["name", "language"])
    record("account.changed", kind="user", target=user.id, by=user.id, organisation=organisation)


def end_sessions(user: User) -> None:
    """End every session of an account at once, on every computer."""
    User.objects.filter(pk=user.pk).update(session_round=F("session_round") + 1)
