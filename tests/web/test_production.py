"""The production profile: https only, cookies that belong to one host, and nothing of the local ease."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid

import pytest

from oogst_web.common.mail import send

SHOWN = [
    "DEBUG",
    "OOGST_IS_LOCAL",
    "OOGST_REQUIRES_SECOND_FACTOR",
    "SESSION_COOKIE_NAME",
    "CSRF_COOKIE_NAME",
    "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE",
    "SESSION_COOKIE_HTTPONLY",
    "SESSION_COOKIE_SAMESITE",
    "SESSION_COOKIE_PATH",
    "SESSION_COOKIE_DOMAIN",
    "CSRF_COOKIE_DOMAIN",
    "SECURE_SSL_REDIRECT",
    "SECURE_HSTS_SECONDS",
    "ALLOWED_HOSTS",
    "EMAIL_BACKEND",
    "ALLAUTH_TRUSTED_PROXY_COUNT",
]
READ = (
    "import json, django.conf as c; "
    f"print(json.dumps({{name: getattr(c.settings, name, None) for name in {SHOWN!r}}}, default=str))"
)

# A database that does not wait for the disk.
UNSAFE = """
from oogst_web.settings import database
safe = database.sqlite
def unsafe(file):
    found = safe(file)
    found["OPTIONS"]["init_command"] = found["OPTIONS"]["init_command"].replace("synchronous=EXTRA", "synchronous=OFF")
    return found
database.sqlite = unsafe
import oogst_web.wsgi
"""


def start(tmp_path, code=READ, **values):
    environment = {
        "DJANGO_SETTINGS_MODULE": "oogst_web.settings.production",
        "OOGST_DATA": str(tmp_path),
        "OOGST_SMTP_HOST": "mail.voorbeeld.nl",
        "OOGST_SECRET_KEY": "alleen voor deze test, lang genoeg en van niemand anders",
        "PYTHONPATH": ":".join(sys.path),
        # So that a run that measures measures this process as well.
        **{name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")},
        **values,
    }
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    answer = start(tmp_path_factory.mktemp("data"), OOGST_BASE_URL="https://oogst.voorbeeld.nl")
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def test_cookies_belong_to_one_host_over_https_and_no_script_reads_the_session(profile):
    assert profile["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert profile["CSRF_COOKIE_NAME"].startswith("__Host-")
    # A browser takes a __Host- cookie only when it is secure, for the whole site and without a domain.
    assert profile["SESSION_COOKIE_SECURE"] is profile["CSRF_COOKIE_SECURE"] is True
    assert profile["SESSION_COOKIE_PATH"] == "/"
    assert profile["SESSION_COOKIE_DOMAIN"] is profile["CSRF_COOKIE_DOMAIN"] is None
    assert profile["SESSION_COOKIE_HTTPONLY"] is True
    assert profile["SESSION_COOKIE_SAMESITE"] == "Lax"


def test_nothing_of_the_local_ease_holds_on_a_server(profile):
    assert profile["DEBUG"] is profile["OOGST_IS_LOCAL"] is False
    assert profile["OOGST_REQUIRES_SECOND_FACTOR"] is profile["SECURE_SSL_REDIRECT"] is True
    assert profile["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert profile["ALLOWED_HOSTS"] == ["oogst.voorbeeld.nl"]
    assert profile["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


@pytest.mark.parametrize("address", ["", "http://oogst.voorbeeld.nl", "http://localhost:8000"])
def test_without_an_https_address_it_does_not_start(tmp_path, address):
    answer = start(tmp_path, **({"OOGST_BASE_URL": address} if address else {}))
    assert answer.returncode != 0
    assert "https" in answer.stderr


def test_the_local_profile_is_another_one_which_shows_that_the_test_can_fail(tmp_path):
    answer = start(tmp_path, DJANGO_SETTINGS_MODULE="oogst_web.settings.local")
    assert json.loads(answer.stdout)["SESSION_COOKIE_NAME"] == "sessionid"


def test_mail_goes_to_the_mail_server(tmp_path):
    answer = start(tmp_path, OOGST_BASE_URL="https://oogst.voorbeeld.nl", OOGST_SMTP_HOST="mail.voorbeeld.nl")
    assert json.loads(answer.stdout)["EMAIL_BACKEND"] == "oogst_web.common.smtp.SmtpBackend"


def test_without_a_mail_server_it_does_not_start_unless_that_is_what_was_asked(tmp_path):
    address = "https://oogst.voorbeeld.nl"
    refused = start(tmp_path, OOGST_BASE_URL=address, OOGST_SMTP_HOST="")
    assert refused.returncode != 0
    assert "Set OOGST_SMTP_HOST to your mail server, or OOGST_MAIL=none" in refused.stderr
    accepted = start(tmp_path, OOGST_BASE_URL=address, OOGST_SMTP_HOST="", OOGST_MAIL="none")
    assert json.loads(accepted.stdout)["EMAIL_BACKEND"] == "oogst_web.common.outbox.NoMailBackend"


def test_a_server_without_mail_says_that_nothing_was_sent(settings):
    settings.EMAIL_BACKEND = "oogst_web.common.outbox.NoMailBackend"
    assert send("x@y.voorbeeld", "Onderwerp", "Tekst", organisation=uuid.uuid4()) is False


@pytest.mark.slow
def test_the_web_server_does_not_start_on_a_database_that_could_lose_what_was_kept(tmp_path):
    for code, is_fine in (("import oogst_web.wsgi", True), (UNSAFE, False)):
        answer = start(tmp_path, code=code, OOGST_BASE_URL="https://oogst.voorbeeld.nl")
        assert (answer.returncode == 0) is is_fine, answer.stderr
