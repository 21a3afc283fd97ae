"""``post``: send the letters that wait, and read which ones came back; every ten minutes, beside ``tidy``."""

from __future__ import annotations

import imaplib
from typing import Any

from django.core.management.base import BaseCommand

from oogst_web.asking.returned import read_mailbox
from oogst_web.asking.sending import send_waiting


class Command(BaseCommand):
    """For the timer of a server: what the worker left behind when it stopped goes out by this."""

    help = "Send letters that wait and read reports on mail that did not arrive. Prints numbers, no names."

    def handle(self, *_: Any, **__: Any) -> None:
        """Send, then read."""
        sent = send_waiting().sent
        try:
            returned = str(read_mailbox())
        except (OSError, imaplib.IMAP4.error):
            returned = "mailbox cannot be read"
        self.stdout.write(f"sent={sent} returned={returned}")
