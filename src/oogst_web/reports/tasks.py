"""What the background worker does for reports: files on request."""

from __future__ import annotations

import logging

from django.db import transaction
from django_tasks import task

from oogst_web.organisations.actor import Actor
from oogst_web.reports.domain import ask_output, make_output
from oogst_web.reports.models import Draft, Output, Version

_LOG = logging.getLogger(__name__)


@task()  # type: ignore[untyped-decorator]  # -- django-tasks has no types
def make_file(output: str) -> bool:
    """Make a file that somebody asked for; return whether it is there."""
    found = Output.objects.filter(pk=output).select_related("draft__release", "version__release").first()
    if found is None:
        return False
    try:
        make_output(found)
    except Exception as error:  # noqa: BLE001 -- noted with the file; what it says may hold answers
        _LOG.warning("output %s failed: %s", output, type(error).__name__)
        return False
    return True


def order_output(draft: Draft, version: Version | None, form: str, *, by: Actor) -> Output:
    """Have the worker make a file of a report."""
    output = ask_output(draft, version, form, by=by)
    name = str(output.id)
    transaction.on_commit(lambda: make_file.enqueue(name))
    return output
