"""A design workshop: the host's screen and the guests' phones."""
