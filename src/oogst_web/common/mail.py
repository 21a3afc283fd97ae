"""Mail that Oogst sends: only text, only with its own links."""

from __future__ import annotations

import smtplib
import uuid
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

# With this the outbox knows whose mail it is: an identifier, no name.
ORGANISATION = "X-Oogst-Organisation"
_GOES_AWAY = 421


class Fate(StrEnum):
    """What became of a mail."""

    SENT = "sent"
    REFUSED = "refused"
    """The mail server does not want it, now or later."""
    LATER = "later"
    """It was surely not sent; it may be tried again."""
    UNSURE = "unsure"
    """The text was handed over and no answer came."""


@dataclass(frozen=True)
class Outcome:
    """What became of a mail, the number that the mail server gave, and whether the line still holds."""

    fate: Fate
    code: str = ""
    is_broken: bool = False


@dataclass(frozen=True)
class Message:
    """One mail; ``name`` is what a report about it will call it."""

    to: str
    subject: str
    body: str
    organisation: uuid.UUID
    name: str = ""

    def as_email(self) -> EmailMessage:
        """Return it as Django sends it."""
        email = EmailMessage(subject=" ".join(self.subject.split()), body=self.body, to=[self.to])
        email.extra_headers[ORGANISATION] = str(self.organisation)
        if self.name:
            email.extra_headers["Message-ID"] = f"<{self.name}@{urlsplit(settings.OOGST_BASE_URL).hostname}>"
            # No answers from machines of people who are away.
            email.extra_headers["Auto-Submitted"] = "auto-generated"
        return email


def send(to: str, subject: str, body: str, *, organisation: uuid.UUID) -> bool:
    """Send one message and tell whether the mail server took it; never within a transaction."""
    try:
        return bool(Message(to, subject, body, organisation).as_email().send())
    except OSError:  # every fault of a mail server is one
        return False


class Line:
    """A line to the mail server, for several mails after each other.

    Raises
    ------
    OSError
        On entering, when the mail server cannot be reached or does not let us in.
    """

    def __init__(self) -> None:
        self._backend = get_connection()

    def __enter__(self) -> Self:
        self._backend.open()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._close()

    def send(self, message: Message) -> Outcome:
        """Send one mail and tell what became of it; a line that broke is opened again for the next."""
        try:
            taken = self._backend.send_messages([message.as_email()])
        except (smtplib.SMTPException, OSError, ValueError) as error:
            outcome = self._judge(error)
        else:
            # Without a mail server nothing is sent, and nothing may look as if it was.
            outcome = Outcome(Fate.SENT) if taken else Outcome(Fate.REFUSED, "-")
        if outcome.is_broken:
            self._close()
        return outcome

    def _judge(self, error: Exception) -> Outcome:
        if isinstance(error, ValueError | smtplib.SMTPNotSupportedError):
            return Outcome(Fate.REFUSED, "address")
        code = _code_of(error)
        if code:
            # Who refuses the sender refuses every mail: that is for the administrator, not for each letter.
            is_final = code >= 500 and not isinstance(error, smtplib.SMTPSenderRefused)
            fate = Fate.REFUSED if is_final else Fate.LATER
            return Outcome(fate, str(code), is_broken=code == _GOES_AWAY)
        told = getattr(self._backend, "is_handed_over", False)
        return Outcome(Fate.UNSURE if told else Fate.LATER, is_broken=True)

    def _close(self) -> None:
        try:
            self._backend.close()
        except OSError:
            # It was gone already; what it holds of it must not stay.
            self._backend = get_connection()


def _code_of(error: Exception) -> int:
    """Return the number that the mail server gave, 0 when it gave none."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return max((answer[0] for answer in error.recipients.values()), default=0)
    if isinstance(error, smtplib.SMTPResponseException):
        return max(error.smtp_code, 0)
    return 0
