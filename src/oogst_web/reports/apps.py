"""Django's description of this part."""

from __future__ import annotations

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Name and label."""

    name = "oogst_web.reports"
    label = "reports"
