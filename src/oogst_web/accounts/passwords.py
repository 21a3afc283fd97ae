"""What a password may be, beside what Django asks."""

from __future__ import annotations

from django.core.exceptions import ValidationError

LONGEST = 128


class LongestPassword:
    """Refuses a password that is only long to keep the server busy."""

    def validate(self, password: str, user: object = None) -> None:  # noqa: ARG002 -- as Django calls it
        """Refuse one that is too long.

        Raises
        ------
        ValidationError
            When it is.
        """
        if len(password) > LONGEST:
            raise ValidationError("too long", code="password_too_long")

    def get_help_text(self) -> str:
        """Return nothing: our own pages say what a password may be."""
        return ""
