"""For a computer of one's own: plain http on localhost, demo logins without a second factor."""

from oogst_web.settings.base import *  # noqa: F403 -- a profile is the base and what differs

ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
OOGST_REQUIRES_SECOND_FACTOR = False
OOGST_IS_LOCAL = True
# What is collected for production is not there; the files are served from where they stand.
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
