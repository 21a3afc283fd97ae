"""The local profile with a mail server: that of the test."""

import os

from oogst_web.settings.local import *  # noqa: F403 -- a profile is the base and what differs

EMAIL_BACKEND = "oogst_web.common.smtp.SmtpBackend"
EMAIL_HOST, EMAIL_PORT = "127.0.0.1", int(os.environ.get("OOGST_TEST_SMTP_PORT", "25"))
EMAIL_TIMEOUT = 5
