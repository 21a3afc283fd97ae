"""Reports: made from a release for an audience, read along by participants, approved, and given out as files."""
