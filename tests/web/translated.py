"""A questionnaire with all that people read in another language too."""

from __future__ import annotations

from typing import Any

from oogst.language.tongues import Tongue
from oogst_web.programmes.models import Part, Programme
from oogst_web.questionnaires.items import with_text

WORDS: dict[Tongue, str] = {"en": "English", "pl": "Po polsku", "ar": "بالعربية"}


def translate_all(programme: Programme, tongue: Tongue, instrument: str = "reactie") -> None:
    """Give every text of a questionnaire and of the answer scales in a language: its name with a number."""
    part = Part.objects.get(programme=programme, kind="instrument", key=instrument)
    scales = Part.objects.filter(programme=programme, kind="answer_scale")
    count = iter(range(1, 10_000))

    def new(text: Any) -> Any:
        return with_text(text, tongue, f"{WORDS[tongue]} {next(count)}")

    def of_item(item: dict[str, Any]) -> dict[str, Any]:
        made = item | {name: new(item[name]) for name in ("text", "hint") if item.get(name)}
        options = {code: new(text) for code, text in (item.get("options") or {}).items()}
        return made | ({"options": options} if options else {})

    part.data = {**part.data, "title": new(part.data["title"]), "items": list(map(of_item, part.data["items"]))}
    part.save()
    for scale in scales:
        groups = {name: scale.data[name] for name in ("labels", "missing") if scale.data.get(name)}
        made = {name: {code: new(text) for code, text in texts.items()} for name, texts in groups.items()}
        scale.data = {**scale.data, **made}
        scale.save()
