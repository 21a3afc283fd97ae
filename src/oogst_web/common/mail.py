"""Mail that Oogst sends: only text, only with its own links."""

from __future__ import annotations

import uuid

from django.core.mail import EmailMessage

# With this the outbox knows whose mail it is: an identifier, no name.
ORGANISATION = "X-Oogst-Organisation"


def send(to: str, subject: str, body: str, *, organisation: uuid.UUID) -> bool:
    """Send one message and tell whether the mail server took it; never within a transaction."""
    try:
        return send_or_raise(to, subject, body, organisation=organisation)
    except OSError:  # every fault of a mail server is one
        return False


def send_or_raise(to: str, subject: str, body: str, *, organisation: uuid.UUID) -> bool:
    """Send one message; what went wrong is raised, so that it can be told apart.

    Raises
    ------
    OSError
        Whatever the mail server or the way to it did; SMTP's own errors are among them.
    """
    message = EmailMessage(subject=" ".join(subject.split()), body=body, to=[to])
    message.extra_headers[ORGANISATION] = str(organisation)
    return bool(message.send())
