"""Tickets: what people come in with. The token goes out once; here only its hash stays."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from oogst_web.common.ids import new_code
from oogst_web.people.models import Person
from oogst_web.waves.models import Ticket, TicketKind, Wave
from oogst_web.waves.queries import digest_of

CODE_LENGTH = 10
"""Of a code on paper: 31 signs to the tenth is 49.5 bits, with a brake on wrong ones."""
_TOKEN_BYTES = 16
_LOT = secrets.SystemRandom()


def issue(wave: Wave, kind: TicketKind, role: str, *, person: Person | None = None) -> str:
    """Make one ticket and return its token; in an anonymous wave it is nobody's."""
    return issue_many(wave, kind, [(role, person)])[0]


def issue_many(wave: Wave, kind: TicketKind, holders: Sequence[tuple[str, Person | None]]) -> list[str]:
    """Make tickets for people with their role and return the tokens in the same order.

    In an anonymous wave the rows are written in an order drawn by lot, so that
    their place in the table does not tell who got which.
    """
    tokens = [new_token(kind) for _ in holders]
    rows = [
        Ticket(
            wave=wave,
            promise=wave.promise,
            digest=digest_of(token),
            kind=kind,
            role=role,
            person=None if wave.is_anonymous else person,
        )
        for token, (role, person) in zip(tokens, holders, strict=True)
    ]
    _LOT.shuffle(rows)
    Ticket.objects.bulk_create(rows, batch_size=500)
    return tokens


def ticket_for_typing(wave: Wave, role: str) -> Ticket:
    """Return the ticket under which paper forms are typed in; nobody has its token."""
    found = Ticket.objects.filter(wave=wave, kind=TicketKind.TYPED, role=role).first()
    return found or Ticket.objects.get(digest=digest_of(issue(wave, TicketKind.TYPED, role)))


def new_token(kind: TicketKind) -> str:
    """Return a token: a code that people can type for paper, a long one for links."""
    return new_code(CODE_LENGTH) if kind == TicketKind.PAPER else secrets.token_urlsafe(_TOKEN_BYTES)
