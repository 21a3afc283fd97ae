"""Colleagues: inviting them, letting them in, changing what they may do, and saying goodbye."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
import uuid

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse

from oogst_web.accounts.domain import end_sessions
from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ADMINISTRATOR, ROLES, Right
from oogst_web.audit.domain import record
from oogst_web.common import clock, mail
from oogst_web.common.words import speak
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.house import NotPossibleError
from oogst_web.organisations.models import Invitation, Membership, Organisation

VALID_FOR = dt.timedelta(days=14)
MOST_A_DAY = 100


def roles_to_give(by: Actor) -> list[str]:
    """Return the roles that somebody may give: who manages the organisation every role, others all but that one."""
    keys = [key for key, role in ROLES.items() if role.is_staff]
    return keys if by.may(Right.MANAGE_ORGANISATION) else [key for key in keys if key != ADMINISTRATOR.key]


def invite(email: str, role: str, *, by: Actor) -> bool:
    """Invite somebody by mail; the same happens whether Oogst knows the address or not.

    Returns
    -------
    bool
        Whether the mail went out.

    Raises
    ------
    NotPossibleError
        When it is no mail address, not a role to give, or enough for today.
    """
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise NotPossibleError("colleagues.no_mail", "email") from None
    if role not in roles_to_give(by):
        raise NotPossibleError("field.no_choice", "role")
    token = secrets.token_urlsafe(16)
    _keep_invitation(address, role, token, by)
    link = settings.OOGST_BASE_URL + reverse("invitation", args=[token])
    names = {"organisation": by.organisation.name, "name": by.user.called, "role": speak(f"role.{role}", by.voice)}
    subject = speak("invitation.mail.subject", by.voice, **names)
    body = speak("invitation.mail.body", by.voice, link=link, **names)
    return mail.send(address, subject, body, organisation=by.organisation.id)


@transaction.atomic
def _keep_invitation(address: str, role: str, token: str, by: Actor) -> None:
    at = clock.now()
    ours = Invitation.objects.filter(organisation=by.organisation)
    if ours.filter(invited_at__gt=at - dt.timedelta(days=1)).count() >= MOST_A_DAY:
        raise NotPossibleError("colleagues.enough", "email")
    # The last mail counts: an older link of the same invitation stops working.
    ours.filter(email=address, role=role, accepted_at=None).update(until=at)
    kept = Invitation.objects.create(
        organisation=by.organisation,
        email=address,
        role=role,
        digest=digest_of(token),
        invited_by=by.user,
        invited_at=at,
        until=at + VALID_FOR,
    )
    _log("colleague.invited", kept.id, by.user, by.organisation)


@transaction.atomic
def withdraw(invitation: uuid.UUID, *, by: Actor) -> bool:
    """Let the link of an invitation stop working; False when there is no such invitation."""
    open_ones = Invitation.objects.filter(organisation=by.organisation, pk=invitation, accepted_at=None)
    is_there = bool(open_ones.update(until=clock.now()))
    if is_there:
        _log("colleague.uninvited", invitation, by.user, by.organisation)
    return is_there


def digest_of(token: str) -> str:
    """Return what is kept of the token of a link."""
    return hashlib.sha256(token.encode()).hexdigest()


def find_invitation(token: str) -> Invitation | None:
    """Return the invitation of a link that still works; looking changes nothing."""
    found = Invitation.objects.filter(digest=digest_of(token), accepted_at=None, until__gt=clock.now())
    return found.select_related("organisation").first()


def accept_as(user: User, token: str) -> None:
    """Let an account that is signed in, and that the invitation was sent to, join.

    Raises
    ------
    NotPossibleError
        When the link no longer works, or was sent to another address.
    """
    with transaction.atomic():
        invitation = _take(token)
        if invitation.email != user.email:
            raise NotPossibleError("invitation.other_account")
        _join(invitation, user)


def accept_as_new(token: str, name: str, password: str, language: str) -> None:
    """Make an account with a name and a password that was checked, and let it join.

    Raises
    ------
    NotPossibleError
        When the link no longer works, or the address has an account: who has it signs in first.
    """
    encoded = make_password(password)  # slow on purpose, so before the transaction
    with transaction.atomic():
        invitation = _take(token)
        if User.objects.filter(email=invitation.email).exists():
            raise NotPossibleError("invitation.sign_in_first")
        user = User(email=invitation.email, name=" ".join(name.split())[:120], language=language, password=encoded)
        user.save()
        _join(invitation, user)


def _take(token: str) -> Invitation:
    working = Invitation.objects.filter(digest=digest_of(token), accepted_at=None, until__gt=clock.now())
    found = working.select_for_update().first()
    if found is None:
        raise NotPossibleError("invitation.gone")
    return found


def _join(invitation: Invitation, user: User) -> None:
    invitation.accepted_at = clock.now()
    invitation.save(update_fields=["accepted_at"])
    membership = _give(invitation.organisation, user, invitation.role)
    _log("colleague.joined", membership.id, user, invitation.organisation)


@transaction.atomic
def end_membership(membership: Membership, *, by: Actor) -> None:
    """Say goodbye to a colleague's role; every session of the account ends at once.

    Raises
    ------
    NotPossibleError
        When nobody would be left to manage the organisation.
    """
    _require_another_administrator(membership)
    membership.ended_at = clock.now()
    membership.save(update_fields=["ended_at"])
    _log("colleague.ended", membership.id, by.user, by.organisation)
    _end_sessions(membership.user, by)


@transaction.atomic
def change_role(membership: Membership, role: str, *, by: Actor) -> None:
    """Give a colleague another role instead; every session of the account ends at once.

    Raises
    ------
    NotPossibleError
        When it is not a role to give, or nobody would be left to manage the organisation.
    """
    if role not in roles_to_give(by):
        raise NotPossibleError("field.no_choice", "role")
    if role == membership.role:
        return
    _require_another_administrator(membership)
    membership.ended_at = clock.now()
    membership.save(update_fields=["ended_at"])
    _give(by.organisation, membership.user, role)
    _log("colleague.changed", membership.id, by.user, by.organisation)
    _end_sessions(membership.user, by)


def _end_sessions(user: User, by: Actor) -> None:
    end_sessions(user)
    record("session.ended", kind="user", target=user.id, by=by.user.id, organisation=by.organisation.id)


def _give(organisation: Organisation, user: User, role: str) -> Membership:
    given, is_new = Membership.objects.get_or_create(organisation=organisation, user=user, role=role)
    if not is_new and given.ended_at is not None:
        given.ended_at, given.since = None, clock.now()
        given.save(update_fields=["ended_at", "since"])
    return given


def _require_another_administrator(membership: Membership) -> None:
    # The organisation is held, so that two administrators cannot end each other at the same time.
    Organisation.objects.select_for_update().get(pk=membership.organisation_id)
    manages = Membership.objects.filter(
        organisation=membership.organisation_id, role=ADMINISTRATOR.key, ended_at=None, user__is_active=True
    )
    if membership.role == ADMINISTRATOR.key and not manages.exclude(pk=membership.pk).exists():
        raise NotPossibleError("colleagues.last_administrator")


def _log(act: str, target: object, by: User, organisation: Organisation) -> None:
    record(act, kind="colleague", target=target, by=by.id, organisation=organisation.id)
