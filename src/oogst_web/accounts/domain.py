"""Changing accounts."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from oogst_web.accounts.models import User
from oogst_web.audit.domain import record


@transaction.atomic
def change_account(user: User, *, name: str, language: str) -> None:
    """Change the own name and language."""
    user.name = " ".join(name.split())[:120]
    user.language = "en" if language == "en" else "nl"
    user.save(update_fields=["name", "language"])
    record("account.changed", kind="user", target=user.id, by=user.id)


def end_sessions(user: User) -> None:
    """End every session of an account at once, on every computer."""
    User.objects.filter(pk=user.pk).update(session_round=F("session_round") + 1)
