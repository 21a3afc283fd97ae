"""What was just taken away, so that it can be put back at once."""

from __future__ import annotations

from typing import Any

from oogst_web.pages.access import Asked
from oogst_web.pages.design.versions import name_in
from oogst_web.programmes.queries import versions_of


def just_removed(request: Asked) -> dict[str, Any] | None:
    """Return the part that this reader took away a moment ago, told once."""
    programme = request.access.programme
    held = request.session.pop("removed", None)
    if not held or held[0] != str(programme.id):
        return None
    last = next((one for one in versions_of(programme, held[1], held[2]) if one.data is not None), None)
    if last is None:
        return None
    name = name_in(last.data, held[2], request.actor.voice)
    return {"kind": held[1], "key": held[2], "version": last.version, "name": name}
