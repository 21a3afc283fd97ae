"""``create_organisation NAME MAIL``: an organisation with its first administrator, who sets a password by a link."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.urls import reverse

from oogst_web.accounts.models import User
from oogst_web.organisations.founding import found_organisation


class Command(BaseCommand):
    """The first step on a new server."""

    help = "Make an organisation with its first administrator and print the link to choose a password."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the name and the administrator's mail address."""
        parser.add_argument("name")
        parser.add_argument("mail")

    def handle(self, *_: Any, **options: Any) -> None:
        """Make both and print the link; it works once."""
        try:
            validate_email(options["mail"])
        except ValidationError:
            raise CommandError(f"{options['mail']} is no mail address") from None
        user = found_organisation(options["name"], options["mail"])
        self.stdout.write(f"{options['name']} is made. {user.email} chooses a password at:\n{password_link(user)}")


def password_link(user: User) -> str:
    """Return the link with which an account chooses its password."""
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}".split("-", 1)
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": key[0], "key": key[1]})
    return f"{settings.OOGST_BASE_URL}{path}"
