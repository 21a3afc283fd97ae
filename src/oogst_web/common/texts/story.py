"""The story of a programme."""

from __future__ import annotations

from oogst_web.common.words import Words

TEXTS: dict[str, Words] = {
    "story.title": Words("Waarom dit [programme]?", "Why this [programme]?"),
    "story.what": Words(
        "Met dit verhaal begint het [programme]. Het komt terug in uitnodigingen en in het rapport.",
        "The [programme] begins with this story. It returns in invitations and in the report.",
    ),
}
