"""What is kept of organisations and of who works in them, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

SETTING = Treatment(Whose.ORGANISATION, Kept.ORGANISATION)
KEY = Treatment(Whose.NOBODY, Kept.ORGANISATION, OnExport.NOT_GIVEN)
MEMBER = Treatment(Whose.COLLEAGUE, Kept.ACCOUNT, OnExport.GIVEN, OnErase.DESTROYED)
INVITED = Treatment(Whose.COLLEAGUE, Kept.INVITATION, OnExport.GIVEN, OnErase.DESTROYED)
INVITED_KEY = Treatment(Whose.COLLEAGUE, Kept.INVITATION, OnExport.NOT_GIVEN, OnErase.DESTROYED)

LINES = (
    *about("Organisation", KEY, id="identifier"),
    *about(
        "Organisation",
        SETTING,
        name="its name on the screens",
        formal="“je” or “u”",
        words="its own words",
        theme="its house style",
        logo="its logo",
        logo_type="what kind of picture the logo is",
        threshold="the smallest number of people that a figure may rest on",
        time_zone="in which zone days begin and end",
        created_at="since when it is here",
    ),
    *about("Unit", KEY, id="identifier"),
    *about("Unit", SETTING, organisation="whose part it is", parent="of which part it is a part", name="its name"),
    *about(
        "Membership",
        MEMBER,
        id="identifier",
        organisation="where somebody works",
        user="whose role it is",
        unit="in which part somebody works",
        role="what somebody may do",
        since="from when",
        ended_at="until when",
    ),
    *about(
        "Invitation",
        INVITED,
        organisation="where somebody is invited",
        email="where the invitation goes",
        name="how the mail addresses somebody",
        role="what somebody will be allowed to do",
        invited_by="who invites",
        invited_at="since when",
        until="how long the link works",
        accepted_at="when it was accepted",
    ),
    *about(
        "Invitation", INVITED_KEY, id="identifier", digest="hash of the link, so that a copy of the data opens nothing"
    ),
)
