"""How often something may be done: counted per purpose and per person or network, forgotten after its window."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.cache import cache, caches
from django.core.cache.backends.db import DatabaseCache
from django.db import connection, transaction
from django.utils.crypto import salted_hmac

from oogst_web.common import clock


@dataclass(frozen=True)
class Throttle:
    """At most ``limit`` times in ``seconds``; nobody is locked out longer than that."""

    purpose: str
    limit: int
    seconds: int

    def is_reached(self, who: str) -> bool:
        """Tell whether somebody has to wait."""
        return int(cache.get(self._key(who), 0)) >= self.limit

    def count(self, who: str) -> None:
        """Count one time."""
        key = self._key(who)
        with _alone(key):
            cache.set(key, int(cache.get(key, 0)) + 1, 2 * self.seconds)

    def _key(self, who: str) -> str:
        # Keyed, so that the cache holds no addresses; a new window is a new key.
        window = int(clock.now().timestamp()) // self.seconds
        return f"throttle-{self.purpose}-{window}-{salted_hmac(self.purpose, who).hexdigest()}"


@contextmanager
def _alone(key: str) -> Iterator[None]:
    """Let nobody else count the same between reading and writing: Django's cache in a table does not add in one step."""
    if not isinstance(caches["default"], DatabaseCache):
        yield
        return
    # On the embedded database a transaction is alone from its beginning.
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
        yield


def network_of(address: str) -> str:
    """Return the network of an address: with IPv6 one household has many addresses.

    Examples
    --------
    >>> network_of("2001:db8::7"), network_of("192.0.2.7")
    ('2001:db8::/64', '192.0.2.7/32')
    """
    found = ipaddress.ip_address(address)
    return str(ipaddress.ip_network((found, 64 if found.version == 6 else 32), strict=False))
