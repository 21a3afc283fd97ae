"""The fields of one person on a screen, and what was typed there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from oogst.types.design import Design
from oogst.types.text import said
from oogst_web.common.fields import Field, NotReadableError, Option, read, show
from oogst_web.common.words import catalogue, speak
from oogst_web.pages.access import Asked
from oogst_web.pages.design.screen import ShownField
from oogst_web.people.models import Person
from oogst_web.people.pasted import LONGEST, LONGEST_ATTRIBUTE, tells_name
from oogst_web.people.queries import declared_attributes

FIELDS = (Field("name"), Field("email"), Field("phone"), Field("joined", "day"))
ONLY_NEW = (Field("code"), Field("group", "choice"))
STOP = (Field("day", "day", is_needed=True), Field("reason", is_needed=True))


def person_fields(
    request: Asked, design: Design, person: Person | None, errors: Mapping[str, str] | None = None
) -> list[ShownField]:
    """Return the fields of a person as they are, or as they were typed."""
    posted = request.POST if errors else None
    wrong = errors or {}
    options = group_options(request, design)
    shown = [
        _shown(
            request, one, getattr(person, one.name, "") if posted is None else posted.get(one.name, ""), wrong, options
        )
        for one in (*FIELDS, *(() if person else ONLY_NEW))
    ]
    for number, name in enumerate(attribute_names(design, person)):
        field = Field(f"a{number}")
        value = (person.attributes if person else {}).get(name, "")
        value = posted.get(field.name, "") if posted is not None else value
        shown.append(ShownField(field, name, value, error=_say(request, wrong.get(field.name, ""))))
    return shown


def attribute_names(design: Design, person: Person | None) -> tuple[str, ...]:
    """Return the attributes that are asked: those that are declared and those that the person has."""
    own = person.attributes if person else {}
    return tuple(dict.fromkeys((*declared_attributes(design), *own)))


def stop_fields(request: Asked, errors: Mapping[str, str]) -> list[ShownField]:
    """Return day and reason of leaving or moving."""
    return [_shown(request, one, request.POST.get(one.name, "") if errors else "", errors) for one in STOP]


def read_person(request: Asked, design: Design, person: Person | None) -> dict[str, Any]:
    """Return what was typed about a person, ready to be kept.

    Raises
    ------
    NotReadableError
        When something cannot be read; ``name`` says which field.
    """
    values: dict[str, Any] = {}
    for one in (*FIELDS, *(() if person else ONLY_NEW)):
        values[one.name] = read_field(request, one)
    values = {name: value if name == "joined" else value or "" for name, value in values.items()}
    _check_mail(values)
    code = values.get("code", person.code if person else "")
    if tells_name(values.get("code", ""), values["name"]):
        raise NotReadableError("person.code_tells", "code")
    if not (values["name"] or values["email"] or code):
        raise NotReadableError("person.somebody", "name")
    if values.get("group") and values["group"] not in {group.id for group in design.groups}:
        raise NotReadableError("field.no_choice", "group")
    return values | {"attributes": _attributes(request, design, person)}


def read_field(request: Asked, one: Field) -> Any:
    """Return one value that was typed; days as such.

    Raises
    ------
    NotReadableError
        When it cannot be read, is too long, or is needed and missing.
    """
    try:
        value = read(one, request.POST, request.actor.voice.language, None)
    except NotReadableError as error:
        raise NotReadableError(error.key, one.name) from None
    if one.is_needed and value is None:
        raise NotReadableError("field.needed", one.name)
    if isinstance(value, str) and len(value) > LONGEST.get(one.name, LONGEST_ATTRIBUTE):
        raise NotReadableError("person.too_long", one.name)
    return value


def _check_mail(values: dict[str, Any]) -> None:
    values["email"] = values["email"].lower()
    try:
        if values["email"]:
            validate_email(values["email"])
    except ValidationError:
        raise NotReadableError("person.email_wrong", "email") from None


def _attributes(request: Asked, design: Design, person: Person | None) -> dict[str, str]:
    typed = {
        name: read_field(request, Field(f"a{number}")) for number, name in enumerate(attribute_names(design, person))
    }
    return {name: text for name, text in typed.items() if text}


def _shown(
    request: Asked, one: Field, value: Any, errors: Mapping[str, str], options: tuple[Option, ...] = ()
) -> ShownField:
    hint = f"person.{one.name}.hint"
    return ShownField(
        one,
        _say(request, f"person.{one.name}"),
        show(value, one, request.actor.voice.language),
        _say(request, hint if hint in catalogue() else ""),
        _say(request, errors.get(one.name, "")),
        options if one.kind == "choice" else (),
    )


def group_options(request: Asked, design: Design) -> tuple[Option, ...]:
    """Return the groups of a design."""
    return tuple(Option(group.id, said(group.title, request.actor.voice.language)) for group in design.groups)


def _say(request: Asked, key: str) -> str:
    return speak(key, request.actor.voice) if key else ""
