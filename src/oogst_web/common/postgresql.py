"""The programs that come with PostgreSQL, on the database of the settings."""

from __future__ import annotations

import os
import subprocess

from django.db import connection

_NAMES = {"NAME": "PGDATABASE", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "HOST": "PGHOST", "PORT": "PGPORT"}


class StoppedError(Exception):
    """A program of PostgreSQL stopped; holds what it said."""


def call(program: str, *arguments: str) -> None:
    """Call a program and wait until it is ready; passwords go by the environment, which no list of processes shows.

    Raises
    ------
    StoppedError
        When it ends with a fault.
    """
    settings = connection.settings_dict
    place = {_NAMES[name]: str(settings[name]) for name in _NAMES if settings.get(name)}
    done = subprocess.run(  # noqa: S603 -- our own words and the settings of the database
        [program, *arguments], env={**os.environ, **place}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise StoppedError(f"{program} stopped: {done.stderr.strip()}")
