"""The door for respondents: no account, no session, no token in the address once they are in.

What a device holds is a signed pass: which wave, under which name the answers
are kept, in which language. It is valid for one wave and for nothing else, and
reading it asks nothing of the database.
"""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse

from oogst_web.answers.queries import Spot
from oogst_web.pages.respond.spoken import Spoken
from oogst_web.waves.models import TicketKind

PREFIX = "/v/"
COOKIE = "oogst-v"
NAME_COOKIE = "oogst-n"
"""Beside the pass, for the script: a name for what waits on the device, from which nothing can be worked out."""
LONGEST = 60 * 24 * 3600
_SIGNER = TimestampSigner(salt="oogst.respond.pass")


@dataclass(frozen=True)
class Pass:
    """What a device holds of one wave; a tablet between two people holds one without a subject."""

    wave: uuid.UUID
    published: uuid.UUID
    subject: str
    ticket: str
    spoken: Spoken
    kind: str = TicketKind.PERSONAL.value

    @property
    def spot(self) -> Spot:
        """Where the answers are kept."""
        return Spot(self.wave, self.subject)

    @property
    def name(self) -> str:
        """What the answers that wait on the device are called."""
        return hashlib.sha256(f"{self.wave}{self.subject}".encode()).hexdigest()[:16]

    @property
    def is_tablet(self) -> bool:
        """Whether the device goes from hand to hand."""
        return self.kind == TicketKind.TABLET

    def for_nobody(self) -> Pass:
        """Return the pass of a tablet that waits for its next respondent."""
        return replace(self, subject="")


def give(response: HttpResponse, held: Pass, *, is_secure: bool) -> None:
    """Put a pass on the device: only the pages of its own wave get it, and no script can read it."""
    text = f"{held.wave.hex}.{held.published.hex}.{held.subject}.{held.ticket}.{held.spoken.written()}.{held.kind}"
    until = None if held.is_tablet else LONGEST
    path = f"{PREFIX}{held.wave}/"
    response.set_cookie(COOKIE, _SIGNER.sign(text), until, path=path, httponly=True, secure=is_secure, samesite="Lax")
    response.set_cookie(NAME_COOKIE, held.name, until, path=path, secure=is_secure, samesite="Lax")


def read(request: HttpRequest, wave: uuid.UUID) -> Pass | None:
    """Return the pass of a device for this wave; None without one, or with one that is old or was made up."""
    try:
        parts = _SIGNER.unsign(request.COOKIES.get(COOKIE, ""), max_age=LONGEST).split(".")
    except BadSignature:
        return None
    held = Pass(uuid.UUID(parts[0]), uuid.UUID(parts[1]), parts[2], parts[3], Spoken.read(parts[4]), parts[5])
    return held if held.wave == wave else None


def take_away(response: HttpResponse, wave: uuid.UUID) -> None:
    """Let the device forget its pass."""
    for name in (COOKIE, NAME_COOKIE):
        response.delete_cookie(name, path=f"{PREFIX}{wave}/")


def is_from_elsewhere(request: HttpRequest) -> bool:
    """Tell whether a form comes from another site, or does not say where it comes from."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in ("same-origin", "none")
    told = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return urlsplit(told).netloc != request.get_host()
