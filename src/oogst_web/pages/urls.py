"""The addresses of all pages; they speak Dutch, like the screens."""

from __future__ import annotations

from django.urls import path

from oogst_web.pages import account, home, house
from oogst_web.pages.design import goals, parts, programme

PROGRAMME = "programma/<uuid:programme>/"

urlpatterns = [
    path("", home.start, name="start"),
    path("werk/", home.home, name="home"),
    path("zoeken/", home.search, name="search"),
    path("taal/", home.language, name="language"),
    path("help/", home.fixed, {"page": "help"}, name="help"),
    path("toegankelijkheid/", home.fixed, {"page": "accessibility"}, name="accessibility"),
    path("privacy/", home.fixed, {"page": "privacy"}, name="privacy"),
    path("ik/", account.account, name="account"),
    path("ik/organisatie/", account.choose_organisation, name="choose_organisation"),
    path("huisstijl/oogst-thema.css", house.theme, name="theme"),
    path("huisstijl/logo", house.logo, name="logo"),
    path("programma/", programme.programmes, name="programmes"),
    path("programma/nieuw/", programme.new_programme, name="new_programme"),
    path(PROGRAMME, programme.overview, name="programme"),
    path(f"{PROGRAMME}verhaal/", programme.story, name="story"),
    path(f"{PROGRAMME}doelen/", goals.goals, name="goals"),
    path(f"{PROGRAMME}doelen/nieuw/", goals.add, name="add_goal"),
    path(f"{PROGRAMME}deel/<str:kind>/<str:key>/", parts.save, name="save_part"),
    path(f"{PROGRAMME}deel/<str:kind>/<str:key>/wijzig/", parts.change, name="change_part"),
]
