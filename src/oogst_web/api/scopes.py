"""What an API key can be for: each scope opens some operations, and never more than its maker may at that moment."""

from __future__ import annotations

from enum import StrEnum


class Scope(StrEnum):
    """One purpose of a key."""

    READ_PROGRAMMES = "programmes:read"
    """Programmes, designs, measurement plans and questionnaires."""
    WRITE_DESIGN = "design:write"
    """Changing parts of a design."""
    READ_PEOPLE = "people:read"
    """Names and groups of the people of a programme; never answers."""
    READ_SERIES = "series:read"
    WRITE_SERIES = "series:write"
    """Delivering the figures of KPI series."""
    READ_WAVES = "waves:read"
    """Waves and their response, as far as that may be told."""
    READ_RELEASES = "releases:read"
    """What was released: reports and findings."""
    TAKE_STUDY = "study:read"
    """The study folder of a release, under an agreement."""
