"""Values were texts of the programme; now each is a part with a key that goals and competencies name."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations
from django.utils import timezone


def give_keys(apps: Any, _: Any) -> None:
    """Make a part of every value, and let goals name it by its key."""
    part_model = apps.get_model("programmes", "Part")
    for about in part_model.objects.filter(kind="programme"):
        texts = about.data.get("values")
        if not texts:
            continue
        keys: dict[str, str] = {}
        for place, text in enumerate(texts, start=1):
            key = f"w{place}"
            keys |= dict.fromkeys(text.values() if isinstance(text, dict) else (text,), key)
            made = part_model(programme_id=about.programme_id, kind="core_value", key=key, position=place, version=0)
            _keep(apps, made, {"id": key, "text": text})
        _keep(apps, about, {name: value for name, value in about.data.items() if name != "values"})
        for goal in part_model.objects.filter(programme_id=about.programme_id, kind="goal"):
            if goal.data.get("value") in keys:
                _keep(apps, goal, {**goal.data, "value": keys[goal.data["value"]]})


def _keep(apps: Any, part: Any, data: dict[str, Any]) -> None:
    """Keep a part with a next version, as every change does."""
    part.data, part.version, part.changed_at = data, part.version + 1, timezone.now()
    part.save()
    apps.get_model("programmes", "Revision").objects.create(
        programme_id=part.programme_id,
        kind=part.kind,
        key=part.key,
        version=part.version,
        position=part.position,
        data=data,
        at=part.changed_at,
        by_id=part.changed_by_id,
    )


class Migration(migrations.Migration):
    """After the history became append-only: it is only added to."""

    dependencies: ClassVar = [("programmes", "0002_history_is_append_only")]
    operations: ClassVar = [migrations.RunPython(give_keys, migrations.RunPython.noop)]
