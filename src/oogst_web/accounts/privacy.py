"""What is kept of accounts, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

PERSONAL = Treatment(Whose.COLLEAGUE, Kept.ACCOUNT, OnExport.GIVEN, OnErase.DESTROYED)
SECRET = Treatment(Whose.COLLEAGUE, Kept.ACCOUNT, OnExport.NOT_GIVEN, OnErase.DESTROYED)

LINES = (
    *about(
        "User",
        PERSONAL,
        email="signing in and mail",
        name="how colleagues see who did what",
        language="the language of the screens",
        date_joined="since when the account exists",
        last_login="so that somebody sees that an account is no longer used",
        is_active="whether signing in is possible",
        is_demo="made-up accounts of the demo",
    ),
    *about(
        "User",
        SECRET,
        id="identifier in rows and in the log",
        password="the hash that a password is checked against",  # noqa: S106 -- what the field is for
        session_round="ends all sessions of the account at once",
        is_superuser="the framework's own; not used",
        groups="the framework's own; not used",
        user_permissions="the framework's own; not used",
    ),
)
