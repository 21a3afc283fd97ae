"""From released numbers to graded sentences that never say more than the design allows."""
