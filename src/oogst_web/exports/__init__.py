"""Everything of one organisation, to take along."""
