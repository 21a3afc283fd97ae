"""Django's description of this part."""

from __future__ import annotations

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Name and label."""

    name = "oogst_web.api"
    label = "api"
