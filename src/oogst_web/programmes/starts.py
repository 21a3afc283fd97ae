"""What a new programme can begin from: the library's templates, or nothing."""

from __future__ import annotations

import copy
import tomllib
from functools import cache
from typing import Any

from oogst.io.templates import design_text
from oogst_web.programmes.design import without_days

STARTS = ("talent", "leiderschap", "methode", "blank")
_TEMPLATES = {"talent": "kort", "leiderschap": "leiderschap", "methode": "methode"}


def design_values(start: str, title: str, organisation: str) -> dict[str, Any]:
    """Return the plain design that a new programme begins with."""
    values = copy.deepcopy(_template(start))
    about = values.setdefault("programme", {})
    about |= {"id": "programma", "title": title, "organisation": organisation}
    return values


@cache
def _template(start: str) -> dict[str, Any]:
    if start not in _TEMPLATES:
        return {}
    values: dict[str, Any] = without_days(tomllib.loads(design_text(_TEMPLATES[start])))
    values.pop("format", None)
    return values
