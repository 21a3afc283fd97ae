"""Addresses for who answers; their door looks here only, so that an answer passes no address of staff."""

from __future__ import annotations

from django.urls import path

from oogst_web.pages.respond import asking, entry, style
from oogst_web.pages.waves import declining

urlpatterns = [
    path("v/", entry.code, name="respond_code"),
    path("v/<uuid:wave>/vragen/", asking.questions, name="respond_questions"),
    path("v/<uuid:wave>/antwoord/", asking.save, name="respond_save"),
    path("v/<uuid:wave>/nakijken/", asking.check, name="respond_check"),
    path("v/<uuid:wave>/klaar/", asking.done, name="respond_done"),
    path("v/nee/<str:signed>/", declining.no_thanks, name="no_thanks"),
    path("v/<uuid:wave>/wissen/", asking.erase, name="respond_erase"),
    path("v/<uuid:wave>/volgende/", entry.hand_on, name="respond_next"),
    path("v/<uuid:wave>/huisstijl.css", style.theme, name="respond_theme"),
    path("v/<uuid:wave>/logo", style.logo, name="respond_logo"),
    path("v/<str:token>/", entry.start, name="respond"),
]
