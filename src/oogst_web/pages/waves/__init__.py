"""The pages on which somebody carries a measurement out: grounds, waves, letters, response."""
