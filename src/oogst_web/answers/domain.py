"""Keeping answers: begun, saved one by one or all at once, sent; each of them any number of times."""

from __future__ import annotations

import json
import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import connection, transaction

from oogst.types.design import Promise
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


@deed
def _begin(wave: str, subject: str, place: Sequence[Any], begun_with: str, counted_at: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(_IS_SENT, [wave, subject])
        found = cursor.fetchone()
        if found and found[0]:
            return _SENT
        cursor.execute(_OPEN if connection.vendor == "sqlite" else f"{_OPEN} FOR SHARE", [wave, WaveState.OPEN.value])
        if cursor.fetchone() is None:
            return _CLOSED
        if not found:
            cursor.execute(_PLACE, [wave, subject, *place])
        if begun_with:
            cursor.execute(_BEGUN_WITH, [wave, begun_with])
        if counted_at and not found:
            # On the link, not on the answers: there it would tell which of them somebody without a mail gave.
            cursor.execute(_USED, [wave, counted_at])
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
        cursor.execute(_MERGE[connection.vendor], [given, wave, subject, wave, WaveState.OPEN.value])
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
            cursor.execute(_SEND_AND_DONE, [*given, *ticket])
            sent = cursor.fetchone()
        else:
            cursor.execute(_SEND_OPEN.format(open=_OPEN), given)
            sent = cursor.fetchone()
            if sent:
                cursor.execute(_DONE, ticket)
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
# Into a wave that is not open yet only the ticket of a try-out leads.
_OPEN = "SELECT 1 FROM waves_wave WHERE id = %s AND state IN (%s, 'draft')"
_UPDATE = "UPDATE answers_submission SET answers = {merged} WHERE wave_id = %s AND subject = %s AND NOT is_submitted"
_SEND_OPEN = (
    "UPDATE answers_submission SET is_submitted = TRUE"
    " WHERE wave_id = %s AND subject = %s AND NOT is_submitted AND EXISTS ({open}) RETURNING receipt"
)
_IS_SENT = "SELECT is_submitted FROM answers_submission WHERE wave_id = %s AND subject = %s"
# Somebody with two windows may be making the same place at this moment.
_PLACE = (
    "INSERT INTO answers_submission (wave_id, subject, id, role, is_pilot, receipt, answers, is_submitted)"
    " VALUES (%s, %s, %s, %s, %s, %s, '{}', FALSE) ON CONFLICT DO NOTHING"
)
_BEGUN_WITH = "UPDATE waves_ticket SET begun = TRUE WHERE wave_id = %s AND digest = %s"
_DONE = "UPDATE waves_ticket SET done = TRUE WHERE wave_id = %s AND digest = %s"
# Both in one statement, which SQLite does not know. The lock makes who closes the wave wait until this is kept.
_BOTH = "WITH sent AS ({sent}), done AS ({done} AND EXISTS (SELECT 1 FROM sent)) SELECT receipt FROM sent"
_SEND_AND_DONE = _BOTH.format(sent=_SEND_OPEN.format(open=f"{_OPEN} FOR SHARE"), done=_DONE)
_USED = "UPDATE waves_ticket SET uses = uses + 1 WHERE wave_id = %s AND digest = %s"
# A null takes the answer away, in both.
_MERGE = {
    "sqlite": f"{_UPDATE.format(merged='json_patch(answers, %s)')} AND EXISTS ({_OPEN})",
    # The lock makes who closes the wave wait until this answer is kept.
    "postgresql": f"{_UPDATE.format(merged='jsonb_strip_nulls(answers || %s::jsonb)')} AND EXISTS ({_OPEN} FOR SHARE)",
}


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
