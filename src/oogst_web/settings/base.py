"""What holds in every profile; a profile module adds how strict it is."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONE, SELF

from oogst_web.settings.database import read_database
from oogst_web.settings.secret import read_secret

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("OOGST_DATA", "data")).resolve()

SECRET_KEY = read_secret(DATA)
DEBUG = False
ROOT_URLCONF = "oogst_web.urls"
WSGI_APPLICATION = "oogst_web.wsgi.application"
DATABASES = {"default": read_database(os.environ.get("DATABASE_URL", ""), DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "oogst_web.common",
    "oogst_web.audit",
    "oogst_web.accounts",
    "oogst_web.organisations",
    "oogst_web.programmes",
    "oogst_web.people",
    "oogst_web.questionnaires",
    "oogst_web.workshops",
    "oogst_web.waves",
    "oogst_web.answers",
    "oogst_web.linking",
    "oogst_web.asking",
    "oogst_web.results",
    "oogst_web.reports",
    "oogst_web.api",
    "oogst_web.retention",
    "oogst_web.pages",
    "oogst_web.demo",
]
MIDDLEWARE = [
    "oogst_web.common.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "oogst_web.pages.respond.serving.RespondentMiddleware",
    "oogst_web.api.door.ApiMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "oogst_web.organisations.middleware.ActorMiddleware",
    "oogst_web.pages.errors.FormAddressMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "oogst_web.organisations.context.house_style",
                "oogst_web.pages.menu.menus",
            ],
            "builtins": ["oogst_web.common.templatetags.tables", "oogst_web.common.templatetags.words"],
        },
    }
]

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "oogst_web.accounts.passwords.LongestPassword"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_ADAPTER = "oogst_web.organisations.adapter.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
# Per account and address: five wrong passwords, then a pause. An office behind one address keeps working.
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,5/5m/key"}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
PASSWORD_RESET_TIMEOUT = 600
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Oogst"

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
# How long the row stays after its last use; accounts/sessions.py ends a session earlier, and can then say whose it was.
SESSION_COOKIE_AGE = 24 * 3600
USERSESSIONS_ADAPTER = "oogst_web.organisations.signing.SessionsAdapter"
# In the session, not in a cookie: what was just done may name somebody.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_COOKIE_HTTPONLY = True
CSRF_USE_SESSIONS = False
CSRF_FAILURE_VIEW = "oogst_web.pages.resuming.stale_form"
SECURE_CONTENT_TYPE_NOSNIFF = True
# Nothing at all goes to other sites; with "no-referrer" browsers post with the origin "null", which is no proof.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "font-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
        "report-uri": ["/csp/"],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_cache"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
STATIC_URL = "static/"
STATIC_ROOT: Path | None = DATA / "static"
STATICFILES_DIRS = [PACKAGE / "static"]
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"
LANGUAGE_CODE = "nl"
USE_I18N = True
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
EMAIL_BACKEND = "oogst_web.common.outbox.OutboxBackend"
# A mail server that says nothing any more does not hold up the rest.
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("OOGST_MAIL_FROM", "oogst@localhost")
OOGST_BASE_URL = os.environ.get("OOGST_BASE_URL", "http://localhost:8000")
# A mailbox in which reports come on mail that did not arrive; without a host nothing is read.
OOGST_IMAP = {
    name: os.environ.get(f"OOGST_IMAP_{name.upper()}", usual)
    for name, usual in {"host": "", "port": "993", "user": "", "password": "", "folder": "INBOX"}.items()
}
# The keys that tie answers to people: beside the database, never in its back-up.
OOGST_KEYS = Path(os.environ.get("OOGST_KEYS", DATA / "sleutels"))
# What was taken away for good, so that a back-up does not bring it back: beside the database, never in its back-up.
OOGST_ERASED = Path(os.environ.get("OOGST_ERASED", DATA / "gewist"))
# What was published, so that a release after a back-up was put back is held against it: beside the database as well.
OOGST_PUBLISHED = Path(os.environ.get("OOGST_PUBLISHED", DATA / "gepubliceerd"))
# How old may be what respondents see of their wave and its organisation; whether an answer is kept is always of now.
OOGST_FRESH_SECONDS = 2.0
OOGST_REQUIRES_SECOND_FACTOR = True
OOGST_IS_LOCAL = False
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"masked": {"()": "oogst_web.common.logs.MaskPersonalData"}},
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"screen": {"class": "logging.StreamHandler", "filters": ["masked"], "formatter": "line"}},
    "root": {"handlers": ["screen"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
