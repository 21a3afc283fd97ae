"""Everything of one organisation as a zip of JSON files: one per kind of row, found by itself.

Every model that leads to an organisation is in it, also one that is made
later. What only serves to sign in (passwords, sessions, the digests of links)
stays out, and so do the kinds of rows of which nothing is given by their part's
``privacy.py``: nobody reads what somebody answered.
"""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections import deque
from typing import Any

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import ForeignKey, Model, QuerySet

from oogst_web.accounts.models import User
from oogst_web.audit.domain import record
from oogst_web.audit.models import Entry
from oogst_web.common.classification import OnExport, lines_of
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.models import Organisation

OURS = "oogst_web."
# Fields that open something; nobody needs them elsewhere.
SECRETS = frozenset({"password", "digest", "token", "secret", "session_round", "last_login"})


def export_organisation(*, by: Actor) -> bytes:
    """Return the zip, and write in the log that it was made."""
    organisation = by.organisation
    record(
        "organisation.exported",
        kind="organisation",
        target=organisation.id,
        by=by.user.id,
        organisation=organisation.id,
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in _tables(organisation):
            archive.writestr(f"{name}.json", json.dumps(rows, cls=_Encoder, ensure_ascii=False, indent=1))
    return made.getvalue()


def paths() -> dict[type[Model], str]:
    """Return how each model leads to its organisation, as a lookup."""
    return {model: path for model in _models() if (path := _path(model)) is not None}


def _tables(organisation: Organisation) -> list[tuple[str, list[dict[str, Any]]]]:
    tables: list[tuple[str, QuerySet[Any]]] = [
        (str(model._meta.label_lower), model._default_manager.filter(**{path: organisation.pk}))
        for model, path in paths().items()
        if _is_given(model)
    ]
    members = User.objects.filter(memberships__organisation=organisation).distinct()
    log = Entry.objects.filter(organisation=organisation.id)
    tables += [("accounts.user", members), ("audit.entry", log)]
    return [(name, [_plain(row) for row in rows.order_by("pk").values()]) for name, rows in sorted(tables)]


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in SECRETS}


def _is_given(model: type[Model]) -> bool:
    lines = [line for line in lines_of(model.__module__.rpartition(".")[0]) if line.model == model.__name__]
    return not lines or any(line.treatment.export is OnExport.GIVEN for line in lines)


def _models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith(OURS)]


def _path(model: type[Model]) -> str | None:
    """Return the shortest way over foreign keys to the organisation."""
    waiting: deque[tuple[type[Model], str]] = deque([(model, "pk")])
    seen = {model}
    while waiting:
        found, path = waiting.popleft()
        if found is Organisation:
            return path
        for field in found._meta.get_fields():
            if isinstance(field, ForeignKey) and field.related_model not in seen and field.related_model is not User:
                seen.add(field.related_model)
                waiting.append((field.related_model, f"{'' if path == 'pk' else path + '__'}{field.name}"))
    return None


class _Encoder(DjangoJSONEncoder):
    def default(self, o: Any) -> Any:
        return base64.b64encode(bytes(o)).decode() if isinstance(o, (bytes, memoryview)) else super().default(o)
