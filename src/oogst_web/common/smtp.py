"""A line to a mail server that knows how far it got: what was surely not sent may be sent again."""

from __future__ import annotations

import smtplib
from typing import Any

from django.core.mail.backends.smtp import EmailBackend


class _Telling:
    """Remembers whether the text of the mail that is under way was handed over."""

    is_handed_over = False

    def mail(self, *args: Any, **kwargs: Any) -> Any:
        """Begin a mail."""
        self.is_handed_over = False
        return super().mail(*args, **kwargs)  # type: ignore[misc]  # -- mixed in before smtplib's own

    def data(self, *args: Any, **kwargs: Any) -> Any:
        """Hand the text over; from here on only the answer of the server tells."""
        self.is_handed_over = True
        return super().data(*args, **kwargs)  # type: ignore[misc]  # -- mixed in before smtplib's own


class _Plain(_Telling, smtplib.SMTP):
    pass


class _Secure(_Telling, smtplib.SMTP_SSL):
    pass


class SmtpBackend(EmailBackend):
    """Django's own, with a line that remembers."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        """The kind of line."""
        return _Secure if self.use_ssl else _Plain

    @property
    def is_handed_over(self) -> bool:
        """Whether the text of the last mail was handed over."""
        return bool(getattr(self.connection, "is_handed_over", False))
