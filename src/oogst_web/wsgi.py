"""What the web server calls: nothing is served from a database that could lose what was said to be kept."""

from __future__ import annotations

import os

from django.core.checks import Tags, run_checks
from django.core.wsgi import get_wsgi_application
from django.db import connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "oogst_web.settings.production")
application = get_wsgi_application()
from oogst_web.common import scribe  # noqa: E402 -- Django is set up only now
from oogst_web.retention.restoring import replay  # noqa: E402 -- Django is set up only now

if problems := [one.msg for one in run_checks(tags=[Tags.database], databases=["default"]) if one.is_serious()]:
    raise SystemExit("\n".join(str(one) for one in problems))
if connection.vendor == "sqlite":
    scribe.start(str(connection.settings_dict["NAME"]))
# A back-up may have been put back since: what was erased goes again before anybody sees it,
# and what was published is known again before anything new is.
replay()
connection.close()
