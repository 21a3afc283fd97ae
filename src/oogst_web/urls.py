"""All addresses; each area of pages has its own list."""

from __future__ import annotations

from django.urls import include, path

from oogst_web.api.urls import BASE
from oogst_web.pages.errors import closed

urlpatterns = [
    # What the login library offers and Oogst does not: accounts come from invitations, with one mail address.
    path("account/signup/", closed, name="closed_signup"),
    path("account/email/", closed, name="closed_email"),
    path("account/confirm-email/", closed, name="closed_confirm"),
    path("account/confirm-email/<str:token>/", closed, name="closed_confirm_key"),
    path("account/password/set/", closed, name="closed_password"),
    path("account/login/code/confirm/", closed, name="closed_code"),
    path("account/", include("allauth.urls")),
    path(BASE, include("oogst_web.api.urls")),
    path("", include("oogst_web.pages.organisation.urls")),
    path("", include("oogst_web.pages.urls")),
]
handler404 = "oogst_web.pages.errors.not_found"
handler403 = "oogst_web.pages.errors.not_found"
handler500 = "oogst_web.pages.errors.broken"
