"""The addresses of all pages; they speak Dutch, like the screens."""

from __future__ import annotations

from django.urls import path

from oogst_web.pages import account, home, house
from oogst_web.pages.design import activities, goals, history, manage, parts, programme

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
    path(f"{PROGRAMME}activiteiten/", activities.activities, name="activities"),
    path(f"{PROGRAMME}activiteiten/nieuw/", activities.add, name="add_activity"),
    path(f"{PROGRAMME}geschiedenis/", history.history, name="history"),
    path(f"{PROGRAMME}geschiedenis/<str:kind>/<str:key>/", history.part_history, name="part_history"),
    path(f"{PROGRAMME}beheer/", manage.manage, name="manage"),
    path(f"{PROGRAMME}beheer/mensen/", manage.add_seat, name="add_seat"),
    path(f"{PROGRAMME}beheer/mensen/wijzig/", manage.change_seat, name="change_seat"),
    path(f"{PROGRAMME}beheer/overdragen/", manage.hand_over, name="hand_over"),
    path(f"{PROGRAMME}beheer/fase/", manage.change_state, name="change_state"),
    path(f"{PROGRAMME}beheer/opbergen/", manage.put_away, name="archive_programme"),
    path(f"{PROGRAMME}beheer/kopie/", manage.copy, name="copy_programme"),
    path(f"{PROGRAMME}deel/<str:kind>/<str:key>/", parts.save, name="save_part"),
    path(f"{PROGRAMME}deel/<str:kind>/<str:key>/wijzig/", parts.change, name="change_part"),
]
