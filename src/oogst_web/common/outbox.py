"""Mail that is not sent: a visible outbox, until a mail server is configured."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from oogst_web.common import clock
from oogst_web.common.mail import ORGANISATION


class OutboxBackend(BaseEmailBackend):
    """Puts messages in the outbox."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep every message; return how many."""
        from oogst_web.common.models import Mail

        for message in email_messages:
            Mail.objects.create(
                organisation=message.extra_headers.get(ORGANISATION),
                to=", ".join(message.to),
                subject=str(message.subject),
                body=str(message.body),
                at=clock.now(),
            )
        return len(email_messages)


class NoMailBackend(BaseEmailBackend):
    """Sends and keeps nothing: for a server that was told to do without mail."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:  # noqa: ARG002 -- as Django calls it
        """Return how many were sent, so that the screen says that none was."""
        return 0
