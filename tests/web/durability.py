"""A process of its own that writes to a database file, for tests that kill it or make it wait."""

from __future__ import annotations

import os
import sys
import time

import django


def main(act: str) -> None:
    """Save units one after the other, or hold a writing transaction until a line comes in."""
    django.setup()
    from django.db import transaction

    from oogst_web.organisations.models import Organisation, Unit

    if act == "save":
        organisation = Organisation.objects.create(name="De Linde")
        for number in range(10_000):
            with transaction.atomic():
                Unit.objects.create(organisation=organisation, name=f"eenheid {number}")
            # What is said after the commit returned has to be there whatever happens next.
            print(number, flush=True)
    elif act == "hold":
        with transaction.atomic():
            Organisation.objects.create(name="eerst")
            print("inside", flush=True)
            sys.stdin.readline()
        print(f"done {time.monotonic()}", flush=True)
    elif act == "write":
        print("asking", flush=True)
        with transaction.atomic():
            Organisation.objects.create(name="daarna")
        print(f"done {time.monotonic()}", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "oogst_web.settings.local")
    main(sys.argv[1])
