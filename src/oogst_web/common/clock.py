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


def day_of(moment: dt.datetime) -> dt.date:
    """Return on which day a moment falls where the server lives; in UTC the hours after midnight are the day before."""
    return timezone.localdate(moment)
