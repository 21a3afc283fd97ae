"""What the log says about signing in: who, when and how it ended; never an address or a password."""

from __future__ import annotations

import uuid
from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as factors
from allauth.usersessions.adapter import DefaultUserSessionsAdapter
from django.contrib.auth import signals as auth
from django.db import transaction

from oogst_web.accounts import sessions
from oogst_web.accounts.models import User
from oogst_web.audit.domain import record
from oogst_web.organisations.models import Membership


@transaction.atomic
def note(act: str, user: User | None, *, is_sure: bool = True, detail: str = "") -> None:
    """Add a line in every organisation that an account works in.

    Parameters
    ----------
    is_sure
        Whether it was the account itself; with a wrong password nobody knows.
    detail
        The kind of second step; no value of anybody.
    """
    here = Membership.objects.filter(user=user, ended_at=None) if user is not None else Membership.objects.none()
    found: list[uuid.UUID | None] = [*here.values_list("organisation", flat=True).distinct()]
    target = f"{user.pk} {detail}".strip() if user is not None else ""
    by = user.pk if user is not None and is_sure else None
    # An unknown account takes as long as a known one: it gets its line too, in no organisation.
    for organisation in found or [None]:
        record(act, kind="user", target=target, by=by, organisation=organisation)


def _signed_in(request: Any, user: User, **_: Any) -> None:
    sessions.begin(request.session)
    note("session.began", user)


def _signed_out(user: User | None, **_: Any) -> None:
    if user is not None:
        note("session.left", user)


def _failed(credentials: dict[str, Any], **_: Any) -> None:
    typed = str(credentials.get("email") or credentials.get("username") or "").strip().lower()
    note("session.failed", User.objects.filter(email=typed).first(), is_sure=False)


def _factor(act: str, *, is_sure: bool = True) -> Any:
    def noted(user: User, authenticator: Any = None, **_: Any) -> None:
        note(act, user, is_sure=is_sure, detail=str(getattr(authenticator, "type", "")))

    return noted


def _password(act: str) -> Any:
    def noted(user: User, **_: Any) -> None:
        note(act, user)

    return noted


# Kept here, for a signal holds on to its listeners only weakly.
_LISTENING = (
    (auth.user_logged_in, _signed_in),
    (auth.user_logged_out, _signed_out),
    (auth.user_login_failed, _failed),
    (factors.authenticator_added, _factor("factor.added")),
    (factors.authenticator_removed, _factor("factor.removed")),
    (factors.authenticator_reset, _factor("factor.renewed")),
    (factors.authentication_failed, _factor("factor.failed", is_sure=False)),
    (account.password_changed, _password("password.changed")),
    (account.password_set, _password("password.changed")),
    (account.password_reset, _password("password.reset")),
)


def listen() -> None:
    """Listen to the login library."""
    for signal, listener in _LISTENING:
        signal.connect(listener)


class SessionsAdapter(DefaultUserSessionsAdapter):  # type: ignore[misc]  # -- the library is untyped
    """Ends other sessions, and writes in the log that somebody did."""

    def end_sessions(self, sessions: Any) -> None:
        """End them."""
        users = {session.user for session in sessions}
        super().end_sessions(sessions)
        for user in users:
            note("session.ended", user)
