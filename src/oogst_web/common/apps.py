"""What every part of the web application uses and that knows no programme."""

from __future__ import annotations

from django.apps import AppConfig


class CommonConfig(AppConfig):
    """Registers the checks at start-up."""

    name = "oogst_web.common"
    label = "common"

    def ready(self) -> None:
        """Load the start-up checks."""
        from oogst_web.common import checks  # noqa: F401 -- importing registers them
