"""Mail that Oogst sends: only text, only with its own links."""

from __future__ import annotations

import uuid

from django.core.mail import EmailMessage

# With this the outbox knows whose mail it is: an identifier, no name.
ORGANISATION = "X-Oogst-Organisation"


def send(to: str, subject: str, body: str, *, organisation: uuid.UUID) -> bool:
    """Send one message and tell whether the mail server took it; never within a transaction."""
    message = EmailMessage(subject=" ".join(subject.split()), body=body, to=[to])
    message.extra_headers[ORGANISATION] = str(organisation)
    try:
        return bool(message.send())
    except OSError:  # every fault of a mail server is one
        return False
