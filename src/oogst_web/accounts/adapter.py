"""How signing in behaves here: nobody makes an account unasked."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # -- the library is untyped
    """Accounts come from invitations only; links use the configured address."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 -- as the library calls it
        """Refuse: an account is made by accepting an invitation."""
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the link of a reset mail, from the configured address, never from the request."""
        path: str = super().get_reset_password_from_key_url(key)
        return settings.OOGST_BASE_URL + path[path.index("/", 8) :] if path.startswith("http") else path

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """Do nothing: the mail address is the name."""
