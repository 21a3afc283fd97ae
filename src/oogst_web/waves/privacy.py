"""What is kept of asking people, and why."""

from __future__ import annotations

from oogst_web.common.classification import Kept, OnErase, OnExport, Treatment, Whose, about

PLANNED = Treatment(Whose.ORGANISATION, Kept.PROGRAMME)
KEY = Treatment(Whose.NOBODY, Kept.PROGRAMME, OnExport.NOT_GIVEN)
BY = Treatment(Whose.COLLEAGUE, Kept.PROGRAMME, OnExport.GIVEN, OnErase.EMPTIED)
ASKED = Treatment(Whose.PARTICIPANT, Kept.PROGRAMME, OnExport.GIVEN, OnErase.DESTROYED)
TICKET = Treatment(Whose.PARTICIPANT, Kept.WAVE, OnExport.NOT_GIVEN, OnErase.DESTROYED)

LINES = (
    *about("Grounds", KEY, programme="of which programme"),
    *about(
        "Grounds",
        PLANNED,
        purpose="why people are asked",
        legal_basis="on which ground of the law",
        works_council="what the works council said",
        works_council_on="when it said so",
        has_dpia="whether the risks were looked at (DPIA)",
        dpia_on="when that was",
        retention_until="when the key and the answers are destroyed",
        contact="whom respondents can ask",
        privacy_officer="who watches over privacy",
        changed_at="when this was filled in last",
    ),
    *about("Grounds", BY, changed_by="who filled it in last"),
    *about("Wave", KEY, id="identifier", published="which version of the questionnaire is asked"),
    *about(
        "Wave",
        PLANNED,
        programme="of which programme",
        moment="at which moment of the design",
        instrument="which questionnaire",
        promise="what respondents were promised",
        promised="the words in which they were promised it",
        state="where it is on its way",
        closes_on="last day to answer",
        results_on="when respondents hear what came out",
        erase_until="until when respondents can take their answers away",
        possible_doubles="how many of its answers may be doubles at most",
        opened_at="when people could begin",
        closed_at="when nothing came in any more",
        created_at="when it was made",
    ),
    *about("Invitation", KEY, id="identifier"),
    *about(
        "Invitation",
        ASKED,
        wave="in which wave",
        person="who is asked",
        role="whether somebody takes part or is compared with",
        group="in which group somebody was asked",
        declined="whether somebody said no to being asked",
    ),
    *about("Ticket", KEY, id="identifier", promise="what its wave promises, so that the database can refuse a person"),
    *about(
        "Ticket",
        TICKET,
        wave="what it opens",
        digest="hash of what is in the link or on paper",
        kind="mail, paper, poster, tablet",
        role="whether somebody takes part or is compared with",
        person="who got it; never in an anonymous wave",
        begun="whether it was used; never in an anonymous wave",
        done="whether answers were sent with it",
        uses="how often an anonymous wave was begun with a link for everybody",
    ),
    *about("Mailing", KEY, id="identifier"),
    *about(
        "Mailing",
        PLANNED,
        wave="of which wave",
        step="invitation or which reminder",
        text="own words in the mail",
        comparison_text="own words in the mail to who is compared with",
        last_at="when a mail of this step last went out",
    ),
    *about("Letter", KEY, id="identifier"),
    *about(
        "Letter",
        ASKED,
        invitation="to whom",
        step="invitation or which reminder",
        state="what became of it",
        reason="why the mail server refused it, without an address",
        message="under which name the mail went out",
    ),
)
