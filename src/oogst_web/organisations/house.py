"""Changing an organisation's name, words, privacy threshold, units and house style."""

from __future__ import annotations

import re
import uuid
from typing import Any

from django.db import transaction

from oogst_web.audit.domain import record
from oogst_web.common.words import OWN_WORDS
from oogst_web.organisations.actor import Actor
from oogst_web.organisations.models import Organisation, Unit
from oogst_web.organisations.theme import Theme

LOWEST_THRESHOLD, HIGHEST_THRESHOLD = 5, 100
LONGEST_WORD = 40
_SIGNS = re.compile(r"[{}\[\]<>]")


class NotPossibleError(ValueError):
    """It cannot be done; ``key`` is the text that says why, ``name`` the field that it stands at."""

    def __init__(self, key: str, name: str = "") -> None:
        super().__init__(key)
        self.key, self.name = key, name


@transaction.atomic
def change_settings(values: dict[str, Any], *, by: Actor) -> None:
    """Change name, form of address, threshold and own words.

    Raises
    ------
    NotPossibleError
        When the name is empty, or the threshold lower than five.
    """
    organisation = Organisation.objects.select_for_update().get(pk=by.organisation.pk)
    name = " ".join(str(values["name"]).split())[:120]
    if not name:
        raise NotPossibleError("field.needed", "name")
    threshold = int(values["threshold"])
    if threshold < LOWEST_THRESHOLD:
        raise NotPossibleError("organisation.threshold.lower", "threshold")
    if threshold > HIGHEST_THRESHOLD:
        raise NotPossibleError("organisation.threshold.higher", "threshold")
    organisation.name, organisation.formal, organisation.threshold = name, bool(values["formal"]), threshold
    organisation.words = {language: _own_words(values["words"].get(language, {})) for language in ("nl", "en")}
    organisation.save(update_fields=["name", "formal", "threshold", "words"])
    _log("organisation.changed", by)


def _own_words(given: dict[str, str]) -> dict[str, str]:
    # Braces and brackets have a meaning in texts; a word has none of them.
    typed = {name: " ".join(_SIGNS.sub("", given.get(name, "")).split())[:LONGEST_WORD] for name in OWN_WORDS}
    return {name: word for name, word in typed.items() if word}


@transaction.atomic
def add_unit(name: str, parent: uuid.UUID | None, *, by: Actor) -> Unit:
    """Add a part of the organisation, perhaps within another.

    Raises
    ------
    NotPossibleError
        When it has no name, or the name is there already.
    """
    unit = Unit(organisation=by.organisation, name=_unit_name(name, by))
    unit.parent = Unit.objects.filter(organisation=by.organisation, pk=parent).first() if parent else None
    unit.save()
    _log("unit.added", by, unit.id)
    return unit


@transaction.atomic
def rename_unit(unit: Unit, name: str, *, by: Actor) -> None:
    """Give a unit another name.

    Raises
    ------
    NotPossibleError
        When it has no name, or the name is there already.
    """
    unit.name = _unit_name(name, by, besides=unit)
    unit.save(update_fields=["name"])
    _log("unit.renamed", by, unit.id)


@transaction.atomic
def remove_unit(unit: Unit, *, by: Actor) -> None:
    """Take a unit away; programmes and colleagues of it stay, without a unit.

    Raises
    ------
    NotPossibleError
        When other units stand within it.
    """
    if unit.children.exists():
        raise NotPossibleError("unit.has_children", "name")
    _log("unit.removed", by, unit.id)
    unit.delete()


def _unit_name(name: str, by: Actor, besides: Unit | None = None) -> str:
    told = " ".join(name.split())[:120]
    if not told:
        raise NotPossibleError("field.needed", "name")
    same = Unit.objects.filter(organisation=by.organisation, name=told)
    if besides is not None:
        same = same.exclude(pk=besides.pk)
    if same.exists():
        raise NotPossibleError("unit.twice", "name")
    return told


@transaction.atomic
def set_theme(theme: Theme | None, *, by: Actor) -> None:
    """Take a theme that was judged, or go back to Oogst's own."""
    by.organisation.theme = theme.as_data() if theme is not None else {}
    by.organisation.save(update_fields=["theme"])
    _log("theme.taken" if theme is not None else "theme.removed", by)


@transaction.atomic
def set_logo(png: bytes | None, *, by: Actor) -> None:
    """Take a logo that was drawn anew, or take it away."""
    by.organisation.logo, by.organisation.logo_type = png, "image/png" if png else ""
    by.organisation.save(update_fields=["logo", "logo_type"])
    _log("logo.taken" if png else "logo.removed", by)


def _log(act: str, by: Actor, target: object = "") -> None:
    kind = act.partition(".")[0]
    record(act, kind=kind, target=target or by.organisation.id, by=by.user.id, organisation=by.organisation.id)
