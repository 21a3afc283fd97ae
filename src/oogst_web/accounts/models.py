"""People who sign in."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils.crypto import salted_hmac

from oogst_web.common.clock import now
from oogst_web.common.ids import new_id


class UserManager(BaseUserManager["User"]):
    """Makes accounts; mail addresses are kept in small letters."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """Make an account; without a password it can only be entered by a link."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """An account: one person, perhaps in several organisations."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, default="nl", choices=[("nl", "Nederlands"), ("en", "English")])
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    date_joined = models.DateTimeField(default=now)
    session_round = models.PositiveIntegerField(default=0)
    """Part of what a session is checked against: one more, and every session of this account has ended."""

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.id)

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Return what a session has to hold: it changes with the password and with every new round."""
        content = f"{self.password}:{self.session_round}"
        return salted_hmac("oogst.session", content, secret=secret, algorithm="sha256").hexdigest()

    @property
    def called(self) -> str:
        """The name on the screen."""
        return self.name or self.email.partition("@")[0]
