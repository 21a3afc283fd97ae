"""What every role meets at every address.

A new address needs one row here: ``Row(name, who gets in, methods)``. Every
other role sees that the page is not there (404), and who is not signed in goes
to the login page. ``OPEN`` is for everybody, signed in or not. ``post`` holds
what a form needs to be found; ``gives`` is what comes when the answer is
something else than 200 or a redirect. Only what browsers send by themselves
has no ``has_token``. An ``is_api`` address is asked with an API key of the role
instead of a session; who has none is told so (401).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from oogst_web.accounts.roles import ROLES

EVERYBODY = frozenset(ROLES)
STAFF = EVERYBODY - {"participant"}
# The fixture ``programme`` gives a seat to these roles.
SEATS = STAFF - {"administrator"}
LEAD = frozenset({"lead"})
PEOPLE = frozenset({"lead", "hr_adviser", "support"})
PEOPLE_EDITORS = frozenset({"lead", "support"})
PLANNERS = frozenset({"lead", "evaluator"})
MONEY_EDITORS = frozenset({"lead", "controller"})
SERIES_EDITORS = frozenset({"lead", "controller", "hr_adviser"})
ASKERS = frozenset({"lead", "evaluator"})
READERS = frozenset({"lead", "evaluator", "commissioner", "manager", "hr_adviser", "trainer"})
REPORT_MAKERS = frozenset({"lead", "evaluator"})
REPORT_SEERS = frozenset({"lead", "evaluator", "commissioner"})
REPORT_APPROVERS = frozenset({"lead", "commissioner"})
ADMINISTRATOR = frozenset({"administrator"})
OPEN = None


@dataclass(frozen=True)
class Row:
    """One address: who gets in, and by which methods."""

    name: str
    roles: frozenset[str] | None
    methods: str = "GET"
    post: dict[str, Any] = field(default_factory=dict)
    gives: tuple[int, ...] = ()
    has_token: bool = True
    is_api: bool = False


def api(name: str, roles: frozenset[str], methods: str = "GET", **more: Any) -> Row:
    """Return the row of an operation of the API."""
    return Row(name, roles, methods, has_token=False, is_api=True, **more)


RESULTS = READERS
NOT_MADE = {"gives": (404,)}  # no wave of the tests is released

ROWS = (
    Row("api_description", OPEN),
    api("api_programmes", STAFF),
    api("api_programme", SEATS),
    api("api_plan", SEATS),
    api("api_parts", SEATS),
    api("api_part", SEATS),
    api("api_series", SERIES_EDITORS),
    api("api_series_values", SERIES_EDITORS, "GET POST"),
    api("api_questionnaires", SEATS),
    api("api_questionnaire_version", SEATS),
    api("api_people", PEOPLE),
    api("api_waves", ASKERS),
    api("api_wave", ASKERS),
    api("api_releases", RESULTS),
    api("api_release_report", RESULTS, **NOT_MADE),
    api("api_release_findings", RESULTS, **NOT_MADE),
    api("api_release_study", frozenset(), **NOT_MADE),  # an evaluator as long as an agreement holds
    Row("api_keys", STAFF, "GET POST"),
    Row("end_api_key", LEAD, "POST"),  # bound to who made the key
    Row("start", OPEN),
    Row("help", OPEN),
    Row("accessibility", OPEN),
    Row("privacy", OPEN),
    Row("language", OPEN, "POST"),
    Row("csp_report", OPEN, "POST", has_token=False),
    Row("resume", EVERYBODY),
    Row("home", STAFF),
    Row("search", STAFF),
    Row("me", EVERYBODY),
    Row("account", EVERYBODY, "GET POST"),
    Row("choose_organisation", EVERYBODY, "POST"),
    Row("theme", EVERYBODY),
    Row("organisation", ADMINISTRATOR, "GET POST"),
    Row("add_unit", ADMINISTRATOR, "POST"),
    Row("change_unit", ADMINISTRATOR, "POST"),
    Row("change_theme", ADMINISTRATOR, "POST"),
    Row("change_logo", ADMINISTRATOR, "POST"),
    Row("programmes_without_lead", ADMINISTRATOR, "GET POST"),
    Row("log", ADMINISTRATOR),
    Row("export_organisation", ADMINISTRATOR, "GET POST"),
    Row("colleagues", LEAD | ADMINISTRATOR, "GET POST"),
    Row("withdraw", LEAD | ADMINISTRATOR, "POST"),
    Row("change_colleague", ADMINISTRATOR, "POST"),
    Row("invitation", OPEN, "GET POST", gives=(404,)),  # the token of the tests is nobody's
    Row("outbox", LEAD | ADMINISTRATOR),
    Row("closed_signup", OPEN, "GET POST", gives=(404,)),  # what the login library offers and Oogst does not
    Row("closed_email", OPEN, "GET POST", gives=(404,)),
    Row("closed_confirm", OPEN, "GET POST", gives=(404,)),
    Row("closed_confirm_key", OPEN, "GET POST", gives=(404,)),
    Row("closed_password", OPEN, "GET POST", gives=(404,)),
    Row("closed_code", OPEN, "GET POST", gives=(404,)),
    Row("logo", EVERYBODY, gives=(404,)),  # the organisation of the tests has none
    Row("programmes", STAFF),
    Row("new_programme", LEAD, "GET POST"),
    Row("programme", SEATS),
    Row("story", SEATS),
    Row("values", SEATS),
    Row("add_to_values", LEAD, "POST", {"text": "Samen"}),
    Row("make_goal", LEAD, "POST"),
    Row("goals", SEATS),
    Row("add_goal", LEAD, "POST"),
    Row("people", PEOPLE),
    Row("person", PEOPLE),
    Row("add_person", PEOPLE_EDITORS, "GET POST"),
    Row("save_person", PEOPLE_EDITORS, "POST"),
    Row("move_person", PEOPLE_EDITORS, "POST"),
    Row("paste_people", PEOPLE_EDITORS, "GET POST"),
    Row("people_draft", LEAD, "GET POST"),  # bound to who pasted
    Row("undo_people", PEOPLE_EDITORS, "POST"),
    Row("declare_breakdown", frozenset({"lead", "evaluator"}), "POST", gives=(404,)),  # nobody has an attribute yet
    Row("my_programmes", frozenset({"participant"})),
    Row("leave_programme", frozenset({"participant"}), "GET POST"),
    Row("waves", frozenset({"lead", "evaluator"})),
    Row("wave", frozenset({"lead", "evaluator"})),
    Row("grounds", LEAD, "GET POST"),
    Row("new_wave", LEAD, "GET POST", gives=(422,)),
    Row("open_wave", LEAD, "POST"),
    Row("close_wave", LEAD, "GET POST"),
    Row("remove_wave", LEAD, "POST"),
    Row("letters", LEAD, "GET POST"),
    Row("portfolio", STAFF),
    Row("portfolio_sheet", STAFF),
    Row("outcomes", READERS),
    Row("release_again", LEAD, "POST"),
    Row("outcome", READERS, gives=(404,)),  # what is released meets its readers in test_outcomes.py
    Row("outcome_picture", READERS, gives=(404,)),
    Row("outcome_table", READERS, gives=(404,)),
    Row("decisions", READERS),
    Row("decide", frozenset({"lead", "commissioner"}), "GET POST", gives=(404,)),  # the wave of the tests is open
    Row("open_answers", frozenset({"evaluator"})),
    Row("review_answer", frozenset({"evaluator"}), "POST", gives=(404,)),
    Row("person_lines", frozenset()),  # an evaluator as long as an agreement holds, see test_lines.py
    Row("take_up_quotes", frozenset({"evaluator"}), "POST"),
    Row("reports", SEATS),
    Row("new_report", REPORT_MAKERS, "POST", {"audience": "management"}),
    Row("put_in_report", REPORT_MAKERS, "POST", {"finding": "x", "report": "management"}),
    Row("report", REPORT_SEERS),
    Row("arrange_report", REPORT_MAKERS, "POST", {"section": "participants", "act": "down"}),
    Row("rewrite_report", REPORT_MAKERS, "POST", {"place": "participants.0.0", "text": "Dit zagen we."}),
    Row("report_readers", REPORT_MAKERS, "POST", {"name": "Fatma"}),
    Row("approve_report", REPORT_APPROVERS, "POST"),
    Row("draft_file", REPORT_SEERS, "POST", {"form": "json"}),
    Row("report_picture", REPORT_SEERS, gives=(404,)),  # the sample report has no drawings
    Row("report_version", SEATS),  # the sample is for participants; others: test_reports.py
    Row("version_changes", SEATS, gives=(404,)),  # a first version has none before it
    Row("version_file", SEATS, "POST", {"form": "json"}),
    Row("version_picture", SEATS, gives=(404,)),
    Row("report_file", LEAD),  # the lead asked for it: nobody else gets it
    Row("public_report", OPEN, gives=(404,)),  # the token of the tests is nobody's
    Row("public_picture", OPEN, gives=(404,)),
    Row("read_along", OPEN, "GET POST", gives=(404,)),
    Row("mend_letters", LEAD, "GET POST"),
    Row("ways_in", LEAD, "GET POST"),
    Row("no_thanks", OPEN, "GET POST", gives=(404,)),  # the link of the tests was signed by nobody
    Row("study", LEAD),  # an evaluator as long as an agreement holds, see test_agreements.py
    Row("study_file", LEAD),
    Row("read_study", LEAD, "GET POST"),
    Row("plan", SEATS),
    Row("plan_calendar", SEATS),
    Row("make_plan", PLANNERS, "POST"),
    Row("add_source", PLANNERS, "POST", {"kind": "people", "says": "We weten te weinig."}),
    Row("add_to_plan", PLANNERS, "POST"),
    Row("approve_plan", frozenset({"lead", "commissioner"}), "POST"),
    Row("money", frozenset({"lead", "commissioner", "evaluator", "controller"})),
    Row("money_row", MONEY_EDITORS, "GET POST"),
    Row("remove_row", MONEY_EDITORS, "POST"),
    Row("put_back_row", MONEY_EDITORS, "POST"),
    Row("series", SERIES_EDITORS),
    Row("add_series", SERIES_EDITORS, "POST"),
    Row("series_values", SERIES_EDITORS),
    Row("paste_series", SERIES_EDITORS, "POST"),
    Row("put_back_value", SERIES_EDITORS, "POST"),
    Row("series_row", SERIES_EDITORS, "GET POST"),
    Row("remove_value", SERIES_EDITORS, "POST"),
    Row("library", STAFF),
    Row("library_entry", STAFF),
    Row("adopt", ASKERS, "POST", {"entry": "reactie"}),
    Row("instruments", SEATS),
    Row("new_instrument", ASKERS, "POST"),
    Row("read_xlsform", ASKERS, "GET POST"),
    Row("take_xlsform", ASKERS, "POST"),
    Row("instrument", SEATS),
    Row("xlsform_file", SEATS),
    Row("publish", ASKERS, "POST"),
    Row("preview", SEATS),
    Row("scales", SEATS),
    Row("save_scale", ASKERS, "POST", gives=(422,)),  # a score needs questions
    Row("save_answers", ASKERS, "POST", {"scale": "eens"}),
    Row("translation", SEATS),
    Row("translate", ASKERS, "POST"),
    Row("add_item", ASKERS, "POST"),
    Row("save_item", ASKERS, "POST", gives=(422,)),  # a question needs a text
    Row("change_item", ASKERS, "POST"),
    Row("link_item", LEAD, "POST"),  # an indicator belongs to the design
    Row("save_part", LEAD, "POST"),
    Row("change_part", LEAD, "POST"),
    Row("activities", SEATS),
    Row("add_activity", LEAD, "POST"),
    Row("history", SEATS),
    Row("part_history", SEATS),
    Row("workshop", frozenset({"lead", "trainer"})),
    Row("open_workshop", frozenset({"lead", "trainer"}), "POST"),
    Row("admit_guest", frozenset({"lead", "trainer"}), "POST"),
    Row("put_aside", frozenset({"lead", "trainer"}), "POST"),
    Row("merge_contribution", LEAD, "GET POST"),
    Row("respond_code", OPEN, "GET POST"),
    Row("respond", OPEN, "GET POST", gives=(404,)),  # the token of the tests is nobody's
    Row("respond_questions", OPEN, "GET POST", gives=(404,)),  # without the pass of a phone nothing is there
    Row("respond_save", OPEN, "POST", gives=(403,)),
    Row("respond_check", OPEN, "GET POST", gives=(404,)),
    Row("respond_done", OPEN, gives=(404,)),
    Row("respond_erase", OPEN, "GET POST", gives=(404,)),
    Row("respond_next", OPEN, "GET POST", gives=(404,)),
    Row("respond_theme", OPEN, gives=(404,)),
    Row("respond_logo", OPEN, gives=(404,)),
    Row("type_forms", PEOPLE_EDITORS, "GET POST"),
    Row("join", OPEN, "GET POST"),
    Row("contribute", OPEN, "POST"),
    Row("leave_workshop", OPEN, "POST"),
    Row("manage", LEAD),
    Row("add_seat", LEAD, "POST"),
    Row("change_seat", LEAD, "POST"),
    Row("hand_over", LEAD, "POST"),
    Row("agree", LEAD, "POST", gives=(422,)),  # an agreement is with somebody
    Row("change_state", LEAD, "POST"),
    Row("archive_programme", LEAD, "POST"),
    Row("copy_programme", LEAD, "POST"),
)

# What comes with Oogst is the same in every organisation.
SHARED = frozenset({"library_entry"})

# The login library's own pages: it decides who gets in; they hold nothing but the reader's own account.
LIBRARY = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_signup",
        "account_reauthenticate",
        "account_email",
        "account_email_verification_sent",
        "account_change_password",
        "account_set_password",
        "account_reset_password",
        "account_confirm_login_code",
        "account_confirm_email",
        "account_reset_password_from_key_done",
        "account_reset_password_from_key",
        "account_reset_password_done",
        "mfa_index",
        "mfa_authenticate",
        "mfa_reauthenticate",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_reauthenticate_webauthn",
        "mfa_remove_webauthn",
        "mfa_edit_webauthn",
        "mfa_login_webauthn",
        "usersessions_list",
    }
)
