"""A back-up holds everything that was kept, and is never half there."""

from __future__ import annotations

import sqlite3

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_copy_holds_what_was_saved(programme, tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("pg_dump's own format")
    call_command("backup", tmp_path / "copy.sqlite3")
    with sqlite3.connect(tmp_path / "copy.sqlite3") as copy:
        assert copy.execute("select title from programmes_programme").fetchall() == [(programme.title,)]
        assert copy.execute("pragma integrity_check").fetchone() == ("ok",)
    copy.close()
    assert (tmp_path / "copy.sqlite3").stat().st_mode & 0o077 == 0


def test_an_older_copy_is_not_overwritten(programme, tmp_path):
    (tmp_path / "copy.sqlite3").write_text("older")
    with pytest.raises(CommandError, match="exists already"):
        call_command("backup", tmp_path / "copy.sqlite3")
    assert (tmp_path / "copy.sqlite3").read_text() == "older"
