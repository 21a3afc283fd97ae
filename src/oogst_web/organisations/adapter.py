"""How signing in behaves here: nobody makes an account unasked."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal.ratelimit import get_ip
from django.conf import settings
from django.http import HttpRequest

from oogst_web.accounts.models import User
from oogst_web.common.words import Voice
from oogst_web.organisations.queries import actor_for


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # -- the library is untyped
    """Accounts come from invitations only; links use the configured address."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 -- as the library calls it
        """Refuse: an account is made by accepting an invitation."""
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the link of a reset mail, from the configured address, never from the request."""
        path: str = super().get_reset_password_from_key_url(key)
        return settings.OOGST_BASE_URL + path[path.index("/", 8) :] if path.startswith("http") else path

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a mail in the language of the account that it is for, the way its first organisation speaks."""
        user = context.get("user")
        voice = {"voice": _voice_to(user)} if user is not None else {}
        super().send_mail(template_prefix, email, {**context, **voice})

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count wrong passwords per account and network address: nobody elsewhere is locked out by them."""
        key: str = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{key}:{get_ip(request)}"

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """Do nothing: the mail address is the name."""


def _voice_to(user: User) -> Voice:
    actor = actor_for(user)
    return actor.voice if actor is not None else Voice("en" if user.language == "en" else "nl")
