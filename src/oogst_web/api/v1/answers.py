"""What an operation can answer with, as the description tells it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, JsonValue

from oogst_web.api.problems import Problem

ALWAYS = (400, 401, 403, 404, 429)


class Told(BaseModel):
    """What the API tells: exactly these fields."""

    model_config = ConfigDict(extra="forbid")


class Conflict(Problem):
    """Somebody else changed it in the meantime: what was sent, how it is now, and the version of that."""

    mine: dict[str, JsonValue]
    theirs: dict[str, JsonValue]
    version: int


def answers(fine: Any, *more: int, conflict: bool = False) -> dict[int, Any]:
    """Return status → what is answered with it."""
    refusals: dict[int, Any] = dict.fromkeys((*ALWAYS, *more), Problem)
    return {200: fine, **refusals} | ({409: Conflict} if conflict else {})
