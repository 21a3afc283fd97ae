"""Programs for those who work on Oogst; nothing of this is installed with it."""
