"""The local profile with a database that does not wait for the disk as OOGST_TEST_SYNCHRONOUS says: a negative control."""

import os

from oogst_web.settings.local import *  # noqa: F403 -- a profile is the base and what differs
from oogst_web.settings.local import DATABASES

_careless = f"PRAGMA synchronous={os.environ.get('OOGST_TEST_SYNCHRONOUS', 'OFF')};"
_default = DATABASES["default"]
_options = {**_default["OPTIONS"], "init_command": _default["OPTIONS"].get("init_command", "") + _careless}
DATABASES = {**DATABASES, "default": {**_default, "OPTIONS": _options}}
