"""Who is asking: an account in one organisation, with the roles it has there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from oogst_web.accounts.models import User
from oogst_web.accounts.roles import ROLES, Right, Role
from oogst_web.common.words import Voice
from oogst_web.organisations.models import Organisation
from oogst_web.organisations.voices import voice_of


@dataclass(frozen=True)
class Actor:
    """An account that acts in an organisation; without one it may do nothing."""

    user: User
    organisation: Organisation
    role_keys: frozenset[str]

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """The roles in this organisation."""
        return tuple(role for key, role in ROLES.items() if key in self.role_keys)

    def may(self, right: Right) -> bool:
        """Tell whether a role gives this right in the whole organisation."""
        return any(right in role.in_organisation for role in self.roles)

    @property
    def is_staff(self) -> bool:
        """Whether any role works with others' programmes."""
        return any(role.is_staff for role in self.roles)

    @property
    def voice(self) -> Voice:
        """How Oogst speaks to this account."""
        return voice_of(self.organisation, "en" if self.user.language == "en" else "nl")
