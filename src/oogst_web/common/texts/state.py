"""States of a programme."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "state.draft": Words("in ontwerp", "being designed"),
    "state.approved": Words("plan vastgesteld", "plan approved"),
    "state.running": Words("loopt", "running"),
    "state.closed": Words("afgerond", "closed"),
    "state.stopped": Words("gestopt", "stopped"),
}
