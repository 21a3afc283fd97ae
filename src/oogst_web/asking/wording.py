"""What a mail says: what always stands in it, own words around that, and no link but our own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.urls import reverse

from oogst_web.common.templatetags.words import day
from oogst_web.common.words import Voice, speak
from oogst_web.organisations.voices import voice_of
from oogst_web.questionnaires.items import estimate_minutes, items_of, shown_text
from oogst_web.questionnaires.queries import published_content
from oogst_web.waves.models import Invitation, Wave
from oogst_web.waves.queries import grounds_of

LONGEST = 1500
SECONDS_TO_DECLINE = 366 * 24 * 3600
_NO_THANKS = TimestampSigner(salt="oogst.asking.no-thanks")
_MAIL_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# With a scheme, with www, or something that a mail program makes a link of by itself.
_LINK = re.compile(
    r"\b[a-z][a-z0-9+.-]*://\S*|\b(?:https?|mailto|javascript|data):\S*|\b(?:[\w-]+\.)+[a-z]{2,24}\b\S*", re.IGNORECASE
)


class LinkError(Exception):
    """Something in the text is a link, or becomes one in a mail program; holds which piece."""

    def __init__(self, piece: str) -> None:
        super().__init__("link")
        self.piece = piece


@dataclass(frozen=True)
class Written:
    """A mail as it arrives."""

    subject: str
    body: str


@dataclass(frozen=True)
class Links:
    """The links of one person in a mail: to answer, and in a comparison group to say no."""

    answer: str = ""
    no_thanks: str = ""


def find_link(text: str) -> str:
    """Return the first piece of a text that is a link to somewhere; nothing without one. Mail addresses may stay.

    Examples
    --------
    >>> find_link("Kom langs, s.v.p. voor 9.00 uur. Of mail fatma@delinde.nl.")
    ''
    >>> find_link("Kijk op intranet.kwaad.example/inloggen")
    'intranet.kwaad.example/inloggen'
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    found = _LINK.search(_MAIL_ADDRESS.sub(" ", plain.translate({0x3002: ".", 0xFF61: "."})))
    return found[0] if found else ""


def require_no_links(texts: Iterable[str]) -> None:
    """Let texts through in which no link stands.

    Raises
    ------
    LinkError
        For the first piece that is one.
    """
    for text in texts:
        piece = find_link(text)
        if piece:
            raise LinkError(piece)


def write(wave: Wave, step: int, role: str, own: str, links: Links) -> Written:
    """Return a mail of a step: own words before what always stands in it.

    Raises
    ------
    LinkError
        When a link of somebody else would stand in it.
    """
    voice = voice_of(wave.programme.organisation)
    facts = facts_of(wave, voice)
    require_no_links([own, str(facts["title"]), str(facts["contact"])])
    again, compared = ("_again" if step else ""), role == "comparison"
    subject = speak(f"letter.subject{again}", voice, title=facts["title"])
    lines = [speak("letter.hello", voice), ""]
    if own:
        lines += [own, ""]
    if compared and not step:
        lines += [speak("letter.compared", voice), ""]
    lines += [speak("letter.again" if step else "letter.ask", voice, **facts), ""]
    lines += [links.answer or speak("letter.first_mail", voice), ""]
    lines += [speak("letter.until", voice, **facts), speak("letter.free", voice)]
    if links.no_thanks:
        lines += ["", speak("letter.no_thanks", voice), links.no_thanks]
    lines += ["", speak("letter.questions", voice, **facts)]
    return Written(subject, "\n".join(lines))


def no_thanks_link(invitation: Invitation) -> str:
    """Return where somebody says no to being asked; it says nothing about answers."""
    return settings.OOGST_BASE_URL + reverse("no_thanks", args=[_NO_THANKS.sign(invitation.pk.hex)])


def invitation_behind(signed: str) -> Invitation | None:
    """Return the invitation of a link that says no; None when it was made up, or when the wave is closed."""
    try:
        name = _NO_THANKS.unsign(signed, max_age=SECONDS_TO_DECLINE)
    except BadSignature:
        return None
    found = Invitation.objects.filter(pk=name, wave__state="open", role="comparison")
    return found.select_related("wave__programme__organisation").first()


def facts_of(wave: Wave, voice: Voice) -> dict[str, object]:
    """Return what mails and prints of a wave tell: what is asked, how long it takes, until when, whom to ask."""
    content = published_content(wave.published_id)["instrument"]
    items = items_of(content)
    return {
        "title": shown_text(content.get("title"), voice.language),
        "count": len(items),
        "minutes": estimate_minutes(items),
        "day": day(wave.closes_on, voice),
        "contact": grounds_of(wave.programme).contact,
    }
