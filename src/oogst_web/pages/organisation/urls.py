"""The addresses of the organisation's own pages."""

from __future__ import annotations

from django.urls import path

from oogst_web.pages.organisation import colleagues, export, joining, leads, log, settings

urlpatterns = [
    path("organisatie/", settings.organisation, name="organisation"),
    path("organisatie/afdeling/", settings.add_unit, name="add_unit"),
    path("organisatie/afdeling/<uuid:unit>/", settings.change_unit, name="change_unit"),
    path("organisatie/thema/", settings.change_theme, name="change_theme"),
    path("organisatie/logo/", settings.change_logo, name="change_logo"),
    path("organisatie/programmas/", leads.programmes_without_lead, name="programmes_without_lead"),
    path("organisatie/logboek/", log.log, name="log"),
    path("organisatie/alles/", export.export_organisation, name="export_organisation"),
    path("collegas/", colleagues.colleagues, name="colleagues"),
    path("collegas/uitnodiging/<uuid:invitation>/", colleagues.withdraw, name="withdraw"),
    path("collegas/<uuid:membership>/", colleagues.change_colleague, name="change_colleague"),
    path("uitnodiging/<str:token>/", joining.invitation, name="invitation"),
    path("postvak/", log.outbox, name="outbox"),
]
