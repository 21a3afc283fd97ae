"""Who asks many times at one moment is counted as many times."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from oogst_web.common.throttle import Throttle

THREADS, EACH = 8, 10
TABLE = {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_cache"}


@pytest.mark.django_db(transaction=True)
def test_everybody_who_counts_at_one_moment_is_counted(settings):
    settings.CACHES = {"default": TABLE}
    call_command("createcachetable")
    throttle = Throttle("test", limit=THREADS * EACH, seconds=3_600)
    together = threading.Barrier(THREADS)

    def work(_):
        together.wait()
        for _ in range(EACH):
            throttle.count("192.0.2.7/32")
        connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(work, range(THREADS)))
    assert throttle.is_reached("192.0.2.7/32")
    assert cache.get(throttle._key("192.0.2.7/32")) == THREADS * EACH
    assert not throttle.is_reached("192.0.2.8/32")
