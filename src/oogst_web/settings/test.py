"""For the tests: the local profile with quick passwords and a database of its own."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("OOGST_DATA", tempfile.mkdtemp(prefix="oogst-test-"))
os.environ.setdefault("OOGST_SECRET_KEY", "only-for-the-tests")

from oogst_web.settings.local import *  # noqa: F403 -- after the places are set

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost"]
# Tests change things and look at once.
OOGST_FRESH_SECONDS = 0.0
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
