"""What is kept of answers, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

ANSWERED = Treatment(Whose.PARTICIPANT, Kept.RETENTION, OnExport.NOT_GIVEN, OnErase.DESTROYED)
KEY = Treatment(Whose.NOBODY, Kept.RETENTION, OnExport.NOT_GIVEN)

LINES = (
    *about("Submission", KEY, id="a random number"),
    *about(
        "Submission",
        ANSWERED,
        wave="to which questionnaire",
        subject="a name that only the key outside the database can make",
        role="whether somebody takes part or is compared with",
        answers="what somebody answered, for figures of groups only",
        is_submitted="whether somebody was done",
        is_pilot="whether it was a try-out, which stays out of the figures",
        receipt="proof for the respondent that the answers came in",
    ),
)
