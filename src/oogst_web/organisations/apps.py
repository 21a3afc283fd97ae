"""Django's description of this part."""

from __future__ import annotations

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Listens to who signs in."""

    name = "oogst_web.organisations"
    label = "organisations"

    def ready(self) -> None:
        """Let the log hear of it."""
        from oogst_web.organisations.signing import listen

        listen()
