"""One file per area: ``MESSAGES`` maps each key to its Dutch and English text."""
