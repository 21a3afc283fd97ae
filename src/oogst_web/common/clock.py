"""The only clock of the web application, so that a test can set it."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone


def now() -> dt.datetime:
    """Return this moment, in UTC."""
    return timezone.now()


def today() -> dt.date:
    """Return the day of today where the server lives."""
    return timezone.localdate()
