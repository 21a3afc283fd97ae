"""Django's description of this part."""

from __future__ import annotations

from django.apps import AppConfig


class LinkingConfig(AppConfig):
    """Name and label."""

    name = "oogst_web.linking"
    label = "linking"
