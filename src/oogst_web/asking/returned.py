"""Reports that a mail did not arrive (RFC 3464), read from a mailbox when one is configured.

Only messages that are such a report are opened, only their machine-readable
part is read, and a letter is recognised by the name that it was given when it
went out.
"""

from __future__ import annotations

import email
import email.policy
import imaplib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import MIMEPart
from typing import Any

from django.conf import settings

from oogst_web.waves.models import Letter, LetterState

LARGEST = 1_000_000
MOST_AT_ONCE = 500
SECONDS = 20
_ONLY_REPORTS = ("UNSEEN", "HEADER", "Content-Type", "delivery-status", "SMALLER", str(LARGEST))
_NAME = re.compile(r"<([0-9a-f]{32})@[^<>@\s]+>")
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")


@dataclass(frozen=True)
class Report:
    """A mail that did not arrive: under which name it went out, and the status that the mail server gave."""

    name: str
    status: str


def read_mailbox() -> int:
    """Read the reports of the mailbox and note which letters came back; return how many. Without a mailbox none.

    Raises
    ------
    OSError, imaplib.IMAP4.error
        When the mailbox cannot be read; the next time it is tried again.
    """
    at = settings.OOGST_IMAP
    if not at["host"]:
        return 0
    with _connect(at["host"], int(at["port"])) as box:
        box.login(at["user"], at["password"])
        box.select(at["folder"])
        return sum(map(_read_one, _reports(box)))


def note(reports: Iterator[Report] | list[Report]) -> int:
    """Note which letters came back; return how many."""
    could = (LetterState.SENT, LetterState.UNSURE)
    return sum(
        Letter.objects.filter(message=one.name, state__in=could).update(state=LetterState.RETURNED, reason=one.status)
        for one in reports
    )


def reports_in(content: bytes) -> list[Report]:
    """Return what a message says about mail that did not arrive; nothing when it is no such report, or only a delay."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    if message.get_content_type() != "multipart/report" or message.get_param("report-type") != "delivery-status":
        return []
    parts = list(message.iter_parts())
    names = {name for part in parts for name in _names_in(part)}
    status = next((found for part in parts for found in _failures_in(part)), "")
    return [Report(name, status) for name in sorted(names)] if status else []


def _connect(host: str, port: int) -> imaplib.IMAP4:
    return imaplib.IMAP4_SSL(host, port, timeout=SECONDS)


def _reports(box: imaplib.IMAP4) -> Iterator[bytes]:
    _, found = box.uid("SEARCH", *_ONLY_REPORTS)
    for number in (found[0] or b"").split()[:MOST_AT_ONCE]:
        _, parts = box.uid("FETCH", number.decode(), "(BODY.PEEK[])")
        yield from (part[1] for part in parts if isinstance(part, tuple))
        box.uid("STORE", number.decode(), "+FLAGS", r"(\Seen)")


def _read_one(content: bytes) -> int:
    return note(reports_in(content))


def _failures_in(part: MIMEPart[Any, Any]) -> Iterator[str]:
    """Yield the status of every recipient whom a mail did not reach."""
    if part.get_content_type() != "message/delivery-status":
        return
    for about in part.iter_parts():
        if str(about.get("Action", "")).strip().lower() == "failed":
            found = _STATUS.search(str(about.get("Status", "")))
            yield found[0] if found else "5"


def _names_in(part: MIMEPart[Any, Any]) -> Iterator[str]:
    """Yield under which names the mail went out that a report is about: it comes along, or only its headers do."""
    if part.get_content_type() == "message/rfc822":
        headers = [str(one.get("Message-ID", "")) for one in part.iter_parts()]
    elif part.get_content_type() == "text/rfc822-headers":
        headers = [str(email.message_from_string(str(part.get_content()))["Message-ID"])]
    else:
        return
    yield from (found[1] for header in headers if (found := _NAME.fullmatch(header.strip())))
