"""The secrets of linking: files beside the database, in no back-up of it; what is destroyed is gone."""

from __future__ import annotations

import hmac
import secrets
import uuid
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from django.conf import settings

from oogst_web.common import erased
from oogst_web.common.disk import wipe, write_once

LENGTH = 32


class DestroyedError(Exception):
    """The key is gone: answers and people can no longer be tied together, by anybody."""


def make(name: uuid.UUID) -> None:
    """Make a secret when there is none; one that exists stays."""
    write_once(_file(name), secrets.token_bytes(LENGTH))


def destroy(name: uuid.UUID) -> None:
    """Overwrite and remove a secret; without one nothing happens."""
    file = _file(name)
    if file.exists():
        erased.note("key", [name.hex])
        wipe(file)
    _read.cache_clear()


def is_there(name: uuid.UUID) -> bool:
    """Tell whether a secret was made and not destroyed."""
    return _file(name).exists()


def pseudonym(name: uuid.UUID, subject: str) -> str:
    """Return what a secret makes of somebody: always the same, and not to be undone.

    Raises
    ------
    DestroyedError
        When the secret is gone.
    """
    return pseudonyms(name, [subject])[0]


def pseudonyms(name: uuid.UUID, subjects: Iterable[str]) -> list[str]:
    """Return what a secret makes of each of some people, with one look at the disk.

    Raises
    ------
    DestroyedError
        When the secret is gone.
    """
    secret = _secret(name)
    return [hmac.digest(secret, subject.encode(), "sha256").hex() for subject in subjects]


def _secret(name: uuid.UUID) -> bytes:
    file = _file(name)
    try:
        # A secret that another process destroyed must not live on in this one.
        stamp = file.stat().st_mtime_ns
    except FileNotFoundError as error:
        raise DestroyedError from error
    return _read(file, stamp)


@cache
def _read(file: Path, stamp: int) -> bytes:
    return file.read_bytes()


def _folder() -> Path:
    found: Path = settings.OOGST_KEYS
    return found


def _file(name: uuid.UUID) -> Path:
    return _folder() / f"{name.hex}.key"
