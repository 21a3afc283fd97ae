"""Every account role and what it may do, in one place.

A right is asked for by a page; a role gives rights within an organisation or
within one programme. No role inherits from another. Session roles (rater,
table roles, think tank, actor) are tokens that come with their own screens.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Right(StrEnum):
    """One thing that can be allowed."""

    OPEN_WORK = "open_work"
    """Come in: home page, search, library."""
    OWN_ACCOUNT = "own_account"
    """One's own name, language, password, second step and sessions: everybody with an account."""
    SEE_HOUSE_STYLE = "see_house_style"
    """The organisation's colours and logo: everybody who belongs to it."""
    CREATE_PROGRAMME = "create_programme"
    SEE_PROGRAMME = "see_programme"
    """The overview, the goals and the plan of a programme."""
    EDIT_DESIGN = "edit_design"
    EDIT_PLAN = "edit_plan"
    APPROVE_PLAN = "approve_plan"
    EDIT_MONEY = "edit_money"
    SEE_MONEY = "see_money"
    EDIT_SERIES = "edit_series"
    SEE_PEOPLE = "see_people"
    """Names and groups of the people of a programme; never answers."""
    EDIT_PEOPLE = "edit_people"
    EDIT_INSTRUMENTS = "edit_instruments"
    RUN_WAVES = "run_waves"
    """Ask people: grounds, waves, letters, closing; never an answer."""
    SEE_RESPONSE = "see_response"
    """How many answered, as far as that may be told while a wave runs."""
    SEE_RESULTS = "see_results"
    """What was released, about groups; never an answer."""
    DECIDE = "decide"
    """After a measurement: keep, change or stop."""
    REVIEW_QUOTES = "review_quotes"
    """Read open answers without person or group, and see to it that nobody can be recognised in them."""
    RUN_WORKSHOP = "run_workshop"
    MANAGE_PROGRAMME = "manage_programme"
    """Roles in the programme, handing over, archiving, copying."""
    EXPORT_STUDY = "export_study"
    SEE_REPORTS = "see_reports"
    """Approved reports, as far as they are for the reader's role: see ``reports.queries.READERS``."""
    SEE_DRAFT_REPORTS = "see_draft_reports"
    BUILD_REPORTS = "build_reports"
    """Choose sections, rewrite sentences, ask people to read along."""
    APPROVE_REPORTS = "approve_reports"
    EXPORT_ANSWERS = "export_answers"
    """The study folder of a release: answers under codes, without names."""
    SEE_LINES = "see_lines"
    """Scores of single people before and after, under numbers by lot: on one page, and nowhere else."""
    INVITE_COLLEAGUES = "invite_colleagues"
    MANAGE_ORGANISATION = "manage_organisation"
    """House style, words, units, privacy settings."""
    EXPORT_ORGANISATION = "export_organisation"
    READ_LOG = "read_log"
    """Who did what and when; never the content."""
    READ_OUTBOX = "read_outbox"
    """Mail that was not sent; on one's own computer only."""
    SEE_OWN_PAGE = "see_own_page"


@dataclass(frozen=True)
class Role:
    """A role: what it may do everywhere in its organisation, and what in programmes it was given."""

    key: str
    in_organisation: frozenset[Right]
    in_programme: frozenset[Right] = frozenset()
    under_agreement: frozenset[Right] = frozenset()
    """What holds in a programme only as long as an agreement about it is recorded."""
    is_staff: bool = True

    @property
    def rights(self) -> frozenset[Right]:
        """All rights, wherever they hold."""
        return self.in_organisation | self.in_programme | self.under_agreement


_ACCOUNT = frozenset({Right.OWN_ACCOUNT, Right.SEE_HOUSE_STYLE})
_WORK = _ACCOUNT | {Right.OPEN_WORK}
_READ = frozenset({Right.SEE_PROGRAMME, Right.SEE_REPORTS})
_BUILD = frozenset({Right.SEE_DRAFT_REPORTS, Right.BUILD_REPORTS})
_APPROVE = frozenset({Right.SEE_DRAFT_REPORTS, Right.APPROVE_REPORTS})
_DESIGN = _READ | {Right.EDIT_DESIGN, Right.EDIT_PLAN, Right.EDIT_INSTRUMENTS, Right.RUN_WORKSHOP}

PARTICIPANT = Role("participant", _ACCOUNT | {Right.SEE_OWN_PAGE}, is_staff=False)
MANAGER = Role("manager", _WORK, _READ | {Right.SEE_RESULTS})
HR_ADVISER = Role("hr_adviser", _WORK, _READ | {Right.SEE_PEOPLE, Right.EDIT_SERIES, Right.SEE_RESULTS})
COACH = Role("coach", _WORK, _READ)
TRAINER = Role("trainer", _WORK, _READ | {Right.RUN_WORKSHOP, Right.SEE_RESULTS})
LEAD = Role(
    "lead",
    _WORK | {Right.CREATE_PROGRAMME, Right.INVITE_COLLEAGUES, Right.READ_OUTBOX},
    _DESIGN
    | _BUILD
    | _APPROVE
    | {
        Right.APPROVE_PLAN,
        Right.RUN_WAVES,
        Right.SEE_RESPONSE,
        Right.SEE_RESULTS,
        Right.DECIDE,
        Right.SEE_MONEY,
        Right.EDIT_MONEY,
        Right.EDIT_SERIES,
        Right.SEE_PEOPLE,
        Right.EDIT_PEOPLE,
        Right.MANAGE_PROGRAMME,
        Right.EXPORT_STUDY,
    },
)
COMMISSIONER = Role(
    "commissioner", _WORK, _READ | _APPROVE | {Right.APPROVE_PLAN, Right.SEE_MONEY, Right.SEE_RESULTS, Right.DECIDE}
)
EVALUATOR = Role(
    "evaluator",
    _WORK,
    _READ
    | _BUILD
    | {
        Right.EDIT_PLAN,
        Right.EDIT_INSTRUMENTS,
        Right.SEE_MONEY,
        Right.SEE_RESPONSE,
        Right.SEE_RESULTS,
        Right.REVIEW_QUOTES,
    },
    frozenset({Right.EXPORT_STUDY, Right.EXPORT_ANSWERS, Right.SEE_LINES}),
)
CONTROLLER = Role("controller", _WORK, _READ | {Right.SEE_MONEY, Right.EDIT_MONEY, Right.EDIT_SERIES})
SUPPORT = Role("support", _WORK, _READ | {Right.SEE_PEOPLE, Right.EDIT_PEOPLE})
ADMINISTRATOR = Role(
    "administrator",
    _WORK
    | {
        Right.INVITE_COLLEAGUES,
        Right.MANAGE_ORGANISATION,
        Right.EXPORT_ORGANISATION,
        Right.READ_LOG,
        Right.READ_OUTBOX,
    },
)

ROLES: dict[str, Role] = {
    role.key: role
    for role in (
        PARTICIPANT,
        MANAGER,
        HR_ADVISER,
        COACH,
        TRAINER,
        LEAD,
        COMMISSIONER,
        EVALUATOR,
        CONTROLLER,
        SUPPORT,
        ADMINISTRATOR,
    )
}
