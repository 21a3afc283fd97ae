"""Django's description of this part."""

from __future__ import annotations

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Name and label."""

    name = "oogst_web.pages"
    label = "pages"
