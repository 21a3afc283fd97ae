"""What the background worker does for waves."""

from __future__ import annotations

from django_tasks import task

from oogst_web.asking.letters import send_waiting


@task()
def send_post() -> int:
    """Send the letters that wait; what has to wait for the morning is sent by the next call."""
    return send_waiting()
