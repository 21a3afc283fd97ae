"""Django's description of this part."""

from __future__ import annotations

from django.apps import AppConfig


class WorkshopsConfig(AppConfig):
    """Name and label."""

    name = "oogst_web.workshops"
    label = "workshops"
