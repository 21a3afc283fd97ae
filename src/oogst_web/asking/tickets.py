"""Tickets: what people come in with. The token goes out once; here only its hash stays."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence

from django.db import transaction

from oogst_web.audit.domain import record
from oogst_web.common.ids import new_code
from oogst_web.organisations.actor import Actor
from oogst_web.people.models import Person
from oogst_web.waves.models import Invitation, Ticket, TicketKind, Wave, WaveState
from oogst_web.waves.queries import digest_of


class ShutError(Exception):
    """The wave is not open: nobody can come in."""


class PrintedError(Exception):
    """An anonymous wave has its codes on paper already."""


CODE_LENGTH = 10
"""Of a code on paper: 31 signs to the tenth is 49.5 bits, with a brake on wrong ones."""
_TOKEN_BYTES = 16
_ON_PAPER = frozenset({TicketKind.PAPER, TicketKind.GENERAL})
_LOT = secrets.SystemRandom()


def issue(wave: Wave, kind: TicketKind, role: str, *, person: Person | None = None) -> str:
    """Make one ticket and return its token; in an anonymous wave it is nobody's."""
    return issue_many(wave, kind, [(role, person)])[0]


def issue_many(wave: Wave, kind: TicketKind, holders: Sequence[tuple[str, Person | None]]) -> list[str]:
    """Make tickets for people with their role and return the tokens in the same order.

    In an anonymous wave all rows are written anew in an order drawn by lot, so
    that their place in the table does not tell who got which, or who came last.
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
    with transaction.atomic():
        if wave.is_anonymous and rows:
            known = Ticket.objects.select_for_update().filter(wave=wave)
            rows += list(known)
            known.delete()
        _LOT.shuffle(rows)
        Ticket.objects.bulk_create(rows, batch_size=500)
    return tokens


@transaction.atomic
def make_link(wave: Wave, kind: TicketKind, role: str, *, by: Actor) -> str:
    """Make a link for many people and return its token; it is shown once.

    Raises
    ------
    ShutError
        When the wave is not open.
    """
    _require_open(wave)
    record("wave.link_made", kind="wave", target=wave.id, by=by.user.id, organisation=by.organisation.id)
    return issue(wave, kind, role)


@transaction.atomic
def make_codes(wave: Wave, *, only_without_mail: bool, by: Actor) -> list[tuple[str, Person]]:
    """Make a code on paper for everybody who is asked, or for who has no mail address; return them in order of name.

    Raises
    ------
    ShutError
        When the wave is not open.
    PrintedError
        When an anonymous wave has codes already: a second one for the same people would be a second ballot.
    """
    _require_open(wave)
    if wave.is_anonymous and Ticket.objects.filter(wave=wave, kind=TicketKind.PAPER).exists():
        raise PrintedError
    found = Invitation.objects.filter(wave=wave, declined=False).select_related("person")
    if only_without_mail:
        found = found.filter(person__email="")
    asked = list(found.order_by("person__name", "person__code"))
    record("wave.codes_made", kind="wave", target=wave.id, by=by.user.id, organisation=by.organisation.id)
    codes = issue_many(wave, TicketKind.PAPER, [(one.role, one.person) for one in asked])
    return [(code, one.person) for code, one in zip(codes, asked, strict=True)]


def _require_open(wave: Wave) -> None:
    if Wave.objects.select_for_update().get(pk=wave.pk).state != WaveState.OPEN:
        raise ShutError


def take_back(wave: Wave, tokens: Iterable[str]) -> None:
    """Take tickets away that reached nobody."""
    Ticket.objects.filter(wave=wave, digest__in=[digest_of(token) for token in tokens], done=False).delete()


def ticket_for_typing(wave: Wave, role: str) -> Ticket:
    """Return the ticket under which paper forms are typed in; nobody has its token."""
    found = Ticket.objects.filter(wave=wave, kind=TicketKind.TYPED, role=role).first()
    return found or Ticket.objects.get(digest=digest_of(issue(wave, TicketKind.TYPED, role)))


def new_token(kind: TicketKind) -> str:
    """Return a token: a code that people can type for slips and posters, a long one for links in mail."""
    return new_code(CODE_LENGTH) if kind in _ON_PAPER else secrets.token_urlsafe(_TOKEN_BYTES)
