"""Sending what is in the post: outside quiet hours, one line to the mail server, nothing twice.

In an anonymous wave the ballots of a batch are drawn together and mixed, so
that neither the order of letters nor that of tickets tells who got which.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from oogst_web.asking.letters import is_answered, is_quiet, own_words, quiet_until
from oogst_web.asking.mending import MAY_BE_DOUBLE
from oogst_web.asking.tickets import issue_many, take_back
from oogst_web.asking.wording import LinkError, Links, Written, no_thanks_link, write
from oogst_web.common import clock, mail
from oogst_web.common.mail import Fate
from oogst_web.common.turns import turn
from oogst_web.waves.models import Letter, LetterState, Mailing, TicketKind, Wave, WaveState

RETRY = dt.timedelta(minutes=1)
"""After a mail server that cannot be reached."""
MOST_BREAKS = 3
"""Mails after each other on which the line broke: then it is left alone for a while."""
AT_ONCE = 50
# Where the links of one person come in what is written once for all.
_LINK, _NO_THANKS = "\x01link\x01", "\x01nee\x01"
_STATES = {
    Fate.SENT: LetterState.SENT,
    Fate.REFUSED: LetterState.REFUSED,
    Fate.LATER: LetterState.WAITING,
    Fate.UNSURE: LetterState.UNSURE,
}


@dataclass(frozen=True)
class Round:
    """How many mails went out, and when to go on when something still waits."""

    sent: int
    again: dt.datetime | None


def send_waiting() -> Round:
    """Send what waits, wave by wave; what has to wait longer tells until when."""
    sent, again = 0, []
    for wave in _waves_with_post():
        zone, now = wave.programme.organisation.time_zone, clock.now()
        if is_quiet(zone, now):
            again.append(quiet_until(zone, now))
            continue
        sent += send_of(wave)
        if _waiting(wave).exists():
            again.append(max(now + RETRY, quiet_until(zone, now + RETRY)))
    return Round(sent, min(again, default=None))


def send_of(wave: Wave) -> int:
    """Send the letters of one wave that wait; return how many the mail server took."""
    # Two workers do not write to the same people.
    with turn(f"letters-{wave.id}") as is_mine:
        if not is_mine:
            return 0
        _doubt_what_was_under_way(wave)
        try:
            with mail.Line() as line:
                return _Batches(wave, line).send()
        except (OSError, LinkError):  # the mail server cannot be reached, or this may not go out: nothing was said yet
            return 0


def _waves_with_post() -> Iterable[Wave]:
    # What is still “sending” was under way when a worker died.
    states = (LetterState.WAITING, LetterState.SENDING)
    post = Letter.objects.filter(invitation__wave=OuterRef("pk"), state__in=states)
    found = Wave.objects.filter(Exists(post), state=WaveState.OPEN).select_related("programme__organisation")
    return found.defer("programme__organisation__logo", "programme__tables")


def _waiting(wave: Wave) -> QuerySet[Letter]:
    return Letter.objects.filter(invitation__wave=wave, state=LetterState.WAITING)


def _doubt_what_was_under_way(wave: Wave) -> None:
    under_way = Letter.objects.filter(invitation__wave=wave, state=LetterState.SENDING)
    under_way.update(state=LetterState.UNSURE)


class _Batches:
    """The letters of a wave that wait, over one line."""

    def __init__(self, wave: Wave, line: mail.Line) -> None:
        self.wave, self.line = wave, line
        self.breaks = 0
        self.written: dict[tuple[int, str], Written] = {}

    def send(self) -> int:
        """Send them, drawn by lot, until all are gone, the line breaks too often or it becomes quiet."""
        letters = list(_waiting(self.wave).select_related("invitation__person").order_by("?"))
        # An anonymous wave draws all its ballots at once; else few are made in vain when the line breaks.
        size = len(letters) if self.wave.is_anonymous else AT_ONCE
        sent = 0
        for start in range(0, len(letters), max(size, 1)):
            sent += self._send(letters[start : start + size])
            if self._has_to_stop():
                break
        return sent

    def _send(self, letters: list[Letter]) -> int:
        links = self._links(letters)
        unused, sent = dict(links), 0
        for step in {letter.step for letter in letters}:
            Mailing.objects.filter(wave=self.wave, step=step).update(last_at=clock.now())
        for letter in letters:
            if self._has_to_stop():
                break
            message = self._message(letter, links.get(letter.pk, ""))
            if not self._take(letter, message.name):
                continue
            outcome = self.line.send(message)
            if outcome.fate is not Fate.LATER:
                unused.pop(letter.pk, None)
            self.breaks = self._count_breaks(outcome)
            reason = letter.reason if outcome.fate is Fate.LATER else outcome.code
            Letter.objects.filter(pk=letter.pk).update(state=_STATES[outcome.fate], reason=reason)
            sent += outcome.fate is Fate.SENT
        take_back(self.wave, unused.values())
        return sent

    def _links(self, letters: list[Letter]) -> dict[object, str]:
        """Return letter → token; a reminder in an anonymous wave has none: with a second one somebody answers twice."""
        with_link = [one for one in letters if not (one.step and self.wave.is_anonymous)]
        found: dict[object, str] = {}
        for kind in (TicketKind.PERSONAL, TicketKind.GENERAL):
            ours = [one for one in with_link if self._kind(one) == kind]
            tokens = issue_many(self.wave, kind, [(one.invitation.role, one.invitation.person) for one in ours])
            found |= zip((one.pk for one in ours), tokens, strict=True)
        return found

    def _kind(self, letter: Letter) -> TicketKind:
        # Where nobody knows whose a ballot is, one that is sent again may make a double, and is counted as such.
        is_double = self.wave.is_anonymous and letter.reason == MAY_BE_DOUBLE
        return TicketKind.GENERAL if is_double else TicketKind.PERSONAL

    def _count_breaks(self, outcome: mail.Outcome) -> int:
        if outcome.fate is Fate.UNSURE:
            return MOST_BREAKS  # at most one that nobody knows of, then the line rests
        return self.breaks + 1 if outcome.is_broken or outcome.fate is Fate.LATER else 0

    def _take(self, letter: Letter, name: str) -> bool:
        """Note that a letter is under way, unless it need not go any more."""
        may_go = Q(invitation__declined=False, invitation__wave__state=WaveState.OPEN)
        with transaction.atomic():
            if is_answered(letter, self.wave):
                Letter.objects.filter(pk=letter.pk, state=LetterState.WAITING).delete()
                return False
            found = Letter.objects.filter(may_go, pk=letter.pk, state=LetterState.WAITING)
            return bool(found.update(state=LetterState.SENDING, message=name))

    def _message(self, letter: Letter, token: str) -> mail.Message:
        invitation, written = letter.invitation, self._write(letter.step, letter.invitation.role)
        body = written.body.replace(_LINK, f"{settings.OOGST_BASE_URL}/v/{token}/")
        if _NO_THANKS in body:
            body = body.replace(_NO_THANKS, no_thanks_link(invitation))
        organisation = self.wave.programme.organisation_id
        return mail.Message(invitation.person.email, written.subject, body, organisation, secrets.token_hex(16))

    def _write(self, step: int, role: str) -> Written:
        if (step, role) not in self.written:
            own = own_words(self.wave, step)
            answer = "" if step and self.wave.is_anonymous else _LINK
            links = Links(answer, _NO_THANKS if role == "comparison" else "")
            text = own.for_role(role) if own is not None else ""
            self.written[step, role] = write(self.wave, step, role, text, links)
        return self.written[step, role]

    def _has_to_stop(self) -> bool:
        return self.breaks >= MOST_BREAKS or is_quiet(self.wave.programme.organisation.time_zone, clock.now())
