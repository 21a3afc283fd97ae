"""Keeping answers: begun, saved one by one or all at once, sent; each of them any number of times."""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import connection, transaction

from oogst.types.design import Promise
from oogst_web.answers import statements
from oogst_web.answers.models import Submission, random_number
from oogst_web.answers.queries import Spot, own
from oogst_web.common import erased
from oogst_web.common.commits import deed, one_statement, write
from oogst_web.common.ids import new_code
from oogst_web.common.write_ahead import empty_log
from oogst_web.waves.models import Ticket, TicketKind, WaveState

RECEIPT_LENGTH = 8


class ClosedError(Exception):
    """The wave takes no answers any more."""


class SentError(Exception):
    """These answers were sent already; they stay as they are. Holds the receipt."""

    def __init__(self, receipt: str) -> None:
        super().__init__("sent already")
        self.receipt = receipt


def begin(spot: Spot, ticket: Ticket) -> bool:
    """Make the place for somebody's answers, or find it again; return whether they were sent already.

    Raises
    ------
    ClosedError
        When the wave is not open and they were not sent before.
    """
    begun_with = ticket.digest if ticket.person_id is not None and not ticket.begun else ""
    is_counted = ticket.promise == Promise.ANONYMOUS and ticket.kind == TicketKind.GENERAL
    place = (random_number(), ticket.role, ticket.kind == TicketKind.PILOT, new_code(RECEIPT_LENGTH))
    outcome = write(_begin, *_where(spot), place, begun_with, ticket.digest if is_counted else "")
    if outcome == _CLOSED:
        raise ClosedError
    return outcome == _SENT


@one_statement
def _begin(wave: str, subject: str, place: Sequence[Any], begun_with: str, counted_at: str) -> str:
    where, opened = [wave, subject], [wave, WaveState.OPEN.value]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            tickets = [wave, begun_with, wave, counted_at]
            cursor.execute(statements.BEGIN_AT_ONCE, [*opened, *where, *place, *tickets, *where])
            is_sent, is_open = cursor.fetchone()
            return _SENT if is_sent else _BEGUN if is_open else _CLOSED
        cursor.execute(statements.IS_SENT, where)
        found = cursor.fetchone()
        if found and found[0]:
            return _SENT
        cursor.execute(statements.OPEN, opened)
        if cursor.fetchone() is None:
            return _CLOSED
        if not found:
            cursor.execute(statements.PLACE, [*where, *place])
        if begun_with:
            cursor.execute(statements.BEGUN, [wave, begun_with])
        if counted_at and not found:
            # On the link, not on the answers: there it would tell which of them somebody without a mail gave.
            cursor.execute(statements.USED, [wave, counted_at])
    return _BEGUN


def save(spot: Spot, given: Mapping[str, str | None]) -> None:
    """Keep answers, beside those that were kept before; None takes an answer away.

    When this returns they are on the disk.

    Raises
    ------
    ClosedError
        When the wave is not open.
    SentError
        When these answers were sent already and say something else.
    """
    if not write(_save, *_where(spot), json.dumps(given)):
        _explain(spot, given)


@one_statement
def _save(wave: str, subject: str, given: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statements.MERGE[connection.vendor], [given, wave, subject, wave, WaveState.OPEN.value])
        return bool(cursor.rowcount)


def send(spot: Spot, ticket_digest: str = "") -> str:
    """Send the answers and return the receipt; sent twice it is the same receipt.

    Raises
    ------
    ClosedError
        When the wave is not open and they were not sent before.
    """
    return write(_send, *_where(spot), ticket_digest) or _sent_before(spot)


@one_statement
def _send(wave: str, subject: str, ticket_digest: str) -> str:
    given, ticket = [wave, subject, wave, WaveState.OPEN.value], [wave, ticket_digest]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(statements.SEND_AT_ONCE, [*given, *ticket])
            sent = cursor.fetchone()
        else:
            cursor.execute(statements.SEND, given)
            sent = cursor.fetchone()
            if sent and ticket_digest:
                cursor.execute(statements.DONE, ticket)
    return sent[0] if sent else ""


def erase(spot: Spot, ticket_digest: str = "") -> None:
    """Take somebody's answers away, for good; the ticket no longer says that they were given."""
    write(_erase, *_where(spot), ticket_digest)


@deed
def _erase(wave: str, subject: str, ticket_digest: str) -> None:
    rows = Submission.objects.filter(wave=uuid.UUID(wave), subject=subject)
    erased.note("answers", rows.values_list("pk", flat=True))
    rows.delete()
    if ticket_digest:
        Ticket.objects.filter(wave=uuid.UUID(wave), digest=ticket_digest).update(begun=False, done=False)


def take_away(rows: Collection[int]) -> list[Spot]:
    """Take rows away, for good; return where they were kept."""
    with transaction.atomic():
        found = Submission.objects.filter(pk__in=rows)
        spots = [Spot(wave, subject) for wave, subject in found.values_list("wave", "subject")]
        found.delete()
    return spots


def forget_order() -> None:
    """Let the files of the database not tell in which order answers came in: rows lie in that of their random numbers."""
    empty_log()
    if connection.vendor == "postgresql" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("CLUSTER answers_submission USING answers_submission_pkey")


def forget_pilot(wave: uuid.UUID) -> None:
    """Throw away what was answered in the try-out of a wave."""
    Submission.objects.filter(wave=wave, is_pilot=True).delete()


_BEGUN, _SENT, _CLOSED = "begun", "sent", "closed"


def _explain(spot: Spot, given: Mapping[str, str | None]) -> None:
    row = own(spot)
    if row is None or not row.is_submitted:
        raise ClosedError
    if any(row.answers.get(name) != value for name, value in given.items()):
        raise SentError(row.receipt)


def _sent_before(spot: Spot) -> str:
    row = own(spot)
    if row is None or not row.is_submitted:
        raise ClosedError
    return row.receipt


def _where(spot: Spot) -> tuple[str, str]:
    """Return the number of a wave, as the database keeps it, and the name under which the answers are kept."""
    return (spot.wave.hex if connection.vendor == "sqlite" else str(spot.wave)), spot.subject
