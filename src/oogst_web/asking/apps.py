"""Django's description of this part."""

from __future__ import annotations

from django.apps import AppConfig


class AskingConfig(AppConfig):
    """Name and label; it holds no tables of its own."""

    name = "oogst_web.asking"
    label = "asking"
