"""For a server: https only, a second factor for everybody with a role, nothing that the local profile allows."""

from __future__ import annotations

import os

from oogst_web.settings.base import *  # noqa: F403 -- a profile is the base and what differs
from oogst_web.settings.base import OOGST_BASE_URL

if not OOGST_BASE_URL.startswith("https://"):
    raise SystemExit("Set OOGST_BASE_URL to the https address at which people reach Oogst.")

ALLOWED_HOSTS = [OOGST_BASE_URL.removeprefix("https://").split("/")[0].split(":")[0]]
CSRF_TRUSTED_ORIGINS = [OOGST_BASE_URL]
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# Who is asking stands in X-Forwarded-For, as the proxy in front wrote it.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("OOGST_PROXIES", "1"))
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if os.environ.get("OOGST_SMTP_HOST"):
    EMAIL_BACKEND = "oogst_web.common.smtp.SmtpBackend"
    EMAIL_HOST = os.environ["OOGST_SMTP_HOST"]
    EMAIL_PORT = int(os.environ.get("OOGST_SMTP_PORT", "587"))
    EMAIL_HOST_USER = os.environ.get("OOGST_SMTP_USER", "")
    EMAIL_HOST_PASSWORD = os.environ.get("OOGST_SMTP_PASSWORD", "")
    EMAIL_USE_TLS = True
elif os.environ.get("OOGST_MAIL") == "none":
    EMAIL_BACKEND = "oogst_web.common.outbox.NoMailBackend"
else:
    # Mail in an outbox that nobody sees: people would wait for a link that never comes.
    raise SystemExit("Set OOGST_SMTP_HOST to your mail server, or OOGST_MAIL=none to do without any mail.")
