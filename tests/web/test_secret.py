"""The secret key is made once; nobody else on the machine can reach it, or the data beside it."""

from __future__ import annotations

import stat

import pytest

from oogst_web.settings.secret import read_secret


@pytest.fixture(autouse=True)
def none_given(monkeypatch):
    monkeypatch.delenv("OOGST_SECRET_KEY", raising=False)


def test_it_is_made_once_in_a_folder_for_the_owner_only(tmp_path):
    data = tmp_path / "nieuw" / "data"
    key = read_secret(data)
    assert len(key) > 80
    assert read_secret(data) == key
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "secret-key").stat().st_mode) == 0o600


def test_the_one_that_was_given_is_used_and_nothing_is_made(tmp_path, monkeypatch):
    monkeypatch.setenv("OOGST_SECRET_KEY", "gegeven")
    assert read_secret(tmp_path / "data") == "gegeven"
    assert not (tmp_path / "data").exists()
