"""All addresses; each area of pages has its own list."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("", include("oogst_web.pages.urls")),
]
handler404 = "oogst_web.pages.errors.not_found"
handler403 = "oogst_web.pages.errors.not_found"
handler500 = "oogst_web.pages.errors.broken"
