"""What the background worker does for waves."""

from __future__ import annotations

import datetime as dt

from django_tasks import task
from django_tasks_db.models import DBTaskResult

from oogst_web.asking.sending import send_waiting


@task()  # type: ignore[untyped-decorator]  # -- the library has no types
def send_post() -> int:
    """Send the letters that wait; what has to wait for the morning or for the mail server is tried again by itself."""
    done = send_waiting()
    if done.again is not None:
        _try_again(done.again)
    return done.sent


def _try_again(at: dt.datetime) -> None:
    if not send_post.get_backend().supports_defer:
        return
    planned = DBTaskResult.objects.filter(task_path=send_post.module_path, status="READY", run_after__lte=at)
    if not planned.exists():
        send_post.using(run_after=at).enqueue()
