"""Results: the snapshot of a wave that was closed, what was ever published, and the reports that are kept."""
