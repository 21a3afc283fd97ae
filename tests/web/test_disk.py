"""A file that has to be whole is whole or not there, whatever happens while it is made."""

from __future__ import annotations

import os
import uuid
from pathlib import Path

import pytest
from django.conf import settings

from oogst_web.common.disk import write_once
from oogst_web.linking import secrets


def test_the_first_content_stays_and_only_its_owner_reads_it(tmp_path):
    file = tmp_path / "map" / "geheim"
    assert write_once(file, b"eerst")
    assert not write_once(file, b"daarna")
    assert file.read_bytes() == b"eerst"
    assert file.stat().st_mode & 0o077 == 0
    assert list(file.parent.iterdir()) == [file]


def test_when_it_breaks_off_there_is_no_half_file(tmp_path, monkeypatch):
    def full(_):
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        write_once(tmp_path / "geheim", b"te veel")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="a folder cannot be opened there")
def test_a_key_and_that_it_is_gone_are_on_the_disk_before_anything_rests_on_it(monkeypatch):
    synchronised, real = [], os.fsync

    def note(handle):
        synchronised.append(Path(f"/proc/self/fd/{handle}").readlink())
        real(handle)

    monkeypatch.setattr(os, "fsync", note)
    name, folder = uuid.uuid4(), Path(settings.OOGST_KEYS).resolve()
    secrets.make(name)
    assert synchronised[-1] == folder
    secrets.destroy(name)
    assert synchronised[-1] == folder
    assert not (folder / f"{name.hex}.key").exists()
