"""What somebody typed when the session was over: kept an hour for the same account, and offered after signing in."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any

from django.http import HttpRequest

from oogst_web.common import clock

KEPT = dt.timedelta(hours=1)
MOST = 100_000
_PLACE = "typed"


@dataclass(frozen=True)
class Typed:
    """A form that was sent: where to, its fields in order, and whether a file came with it."""

    path: str
    fields: tuple[tuple[str, str], ...]
    has_file: bool

    @property
    def texts(self) -> list[str]:
        """What a reader recognises: texts of more than a word."""
        return [value for _, value in self.fields if " " in value.strip()]


def typed_in(request: HttpRequest) -> Typed:
    """Return what a request sends, without its token and without passwords."""
    fields = tuple(
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken" and "password" not in name
    )
    return Typed(request.get_full_path(), fields, bool(request.FILES))


def is_ours(request: HttpRequest) -> bool:
    """Tell whether a form came from a page of ours: browsers say where a form is from."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def has_secret(request: HttpRequest) -> bool:
    """Tell whether a form holds a password, which no page shows again."""
    return any("password" in name for name in request.POST)


def keep(request: HttpRequest) -> bool:
    """Keep what was sent by an account whose time was over; False when there is nothing to keep."""
    user: Any = getattr(request, "signed_out", None)
    # A card that saves by itself still shows what was typed.
    if user is None or request.method != "POST" or getattr(request, "htmx", False):
        return False
    typed = typed_in(request)
    if sum(len(name) + len(value) for name, value in typed.fields) > MOST:
        return False
    until = (clock.now() + KEPT).timestamp()
    request.session[_PLACE] = {"user": str(user.pk), "until": until, **asdict(typed)}
    request.session.set_expiry(int(KEPT.total_seconds()))
    return True


def kept_for(request: HttpRequest) -> Typed | None:
    """Return what this account typed; what another account typed is thrown away."""
    found: Any = request.session.get(_PLACE)
    if not found:
        return None
    if found["user"] != str(request.user.pk) or found["until"] <= clock.now().timestamp():
        del request.session[_PLACE]
        return None
    fields = tuple((str(name), str(value)) for name, value in found["fields"])
    return Typed(str(found["path"]), fields, bool(found["has_file"]))
