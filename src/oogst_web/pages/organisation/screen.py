"""Fields of the organisation's forms, ready for ``components/field.html``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from oogst_web.common.fields import Field, NotReadableError, Option
from oogst_web.common.words import Voice, catalogue, speak
from oogst_web.organisations.house import NotPossibleError
from oogst_web.pages.design.screen import ShownField


def shown(
    area: str, field: Field, value: Any, voice: Voice, *, error: NotPossibleError | NotReadableError | None = None
) -> ShownField:
    """Return a field with its texts ``<area>.<name>``, and what is wrong with it."""
    key = f"{area}.{field.name}"
    return ShownField(
        field,
        speak(key, voice),
        value,
        speak(f"{key}.hint", voice) if f"{key}.hint" in catalogue() else "",
        speak(error.key, voice) if error is not None and error.name == field.name else "",
    )


def choices(field: ShownField, keys: Iterable[str], area: str, voice: Voice) -> ShownField:
    """Return a choice field with its options, whose texts are ``<area>.<key>``."""
    options = tuple(Option(key, speak(f"{area}.{key}", voice)) for key in keys)
    return ShownField(field.field, field.label, field.value, field.hint, field.error, options)


def own_words(posted: Mapping[str, Any], names: Iterable[str], language: str) -> dict[str, str]:
    """Return the words of one language that were typed."""
    return {name: str(posted.get(f"{language}.{name}", "")) for name in names}
