"""The beginning of an organisation: itself and its first administrator."""

from __future__ import annotations

from django.db import transaction

from oogst_web.accounts.models import User
from oogst_web.audit.domain import record
from oogst_web.organisations.models import Membership, Organisation


@transaction.atomic
def found_organisation(name: str, mail: str) -> User:
    """Make an organisation and return its administrator; an account that exists already gets the role."""
    organisation = Organisation.objects.create(name=name)
    user = User.objects.filter(email=mail.strip().lower()).first() or User.objects.create_user(mail)
    Membership.objects.create(organisation=organisation, user=user, role="administrator")
    record("organisation.founded", kind="organisation", target=organisation.id, by=None, organisation=organisation.id)
    return user
